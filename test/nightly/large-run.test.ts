import { expect, it } from 'vitest';
import { collect, timesAsked } from '../../emulators/scenario.ts';
import { originalLatencies } from '../../emulators/services.ts';
import { serverless } from '../process/organization.ts';

it('6,000 repositories are stored and named, within every limit', async () => {
  const { result, documents, runInfos, services } = await collect({
    sources: { fullOrgs: [{ orgName: 'contoso' }] },
    inputs: { 'cosmos-throughput': '4000' },
    services: {
      timeScale: 15,
      github: {
        latency: originalLatencies.github,
        populate: [{ owner: 'contoso', count: 6_000 }],
        record: 'summary',
      },
      cosmos: { latency: originalLatencies.cosmos },
    },
  });
  expect(result.exitCode, result.log).toBe(0);
  expect(documents).toHaveLength(6_000);
  expect(new Set(String(runInfos[0]?.createdList).split(',')).size).toBe(6_000);
  expect(result.outputs).toMatchObject({ status: 'completed', 'total-created': '6000' });
  expect(Buffer.byteLength(result.summary)).toBeLessThan(1_000 * 1_024);
  expect(services.github.limiterTrips).toBe(0);
  expect(new Set(timesAsked(services).values())).toEqual(new Set([1]));
});

it('the listing of 1,200 owners keeps the limits of REST', async () => {
  const owners = Array.from({ length: 1_200 }, (_, i) => ({ login: `owner-${i}`, repositories: ['a'] }));
  const run = await collect({
    sources: { fullOrgs: owners.map(({ login }) => ({ orgName: login })) },
    inputs: serverless,
    services: {
      timeScale: 10,
      cosmos: { throughput: 'unlimited' },
      github: { owners: owners.map((owner) => ({ ...owner, type: 'Organization' })) },
    },
  });
  expect(run.result.exitCode, run.result.log).toBe(0);
  expect(run.runInfos[0]).toMatchObject({ status: 'completed', totalReceived: 1_200 });
  expect([run.services.github.limiterTrips, run.services.github.usage.restCalls]).toEqual([0, 1_200]);
  expect(run.result.visibleLog).toMatch(/Waiting until .*: the minute's REST calls are used up/);
});
