import { expect, it } from 'vitest';
import { collect, timesAsked } from '../../emulators/scenario.ts';
import { originalLatencies } from '../../emulators/services.ts';

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
