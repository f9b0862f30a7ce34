import type { Clock } from '../../async/clock.ts';
import type { WorkEnding } from '../../async/ending.ts';
import { isoSeconds } from '../../model.ts';
import { utc } from '../../text/format.ts';
import type { Log } from '../../text/log.ts';
import { troubles } from '../../text/troubles/troubles.ts';

/** A query that begins so late may be answered after the end. */
const reserveMs = 30_000;

/** A run whose token expires ends before it, and waits for nothing that would come later. */
export function endBeforeExpiry(
  atMs: number,
  { clock, ending, log }: { clock: Clock; ending: WorkEnding; log: Log },
): void {
  // One that has expired is refused by GitHub, which says more.
  if (atMs <= clock.now()) return;
  const reason = `\`github-token\` expires at ${utc(isoSeconds(clock.date(atMs)))}`;
  if (atMs - reserveMs < ending.deadlineMs) log.info(`${reason}. The run ends before that`);
  ending.limit(atMs - reserveMs, { status: 'failed', reason, remedy: troubles.githubTokenExpired.remedy });
}
