import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { SlowestTests } from './test/slowest-tests.ts';

const filesOf = (...names: string[]): string[] => names.map((name) => `test/${name}.test.ts`);
const unit = ['test/unit/**/*.test.ts', 'test/emulators/**/*.test.ts'];

/** These put something else in the place of a module, which files that share modules would see. */
const replacing = filesOf('unit/outlets/id-token', 'unit/store/files/line-file');
/** The longest: they begin first, those that wait beside those that do not. */
const longest = filesOf(
  'process/start',
  'process/sharded-limits',
  'process/cancel',
  'process/sharded-kills',
  'process/azure-queries',
  'process/github-points',
  'process/run-info-creation',
  'soak/soak',
  'process/end-of-run',
  'process/shards',
  'browser/dashboard',
  'process/telemetry',
  'browser/real-runs',
  'process/archive',
  'process/resume',
  'chaos/chaos',
  'process/comparison',
  'process/resume-killed',
);

/** By project, those of processes before the small ones that fill the end; within each the longest first. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = longest.findIndex((name) => moduleId.endsWith(name));
      return place < 0 ? longest.length : place;
    };
    const order = ['process', 'unit', 'unit-replacing'];
    const projectOf = ({ project }: TestSpecification): number => order.indexOf(project.name);
    return files.toSorted(
      (one, other) =>
        projectOf(one) - projectOf(other) ||
        placeOf(one) - placeOf(other) ||
        one.moduleId.localeCompare(other.moduleId),
    );
  }
}

/** Their processes and servers may be held up on a busy machine. */
const patient = { testTimeout: 120_000, hookTimeout: 120_000 };
// It imports JSON in a way that only bundlers understand.
const server = { deps: { inline: ['@actions/workflow-parser'] } };
/** What a file imports is loaded once for all that share a worker: half of the time less. */
const together = { ...patient, server, isolate: false, maxWorkers: 4 };

export default defineConfig({
  test: {
    reporters: ['default', new SlowestTests()],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...together,
          name: 'process',
          include: ['test/**/*.test.ts'],
          exclude: [...unit, 'test/nightly/**'],
        },
      },
      { test: { ...together, name: 'unit', include: unit, exclude: replacing } },
      { test: { ...together, name: 'unit-replacing', include: replacing, isolate: true } },
    ],
  },
});
