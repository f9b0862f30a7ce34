import type { RecordedRequest } from '../http.ts';

export type EventSchema = 'EventGrid' | 'CloudEvent';
export type Json = Record<string, unknown>;

/** A request that the service answers with an error. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code = 'Error', message = '') {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const names = { EventGrid: 'EventGridEvent', CloudEvent: 'CloudEventV10' };

// https://learn.microsoft.com/azure/event-grid/event-schema#event-schema; the service takes `data` and `dataVersion` for
// optional, but the contract of its SDKs does not, so they are required here.
const eventGridFields: Record<string, (value: unknown, topic: string) => boolean> = {
  id: isText,
  subject: isText,
  eventType: isText,
  eventTime: isTime,
  dataVersion: isText,
  data: (value) => value !== undefined && value !== null,
  topic: (value, topic) => value === undefined || value === topic,
  metadataVersion: (value) => value === undefined || value === '1',
};

// https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md#context-attributes
const cloudEventFields: Record<string, (value: unknown) => boolean> = {
  specversion: (value) => value === '1.0',
  id: isText,
  source: (value) => isText(value) && URL.canParse(value as string, 'http://base/'),
  type: isText,
  subject: (value) => value === undefined || isText(value),
  time: (value) => value === undefined || isTime(value),
  datacontenttype: (value) => value === undefined || isText(value),
  dataschema: (value) => value === undefined || (typeof value === 'string' && URL.canParse(value)),
};

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** RFC 3339, which the service and CloudEvents ask for: https://datatracker.ietf.org/doc/html/rfc3339#section-5.6 */
function isTime(value: unknown): boolean {
  const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;
  return typeof value === 'string' && shape.test(value) && !Number.isNaN(Date.parse(value));
}

/** The events of a request in the topic's schema; throws a `Refusal`. */
export function checkBody(request: RecordedRequest, schema: EventSchema, topic: string): Json[] {
  const single = checkContentType(request, schema);
  const body = parseBody(request.body, schema);
  if (Array.isArray(body) === single) {
    const [expected, actual] = single ? ['StartObject', 'StartArray'] : ['StartArray', 'StartObject'];
    throw refuse(schema, `Token Expected: ${expected}, Actual Token Received: ${actual}.`);
  }
  const events: unknown[] = Array.isArray(body) ? body : [body];
  return events.map((event) => {
    if (typeof event !== 'object' || event === null || Array.isArray(event)) {
      throw refuse(schema, 'Token Expected: StartObject.');
    }
    checkEvent(event as Json, schema, topic);
    return event as Json;
  });
}

/** Whether the request carries a single event: https://learn.microsoft.com/azure/event-grid/cloud-event-schema */
function checkContentType({ headers }: RecordedRequest, schema: EventSchema): boolean {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (schema === 'EventGrid' && type === 'application/json') {
    return false;
  }
  if (schema === 'CloudEvent' && type?.startsWith('application/cloudevents')) {
    if (type === 'application/cloudevents+json' || type === 'application/cloudevents-batch+json') {
      return type === 'application/cloudevents+json';
    }
  }
  if (type === 'application/json' || type?.startsWith('application/cloudevents')) {
    throw refuse(schema, `The content type '${type}' does not belong to it.`);
  }
  throw new Refusal(415, 'UnsupportedMediaType', `The content type '${type ?? ''}' is not supported.`);
}

function parseBody(body: string, schema: EventSchema): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    throw refuse(schema, (error as Error).message);
  }
}

function checkEvent(event: Json, schema: EventSchema, topic: string): void {
  const fields = schema === 'EventGrid' ? eventGridFields : cloudEventFields;
  const unexpected = Object.keys(event).find((name) => !(name in fields) && !isCloudExtra(name, schema));
  if (unexpected !== undefined) {
    const text = `This resource is configured for '${names[schema]}' schema. Received unexpected property '${unexpected}' in JSON which does not conform to the expected schema.`;
    throw new Refusal(400, 'InputJsonInvalid', text);
  }
  for (const [name, check] of Object.entries(fields)) {
    if (!check(event[name], topic)) {
      throw refuse(schema, `The property '${name}' is missing or has an invalid value.`);
    }
  }
  if ('data' in event && 'data_base64' in event) {
    throw refuse(schema, "Only one of 'data' and 'data_base64' may be present.");
  }
}

/** Data, and extension attributes, whose names are lower-case letters and digits. */
function isCloudExtra(name: string, schema: EventSchema): boolean {
  return schema === 'CloudEvent' && (name === 'data_base64' || /^[a-z0-9]+$/.test(name));
}

function refuse(schema: EventSchema, detail: string): Refusal {
  const text = `This resource is configured to receive event in '${names[schema]}' schema. The JSON received does not conform to the expected schema. ${detail}`;
  return new Refusal(400, 'InputJsonInvalid', text);
}
