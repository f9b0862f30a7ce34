import { defineConfig } from 'vitest/config';

/** The tests of one room: `scripts/mutation.ts` runs them once for each fault that it puts in. */
export default defineConfig({
  test: { include: (process.env.MUTATION_TESTS ?? '').split(','), isolate: false, testTimeout: 5_000 },
});
