import pLimit from 'p-limit';
import { expect, test } from 'vitest';
import { eachLimited } from '../../../src/async/each-limited.ts';
import { isSettled, settled } from './fake-clock.ts';

interface Begun {
  value: number;
  end(): void;
}

/** Work that the test ends, on `count` values; `taken` tells how many have been asked for. */
function begin(count: number, atOnce: number, stream: AsyncIterable<number> = numbers(count)) {
  const begun: Begun[] = [];
  let taken = 0;
  async function* counted(): AsyncGenerator<number> {
    for await (const value of stream) {
      taken++;
      yield value;
    }
  }
  const all = eachLimited(counted(), pLimit(atOnce), (value) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    begun.push({ value, end: resolve });
    return promise;
  });
  all.catch(() => {});
  return { all, begun, taken: () => taken };
}

async function* numbers(count: number): AsyncGenerator<number> {
  for (let value = 0; value < count; value++) yield value;
}

const valuesOf = (begun: readonly Begun[]): number[] => begun.map(({ value }) => value);

test('as many are worked on at a time as the limit says, and one more is taken', async () => {
  const { begun, taken } = begin(10, 3);
  await settled();
  expect([valuesOf(begun), taken()]).toEqual([[0, 1, 2], 4]);
});

test('the next one begins when any of them ends', async () => {
  const { begun, taken } = begin(10, 3);
  await settled();
  begun[1]?.end();
  await settled();
  expect([valuesOf(begun), taken()]).toEqual([[0, 1, 2, 3], 5]);
});

test('all are done when the last one is', async () => {
  const { all, begun } = begin(2, 3);
  await settled();
  begun[0]?.end();
  expect(await isSettled(all)).toBe(false);
  begun[1]?.end();
  await all;
});

test('a stream without values is done at once', async () => {
  const { all, begun } = begin(0, 3);
  await all;
  expect(begun).toEqual([]);
});

test('an error of the stream comes out of it, once what has begun is done', async () => {
  async function* breaking(): AsyncGenerator<number> {
    yield 0;
    throw new Error('a bug in the stage before');
  }
  const { all, begun } = begin(0, 3, breaking());
  expect(await isSettled(all)).toBe(false);
  begun[0]?.end();
  await expect(all).rejects.toThrow('a bug in the stage before');
});
