import { expect, test } from 'vitest';
import { Known } from '../../../../src/github/pacing/known.ts';

function knownOf(...abouts: string[]): Known<string> {
  const known = new Known<string>();
  for (const about of abouts) known.note(about, about.toUpperCase());
  return known;
}

const inTurn = (known: Known<string>, ...failed: (string | undefined)[]) => failed.map((one) => known.next(one));
const thrice = [undefined, undefined, undefined];

test('of nothing there is none', () => {
  const none = knownOf();
  expect([none.next(), none.isEmpty, knownOf('a').isEmpty]).toEqual([undefined, true, false]);
});

test.each([
  [['a', 'b', 'c'], thrice, ['A', 'B', 'C']],
  [['a', 'b'], thrice, ['A', 'B', 'A']],
  [
    ['a', 'b', 'c', 'd'],
    [...thrice, undefined],
    ['B', 'C', 'D', 'B'],
  ],
  [['a', 'b', 'c', 'a'], thrice, ['B', 'C', 'A']],
  [
    ['a', 'b', 'c'],
    ['a', 'a', 'a'],
    ['B', 'C', 'B'],
  ],
  [['a'], ['a', 'a'], ['A', 'A']],
])(
  'of %j the latest three are asked in turn, but for what has failed, %j, where there is another: %j',
  (abouts, failed, asked) => {
    expect(inTurn(knownOf(...abouts), ...failed)).toEqual(asked);
  },
);
