// Runs the built action and the baselines against the emulators, and prints medians beside the targets.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cases } from './bench/cases.ts';
import { describeMachine } from './bench/machine.ts';
import { type CaseResult, measure } from './bench/measure.ts';
import { namedCases } from './bench/named-cases.ts';
import { report } from './bench/report.ts';
import { withTables } from './tables.ts';

const usage = `npm run bench -- [options]
  --rounds N           run each case N times (default: 3)
  --only A,B           run only these cases, and leave the results of BENCHMARKS.md as they are: ${cases.map(({ id }) => id).join(', ')}
  --json FILE          write all results to a JSON file
  --help               show this text

These cases run only if --only names them:
  github               queries, points and time under GitHub's limits
  store                how the request units are used if they are guessed right, too low or too high
  memory               peak memory, with and without Cosmos DB
  archive              how fast an archive deletes, and what a document takes in it
  dashboard            how a site is made, its size, and how long its readers wait in Chromium (BENCHMARKS.md has the result)
  app-million          a million repositories of 20 installations, files only: CPU and memory
  shards               a run over several jobs: 6,000 and 100,000 repositories, and plan and finish of a million (BENCHMARKS.md has the result)
  parallel-writes      how many writes at a time pay off in a serverless account

Options for them:
  --repositories N,... how many repositories to collect (default: see scripts/bench/named-cases.ts)
  --latency MS,...     parallel-writes: how long a write takes (default: 20,60,150,250)
  --at-once N,...      parallel-writes: how many writes at a time (default: 25,50,100,200,300,500,1000)`;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
    json: { type: 'string' },
    repositories: { type: 'string' },
    latency: { type: 'string', default: '20,60,150,250' },
    'at-once': { type: 'string', default: '25,50,100,200,300,500,1000' },
    help: { type: 'boolean', default: false },
  },
});

const file = new URL('../BENCHMARKS.md', import.meta.url);

function wholeNumbers(option: string, text: string): number[] {
  const numbers = text.split(',').map(Number);
  if (numbers.every((value) => Number.isInteger(value) && value >= 1)) return numbers;
  throw new Error(`--${option} ${text}: must be a whole number from 1`);
}

function chosenCases(): typeof cases {
  const { only, repositories } = values;
  if (only === undefined) return cases;
  const all = [
    ...cases,
    ...namedCases({
      repositories: repositories === undefined ? undefined : wholeNumbers('repositories', repositories),
      latenciesMs: wholeNumbers('latency', values.latency),
      atOnce: wholeNumbers('at-once', values['at-once']),
    }),
  ];
  const ids = only.split(',');
  const unknown = ids.filter((id) => !all.some((one) => one.id === id));
  if (unknown.length > 0) throw new Error(`Unknown case: ${unknown.join(', ')}\n${usage}`);
  return all.filter(({ id }) => ids.includes(id));
}

async function main(): Promise<void> {
  const rounds = wholeNumbers('rounds', values.rounds)[0] ?? 1;
  const machine = describeMachine();
  const results: CaseResult[] = [];
  for (const one of chosenCases()) results.push(await measure(one, rounds, (text) => console.error(text)));
  const text = report(results, { rounds, machine });
  console.log(text);
  if (values.json !== undefined) {
    writeFileSync(values.json, `${JSON.stringify({ machine, rounds, cases: results }, null, 2)}\n`);
  }
  const place = values.only === undefined ? 'results' : values.only;
  writeFileSync(file, withTables(readFileSync(file, 'utf8'), { [place]: text }));
}

if (values.help) console.log(usage);
else await main();
// The baselines' connections would hold the process for their keep-alive.
process.exit();
