// Simulates days of runs of the built action in a world that changes, and prints which promises were broken.
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine } from '../../scripts/bench/machine.ts';
import { withTables } from '../../scripts/tables.ts';
import { kindOf } from './calendar.ts';
import { judge } from './findings.ts';
import type { RunRecord } from './run.ts';
import { simulate } from './simulate.ts';
import { soakTables } from './table.ts';

const usage = `npm run soak -- [options]
  --days N          simulate N days, four runs a day (default: 90)
  --seed N          seed of the world and of what happens (default: 1)
  --from N          begin after so many days, to look at what happens then (default: 0)
  --repositories N  so many at the beginning (default: 450)
  --output DIR      for the mails, a line for each run, and the tables (default: soak-results)
  --write           put the tables into BENCHMARKS.md, which takes 90 days with 400 repositories or more
  --verbose         print the log of each run that breaks a promise
  --help            show this text`;

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '90' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    repositories: { type: 'string', default: '450' },
    output: { type: 'string', default: 'soak-results' },
    write: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const benchmarks = new URL('../../BENCHMARKS.md', import.meta.url);
const mailsFile = join(values.output, 'mails.txt');
const runsFile = join(values.output, 'runs.ndjson');

function wholeNumber(name: 'days' | 'seed' | 'from' | 'repositories', least = 1): number {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < least)
    throw new Error(`--${name} ${values[name]}: must be a whole number from ${least}`);
  return value;
}

/** Of this process and of all runs. */
const cpuSeconds = (runs: readonly RunRecord[]): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + runs.reduce((sum, { costs }) => sum + costs.cpuSeconds, 0);
};

let lastMs = performance.now();

/** A long simulation is followed by its files. */
function report(run: RunRecord, violations: readonly string[]): void {
  for (const violation of violations) console.log(violation.slice(0, 400));
  if (violations.length > 0 && values.verbose) console.log(run.result.log);
  for (const { subject, text } of run.mails)
    appendFileSync(
      mailsFile,
      `===== Day ${Math.floor(run.slot.day) + 1} (${new Date(run.slot.startMs).toUTCString()})\nSubject: ${subject}\n\n${text}\n\n`,
    );
  const wallSeconds = (performance.now() - lastMs) / 1_000;
  lastMs = performance.now();
  const { slot, info, costs } = run;
  const { right, wrong, missed, vanished } = judge(run, []);
  const line = {
    ...{
      day: slot.day,
      kind: kindOf(slot),
      happenings: slot.happenings,
      unseen: run.unseen,
      run: info?.id,
      status: info?.status,
    },
    ...{ exitCode: run.result.exitCode, stored: info?.totalCreatedCount, changes: info?.changes },
    ...{ right, wrong, missed, vanished, subjects: run.mails.map(({ subject }) => subject) },
    ...{ annotations: run.result.annotations.map(({ level, message }) => `${level}: ${message}`), violations },
    ...{ costs, wallSeconds, ownCpuSeconds: cpuSeconds([]), ownMegabytes: process.memoryUsage.rss() / 2 ** 20 },
  };
  appendFileSync(runsFile, `${JSON.stringify(line)}\n`);
}

async function main(): Promise<number> {
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const [days, seed, repositories] = [wholeNumber('days'), wholeNumber('seed'), wholeNumber('repositories')];
  const from = wholeNumber('from', 0);
  if (values.write && (days < 90 || from > 0 || repositories < 400))
    throw new Error('--write takes --days 90 and --repositories 400, or more');
  mkdirSync(values.output, { recursive: true });
  for (const file of [mailsFile, runsFile]) writeFileSync(file, '');
  const startedAt = performance.now();
  const { runs, violations } = await simulate({ days, seed, repositories, from, onRun: report });
  const seconds = (performance.now() - startedAt) / 1_000;
  const command = `npm run soak -- --days ${days} --seed ${seed} --repositories ${repositories}`;
  const tables = soakTables(runs, {
    ...{ command, machine: describeMachine(), days, seconds, cpuSeconds: cpuSeconds(runs), violations },
  });
  for (const violation of violations) console.log(violation.slice(0, 400));
  console.log(tables);
  writeFileSync(join(values.output, 'soak.md'), `${tables}\n`);
  if (values.write) writeFileSync(benchmarks, withTables(readFileSync(benchmarks, 'utf8'), { soak: tables }));
  return violations.length === 0 ? 0 : 1;
}

process.exitCode = await main();
