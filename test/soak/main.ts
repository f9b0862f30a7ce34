// Simulates days of runs of the built action in a world that changes, and prints which promises were broken.
import { parseArgs } from 'node:util';
import { costsPerDocument } from './promises.ts';
import type { RunRecord } from './run.ts';
import { simulate } from './simulate.ts';

const usage = `npm run soak -- [options]
  --days N          simulate N days, four runs a day (default: 90)
  --seed N          seed of the world and of what happens (default: 1)
  --repositories N  so many at the beginning (default: 450)
  --verbose         print the log of each run that breaks a promise
  --help            show this text`;

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '90' },
    seed: { type: 'string', default: '1' },
    repositories: { type: 'string', default: '450' },
    verbose: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

function wholeNumber(name: 'days' | 'seed' | 'repositories'): number {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`--${name} ${values[name]}: must be a whole number from 1`);
  return value;
}

function report(run: RunRecord, violations: readonly string[]): void {
  for (const violation of violations) console.log(violation.slice(0, 400));
  if (violations.length > 0 && values.verbose) console.log(run.result.log);
}

function summarize(runs: readonly RunRecord[]): void {
  const byKind = Map.groupBy(runs, ({ slot }) => slot.disturbance);
  console.table(
    [...byKind].map(([kind, some]) => ({
      disturbance: kind,
      runs: some.length,
      ...Object.fromEntries(
        [...Map.groupBy(some, ({ info }) => info?.status ?? 'none')].map(([status, of]) => [status, of.length]),
      ),
      'with findings': some.filter(({ info }) => info?.qualityFindings).length,
      'with warnings': some.filter(({ result }) => result.annotations.some(({ level }) => level === 'warning')).length,
      mails: some.reduce((sum, { mails }) => sum + mails.length, 0),
    })),
  );
  const lastDay = Math.floor(runs.at(-1)?.slot.day ?? 0);
  const calmOn = (day: number) =>
    runs.slice(1).filter(({ slot }) => Math.abs(slot.day - day) < 3 && slot.disturbance === 'none');
  console.table(
    [0, Math.floor(lastDay / 2), lastDay].map((day) => ({
      day: day + 1,
      ...Object.fromEntries(
        Object.entries(costsPerDocument(calmOn(day))).map(([name, cost]) => [
          `${name}, per document`,
          Number(cost.toFixed(3)),
        ]),
      ),
    })),
  );
}

async function main(): Promise<number> {
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const startedAt = performance.now();
  const options = { days: wholeNumber('days'), seed: wholeNumber('seed'), repositories: wholeNumber('repositories') };
  const { runs, violations } = await simulate({ ...options, onRun: report });
  summarize(runs);
  const documents = runs.reduce((sum, run) => sum + run.documents.length, 0);
  const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1);
  console.log(
    `${runs.length} runs, ${documents.toLocaleString('en-US')} documents, ${minutes} min, ${violations.length} promises broken`,
  );
  return violations.length === 0 ? 0 : 1;
}

process.exitCode = await main();
