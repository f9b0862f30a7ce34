// Runs the built action and the baselines against the emulators, and prints medians beside the targets.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cases } from './bench/cases.ts';
import { describeMachine } from './bench/machine.ts';
import { type CaseResult, measure } from './bench/measure.ts';
import { report } from './bench/report.ts';
import { withTables } from './tables.ts';

const usage = `npm run bench -- [options]
  --rounds N     so many times each (3)
  --only A,B     only these cases: ${cases.map(({ id }) => id).join(', ')}; BENCHMARKS.md stays as it is
  --json FILE    the results as JSON, with every single run`;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const file = new URL('../BENCHMARKS.md', import.meta.url);

async function main(): Promise<void> {
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1');
  const ids = values.only?.split(',') ?? cases.map(({ id }) => id);
  const unknown = ids.filter((id) => !cases.some((one) => one.id === id));
  if (unknown.length > 0) throw new Error(`There is no case ${unknown.join(', ')}\n${usage}`);
  const machine = describeMachine();
  const results: CaseResult[] = [];
  for (const one of cases.filter(({ id }) => ids.includes(id)))
    results.push(await measure(one, rounds, (text) => console.error(text)));
  const text = report(results, { rounds, machine });
  console.log(text);
  if (values.json !== undefined) {
    writeFileSync(values.json, `${JSON.stringify({ machine, rounds, cases: results }, null, 2)}\n`);
  }
  if (values.only === undefined) writeFileSync(file, withTables(readFileSync(file, 'utf8'), { results: text }));
}

if (values.help) console.log(usage);
else await main();
// The baselines' connections would hold the process for their keep-alive.
process.exit();
