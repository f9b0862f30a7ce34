import { race } from '../../async/abort.ts';
import { backoffMs } from '../../async/backoff.ts';
import type { Clock } from '../../async/clock.ts';
import { isoSeconds } from '../../model.ts';
import type { Log } from '../../text/log.ts';

/** How long a service that is down as a whole is waited for. */
export interface Patience {
  /** Aborts when the run starts nothing new: at `max-minutes`, or with what else ends the run. */
  signal: AbortSignal;
  /** The first pause, as long as the service has answered nothing in this run. */
  coolDownMs: number;
}

interface OutageOptions {
  clock: Clock;
  log: Log;
  random: () => number;
  maxRetries: number;
  patience?: Patience | undefined;
}

const longestPauseMs = 15 * 60_000;
/** A service that has answered comes back: it is looked at each minute. */
const known = { firstMs: 5_000, longestMs: 60_000 };

/**
 * Waits while Cosmos DB as a whole is down. One that has answered in this run is waited for until the run starts nothing new;
 * one that never has, through `max-retries` pauses.
 */
export class Outage {
  readonly #options: OutageOptions;
  #hasAnswered = false;
  #pauses = 0;
  /** When the last one was over. */
  #overMs = Number.NEGATIVE_INFINITY;
  #waiting: Promise<boolean> | undefined;

  constructor(options: OutageOptions) {
    this.#options = options;
  }

  answered(): void {
    this.#hasAnswered = true;
    this.#pauses = 0;
  }

  get isOn(): boolean {
    return this.#waiting !== undefined;
  }

  /** Resolves when there is none any more, or when the signal aborts. */
  async isOver(signal: AbortSignal): Promise<void> {
    if (this.#waiting) await race(this.#waiting, signal);
  }

  /**
   * A request failed with all its retries, the last of which began at `startedMs`. Resolves to whether it is worth sending
   * again: not if the service is well, so that the failure is the request's own, and not if the service is given up.
   * Without `isWell`, the request shows it.
   */
  async outlast(why: string, startedMs: number, isWell: (() => Promise<boolean>) | undefined): Promise<boolean> {
    const { patience } = this.#options;
    if (!patience) return false;
    if (startedMs < this.#overMs) return true;
    this.#waiting ??= this.#wait(why, isWell, patience).finally(() => {
      this.#waiting = undefined;
    });
    return this.#waiting;
  }

  async #wait(why: string, isWell: (() => Promise<boolean>) | undefined, patience: Patience): Promise<boolean> {
    const { clock, log } = this.#options;
    for (let isFirst = true; !patience.signal.aborted; isFirst = false) {
      const isOver = isWell ? await isWell() : !isFirst;
      if (isOver && isFirst) return false;
      if (isOver) {
        log.info('Cosmos DB is asked again');
        this.#overMs = clock.now();
        return true;
      }
      const ms = this.#nextPauseMs(patience);
      if (ms === undefined) return false;
      log.info(`Waiting until ${isoSeconds(clock.date(clock.now() + ms))}: Cosmos DB is not responding: ${why}`);
      await clock.sleep(ms, patience.signal).catch(() => {});
    }
    return false;
  }

  #nextPauseMs({ coolDownMs }: Patience): number | undefined {
    const { maxRetries, random } = this.#options;
    const pause = ++this.#pauses;
    if (this.#hasAnswered) return backoffMs(known, pause, random);
    if (pause > maxRetries) return undefined;
    return backoffMs({ firstMs: coolDownMs, longestMs: longestPauseMs }, pause, random);
  }
}
