import type { RunInfo, StatsDocument, WriteOutcome } from '../model.ts';

/** What a run used of a store. */
export interface StoreUsage {
  requestUnits: number;
  /** Writes that the store refused for the moment because its throughput was used up. */
  throttled: number;
}

/** Where documents and the run info go. Only `open` and `close` throw, a `StoreError`. */
export interface Store {
  /** How many writes at a time pay off. */
  readonly parallelWrites: number;
  readonly usage: StoreUsage;
  /** Creates the run info with the first free id from `run.id` on, and returns it as created. */
  open(run: RunInfo): Promise<RunInfo>;
  /** Stores one document, with every retry that makes sense. */
  write(document: StatsDocument): Promise<WriteOutcome>;
  /** Replaces the run info by its final form; resolves once everything handed in is on its way no more. */
  close(run: RunInfo): Promise<void>;
}

/** A store that cannot be used; `remedy` says what a person can do. */
export class StoreError extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.remedy = remedy;
  }
}
