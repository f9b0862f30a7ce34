import service from '@sendgrid/mail';
import { type Limits, within } from '../async/within.ts';
import type { EmailInputs } from '../inputs/notifications.ts';
import type { Email } from '../report/email/email.ts';
import { messageOf, textOf } from '../text/error-text.ts';

export type SendOutcome = { status: 'sent' } | { status: 'failed'; reason: string };

/** Sends one email, at most once: after an unclear answer it is not sent again. Never throws. */
export async function sendEmail(email: Email, settings: EmailInputs, limits: Limits): Promise<SendOutcome> {
  const { subject, text, html } = email;
  try {
    service.setApiKey(settings.apiKey);
    // Ends the connection; it counts idle time only.
    service.setTimeout(limits.ms);
    // Setting the key resets the address, so this comes after it.
    client.setDefaultRequest('baseUrl', `${settings.endpoint.replace(/\/$/, '')}/`);
    const sending = service.send({
      from: settings.from,
      to: settings.to,
      subject,
      text,
      html,
      // The links lead to GitHub; a report is no campaign.
      trackingSettings: { clickTracking: { enable: false }, openTracking: { enable: false } },
    });
    await within(limits, sending);
    return { status: 'sent' };
  } catch (error) {
    return { status: 'failed', reason: reasonOf(error) };
  }
}

// The types of @sendgrid/mail do not tell of its client, which alone can change the address.
const { client } = service as unknown as { client: { setDefaultRequest(key: string, value: string): void } };

interface SendGridError {
  code?: unknown;
  response?: { body?: { errors?: unknown } };
}

/** Only what SendGrid says: the error itself carries the API key in its request. */
function reasonOf(error: unknown): string {
  const { code, response } = error as SendGridError;
  const errors = response?.body?.errors;
  const told = (Array.isArray(errors) ? errors : []).map((one) => textOf(one?.message ?? 'no reason given')).join('; ');
  return `${textOf(code ?? 'no answer')}: ${told || messageOf(error)}`;
}
