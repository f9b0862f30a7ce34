import { isBelow, telemetryDomains } from '../network/clouds.ts';
import { isLoopback } from '../network/loopback.ts';
import { headersIn } from './otlp-headers.ts';
import { type InputReader, type Read, whole } from './reader.ts';

export interface TelemetrySettings {
  /** Absent without a connection string. */
  applicationInsights: { instrumentationKey: string; endpoint: string } | undefined;
  otlp: OtlpTargets;
}

export interface OtlpTarget {
  url: string;
  headers: Readonly<Record<string, string>>;
  isJson: boolean;
  isGzip: boolean;
  timeoutMs: number;
}

export const otlpSignals = ['traces', 'metrics', 'logs'] as const;
export type OtlpTargets = Partial<Record<(typeof otlpSignals)[number], OtlpTarget>>;

const input = 'application-insights-connection-string';

/** Where telemetry of the run goes; undefined where nobody asks for it. */
export function readTelemetry(reader: InputReader): Read<TelemetrySettings | undefined> {
  const applicationInsights = readConnectionString(reader);
  const otlp = readOtlp(reader);
  if (applicationInsights === undefined && Object.keys(otlp).length === 0) return undefined;
  return whole<TelemetrySettings>({ applicationInsights, otlp });
}

const copyIt = 'Copy it again from the resource’s Overview page in the Azure portal';

/** The parts that count here: https://learn.microsoft.com/azure/azure-monitor/app/connection-strings */
function readConnectionString(reader: InputReader): Read<TelemetrySettings['applicationInsights']> {
  const text = reader.optional(input);
  if (text === undefined) return undefined;
  const pairs = text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
  const parts = new Map(
    pairs.map((pair) => {
      const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(pair) ?? [];
      return [name.trim().toLowerCase(), value.trim()];
    }),
  );
  if (parts.has(''))
    return reader.fault(`${input}: must be pairs such as InstrumentationKey=GUID, separated by semicolons. ${copyIt}`);
  const instrumentationKey = parts.get('instrumentationkey')?.toLowerCase() ?? '';
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(instrumentationKey))
    return reader.fault(`${input}: must have an InstrumentationKey that is a GUID. ${copyIt}`);
  const endpoint = endpointIn(parts);
  const fault = faultIn(URL.parse(endpoint));
  if (fault !== undefined) return reader.fault(`${input}: ${fault} (found ${reader.quote(endpoint)}). ${copyIt}`);
  return { instrumentationKey, endpoint: endpoint.replace(/(?<!\/)\/+$/, '') };
}

/** https://learn.microsoft.com/azure/azure-monitor/app/connection-strings#connection-string-with-an-endpoint-suffix */
function endpointIn(parts: ReadonlyMap<string, string>): string {
  const suffix = parts.get('endpointsuffix');
  const location = parts.get('location');
  const global = 'https://dc.services.visualstudio.com';
  const bySuffix = suffix ? `https://${location ? `${location}.` : ''}dc.${suffix}` : global;
  return parts.get('ingestionendpoint') || bySuffix;
}

function faultIn(url: URL | null): string | undefined {
  const isSecure = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (!url || !isSecure) return 'IngestionEndpoint must be an https: address';
  if (url.username !== '' || url.password !== '' || url.pathname !== '/' || url.search !== '' || url.hash !== '')
    return 'IngestionEndpoint must have nothing but a host';
  const known = telemetryDomains.map((domain) => `*.${domain}`).join(', ');
  return isLoopback(url.hostname) || isBelow(url.hostname, telemetryDomains)
    ? undefined
    : `IngestionEndpoint must be a host of ${known}`;
}

type Env = NodeJS.ProcessEnv;

/** https://opentelemetry.io/docs/specs/otel/protocol/exporter/ */
function readOtlp(reader: InputReader): OtlpTargets {
  const { env } = reader;
  if (/^true$/i.test(env.OTEL_SDK_DISABLED?.trim() ?? '')) return {};
  const targets = otlpSignals.map((signal) => [signal, readTarget(reader, signal)] as const);
  return Object.fromEntries(targets.filter(([, target]) => target !== undefined));
}

function readTarget(reader: InputReader, signal: (typeof otlpSignals)[number]): OtlpTarget | undefined {
  const { env } = reader;
  const of = (name: string) =>
    named(env, [`OTEL_EXPORTER_OTLP_${signal.toUpperCase()}_${name}`, `OTEL_EXPORTER_OTLP_${name}`]);
  const endpoint = of('ENDPOINT');
  if (!endpoint || /^none$/i.test(env[`OTEL_${signal.toUpperCase()}_EXPORTER`]?.trim() ?? '')) return undefined;
  const protocol = of('PROTOCOL')?.value ?? 'http/protobuf';
  const url = URL.parse(endpoint.value);
  const ignored = (name: string, why: string): undefined => {
    reader.warn(`${name}: ${why}, so no ${signal} are sent there`);
  };
  if (!/^http\/(protobuf|json)$/.test(protocol))
    return ignored(of('PROTOCOL')?.name ?? '', `must be http/protobuf or http/json (found ${reader.quote(protocol)})`);
  if (!url || !/^https?:$/.test(url.protocol))
    return ignored(endpoint.name, `must be an http: or https: address (found ${reader.quote(endpoint.value)})`);
  if (url.username !== '' || url.password !== '')
    return ignored(endpoint.name, 'must have no user and no password, which `OTEL_EXPORTER_OTLP_HEADERS` can have');
  // The general address is a base; that of a signal is used as it is.
  if (endpoint.isGeneral) url.pathname = `${url.pathname.replace(/\/$/, '')}/v1/${signal}`;
  const timeoutMs = Number(of('TIMEOUT')?.value);
  return {
    url: url.href,
    headers: headersIn(of('HEADERS')?.value ?? ''),
    isJson: protocol === 'http/json',
    isGzip: of('COMPRESSION')?.value === 'gzip',
    timeoutMs: timeoutMs > 0 ? timeoutMs : Number.POSITIVE_INFINITY,
  };
}

function named(env: Env, [own = '', general = '']: string[]) {
  const name = [own, general].find((one) => (env[one] ?? '').trim() !== '');
  return name === undefined ? undefined : { name, value: (env[name] ?? '').trim(), isGeneral: name === general };
}
