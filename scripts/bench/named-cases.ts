import { join } from 'node:path';
import { quiet } from '../../emulators/scenario.ts';
import { archiveAndDelete, packLines } from './archiving.ts';
import { atMost, type Case, type Medians, of, spread } from './cases.ts';
import { runBaseline, runBuilt, type Setting } from './competitors.ts';
import { buildSite, type MadeUp, workspaceOf } from './dashboard.ts';
import { measureInBrowser } from './dashboard-browser.ts';
import { writeInParallel } from './parallel-writes.ts';
import { runPlainBatches } from './plain-batches.ts';
import { planAndFinish, runShards } from './sharding.ts';
import { storingFigures } from './storing.ts';

export interface Range {
  /** How many repositories are collected; each case has its own numbers unless they are given. */
  repositories?: readonly number[] | undefined;
  latenciesMs: readonly number[];
  atOnce: readonly number[];
}

const count = (value: number): string => `${value.toLocaleString('en-US')} repositories`;
const alone = { ...quiet, compare: 'false' };

/** Queries, points and time under GitHub's limits; the store holds nothing up. */
function github(repositories: number): Case {
  const setting: Setting = { repositories, withLatency: true, serverless: true, inputs: alone };
  return {
    id: 'github',
    title: `GitHub, ${count(repositories)}`,
    runs: {
      built: () => runBuilt(setting),
      '65 per query, one after another': () => runBaseline(setting, runPlainBatches),
    },
    targets: [],
  };
}

const writeMs = 60;
/** What the emulator charges for a document. */
const unitsPerWrite = 5;

interface Account {
  throughput: number;
  /** So that 150 documents are written in a real second, which two busy cores can serve. */
  timeScale: number;
  serverless?: boolean;
}

const accounts: readonly Account[] = [
  { throughput: 400, timeScale: 2 },
  { throughput: 1_000, timeScale: 0.75 },
  { throughput: 4_000, timeScale: 0.2 },
  { throughput: 5_000, timeScale: 0.15, serverless: true },
];

/** How the request units are used if their number per write is guessed right, too low and too high. */
function store(repositories: number, { throughput, timeScale, serverless = false }: Account): Case {
  const run = (guess: number) =>
    runBuilt(
      {
        repositories,
        withLatency: false,
        timeScale,
        serverless,
        cosmos: { throughput, latency: { writeMs, readMs: writeMs, metadataMs: writeMs } },
        inputs: { ...alone, 'cosmos-throughput': String(throughput), 'cosmos-ru-per-write': String(guess) },
      },
      ({ cosmos }) => storingFigures(cosmos, throughput),
    );
  const right = { [serverless ? 'serverless' : 'right guess']: () => run(unitsPerWrite) };
  const wrong = { 'half of it': () => run(unitsPerWrite / 2), 'double of it': () => run(unitsPerWrite * 2) };
  return {
    id: 'store',
    title: `Store, ${count(repositories)}, ${throughput.toLocaleString('en-US')} RU/s`,
    runs: { ...right, ...(!serverless && wrong) },
    targets: [],
  };
}

/** Peak memory, with and without Cosmos DB. */
function memory(repositories: number): Case {
  const setting: Setting = { repositories, withLatency: false };
  return {
    id: 'memory',
    title: `Memory, ${count(repositories)}`,
    runs: {
      'Cosmos DB and files': () => runBuilt({ ...setting, serverless: true, inputs: alone }),
      'files only': () => runBuilt({ ...setting, inputs: { ...alone, 'cosmos-endpoint': '' } }),
    },
    targets: [],
  };
}

/** How many writes at a time pay off in a serverless account. */
const parallelWrites = (documents: number, latencyMs: number, atOnce: readonly number[]): Case => ({
  id: 'parallel-writes',
  title: `Parallel writes, ${latencyMs} ms each`,
  runs: Object.fromEntries(
    atOnce.map((limit) => [
      `${limit} at a time`,
      () => writeInParallel({ documents, writeMs: latencyMs, atOnce: limit }),
    ]),
  ),
  targets: [],
});

/** How fast documents are deleted once they are archived, and what they take. */
const archive = (documents: number): Case => ({
  id: 'archive',
  title: `Archive, ${documents.toLocaleString('en-US')} documents, 400 RU/s`,
  runs: {
    'archive and delete': () => archiveAndDelete(documents, 400),
    'NDJSON, gzipped': () => packLines(documents),
  },
  targets: [],
});

const threeYears: MadeUp = { repositories: 6_000, days: 1_095 };
const many: MadeUp = { repositories: 50_000, days: 90 };

/** What a reader waits for; the site is that of the last build. */
const inBrowser = async (archive: MadeUp, slowdown: number) => {
  const startMs = performance.now();
  const figures = await measureInBrowser(join(workspaceOf(archive), 'site'), slowdown);
  return { seconds: (performance.now() - startMs) / 1_000, ...figures };
};

