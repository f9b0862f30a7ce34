import { defineConfig } from 'vitest/config';

// It imports JSON in a way that only bundlers understand.
const server = { deps: { inline: ['@actions/workflow-parser'] } };
const unit = ['test/unit/**/*.test.ts', 'test/emulators/**/*.test.ts', 'test/runner/**/*.test.ts'];
/** On scaled time, or with something to do in time: a tenth of a second that the machine gives to another is several here. */
const timed = [
  'bench',
  'cancel',
  'changes',
  'chaos',
  'extra-metrics',
  'github-failing-query',
  'github-faults',
  'github-outage',
  'github-pace',
  'github-points',
  'hanging',
  'lost-answers',
  'memory',
  'opening',
  'pipeline',
  'runner',
  'scale-time',
  'store',
  'store-faults',
  'store-pace',
  'telling',
].map((name) => `test/${name}.test.ts`);

/** These run the built action beside emulators. */
const onProcesses = { testTimeout: 120_000, hookTimeout: 120_000, server };

export default defineConfig({
  test: {
    projects: [
      // Some of these start processes and servers too, which a busy machine holds up.
      { test: { ...onProcesses, name: 'unit', include: unit, maxWorkers: 2, retry: 1, sequence: { groupOrder: 0 } } },
      {
        test: {
          ...onProcesses,
          name: 'process',
          include: ['test/**/*.test.ts'],
          exclude: [...unit, ...timed],
          maxWorkers: 2,
          retry: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...onProcesses,
          name: 'timed',
          include: timed,
          // One file at a time, so that none slows another.
          maxWorkers: 1,
          retry: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
