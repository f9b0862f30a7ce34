import { AzureKeyCredential, EventGridPublisherClient } from '@azure/eventgrid';
import { aborted, deadline, race, type Timeout } from '../async/abort.ts';
import { systemClock } from '../async/clock.ts';
import { signInFailure } from '../errors/sign-in.ts';
import type { EventInputs } from '../inputs/notifications.ts';
import type { FinishedRun } from '../model.ts';
import type { Connections } from '../network/connections.ts';
import { messageOf, textOf } from '../text/error-text.ts';
import { azureConnection } from './azure-connection.ts';
import type { Credential } from './azure-credential.ts';

/** https://learn.microsoft.com/azure/event-grid/authenticate-with-microsoft-entra-id */
export const eventGridScope = 'https://eventgrid.azure.net/.default';

export interface EventOptions {
  /** For a topic without a key: a sign-in whose identity is an EventGrid Data Sender. */
  createCredential: () => Credential;
  connections: Connections;
  maxRetries: number;
  source: string;
  timeout: Timeout;
}

export type PublishOutcome = { status: 'published' } | { status: 'failed'; reason: string };

/**
 * Publishes that a run is over. The event's id follows from the run, so a receiver can tell a repeated one: where an
 * answer is lost, the event is sent again. Never throws.
 */
export async function publishRunEvent(
  info: FinishedRun,
  event: EventInputs,
  options: EventOptions,
): Promise<PublishOutcome> {
  const { ms, signal } = options.timeout;
  // The request ends by the signal; the sign-in before it takes none.
  const limit = deadline(systemClock, ms, signal);
  try {
    const sent = await race(send(info, event, options, limit.signal), limit.signal);
    if (sent === aborted) throw limit.signal.reason;
    return { status: 'published' };
  } catch (error) {
    return { status: 'failed', reason: reasonOf(error) };
  } finally {
    limit.clear();
  }
}

async function send(
  info: FinishedRun,
  event: EventInputs,
  options: EventOptions,
  abortSignal: AbortSignal,
): Promise<void> {
  const id = `${info.date}-${info.id}`;
  const subject = info.status === 'failed' ? 'RunFailed' : 'RunCompleted';
  const data = eventData(info);
  const credential = event.key === undefined ? options.createCredential() : new AzureKeyCredential(event.key);
  const settings = {
    ...azureConnection(options.connections),
    allowInsecureConnection: true,
    retryOptions: { maxRetries: options.maxRetries },
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

/** A `RestError` has the answer's status, and for a message the whole body where that has none of its own. */
function reasonOf(error: unknown): string {
  const signIn = signInFailure(error);
  if (signIn) return signIn.reason;
  const { statusCode } = error as { statusCode?: unknown };
  const told = messageOf(error);
  return statusCode === undefined ? told : `${textOf(statusCode)}: ${told || 'no reason given'}`;
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
