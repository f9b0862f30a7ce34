import type { EventGridPublisherClientOptions } from '@azure/eventgrid';
import { aborted, deadline, race } from '../async/abort.ts';
import { type Clock, systemClock } from '../async/clock.ts';
import { Confirmation } from '../errors/confirmation.ts';
import { judge, type MessageTables } from '../errors/judgment.ts';
import { eventGridMeanings } from '../errors/meanings/event-grid.ts';
import { signInFailure } from '../errors/sign-in.ts';
import { eventGridVerdicts } from '../errors/verdicts/event-grid.ts';
import type { EventInputs } from '../inputs/notifications.ts';
import { eventId, type FinishedRun } from '../model.ts';
import type { Connections } from '../network/connections.ts';
import { messageOf, textOf } from '../text/error-text.ts';
import type { TroubleName } from '../text/troubles/troubles.ts';
import { attempt, type FailedAttempt, statedWaitMs, wordsOf, worthAnother } from './attempts.ts';
import { azureConnection } from './azure-connection.ts';
import type { Credential } from './azure-credential.ts';

/** https://learn.microsoft.com/azure/event-grid/authenticate-with-microsoft-entra-id */
export const eventGridScope = 'https://eventgrid.azure.net/.default';

export interface EventOptions {
  /** For a topic without a key: a sign-in whose identity is an EventGrid Data Sender. */
  createCredential: () => Promise<Credential>;
  connections: Connections;
  clock: Clock;
  maxRetries: number;
  source: string;
  /** No wait for another try lasts longer, in milliseconds of the clock. */
  endMs: number;
  /** Gives up what is under way. */
  signal: AbortSignal;
}

export type PublishOutcome = { status: 'published' } | { status: 'failed'; reason: string; trouble: TroubleName };

export const loadEventGrid = async () => {
  const { AzureKeyCredential, EventGridPublisherClient } = await import('@azure/eventgrid');
  return { AzureKeyCredential, EventGridPublisherClient };
};

/** One request, with its sign-in. */
const longestMs = 30_000;
const tables: MessageTables = { verdicts: eventGridVerdicts, meanings: eventGridMeanings, trouble: 'eventGrid' };

/**
 * Publishes that a run is over. The event's id follows from the run, so a receiver can tell a repeated one: where an
 * answer is lost, the event is sent again. Never throws.
 */
export async function publishRunEvent(
  info: FinishedRun,
  event: EventInputs,
  options: EventOptions,
): Promise<PublishOutcome> {
  // Before the tries, since a missing file is a bug.
  await loadEventGrid();
  const hosts = new Confirmation();
  const once = async (): Promise<FailedAttempt | undefined> => {
    // The request ends by the signal; the sign-in before it takes none.
    const limit = deadline(systemClock, longestMs, options.signal);
    try {
      const sent = await race(send(info, event, options, limit.signal), limit.signal);
      if (sent === aborted) throw limit.signal.reason;
      return undefined;
    } catch (error) {
      return failureOf(error, hosts, options.clock);
    } finally {
      limit.clear();
    }
  };
  const failed = await attempt(once, { ...options, starting: options.signal });
  return failed ? { status: 'failed', reason: failed.reason, trouble: failed.trouble } : { status: 'published' };
}

async function send(
  info: FinishedRun,
  event: EventInputs,
  options: EventOptions,
  abortSignal: AbortSignal,
): Promise<void> {
  const id = eventId(info);
  const hasNothing = info.status === 'timed out' && info.totalCreatedCount === 0;
  const subject = info.status === 'failed' || hasNothing ? 'RunFailed' : 'RunCompleted';
  const data = eventData(info);
  const { AzureKeyCredential, EventGridPublisherClient } = await loadEventGrid();
  const credential = event.key === undefined ? await options.createCredential() : new AzureKeyCredential(event.key);
  const settings: EventGridPublisherClientOptions = {
    ...azureConnection(options.connections),
    allowInsecureConnection: true,
    // It would wait for an hour if it is told to, and then know no more why.
    retryOptions: { maxRetries: 0 },
    redirectOptions: { maxRetries: 0 },
  };
  if (event.schema === 'CloudEvent') {
    const client = new EventGridPublisherClient(event.endpoint, 'CloudEvent', credential, settings);
    await client.send([{ id, type: 'GithubStats', subject, source: options.source, time: new Date(), data }], {
      abortSignal,
    });
  } else {
    const client = new EventGridPublisherClient(event.endpoint, 'EventGrid', credential, settings);
    await client.send([{ id, eventType: 'GithubStats', subject, dataVersion: '1.0', data }], { abortSignal });
  }
}

interface Answered {
  statusCode?: unknown;
  code?: unknown;
  response?: { headers?: { get(name: string): string | undefined }; bodyAsText?: string | null };
}

/** A `RestError` has the answer's status, and for a message the whole body where that has none of its own. */
function failureOf(error: unknown, hosts: Confirmation, clock: Clock): FailedAttempt {
  const signIn = signInFailure(error);
  if (signIn) return { ...signIn, ...worthAnother(signIn.verdict, hosts, clock) };
  const { statusCode, code, response } = (typeof error === 'object' && error !== null ? error : {}) as Answered;
  const status = typeof statusCode === 'number' ? statusCode : undefined;
  const said = wordsOf(messageOf(error)) || 'no reason given';
  const { verdict, trouble } = judge({ status, ...(typeof code === 'string' && { code }), text: said }, tables);
  const waitMs = response?.headers && statedWaitMs((name) => response.headers?.get(name), clock);
  const reason = status === undefined ? said : `${textOf(status)}: ${said}`;
  return { reason, trouble, waitMs, ...worthAnother(verdict, hosts, clock) };
}

const eventData = (info: FinishedRun) => ({
  runInfoId: info.id,
  runInfoDate: info.date,
  status: info.status,
  totalReceived: info.totalReceived,
  totalProcessed: info.totalProcessed,
  totalCreatedCount: info.totalCreatedCount,
  totalFailedCount: info.totalFailedCount,
  workflowRunUrl: info.workflowRunUrl,
});
