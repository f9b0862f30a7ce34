import { type Changes, countsIn, type EndedRun, type Problem, type RunReport } from '../model.ts';
import type { RunContext } from './context.ts';
import { countsOf, objectionsTo } from './verdict.ts';

type Needs = Pick<
  RunContext,
  | 'outcomes'
  | 'tally'
  | 'findings'
  | 'timeline'
  | 'problems'
  | 'ending'
  | 'inputs'
  | 'clock'
  | 'redact'
  | 'github'
  | 'startMs'
>;

/** Everything that the outlets show of a run. */
export function reportOf(info: EndedRun, changes: Changes, context: Needs): RunReport {
  const { outcomes, tally, findings, timeline, redact, clock, github, startMs } = context;
  return {
    info,
    counts: countsIn(info),
    stages: timeline.stages,
    waits: github.gate.longestWaits,
    collection: tally.collection,
    changes,
    findings: findings.list,
    failures: outcomes.failures,
    ownersNotListed: outcomes.ownersNotListed,
    problems: problemsOf(info, context).map((one) => ({ ...one, message: redact(one.message) })),
    startMs,
    durationMs: clock.now() - startMs,
  };
}

function problemsOf(info: EndedRun, { ending, problems, outcomes, inputs }: Needs): Problem[] {
  const { reason: stop } = ending;
  // A deadline that came after the last answer changed nothing.
  if (stop?.status === info.status)
    return [{ message: stop.reason, remedy: stop.remedy, failsStep: true }, ...problems];
  return [...problems, ...objectionsTo(countsOf(outcomes), inputs.maxFailedPercent)];
}
