import type { Stage, Wait } from '../model.ts';
import type { RunContext } from '../run/context.ts';
import { usageOf } from '../run/run-info.ts';
import { countsOf } from '../run/verdict.ts';
import type { JobRecord } from './plan-file.ts';

type Needs = Pick<
  RunContext,
  'clock' | 'startMs' | 'timeline' | 'github' | 'problems' | 'findings' | 'ending' | 'store' | 'redact' | 'outcomes'
>;

/** What this job says of its part, with times that another machine can read. */
export function jobRecord(attempt: number, context: Needs): JobRecord {
  const { clock, startMs, timeline, github, problems, findings, ending, redact, outcomes } = context;
  const dayMs = (ms: number): number => clock.date(ms).getTime();
  const { list, count } = findings;
  // A deadline that came after the last answer changed nothing.
  const isLate = ending.reason?.status === 'timed out' && countsOf(outcomes).notAttempted === 0;
  const stop = isLate ? undefined : ending.reason;
  return {
    attempt,
    startedMs: dayMs(startMs),
    endedMs: dayMs(clock.now()),
    usage: usageOf(context),
    stages: timeline.stages.map((one) => inDay(one, dayMs)),
    waits: github.usage.longestWaits.map((one) => inDay(one, dayMs)),
    problems: problems.map((one) => ({ ...one, message: redact(one.message) })),
    findings: { list, count },
    ...(stop && { stop: { ...stop, reason: redact(stop.reason) } }),
  };
}

export const inDay = <T extends Stage | Wait>(span: T, at: (ms: number) => number): T => ({
  ...span,
  startedAt: at(span.startedAt),
  endedAt: at(span.endedAt),
});
