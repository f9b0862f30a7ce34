import { systemClock } from '../async/clock.ts';
import type { Ending } from '../async/ending.ts';
import { readPlace } from '../inputs/addresses.ts';
import type { Settings } from '../inputs/inputs.ts';
import type { TelemetrySettings } from '../inputs/telemetry.ts';
import type { DryRun, Problem } from '../model.ts';
import { type Connections, createConnections } from '../network/connections.ts';
import { sendTelemetry } from '../outlets/telemetry/send.ts';
import { itemsOfDryRun, itemsWithoutRun, type TelemetryItems } from '../report/telemetry/items.ts';
import { problemText } from '../text/format.ts';
import type { Log } from '../text/log.ts';
import type { Redact } from '../text/redact.ts';
import { troubles } from '../text/troubles/troubles.ts';

export interface TelemetryWay {
  telemetry: TelemetrySettings | undefined;
  connections: Connections;
  log: Log;
  redact: Redact;
  signal: AbortSignal;
}

/** Nothing that telemetry takes is longer: https://learn.microsoft.com/azure/azure-monitor/service-limits#application-insights */
const longestText = 8_000;

/** Sends telemetry where someone asks for it; what did not arrive is a warning, and nothing else. */
export async function deliverTelemetry(items: TelemetryItems, way: TelemetryWay): Promise<void> {
  const { telemetry, connections, log, redact, signal } = way;
  if (!telemetry) return;
  for (const { to, reason, trouble } of await sendTelemetry(withoutSecrets(items, redact), telemetry, {
    connections,
    signal,
  }))
    log.warning(
      problemText({ message: `Telemetry did not arrive at ${to}: ${reason}`, remedy: troubles[trouble].remedy }),
    );
}

type Receiver = Pick<Settings, 'telemetry' | 'proxies'>;
type Step = Pick<TelemetryWay, 'log' | 'redact'> & { env: NodeJS.ProcessEnv; ending: Ending; requestName?: string };

/** Of a dry run, which has no other receiver. */
export const sendDryRunTelemetry = (run: DryRun, receiver: Receiver, step: Step): Promise<void> =>
  sendWithoutRun(itemsOfDryRun(run, systemClock.date().getTime(), readPlace(step.env)), receiver, step);

/** Of what ended the step before there was a run. */
export async function sendProblemTelemetry(problems: readonly Problem[], receiver: Receiver | undefined, step: Step) {
  const process = { startMs: systemClock.date(0).getTime(), durationMs: systemClock.now() };
  const items = itemsWithoutRun(
    { name: step.requestName, status: 'failed', problems, ...process },
    readPlace(step.env),
  );
  if (receiver) await sendWithoutRun(items, receiver, step);
}

function sendWithoutRun(items: TelemetryItems, { telemetry, proxies }: Receiver, { ending, ...step }: Step) {
  return deliverTelemetry(items, {
    ...{ ...step, telemetry, connections: createConnections(proxies), signal: ending.mailing },
  });
}

function withoutSecrets(items: TelemetryItems, redact: Redact): TelemetryItems {
  const clean = <T>(value: T): T =>
    (typeof value === 'string'
      ? redact(value, longestText)
      : Array.isArray(value)
        ? value.map(clean)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, clean(one)]))
          : value) as T;
  return clean(items);
}
