import { storeFiguresOf } from '../../emulators/cosmos/figures.ts';
import type { CosmosEmulator } from '../../emulators/cosmos/server.ts';
import type { Figures } from './figures.ts';

/** How a run used the request units per second that Cosmos DB offered. */
export function storingFigures(cosmos: CosmosEmulator, throughput: number): Figures {
  const { stored, throttled, throttledShare, seconds, usedShare, usedBySecond, perSecond } = storeFiguresOf(
    cosmos,
    throughput,
  );
  return {
    seconds,
    documents: stored,
    throttled,
    throttledPercent: 100 * throttledShare,
    // A run might be too short for a whole second.
    ...(usedBySecond.length > 0 && {
      usedPercent: 100 * usedShare,
      leastUsedPercent: 100 * Math.min(...usedBySecond),
    }),
    documentsPerSecond: perSecond,
  };
}
