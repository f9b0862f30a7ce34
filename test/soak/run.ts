import { readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ReceivedEvent } from '../../emulators/event-grid/server.ts';
import { type FigureRecorder, type ProcessFigures, recordFigures } from '../../emulators/runner/process-figures.ts';
import { type ActionResult, startAction } from '../../emulators/runner/runner.ts';
import type { ReceivedMail } from '../../emulators/sendgrid/server.ts';
import type { Services } from '../../emulators/services.ts';
import type { RunInfo, StatsDocument } from '../../src/model.ts';
import { linesOf } from '../process/left-behind.ts';
import type { Slot } from './calendar.ts';
import { disturb, disturbLater, inputsOf, timeScaleOf } from './disturb.ts';
import type { SimulatedClock } from './simulated-clock.ts';
import type { Notable, Sources, Truth } from './world.ts';

/** What one run used. */
export interface Costs {
  points: number;
  githubRequests: number;
  requestUnits: number;
  cosmosRequests: number;
  /** Of the output directory and the log. */
  kilobytes: number;
  /** Of the main step; NaN where it was killed. */
  peakMegabytes: number;
  /** Of both steps; what was killed left none. */
  cpuSeconds: number;
}

/** Everything that is known of one run, for the promises to judge. */
export interface RunRecord {
  slot: Slot;
  /** Since the run before. */
  notable: readonly Notable[];
  /** How many repositories the token has lost. */
  unseen: number;
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

export interface Trial extends Pick<RunRecord, 'slot' | 'notable' | 'unseen' | 'truth'> {
  sources: Sources;
  clock: SimulatedClock;
}

const inputs = { 'cosmos-serverless': 'true', 'max-minutes': '60', 'email-when': 'change' };
/** A runner starts anew each time, and compiles all; here that would be a third of the time. */
const compileCache = { NODE_COMPILE_CACHE: join(tmpdir(), 'soak-compile-cache') };

/** Does one run, and collects what it left. */
export async function runOnce({ sources, clock, ...trial }: Trial, services: Services): Promise<RunRecord> {
  const { disturbance, startMs } = trial.slot;
  const before = countersOf(services);
  const restore = disturb(disturbance, services);
  const recorder = recordFigures();
  const time = clock.jumpTo(startMs, timeScaleOf(disturbance));
  const action = startAction({
    githubToken: services.token,
    env: { ...services.env, ...compileCache, ...time.env, ...recorder.env },
    nodeArguments: recorder.nodeArguments,
    timeScale: time.timeScale,
    timeOrigin: time.timeOrigin,
    inputs: { ...services.inputs, ...inputs, ...inputsOf(disturbance), sources: JSON.stringify(sources) },
  });
  await disturbLater(disturbance, action, { services, clock });
  const result = await action.done;
  restore();
  const id = idsOf(services.cosmos, 'runInfo')[before.infos];
  const info = id === undefined ? undefined : await infoOf(id, services);
  const record = {
    ...trial,
    ...{ result, info, documents: info ? await documentsOf(info, services) : [] },
    lines: info ? filed(result) : [],
    mails: services.sendGrid.received.slice(before.mails),
    events: services.eventGrid.received.slice(before.events),
    costs: costsOf(before, countersOf(services), { result, recorder }),
  };
  recorder.remove();
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

type Counters = ReturnType<typeof countersOf>;

function countersOf({ github, cosmos, sendGrid, eventGrid }: Services) {
  const { points, restCalls, queries } = github.usage;
  return {
    points,
    githubRequests: restCalls + queries,
    requestUnits: cosmos.usage.requestUnits,
    cosmosRequests: cosmos.requests.length,
    infos: idsOf(cosmos, 'runInfo').length,
    mails: sendGrid.received.length,
    events: eventGrid.received.length,
  };
}

function costsOf(
  before: Counters,
  after: Counters,
  { result, recorder }: { result: ActionResult; recorder: FigureRecorder },
): Costs {
  const figures: ProcessFigures[] = recorder.read();
  const used = (name: keyof Counters): number => after[name] - before[name];
  return {
    points: used('points'),
    githubRequests: used('githubRequests'),
    requestUnits: used('requestUnits'),
    cosmosRequests: used('cosmosRequests'),
    kilobytes: (bytesIn(join(result.workspace, 'repo-stats')) + result.log.length) / 1024,
    peakMegabytes: result.main.exitCode === null ? Number.NaN : (figures[0]?.peakMegabytes ?? Number.NaN),
    cpuSeconds: figures.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
  };
}

function bytesIn(folder: string): number {
  try {
    return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  } catch {
    return 0;
  }
}

const containerOf = ({ databases }: Services['cosmos'], name: string) => databases.get('github')?.containers.get(name);

const idsOf = (cosmos: Services['cosmos'], name: string): string[] =>
  [...(containerOf(cosmos, name)?.documents.values() ?? [])].map(({ id }) => id);

export async function infoOf(id: string, { cosmos }: Services): Promise<RunInfo | undefined> {
  const [info] = await cosmos.documents('github', 'runInfo', (one) => one === id);
  return info as RunInfo | undefined;
}

export async function documentsOf({ id }: RunInfo, { cosmos }: Services): Promise<StatsDocument[]> {
  if (!containerOf(cosmos, 'repoStats')) return [];
  return (await cosmos.documents('github', 'repoStats', (one) => one.endsWith(`.${id}`))) as unknown as StatsDocument[];
}