/** How a site is made, how large it is, and how long its readers wait. */
const dashboard: readonly Case[] = [
  {
    id: 'dashboard',
    title: 'Dashboard, 6,000 repositories, a year',
    runs: { build: () => buildSite(threeYears, 365) },
    targets: [
      atMost('seconds', 60, of('build', 'seconds')),
      atMost('MB at the peak', 500, of('build', 'peakMegabytes')),
      atMost('MB of files', 60, of('build', 'siteMegabytes')),
    ],
  },
  {
    id: 'dashboard',
    title: 'Dashboard, 6,000 repositories, three years',
    runs: {
      build: () => buildSite(threeYears),
      Chromium: () => inBrowser(threeYears, 1),
      'Chromium, 6 times slower': () => inBrowser(threeYears, 6),
    },
    targets: [
      atMost('KB for the first view', 500, of('build', 'firstFilesKilobytes')),
      atMost('KB for a repository', 200, of('build', 'largestHistoryKilobytes')),
      atMost('ms for the first view', 1_000, of('Chromium', 'firstViewMs')),
      atMost('ms for a repository from the overview', 300, of('Chromium', 'openedMs')),
    ],
  },
  {
    id: 'dashboard',
    title: 'Dashboard, 50,000 repositories, 90 days',
    runs: { build: () => buildSite(many), Chromium: () => inBrowser(many, 1) },
    targets: [],
  },
];

/** Many repositories of 20 installations. */
const appMillion = (repositories: number): Case => ({
  id: 'app-million',
  title: `${count(repositories)} of 20 organizations, no latency, files only`,
  runs: { '20 installations': () => runBuilt(spread(repositories, 20, { installed: true, withLatency: false })) },
  targets: [
    atMost(
      'ms of CPU per repository',
      0.8,
      (medians) => (1_000 * of('20 installations', 'cpuSeconds')(medians)) / repositories,
    ),
    atMost('MB at the peak', 1_000, of('20 installations', 'peakMegabytes')),
  ],
});

const ofInstallations = (repositories: number, count: number): Setting =>
  spread(repositories, count, { installed: true, withLatency: false });

const ofOneToken = (repositories: number): Setting => spread(repositories, 1, { installed: false, withLatency: false });

/** One run over several jobs against one job, which has the same tokens. */
const sharded = (tokens: string, setting: Setting): Case => ({
  id: 'shards',
  title: `${count(setting.repositories)} of ${tokens}, no latency, files only`,
  runs: { 'one job': () => runBuilt(setting), '8 shards': () => runShards(setting, 8) },
  targets: [
    atMost('points more than *one job*', 8, difference('8 shards', 'one job', 'points')),
    atMost('MB at the peak of a job', 300, of('8 shards', 'peakMegabytes')),
  ],
});

const difference =
  (run: string, other: string, figure: 'points') =>
  (medians: Medians): number =>
    of(run, figure)(medians) - of(other, figure)(medians);

/** The first job and the last of a run over very many repositories; what the shards leave is made up. */
const planned = (repositories: number): Case => ({
  id: 'shards',
  title: `Plan and finish of ${count(repositories)} of 20 installations, files only`,
  runs: {
    '8 shards': () => planAndFinish(ofInstallations(repositories, 20), 8),
    '64 shards': () => planAndFinish(ofInstallations(repositories, 20), 64),
  },
  targets: ['8 shards', '64 shards'].flatMap((run) => [
    atMost(`MB at the peak of plan, ${run}`, 1_000, of(run, 'planPeakMegabytes')),
    atMost(`MB at the peak of finish, ${run}`, 1_000, of(run, 'finishPeakMegabytes')),
  ]),
});

/** Cases which run only when they are named. */
export function namedCases({ repositories, latenciesMs, atOnce }: Range): readonly Case[] {
  const stored = repositories ?? [6_000];
  return [
    ...(repositories ?? [195, 1_000, 6_000]).map(github),
    ...stored.flatMap((some) => accounts.map((account) => store(some, account))),
    ...(repositories ?? [1_000, 10_000, 100_000]).map(memory),
    ...(repositories ?? [1_000]).map(archive),
    ...dashboard,
    ...(repositories ?? [1_000_000]).map(appMillion),
    ...(repositories ?? [6_000]).map((some) => sharded('one token', ofOneToken(some))),
    ...(repositories ?? [100_000]).map((some) => sharded('8 installations', ofInstallations(some, 8))),
    ...(repositories ?? [1_000_000]).map(planned),
    ...stored.flatMap((some) => latenciesMs.map((ms) => parallelWrites(some, ms, atOnce))),
  ];
}
