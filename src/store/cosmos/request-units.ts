import type { Clock } from '../../async/clock.ts';

/** So many of them, or as many as are known of once the request starts. */
export type RequestUnits = number | (() => number);

export const unitsOf = (units: RequestUnits): number => (typeof units === 'number' ? units : units());

/** Of a document of 1 KB, about; what it really costs is settled with the answer. */
export const unitsPerRead = 1;
export const unitsPerQuery = 3;

/**
 * Request units of a create, about: 5 for 1 KB, and for a large document about 0.6 for each KB more.
 * https://learn.microsoft.com/azure/cosmos-db/understand-request-unit-consumption
 */
export const unitsFor = (document: object): number => 5 + (0.6 * Buffer.byteLength(JSON.stringify(document))) / 1024;

/** Decides when a request to Cosmos DB may start. */
export interface RequestUnitBudget {
  /** Resolves to true when a request of about so many request units may start, to false if the signal aborts first. */
  admit(expected: RequestUnits, signal: AbortSignal): Promise<boolean>;
  /** The same for a request that nobody waits for: it takes what the others leave. */
  admitIdle(expected: RequestUnits, signal: AbortSignal): Promise<boolean>;
  /** Replaces what a request was expected to cost by what it really cost. */
  settle(expected: number, charged: number): void;
  /** The service refused a request: nothing starts for so long. */
  backOff(ms: number): void;
}

/** Resolves to false if the signal aborts first. The moment may move while it is waited for. */
export async function waitUntil(atMs: () => number, clock: Clock, signal: AbortSignal): Promise<boolean> {
  for (let wait = atMs() - clock.now(); wait > 0 && !signal.aborted; wait = atMs() - clock.now()) {
    await clock.sleep(wait, signal).catch(() => {});
  }
  return !signal.aborted;
}

/** For serverless accounts: no pace, only the pauses that the service asks for. */
export class UnpacedBudget implements RequestUnitBudget {
  readonly #clock: Clock;
  #nextMs = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  admit(_expected: RequestUnits, signal: AbortSignal): Promise<boolean> {
    return waitUntil(() => this.#nextMs, this.#clock, signal);
  }

  admitIdle(expected: RequestUnits, signal: AbortSignal): Promise<boolean> {
    return this.admit(expected, signal);
  }

  settle(): void {}

  backOff(ms: number): void {
    this.#nextMs = Math.max(this.#nextMs, this.#clock.now() + ms);
  }
}
