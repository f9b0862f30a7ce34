import { presentByLane } from '../github/lanes/by-lane.ts';
import type { EndedRun, Gap, RunReport } from '../model.ts';
import { type CompareStage, notCompared } from './compare-stage.ts';
import type { RunContext } from './context.ts';
import { endedRun, usageOf } from './run-info.ts';
import { completeRun, type OpenedRun } from './run-info-stage.ts';
import { logFindings, logUsage } from './stage-log.ts';
import { reportOf } from './verdict.ts';

/** What looked at earlier runs while this one was at work; absent for a run that could not be opened. */
interface Watches {
  comparing?: CompareStage | undefined;
  findGap?: (() => Promise<Gap | undefined>) | undefined;
}

/** Ends a run whose repositories all have their outcome: compares it, completes its run info, publishes it. */
export async function conclude(
  run: OpenedRun,
  { comparing, findGap }: Watches,
  context: RunContext,
  /** What other jobs add to what this one knows. */
  withOthers: (ended: EndedRun) => EndedRun = (ended) => ended,
): Promise<RunReport> {
  const { github, inputs } = context;
  const changes = await (comparing?.finish((missing) => presentByLane(missing, github)) ?? notCompared(inputs));
  const gap = await findGap?.();
  logFindings(context);
  logUsage(context);
  const { carriedOver, vanished } = comparing?.left ?? { carriedOver: [], vanished: [] };
  const ended = withOthers(endedRun(run.info, { changes, carriedOver, vanished }, context));
  const info = await completeRun(run, ended, context);
  const report = reportOf(info, { changes, gap, last: comparing?.last ?? { status: 'unknown' } }, context);
  return { ...report, ...(run.info.takenUp && { newUsage: usageOf(context) }) };
}
