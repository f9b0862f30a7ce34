import type { Clock } from '../async/clock.ts';
import { isoSeconds } from '../model.ts';
import { counted, duration, number } from '../text/format.ts';
import type { RunContext } from './context.ts';
import type { Outcomes } from './outcomes.ts';

const firstMs = 2_000;
const everyMs = 5_000;
/** Where nothing changes, as in a wait for a limit that was announced, one line in five minutes is enough. */
const unchangedMs = 5 * 60_000;

type Needs = Pick<RunContext, 'outcomes' | 'clock' | 'startMs' | 'log' | 'github' | 'inputs'>;

/** Logs at most every five seconds how far the run is while the work goes on; resolves and rejects as the work does. */
export async function withProgress<T>(work: Promise<T>, needs: Needs): Promise<T> {
  const { outcomes, clock, log, github, inputs, startMs } = needs;
  const startedMs = clock.now();
  const deadlineMs = startMs + inputs.maxMinutes * 60_000;
  const done = new AbortController();
  const report = async (): Promise<void> => {
    let last = { counts: '', atMs: 0 };
    for (let ms = firstMs; ; ms = everyMs) {
      await clock.sleep(ms, done.signal);
      const nowMs = clock.now();
      const counts = countsText(outcomes);
      if (counts === last.counts && nowMs - last.atMs < unchangedMs) continue;
      last = { counts, atMs: nowMs };
      const { quietUntilMs, heldFor } = github;
      // In an outage nobody knows how long it will take.
      const pace = heldFor ?? paceText(outcomes, { startedMs, deadlineMs, nowMs, quietUntilMs }, clock);
      log.info(`${counts}; ${pace}`);
    }
  };
  // It ends by the abort of its sleep.
  report().catch(() => {});
  return work.finally(() => done.abort());
}

const countsText = ({ settled, totals }: Outcomes): string =>
  `${number(settled)} of ${counted(totals.received, 'repository', 'repositories')} done (${number(settled - totals.created)} failed)`;

interface Times {
  startedMs: number;
  nowMs: number;
  quietUntilMs: number;
  deadlineMs: number;
}

function paceText({ settled, storedBefore = 0, totals, isListing }: Outcomes, times: Times, clock: Clock): string {
  const { startedMs, nowMs, quietUntilMs, deadlineMs } = times;
  const perMs = (settled - storedBefore) / (nowMs - startedMs);
  const pace = `${number(Math.round(perMs * 60_000))} per minute`;
  if (isListing) return `${pace}, still listing`;
  if (perMs === 0) return totals.processed > 0 ? 'none stored yet' : 'none answered yet';
  const endMs = Math.max(nowMs, quietUntilMs) + (totals.received - settled) / perMs;
  const eta = `ETA ${isoSeconds(clock.date(endMs)).slice(11, 16)} UTC`;
  const tooLate = endMs > deadlineMs ? ', exceeds `max-minutes`' : '';
  return `${pace}, about ${duration(endMs - nowMs)} left, ${eta}${tooLate}`;
}
