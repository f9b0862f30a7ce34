import { describe, expect, it, type TestContext } from 'vitest';
import { documentWrites, storeFiguresOf } from '../../emulators/cosmos/figures.ts';
import type { CosmosEmulator, CosmosOptions } from '../../emulators/cosmos/server.ts';
import { type Collected, collect, quiet } from '../../emulators/scenario.ts';

interface Load {
  repositories: number;
  cosmos?: CosmosOptions;
  inputs?: Record<string, string>;
  timeScale?: number;
  /** RU/s that another client takes from the beginning. */
  others?: number;
}

/** A GitHub that answers at once, so that documents wait for the store from the first to the last. */
async function store({ repositories, cosmos, inputs, timeScale, others = 0 }: Load): Promise<Collected> {
  const run = await collect({
    sources: { fullOrgs: [{ orgName: 'contoso' }] },
    inputs: { ...quiet, ...inputs },
    services: {
      github: { populate: [{ owner: 'contoso', count: repositories }], record: 'summary' },
      ...(cosmos && { cosmos }),
      ...(timeScale !== undefined && { timeScale }),
    },
    prepare: (services) => services.cosmos.consume(others),
  });
  expect(run.result.exitCode, run.result.log).toBe(0);
  expect(run.documents).toHaveLength(repositories);
  return run;
}

/** The most writes that the action sends at a time to a serverless account. */
const mostInFlight = 200;

/** Over all whole seconds of the service: a busy machine may hold up one of them. */
function expectWellUsed(cosmos: CosmosEmulator, throughput: number): void {
  const { usedShare, usedBySecond, throttledShare } = storeFiguresOf(cosmos, throughput);
  expect(usedBySecond.length).toBeGreaterThanOrEqual(2);
  expect(usedShare, `by second: ${usedBySecond}`).toBeGreaterThanOrEqual(0.9);
  expect(throttledShare).toBeLessThan(0.02);
}

const latencyOf = (ms: number): CosmosOptions => ({ latency: { writeMs: ms, readMs: ms, metadataMs: ms } });

// A busy machine may hold up the action or the emulator, and never speeds one up: what fails is tried again in slower time.
const onBusyMachines = { retry: 2 };
const slower = [undefined, 0.5, 0.25];
const timeScaleOf = ({ task }: TestContext): { timeScale?: number } => {
  const timeScale = slower[task.result?.retryCount ?? 0];
  return timeScale === undefined ? {} : { timeScale };
};

describe('a provisioned account with 400 RU/s', () => {
  it.for([
    { latencyMs: 0, guess: '5' },
    { latencyMs: 0, guess: '2.5' },
    { latencyMs: 0, guess: '10' },
    { latencyMs: 60, guess: '5' },
    { latencyMs: 60, guess: '2.5' },
    { latencyMs: 60, guess: '10' },
  ])('is used to 90 % at $latencyMs ms a write with $guess RU guessed for 5', onBusyMachines, async (load, context) => {
    const { services } = await store({
      repositories: 320,
      cosmos: latencyOf(load.latencyMs),
      inputs: { 'cosmos-ru-per-write': load.guess },
      ...timeScaleOf(context),
    });
    expectWellUsed(services.cosmos, 400);
  });

  it('takes 195 documents in the time in which 90 % of it does', onBusyMachines, async (context) => {
    const { services } = await store({ repositories: 195, cosmos: latencyOf(60), ...timeScaleOf(context) });
    const { seconds, throttledShare } = storeFiguresOf(services.cosmos, 400);
    expect(seconds).toBeLessThanOrEqual((195 * 5) / (0.9 * 400));
    expect(throttledShare).toBeLessThan(0.02);
  });

  it(
    'takes the first hundred documents as fast if ten times the charge was guessed',
    onBusyMachines,
    async (context) => {
      const { services } = await store({
        repositories: 100,
        cosmos: latencyOf(60),
        inputs: { 'cosmos-ru-per-write': '50' },
        ...timeScaleOf(context),
      });
      expect(storeFiguresOf(services.cosmos, 400).seconds).toBeLessThan((100 * 5) / 400 + 0.4);
    },
  );

  it('is used to 90 % by 6,000 documents with twice the charge guessed', onBusyMachines, async (context) => {
    const { services } = await store({
      repositories: 6_000,
      cosmos: latencyOf(60),
      inputs: { 'cosmos-ru-per-write': '10' },
      timeScale: 4 * (timeScaleOf(context).timeScale ?? 1),
    });
    expectWellUsed(services.cosmos, 400);
  });

  it('is shared with another client that takes half of it', onBusyMachines, async (context) => {
    const { services } = await store({
      repositories: 195,
      others: 200,
      cosmos: latencyOf(60),
      ...timeScaleOf(context),
    });
    const { usedShare, throttledShare } = storeFiguresOf(services.cosmos, 200);
    expect(usedShare).toBeGreaterThanOrEqual(0.8);
    expect(throttledShare).toBeLessThan(0.2);
    expectObeyed(services.cosmos);
  });

  it('takes documents that each cost more than a second’s budget', async () => {
    const { services, runInfos } = await store({ repositories: 6, timeScale: 4, cosmos: { chargeFactor: 100 } });
    expect(documentWrites(services.cosmos).filter(({ status }) => status === 201)[0]?.charge).toBe(500);
    expect(runInfos[0]).toMatchObject({ status: 'completed', totalCreatedCount: 6 });
  });
});

