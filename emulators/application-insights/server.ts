import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServerCertificate, type ServerCertificate } from '../certificate.ts';
import { type RecordedRequest, type Service, type ServiceOptions, startService } from '../http.ts';
import type { Answer } from '../http-faults.ts';
import { realClock } from '../service-clock.ts';
import { startTlsFront } from '../tls-front.ts';
import { type Envelope, faultIn, type Json } from './envelope.ts';
import { answerOtlp, type OtlpRequest } from './otlp.ts';
import { type Tables, tablesOf } from './tables.ts';

export interface ApplicationInsightsOptions extends ServiceOptions {
  /** Made for this endpoint alone by default; `NODE_EXTRA_CA_CERTS` takes one file, so share it with other emulators. */
  certificate?: ServerCertificate;
  instrumentationKey?: string;
  /** The items of each request are written to this folder as JSON, for a person to see. */
  itemFolder?: string;
}

export interface ApplicationInsights extends Service {
  connectionString: string;
  /** `https:`, as the service has it. */
  endpoint: string;
  /** For `OTEL_EXPORTER_OTLP_ENDPOINT`; `http:`, as collectors have it. */
  otlpEndpoint: string;
  caCertificatePath: string;
  /** What was accepted, in order of arrival. */
  items: Envelope[];
  /** What came by OTLP/HTTP, in the form of its JSON. */
  otlp: OtlpRequest[];
  /** The items as the tables of a Log Analytics workspace. */
  tables(): Tables;
  /** Set to refuse some items of a request, as the service does in trouble. */
  refuse: ((item: Json, index: number) => { statusCode: number; message: string } | undefined) | undefined;
}

const maxBodyBytes = 64 * 1_024 * 1_024;
const maxItems = 64_000;
const defaultKey = '3f2b8c1e-0d94-4c57-9a6e-5b7d1f0c2e48';

/** The ingestion endpoint of Application Insights, and one of OTLP/HTTP beside it. */
export async function startApplicationInsights(options: ApplicationInsightsOptions = {}): Promise<ApplicationInsights> {
  const { instrumentationKey = defaultKey, clock = realClock, itemFolder } = options;
  const certificate = options.certificate ?? (await createServerCertificate());
  const [items, otlp]: [Envelope[], OtlpRequest[]] = [[], []];
  const track = (request: RecordedRequest): Answer => {
    const sent = itemsIn(request);
    if (sent === undefined) return { status: 400, body: { itemsReceived: 0, itemsAccepted: 0, errors: [] } };
    const found = sent.map((item, index) => {
      const message = faultIn(item, instrumentationKey, clock.now());
      if (message !== undefined) return { index, statusCode: 400, message };
      const refused = emulator.refuse?.(item as Json, index);
      return refused && { index, ...refused };
    });
    const accepted = sent.filter((_, index) => found[index] === undefined) as Envelope[];
    if (itemFolder !== undefined && accepted.length > 0) keep(accepted, itemFolder, request);
    items.push(...accepted);
    return trackAnswer(
      sent.length,
      found.filter((error) => error !== undefined),
    );
  };
  const handle = (request: RecordedRequest): Answer => {
    const path = request.path.replace(/\?.*$/, '');
    const signal = /^\/v1\/(traces|metrics|logs)$/.exec(path)?.[1];
    if (request.method !== 'POST') return { status: 405 };
    if (signal !== undefined) return answerOtlp(request, signal as OtlpRequest['signal'], otlp);
    return /^\/v2(\.1)?\/track$/.test(path) ? track(request) : { status: 404 };
  };
  const service = await startService(
    { maxBodyBytes, handle, tooLarge: () => ({ status: 413 }), failure: (status) => ({ status, body: '' }) },
    { ...options, port: 0 },
  );
  const front = await startTlsFront(certificate, () => Number(new URL(service.url).port), options.port);
  const endpoint = `https://localhost:${front.port}`;
  const close = service.close.bind(service);
  const emulator: ApplicationInsights = Object.assign(service, {
    ...{ endpoint, items, otlp, caCertificatePath: certificate.caPath, otlpEndpoint: service.url, refuse: undefined },
    connectionString: `InstrumentationKey=${instrumentationKey};IngestionEndpoint=${endpoint}/;ApplicationId=00000000-0000-0000-0000-000000000000`,
    tables: () => tablesOf(items),
    close: async () => {
      front.close();
      await close();
      if (!options.certificate) certificate.remove();
    },
  });
  return emulator;
}

/** An array, or an item a line: https://github.com/microsoft/ApplicationInsights-Home/blob/master/EndpointSpecs/ENDPOINT-PROTOCOL.md */
function itemsIn({ body }: RecordedRequest): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return [value].flat().slice(0, maxItems);
  } catch {
    try {
      const lines = body.split('\n').filter((line) => line.trim() !== '');
      return lines.length === 0 ? undefined : lines.map((line) => JSON.parse(line) as unknown).slice(0, maxItems);
    } catch {
      return undefined;
    }
  }
}

interface ItemError {
  index: number;
  statusCode: number;
  message: string;
}

/** 206 says that some were accepted, and some not. */
function trackAnswer(itemsReceived: number, errors: readonly ItemError[]): Answer {
  const body = { itemsReceived, itemsAccepted: itemsReceived - errors.length, appId: null, errors };
  const codes = new Set(errors.map(({ statusCode }) => statusCode));
  const isWhole = errors.length === itemsReceived && codes.size === 1;
  return { status: errors.length === 0 ? 200 : isWhole ? ([...codes][0] ?? 400) : 206, body };
}

function keep(accepted: readonly Envelope[], folder: string, { at }: RecordedRequest): void {
  mkdirSync(folder, { recursive: true });
  const name = new Date(at).toISOString().replaceAll(':', '-');
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(tablesOf(accepted), null, 2)}\n`);
}
