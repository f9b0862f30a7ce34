import type { Problem } from '../model.ts';
import type { StepLog } from '../outlets/log.ts';
import { setPlanOutputs, writeJobSummary } from '../outlets/outputs.ts';
import { type PlanFigures, planHeadline, planSummary } from '../report/summary/shard.ts';
import { shardsToBegin } from '../shards/plan.ts';
import type { Plan } from '../shards/plan-file.ts';
import { problemText } from '../text/format.ts';
import { troubles } from '../text/troubles/troubles.ts';

/** Outputs, job summary and log of a plan; the step fails where no other job is to begin. */
export async function showPlan(made: Plan, log: StepLog): Promise<void> {
  const { run, shards, maxParallel, job } = made;
  const started = shardsToBegin(made);
  const figures: PlanFigures = {
    runId: run.id,
    repositories: shards.flatMap(({ lanes }) => lanes).reduce((sum, { names }) => sum + names, 0),
    shards: shards.map(({ shard, lanes }) => ({
      shard,
      repositories: lanes.reduce((sum, { names }) => sum + names, 0),
      lanes: lanes.map(({ lane }) => lane),
    })),
    maxParallel,
    problems: problemsOfPlan(made),
    durationMs: job.endedMs - job.startedMs,
  };
  setPlanOutputs(
    { 'run-id': run.id, status: 'running', 'total-received': figures.repositories, shards: started, maxParallel },
    log,
  );
  await writeJobSummary(planSummary(figures), log);
  log.info(planHeadline(figures));
  const [failure] = figures.problems.filter((problem) => problem.failsStep);
  if (failure) log.fail(`${planHeadline(figures)}. ${problemText(failure)}`);
}

/** What the last job reports, and whoever looks at this one should know. */
function problemsOfPlan({ job: { stop, problems }, shards, ownersNotListed }: Plan): Problem[] {
  // Other jobs go on with what was listed in time, and the last one says that something is missing.
  const failsStep = stop?.status !== 'timed out' || shards.length === 0;
  const stopped = stop ? [{ message: stop.reason, remedy: stop.remedy, failsStep }] : [];
  const nothing = !stop && shards.length === 0 && ownersNotListed.length === 0;
  const { remedy } = troubles.nothingFound;
  return [
    ...stopped,
    ...(nothing ? [{ message: 'No repository was found', remedy, failsStep: true }] : []),
    ...problems,
  ];
}
