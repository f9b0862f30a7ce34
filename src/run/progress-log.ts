import type { Clock } from '../async/clock.ts';
import { isoSeconds } from '../model.ts';
import { duration, number } from '../text/format.ts';
import type { Log } from '../text/log.ts';
import type { Outcomes } from './outcomes.ts';

const firstMs = 2_000;
const everyMs = 5_000;
/** Where nothing moves, as in a wait for a limit that was announced, one line in five minutes is enough. */
const unchangedMs = 5 * 60_000;

export interface ProgressOptions {
  outcomes: Outcomes;
  services: { clock: Clock; log: Log };
  github: { gate: { quietUntilMs: number } };
  inputs: { maxMinutes: number };
  startMs: number;
}

/** Says every five seconds at the most how far the run is while the work goes on; resolves and rejects as the work does. */
export async function withProgress<T>(work: Promise<T>, options: ProgressOptions): Promise<T> {
  const { outcomes, services, github, inputs, startMs } = options;
  const { clock, log } = services;
  const beganMs = clock.now();
  const deadlineMs = startMs + inputs.maxMinutes * 60_000;
  const done = new AbortController();
  const tell = async (): Promise<void> => {
    let said = { text: '', atMs: 0 };
    for (let ms = firstMs; ; ms = everyMs) {
      await clock.sleep(ms, done.signal);
      const text = countsOf(outcomes);
      if (text === said.text && clock.now() - said.atMs < unchangedMs) continue;
      said = { text, atMs: clock.now() };
      log.info(
        `${text}; ${paceOf(outcomes, { beganMs, deadlineMs, nowMs: clock.now(), quietUntilMs: github.gate.quietUntilMs })}`,
      );
    }
  };
  // It ends by the abort of its sleep.
  tell().catch(() => {});
  return work.finally(() => done.abort());
}

function countsOf({ settled, totals }: Outcomes): string {
  return `${number(settled)} of ${number(totals.received)} repositories done (${number(settled - totals.created)} failed)`;
}

interface Times {
  beganMs: number;
  nowMs: number;
  /** Until when GitHub is not asked. */
  quietUntilMs: number;
  deadlineMs: number;
}

function paceOf({ settled, totals, isListing }: Outcomes, times: Times): string {
  const { beganMs, nowMs, quietUntilMs, deadlineMs } = times;
  const perMs = settled / (nowMs - beganMs);
  const pace = `${number(Math.round(perMs * 60_000))} a minute`;
  if (isListing) return `${pace}, still listing`;
  if (perMs === 0) return 'none answered yet';
  const endMs = Math.max(nowMs, quietUntilMs) + (totals.received - settled) / perMs;
  const until = `until ${isoSeconds(endMs).slice(11, 19)} UTC`;
  const tooLate = endMs > deadlineMs ? ', more than `max-minutes` leaves' : '';
  return `${pace}, about ${duration(endMs - nowMs)} left, ${until}${tooLate}`;
}
