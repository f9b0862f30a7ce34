import type { Trouble } from './trouble.ts';

/** Application Insights or the OTLP collector does not accept telemetry. */
export const telemetryTroubles = {
  telemetry: {
    sign: '`Telemetry did not arrive at Application Insights`, without a status',
    remedy:
      'Check IngestionEndpoint in `application-insights-connection-string`, and that the runner can reach that host.',
  },
  telemetryKey: {
    sign: '`Telemetry did not arrive at Application Insights: 400 … instrumentation key`',
    remedy:
      'Copy `application-insights-connection-string` again from the resource’s Overview page: its key is not one of that host.',
  },
  telemetryLocalAuth: {
    sign: '`Telemetry did not arrive at Application Insights: 401` or `403`',
    remedy:
      'Turn on local authentication in the properties of the Application Insights resource: telemetry is sent with the connection string alone.',
  },
  telemetryQuota: {
    sign: '`Telemetry did not arrive at Application Insights: 402` or `439`',
    remedy: 'Raise the daily cap of the Application Insights resource and of its workspace, or wait until it is reset.',
  },
  telemetryDown: {
    sign: '`Telemetry did not arrive at Application Insights: 429`, or a status of 500 or more',
    remedy: 'Check https://azure.status.microsoft. This run is missing in Application Insights.',
  },
  telemetryItems: {
    sign: '`Telemetry did not arrive at Application Insights: 206`, `400` or `413`',
    remedy:
      'Check the reason in the message and the clock of the runner. If it persists, please report it with the log.',
  },
  telemetryAddress: {
    sign: '`Telemetry did not arrive at Application Insights`: a redirect, `404`, or an answer of another server',
    remedy:
      'Check IngestionEndpoint in `application-insights-connection-string`, and HTTPS_PROXY: this is not the ingestion endpoint.',
  },
  otlp: {
    sign: '`Telemetry did not arrive at OTLP`',
    remedy:
      'Check OTEL_EXPORTER_OTLP_ENDPOINT and OTEL_EXPORTER_OTLP_HEADERS, and that the runner can reach the collector.',
  },
} as const satisfies Record<string, Trouble>;
