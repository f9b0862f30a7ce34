import { serverErrors } from '../verdicts/server-errors.ts';
import type { MeaningRow } from './meaning.ts';

const reference = 'https://www.twilio.com/docs/sendgrid/api-reference';
const sending = `${reference}/mail-send/mail-send`;

export const sendGridMeanings: readonly MeaningRow[] = [
  {
    when: { status: 401, text: /maximum credits exceeded/i },
    trouble: 'emailCredits',
    source: 'https://github.com/sendgrid/sendgrid-nodejs/issues/1032',
  },
  {
    when: { status: 401 },
    trouble: 'emailKey',
    source: 'https://www.twilio.com/docs/sendgrid/for-developers/sending-email/regional-email',
  },
  {
    when: { status: 403, text: /sender identity/i },
    trouble: 'emailSender',
    source: 'https://www.twilio.com/docs/sendgrid/for-developers/sending-email/sender-identity',
  },
  { when: { status: 403 }, trouble: 'emailPermission', source: `${reference}/api-key-permissions` },
  { when: { status: 400 }, trouble: 'emailInvalid', source: `${reference}/mail-send/errors` },
  { when: { status: 413 }, trouble: 'emailSize', source: `${reference}/mail-send/limitations` },
  {
    when: { status: [200, 201, 204, 301, 302, 303, 307, 308, 404, 405, 415] },
    trouble: 'emailAddress',
    source: sending,
  },
  {
    when: { status: [429, ...serverErrors] },
    trouble: 'emailDown',
    source: `${reference}/how-to-use-the-sendgrid-v3-api/rate-limits`,
  },
];
