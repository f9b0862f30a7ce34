import { azureMessage } from './azure-monitor.ts';
import type { TelemetryMessage, TelemetryRequest } from './messages.ts';
import { signalsOf } from './open-telemetry.ts';
import { otlpMessages } from './otlp.ts';

/** What is to be sent, in the forms of all receivers. */
export async function messagesFor({ items, instrumentationKey, otlp }: TelemetryRequest): Promise<TelemetryMessage[]> {
  const signals = signalsOf(items);
  const forAzure = instrumentationKey === undefined ? [] : [await azureMessage(signals, instrumentationKey)];
  return [...forAzure, ...otlpMessages(signals, otlp)];
}
