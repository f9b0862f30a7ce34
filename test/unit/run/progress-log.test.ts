import { expect, test } from 'vitest';
import type { RunContext } from '../../../src/run/context.ts';
import { EarlierDocuments } from '../../../src/run/earlier-documents.ts';
import { Outcomes } from '../../../src/run/outcomes.ts';
import { withProgress } from '../../../src/run/progress-log.ts';
import type { Log } from '../../../src/text/log.ts';
import { FakeClock } from '../async/fake-clock.ts';
import { stats } from '../samples.ts';

interface Run {
  gate: { quietUntilMs: number };
  clock: FakeClock;
  outcomes: Outcomes;
  lines: string[];
  work: PromiseWithResolvers<string>;
  result: Promise<string>;
}

function startRun(received: number): Run {
  const clock = new FakeClock();
  const outcomes = new Outcomes();
  for (let i = 0; i < received; i++) outcomes.receive(`o/r${i}`);
  const lines: string[] = [];
  const log: Log = { debug: () => {}, info: (line) => lines.push(line), notice: () => {}, warning: () => {} };
  const work = Promise.withResolvers<string>();
  const gate = { quietUntilMs: 0 };
  const options = {
    outcomes,
    clock,
    log,
    github: gate,
    inputs: { maxMinutes: 30 },
    startMs: clock.now(),
  } as unknown as RunContext;
  return { clock, gate, outcomes, lines, work, result: withProgress(work.promise, options) };
}

function store(outcomes: Outcomes, from: number, to: number): void {
  for (let i = from; i < to; i++) outcomes.claim({ asked: `o/r${i}`, stats: stats(`o/r${i}`) })?.({ status: 'stored' });
}

test('it speaks after two seconds and then every five, while something moves', async () => {
  const { clock, lines, outcomes } = startRun(10);
  const counts: number[] = [];
  for (const [i, ms] of [1999, 1, 4999, 1, 5000].entries()) {
    await clock.advance(ms);
    counts.push(lines.length);
    store(outcomes, i, i + 1);
  }
  expect(counts).toEqual([0, 1, 1, 2, 3]);
});

test('the pace is that of what this attempt does', async () => {
  const { clock, outcomes, lines } = startRun(0);
  outcomes.earlier = new EarlierDocuments([{ repo: 'o/kept', repoId: null, visibility: null }]);
  for (const name of ['o/kept', 'o/r0', 'o/r1'] as const) outcomes.receive(name);
  outcomes.allReceived();
  store(outcomes, 0, 1);
  await clock.advance(2_000);
  expect(lines).toEqual([expect.stringContaining('2 of 3 repositories done (0 failed); 30 per minute')]);
});

test('it speaks every five minutes while nothing moves', async () => {
  const { clock, lines } = startRun(10);
  for (let seconds = 0; seconds < 900; seconds++) await clock.advance(1000);
  expect(lines).toHaveLength(3);
});

test('it tells what is done, what failed, the pace and the time left', async () => {
  const { clock, outcomes, lines } = startRun(1200);
  outcomes.allReceived();
  store(outcomes, 0, 90);
  for (let i = 90; i < 100; i++) outcomes.fail(`o/r${i}`, { status: 'not-found', reason: 'none' });
  await clock.advance(2000);
  expect(lines).toEqual([
    '100 of 1,200 repositories done (10 failed); 3,000 per minute, about 22.0 s left, ETA 07:22 UTC',
  ]);
});

test('it counts a wait that was announced, in which nothing is answered', async () => {
  const { clock, gate, outcomes, lines } = startRun(1200);
  outcomes.allReceived();
  store(outcomes, 0, 100);
  gate.quietUntilMs = clock.now() + 62_000;
  await clock.advance(2000);
  expect(lines).toEqual([expect.stringMatching(/ about 1 min 22 s left, ETA 07:23 UTC$/)]);
});

test('it says where the time does not suffice', async () => {
  const { clock, outcomes, lines } = startRun(100_000);
  outcomes.allReceived();
  store(outcomes, 0, 50);
  await clock.advance(2000);
  expect(lines).toEqual([expect.stringMatching(/ about 1 h 6 min left, ETA .* UTC, exceeds `max-minutes`$/)]);
});

test('it names no time left while more may be listed', async () => {
  const { clock, outcomes, lines } = startRun(1200);
  store(outcomes, 0, 100);
  await clock.advance(2000);
  expect(lines).toEqual(['100 of 1,200 repositories done (0 failed); 3,000 per minute, still listing']);
});

test.each([
  [false, 'none answered yet'],
  [true, 'none stored yet'],
])('before anything is stored, answered or not (%j), it says so', async (isAnswered, text) => {
  const { clock, outcomes, lines } = startRun(10);
  outcomes.allReceived();
  if (isAnswered) outcomes.claim({ asked: 'o/r0', stats: stats('o/r0') });
  await clock.advance(2000);
  expect(lines).toEqual([expect.stringContaining(text)]);
});

test('it passes the value on, and is silent from then on', async () => {
  const { clock, lines, work, result } = startRun(10);
  await clock.advance(2000);
  work.resolve('done');
  expect(await result).toBe('done');
  await clock.advance(60_000);
  expect(lines).toHaveLength(1);
  expect(clock.sleeping).toBe(0);
});

test('it passes an error on, and is silent from then on', async () => {
  const { clock, lines, work, result } = startRun(10);
  work.reject(new Error('a bug'));
  await expect(result).rejects.toThrow('a bug');
  await clock.advance(60_000);
  expect(lines).toEqual([]);
  expect(clock.sleeping).toBe(0);
});
