/**
 * What the ingestion endpoint requires of an item, by the public schemas:
 * https://github.com/MohanGsk/ApplicationInsights-Home/tree/master/EndpointSpecs/Schemas/Docs
 * Limits: https://learn.microsoft.com/azure/azure-monitor/service-limits#application-insights
 */
export type Json = Record<string, unknown>;

/** An item that was accepted. */
export interface Envelope {
  name: string;
  time: string;
  iKey: string;
  sampleRate?: number;
  tags: Record<string, string>;
  data: { baseType: BaseType; baseData: Json };
}

export type BaseType = keyof typeof schemas;

interface Field {
  type:
    | 'string'
    | 'number'
    | 'boolean'
    | 'duration'
    | 'properties'
    | 'measurements'
    | 'severity'
    | 'points'
    | 'exceptions';
  isRequired?: boolean;
  longest?: number;
}

const text = (longest: number, isRequired = false): Field => ({ type: 'string', longest, isRequired });
const required = (type: Field['type']): Field => ({ type, isRequired: true });
const own: Record<string, Field> = { properties: { type: 'properties' }, measurements: { type: 'measurements' } };

const schemas = {
  RequestData: {
    ...own,
    ...{
      id: text(128, true),
      name: text(1_024),
      responseCode: text(1_024, true),
      source: text(1_024),
      url: text(2_048),
    },
    ...{ duration: required('duration'), success: required('boolean') },
  },
  RemoteDependencyData: {
    ...own,
    ...{ id: text(128), name: text(1_024, true), resultCode: text(1_024), data: text(8_192), type: text(1_024) },
    ...{ target: text(1_024), duration: required('duration'), success: { type: 'boolean' } },
  },
  MessageData: { ...own, message: text(32_768, true), severityLevel: { type: 'severity' } },
  MetricData: { properties: { type: 'properties' }, metrics: required('points') },
  ExceptionData: {
    ...own,
    exceptions: required('exceptions'),
    severityLevel: { type: 'severity' },
    problemId: text(1_024),
  },
} as const satisfies Record<string, Record<string, Field>>;

const tagLengths: Readonly<Record<string, number>> = {
  'ai.operation.id': 128,
  'ai.operation.parentId': 128,
  'ai.operation.name': 1_024,
  'ai.cloud.role': 256,
  'ai.cloud.roleInstance': 256,
  'ai.internal.sdkVersion': 64,
};

const envelopeNames: Readonly<Record<BaseType, RegExp>> = {
  RequestData: /^Microsoft\.ApplicationInsights\.(\w+\.)?Request$/,
  RemoteDependencyData: /^Microsoft\.ApplicationInsights\.(\w+\.)?RemoteDependency$/,
  MessageData: /^Microsoft\.ApplicationInsights\.(\w+\.)?Message$/,
  MetricData: /^Microsoft\.ApplicationInsights\.(\w+\.)?Metric$/,
  ExceptionData: /^Microsoft\.ApplicationInsights\.(\w+\.)?Exception$/,
};

const oldestMs = 172_800_000;
const newestMs = 7_200_000;
const maxItemBytes = 64 * 1_024;
const maxNameLength = 150;
const maxValueLength = 8_192;

/** Why an item is not accepted; undefined for one that is. Error 103 and 104 are the service's own words. */
export function faultIn(item: unknown, iKey: string, nowMs: number): string | undefined {
  if (!isObject(item)) return '100: The item is not an object';
  if (Buffer.byteLength(JSON.stringify(item)) > maxItemBytes)
    return `101: The item is larger than ${maxItemBytes} bytes`;
  return envelopeFault(item, nowMs) ?? keyFault(item, iKey) ?? tagFault(item.tags) ?? dataFault(item);
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function envelopeFault({ ver = 1, name, time, sampleRate = 100 }: Json, nowMs: number): string | undefined {
  if (ver !== 1) return "105: Field 'ver' on type 'Envelope' must be 1";
  if (typeof name !== 'string' || name === '')
    return "106: Field 'name' on type 'Envelope' is required but missing or empty";
  if (typeof sampleRate !== 'number' || sampleRate <= 0 || sampleRate > 100)
    return "107: Field 'sampleRate' on type 'Envelope' must be above 0 and at most 100";
  if (
    typeof time !== 'string' ||
    !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(time) ||
    Number.isNaN(Date.parse(time))
  )
    return "102: Field 'time' on type 'Envelope' is not a valid time string";
  const atMs = Date.parse(time);
  if (atMs < nowMs - oldestMs)
    return `103: Field 'time' on type 'Envelope' is older than the allowed min date. Expected: now - ${oldestMs}ms`;
  if (atMs > nowMs + newestMs)
    return `104: Field 'time' on type 'Envelope' is newer than the max date. Expected: now + ${newestMs}ms`;
  return undefined;
}

const keyFault = (item: Json, iKey: string): string | undefined =>
  String(item.iKey).toLowerCase() === iKey.toLowerCase() ? undefined : 'Invalid instrumentation key';

function tagFault(tags: unknown = {}): string | undefined {
  if (!isObject(tags)) return "106: Field 'tags' on type 'Envelope' is not a dictionary";
  for (const [name, value] of Object.entries(tags)) {
    if (typeof value !== 'string') return `106: Tag '${name}' is not a string`;
    if (value.length > (tagLengths[name] ?? 1_024)) return tooLong(name, 'ContextTagKeys', tagLengths[name] ?? 1_024);
  }
  return undefined;
}

const tooLong = (name: string, type: string, longest: number): string =>
  `109: Field '${name}' on type '${type}' is too long. Expected: ${longest} characters`;

function dataFault({ name, data }: Json): string | undefined {
  if (!isObject(data) || !isObject(data.baseData))
    return "106: Field 'data' on type 'Envelope' is required but missing or empty";
  const { baseType, baseData } = data as { baseType: BaseType; baseData: Json };
  if (!Object.hasOwn(schemas, String(baseType))) return `106: Unknown baseType '${baseType}'`;
  if (!envelopeNames[baseType].test(String(name))) return `106: The name '${name}' is not one of ${baseType}`;
  if (baseData.ver !== 2) return `105: Field 'ver' on type '${baseType}' must be 2`;
  const fields: Record<string, Field> = schemas[baseType];
  const unknown = Object.keys(baseData).find((field) => field !== 'ver' && !Object.hasOwn(fields, field));
  if (unknown !== undefined) return `106: Unknown field '${unknown}' on type '${baseType}'`;
  return firstFault(fields, baseData, baseType);
}

function firstFault(fields: Record<string, Field>, values: Json, type: string): string | undefined {
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name];
    if (value === undefined || value === null) {
      if (field.isRequired) return `106: Field '${name}' on type '${type}' is required but missing or empty`;
    } else {
      const fault = valueFault(field, value, { name, type });
      if (fault !== undefined) return fault;
    }
  }
  return undefined;
}

