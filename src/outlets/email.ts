import type mail from '@sendgrid/mail';
import { withTimeout } from '../async/abort.ts';
import type { Clock } from '../async/clock.ts';
import { Confirmation } from '../errors/confirmation.ts';
import { judge, type MessageTables } from '../errors/judgment.ts';
import { sendGridMeanings } from '../errors/meanings/sendgrid.ts';
import { sendGridVerdicts } from '../errors/verdicts/sendgrid.ts';
import type { EmailInputs } from '../inputs/notifications.ts';
import type { Connections } from '../network/connections.ts';
import type { Email } from '../report/email/email.ts';
import { messageOf, textOf } from '../text/error-text.ts';
import type { TroubleName } from '../text/troubles/troubles.ts';
import { attempt, type FailedAttempt, statedWaitMs, wordsOf, worthAnother } from './attempts.ts';

export type SendOutcome = { status: 'sent' } | { status: 'failed'; reason: string; trouble: TroubleName };

export interface EmailOptions {
  connections: Connections;
  clock: Clock;
  maxRetries: number;
  /** No wait for another try lasts longer, in milliseconds of the clock. */
  endMs: number;
  /** Aborts when no further try begins. */
  starting: AbortSignal;
  /** Gives up what is under way. */
  signal: AbortSignal;
}

/** A message is accepted within a second. */
const longestMs = 15_000;
const longestAnswer = 1_000_000;
const tables: MessageTables = { verdicts: sendGridVerdicts, meanings: sendGridMeanings, trouble: 'email' };

/** Sends one email, at most once: where no answer came, it might have been sent, and is not sent again. Never throws. */
export async function sendEmail(email: Email, settings: EmailInputs, options: EmailOptions): Promise<SendOutcome> {
  const { subject, text, html } = email;
  const { from, to } = settings;
  // The links lead to GitHub; a report is no campaign.
  const trackingSettings = { clickTracking: { enable: false }, openTracking: { enable: false } };
  // Before the tries, since a missing file is a bug.
  const { MailService } = await loadSendGrid();
  const hosts = new Confirmation();
  const once = async (): Promise<FailedAttempt | undefined> => {
    try {
      const service = serviceFor(new MailService(), settings, options);
      const sending = service.send({ from, to, subject, text, html, trackingSettings });
      await withTimeout({ ms: longestMs, signal: options.signal }, sending);
      return undefined;
    } catch (error) {
      return failureOf(error, hosts, options.clock);
    }
  };
  const failed = await attempt(once, options);
  return failed ? { status: 'failed', reason: failed.reason, trouble: failed.trouble } : { status: 'sent' };
}

/** Its types leave out the client, which alone can change the address, and the class, which alone shares no state. */
type MailService = typeof mail & { client: { setDefaultRequest(request: object): void } };

export const loadSendGrid = async () => {
  const { default: mail } = await import('@sendgrid/mail');
  return mail as unknown as { MailService: new () => MailService };
};

function serviceFor(
  service: MailService,
  { apiKey, endpoint }: EmailInputs,
  { connections }: EmailOptions,
): MailService {
  service.setApiKey(apiKey);
  // Setting the key resets the address, so this comes after it.
  service.client.setDefaultRequest({
    baseUrl: `${endpoint.replace(/\/$/, '')}/`,
    // Ends the connection; it counts idle time only.
    timeout: longestMs,
    // axios would read the environment itself, in a way of its own.
    proxy: false,
    httpsAgent: connections.agent(endpoint),
    // Neither key nor email goes anywhere else, and nothing else says that it was taken.
    maxRedirects: 0,
    validateStatus: (status: number) => status === 202,
    maxContentLength: longestAnswer,
  });
  return service;
}

interface Thrown {
  code?: unknown;
  response?: { status?: unknown; data?: unknown; body?: unknown; headers?: Record<string, unknown> };
}

/** Only what SendGrid says: the error itself carries the API key in its request. */
function failureOf(error: unknown, hosts: Confirmation, clock: Clock): FailedAttempt {
  const { code, response } = (typeof error === 'object' && error !== null ? error : {}) as Thrown;
  // An answer of 400 or more is an error of SendGrid's library, and another one is one of axios.
  const status = response && Number(response.status ?? code);
  const said = response ? saidBy(response.body ?? response.data) : messageOf(error);
  const { verdict, trouble, mayHaveArrived } = judge({ status, code: textOf(code ?? ''), text: said }, tables);
  const reason = response ? `${status}: ${said}` : said;
  if (mayHaveArrived) return { reason, trouble: 'emailUnclear', isWorthAnother: false };
  const waitMs = response?.headers && statedWaitMs((name) => response.headers?.[name], clock);
  return { reason, trouble, waitMs, ...worthAnother(verdict, hosts, clock) };
}

/** https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/responses */
function saidBy(body: unknown): string {
  const errors = (body as { errors?: unknown } | null)?.errors;
  if (Array.isArray(errors) && errors.length > 0)
    return errors.map((one) => textOf(one?.message ?? 'no reason given')).join('; ');
  return wordsOf(typeof body === 'string' ? body : (JSON.stringify(body) ?? '')) || 'no reason given';
}
