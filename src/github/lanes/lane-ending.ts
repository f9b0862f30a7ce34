import type { Ending, StopReason, WorkEnding } from '../../async/ending.ts';

/** Ends one lane while the others go on; it ends with the run at the latest. */
export class LaneEnding implements WorkEnding {
  readonly taking: AbortSignal;
  readonly #name: string;
  readonly #run: Ending;
  readonly #ended = new AbortController();
  readonly #onFailed: (reason: StopReason) => void;
  #reason: StopReason | undefined;
  #limit: { atMs: number; reason: StopReason } | undefined;

  /** `onFailed`: called once, if it ends by anything but the want of time. */
  constructor(name: string, run: Ending, onFailed: (reason: StopReason) => void) {
    this.#name = name;
    this.#run = run;
    this.#onFailed = onFailed;
    this.taking = AbortSignal.any([run.taking, this.#ended.signal]);
  }

  get cancelled(): AbortSignal {
    return this.#run.cancelled;
  }

  get reason(): StopReason | undefined {
    return this.#reason ?? this.#run.reason;
  }

  get hasFailed(): boolean {
    return this.#reason?.status === 'failed';
  }

  get deadlineMs(): number {
    return Math.min(this.#run.deadlineMs, this.#limit?.atMs ?? Number.POSITIVE_INFINITY);
  }

  limit(atMs: number, reason: StopReason): void {
    if (atMs >= this.deadlineMs) return;
    this.#limit = { atMs, reason };
    this.#run.at(atMs, () => this.stop(reason));
  }

  beyondDeadline(what: string): StopReason {
    return this.#limit && this.#limit.atMs < this.#run.deadlineMs ? this.#limit.reason : this.#run.beyondDeadline(what);
  }

  waitFor(why: Pick<StopReason, 'reason' | 'remedy'>): () => void {
    return this.#run.waitFor(why);
  }

  leaveUndone(reason: StopReason): void {
    // The run says whose work is left.
    this.#run.leaveUndone({ ...reason, reason: `${reason.reason} (${this.#name})` });
  }

  stop(reason: StopReason): void {
    if (this.#reason || this.#run.taking.aborted) return;
    this.#reason = reason;
    this.#ended.abort();
    if (reason.status === 'failed') this.#onFailed(reason);
    else this.leaveUndone(reason);
  }
}
