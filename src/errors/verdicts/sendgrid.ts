import { serverErrors } from './server-errors.ts';
import type { VerdictRow } from './verdict.ts';

const reference = 'https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api';

/** What becomes of an email that SendGrid did not take: only 202 says that it did. */
export const sendGridVerdicts: readonly VerdictRow[] = [
  {
    when: { status: [400, 401, 403, 404, 405, 413, 415] },
    verdict: 'final for one',
    source: `${reference}/responses#status-codes`,
  },
  {
    when: { status: [200, 201, 204, 301, 302, 303, 307, 308] },
    verdict: 'final for one',
    source: 'https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send#responses',
  },
  { when: { status: 429 }, verdict: 'passing', source: `${reference}/rate-limits` },
  { when: { status: serverErrors }, verdict: 'passing', source: `${reference}/responses#status-codes` },
];
