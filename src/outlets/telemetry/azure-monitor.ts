import {
  AzureMonitorLogExporter,
  AzureMonitorMetricExporter,
  AzureMonitorTraceExporter,
} from '@azure/monitor-opentelemetry-exporter';
import type { TelemetryMessage } from './messages.ts';
import { conventions, type Signals } from './open-telemetry.ts';

type Options = NonNullable<ConstructorParameters<typeof AzureMonitorTraceExporter>[0]>;
type Client = NonNullable<Options['httpClient']>;

interface Envelope {
  tags: Record<string, string>;
}

/**
 * The body that Application Insights takes, as its exporter makes it. Nothing is sent here: the exporter reports success
 * for most refusals, follows redirects, and waits as long as it likes.
 */
export async function azureMessage(signals: Signals, instrumentationKey: string): Promise<TelemetryMessage> {
  const envelopes: Envelope[] = [];
  const options: Options = {
    connectionString: `InstrumentationKey=${instrumentationKey};IngestionEndpoint=https://never.invalid`,
    disableOfflineStorage: true,
    httpClient: clientInto(envelopes),
  };
  const [traces, metrics, logs] = [
    new AzureMonitorTraceExporter(options),
    new AzureMonitorMetricExporter(options),
    new AzureMonitorLogExporter(options),
  ];
  const failed: unknown[] = [];
  const note = ({ code, error }: { code: number; error?: Error }): void => {
    if (code !== 0) failed.push(error);
  };
  await traces.export(signals.traces.map(withoutConventions), note);
  if (signals.metrics.scopeMetrics.some((scope) => scope.metrics.length > 0))
    await metrics.export(signals.metrics, note);
  if (signals.logs.length > 0) await logs.export(signals.logs, note);
  if (failed.length > 0) throw failed[0];
  // The exporter gives metrics no operation, and traces none of its name.
  const all = envelopes.map((envelope) => ({
    ...envelope,
    tags: { ...envelope.tags, 'ai.operation.id': signals.traceId, 'ai.operation.name': signals.operation },
  }));
  const body = Buffer.from(JSON.stringify(all));
  return { to: 'Application Insights', contentType: 'application/json', items: all.length, body };
}

/** Application Insights gets the properties alone that are promised. */
function withoutConventions(span: Signals['traces'][number]): Signals['traces'][number] {
  const own = Object.entries(span.attributes).filter(([name]) => !name.startsWith(conventions));
  return { ...span, attributes: Object.fromEntries(own) };
}

/** Keeps what it is asked to send. */
function clientInto(envelopes: Envelope[]): Client {
  return {
    sendRequest: async (request) => {
      const sent = JSON.parse(String(request.body)) as Envelope[];
      envelopes.push(...sent);
      const answer = { itemsReceived: sent.length, itemsAccepted: sent.length, errors: [] };
      return { request, status: 200, headers: request.headers, bodyAsText: JSON.stringify(answer) };
    },
  };
}
