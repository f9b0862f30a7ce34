import { type Changes, countsIn, type EndedRun, type Problem, type RunReport } from '../model.ts';
import type { RunContext } from './context.ts';
import { countsOf, objectionsTo } from './verdict.ts';

export function reportOf(info: EndedRun, changes: Changes, context: RunContext): RunReport {
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

function problemsOf(info: EndedRun, { ending, problems, outcomes, inputs }: RunContext): Problem[] {
  const { reason: stop } = ending;
  // A deadline that came after the last answer changed nothing.
  if (stop?.status === info.status)
    return [{ message: stop.reason, remedy: stop.remedy, failsStep: true }, ...problems];
  return [...problems, ...objectionsTo(countsOf(outcomes), inputs.maxFailedPercent)];
}
