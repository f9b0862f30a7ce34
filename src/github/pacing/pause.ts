import { msUntilStated } from '../../async/backoff.ts';
import type { Clock } from '../../async/clock.ts';
import { isoSeconds } from '../../model.ts';
import type { Log } from '../../text/log.ts';

export const longestWaitMs = 15 * 60_000;
/** A shorter wait is not worth a line in the log. */
export const shortWaitMs = 5_000;

interface Extension {
  statedMs?: number | undefined;
  ms: number;
  /** What GitHub states was wrong before: wait for `ms` at least. */
  isDoubted?: boolean;
  /** What GitHub said, for the log alone: `why` becomes a key of the run info, and is in every report. */
  said?: string;
}

export class Pause {
  readonly #clock: Clock;
  readonly #log: Log;
  untilMs = 0;
  why = '';

  constructor(clock: Clock, log: Log) {
    this.#clock = clock;
    this.#log = log;
  }

  get isOn(): boolean {
    return this.untilMs > this.#clock.now();
  }

  /** Until the moment that GitHub states, else for `ms`; also where that moment is over: GitHub has just refused. */
  extend(why: string, { statedMs, ms, isDoubted, said }: Extension): void {
    const nowMs = this.#clock.now();
    const ownMs = nowMs + Math.min(ms, longestWaitMs);
    const toldWaitMs = msUntilStated(statedMs, nowMs);
    const toldMs = toldWaitMs === undefined ? ownMs : nowMs + toldWaitMs;
    const untilMs = isDoubted ? Math.max(toldMs, ownMs) : toldMs;
    if (untilMs <= this.untilMs) return;
    const isNews = untilMs - this.untilMs > 1000;
    this.untilMs = untilMs;
    this.why = why;
    if (isNews)
      this.#log.info(`Waiting until ${isoSeconds(this.#clock.date(untilMs))}: ${said ? `${why}: ${said}` : why}`);
  }
}
