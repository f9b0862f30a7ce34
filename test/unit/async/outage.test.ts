import { expect, test, vi } from 'vitest';
import { Ending } from '../../../src/async/ending.ts';
import { type Look, Outage, type OutageOptions } from '../../../src/async/outage.ts';
import { NotedLog } from '../github/noted-log.ts';
import { FakeClock, isSettled } from './fake-clock.ts';

const down: Look = { status: 'down' };
const trouble = { reason: '503', remedy: 'Wait' };

function createTrial(options: Partial<OutageOptions> = {}, coolDownMs = 60_000) {
  const clock = new FakeClock();
  const log = new NotedLog();
  const ending = new Ending(clock);
  const looks: Look[] = [];
  const look = vi.fn(async () => looks.shift() ?? down);
  const release = vi.fn();
  const hold = vi.fn(() => release);
  const onGivenUp = vi.fn(() => expect(release).not.toHaveBeenCalled());
  const service = { name: 'GitHub', is: 'returning errors' };
  const patience = { ending, coolDownMs };
  const shared = { service, clock, log, random: () => 0, maxRetries: 3, patience, hold, onGivenUp };
  const outage = new Outage({ ...shared, ...options });
  const outlast = (startedMs = clock.now()) => outage.outlast(trouble, startedMs, look);
  return { clock, log, ending, looks, look, release, hold, onGivenUp, outage, outlast };
}

test('without patience each failure is its own', async () => {
  const { outlast, look } = createTrial({ patience: undefined });
  expect([await outlast(), look.mock.calls.length]).toEqual(['own', 0]);
});

test('a service that is well holds nothing back', async () => {
  const { outlast, looks, hold, log, outage, clock } = createTrial();
  looks.push({ status: 'well' });
  expect(await outlast()).toBe('own');
  expect([hold.mock.calls.length, log.lines, outage.covers(clock.now() - 1)]).toEqual([0, [], false]);
});

test('one that never answered is given up after all pauses, while everything is still held', async () => {
  const { outlast, clock, log, onGivenUp, release, ending } = createTrial();
  const outlasting = outlast();
  await clock.advance(7 * 60_000);
  expect(await outlasting).toBe('given up');
  expect(clock.sleeps).toEqual([60_000, 120_000, 240_000]);
  expect(onGivenUp).toHaveBeenCalledExactlyOnceWith(trouble);
  expect(release).toHaveBeenCalledOnce();
  const began = 'GitHub is returning errors: 503. It began at 2021-01-20T07:21:38Z.';
  expect(log.at('info')).toEqual([
    `Waiting until 2021-01-20T07:22:38Z: ${began} Pause 1 of 3.`,
    `Waiting until 2021-01-20T07:24:38Z: ${began} Pause 2 of 3.`,
    `Waiting until 2021-01-20T07:28:38Z: ${began} Pause 3 of 3.`,
  ]);
  ending.stop({ status: 'timed out', reason: 'over' });
  expect(ending.reason).toEqual({ status: 'timed out', reason: 'over' });
});

test('one that holds nothing back is given up, too', async () => {
  const { outlast, clock } = createTrial({ hold: undefined, onGivenUp: undefined } as object);
  const outlasting = outlast();
  await clock.advance(7 * 60_000);
  expect(await outlasting).toBe('given up');
});

test('its pauses double up to a quarter of an hour', async () => {
  const { outlast, clock } = createTrial({ maxRetries: 6 });
  void outlast();
  await clock.advance(3_600_000);
  expect(clock.sleeps.slice(3)).toEqual([480_000, 900_000, 900_000]);
});

test.each([
  ['heard', 1_000, [5_000, 10_000, 20_000, 40_000, 60_000, 60_000]],
  ['answered', 1_000, [5_000, 10_000, 20_000, 40_000, 60_000, 60_000]],
  ['answered', 90_000, [90_000, 90_000, 90_000, 90_000, 90_000, 90_000]],
] as const)('one that has %s is looked at each minute, first after %i ms at least', async (how, coolDownMs, pauses) => {
  const { outlast, clock, outage } = createTrial({}, coolDownMs);
  outage[how]();
  void outlast();
  await clock.advance(3_600_000);
  expect(clock.sleeps.slice(0, 6)).toEqual(pauses);
});

