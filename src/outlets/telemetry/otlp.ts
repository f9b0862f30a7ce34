import {
  JsonLogsSerializer,
  JsonMetricsSerializer,
  JsonTraceSerializer,
  ProtobufLogsSerializer,
  ProtobufMetricsSerializer,
  ProtobufTraceSerializer,
} from '@opentelemetry/otlp-transformer';
import { type OtlpTargets, otlpSignals } from '../../inputs/telemetry.ts';
import type { TelemetryMessage } from './messages.ts';
import type { Signals } from './open-telemetry.ts';

/** The bodies of https://opentelemetry.io/docs/specs/otlp/#otlphttp, one for each signal that is asked for and has something to say. */
export function otlpMessages(signals: Signals, targets: OtlpTargets): TelemetryMessage[] {
  return otlpSignals.flatMap((to) => {
    const target = targets[to];
    const body = target && serialized(signals, to, target);
    const contentType = target?.isJson ? 'application/json' : 'application/x-protobuf';
    return body ? [{ to, contentType, body }] : [];
  });
}

function serialized(signals: Signals, to: keyof OtlpTargets, { isJson }: { isJson: boolean }): Uint8Array | undefined {
  const { traces, metrics, logs } = signals;
  if (to === 'traces') return (isJson ? JsonTraceSerializer : ProtobufTraceSerializer).serializeRequest(traces);
  if (to === 'logs')
    return logs.length > 0 ? (isJson ? JsonLogsSerializer : ProtobufLogsSerializer).serializeRequest(logs) : undefined;
  const isEmpty = metrics.scopeMetrics.every((scope) => scope.metrics.length === 0);
  return isEmpty ? undefined : (isJson ? JsonMetricsSerializer : ProtobufMetricsSerializer).serializeRequest(metrics);
}
