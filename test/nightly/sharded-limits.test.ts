import { expect, test } from 'vitest';
import { storeFiguresOf } from '../../emulators/cosmos/figures.ts';
import { quiet } from '../../emulators/scenario.ts';
import { originalLatencies, startServices } from '../../emulators/services.ts';
import { StagedRun } from '../process/staged-run.ts';

// A machine that has no time for the jobs uses less, and late: so it is measured where nothing else runs.
test('four jobs share an account of 400 RU/s: 3% of the writes are throttled at most, 85% are used at least', async () => {
  const services = await startServices({
    github: { populate: [{ owner: 'contoso', count: 1_200 }] },
    cosmos: { throughput: 400, latency: originalLatencies.cosmos },
  });
  const run = new StagedRun(services, { fullOrgs: [{ orgName: 'contoso' }] }, { ...quiet, compare: 'false' });
  const plan = await run.plan(4);
  await Promise.all(plan.shards.map((shard) => run.collect(shard)));
  const { stored, throttledShare, usedShare } = storeFiguresOf(services.cosmos, 400);
  console.log({ stored, throttledShare, usedShare });
  expect(stored).toBe(1_200);
  expect(throttledShare).toBeLessThanOrEqual(0.03);
  expect(usedShare).toBeGreaterThanOrEqual(0.85);
  run.remove();
  await services.close();
});
