import type { FinalStatus } from './model.ts';

/** Why a run ends before its work is done. */
export interface StopReason {
  status: Extract<FinalStatus, 'cancelled' | 'timed out' | 'failed'>;
  reason: string;
  /** What a person can do about it. */
  remedy?: string;
}

const precedence: readonly StopReason['status'][] = ['failed', 'timed out', 'cancelled'];

/** How a run ends: the one place that tells every stage to stop, and that decides on status and exit code. */
export class Ending {
  readonly #taking = new AbortController();
  readonly #givingUp = new AbortController();
  #reason: StopReason | undefined;

  /** Aborts when nothing new may be started; what is in flight goes on. */
  get taking(): AbortSignal {
    return this.#taking.signal;
  }

  /** Aborts when what is in flight is given up too. */
  get givingUp(): AbortSignal {
    return this.#givingUp.signal;
  }

  get reason(): StopReason | undefined {
    return this.#reason;
  }

  stop(reason: StopReason): void {
    const known = this.#reason ? precedence.indexOf(this.#reason.status) : -1;
    if (precedence.indexOf(reason.status) > known) this.#reason = reason;
    this.#taking.abort();
    if (reason.status === 'cancelled') this.#givingUp.abort();
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

/** Whether the action's step fails. */
export function stepFails(status: FinalStatus, counts: Counts, maxFailedPercent: number): boolean {
  if (status !== 'completed' && status !== 'partial') return true;
  if (counts.ownersNotListed > 0 && maxFailedPercent < 100) return true;
  return (100 * counts.totalFailedCount) / Math.max(1, counts.totalReceived) > maxFailedPercent;
}
