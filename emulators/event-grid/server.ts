import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RecordedRequest, type Service, type ServiceOptions, startService } from '../http.ts';
import type { Answer } from '../http-faults.ts';
import { realClock, type ServiceClock } from '../service-clock.ts';
import { checkBody, type EventSchema, type Json, Refusal } from './schema.ts';

export type { EventSchema } from './schema.ts';

export interface EventGridOptions extends ServiceOptions {
  /** Each event is written to this folder as JSON, for a person to see. */
  eventFolder?: string;
  /** What the topic was created for. */
  schema: EventSchema;
  /** Access key; the service's keys are Base64. */
  key: string;
  /** Values accepted as `authorization: Bearer ...` (Microsoft Entra ID) or as `aeg-sas-token`. */
  acceptedTokens?: string[];
  /** Azure resource id of the topic, as an event can name it in `topic`. */
  topic?: string;
}

export interface ReceivedEvent {
  id: string;
  at: number;
  /** An event with this id came before; the service delivers both. */
  duplicate: boolean;
  event: Json;
}

export interface EventGrid extends Service {
  /** What a publisher is configured with. */
  endpoint: string;
  key: string;
  schema: EventSchema;
  received: ReceivedEvent[];
}

// https://learn.microsoft.com/azure/event-grid/quotas-limits#custom-topic-system-topic-and-partner-topic-resource-limits
const maxBodyBytes = 1024 * 1024;

const apiVersion = '2018-01-01';

const defaultTopic =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/stats/providers/Microsoft.EventGrid/topics/repo-stats';

/** The publishing side of an Event Grid custom topic: https://learn.microsoft.com/azure/event-grid/post-to-custom-topic */
export async function startEventGrid(options: EventGridOptions): Promise<EventGrid> {
  const clock = options.clock ?? realClock;
  const received: ReceivedEvent[] = [];
  const handle = (request: RecordedRequest): Answer => {
    try {
      checkAddress(request);
      checkSender(request, options);
      const events = checkBody(request, options.schema, options.topic ?? defaultTopic);
      store(events, received, clock, options.eventFolder);
      return { status: 200 };
    } catch (error) {
      return answerRefusal(error, clock);
    }
  };
  const tooLarge = (): Answer =>
    answerRefusal(
      new Refusal(413, 'RequestEntityTooLarge', `The maximum size (${maxBodyBytes}) has been exceeded.`),
      clock,
    );
  const failure = (status: keyof typeof failures): Answer =>
    answerRefusal(new Refusal(status, ...failures[status]), clock);
  const service = await startService({ maxBodyBytes, handle, tooLarge, failure }, options);
  return Object.assign(service, {
    endpoint: `${service.url}/api/events`,
    key: options.key,
    schema: options.schema,
    received,
  });
}

const failures: Record<429 | 500 | 503, [code: string, message: string]> = {
  429: ['TooManyRequests', 'The rate of requests is over the limit of the topic.'],
  500: ['InternalServerError', 'The request could not be processed due to an internal error.'],
  503: ['ServiceUnavailable', 'The service is temporarily unavailable.'],
};

/** The body shape: https://learn.microsoft.com/azure/event-grid/troubleshoot-errors */
function answerRefusal(error: unknown, clock: ServiceClock): Answer {
  if (!(error instanceof Refusal)) {
    throw error;
  }
  const time = new Date(clock.now()).toISOString();
  const message = `${error.message} Report '${randomUUID()}:0:${time} (UTC)' to our forums for assistance or raise a support ticket.`;
  const code = error.status === 400 ? 'BadRequest' : error.code;
  return { status: error.status, body: { error: { code, message, details: [{ code: error.code, message }] } } };
}

function checkAddress(request: RecordedRequest): void {
  const url = new URL(request.path, 'http://topic');
  if (url.pathname !== '/api/events') {
    throw new Refusal(404, 'ResourceNotFound', `There is no resource at ${url.pathname}.`);
  }
  if (request.method !== 'POST') {
    throw new Refusal(405, 'MethodNotAllowed', `The method ${request.method} is not supported.`);
  }
  const version = url.searchParams.get('api-version');
  if (version !== apiVersion) {
    throw new Refusal(400, 'InvalidApiVersion', `The api-version '${version}' is invalid; supported: ${apiVersion}.`);
  }
}

/** https://learn.microsoft.com/azure/event-grid/authenticate-with-access-keys-shared-access-signatures */
function checkSender({ headers }: RecordedRequest, { key, acceptedTokens = [] }: EventGridOptions): void {
  const given = headers['aeg-sas-key'];
  const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
  const token = bearer ?? headers['aeg-sas-token'];
  if (given === key || (typeof token === 'string' && acceptedTokens.includes(token))) {
    return;
  }
  if (given === undefined && token === undefined) {
    const wanted = 'Request must contain one of the following authorization signature: aeg-sas-token, aeg-sas-key.';
    throw new Refusal(401, 'Unauthorized', wanted);
  }
  const kind = given === undefined ? 'token' : 'key';
  const reason = 'This is due to the reason: Signature or key mismatch.';
  throw new Refusal(
    401,
    'Unauthorized',
    `The request authorization ${kind} is not authorized for ${headers.host}. ${reason}`,
  );
}

function store(events: Json[], received: ReceivedEvent[], clock: ServiceClock, folder: string | undefined): void {
  for (const event of events) {
    const id = String(event.id);
    if (folder !== undefined) keep(event, id, folder, received.length);
    received.push({ id, at: clock.now(), duplicate: received.some((earlier) => earlier.id === id), event });
  }
}

function keep(event: Json, id: string, folder: string, before: number): void {
  mkdirSync(folder, { recursive: true });
  const name = `${String(before + 1).padStart(3, '0')}-${id.replace(/[^\w-]+/g, '-').slice(0, 80)}.json`;
  writeFileSync(join(folder, name), `${JSON.stringify(event, null, 2)}\n`);
}
