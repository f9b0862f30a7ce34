import type { ListedRun } from '../store/archive-source.ts';

const minuteMs = 60_000;
/** What a run does after its deadline, and its post step after that. */
const afterDeadlineMs = 30 * minuteMs;
/** For a run that does not say how long it is to last, or goes over several jobs, which can be run again for days. */
const longestMs = 7 * 24 * 60 * minuteMs;

/** When a run began; its id is that second, or a few later. */
export const startOf = ({ id, startedAt = '' }: ListedRun): number => Date.parse(startedAt) || 1_000 * Number(id);

/** Whether a run ended. One of the original system has no status. */
export const isFinished = ({ status }: ListedRun): boolean => status !== undefined && status !== 'running';

/** Whether a run writes no document anymore. */
export function isOver(run: ListedRun, now: Date): boolean {
  if (isFinished(run)) return true;
  const { maxMinutes, shards } = run;
  const lifeMs = maxMinutes === undefined || shards !== undefined ? longestMs : maxMinutes * minuteMs + afterDeadlineMs;
  return (Date.parse(run.takenUpAt ?? '') || startOf(run)) + lifeMs < now.getTime();
}
