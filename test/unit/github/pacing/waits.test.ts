import { expect, test } from 'vitest';
import { WaitRecord } from '../../../../src/github/pacing/waits.ts';
import type { StageName } from '../../../../src/model.ts';

const wait = (from: number, to: number, why = 'points', stage: StageName = 'querying') => ({
  stage,
  startedAt: 1000 * from,
  endedAt: 1000 * to,
  why,
});

function recordOf(...waits: ReturnType<typeof wait>[]): WaitRecord {
  const record = new WaitRecord();
  for (const one of waits) record.note(one);
  return record;
}

const spans = (record: WaitRecord): number[][] =>
  record.longest.map(({ startedAt, endedAt }) => [startedAt / 1000, endedAt / 1000]);

test('waits that touch and have the same reason are one', () => {
  expect(spans(recordOf(wait(0, 5), wait(5.1, 8), wait(20, 22)))).toEqual([
    [0, 8],
    [20, 22],
  ]);
});

test('what several wait for at the same time counts once, in whatever order they are done', () => {
  const record = recordOf(wait(2, 5), wait(6, 7), wait(0, 10), wait(1, 9));
  expect(spans(record)).toEqual([[0, 10]]);
  expect(record.seconds).toEqual({ points: 10 });
});

test('another reason or another stage is another wait', () => {
  const record = recordOf(wait(0, 5), wait(5, 8, 'trouble'), wait(0, 5, 'points', 'listing'));
  expect(record.longest).toHaveLength(3);
});

test('the seconds in which no query could start leave out the listing', () => {
  expect(recordOf(wait(0, 5, 'trouble', 'listing'), wait(0, 3.25)).seconds).toEqual({ points: 3.3 });
});

test('the twenty longest are kept, in the order in which they began', () => {
  const record = recordOf(...Array.from({ length: 30 }, (_, i) => wait(100 * i, 100 * i + 2 + ((7 * i) % 30))));
  const kept = spans(record);
  expect(kept).toHaveLength(20);
  expect(kept.map(([from = 0]) => from)).toEqual(kept.map(([from = 0]) => from).toSorted((a, b) => a - b));
  expect(Math.min(...kept.map(([from = 0, to = 0]) => to - from))).toBe(12);
});

test('a wait of less than a second is no line in a report, but counts', () => {
  expect(spans(recordOf(wait(0, 1)))).toEqual([[0, 1]]);
  const record = recordOf(wait(0, 0.9));
  expect(record.longest).toEqual([]);
  expect(record.seconds).toEqual({ points: 0.9 });
});
