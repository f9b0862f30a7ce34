import type { RecordedRequest } from '../http.ts';
import type { Answer } from '../http-faults.ts';
import type { Json } from './envelope.ts';
import { decode, type Message } from './protobuf.ts';

export interface OtlpRequest {
  signal: 'traces' | 'metrics' | 'logs';
  encoding: 'json' | 'protobuf';
  body: Json;
}

// https://github.com/open-telemetry/opentelemetry-proto/tree/main/opentelemetry/proto
const anyValue: Message = {
  1: ['stringValue', 'string'],
  2: ['boolValue', 'bool'],
  3: ['intValue', 'int'],
  4: ['doubleValue', 'double'],
};
const attributes = [
  'attributes',
  { 1: ['key', 'string'], 2: ['value', anyValue] },
  '*',
] as const satisfies Message[number];
const resource: Message[number] = ['resource', { 1: attributes, 2: ['droppedAttributesCount', 'int'] }];
const scope: Message[number] = [
  'scope',
  { 1: ['name', 'string'], 2: ['version', 'string'], 3: attributes, 4: ['droppedAttributesCount', 'int'] },
];
const schemaUrl: Message[number] = ['schemaUrl', 'string'];
const times = ['startTimeUnixNano', 'fixed64'] as const;

const span: Message = {
  ...{
    1: ['traceId', 'hex'],
    2: ['spanId', 'hex'],
    3: ['traceState', 'string'],
    4: ['parentSpanId', 'hex'],
    5: ['name', 'string'],
  },
  ...{
    6: ['kind', 'int'],
    7: times,
    8: ['endTimeUnixNano', 'fixed64'],
    9: attributes,
    10: ['droppedAttributesCount', 'int'],
  },
  ...{ 12: ['droppedEventsCount', 'int'], 14: ['droppedLinksCount', 'int'], 16: ['flags', 'fixed32'] },
  15: ['status', { 2: ['message', 'string'], 3: ['code', 'int'] }],
};
const point: Message = {
  2: times,
  3: ['timeUnixNano', 'fixed64'],
  4: ['asDouble', 'double'],
  6: ['asInt', 'fixed64'],
  7: attributes,
  8: ['flags', 'int'],
};
const metric: Message = {
  ...{ 1: ['name', 'string'], 2: ['description', 'string'], 3: ['unit', 'string'] },
  5: ['gauge', { 1: ['dataPoints', point, '*'] }],
};
const logRecord: Message = {
  ...{
    1: ['timeUnixNano', 'fixed64'],
    2: ['severityNumber', 'int'],
    3: ['severityText', 'string'],
    5: ['body', anyValue],
  },
  ...{
    6: attributes,
    7: ['droppedAttributesCount', 'int'],
    8: ['flags', 'fixed32'],
    9: ['traceId', 'hex'],
    10: ['spanId', 'hex'],
  },
  11: ['observedTimeUnixNano', 'fixed64'],
};

interface Shape {
  resources: string;
  scopes: string;
  records: string;
  record: Message;
  isRight(record: Json): boolean;
}

const isId = (value: unknown, length: number): boolean =>
  typeof value === 'string' && value.length === length && /^[\da-f]+$/.test(value) && !/^0+$/.test(value);
const isTime = (value: unknown): boolean => /^\d{19}$/.test(String(value));

const shapes: Record<OtlpRequest['signal'], Shape> = {
  traces: {
    ...{ resources: 'resourceSpans', scopes: 'scopeSpans', records: 'spans', record: span },
    isRight: ({ traceId, spanId, name, startTimeUnixNano, endTimeUnixNano }) =>
      isId(traceId, 32) &&
      isId(spanId, 16) &&
      typeof name === 'string' &&
      name !== '' &&
      isTime(startTimeUnixNano) &&
      isTime(endTimeUnixNano) &&
      BigInt(String(endTimeUnixNano)) >= BigInt(String(startTimeUnixNano)),
  },
  metrics: {
    ...{ resources: 'resourceMetrics', scopes: 'scopeMetrics', records: 'metrics', record: metric },
    isRight: ({ name, gauge }) => {
      const { dataPoints = [] } = (gauge ?? {}) as { dataPoints?: Json[] };
      const isPoint = ({ timeUnixNano, asDouble, asInt }: Json) =>
        isTime(timeUnixNano) && (asDouble ?? asInt) !== undefined;
      return (
        typeof name === 'string' &&
        /^[A-Za-z][\w.\-/]{0,254}$/.test(name) &&
        dataPoints.length > 0 &&
        dataPoints.every(isPoint)
      );
    },
  },
  logs: {
    ...{ resources: 'resourceLogs', scopes: 'scopeLogs', records: 'logRecords', record: logRecord },
    isRight: ({ severityNumber, body, traceId, timeUnixNano }) =>
      Number(severityNumber) >= 1 &&
      Number(severityNumber) <= 24 &&
      body !== undefined &&
      isId(traceId, 32) &&
      isTime(timeUnixNano),
  },
};

/** What a collector makes of a request: https://opentelemetry.io/docs/specs/otlp/#otlphttp-request */
export function answerOtlp(request: RecordedRequest, signal: OtlpRequest['signal'], received: OtlpRequest[]): Answer {
  const type = request.headers['content-type'];
  const encoding = type === 'application/json' ? 'json' : type === 'application/x-protobuf' ? 'protobuf' : undefined;
  if (encoding === undefined) return { status: 415 };
  try {
    const body = encoding === 'json' ? (JSON.parse(request.body) as Json) : decodeBody(request, shapes[signal]);
    const records = recordsOf(body, shapes[signal]);
    const wrong = records.find((record) => !shapes[signal].isRight(record));
    if (records.length === 0 || wrong) throw new Error(`invalid record: ${JSON.stringify(wrong)}`);
    received.push({ signal, encoding, body });
    return { status: 200, headers: { 'content-type': type ?? '' }, ...(encoding === 'json' && { body: {} }) };
  } catch (error) {
    return { status: 400, headers: { 'content-type': 'text/plain' }, body: String(error) };
  }
}

function decodeBody({ bytes = Buffer.alloc(0) }: RecordedRequest, { resources, scopes, records, record }: Shape): Json {
  const ofScope: Message = { 1: scope, 2: [records, record, '*'], 3: schemaUrl };
  return decode(bytes, { 1: [resources, { 1: resource, 2: [scopes, ofScope, '*'], 3: schemaUrl }, '*'] });
}

/** The spans, metrics or log records of a request. */
export function recordsOf(
  body: Json,
  { resources, scopes, records }: Pick<Shape, 'resources' | 'scopes' | 'records'>,
): Json[] {
  const lists = (from: Json[], name: string): Json[] => from.flatMap((one) => (one[name] as Json[] | undefined) ?? []);
  return lists(lists(lists([body], resources), scopes), records);
}

export const otlpRecords = ({ signal, body }: OtlpRequest): Json[] => recordsOf(body, shapes[signal]);
