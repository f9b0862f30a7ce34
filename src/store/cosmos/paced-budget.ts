import { orAborted } from '../../async/abort.ts';
import type { Clock } from '../../async/clock.ts';
import { type RequestUnitBudget, type RequestUnits, unitsOf } from './request-units.ts';
import { ThroughputShare } from './throughput-share.ts';

// Cosmos DB counts by the second, so a burst at the end of one second and the beginning of the next would be refused;
// credit for a longer silence is not kept: https://learn.microsoft.com/azure/cosmos-db/request-units
const longestCreditMs = 25;
/** What the rest is for: the clocks of the two sides and the time on the way differ. */
const usedShare = 0.97;

/** Spreads requests evenly over each second, at the rate that the throughput allows. */
export class PacedBudget implements RequestUnitBudget {
  readonly #clock: Clock;
  readonly #unitsPerMs: number;
  readonly #share: ThroughputShare;
  /** When the units that were promised have come in. */
  #nextMs = 0;
  #pausedUntilMs = 0;
  #wake = (): void => {};
  #turn: Promise<unknown> = Promise.resolve();
  #idleTurn: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** `throughput` in request units per second; without a limit only the pauses that the service asks for count. */
  constructor(throughput: number, clock: Clock) {
    this.#clock = clock;
    this.#unitsPerMs = (throughput * usedShare) / 1000;
    this.#share = new ThroughputShare(clock);
  }

  admit(expected: RequestUnits, signal: AbortSignal): Promise<number | undefined> {
    this.#waiting++;
    const turn = this.#turn.then(() => this.#start(expected, signal)).finally(() => this.#waiting--);
    this.#turn = turn;
    return turn;
  }

  admitIdle(expected: RequestUnits, signal: AbortSignal): Promise<number | undefined> {
    const turn = this.#idleTurn.then(() => this.#startIdle(expected, signal));
    this.#idleTurn = turn;
    return turn;
  }

  async #start(expected: RequestUnits, signal: AbortSignal): Promise<number | undefined> {
    const startMs = (): number => Math.max(this.#nextMs, this.#pausedUntilMs);
    while (startMs() > this.#clock.now() && !signal.aborted) await this.#sleepUntil(startMs(), signal);
    return signal.aborted ? undefined : this.#promise(unitsOf(expected));
  }

  /** Only on the credit that has come together since the last write, so that one which comes a moment later starts at once. */
  async #startIdle(expected: RequestUnits, signal: AbortSignal): Promise<number | undefined> {
    const startMs = (): number =>
      Math.max(this.#nextMs + Math.min(this.#msOf(unitsOf(expected)), longestCreditMs), this.#pausedUntilMs);
    while (await waitUntil(startMs, this.#clock, signal)) {
      if (this.#waiting > 0) await orAborted(this.#turn, signal);
      else if (startMs() <= this.#clock.now()) return this.#promise(unitsOf(expected));
    }
    return undefined;
  }

  /** Until then at the latest: units that come back unused are a reason to look again. */
  async #sleepUntil(untilMs: number, signal: AbortSignal): Promise<void> {
    const sleep = new AbortController();
    const wake = (): void => sleep.abort();
    this.#wake = wake;
    signal.addEventListener('abort', wake, { once: true });
    await this.#clock.sleep(untilMs - this.#clock.now(), sleep.signal).catch(() => {});
    signal.removeEventListener('abort', wake);
  }

  #promise(units: number): number {
    this.#nextMs = Math.max(this.#nextMs, this.#clock.now() - longestCreditMs) + this.#msOf(units);
    return units;
  }

  /** The time in which the budget brings in so many request units. */
  #msOf(units: number): number {
    return units / (this.#unitsPerMs * this.#share.now);
  }

  settle(promised: number, charged: number): void {
    this.#nextMs += this.#msOf(charged - promised);
    if (charged < promised) this.#wake();
  }

  backOff(ms: number): void {
    this.#share.noticeRefusal();
    this.#pausedUntilMs = Math.max(this.#pausedUntilMs, this.#clock.now() + ms);
  }
}

/** Resolves to false if the signal aborts first. The moment may move while it is waited for. */
async function waitUntil(atMs: () => number, clock: Clock, signal: AbortSignal): Promise<boolean> {
  for (let wait = atMs() - clock.now(); wait > 0 && !signal.aborted; wait = atMs() - clock.now()) {
    await clock.sleep(wait, signal).catch(() => {});
  }
  return !signal.aborted;
}
