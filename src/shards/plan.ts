import type { Ending } from '../async/ending.ts';
import { listByLane } from '../github/lanes/by-lane.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { mostShards } from '../inputs/shard.ts';
import { type DryRun, ownerOf, type RunReport, type Work } from '../model.ts';
import { notCompared } from '../run/compare-stage.ts';
import { createRunContext, type RunContext, type Services } from '../run/context.ts';
import { estimateWork } from '../run/dry-run.ts';
import { receiveListed } from '../run/receive-names.ts';
import { endedRun } from '../run/run-info.ts';
import { completeRun, type OpenedRun, openRun, waitForAbandoned } from '../run/run-info-stage.ts';
import { logListing, logPrivateNames, thenLog } from '../run/stage-log.ts';
import { reportOf } from '../run/verdict.ts';
import { type Division, divide, divideSideBySide, type ShardPart } from './divide.ts';
import { jobRecord } from './job-record.ts';
import { type Plan, type PlannedName, writePlan } from './plan-file.ts';

export interface PlanTask {
  /** `auto`: as many as keep each within about an hour. */
  shards: number | 'auto';
  /** The sources as they were written, for the last job. */
  sourcesText: string;
  outputDirectory: string;
  attempt: number;
}

export type Planned =
  | { status: 'planned'; plan: Plan }
  /** Without a run info there is nothing that other jobs could work for; it is reported here. */
  | { status: 'not-open'; report: RunReport };

/** Opens the run, lists all that the sources select, and divides it among so many jobs. */
export async function planRun(task: PlanTask, inputs: Inputs, services: Services, ending: Ending): Promise<Planned> {
  const context = createRunContext(inputs, services, ending);
  const { timeline, github, outcomes, delivery } = context;
  const { sources } = context.inputs;
  const named = new Set(sources.owners.map(({ login }) => login));
  // What is stored is for the shards to look up.
  const opening = openRun(context, { readsStored: false });
  const listed = timeline.along('listing', listByLane(sources, github));
  const run = await opening;
  if (run.status === 'open' && !run.info.takenUp) delivery.started(run.info);
  const byLane = new Map<string, PlannedName[]>();
  for await (const one of thenLog(receiveListed(listed, context), () => logListing(context))) {
    const { name: lane } = github.of(ownerOf(one.name));
    const names = byLane.get(lane) ?? [];
    names.push(one);
    byLane.set(lane, names);
  }
  logPrivateNames(context);
  if (run.status !== 'open') return { status: 'not-open', report: await endUnopened(run, context) };
  const counts = new Map(github.all.map((lane) => [lane, byLane.get(lane.name)?.length ?? 0]));
  const division = divideWork(estimateWork(github.all, counts, inputs), task.shards, inputs);
  const plan: Plan = {
    ...division,
    run: { ...run.info, shards: division.shards.length },
    sources: {
      text: task.sourcesText,
      installed: sources.owners.filter(({ login }) => !named.has(login)).map(({ kind, login }) => ({ kind, login })),
    },
    lanes: github.found,
    duplicates: outcomes.duplicates,
    ownersNotListed: outcomes.ownersNotListed,
    job: jobRecord(task.attempt, context),
  };
  await writePlan(task.outputDirectory, plan, namesBy(byLane));
  await delivery.leave();
  await waitForAbandoned(run, context);
  return { status: 'planned', plan };
}

/** `auto`: as many as keep each within about an hour, and as can work side by side; one for few. */
export function divideWork(
  { lanes, storeSeconds }: Work,
  shards: number | 'auto',
  { github: { concurrency }, maxMinutes }: Pick<Inputs, 'github' | 'maxMinutes'>,
): Division {
  if (shards !== 'auto') return divide(lanes, shards, concurrency);
  const querySeconds = lanes.reduce((sum, { seconds }) => sum + seconds, 0);
  const most = Math.ceil(Math.max(querySeconds, storeSeconds) / shardSeconds);
  // Side by side, each shard of a token lasts as long as all of the token's work.
  const longest = Math.max(0, ...lanes.map(({ seconds }) => seconds));
  const dividing = longest < 60 * maxMinutes ? divideSideBySide : divide;
  return dividing(lanes, Math.min(mostShards, Math.max(1, most)), concurrency);
}

/** A dry run, with the number of shards that a plan of the same work would have. */
export const withShards = (dryRun: DryRun, shards: number | 'auto', inputs: Inputs): DryRun => ({
  ...dryRun,
  shards: divideWork(dryRun.work, shards, inputs).shards.length,
});

/** The shards that are to begin: none of a run that was ended while it was listed, which the last job closes. */
export const shardsToBegin = ({ shards, job }: Plan): number[] =>
  job.stop && job.stop.status !== 'timed out' ? [] : shards.map(({ shard }) => shard);

/** So long a job may take: what is lost with one is soon asked for again. */
const shardSeconds = 3_600;

/** Each lane's names are given out once, in order. */
function namesBy(byLane: ReadonlyMap<string, readonly PlannedName[]>): (part: ShardPart) => Iterable<PlannedName> {
  const given = new Map<string, number>();
  return function* ({ lanes }) {
    for (const { lane, names } of lanes) {
      const from = given.get(lane) ?? 0;
      given.set(lane, from + names);
      yield* (byLane.get(lane) ?? []).slice(from, from + names);
    }
  };
}

async function endUnopened(run: OpenedRun, context: RunContext): Promise<RunReport> {
  const { outcomes, ending, reserve, delivery, inputs } = context;
  outcomes.close(ending.reason ?? { status: 'failed', reason: 'The run ended' });
  reserve.release();
  const changes = notCompared(inputs);
  const ended = endedRun(run.info, { changes, carriedOver: [], vanished: [] }, context);
  const info = await completeRun(run, ended, context);
  const report = reportOf(info, { changes, last: { status: 'unknown' } }, context);
  await delivery.report(report);
  return report;
}
