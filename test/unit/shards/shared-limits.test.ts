import { describe, expect, it } from 'vitest';
import { QueryGate } from '../../../src/github/pacing/query-gate.ts';
import { divide, type LanePart } from '../../../src/shards/divide.ts';
import { FakeClock } from '../async/fake-clock.ts';
import { NotedLog } from '../github/noted-log.ts';
import { resultOf } from '../github/pacing/gate-trial.ts';
import { LimitsModel } from '../github/pacing/limits-model.ts';

interface Shared {
  names: number;
  shards: number;
  concurrency: number;
  /** Of a query for 49 names. */
  seconds: number;
  pointsPerHour?: number;
}

const never = new AbortController().signal;
const reposPerQuery = 49;

/** All shards of a token, as many at once as the plan lets, each begun as soon as another ends; GitHub's own count watches. */
async function runShards({ names, shards, concurrency, seconds, pointsPerHour }: Shared) {
  const clock = new FakeClock();
  const model = new LimitsModel(clock, pointsPerHour);
  const division = divide([{ lane: 'token', names }], shards, concurrency);
  const waiting = division.shards.flatMap(({ lanes }) => lanes);
  const ask = async (gate: QueryGate): Promise<void> => {
    const permit = await gate.admit({ points: 2, seconds }, never);
    const rate = model.start(2);
    void clock.sleep(1_000 * seconds).then(() => {
      model.end(seconds);
      permit?.finish(resultOf({ seconds, rate }));
    });
  };
  const collect = async ({ names: own, ...limits }: LanePart): Promise<void> => {
    const gate = new QueryGate({ clock, log: new NotedLog(), deadlineMs: Number.POSITIVE_INFINITY, ...limits });
    for (let asked = 0; asked < own; asked += reposPerQuery) await ask(gate);
    await clock.sleep(1_000 * seconds);
  };
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await collect(next);
  };
  let isDone = false;
  void Promise.all(Array.from({ length: division.maxParallel }, work)).then(() => {
    isDone = true;
  });
  const startMs = clock.now();
  while (!isDone) await clock.advance(10_000);
  return { model, minutes: (clock.now() - startMs) / 60_000 };
}

describe('the shards of one token', () => {
  it.each<Shared>([
    { names: 6_000, shards: 4, concurrency: 4, seconds: 2.2 },
    { names: 6_000, shards: 8, concurrency: 4, seconds: 2.2 },
    { names: 6_000, shards: 8, concurrency: 4, seconds: 9 },
    { names: 6_000, shards: 3, concurrency: 20, seconds: 5 },
    { names: 10_000, shards: 16, concurrency: 20, seconds: 9 },
    { names: 2_000, shards: 9, concurrency: 1, seconds: 5 },
    { names: 4_000, shards: 20, concurrency: 4, seconds: 2.2, pointsPerHour: 101 },
  ])('keep its limits together, also where one begins as another ends: %j', async (shared) => {
    const { model } = await runShards(shared);
    expect(model.broken).toEqual([]);
    expect(model.mostInFlight).toBeLessThanOrEqual(shared.concurrency);
    expect(model.queries).toBeGreaterThanOrEqual(shared.names / reposPerQuery);
  });

  it('use four fifths of what GitHub gives, in the long run', async () => {
    const { model, minutes } = await runShards({ names: 60_000, shards: 4, concurrency: 4, seconds: 2.2 });
    expect(model.responseSeconds / minutes).toBeGreaterThan(0.8 * 60);
  });

  it('begin at once where those before them had too few names to use up a minute', async () => {
    const { minutes } = await runShards({ names: 400, shards: 8, concurrency: 4, seconds: 1 });
    expect(minutes).toBeLessThan(0.5);
  });
});
