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

/** A container's definition as the run left it, read by the SDK before the emulator ends. */
async function definitionAfter(scenario: Scenario, container: string): Promise<{ run: Collected; definition: object }> {
  let definition: object = {};
  const run = await store({
    ...scenario,
    meanwhile: async (action, services) => {
      await action.done;
      definition = (await clientOf(services.cosmos).database('github').container(container).read()).resource ?? {};
    },
  });
  expect(run.result.exitCode, run.result.log).toBe(0);
  return { run, definition };
}

const indexOf = (...paths: string[]): object => ({
  indexingMode: 'consistent',
  automatic: true,
  includedPaths: paths.map((path) => ({ path: `${path}/?` })),
  excludedPaths: [{ path: '/*' }],
});

describe.concurrent('containers that the action creates', () => {
  it.for([
    { container: 'repoStats', key: '/repo', indexed: ['/repo', '/runId', '/collectedAt'] },
    { container: 'runInfo', key: '/date', indexed: ['/date', '/status', '/sourcesDigest', '/eventPublished'] },
  ])('index in $container only what readers filter by, and keep everything', async ({ container, key, indexed }) => {
    const { definition } = await definitionAfter({}, container);
    expect(definition).toMatchObject({ partitionKey: { paths: [key] }, indexingPolicy: indexOf(...indexed) });
    expect(definition).not.toHaveProperty('defaultTtl');
  });

  it('cost less for each write than with every field indexed', async () => {
    const { services } = await store({ services: { cosmos: { indexCharges: true } } });
    const charges = services.cosmos.requests
      .filter(({ operation, container }) => operation === 'create' && container === 'repoStats')
      .map(({ charge }) => charge);
    expect(Math.max(...charges)).toBeLessThan(0.7 * 5);
  });
});

describe.concurrent('documents that expire', () => {
  const inputs = { 'cosmos-ttl-days': '30' };

  it('say when, in a container made for it', async () => {
    const { run, definition } = await definitionAfter({ inputs }, 'repoStats');
    expect(definition).toMatchObject({ defaultTtl: -1 });
    expect(run.documents.map(({ ttl }) => ttl)).toEqual([30 * 86_400, 30 * 86_400]);
    expect(run.runInfos[0]).not.toHaveProperty('ttl');
    expect(run.result.annotations).toEqual([]);
  });

  it('come with a warning if the container lets nothing expire', async () => {
    const { run, definition } = await definitionAfter(
      {
        inputs,
        prepare: ({ cosmos }) => createContainers(cosmos),
      },
      'repoStats',
    );
    expect(definition).not.toHaveProperty('defaultTtl');
    expect(run.documents.map(({ ttl }) => ttl)).toEqual([30 * 86_400, 30 * 86_400]);
    const warnings = annotationsOf(run.result, 'warning');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.message).toMatch(/repoStats.*az cosmosdb sql container update.*--ttl -1/);
  });
});
