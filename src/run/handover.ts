import type { EndedRun, RunInfo, RunKey } from '../model.ts';

/** What reports a run once it is over. */
export type Due = (typeof dues)[number];
export const dues = ['event', 'report', 'email', 'telemetry'] as const;

/** How far a run is, as the post step needs to know it where the main step does not live to end it. */
export type HandoverState = {
  run: RunKey;
  /** What has not started yet. */
  due: readonly Due[];
} & (
  | { phase: 'opening' }
  | { phase: 'open' }
  /** Over, as `info` says; the run info in the store does not say so, and where `isOpen` is false it may not be there. */
  | { phase: 'ended'; isOpen: boolean; info: EndedRun }
  /** Over, and nothing is left to do in the store. */
  | { phase: 'closed'; info: EndedRun }
);

/** Hands each step of a run to the post step before the next one is taken. */
export class Handover {
  readonly #write: (state: HandoverState) => void;
  #state: HandoverState | undefined;

  /** `state`: how far the main step came, in the post step. */
  constructor(write: (state: HandoverState) => void, state?: HandoverState) {
    this.#write = write;
    this.#state = state;
  }

  opening(run: RunInfo): void {
    this.#become({ phase: 'opening', run: keyOf(run), due: dues });
  }

  open(run: RunInfo): void {
    this.#become({ phase: 'open', run: keyOf(run), due: this.#due });
  }

  ended(info: EndedRun, { isOpen }: { isOpen: boolean }): void {
    this.#become({ phase: 'ended', isOpen, info, run: keyOf(info), due: this.#due });
  }

  closed(info: EndedRun): void {
    this.#become({ phase: 'closed', info, run: keyOf(info), due: this.#due });
  }

  /** Whether there is a run that the post step can close. */
  get hasRun(): boolean {
    return this.#state !== undefined;
  }

  isDue(one: Due): boolean {
    return this.#due.includes(one);
  }

  /** This is not due any more: it is done or, where it must not be done twice, about to be. */
  done(one: Due): void {
    if (this.#state && this.isDue(one))
      this.#become({ ...this.#state, due: this.#due.filter((other) => other !== one) });
  }

  get #due(): readonly Due[] {
    return this.#state?.due ?? [];
  }

  #become(state: HandoverState): void {
    this.#state = state;
    this.#write(state);
  }
}

function keyOf({ id, date, token, startedAt, workflowRunUrl }: RunInfo): RunKey {
  return { id, date, token, startedAt, ...(workflowRunUrl !== undefined && { workflowRunUrl }) };
}
