import { defineConfig } from 'vitest/config';

// It imports JSON in a way that only bundlers understand.
const server = { deps: { inline: ['@actions/workflow-parser'] } };
const unit = ['test/unit/**/*.test.ts', 'test/emulators/**/*.test.ts', 'test/runner/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'unit', include: unit, server, maxWorkers: 2, sequence: { groupOrder: 0 } } },
      {
        // These run the built action beside emulators, on scaled time: one file at a time, so that none slows another.
        extends: true,
        test: {
          name: 'process',
          include: ['test/**/*.test.ts'],
          exclude: unit,
          server,
          maxWorkers: 1,
          // On scaled time a tenth of a second in which the machine does something else is several seconds of silence.
          retry: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
