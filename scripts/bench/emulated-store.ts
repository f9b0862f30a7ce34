import type { CosmosEmulator } from '../../emulators/cosmos/server.ts';
import { type Clock, systemClock } from '../../src/async/clock.ts';
import { Ending } from '../../src/async/ending.ts';
import { type CosmosStoreOptions, createCosmosStore } from '../../src/store/cosmos/cosmos-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { Log } from '../../src/text/log.ts';

export const silent: Log = { debug: () => {}, info: () => {}, notice: () => {}, warning: () => {} };

/** The store of a run against the emulator: it signs in by key, is never paced, tries nothing twice, and waits for no outage. */
export function emulatedStore(cosmos: CosmosEmulator, more: Partial<CosmosStoreOptions> = {}): Store {
  return createCosmosStore({
    endpoint: cosmos.endpoint,
    key: cosmos.key,
    database: 'github',
    dataContainer: 'repoStats',
    runInfoContainer: 'runInfo',
    createResources: true,
    serverless: false,
    throughput: 1_000_000,
    requestUnitsPerWrite: 5,
    ttlSeconds: undefined,
    clock: systemClock,
    random: Math.random,
    maxRetries: 0,
    coolDownMs: 0,
    ending: endingRun(more.clock ?? systemClock),
    log: silent,
    createCredential: () => {
      throw new Error('The key is used instead');
    },
    ...more,
  });
}

/** A run that begins nothing new, and stores what it has. */
function endingRun(clock: Clock): Ending {
  const ending = new Ending(clock);
  ending.stop({ status: 'failed', reason: 'the end of the trial' });
  return ending;
}
