import type { Trouble } from './trouble.ts';

/** SendGrid does not accept an email. */
export const emailTroubles = {
  email: {
    sign: '`The email … was not sent`, without a status',
    remedy: 'Check `sendgrid-endpoint`, and that the runner can reach it.',
  },
  emailUnclear: {
    sign: '`The email … might not have been sent`',
    remedy: 'SendGrid did not answer, so the email is not sent twice. Check SendGrid’s activity feed.',
  },
  emailCredits: {
    sign: '`The email … was not sent: 401: Maximum credits exceeded`',
    remedy: 'Upgrade the SendGrid plan, or wait until its credits are renewed.',
  },
  emailKey: {
    sign: '`The email … was not sent: 401`',
    remedy:
      'Check `sendgrid-api-key`. If it is a key of the EU region, set `sendgrid-endpoint` to `https://api.eu.sendgrid.com`.',
  },
  emailSender: {
    sign: '`The email … was not sent: 403` with `verified Sender Identity`',
    remedy: 'Verify `sendgrid-from` in SendGrid as a single sender, or authenticate its domain.',
  },
  emailPermission: {
    sign: '`The email … was not sent: 403`',
    remedy:
      'Give the key in `sendgrid-api-key` the permission Mail Send, and check that the account is not under review.',
  },
  emailInvalid: {
    sign: '`The email … was not sent: 400`',
    remedy: 'Check `sendgrid-from` and `sendgrid-to`.',
  },
  emailSize: {
    sign: '`The email … was not sent: 413`',
    remedy: 'Check what is between the runner and SendGrid, which accepts 30 MB.',
  },
  emailAddress: {
    sign: '`The email … was not sent: 404`, a redirect, or an answer that is not 202',
    remedy: 'Check `sendgrid-endpoint`: this is not the API of SendGrid.',
  },
  emailDown: {
    sign: '`The email … was not sent: 429`, or a status of 500 or more',
    remedy: 'Check https://status.sendgrid.com. SendGrid did not accept the email in time.',
  },
} as const satisfies Record<string, Trouble>;
