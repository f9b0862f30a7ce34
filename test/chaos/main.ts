// Runs the built action under random fault plans, and prints which invariants were broken.
import { parseArgs } from 'node:util';
import pLimit from 'p-limit';
import { planChaos } from './plan.ts';
import { runPlan, type Verdict } from './run.ts';

const usage = `npm run chaos -- [options]
  --plans N     run N plans (default: 1000)
  --seed N      seed of the first plan (default: 1); each next plan has the next number
  --at-once N   run N plans at a time (default: 2)
  --action DIR  folder with another action.yml and dist/
  --verbose     print the plan and the log of each run that fails
  --help        show this text`;

const { values } = parseArgs({
  options: {
    plans: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '2' },
    action: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

function wholeNumber(name: 'plans' | 'seed' | 'at-once'): number {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`--${name} ${values[name]}: must be a whole number from 1`);
  return value;
}

function report(verdict: Verdict): void {
  if (verdict.violations.length === 0) return;
  console.log(`seed ${verdict.seed}: ${verdict.status}`);
  for (const violation of verdict.violations.slice(0, 5)) console.log(`  ${violation.slice(0, 400)}`);
  if (!values.verbose) return;
  console.log(JSON.stringify(planChaos(verdict.seed), null, 1));
  console.log(verdict.log);
}

function summarize(verdicts: readonly Verdict[]): void {
  const byStatus = Map.groupBy(verdicts, ({ status }) => status);
  console.table(
    [...byStatus].map(([status, some]) => ({
      'ended as': status,
      plans: some.length,
      'faults met': some.reduce((sum, { faultsMet }) => sum + faultsMet, 0),
      'seconds, mean': Math.round(some.reduce((sum, { durationMs }) => sum + durationMs, 0) / some.length / 100) / 10,
      failed: some.filter(({ violations }) => violations.length > 0).length,
    })),
  );
  const found = verdicts.flatMap(({ seed, violations }) =>
    violations.map((violation) => ({ seed, invariant: violation.split(': ')[0] ?? '' })),
  );
  for (const [invariant, some] of Map.groupBy(found, (one) => one.invariant))
    console.log(`${invariant}: seeds ${[...new Set(some.map(({ seed }) => seed))].join(', ')}`);
}

async function main(): Promise<number> {
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const first = wholeNumber('seed');
  const seeds = Array.from({ length: wholeNumber('plans') }, (_, i) => first + i);
  const verdicts = await pLimit(wholeNumber('at-once')).map(seeds, async (seed) => {
    const verdict = await runPlan(planChaos(seed), values.action);
    report(verdict);
    return verdict;
  });
  summarize(verdicts);
  return verdicts.every(({ violations }) => violations.length === 0) ? 0 : 1;
}

process.exitCode = await main();
