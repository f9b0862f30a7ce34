import type { OtlpTargets } from '../../inputs/telemetry.ts';
import type { TelemetryItems } from '../../report/telemetry/items.ts';

/** What the telemetry worker is asked: the items, and the form in which each receiver wants them. */
export interface TelemetryRequest {
  items: TelemetryItems;
  instrumentationKey: string | undefined;
  otlp: OtlpTargets;
}

/** A request body, as one receiver takes it. */
export interface TelemetryMessage {
  to: 'Application Insights' | keyof OtlpTargets;
  contentType: string;
  /** How many items it has, where the answer counts them. */
  items?: number;
  body: Uint8Array;
}