describe('a provisioned account with 1,000 RU/s', () => {
  it('is used to 90 % with twice the charge guessed', onBusyMachines, async (context) => {
    const { services } = await store({
      repositories: 1_200,
      cosmos: { ...latencyOf(60), throughput: 1_000 },
      inputs: { 'cosmos-throughput': '1000', 'cosmos-ru-per-write': '10' },
      ...timeScaleOf(context),
    });
    expectWellUsed(services.cosmos, 1_000);
  });
});

describe('a provisioned account with 4,000 RU/s', () => {
  it('is used to 90 % by 6,000 documents of 150 ms with half the charge guessed', onBusyMachines, async (context) => {
    const { services } = await store({
      repositories: 6_000,
      cosmos: { ...latencyOf(150), throughput: 4_000 },
      inputs: { 'cosmos-throughput': '4000', 'cosmos-ru-per-write': '2.5' },
      timeScale: 0.5 * (timeScaleOf(context).timeScale ?? 1),
    });
    expectWellUsed(services.cosmos, 4_000);
  });
});

describe('a serverless account', () => {
  const inputs = { 'cosmos-serverless': 'true' };

  it(
    'takes at least five times as many documents a second as the provisioned default',
    onBusyMachines,
    async (context) => {
      const { services } = await store({
        repositories: 1_500,
        cosmos: { ...latencyOf(60), serverless: true },
        inputs,
        ...timeScaleOf(context),
      });
      const { perSecond, throttledShare } = storeFiguresOf(services.cosmos, 5_000);
      expect(perSecond).toBeGreaterThanOrEqual(5 * (400 / 5));
      // Only those that were on the way when the second’s thousand had been written.
      expect(throttledShare).toBeLessThan(0.15);
    },
  );

  it('is waited for as long as it asks when it refuses', onBusyMachines, async (context) => {
    const { services } = await store({
      repositories: 800,
      cosmos: { ...latencyOf(60), serverless: true, throughput: 1_000 },
      inputs,
      ...timeScaleOf(context),
    });
    expectObeyed(services.cosmos);
  });
});

/** The document of a 429 is sent again after the time that it named, in the next second at the earliest; the others wait too. */
function expectObeyed(cosmos: CosmosEmulator): void {
  const writes = documentWrites(cosmos);
  const refused = writes.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  const secondOf = (atMs: number): number => Math.floor(atMs / 1_000);
  for (const { id, at } of refused) {
    const early = writes.filter((write) => write.id === id && write.at > at && secondOf(write.at) === secondOf(at));
    expect(early).toEqual([]);
  }
  const inOneSecond = Object.values(Object.groupBy(refused, ({ at }) => secondOf(at))).map((some) => some?.length ?? 0);
  expect(Math.max(...inOneSecond)).toBeLessThanOrEqual(mostInFlight);
}
