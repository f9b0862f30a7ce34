import { describe, expect, test } from 'vitest';
import { InputReader } from '../../../src/inputs/reader.ts';
import { secretsIn } from '../../../src/inputs/secrets.ts';
import { readTelemetry } from '../../../src/inputs/telemetry.ts';

const key = '3f2b8c1e-0d94-4c57-9a6e-5b7d1f0c2e48';

function read(connectionString: string, env: NodeJS.ProcessEnv = {}) {
  const reader = new InputReader({ get: () => connectionString, redact: (text) => text, env });
  return { settings: readTelemetry(reader), faults: reader.faults, warnings: reader.warnings };
}

describe('the connection string of Application Insights', () => {
  test.each([
    [`InstrumentationKey=${key}`, 'https://dc.services.visualstudio.com'],
    [
      `InstrumentationKey=${key.toUpperCase()};IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/;LiveEndpoint=https://x/;ApplicationId=1`,
      'https://westeurope-5.in.applicationinsights.azure.com',
    ],
    [
      `InstrumentationKey=${key};EndpointSuffix=applicationinsights.azure.us;Location=usgov`,
      'https://usgov.dc.applicationinsights.azure.us',
    ],
    [` InstrumentationKey=${key};IngestionEndpoint=http://127.0.0.1:3905; `, 'http://127.0.0.1:3905'],
  ])('has a key and an endpoint: %s', (text, endpoint) => {
    const { settings, faults } = read(text);
    expect({ settings, faults }).toEqual({
      settings: { applicationInsights: { instrumentationKey: key, endpoint }, otlp: {} },
      faults: [],
    });
  });

  test.each([
    ['some text', /pairs such as InstrumentationKey=GUID/],
    ['IngestionEndpoint=https://a.in.applicationinsights.azure.com', /InstrumentationKey that is a GUID/],
    ['InstrumentationKey=12', /InstrumentationKey that is a GUID/],
    [
      `InstrumentationKey=${key};IngestionEndpoint=http://a.in.applicationinsights.azure.com`,
      /must be an https: address/,
    ],
    [`InstrumentationKey=${key};IngestionEndpoint=https://a.example.com`, /must be a host of \*\.applicationinsights/],
    [`InstrumentationKey=${key};IngestionEndpoint=https://a.in.applicationinsights.azure.com/v2`, /nothing but a host/],
  ])('that is invalid is named with the fix: %s', (text, fault) => {
    const { faults } = read(text);
    expect(faults).toEqual([expect.stringMatching(fault)]);
    expect(faults[0]).toMatch(/^application-insights-connection-string: .* Copy it again from/);
    expect(faults[0]).not.toContain(key);
  });
});

describe('the standard variables of OTLP', () => {
  const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'https://collector.example.com/base/' };

  test('name an address for each signal, with its headers and protocol', () => {
    const { settings } = read('', {
      ...endpoint,
      OTEL_EXPORTER_OTLP_HEADERS: 'api-key=a%20secret,x=1',
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://localhost:4318/spans',
      OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: 'http/json',
      OTEL_LOGS_EXPORTER: 'none',
    });
    const headers = { 'api-key': 'a secret', x: '1' };
    expect(settings).toMatchObject({
      otlp: {
        traces: { url: 'http://localhost:4318/spans', headers, isJson: true },
        metrics: { url: 'https://collector.example.com/base/v1/metrics', headers, isJson: false },
      },
    });
    expect(settings).not.toHaveProperty('otlp.logs');
  });

  test('turn it off, or are ignored with a warning', () => {
    expect(read('', { ...endpoint, OTEL_SDK_DISABLED: 'TRUE' }).settings).toBeUndefined();
    expect(read('').settings).toBeUndefined();
    const { settings, warnings } = read('', { ...endpoint, OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' });
    expect(settings).toBeUndefined();
    expect(warnings[0]).toMatch(/^OTEL_EXPORTER_OTLP_PROTOCOL: must be http\/protobuf or http\/json \(found "grpc"\)/);
  });

  test('are ignored with a warning that shows no password', () => {
    const { settings, warnings } = read('', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://me:pass-word@localhost:4318' });
    expect(settings).toBeUndefined();
    expect(warnings[0]).toMatch(/^OTEL_EXPORTER_OTLP_ENDPOINT: must have no user and no password/);
    expect(warnings.join()).not.toContain('pass-word');
  });

  test('hold secrets in their headers', () => {
    expect(secretsIn(() => '', { OTEL_EXPORTER_OTLP_HEADERS: 'api-key=a%20secret' })).toContain('a secret');
  });
});
