import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningAction } from '../../emulators/runner/runner.ts';
import type { Services } from '../../emulators/services.ts';
import type { Disturbance } from './calendar.ts';
import type { SimulatedClock } from './simulated-clock.ts';

/** Where something is waited for, so many times faster than in reality; else the time is real, since nothing waits. */
const scales: { readonly [Kind in Disturbance]?: number } = {
  'GitHub errors': 2,
  'GitHub outage': 15,
  'Cosmos DB throttled': 5,
  'Cosmos DB errors': 5,
  'Cosmos DB outage': 15,
  'timed out': 20,
};
const outageMs = 120_000;
/** Of a query, so that the run's minutes are over before it has asked for all. */
const slowQueryMs = 9_000;
const documentsBeforeTheEnd = 20;

export const timeScaleOf = (kind: Disturbance): number => scales[kind] ?? 1;

/** Inputs of a run that differ from those of the others. */
export function inputsOf(kind: Disturbance): Record<string, string> {
  if (kind === 'timed out') return { 'max-minutes': '0.4' };
  return kind === 'GitHub errors' ? { 'retry-cooldown-seconds': '2' } : {};
}

/** Begins what a service does wrong in this run; the function ends it. */
export function disturb(kind: Disturbance, services: Services): () => void {
  const { github, cosmos, eventGrid, sendGrid } = services;
  const isDocument = { operation: 'create', container: 'repoStats' } as const;
  if (kind === 'GitHub errors') github.faults.push({ do: 'server-500', when: { every: 3 }, times: 12 });
  if (kind === 'Cosmos DB throttled') cosmos.faults.push({ do: 'throttle-429', when: { ...isDocument, every: 3 } });
  if (kind === 'Cosmos DB errors') cosmos.faults.push({ do: 'status-503-after', when: { ...isDocument, every: 7 } });
  if (kind === 'timed out') github.latency = { queryMs: slowQueryMs };
  if (kind === 'event refused') eventGrid.fail({ do: 'answer', answer: { status: 401, body: {} }, times: 20 });
  if (kind === 'mail refused')
    sendGrid.fail({ do: 'answer', answer: { status: 401, body: { errors: [{ message: 'expired' }] } }, times: 20 });
  return () => {
    github.faults.length = 0;
    github.latency = {};
    cosmos.faults.length = 0;
    eventGrid.recover();
    sendGrid.recover();
  };
}

/** What happens once a run is at work: it is killed, or a service is down for two minutes. */
export async function disturbLater(
  kind: Disturbance,
  action: RunningAction,
  { services, clock }: { services: Services; clock: SimulatedClock },
): Promise<void> {
  if (!['killed', 'killed without post step', 'GitHub outage', 'Cosmos DB outage'].includes(kind)) return;
  const { github, cosmos } = services;
  let isOver = false;
  const over = action.done.finally(() => {
    isOver = true;
  });
  const before = cosmos.usage.writes;
  while (!isOver && cosmos.usage.writes - before < documentsBeforeTheEnd) await sleep(1);
  if (kind === 'GitHub outage') github.faults.push({ do: 'server-500' });
  if (kind === 'Cosmos DB outage') cosmos.faults.push({ do: 'status-503', when: {} });
  if (kind.endsWith('outage')) {
    await Promise.race([clock.sleep(outageMs), over]);
    github.faults.length = 0;
    cosmos.faults.length = 0;
    return;
  }
  action.kill();
  while (kind === 'killed without post step' && !isOver) {
    action.kill();
    await sleep(10);
  }
  await over;
}
