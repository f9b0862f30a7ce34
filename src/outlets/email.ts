import mail from '@sendgrid/mail';
import { type Timeout, withTimeout } from '../async/abort.ts';
import type { EmailInputs } from '../inputs/notifications.ts';
import type { Connections } from '../network/connections.ts';
import type { Email } from '../report/email/email.ts';
import { messageOf, textOf } from '../text/error-text.ts';

export type SendOutcome = { status: 'sent' } | { status: 'failed'; reason: string };

/** Sends one email, at most once: after an unclear answer it is not sent again. Never throws. */
export async function sendEmail(
  email: Email,
  settings: EmailInputs,
  { connections, timeout }: { connections: Connections; timeout: Timeout },
): Promise<SendOutcome> {
  const { subject, text, html } = email;
  const { from, to } = settings;
  // The links lead to GitHub; a report is no campaign.
  const trackingSettings = { clickTracking: { enable: false }, openTracking: { enable: false } };
  try {
    const service = serviceFor(settings, connections, timeout.ms);
    const sending = service.send({ from, to, subject, text, html, trackingSettings });
    await withTimeout(timeout, sending);
    return { status: 'sent' };
  } catch (error) {
    return { status: 'failed', reason: reasonOf(error) };
  }
}

/** Its types leave out the client, which alone can change the address, and the class, which alone shares no state. */
type MailService = typeof mail & { client: { setDefaultRequest(request: object): void } };
const { MailService } = mail as unknown as { MailService: new () => MailService };

function serviceFor({ apiKey, endpoint }: EmailInputs, connections: Connections, timeoutMs: number): MailService {
  const service = new MailService();
  service.setApiKey(apiKey);
  // Ends the connection; it counts idle time only.
  service.setTimeout(timeoutMs);
  // Setting the key resets the address, so this comes after it.
  service.client.setDefaultRequest({
    baseUrl: `${endpoint.replace(/\/$/, '')}/`,
    // axios would read the environment itself, in a way of its own.
    proxy: false,
    httpsAgent: connections.agent(endpoint),
  });
  return service;
}

/** Only what SendGrid says: the error itself carries the API key in its request. */
function reasonOf(error: unknown): string {
  const { code, response } = error as { code?: unknown; response?: { body?: { errors?: unknown } } };
  const errors = response?.body?.errors;
  const reasons = (Array.isArray(errors) ? errors : []).map((one) => textOf(one?.message ?? 'no reason given'));
  return `${textOf(code ?? 'no answer')}: ${reasons.join('; ') || messageOf(error)}`;
}
