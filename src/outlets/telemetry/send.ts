import { gzipSync } from 'node:zlib';
import { type Deadline, deadline } from '../../async/abort.ts';
import { systemClock } from '../../async/clock.ts';
import { judge, type MessageTables } from '../../errors/judgment.ts';
import { applicationInsightsMeanings } from '../../errors/meanings/application-insights.ts';
import type { OtlpTarget, TelemetrySettings } from '../../inputs/telemetry.ts';
import type { Connections } from '../../network/connections.ts';
import type { TelemetryItems } from '../../report/telemetry/items.ts';
import { readText } from '../../text/bodies.ts';
import { messageOf } from '../../text/error-text.ts';
import type { TroubleName } from '../../text/troubles/troubles.ts';
import { wordsOf } from '../attempts.ts';
import { faultInAnswer, type ReceivedAnswer } from './answers.ts';
import type { TelemetryMessage } from './messages.ts';
import { serialize } from './worker.ts';

export interface TelemetryFailure {
  to: 'Application Insights' | 'OTLP';
  reason: string;
  trouble: TroubleName;
}

export interface TelemetryOptions {
  connections: Connections;
  /** Gives up what is under way. */
  signal: AbortSignal;
}

/** Telemetry is worth no more of a job’s time than this, whatever its receivers do. */
const longestMs = 3_000;

const tables: Record<TelemetryFailure['to'], MessageTables> = {
  // Nothing is sent twice, so no answer has a verdict.
  'Application Insights': { verdicts: [], meanings: applicationInsightsMeanings, trouble: 'telemetry' },
  OTLP: { verdicts: [], meanings: [], trouble: 'otlp' },
};

/** Sends the items once to whoever is asked for. Resolves to what did not arrive, once for each receiver. Never throws. */
export async function sendTelemetry(
  items: TelemetryItems,
  settings: TelemetrySettings,
  { connections, signal }: TelemetryOptions,
): Promise<TelemetryFailure[]> {
  const limit = deadline(systemClock, longestMs, signal);
  try {
    const { applicationInsights, otlp } = settings;
    const request = { items, instrumentationKey: applicationInsights?.instrumentationKey, otlp };
    const messages = await serialize(request, limit.signal);
    const results = await Promise.all(messages.map((message) => sendOne(message, settings, { connections, limit })));
    const failures = results.filter((failure) => failure !== undefined);
    return [...new Map(failures.toReversed().map((failure) => [failure.to, failure])).values()].toReversed();
  } catch (error) {
    const receivers = [
      settings.applicationInsights && 'Application Insights',
      !isEmpty(settings.otlp) && 'OTLP',
    ] as const;
    return receivers.flatMap((to) => (to ? [failureOf(to, { reason: messageOf(error) })] : []));
  } finally {
    limit.clear();
  }
}

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

interface Way {
  connections: Connections;
  limit: Deadline;
}

async function sendOne(
  message: TelemetryMessage,
  { applicationInsights, otlp }: TelemetrySettings,
  way: Way,
): Promise<TelemetryFailure | undefined> {
  const to = message.to === 'Application Insights' ? message.to : 'OTLP';
  const target =
    message.to === 'Application Insights' ? ingestion(applicationInsights?.endpoint ?? '') : otlp[message.to];
  if (!target) return undefined;
  try {
    const fault = faultInAnswer(to, await post(target, message, way), message.items);
    return fault && failureOf(to, fault);
  } catch (error) {
    return failureOf(to, { reason: messageOf(error) });
  }
}

/** https://github.com/Azure/azure-rest-api-specs/tree/main/specification/applicationinsights/data-plane/Monitor.Exporters */
const ingestion = (endpoint: string): OtlpTarget => ({
  url: `${endpoint}/v2.1/track`,
  headers: { accept: 'application/json' },
  ...{ isJson: true, isGzip: true, timeoutMs: Number.POSITIVE_INFINITY },
});

async function post(
  target: OtlpTarget,
  message: TelemetryMessage,
  { connections, limit }: Way,
): Promise<ReceivedAnswer> {
  const { url, headers, isGzip, timeoutMs } = target;
  const own = deadline(systemClock, Math.min(timeoutMs, longestMs), limit.signal);
  const sending = connections.fetch(url, {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': message.contentType,
      ...(isGzip && { 'content-encoding': 'gzip' }),
    },
    body: isGzip ? gzipSync(message.body) : message.body,
    // What is sent goes nowhere else.
    redirect: 'manual',
    signal: own.signal,
  });
  try {
    const response = await sending;
    const { text } = await readText(response);
    return { status: response.status, contentType: response.headers.get('content-type') ?? '', text };
  } catch (error) {
    throw own.signal.aborted ? new Error('No answer within 3 s') : reasonOf(error);
  } finally {
    own.clear();
  }
}

/** `fetch` says why in the cause alone. */
const reasonOf = (error: unknown): unknown =>
  error instanceof Error && error.cause !== undefined ? error.cause : error;

function failureOf(
  to: TelemetryFailure['to'],
  { reason, status }: { reason: string; status?: number },
): TelemetryFailure {
  const said = wordsOf(reason) || 'no reason given';
  const { trouble } = judge({ status, text: said }, tables[to]);
  return { to, trouble, reason: status === undefined ? said : `${status}: ${said}` };
}
