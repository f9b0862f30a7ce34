import { describe, expect, test } from 'vitest';
import { mediansOf } from '../../../scripts/bench/figures.ts';
import { limitedSeconds } from '../../../scripts/bench/limit.ts';
import { measure } from '../../../scripts/bench/measure.ts';
import { report } from '../../../scripts/bench/report.ts';

describe('the figures of the benchmark', () => {
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
