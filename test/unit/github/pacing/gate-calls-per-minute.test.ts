import { expect, test } from 'vitest';
import { isSettled } from '../../async/fake-clock.ts';
import { cheap, finish, gateOf, minuteMs, never } from './gate-trial.ts';

test('2,000 queries a minute are not reached, however quick they are', async () => {
  const { gate, clock } = gateOf();
  const starts: number[] = [];
  const ask = async (): Promise<void> => {
    for (let i = 0; i < 4_000; i++) {
      const permit = await gate.admit(cheap, never);
      starts.push(clock.now());
      if (permit) finish(permit);
      await clock.sleep(10);
    }
  };
  void ask();
  await clock.advance(4 * minuteMs);
  expect(starts).toHaveLength(4_000);
  const busiest = Math.max(...starts.map((at, i) => starts.findLastIndex((one) => one < at + minuteMs) - i + 1));
  expect(busiest).toBeLessThan(2_000);
  expect(busiest).toBeGreaterThan(1_800);
});

test('900 pages of a REST listing a minute are not reached, however quick they are', async () => {
  const { gate, clock, log } = gateOf();
  const starts: number[] = [];
  const list = async (): Promise<void> => {
    for (let i = 0; i < 500; i++) {
      await gate.admitPage(never);
      starts.push(clock.now());
      await clock.sleep(100);
    }
  };
  void Promise.all([list(), list(), list(), list()]);
  await clock.advance(4 * minuteMs);
  expect(starts).toHaveLength(2_000);
  const busiest = Math.max(...starts.map((at, i) => starts.findLastIndex((one) => one < at + minuteMs) - i + 1));
  expect(busiest).toBeLessThan(900);
  expect(busiest).toBeGreaterThan(800);
  expect(log.at('info')).toEqual(
    Array(2).fill(expect.stringMatching(/^Waiting until .*: the minute's REST calls are used up/)),
  );
  expect(gate.waits.longest).toMatchObject([
    { stage: 'listing', why: "the minute's REST calls are used up" },
    { stage: 'listing' },
  ]);
  expect(await isSettled(gate.admit(cheap, never))).toBe(true);
});
