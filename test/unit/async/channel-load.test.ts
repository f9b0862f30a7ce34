import { expect, test } from 'vitest';
import { Channel } from '../../../src/async/channel.ts';
import { processorMs } from '../../processor-time.ts';

test('200,000 values wait in it and are read in order, in a moment', async () => {
  const channel = new Channel<number>(Number.POSITIVE_INFINITY);
  for (let value = 0; value < 200_000; value++) await channel.push(value);
  channel.close();
  const startedAt = processorMs();
  const read: number[] = [];
  for await (const value of channel) read.push(value);
  expect(read.length).toBe(200_000);
  expect(read.every((value, i) => value === i)).toBe(true);
  expect(processorMs() - startedAt).toBeLessThan(2_000);
});
