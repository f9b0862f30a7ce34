import { createHash, randomBytes } from 'node:crypto';
import {
  type Attributes,
  type HrTime,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  ValueType,
} from '@opentelemetry/api';
import { type Resource, resourceFromAttributes } from '@opentelemetry/resources';
import type { ReadableLogRecord } from '@opentelemetry/sdk-logs';
import { AggregationTemporality, DataPointType, type ResourceMetrics } from '@opentelemetry/sdk-metrics';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base';
import type { TelemetryItems, Timed, Trace } from '../../report/telemetry/items.ts';

/** The signals of one run, as exporters and serializers take them. */
export interface Signals {
  traceId: string;
  /** Of the one request, to which all belongs. */
  operation: string;
  traces: ReadableSpan[];
  metrics: ResourceMetrics;
  logs: ReadableLogRecord[];
}

const instrumentationScope = { name: 'github-repo-stats' };
const role = 'repo-stats';
export const conventions = 'cicd.pipeline.';

/** With the attributes by which OpenTelemetry knows a pipeline: their names begin with `conventions`. */
export function signalsOf(items: TelemetryItems): Signals {
  const { request, dependencies, operation } = items;
  const resource = resourceFromAttributes({ 'service.name': role });
  const context = newContext(operation === undefined ? randomBytes(16).toString('hex') : idOf(operation));
  const base = { resource, instrumentationScope };
  const root = spanOf(request, { ...base, context, kind: SpanKind.SERVER });
  const code = request.isSuccess ? SpanStatusCode.OK : SpanStatusCode.ERROR;
  const children = dependencies.map(({ stage, ...timed }) =>
    spanOf(timed, {
      ...{ ...base, context: newContext(context.traceId), parent: context, kind: SpanKind.INTERNAL },
      attributes: stage ? { 'cicd.pipeline.task.name': stage } : {},
    }),
  );
  const attributes = { ...request.properties, ...conventionsOf(items) };
  return {
    traceId: context.traceId,
    operation: items.request.name,
    traces: [{ ...root, status: { code }, attributes }, ...children],
    metrics: metricsOf(items, resource),
    logs: items.traces.map((trace) => ({ ...logOf(trace, endOf(request)), ...base, spanContext: context })),
  };
}

/** A trace has 16 bytes: https://www.w3.org/TR/trace-context/#trace-id */
const idOf = (operation: string): string => createHash('sha256').update(operation).digest('hex').slice(0, 32);

const newContext = (traceId: string): SpanContext => ({
  traceId,
  spanId: randomBytes(8).toString('hex'),
  traceFlags: 1,
});

interface SpanSettings {
  resource: Resource;
  instrumentationScope: ReadableSpan['instrumentationScope'];
  context: SpanContext;
  parent?: SpanContext;
  kind: SpanKind;
  attributes?: Attributes;
}

function spanOf({ name, startMs, durationMs }: Timed, settings: SpanSettings): ReadableSpan {
  const { context, parent, attributes = {}, ...rest } = settings;
  return {
    ...rest,
    name,
    attributes,
    spanContext: () => context,
    ...(parent && { parentSpanContext: parent }),
    startTime: hrTime(startMs),
    endTime: hrTime(startMs + durationMs),
    duration: hrTime(durationMs),
    status: { code: SpanStatusCode.UNSET },
    ended: true,
    ...{ links: [], events: [], droppedAttributesCount: 0, droppedEventsCount: 0, droppedLinksCount: 0 },
  };
}

/** Seconds, and the nanoseconds beside them. */
const hrTime = (ms: number): HrTime => [Math.floor(ms / 1_000), Math.round((ms % 1_000) * 1e6)];

const endOf = ({ startMs, durationMs }: Timed): HrTime => hrTime(startMs + durationMs);

/** https://opentelemetry.io/docs/specs/semconv/registry/attributes/cicd/ */
function conventionsOf({ request }: TelemetryItems): Attributes {
  const { runId, workflowRunUrl } = request.properties;
  const results: Record<string, string> = { cancelled: 'cancellation', 'timed out': 'timeout' };
  return {
    'cicd.pipeline.name': role,
    'cicd.pipeline.result': results[request.status] ?? (request.isSuccess ? 'success' : 'failure'),
    ...(runId !== undefined && { 'cicd.pipeline.run.id': runId }),
    ...(workflowRunUrl !== undefined && { 'cicd.pipeline.run.url.full': workflowRunUrl }),
  };
}

function metricsOf({ metrics, request }: TelemetryItems, resource: Resource): ResourceMetrics {
  const span = { startTime: hrTime(request.startMs), endTime: endOf(request) };
  const { runId, repository } = request.properties;
  const attributes = { ...(runId !== undefined && { runId }), ...(repository !== undefined && { repository }) };
  const all = metrics.map(({ name, unit, value }) => ({
    descriptor: { name, unit, description: '', valueType: ValueType.DOUBLE },
    aggregationTemporality: AggregationTemporality.DELTA,
    dataPointType: DataPointType.GAUGE as const,
    dataPoints: [{ ...span, attributes, value }],
  }));
  return { resource, scopeMetrics: [{ scope: instrumentationScope, metrics: all }] };
}

/** https://opentelemetry.io/docs/specs/otel/logs/data-model/#field-severitynumber */
const severities = {
  error: { severityNumber: 17, severityText: 'ERROR' },
  warning: { severityNumber: 13, severityText: 'WARN' },
} as const;

const logOf = ({ message, level, properties }: Trace, time: HrTime) => ({
  ...severities[level],
  body: message,
  attributes: properties,
  hrTime: time,
  hrTimeObserved: time,
  droppedAttributesCount: 0,
});
