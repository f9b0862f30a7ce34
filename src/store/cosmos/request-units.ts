/** What a request will cost, as far as is known, or as will be known once it starts. */
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
  /** Resolves when a request may start, to the units that it is promised; to undefined if the signal aborts first. */
  admit(expected: RequestUnits, signal: AbortSignal): Promise<number | undefined>;
  /** The same for a request that nobody waits for: it takes what the others leave. */
  admitIdle(expected: RequestUnits, signal: AbortSignal): Promise<number | undefined>;
  /** Replaces what a request was promised by what it really cost. */
  settle(promised: number, charged: number): void;
  /** The service refused a request: nothing starts for so long. */
  backOff(ms: number): void;
}
