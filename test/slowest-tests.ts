import type { Reporter, TestModule } from 'vitest/node';

const shown = 10;

/** Prints the tests that took longest, which is where a slow suite is mended first. */
export class SlowestTests implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => ({
        seconds: (test.diagnostic()?.duration ?? 0) / 1_000,
        name: `${module.relativeModuleId}: ${test.fullName}`,
      })),
    );
    if (tests.length <= shown) return;
    console.log(`\nThe ${shown} slowest of ${tests.length} tests, in seconds:`);
    for (const { seconds, name } of tests.sort((one, other) => other.seconds - one.seconds).slice(0, shown))
      console.log(`${seconds.toFixed(1).padStart(7)}  ${name}`);
  }
}
