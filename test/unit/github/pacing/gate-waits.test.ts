import { describe, expect, test } from 'vitest';
import { isSettled } from '../../async/fake-clock.ts';
import { admitted, cheap, finish, gateOf, learn, minuteMs, never } from './gate-trial.ts';

describe('what is told of waits', () => {
  test('a long one is logged once, with its end and the reason', async () => {
    const { gate, clock, log, startMs } = gateOf();
    await learn(gate, { remaining: 0, resetMs: startMs + 59_000 });
    for (let i = 0; i < 3; i++) void gate.admit(cheap, never);
    expect(gate.quietUntilMs).toBe(startMs + 60_000);
    gate.pause.extend('trouble', { ms: 61_000 });
    expect(gate.quietUntilMs).toBe(startMs + 61_000);
    await clock.advance(minuteMs);
    expect(log.at('info').slice(0, 1)).toEqual(["Waiting until 2021-01-20T07:22:38Z: the hour's points are used up"]);
  });

  test.each([
    [4_999, 0],
    [5_000, 1],
  ])('one of %i ms is worth %i lines', async (ms, lines) => {
    const { gate, clock, log, startMs } = gateOf();
    await learn(gate, { remaining: 0, resetMs: startMs + ms - 1_000 });
    const next = gate.admit(cheap, never);
    await clock.advance(ms);
    expect([await isSettled(next), log.at('info').length]).toEqual([true, lines]);
  });

  test('what five wait for at the same time counts once', async () => {
    const { gate, clock } = gateOf();
    gate.pause.extend('limit', { ms: 60_000 });
    const waiting = [1, 2, 3, 4, 5].map(() => gate.admit(cheap, never));
    await clock.advance(20_000);
    waiting.push(gate.admit(cheap, never));
    await clock.advance(100_000);
    expect(gate.waits.seconds).toEqual({ limit: 60 });
    expect(gate.waits.longest).toHaveLength(1);
  });

  test('the seconds in which nothing could start are summed up by reason', async () => {
    const { gate, clock, startMs } = gateOf();
    gate.pause.extend('trouble', { ms: 10_000 });
    const next = gate.admit(cheap, never);
    await clock.advance(10_000);
    await next.then((permit) => permit && finish(permit, { rate: { remaining: 0, resetMs: startMs + 29_000 } }));
    void gate.admit(cheap, never);
    await clock.advance(20_000);
    expect(gate.waits.seconds).toEqual({ trouble: 10, "the hour's points are used up": 20 });
  });
});

describe('the spans of waits', () => {
  test('are those of queries and of pages, each under its stage and without what GitHub said', async () => {
    const { gate, clock, log, startMs } = gateOf();
    gate.pause.extend('trouble', { ms: 10_000, said: 'number 7' });
    const started = [gate.admit(cheap, never), gate.admitPage(never)];
    await clock.advance(10_000);
    await Promise.all(started);
    const span = { startedAt: startMs, endedAt: startMs + 10_000, why: 'trouble' };
    expect(gate.waits.longest).toHaveLength(2);
    for (const stage of ['listing', 'querying']) expect(gate.waits.longest).toContainEqual({ stage, ...span });
    expect(log.at('debug')).toContain('Waited 10.0 s in querying: trouble');
    expect(log.at('info')).toEqual([expect.stringMatching(/: trouble: number 7$/)]);
  });

  test('leave out the wait for something in flight, which is the work itself', async () => {
    const { gate, clock } = gateOf({ concurrency: 1 });
    const first = await admitted(gate);
    const second = gate.admit(cheap, never);
    await clock.advance(30_000);
    finish(first);
    await second;
    expect(gate.waits.longest).toEqual([]);
  });
});
