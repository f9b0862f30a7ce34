// Measures how the built action uses Cosmos DB, against the emulator: its throughput, or with --memory its own memory.
import { parseArgs } from 'node:util';
import type { CosmosOptions } from '../emulators/cosmos/server.ts';
import { peakMegabytes } from '../emulators/process-figures.ts';
import { type Collected, collect } from '../emulators/scenario.ts';
import { storeFiguresOf } from '../emulators/store-figures.ts';

const usage = `node scripts/measure-store.ts [options]
  --documents N   so many documents (6000)
  --memory        peak memory at 1,000, 10,000 and 100,000 repositories instead`;

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '6000' },
    memory: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const writeMs = 60;
const quiet = { 'publish-event': 'false', 'send-email': 'false', compare: 'false' };

interface Measured {
  repositories: number;
  inputs: Record<string, string>;
  cosmos: CosmosOptions;
  /** Below 1, time runs slower, so that a machine that is too slow for the rate is none. */
  timeScale?: number;
  env?: Record<string, string>;
  nodeArguments?: string[];
}

/** A GitHub without limits that answers at once, so that documents wait for the store. */
async function run({ repositories, inputs, cosmos, timeScale, ...options }: Measured): Promise<Collected> {
  const collected = await collect({
    ...options,
    timeLimitMs: 3_600_000,
    sources: { fullOrgs: [{ orgName: 'contoso' }] },
    inputs: { ...quiet, ...inputs },
    services: {
      github: {
        populate: [{ owner: 'contoso', count: repositories }],
        pointsPerHour: 1_000_000,
        secondaryLimits: false,
        record: 'summary',
      },
      cosmos,
      ...(timeScale !== undefined && { timeScale }),
    },
  });
  if (collected.documents.length < repositories && inputs['cosmos-endpoint'] === undefined) {
    throw new Error(`Only ${collected.documents.length} documents were stored\n${collected.result.visibleLog}`);
  }
  return collected;
}

function printRow(cells: (string | number)[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

function printHead(cells: string[]): void {
  printRow(cells);
  printRow(cells.map(() => '---'));
}

interface Account {
  throughput: number;
  guess: number;
  serverless: boolean;
  timeScale: number;
}

// Each about as fast as two busy cores can serve: 150 documents a real second.
const accounts: Account[] = [
  ...[
    { throughput: 400, timeScale: 2 },
    { throughput: 1_000, timeScale: 0.75 },
    { throughput: 4_000, timeScale: 0.2 },
  ].flatMap((account) => [5, 2.5, 10].map((guess) => ({ ...account, guess, serverless: false }))),
  { throughput: 5_000, guess: 5, serverless: true, timeScale: 0.15 },
];

async function measureThroughput(repositories: number): Promise<void> {
  const charge = 5;
  const guesses = new Map([
    [charge, 'right'],
    [charge / 2, 'half'],
    [charge * 2, 'double'],
  ]);
  console.log(`${repositories} documents of ${charge} RU, ${writeMs} ms a write\n`);
  printHead(['account', 'guess', 'budget used', 'least in a whole second', '429s', 'time', 'documents a second']);
  for (const { throughput, guess, serverless, timeScale } of accounts) {
    const { services } = await run({
      repositories,
      timeScale,
      inputs: {
        'cosmos-throughput': String(throughput),
        'cosmos-ru-per-write': String(guess),
        'cosmos-serverless': String(serverless),
      },
      cosmos: { throughput, serverless, latency: { writeMs, readMs: writeMs, metadataMs: writeMs } },
    });
    const figures = storeFiguresOf(services.cosmos, throughput);
    const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
    printRow([
      serverless ? `serverless (${throughput} RU/s)` : `${throughput} RU/s`,
      guesses.get(guess) ?? guess,
      percent(figures.usedShare),
      percent(Math.min(...figures.usedBySecond)),
      `${figures.throttled} (${percent(figures.throttledShare)})`,
      `${figures.seconds.toFixed(1)} s`,
      figures.perSecond.toFixed(0),
    ]);
  }
}

async function measureMemory(): Promise<void> {
  printHead(['repositories', 'files and Cosmos DB', 'files only']);
  for (const repositories of [1_000, 10_000, 100_000]) {
    const peaks: string[] = [];
    for (const inputs of [{ 'cosmos-serverless': 'true' }, { 'cosmos-endpoint': '', 'cosmos-key': '' }]) {
      const cosmos = { throughput: 'unlimited', serverless: true } as const;
      const peak = await peakMegabytes((options) => run({ ...options, repositories, inputs, cosmos }));
      peaks.push(`${peak.toFixed(0)} MB`);
    }
    printRow([repositories, ...peaks]);
  }
}

if (values.help) console.log(usage);
else if (values.memory) await measureMemory();
else await measureThroughput(Number(values.documents));
