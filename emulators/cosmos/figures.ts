import type { CosmosEmulator, RequestRecord } from './server.ts';

/** How a run used the throughput of the emulated Cosmos DB, read from what the emulator recorded. */
export interface StoreFigures {
  /** Documents stored in the data container. */
  stored: number;
  /** Writes of documents answered 429. */
  throttled: number;
  /** Of all writes of documents sent, so many were answered 429 (0 to 1). */
  throttledShare: number;
  /** Emulated seconds between the first write that was carried out and the last. */
  seconds: number;
  /**
   * Request units used, of those that the throughput offered, in the whole seconds of the emulator's clock between the
   * first write and the last (0 to 1).
   */
  usedShare: number;
  /** The same for each of those seconds. */
  usedBySecond: number[];
  /** Documents stored in one emulated second, on average. */
  perSecond: number;
}

/** Writes of documents, in the order of their arrival. */
export const documentWrites = ({ requests }: CosmosEmulator): RequestRecord[] =>
  requests.filter(({ operation, container }) => operation === 'create' && container === 'repoStats');

/** `throughput`: request units a second that the run could have had. */
export function storeFiguresOf(cosmos: CosmosEmulator, throughput: number): StoreFigures {
  const writes = documentWrites(cosmos);
  const carriedOut = writes.filter(({ charge, status }) => charge > 0 && status === 201);
  const throttled = writes.filter(({ status }) => status === 429).length;
  const firstMs = carriedOut[0]?.at ?? 0;
  const lastMs = carriedOut.at(-1)?.at ?? 0;
  const seconds = (lastMs - firstMs) / 1_000;
  // A charge falls due in the middle of a write.
  const half = cosmos.latency.writeMs / 2;
  const usedBySecond = wholeSeconds(firstMs + half, lastMs + half).map(
    (second) => (cosmos.requestUnitsBySecond.get(second) ?? 0) / throughput,
  );
  return {
    stored: carriedOut.length,
    throttled,
    throttledShare: throttled / writes.length,
    seconds,
    usedShare: usedBySecond.reduce((sum, used) => sum + used, 0) / usedBySecond.length,
    usedBySecond,
    perSecond: (carriedOut.length - 1) / seconds,
  };
}

function wholeSeconds(firstMs: number, lastMs: number): number[] {
  const first = Math.floor(firstMs / 1_000) + 1;
  const count = Math.max(0, Math.floor(lastMs / 1_000) - first);
  return Array.from({ length: count }, (_, index) => first + index);
}
