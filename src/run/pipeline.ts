import type { Ending } from '../async/ending.ts';
import { collectByLane, listByLane } from '../github/lanes/by-lane.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { RunReport } from '../model.ts';
import { CompareStage } from './compare-stage.ts';
import { conclude } from './conclude.ts';
import { createRunContext, type Services } from './context.ts';
import { EarlierStage } from './earlier-stage.ts';
import { watchGap } from './gap-stage.ts';
import { withProgress } from './progress-log.ts';
import { receiveNames } from './receive-names.ts';
import { openRun, waitForAbandoned } from './run-info-stage.ts';
import { logListing, logPrivateNames, logQuerying, logStoring, thenLog } from './stage-log.ts';
import { storeAnswers } from './store-answers.ts';

/** One run, from the sources to the last email. What the outside world does wrong is in the report. */
export async function runPipeline(inputs: Inputs, services: Services, ending: Ending): Promise<RunReport> {
  const context = createRunContext(inputs, services, ending);
  const { timeline, github, outcomes, delivery, reserve } = context;
  const { sources } = context.inputs;

  // Each owner is asked by the lane of its token. Listing goes on while the run info is being created; no statistics are asked for before it is there.
  const opening = openRun(context);
  const listed = timeline.along('listing', listByLane(sources, github));
  const run = await opening;
  if (run.status === 'open') delivery.started(run.info);
  // The last run's documents are read with what this run leaves of the store's budget.
  const comparing = run.status === 'open' ? new CompareStage(run.info, context) : undefined;
  const earlier = new EarlierStage(run, context);
  const findGap = run.status === 'open' ? watchGap(run.info, context) : undefined;

  // From here each stage draws on the one before: a batch is stored while the next ones are queried and listed.
  const names = thenLog(receiveNames(listed, context), () => {
    earlier.begin();
    logListing(context);
  });
  const querying = timeline.along('querying', collectByLane(names, github));
  const answers = thenLog(querying, () => logQuerying(context));
  await withProgress(storeAnswers(answers, run.info.id, context), context);
  await earlier.finish();
  outcomes.close(ending.reason ?? { status: 'failed', reason: 'The run ended' });
  reserve.release();
  logStoring(context);
  logPrivateNames(context);

  const report = await conclude(run, { comparing, findGap }, context);
  await delivery.report(report);
  await waitForAbandoned(run, context);
  return report;
}
