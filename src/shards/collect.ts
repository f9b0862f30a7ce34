import type { Ending } from '../async/ending.ts';
import { collectByLane } from '../github/lanes/by-lane.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { RepositoryName, RunReport } from '../model.ts';
import { createRunContext, type RunContext, type Services } from '../run/context.ts';
import { EarlierDocuments } from '../run/earlier-documents.ts';
import { withProgress } from '../run/progress-log.ts';
import { receiveName } from '../run/receive-names.ts';
import { endedRun } from '../run/run-info.ts';
import { logQuerying, logStoring, thenLog } from '../run/stage-log.ts';
import { storeAnswers } from '../run/store-answers.ts';
import { reportOf } from '../run/verdict.ts';
import { StoreError } from '../store/store.ts';
import type { ShardPart } from './divide.ts';
import { jobRecord } from './job-record.ts';
import { type Plan, readNames } from './plan-file.ts';
import { removeResult, writeResult } from './result-file.ts';

export interface CollectTask {
  plan: Plan;
  part: ShardPart;
  outputDirectory: string;
  attempt: number;
}

/** One shard: asks for its names, stores them, and leaves what came of them to the last job. Returns its part of the run. */
export async function collectShard(
  task: CollectTask,
  inputs: Inputs,
  services: Services,
  ending: Ending,
): Promise<RunReport> {
  const { plan, part, outputDirectory, attempt } = task;
  const context = createRunContext(inputs, services, ending, { limits: limitsOf(part) });
  const { github, outcomes, timeline, reserve, store, delivery } = context;
  github.adopt(plan.lanes);
  removeResult(outputDirectory, part.shard);
  await store.runs.join(plan.run).catch((error: unknown) => {
    if (!(error instanceof StoreError)) throw error;
    ending.stop({ status: 'failed', reason: error.message, remedy: error.remedy });
  });
  const names = receivePlanned(task, context);
  const querying = timeline.along('querying', collectByLane(names, github));
  const answers = thenLog(querying, () => logQuerying(context));
  await withProgress(storeAnswers(answers, plan.run.id, context), context);
  outcomes.close(ending.reason ?? { status: 'failed', reason: 'The job ended' });
  reserve.release();
  logStoring(context);
  await writeResult(
    outputDirectory,
    {
      ...jobRecord(attempt, context),
      ...{ runId: plan.run.id, shard: part.shard },
      ...{ storedAs: outcomes.storedAs, duplicates: outcomes.duplicates },
    },
    outcomes.failures.map((one) => ({ ...one, isProcessed: outcomes.isProcessed(one.repo) })),
  );
  const compared = { changes: { status: 'off' }, carriedOver: [], vanished: [] } as const;
  await delivery.leave();
  const info = endedRun(plan.run, compared, context);
  return { ...reportOf(info, { changes: { status: 'off' }, last: { status: 'unknown' } }, context), shard: part.shard };
}

const limitsOf = ({ lanes }: ShardPart) =>
  Object.fromEntries(lanes.map(({ lane, names: _, ...limits }) => [lane, limits]));

/** The shard's names; one that an earlier attempt has stored is not asked for. */
async function* receivePlanned(
  { plan, part, outputDirectory, attempt }: CollectTask,
  context: RunContext,
): AsyncGenerator<RepositoryName, void, undefined> {
  const { outcomes, store } = context;
  const isAgain = plan.run.takenUp !== undefined || attempt > plan.job.attempt;
  // What cannot be read is asked for again: a document that is there already is found where it is written.
  const stored = isAgain ? await store.documents.stored(plan.run.id) : [];
  outcomes.earlier = new EarlierDocuments(stored, plan.run.storedAs);
  for await (const one of readNames(outputDirectory, part.shard)) if (receiveName(one, context)) yield one.name;
  outcomes.allReceived();
}
