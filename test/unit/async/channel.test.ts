import { describe, expect, test } from 'vitest';
import { Channel } from '../../../src/async/channel.ts';
import { isSettled, settled } from './fake-clock.ts';

async function readAll<T>(channel: Channel<T>): Promise<T[]> {
  const values: T[] = [];
  for await (const value of channel) values.push(value);
  return values;
}

test.each([3, 2_500])('%i values come out in the order in which they went in', async (count) => {
  const channel = new Channel<number>(10_000);
  const values = Array.from({ length: count }, (_, i) => i);
  for (const value of values) await channel.push(value);
  channel.close();
  expect(await readAll(channel)).toEqual(values);
});

test('writers wait while as many values as the capacity lie unread, and go on once there is room', async () => {
  const channel = new Channel<string>(2);
  await channel.push('a');
  const waiting = [channel.push('b'), channel.push('c')];
  for (const value of ['a', 'b']) {
    expect(await isSettled(Promise.race(waiting))).toBe(false);
    expect(await channel.next()).toEqual({ value, done: false });
  }
  expect(await isSettled(Promise.all(waiting))).toBe(true);
});

test('a fast writer is never further ahead of a slow reader than the capacity', async () => {
  const channel = new Channel<number>(3);
  let written = 0;
  const writing = (async () => {
    for (; written < 20; written++) await channel.push(written);
    channel.close();
  })();
  for (let read = 0; read < 20; read++) {
    await settled();
    expect(written - read).toBeLessThanOrEqual(3);
    await channel.next();
  }
  await writing;
});

test('a reader that came first gets the value at once, and its writer does not wait', async () => {
  const channel = new Channel<string>(1);
  const next = channel.next();
  expect(await isSettled(next)).toBe(false);
  await channel.push('a');
  expect(await next).toEqual({ value: 'a', done: false });
});

test('several readers share the values: each value goes to one of them', async () => {
  const channel = new Channel<number>(100);
  const readers = [readAll(channel), readAll(channel), readAll(channel)];
  for (let value = 0; value < 50; value++) await channel.push(value);
  channel.close();
  const read = (await Promise.all(readers)).flat();
  expect(read.sort((one, other) => one - other)).toEqual(Array.from({ length: 50 }, (_, i) => i));
});

test('values that mean nothing in a condition are passed on like others', async () => {
  const channel = new Channel<unknown>(10);
  for (const value of [0, '', false, null]) await channel.push(value);
  channel.close();
  expect(await readAll(channel)).toEqual([0, '', false, null]);
});

test('closing ends the wait of every reader', async () => {
  const channel = new Channel<number>(1);
  const readers = [channel.next(), channel.next()];
  channel.close();
  expect(await Promise.all(readers)).toEqual([
    { value: undefined, done: true },
    { value: undefined, done: true },
  ]);
});

test('closing sets waiting writers free, and what they wrote is still read', async () => {
  const channel = new Channel<string>(1);
  const writers = [channel.push('a'), channel.push('b')];
  channel.close();
  await Promise.all(writers);
  expect(await readAll(channel)).toEqual(['a', 'b']);
});

test('a value pushed after the end is dropped without a wait', async () => {
  const channel = new Channel<string>(1);
  channel.close();
  await channel.push('late');
  expect(await readAll(channel)).toEqual([]);
});

test('all writers go on when more of them wait than the channel holds', async () => {
  const channel = new Channel<number>(1);
  const writing = Promise.all([1, 2, 3, 4].map((value) => channel.push(value))).then(() => channel.close());
  const read: number[] = [];
  for await (const value of channel) read.push(value);
  await writing;
  expect(read).toEqual([1, 2, 3, 4]);
});

describe('a bug in the stage that writes', () => {
  const bug = new Error('bug');

  test('reaches every reader that waits, and every one that comes later', async () => {
    const channel = new Channel<number>(1);
    const waiting = [channel.next(), channel.next()];
    channel.fail(bug);
    for (const reading of [...waiting, channel.next(), channel.next()]) await expect(reading).rejects.toBe(bug);
  });

  test('leaves what was written before to be read, and sets waiting writers free', async () => {
    const channel = new Channel<number>(1);
    const writing = Promise.all([channel.push(1), channel.push(2)]);
    channel.fail(bug);
    await writing;
    expect([await channel.next(), await channel.next()]).toEqual([1, 2].map((value) => ({ value, done: false })));
    await expect(channel.next()).rejects.toBe(bug);
  });

  test('after the end changes nothing', async () => {
    const channel = new Channel<number>(1);
    channel.close();
    channel.fail(bug);
    expect(await readAll(channel)).toEqual([]);
  });
});
