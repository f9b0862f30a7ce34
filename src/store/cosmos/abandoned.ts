import { type FinishedRun, isoSeconds, type RunInfo } from '../../model.ts';

const minuteMs = 60_000;
/** What a run does after its deadline, and its post step after that. */
const afterDeadlineMs = 30 * minuteMs;
/** For a run info that does not say how long its run was to last: the longest, and what is after it. */
const longestMs = 30 * 60 * minuteMs;

/** A run that began later may still be alive, whatever its `max-minutes`. */
export const mayBeAbandoned = (now: Date): string => isoSeconds(new Date(now.getTime() - afterDeadlineMs));

/** For a run over several jobs, which can be run again for days. */
const longestShardedMs = 7 * 24 * 60 * minuteMs;

/** Whether a run that seems to be running cannot be alive any more. */
export const isAbandoned = (run: RunInfo, now: Date): boolean =>
  Date.parse(run.takenUp?.at ?? run.startedAt) + longestLifeMs(run) < now.getTime();

function longestLifeMs({ maxMinutes, shards }: RunInfo): number {
  if (shards !== undefined) return longestShardedMs;
  return maxMinutes === undefined ? longestMs : maxMinutes * minuteMs + afterDeadlineMs;
}

/** The run info of a run that left it open, with the documents that it is known to have stored. */
export function abandonedRun(run: RunInfo, stored: readonly string[] | undefined, now: Date): FinishedRun {
  const end = { ...run, status: 'cancelled', completedAt: isoSeconds(now) } as FinishedRun;
  if (!stored) return { ...end, countsKnown: false } as FinishedRun;
  const count = stored.length;
  const totals = { totalReceived: count, totalProcessed: count, totalCreatedCount: count, totalFailedCount: 0 };
  return { ...end, ...totals, createdList: stored.join(',') };
}
