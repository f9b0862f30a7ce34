import type { FinalStatus, Problem } from '../model.ts';
import { troubles } from '../text/troubles.ts';
import type { Clock } from './clock.ts';

/** Why a run ends before its work is done. */
export interface StopReason {
  status: Extract<FinalStatus, 'cancelled' | 'timed out' | 'failed'>;
  reason: string;
  /** What a person can do about it. */
  remedy?: string | undefined;
}

const precedence: readonly StopReason['status'][] = ['failed', 'timed out', 'cancelled'];

// A cancelled job has 7.5 s from SIGINT to SIGTERM, and 2.5 s more to live; so everything is said within 7 s:
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation
const writesAfterCancelMs = 800;
/** What is left of the store's three seconds is for the run info. */
const checkAfterCancelMs = 2_200;
const closeAfterCancelMs = 3_000;
const tellAfterCancelMs = 6_000;
/** What is in hand at the deadline is stored; a store that takes longer than this has its chance in the next run. */
const storeAfterDeadlineMs = 5 * 60_000;
const checkAfterDeadlineMs = 9 * 60_000;
const closeAfterDeadlineMs = 10 * 60_000;

/** How a run ends: the one place that tells every stage to stop. */
export class Ending {
  readonly #clock: Clock;
  readonly #taking = new AbortController();
  readonly #cancelled = new AbortController();
  readonly #writing = new AbortController();
  readonly #checking = new AbortController();
  readonly #closing = new AbortController();
  readonly #telling = new AbortController();
  readonly #over = new AbortController();
  #reason: StopReason | undefined;
  #undone: StopReason | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Aborts when nothing new may be asked for; what is in flight goes on. */
  get taking(): AbortSignal {
    return this.#taking.signal;
  }

  /** Aborts when the job is cancelled: requests to GitHub are given up, and no write is begun. */
  get cancelled(): AbortSignal {
    return this.#cancelled.signal;
  }

  /** Aborts when writes in flight are given up. */
  get writing(): AbortSignal {
    return this.#writing.signal;
  }

  /** Aborts when it is too late to look whether a write was carried out. */
  get checking(): AbortSignal {
    return this.#checking.signal;
  }

  /** Aborts when the store is given up altogether. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  /** Aborts when an email is given up. */
  get telling(): AbortSignal {
    return this.#telling.signal;
  }

  /** Why the run ended early, or ends with something undone; of several reasons the one that weighs most. */
  get reason(): StopReason | undefined {
    const [one, other] = [this.#reason, this.#undone];
    return one && other && precedence.indexOf(other.status) > precedence.indexOf(one.status) ? other : (one ?? other);
  }

  /** Something is left undone for want of time, while the rest of the run goes on. */
  leaveUndone(reason: StopReason & { status: 'timed out' }): void {
    this.#undone ??= reason;
  }

  /** Ends the run; a second reason counts where it weighs more than the first. */
  stop(reason: StopReason): void {
    const known = this.#reason ? precedence.indexOf(this.#reason.status) : -1;
    if (precedence.indexOf(reason.status) <= known) return;
    this.#reason = reason;
    this.#taking.abort();
    if (reason.status === 'timed out') {
      this.#later(storeAfterDeadlineMs, [this.#cancelled, this.#writing]);
      this.#later(checkAfterDeadlineMs, [this.#checking]);
      this.#later(closeAfterDeadlineMs, [this.#closing]);
    }
    if (reason.status !== 'cancelled') return;
    this.#cancelled.abort();
    this.#later(writesAfterCancelMs, [this.#writing]);
    this.#later(checkAfterCancelMs, [this.#checking]);
    this.#later(closeAfterCancelMs, [this.#closing]);
    this.#later(tellAfterCancelMs, [this.#telling]);
  }

  /** The run is over: nothing is left to be given up. */
  finish(): void {
    this.#over.abort();
  }

  #later(ms: number, controllers: AbortController[]): void {
    this.#clock.sleep(ms, this.#over.signal).then(
      () => {
        for (const controller of controllers) controller.abort();
      },
      () => {},
    );
  }
}

export interface Counts {
  totalReceived: number;
  totalCreatedCount: number;
  totalFailedCount: number;
  ownersNotListed: number;
  notAttempted: number;
}

/** The status that a run ends with; where several fit, the first of this list. */
export function finalStatus(counts: Counts, stopped: StopReason | undefined): FinalStatus {
  if (stopped?.status === 'cancelled') return 'cancelled';
  if (stopped?.status === 'timed out' && counts.notAttempted > 0) return 'timed out';
  if (stopped?.status === 'failed' || counts.totalCreatedCount === 0) return 'failed';
  return counts.totalFailedCount > 0 || counts.ownersNotListed > 0 ? 'partial' : 'completed';
}

/** What the counts alone say against the run; empty where its step may succeed. */
export function objectionsTo(counts: Counts, maxFailedPercent: number): Problem[] {
  const { totalReceived, totalCreatedCount, totalFailedCount, ownersNotListed } = counts;
  const objections: [boolean, string, string][] = [
    [
      ownersNotListed > 0 && maxFailedPercent < 100,
      `${ownersNotListed} of the owners could not be listed`,
      troubles.ownersNotListed.remedy,
    ],
    [
      totalReceived === 0 && (ownersNotListed === 0 || maxFailedPercent === 100),
      'No repository was found',
      troubles.nothingFound.remedy,
    ],
    [
      totalReceived > 0 && totalCreatedCount === 0,
      `None of the ${totalReceived} repositories was stored`,
      troubles.tooManyFailed.remedy,
    ],
    [
      totalCreatedCount > 0 && 100 * totalFailedCount > maxFailedPercent * totalReceived,
      `${totalFailedCount} of ${totalReceived} repositories failed, more than \`max-failed-percent\` (${maxFailedPercent}) allows`,
      troubles.tooManyFailed.remedy,
    ],
  ];
  return objections.filter(([holds]) => holds).map(([, message, remedy]) => ({ message, remedy, failsStep: true }));
}
