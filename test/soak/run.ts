import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReceivedEvent } from '../../emulators/event-grid/server.ts';
import { type ActionResult, type RunningAction, startAction } from '../../emulators/runner/runner.ts';
import type { ReceivedMail } from '../../emulators/sendgrid/server.ts';
import type { Services } from '../../emulators/services.ts';
import type { RunInfo, StatsDocument } from '../../src/model.ts';
import { linesOf } from '../process/left-behind.ts';
import type { Disturbance, Slot } from './calendar.ts';
import type { ActionTime } from './simulated-clock.ts';
import type { Sources, Truth } from './world.ts';

/** What one run used. */
export interface Costs {
  points: number;
  restCalls: number;
  requestUnits: number;
  cosmosRequests: number;
}

/** Everything that is known of one run, for the promises to judge. */
export interface RunRecord {
  slot: Slot;
  truth: Truth;
  result: ActionResult;
  /** Of the run info container; undefined where it has none of this run. */
  info: RunInfo | undefined;
  documents: StatsDocument[];
  /** The names in stats.ndjson. */
  lines: string[];
  mails: ReceivedMail[];
  events: ReceivedEvent[];
  costs: Costs;
}

export interface Trial {
  slot: Slot;
  truth: Truth;
  sources: Sources;
  time: ActionTime;
}

const inputs = { 'retry-cooldown-seconds': '2', 'max-retries': '3', 'cosmos-serverless': 'true', 'max-minutes': '60' };

/** Does one run, and collects what it left. */
export async function runOnce({ slot, truth, sources, time }: Trial, services: Services): Promise<RunRecord> {
  const before = countersOf(services);
  const restore = disturb(slot.disturbance, services);
  const action = startAction({
    githubToken: services.token,
    env: { ...services.env, ...time.env },
    timeScale: time.timeScale,
    timeOrigin: time.timeOrigin,
    inputs: { ...services.inputs, ...inputs, sources: JSON.stringify(sources) },
  });
  await kill(slot.disturbance, action, services, before.writes);
  const result = await action.done;
  restore();
  const after = countersOf(services);
  const infos = await readIf(services, 'runInfo', (id) => !before.runs.has(id));
  const info = infos[0] as RunInfo | undefined;
  const documents = info ? await readIf(services, 'repoStats', (id) => id.endsWith(`.${info.id}`)) : [];
  const record = {
    ...{ slot, truth, result, info, documents: documents as unknown as StatsDocument[] },
    lines: info ? filed(result) : [],
    mails: services.sendGrid.received.slice(before.mails),
    events: services.eventGrid.received.slice(before.events),
    costs: {
      points: after.points - before.points,
      restCalls: after.restCalls - before.restCalls,
      requestUnits: after.requestUnits - before.requestUnits,
      cosmosRequests: after.cosmosRequests - before.cosmosRequests,
    },
  };
  rmSync(dirname(result.workspace), { recursive: true, force: true });
  return record;
}

function filed(result: ActionResult): string[] {
  try {
    return linesOf(result).map((line) => (JSON.parse(line) as StatsDocument).repo);
  } catch {
    return [];
  }
}

function countersOf({ github, cosmos, sendGrid, eventGrid }: Services) {
  const { points, restCalls } = github.usage;
  const runs = new Set(idsOf(cosmos, 'runInfo'));
  const { writes, requestUnits } = cosmos.usage;
  const cosmosRequests = cosmos.requests.length;
  return {
    points,
    restCalls,
    runs,
    writes,
    requestUnits,
    cosmosRequests,
    mails: sendGrid.received.length,
    events: eventGrid.received.length,
  };
}

const idsOf = ({ databases }: Services['cosmos'], container: string): string[] =>
  [...(databases.get('github')?.containers.get(container)?.documents.values() ?? [])].map(({ id }) => id);

const readIf = (
  { cosmos }: Services,
  container: string,
  isWanted: (id: string) => boolean,
): Promise<Record<string, unknown>[]> =>
  idsOf(cosmos, container).some(isWanted) ? cosmos.documents('github', container, isWanted) : Promise.resolve([]);

/** Begins what a service does wrong in this run; the function ends it. */
function disturb(kind: Disturbance, { github, cosmos }: Services): () => void {
  if (kind === 'github-outage') github.faults.push({ do: 'server-500', when: { every: 3 }, times: 12 });
  if (kind === 'cosmos-throttled')
    cosmos.faults.push({ do: 'throttle-429', when: { operation: 'create', container: 'repoStats', every: 3 } });
  if (kind === 'cosmos-errors')
    cosmos.faults.push({ do: 'status-503-after', when: { operation: 'create', container: 'repoStats', every: 7 } });
  return () => {
    github.faults.length = 0;
    cosmos.faults.length = 0;
  };
}

const documentsBeforeTheEnd = 20;

async function kill(
  kind: Disturbance,
  action: RunningAction,
  { cosmos }: Services,
  writesBefore: number,
): Promise<void> {
  if (kind !== 'killed' && kind !== 'killed-with-post') return;
  let isOver = false;
  const over = action.done.finally(() => {
    isOver = true;
  });
  while (!isOver && cosmos.usage.writes - writesBefore < documentsBeforeTheEnd) await sleep(2);
  action.kill();
  if (kind === 'killed-with-post')
    while (!isOver) {
      action.kill();
      await sleep(10);
    }
  await over;
}
