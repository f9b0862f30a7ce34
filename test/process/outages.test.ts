import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { collect } from '../../emulators/scenario.ts';
import { listOf } from './left-behind.ts';
import { names, serverless } from './organization.ts';

const timeScale = 20;
const count = 80;
const waits = ['GitHub is returning errors', 'Cosmos DB is not responding'].map(
  (is) => new RegExp(`Waiting until .*: ${is}: .* The run waits until `),
);

const waitsForCosmos = (log: string): number =>
  log.match(/Waiting until .*: Cosmos DB is not responding/g)?.length ?? 0;

it('an outage of the statistics and of Cosmos DB at once, longer than all retries, and one while the run info is completed are waited for and lose nothing', async () => {
  let isOut = false;
  let waitsOfFirst = 0;
  const run = await collect({
    sources: { individualRepos: names(count).map((name) => `contoso/${name}`) },
    // One retry, after a second.
    inputs: { ...serverless, 'repos-per-query': '10', 'max-retries': '1', 'retry-cooldown-seconds': '1' },
    services: {
      timeScale,
      github: {
        owners: [{ login: 'contoso', repositories: names(count) }],
        faults: [{ do: 'server-500', when: ({ repositories }) => isOut && repositories.length > 0 }],
      },
      // Completing takes a while, so that the second outage meets it.
      cosmos: { faults: [{ do: 'slow', slowMs: 20_000, when: { operation: 'replace' }, times: 1 }] },
    },
    meanwhile: async (action, { cosmos }) => {
      let isOver = false;
      const end = (): void => {
        isOver = true;
      };
      action.done.then(end, end);
      while (cosmos.usage.writes < 10 && !isOver) await sleep(1);
      isOut = true;
      await cosmos.down('refuse');
      while (!waits.every((wait) => wait.test(action.log)) && !isOver) await sleep(1);
      await sleep(60_000 / timeScale);
      isOut = false;
      await cosmos.up();
      while (!cosmos.requests.some(({ operation }) => operation === 'replace') && !isOver) await sleep(1);
      waitsOfFirst = waitsForCosmos(action.log);
      await cosmos.down('refuse');
      while (waitsForCosmos(action.log) === waitsOfFirst && !isOver) await sleep(1);
      cosmos.faults.length = 0;
      await cosmos.up();
    },
  });
  expect(run.result.exitCode, run.result.log).toBe(0);
  expect(run.documents).toHaveLength(count);
  expect(waitsForCosmos(run.result.visibleLog)).toBeGreaterThan(waitsOfFirst);
  expect(run.runInfos[0]).toMatchObject({
    ...{ status: 'completed', totalCreatedCount: count, totalFailedCount: 0 },
    usage: { waits: { 'GitHub is returning errors': expect.any(Number) } },
  });
  expect(listOf(run.runInfos[0]?.createdList).toSorted()).toEqual(run.documents.map(({ repo }) => repo).toSorted());
  // One look at a time.
  expect(run.services.github.requests.filter(({ fault }) => fault).length).toBeLessThan(40);
});
