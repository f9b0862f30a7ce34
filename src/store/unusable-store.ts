import type { Store, StoreError } from './store.ts';

/** A store that cannot be asked: all that a run info would be needed for is refused. */
export function unusableStore(error: StoreError): Store {
  const refuse = (): Promise<never> => Promise.reject(error);
  const write = async () => ({ status: 'failed', reason: error.message }) as const;
  return {
    documents: {
      parallelWrites: 1,
      fields: {},
      broken: error,
      write,
      check: write,
      adopt: write,
      stored: async () => undefined,
      readAll: async () => error.message,
      dropCopy: () => {},
    },
    runs: {
      open: refuse,
      resumable: refuse,
      reopen: refuse,
      join: refuse,
      leftOpen: refuse,
      find: refuse,
      close: refuse,
      unpublished: async () => [],
      notePublished: refuse,
      recover: async () => ({ status: 'unknown' }),
      previous: async () => ({ status: 'unknown', reason: error.message }),
      earlier: async () => undefined,
      history: async () => [],
      starts: async () => [],
      closeAbandoned: async () => [],
    },
  };
}
