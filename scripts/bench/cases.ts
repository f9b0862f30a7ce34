import { quiet } from '../../emulators/scenario.ts';
import { startBareNode } from './bare-node.ts';
import { runBaseline, runBuilt, type Setting } from './competitors.ts';
import type { Figure, Figures } from './figures.ts';
import { runListingPeer } from './listing-peer.ts';
import { runOriginal } from './original.ts';
import { distMegabytes } from './sizes.ts';

/** The medians of a case's runs, by their names. */
export type Medians = Readonly<Record<string, Figures>>;

export interface Target {
  what: string;
  bound: 'at least' | 'at most';
  value: number;
  measured(medians: Medians): number;
}

export interface Case {
  id: string;
  title: string;
  /** Run one after another in each round, so that whatever else the machine does meets them all. */
  runs: Readonly<Record<string, () => Promise<Figures>>>;
  targets: readonly Target[];
}

const atLeast = (what: string, value: number, measured: Target['measured']): Target => ({
  what,
  bound: 'at least',
  value,
  measured,
});
export const atMost = (what: string, value: number, measured: Target['measured']): Target => ({
  what,
  bound: 'at most',
  value,
  measured,
});

export const of =
  (run: string, figure: Figure) =>
  (medians: Medians): number =>
    medians[run]?.[figure] ?? Number.NaN;
const ratio = (above: Target['measured'], below: Target['measured']): Target['measured'] => {
  return (medians) => above(medians) / below(medians);
};
const builtSeconds = of('built', 'seconds');
const againstLimit = ratio(builtSeconds, of('built', 'limitSeconds'));

/** 6,000 repositories take four minutes, most of which is waiting; much faster, and computing would pass for waiting. */
const longRunScale = 2;

const typical: Setting = { repositories: 195, withLatency: true };
const single: Setting = { repositories: 1, withLatency: false, serverless: true };
const unlimited = (repositories: number): Setting => ({ repositories, withLatency: false, serverless: true });
/** Without the last run's documents, which a comparison holds in memory. */
export const spread = (
  repositories: number,
  count: number,
  { installed, withLatency }: { installed: boolean; withLatency: boolean },
): Setting => ({
  ...{ repositories, withLatency, organizations: { count, installed } },
  // Nothing else is to hold it up.
  inputs: { ...quiet, compare: 'false', 'cosmos-endpoint': '', 'cosmos-key': '' },
});
const alone = (repositories: number): Setting => ({ ...unlimited(repositories), inputs: { compare: 'false' } });

export const cases: readonly Case[] = [
  {
    id: '195',
    title: '195 repositories, defaults, 400 RU/s',
    runs: {
      built: () => runBuilt(typical),
      original: () => runBaseline(typical, runOriginal),
      'listing peer': () => runBaseline(typical, runListingPeer),
    },
    targets: [
      atLeast('times as fast as *original*', 9, ratio(of('original', 'seconds'), builtSeconds)),
      atLeast('times as fast as *listing peer*', 2, ratio(of('listing peer', 'seconds'), builtSeconds)),
      atMost('times *limit*', 1.3, againstLimit),
      atMost('points', 10, of('built', 'points')),
    ],
  },
  {
    id: '1000',
    title: '1,000 repositories, defaults',
    runs: { built: () => runBuilt({ repositories: 1_000, withLatency: true, timeScale: 2 }) },
    targets: [atMost('points', 45, of('built', 'points'))],
  },
  {
    id: '6000',
    title: '6,000 repositories, defaults, secondary limits enforced',
    runs: { built: () => runBuilt({ repositories: 6_000, withLatency: true, timeScale: longRunScale }) },
    targets: [atMost('limits met', 0, of('built', 'limitsMet')), atMost('times *limit*', 1.15, againstLimit)],
  },
  {
    id: '6000-fast',
    title: '6,000 repositories, no latency, serverless',
    runs: { built: () => runBuilt(unlimited(6_000)), start: () => runBuilt(single) },
    targets: [
      atMost('ms of CPU a repository, without the start', 1, (medians) => {
        const cpuSeconds = of('built', 'cpuSeconds')(medians) - of('start', 'cpuSeconds')(medians);
        return (1_000 * cpuSeconds) / 6_000;
      }),
      atMost('seconds', 10, builtSeconds),
    ],
  },
  {
    id: '100000',
    title: '100,000 repositories, no latency, `compare` off',
    runs: { built: () => runBuilt(alone(100_000)), '10,000': () => runBuilt(alone(10_000)) },
    targets: [
      atMost('MB at the peak', 300, of('built', 'peakMegabytes')),
      atMost('times 10,000 repositories', 12, ratio(builtSeconds, of('10,000', 'seconds'))),
    ],
  },
  {
    id: 'app',
    title: '2,000 repositories of 8 organizations, files only',
    runs: {
      'one token': () => runBuilt(spread(2_000, 8, { installed: false, withLatency: true })),
      '8 installations': () => runBuilt(spread(2_000, 8, { installed: true, withLatency: true })),
    },
    targets: [
      atLeast('times as fast as *one token*', 6, ratio(of('one token', 'seconds'), of('8 installations', 'seconds'))),
      atMost('limits met', 0, of('8 installations', 'limitsMet')),
    ],
  },
  {
    id: 'app-100000',
    title: '100,000 repositories of 20 organizations, no latency, files only',
    runs: {
      'one token': () => runBuilt(spread(100_000, 20, { installed: false, withLatency: false })),
      '20 installations': () => runBuilt(spread(100_000, 20, { installed: true, withLatency: false })),
    },
    targets: [
      atMost(
        'times the CPU of *one token*',
        1.1,
        ratio(of('20 installations', 'cpuSeconds'), of('one token', 'cpuSeconds')),
      ),
      atMost('MB at the peak', 300, of('20 installations', 'peakMegabytes')),
    ],
  },
  {
    id: 'start',
    title: 'Start to first request',
    runs: { built: () => runBuilt(single), 'node -e 0': async () => ({ seconds: await startBareNode() }) },
    targets: [
      atMost('times `node -e 0`', 8, ratio(of('built', 'firstRequestSeconds'), of('node -e 0', 'seconds'))),
      atMost('MB in all of `dist/`', 8, distMegabytes),
    ],
  },
  {
    id: '1',
    title: '1 repository, emails and event included',
    runs: { built: () => runBuilt({ repositories: 1, withLatency: true }) },
    targets: [atMost('seconds', 3, builtSeconds)],
  },
];
