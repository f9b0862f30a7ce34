import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { RequestRecord } from '../../emulators/cosmos/model.ts';
import { collectFrom, quiet } from '../../emulators/scenario.ts';
import { startServices } from '../../emulators/services.ts';
import { seed, seededRun, startArchive } from './archived-runs.ts';

const throughput = 400;
const repositories = 450;

const chargeOf = (requests: readonly RequestRecord[]): number => requests.reduce((sum, { charge }) => sum + charge, 0);

it('an archive leaves the throughput to a run that is going on', { timeout: 180_000 }, async () => {
  const services = await startServices({
    github: { populate: [{ owner: 'contoso', count: repositories }] },
    cosmos: { throughput },
  });
  const { cosmos } = services;
  try {
    const of = { owner: 'fabrikam' };
    await seed(cosmos, [seededRun({ ...of, daysAgo: 40, count: 250 }), seededRun({ ...of, daysAgo: 20, count: 1 })]);
    const seeded = cosmos.requests.length;
    let started = 0;
    let archiving: ReturnType<typeof startArchive> | undefined;
    const { result, runInfos } = await collectFrom(services, {
      sources: { fullOrgs: [{ orgName: 'contoso' }] },
      inputs: { ...quiet, compare: 'false', 'cosmos-throughput': String(throughput) },
      meanwhile: async () => {
        const isRunning = () =>
          cosmos.requests.slice(seeded).some((one) => one.container === 'repoStats' && one.operation === 'create');
        while (!isRunning()) await sleep(20);
        started = cosmos.requests.length;
        const inputs = { 'delete-after-days': '10', 'cosmos-throughput': String(throughput) };
        archiving = startArchive({ cosmos, inputs });
      },
    });
    archiving?.kill();
    expect(result.exitCode, result.log).toBe(0);
    const both = cosmos.requests.slice(started);
    const seconds = ((both.at(-1)?.at ?? 0) - (both[0]?.at ?? 0)) / 1_000;
    const { usage } = runInfos.at(-1) as unknown as { usage: { requestUnits: number; throttledWrites: number } };
    const ofArchive = chargeOf(cosmos.requests.slice(seeded)) - usage.requestUnits;
    // A tenth, and what is asked for before it is seen that a run is going on.
    expect(ofArchive).toBeLessThan(0.2 * throughput * seconds);
    expect(usage.throttledWrites).toBeLessThanOrEqual(0.03 * repositories);
  } finally {
    await services.close();
  }
});
