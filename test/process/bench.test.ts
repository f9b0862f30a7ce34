import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runBaseline, runBuilt, type Setting } from '../../scripts/bench/competitors.ts';
import { mediansOf } from '../../scripts/bench/figures.ts';
import { limitedSeconds } from '../../scripts/bench/limit.ts';
import { runListingPeer } from '../../scripts/bench/listing-peer.ts';
import { measure } from '../../scripts/bench/measure.ts';
import { runOriginal } from '../../scripts/bench/original.ts';
import { report } from '../../scripts/bench/report.ts';
import { distMegabytes } from '../../scripts/bench/sizes.ts';

// The short form of the benchmark: only what is the same on every machine. Times are for `npm run bench`.

describe('the built action', () => {
  test('collects 195 repositories for ten points, a create each, and no limit met', async () => {
    const built = await runBuilt({ repositories: 195, withLatency: true });
    expect(built).toMatchObject({ documents: 195, limitsMet: 0, restCalls: 2 });
    expect(built.points).toBeLessThanOrEqual(10);
    expect(built.queries).toBeLessThanOrEqual(10);
    // 5 RU a document; the run info is created, and replaced with 195 names; earlier and abandoned runs are looked for.
    expect(built.requestUnits).toBeLessThan(5 * 195 + 60);
    expect(built.throttled).toBeLessThanOrEqual(0.02 * 195);
  });

  test('collects 1,000 repositories for 45 points', { timeout: 180_000 }, async () => {
    const built = await runBuilt({ repositories: 1_000, withLatency: true, timeScale: 2 });
    expect(built).toMatchObject({ documents: 1_000, limitsMet: 0, restCalls: 10 });
    expect(built.points).toBeLessThanOrEqual(45);
  });

  test('is less than 6 MB, in ASCII', () => {
    expect(distMegabytes()).toBeLessThan(6);
    expect(
      /[^\0-\x7f]/.exec(readFileSync(new URL('../../dist/index.js', import.meta.url), 'utf8'))?.[0],
    ).toBeUndefined();
  });
});

describe('the baselines', () => {
  const atOnce: Setting = { repositories: 195, withLatency: false };

  test('the original asks for 65 at a time with eight connections each, and stores one after another', async () => {
    const figures = await runBaseline(atOnce, runOriginal);
    expect(figures).toMatchObject({ queries: 3, restCalls: 8, points: 15, documents: 195 });
    // A second after each query's documents, and after each time the run info is replaced.
    expect(figures.seconds).toBeGreaterThan(5);
  });

  test('the listing peer asks page after page, and stores nothing', async () => {
    const figures = await runBaseline(atOnce, runListingPeer);
    expect(figures).toMatchObject({ queries: 7, restCalls: 0, points: 14, documents: 0 });
  });
});

describe('the figures', () => {
  test('are medians of the runs that have them', () => {
    expect(mediansOf([{ seconds: 3, points: 1 }, { seconds: 1 }, { seconds: 9, points: 4 }])).toEqual({
      seconds: 3,
      points: 2.5,
    });
  });

  test('the limit spends 60 s of response time in each full minute, and the rest as fast as may be', () => {
    expect([0, 30, 60, 273].map((serverSeconds) => limitedSeconds(serverSeconds, 4))).toEqual([0, 7.5, 60, 248.25]);
  });

  test('are shown beside their targets, runs taken in turn', async () => {
    const order: string[] = [];
    const run = (name: string, seconds: number) => async () => {
      order.push(name);
      return { seconds };
    };
    const targets = [
      { what: 'times as fast', bound: 'at least' as const, value: 9, measured: () => 4.5 },
      { what: 'points', bound: 'at most' as const, value: 10, measured: () => 10 },
    ];
    const one = { id: 'x', title: 'Some', runs: { built: run('built', 2), other: run('other', 9) }, targets };
    const result = await measure(one, 2, () => {});
    expect(order).toEqual(['built', 'other', 'built', 'other']);
    const machine = { cpu: 'C', cores: 2, memoryGigabytes: 8, system: 's', node: 'v24', date: '2026-11-25' };
    expect(report([result], { rounds: 2, machine }).split('\n')).toEqual(
      expect.arrayContaining([
        '2026-11-25, Node v24, 2 × C, 8 GB, s; medians of 2.',
        '| Some | at least 9 times as fast | 4.5 | 0.5 | **missed** |',
        '| Some | at most 10 points | 10 | 1 | met |',
        expect.stringMatching(/^\| Some \| other \| 9\.00 \|/),
      ]),
    );
  });
});
