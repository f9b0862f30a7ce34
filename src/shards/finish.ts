import type { Ending, StopReason } from '../async/ending.ts';
import { longestOf } from '../github/pacing/waits.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { eventsOf, type RunInfo, type RunningRun, type RunReport, type Wait } from '../model.ts';
import { CompareStage } from '../run/compare-stage.ts';
import { conclude } from '../run/conclude.ts';
import { createRunContext, type RunContext, type Services } from '../run/context.ts';
import { watchGap } from '../run/gap-stage.ts';
import { usageOf } from '../run/run-info.ts';
import type { OpenedRun } from '../run/run-info-stage.ts';
import { sumOfUsage } from '../run/usage.ts';
import { StoreError } from '../store/store.ts';
import { counted, number, problemText } from '../text/format.ts';
import { troubles } from '../text/troubles/troubles.ts';
import { inDay } from './job-record.ts';
import { Merge } from './merge.ts';
import { shardsToBegin } from './plan.ts';
import type { JobRecord, Plan } from './plan-file.ts';
import { readResult } from './result-file.ts';

export interface FinishTask {
  plan: Plan;
  outputDirectory: string;
  attempt: number;
}

/** The last job: totals what the shards left, completes the run info, and tells the world. Run again, it corrects it. */
export async function finishRun(
  { plan, outputDirectory, attempt }: FinishTask,
  inputs: Inputs,
  services: Services,
  ending: Ending,
): Promise<RunReport> {
  const context = createRunContext(inputs, services, ending, { startedAt: new Date(plan.run.startedAt) });
  const { github, outcomes, reserve, delivery, log } = context;
  github.adopt(plan.lanes);
  const run = await joinRun(plan.run, attempt, context);
  const shards = plan.shards.map((part) => ({ part, result: readResult(outputDirectory, part.shard, plan) }));
  const found = shards.flatMap(({ result }) => result ?? []);
  log.info(`Results of ${number(found.length)} of ${counted(shards.length, 'shard', 'shards')}`);
  const jobs = [plan.job, ...found];
  include(jobs, context);
  const stop = stopOf(plan, found);
  if (stop) ending.leaveUndone(stop);
  // A shard that failed leaves the others what they are.
  for (const { shard, stop: own } of found)
    if (own?.status === 'failed' && stop?.status !== 'failed')
      context.problems.push({
        message: `Shard ${shard} ended early: ${own.reason}`,
        remedy: own.remedy,
        failsStep: false,
      });
  const isOpen = run.status === 'open';
  const watches = isOpen
    ? { comparing: new CompareStage(run.info, context), findGap: watchGap(run.info, context) }
    : {};
  for (const failure of plan.ownersNotListed) outcomes.missOwner(failure);
  outcomes.duplicates.push(...plan.duplicates);
  const stopped = shardsToBegin(plan).length === 0 ? plan.job.stop?.reason : undefined;
  const merge = new Merge(
    { run: plan.run, outputDirectory, shards, hasStore: inputs.cosmos !== undefined, stopped },
    context,
  );
  const rows = await merge.run();
  outcomes.close(ending.reason ?? { status: 'failed', reason: 'The run ended' });
  reserve.release();
  const report = await conclude(run, watches, context, (ended) => ({
    ...ended,
    shards: plan.shards.length,
    usage: sumOfUsage([...jobs.map(({ usage }) => usage), ended.usage]),
  }));
  const ofAttempt = jobs.filter((job) => job.attempt === attempt);
  const newUsage = sumOfUsage([...ofAttempt.map(({ usage }) => usage), usageOf(context)]);
  const whole = { ...report, newUsage, waits: waitsOf(jobs, report.waits, context), shards: rows };
  await delivery.report(whole);
  return whole;
}

/** Finds the run info that the first job created; where it is another attempt's by now, there is nothing to complete. */
async function joinRun(planned: RunningRun, attempt: number, context: RunContext): Promise<OpenedRun> {
  const { store, handover, ending, inputs, startedAt } = context;
  handover.opening(planned);
  try {
    await store.runs.join(planned);
    const found = inputs.cosmos ? await store.runs.find(planned.id, planned.date) : planned;
    if (found?.token === planned.token && found.archive?.deletedAt === undefined) {
      // Without Cosmos DB nobody counts its events.
      const info = asFound(planned, inputs.cosmos ? found : { events: attempt - 1 });
      handover.open(info);
      const unpublished = inputs.event ? store.runs.unpublished(info, startedAt) : Promise.resolve([]);
      // What goes wrong there is met where it is waited for.
      unpublished.catch(() => {});
      return { status: 'open', info, unpublished, closing: Promise.resolve() };
    }
    const reason = whyNotOpen(planned, found);
    ending.stop({ status: 'failed', reason, remedy: troubles.planOfAnother.remedy });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    ending.stop({ status: 'failed', reason: error.message, remedy: error.remedy });
  }
  return { status: 'not-open', info: planned };
}

/** The run as it was planned, with what its run info has come to since. */
export function asFound(
  planned: RunningRun,
  found: Pick<RunInfo, 'events' | 'eventPublished' | 'archive'>,
): RunningRun {
  const { archive } = found;
  const events = eventsOf(found);
  return { ...planned, ...(events > 0 && { events }), ...(archive && { archive }) };
}

function whyNotOpen({ id, token }: RunningRun, found: RunInfo | undefined): string {
  if (!found) return `The run info document of run ${id} no longer exists`;
  if (found.token === token) return `The documents of run ${id} are in the archive alone`;
  return `Run ${id} was taken up by a later attempt of its workflow run`;
}

/** Takes in what the other jobs said of themselves, each thing once. */
function include(jobs: readonly JobRecord[], { timeline, problems, findings, clock, log }: RunContext): void {
  const at = clockOf(clock);
  const said = new Set<string>();
  for (const job of jobs) {
    for (const stage of job.stages) timeline.include(inDay(stage, at));
    for (const problem of job.problems) {
      if (said.has(problem.message)) continue;
      said.add(problem.message);
      problems.push(problem);
      log.warning(problemText(problem));
    }
    findings.take(job.findings);
  }
}

/** Milliseconds of the clock at a time of day. */
const clockOf =
  (clock: RunContext['clock']) =>
  (dayMs: number): number =>
    clock.now() + dayMs - clock.date().getTime();

/**
 * What ended the run early: a job that was canceled, or had no more time; a failure of one shard leaves the others what
 * they are, and ends the run where it met all of them. Of a missing one nobody knows.
 */
export function stopOf(
  { job, shards }: { job: Pick<JobRecord, 'stop'>; shards: readonly unknown[] },
  found: readonly Pick<JobRecord, 'stop'>[],
): StopReason | undefined {
  const all = [job, ...found].flatMap(({ stop }) => stop ?? []);
  const of = (status: StopReason['status']) => all.find((one) => one.status === status);
  const failed = found.filter(({ stop }) => stop?.status === 'failed').length;
  const isFailed = job.stop?.status === 'failed' || (failed > 0 && failed === shards.length);
  return of('cancelled') ?? of('timed out') ?? (isFailed ? of('failed') : undefined);
}

function waitsOf(jobs: readonly JobRecord[], own: readonly Wait[], { clock }: RunContext): Wait[] {
  const at = clockOf(clock);
  return longestOf([...jobs.flatMap(({ waits }) => waits.map((one) => inDay(one, at))), ...own]);
}
