import { AzureKeyCredential, EventGridPublisherClient } from '@azure/eventgrid';
import { type Timeout, withTimeout } from '../async/abort.ts';
import type { EventInputs } from '../inputs/notifications.ts';
import type { FinishedRun } from '../model.ts';
import { messageOf, textOf } from '../text/error-text.ts';
import type { Credential } from './azure-credential.ts';

export interface EventOptions {
  /** For a topic without a key: a sign-in whose identity is an EventGrid Data Sender. */
  createCredential: () => Credential;
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
  try {
    await withTimeout(options.timeout, send(info, event, options));
    return { status: 'published' };
  } catch (error) {
    return { status: 'failed', reason: reasonOf(error) };
  }
}

async function send(info: FinishedRun, event: EventInputs, options: EventOptions): Promise<void> {
  const id = `${info.date}-${info.id}`;
  const subject = info.status === 'failed' ? 'RunFailed' : 'RunCompleted';
  const data = eventData(info);
  const credential = event.key === undefined ? options.createCredential() : new AzureKeyCredential(event.key);
  const settings = { allowInsecureConnection: true, retryOptions: { maxRetries: options.maxRetries } };
  const { signal, ms } = options.timeout;
  const until = { abortSignal: AbortSignal.any([signal, AbortSignal.timeout(ms)]) };
  if (event.schema === 'CloudEvent') {
    const client = new EventGridPublisherClient(event.endpoint, 'CloudEvent', credential, settings);
    await client.send([{ id, type: 'GithubStats', subject, source: options.source, time: new Date(), data }], until);
  } else {
    const client = new EventGridPublisherClient(event.endpoint, 'EventGrid', credential, settings);
    await client.send([{ id, eventType: 'GithubStats', subject, dataVersion: '1.0', data }], until);
  }
}

/** A `RestError` has the answer's status, and for a message the whole body where that has none of its own. */
function reasonOf(error: unknown): string {
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
