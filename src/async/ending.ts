import { after } from './abort.ts';
import type { Clock } from './clock.ts';

/** Why a run ends before its work is done. */
export interface StopReason {
  status: 'cancelled' | 'timed out' | 'failed';
  reason: string;
  remedy?: string | undefined;
}

const precedence: readonly StopReason['status'][] = ['failed', 'timed out', 'cancelled'];

/** What a run that ends gives up, one after the other. */
type Phase =
  /** Asking for anything new; what is in flight goes on. */
  | 'taking'
  /** Requests to GitHub in flight, and beginning writes. */
  | 'cancelled'
  /** Writes in flight. */
  | 'writing'
  /** Looking whether a write was carried out. */
  | 'checking'
  /** The store altogether. */
  | 'closing'
  /** Emails. */
  | 'mailing';

const minuteMs = 60_000;

/** Milliseconds after the stop at which each is given up; what is absent is not. */
const givenUpAfter: Record<StopReason['status'], Partial<Record<Phase, number>>> = {
  failed: { taking: 0 },
  // What is in hand at the deadline is stored; a store that takes longer has its chance in the next run.
  'timed out': {
    taking: 0,
    cancelled: 5 * minuteMs,
    writing: 5 * minuteMs,
    checking: 9 * minuteMs,
    closing: 10 * minuteMs,
  },
  // A canceled job has 7.5 s from SIGINT to SIGTERM, and 2.5 s more to live; everything is reported within 7 s:
  // https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation
  cancelled: { taking: 0, cancelled: 0, writing: 800, checking: 2_200, closing: 3_000, mailing: 6_000 },
};

/** How a part of the work ends: with the run, whose `Ending` is one, or before it. */
export interface WorkEnding
  extends Pick<
    Ending,
    'taking' | 'cancelled' | 'deadlineMs' | 'reason' | 'limit' | 'beyondDeadline' | 'waitFor' | 'leaveUndone' | 'stop'
  > {}

/** How a run ends: the one place that stops every stage, each by the signal of its phase. */
export class Ending implements Readonly<Record<Phase, AbortSignal>> {
  readonly #phases = {
    taking: new AbortController(),
    cancelled: new AbortController(),
    writing: new AbortController(),
    checking: new AbortController(),
    closing: new AbortController(),
    mailing: new AbortController(),
  };
  readonly taking = this.#phases.taking.signal;
  readonly cancelled = this.#phases.cancelled.signal;
  readonly writing = this.#phases.writing.signal;
  readonly checking = this.#phases.checking.signal;
  readonly closing = this.#phases.closing.signal;
  readonly mailing = this.#phases.mailing.signal;
  readonly #clock: Clock;
  readonly #timers: (() => void)[] = [];
  #reason: StopReason | undefined;
  #undone: StopReason | undefined;
  readonly #waits = new Set<Pick<StopReason, 'reason' | 'remedy'>>();
  #deadline: { atMs: number; reason: StopReason } | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Why the run ended early, or ends with something undone; of several reasons the one that weighs most. */
  get reason(): StopReason | undefined {
    const [one, other] = [this.#reason, this.#undone];
    return one && other && outweighs(other, one) ? other : (one ?? other);
  }

  /** When the run stops at the latest, in milliseconds of the clock: no wait that would last longer begins. */
  get deadlineMs(): number {
    return this.#deadline?.atMs ?? Number.POSITIVE_INFINITY;
  }

  /** The run cannot go on after a moment, and stops then. */
  limit(atMs: number, reason: StopReason): void {
    this.at(atMs, () => this.stop(reason));
    if (atMs < this.deadlineMs) this.#deadline = { atMs, reason };
  }

  /** Acts at a moment of the clock, unless the run is over by then. */
  at(atMs: number, act: () => void): void {
    this.#timers.push(after(this.#clock, atMs - this.#clock.now(), act));
  }

  /** Why something cannot begin that would last longer than the deadline: for want of time, or what the deadline is for. */
  beyondDeadline(what: string): StopReason {
    const reason = this.#deadline?.reason;
    return reason && reason.status !== 'timed out' ? reason : { status: 'timed out', reason: what };
  }

  /** A service is waited for: if time is over meanwhile, that is why. Returns what ends the wait. */
  waitFor(why: Pick<StopReason, 'reason' | 'remedy'>): () => void {
    this.#waits.add(why);
    return () => this.#waits.delete(why);
  }

  /** Something is left undone, while the rest of the run goes on. */
  leaveUndone(reason: StopReason): void {
    this.#undone ??= reason;
  }

  /** Ends the run; a second reason counts where it weighs more than the first. */
  stop(reason: StopReason): void {
    if (this.#reason && !outweighs(reason, this.#reason)) return;
    this.#reason = reason.status === 'timed out' ? this.#withWait(reason) : reason;
    for (const [phase, ms] of Object.entries(givenUpAfter[reason.status]) as [Phase, number][]) {
      const giveUp = (): void => this.#phases[phase].abort();
      if (ms === 0) giveUp();
      else this.#timers.push(after(this.#clock, ms, giveUp));
    }
  }

  #withWait(stop: StopReason): StopReason {
    const [wait] = this.#waits;
    if (!wait) return stop;
    return { ...stop, reason: `${stop.reason} while ${wait.reason}`, remedy: wait.remedy ?? stop.remedy };
  }

  /** The run is over: nothing is left to be given up. */
  finish(): void {
    for (const clear of this.#timers) clear();
  }
}

const outweighs = (one: StopReason, other: StopReason): boolean =>
  precedence.indexOf(one.status) > precedence.indexOf(other.status);
