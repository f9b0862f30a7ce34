import { defineConfig } from 'vitest/config';
import { SlowestTests } from './test/slowest-tests.ts';

/** What takes minutes by its nature: one at a time, and only by `npm run nightly`. */
export default defineConfig({
  test: {
    include: ['test/nightly/**/*.test.ts'],
    reporters: ['default', new SlowestTests()],
    maxWorkers: 1,
    testTimeout: 1_800_000,
    // A browser, and Mermaid in it, take a while to be loaded on a machine that many share.
    hookTimeout: 300_000,
  },
});
