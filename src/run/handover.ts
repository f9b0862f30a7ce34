import type { FinishedRun, RunInfo } from '../model.ts';

/** What tells of a run once it is over. */
export type Due = 'event' | 'report' | 'email';

/** How far a run is, as the post step needs to know it where the main step does not live to end it. */
export type HandoverState = {
  run: Pick<RunInfo, 'id' | 'date' | 'token' | 'startedAt' | 'workflowRunUrl'>;
  /** What has not been begun yet. */
  due: readonly Due[];
} & (
  | { phase: 'opening' }
  | { phase: 'open' }
  /** Over, as `info` says; the run info in the store does not say so, and where `isOpen` is false it may not be there. */
  | { phase: 'ended'; isOpen: boolean; info: FinishedRun }
  /** Over, and nothing is left to do in the store. */
  | { phase: 'closed'; info: FinishedRun }
);

/** Keeps account of how far a run is, and hands each step to the post step before the next one is taken. */
export class Handover {
  readonly #handOver: (state: HandoverState) => void;
  #state: HandoverState | undefined;

  constructor(handOver: (state: HandoverState) => void) {
    this.#handOver = handOver;
  }

  /** The run info is about to be created with this id. */
  opening(run: RunInfo): void {
    this.#become({ phase: 'opening', run: keyOf(run), due: ['event', 'report', 'email'] });
  }

  open(run: RunInfo): void {
    this.#become({ phase: 'open', run: keyOf(run), due: this.#due });
  }

  ended(info: FinishedRun, { isOpen }: { isOpen: boolean }): void {
    this.#become({ phase: 'ended', isOpen, info, run: keyOf(info), due: this.#due });
  }

  closed(info: FinishedRun): void {
    this.#become({ phase: 'closed', info, run: keyOf(info), due: this.#due });
  }

  /** This is not due any more: it is done or, where it must not be done twice, about to be. */
  settle(due: Due): void {
    if (this.#state) this.#become({ ...this.#state, due: this.#due.filter((one) => one !== due) });
  }

  get #due(): readonly Due[] {
    return this.#state?.due ?? [];
  }

  #become(state: HandoverState): void {
    this.#state = state;
    this.#handOver(state);
  }
}

function keyOf({ id, date, token, startedAt, workflowRunUrl }: RunInfo): HandoverState['run'] {
  return { id, date, token, startedAt, ...(workflowRunUrl !== undefined && { workflowRunUrl }) };
}
