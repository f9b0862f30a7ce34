import { describe, expect, it } from 'vitest';
import { clientOf, createContainers } from '../../emulators/cosmos/client.ts';
import { type Collected, collect, quiet, type Scenario } from '../../emulators/scenario.ts';
import { annotationsOf } from './left-behind.ts';

const store = (scenario: Scenario): Promise<Collected> =>
  collect({
    sources: { individualRepos: ['torvalds/linux', 'microsoft/vscode'] },
    ...scenario,
    inputs: { ...quiet, ...scenario.inputs },
  });

type Definitions = Record<'repoStats' | 'runInfo', object>;

/** The containers' definitions as the run left them, read by the SDK before the emulator ends. */
async function definitionsAfter(scenario: Scenario): Promise<{ run: Collected; definitions: Definitions }> {
  const definitions: Definitions = { repoStats: {}, runInfo: {} };
  const run = await store({
    ...scenario,
    meanwhile: async (action, services) => {
      await action.done;
      const database = clientOf(services.cosmos).database('github');
      for (const name of ['repoStats', 'runInfo'] as const)
        definitions[name] = (await database.container(name).read()).resource ?? {};
    },
  });
  expect(run.result.exitCode, run.result.log).toBe(0);
  return { run, definitions };
}

const indexOf = (...paths: string[]): object => ({
  indexingMode: 'consistent',
  automatic: true,
  includedPaths: paths.map((path) => ({ path: `${path}/?` })),
  excludedPaths: [{ path: '/*' }],
});

describe('containers that the action creates', () => {
  it('index only what readers filter by, keep everything, and cost less for each write than with every field indexed', async () => {
    const { definitions, run } = await definitionsAfter({ services: { cosmos: { indexCharges: true } } });
    expect(definitions).toMatchObject({
      repoStats: { partitionKey: { paths: ['/repo'] }, indexingPolicy: indexOf('/repo', '/runId', '/collectedAt') },
      runInfo: {
        partitionKey: { paths: ['/date'] },
        indexingPolicy: indexOf('/date', '/status', '/sourcesDigest', '/eventPublished'),
      },
    });
    for (const definition of Object.values(definitions)) expect(definition).not.toHaveProperty('defaultTtl');
    const charges = run.services.cosmos.requests
      .filter(({ operation, container }) => operation === 'create' && container === 'repoStats')
      .map(({ charge }) => charge);
    expect(Math.max(...charges)).toBeLessThan(0.7 * 5);
  });
});

describe('documents that expire', () => {
  const inputs = { 'cosmos-ttl-days': '30' };

  it('say when, in a container made for it', async () => {
    const { run, definitions } = await definitionsAfter({ inputs });
    expect(definitions.repoStats).toMatchObject({ defaultTtl: -1 });
    expect(run.documents.map(({ ttl }) => ttl)).toEqual([30 * 86_400, 30 * 86_400]);
    expect(run.runInfos[0]).not.toHaveProperty('ttl');
    expect(run.result.annotations).toEqual([]);
  });

  it('come with a warning if the container lets nothing expire', async () => {
    const { run, definitions } = await definitionsAfter({ inputs, prepare: ({ cosmos }) => createContainers(cosmos) });
    expect(definitions.repoStats).not.toHaveProperty('defaultTtl');
    expect(run.documents.map(({ ttl }) => ttl)).toEqual([30 * 86_400, 30 * 86_400]);
    const warnings = annotationsOf(run.result, 'warning');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.message).toMatch(/repoStats.*az cosmosdb sql container update.*--ttl -1/);
  });
});
