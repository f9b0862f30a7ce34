import { defineConfig } from 'vitest/config';
import { SlowestTests } from './test/slowest-tests.ts';

// It imports JSON in a way that only bundlers understand.
const server = { deps: { inline: ['@actions/workflow-parser'] } };
const unit = ['test/unit/**/*.test.ts', 'test/emulators/**/*.test.ts'];
/** These change nothing that another file sees, so that what they import is loaded once for all: a third of the time less. */
const pure = ['async', 'compare', 'github/pacing', 'report'].map((room) => `test/unit/${room}/**/*.test.ts`);
const filesOf = (...names: string[]): string[] => names.map((name) => `test/${name}.test.ts`);

/** Most of their time these wait, some of them on scaled time: two of them at once leave each the machine that it needs. */
const waiting = filesOf(
  'process/cancel',
  'process/comparison',
  'process/end-of-run',
  'process/extra-metrics',
  'process/github-failing-query',
  'process/github-faults',
  'process/github-outage',
  'process/github-points',
  'process/pipeline',
  'process/run-info-creation',
  'process/services-in-trouble',
  'soak/soak',
  'emulators/runner/runner',
  'process/store-faults',
  'process/store-limits',
);
/** These measure, or have tenths of a second for what they do: one file at a time, so that none slows another. */
const alone = filesOf('chaos/chaos', 'process/lost-answers', 'process/memory', 'emulators/runner/scale-time');

/** These run the built action beside emulators. */
const onProcesses = { testTimeout: 120_000, hookTimeout: 120_000, server };

export default defineConfig({
  test: {
    reporters: ['default', new SlowestTests()],
    projects: [
      // Some of these start processes and servers too, which a busy machine holds up.
      {
        test: {
          ...onProcesses,
          name: 'unit',
          include: unit,
          exclude: [...pure, ...waiting, ...alone],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...onProcesses,
          name: 'unit-pure',
          include: pure,
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...onProcesses,
          name: 'process',
          include: ['test/**/*.test.ts'],
          exclude: [...unit, ...waiting, ...alone, 'test/nightly/**'],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...onProcesses,
          name: 'waiting',
          include: waiting,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: { ...onProcesses, name: 'alone', include: alone, maxWorkers: 1, sequence: { groupOrder: 3 } },
      },
    ],
  },
});
