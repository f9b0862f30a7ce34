import type { Stage, Wait } from '../model.ts';
import type { RunContext } from '../run/context.ts';
import { usageOf } from '../run/run-info.ts';
import type { JobRecord } from './plan-file.ts';

type Needs = Pick<
  RunContext,
  'clock' | 'startMs' | 'timeline' | 'github' | 'problems' | 'findings' | 'ending' | 'store' | 'redact'
>;

/** What this job says of its part, with times that another machine can read. */
export function jobRecord(attempt: number, context: Needs): JobRecord {
  const { clock, startMs, timeline, github, problems, findings, ending, redact } = context;
  const dayMs = (ms: number): number => clock.date(ms).getTime();
  const { list, count } = findings;
  return {
    attempt,
    startedMs: dayMs(startMs),
    endedMs: dayMs(clock.now()),
    usage: usageOf(context),
    stages: timeline.stages.map((one) => inDay(one, dayMs)),
    waits: github.usage.longestWaits.map((one) => inDay(one, dayMs)),
    problems: problems.map((one) => ({ ...one, message: redact(one.message) })),
    findings: { list, count },
    ...(ending.reason && { stop: { ...ending.reason, reason: redact(ending.reason.reason) } }),
  };
}

export const inDay = <T extends Stage | Wait>(span: T, at: (ms: number) => number): T => ({
  ...span,
  startedAt: at(span.startedAt),
  endedAt: at(span.endedAt),
});
