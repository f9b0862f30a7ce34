import { expect, test } from 'vitest';
import { mostSockets } from '../../../src/disk/descriptors.ts';

test.each([
  [64, 8],
  [128, 16],
  [1_024, 912],
  [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
])('of %d descriptors a service gets %d', (limit, sockets) => {
  expect(mostSockets(limit)).toBe(sockets);
});

test('the limit of this process is known', () => {
  expect(mostSockets()).toBeGreaterThan(8);
});
