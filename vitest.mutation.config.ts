import { statSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The first test that fails is the last one that a fault meets, and small files take less time to get there. */
class SmallestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sizeOf = ({ moduleId }: TestSpecification): number => statSync(moduleId).size;
    return files.toSorted((one, other) => sizeOf(one) - sizeOf(other));
  }
}

/** The tests of one room: `scripts/mutation.ts` runs them once for each fault that it puts in. */
export default defineConfig({
  test: {
    include: (process.env.MUTATION_TESTS ?? '').split(','),
    isolate: false,
    sequence: { sequencer: SmallestFirst },
    // Clocks are fake: what is not there by then never comes.
    testTimeout: 5_000,
  },
});