test('it is waited for until the run ends, with a line every five minutes', async () => {
  const { outlast, clock, log, outage, ending, release, look } = createTrial();
  ending.limit(clock.now() + 12 * 60_000 + 1, { status: 'timed out', reason: 'time is over' });
  clock.sleeps.length = 0;
  outage.answered();
  const outlasting = outlast();
  await clock.advance(12 * 60_000);
  expect([clock.sleeps.every((ms) => ms === 60_000), await isSettled(outlasting)]).toEqual([true, false]);
  const lines = log.at('info');
  expect(lines.map((line) => line.slice(0, 34))).toEqual(
    ['07:22:38', '07:27:38', '07:32:38'].map((at) => `Waiting until 2021-01-20T${at}Z`),
  );
  expect(lines[0]).toMatch(/It began at 2021-01-20T07:21:38Z\. The run waits until 2021-01-20T07:33:38Z at most\.$/);
  const looked = look.mock.calls.length;
  await clock.advance(1);
  expect(await outlasting).toBe('stopped');
  expect([look.mock.calls.length, release.mock.calls.length]).toEqual([looked, 1]);
  expect(ending.reason).toMatchObject({
    reason: 'time is over while GitHub was returning errors: 503',
    remedy: 'Wait',
  });
});

test('a run without a deadline says nothing of one', async () => {
  const { outlast, clock, log, outage } = createTrial();
  outage.answered();
  void outlast();
  await clock.advance(0);
  expect(log.at('info')).toEqual([expect.stringMatching(/It began at 2021-01-20T07:21:38Z\.$/)]);
});

test('one that answers, but never what it is asked for, is given up like one that never answered', async () => {
  const { outlast, clock, looks, outage, onGivenUp } = createTrial();
  outage.answered();
  looks.push(...Array.from({ length: 5 }, (): Look => ({ status: 'down', isUnproven: true })));
  void outlast();
  await clock.advance(7 * 60_000);
  expect(onGivenUp).toHaveBeenCalledOnce();
});

test('the moment that the service names is waited for, and what it said last is logged', async () => {
  const { outlast, clock, looks, log } = createTrial();
  looks.push({ status: 'down', reason: '502', untilMs: clock.now() + 100_000 });
  void outlast();
  await clock.advance(0);
  expect([clock.sleeps, log.at('info')]).toEqual([[105_000], [expect.stringContaining('errors: 502. It')]]);
});

test('a look that was stopped stops', async () => {
  const { outlast, looks, log } = createTrial();
  looks.push({ status: 'stopped' });
  expect([await outlast(), log.lines]).toEqual(['stopped', []]);
});

test('once it is over, what began before is sent again; all wait for one look', async () => {
  const { outlast, clock, looks, look, log, outage } = createTrial();
  looks.push(down, { status: 'well' });
  const startedMs = clock.now();
  const both = [outlast(), outlast()];
  const over = outage.isOver(new AbortController().signal);
  expect([outage.isOn, outage.covers(startedMs + 1), await isSettled(over)]).toEqual([true, true, false]);
  await clock.advance(60_000);
  await over;
  expect(await Promise.all([...both, outlast(startedMs)])).toEqual(['over', 'over', 'over']);
  expect(look).toHaveBeenCalledTimes(2);
  expect(log.at('info')[1]).toBe('GitHub is responding again after 1 min 0 s');
  const atEnd = clock.now();
  expect([outage.isOn, outage.covers(atEnd - 1), outage.covers(atEnd)]).toEqual([false, true, false]);
  looks.push({ status: 'well' });
  expect([await outlast(atEnd - 1), await outlast(atEnd)]).toEqual(['over', 'own']);
});

test('an answer gives it all its pauses again; having heard of it does not', async () => {
  const { outlast, clock, looks, outage } = createTrial({}, 10_000);
  for (const between of ['heard', 'answered', undefined] as const) {
    looks.push(down, { status: 'well' });
    const outlasting = outlast();
    await clock.advance(300_000);
    await outlasting;
    if (between) outage[between]();
  }
  expect(clock.sleeps).toEqual([10_000, 20_000, 10_000]);
});

test('whoever waits for the end is let go with the signal', async () => {
  const { outlast, outage } = createTrial();
  const stop = new AbortController();
  await outage.isOver(stop.signal);
  void outlast();
  const waiting = outage.isOver(stop.signal);
  stop.abort();
  await waiting;
});
