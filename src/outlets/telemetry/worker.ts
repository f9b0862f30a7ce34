import { Worker } from 'node:worker_threads';
import type { TelemetryMessage, TelemetryRequest } from './messages.ts';

/**
 * What the exporter would do beside its work, each turned off: statistics of its own for Microsoft, and items of its own.
 * https://learn.microsoft.com/azure/azure-monitor/app/statsbeat
 */
const env = {
  APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
  APPLICATIONINSIGHTS_STATSBEAT_DISABLED: '1',
  APPLICATIONINSIGHTS_SDKSTATS_DISABLED: '1',
  APPLICATIONINSIGHTS_OPENTELEMETRY_RESOURCE_METRIC_DISABLED: 'true',
};

/**
 * Makes the bodies to send, in a thread of its own: only there is the exporter loaded, and whatever it has started in
 * the background, such as asking Microsoft for settings after five seconds, ends with the thread.
 */
export async function serialize(request: TelemetryRequest, signal: AbortSignal): Promise<TelemetryMessage[]> {
  const worker = new Worker(new URL('../../telemetry.ts', import.meta.url), {
    workerData: request,
    env,
    stdout: true,
    stderr: true,
  });
  const { promise, resolve, reject } = Promise.withResolvers<TelemetryMessage[]>();
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('the telemetry thread ended without a result')));
  const giveUp = (): void => reject(signal.reason);
  signal.addEventListener('abort', giveUp, { once: true });
  if (signal.aborted) giveUp();
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', giveUp);
    await worker.terminate();
  }
}