const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) > 0;

const severities: readonly unknown[] = ['Verbose', 'Information', 'Warning', 'Error', 'Critical', 0, 1, 2, 3, 4];

/** What is wrong with a value: an empty text where nothing more is to be said. */
const checks: Record<Field['type'], (value: unknown, type: string) => string | undefined> = {
  string: (value) => (typeof value === 'string' ? undefined : ''),
  number: (value) => (Number.isFinite(value) ? undefined : ''),
  boolean: (value) => (typeof value === 'boolean' ? undefined : ''),
  duration: (value) => (durationMs(value) === undefined ? '' : undefined),
  severity: (value) => (severities.includes(value) ? undefined : ''),
  properties: (value, type) => dictionaryFault(value, type, (one) => typeof one === 'string') ?? longValue(value, type),
  measurements: (value, type) => dictionaryFault(value, type, Number.isFinite),
  // Of several the service stores the first only.
  points: (value) => (Array.isArray(value) && value.length === 1 ? pointFault(value[0]) : ''),
  exceptions: (value) => (Array.isArray(value) && value.length > 0 ? exceptionFault(value) : ''),
};

function valueFault(field: Field, value: unknown, at: { name: string; type: string }): string | undefined {
  const { longest = Number.POSITIVE_INFINITY, isRequired } = field;
  const fault = checks[field.type](value, at.type);
  if (fault === '' || (isRequired && value === ''))
    return `106: Field '${at.name}' on type '${at.type}' is not a valid ${field.type}`;
  return fault ?? (String(value).length > longest ? tooLong(at.name, at.type, longest) : undefined);
}

function dictionaryFault(value: unknown, type: string, isRight: (one: unknown) => boolean): string | undefined {
  if (!isObject(value)) return `106: A dictionary of '${type}' is not one`;
  const long = Object.keys(value).find((name) => name === '' || name.length > maxNameLength);
  if (long !== undefined)
    return `109: A name in a dictionary of '${type}' is empty or too long. Expected: ${maxNameLength} characters`;
  const wrong = Object.entries(value).find(([, one]) => !isRight(one));
  return wrong && `106: The value of '${wrong[0]}' on type '${type}' has a wrong type`;
}

function longValue(value: unknown, type: string): string | undefined {
  const long = Object.entries(value as Json).find(([, one]) => String(one).length > maxValueLength);
  return long && tooLong(long[0], type, maxValueLength);
}

function pointFault(point: unknown): string | undefined {
  const fields: Record<string, Field> = { name: text(1_024, true), value: required('number') };
  if (!isObject(point)) return "106: Field 'metrics' on type 'MetricData' has no data point";
  const { kind = 'Measurement', count } = point;
  if (!['Measurement', 'Aggregation', 0, 1].includes(kind as never))
    return "106: Field 'kind' on type 'DataPoint' is unknown";
  if (count !== undefined && !isCount(count))
    return "106: Field 'count' on type 'DataPoint' must be a whole number above 0";
  return firstFault(fields, point, 'DataPoint');
}

function exceptionFault(exceptions: readonly unknown[]): string | undefined {
  const fields: Record<string, Field> = {
    ...{ typeName: text(1_024, true), message: text(32_768, true), stack: text(32_768) },
    hasFullStack: { type: 'boolean' },
  };
  const faults = exceptions.map((one) =>
    isObject(one) ? firstFault(fields, one, 'ExceptionDetails') : 'not an object',
  );
  return faults.find((fault) => fault !== undefined);
}

/** Of `d.hh:mm:ss.fffffff`, days and fractions as they are needed; undefined for anything else. */
export function durationMs(value: unknown): number | undefined {
  const [, days = '0', hours, minutes, seconds, fraction = ''] =
    /^(?:(\d+)[.:])?(\d\d):(\d\d):(\d\d)(?:\.(\d{1,7}))?$/.exec(String(value)) ?? [];
  if (seconds === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const whole = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1_000 + Number(`0.${fraction || '0'}`) * 1_000;
}
