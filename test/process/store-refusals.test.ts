import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createDatabase } from '../../emulators/cosmos/client.ts';
import { type Collected, collect, quiet, type Scenario } from '../../emulators/scenario.ts';
import { annotationsOf } from './left-behind.ts';

const sources = { individualRepos: ['torvalds/linux', 'microsoft/vscode'] };

/** A run, and how many requests it sent to the store. */
type Asked = Collected & { asked: number };

async function store(scenario: Scenario): Promise<Asked> {
  let before = 0;
  let after = 0;
  const run = await collect({
    sources,
    meanwhile: async (action, { cosmos }) => {
      await action.done;
      after = cosmos.requests.length;
    },
    ...scenario,
    inputs: { ...quiet, ...scenario.inputs },
    prepare: async (services) => {
      await scenario.prepare?.(services);
      before = services.cosmos.requests.length;
    },
  });
  return { ...run, asked: after - before };
}

/** The step fails with one error that says all of this, after a few requests to the store and none for statistics. */
function expectRefusal({ result, services, asked }: Asked, parts: (string | RegExp)[], mostRequests: number): void {
  expect(result.exitCode, result.log).toBe(1);
  const errors = annotationsOf(result, 'error');
  expect(errors).toHaveLength(1);
  for (const part of parts) expect(errors[0]?.message).toMatch(part);
  expect(asked).toBeLessThanOrEqual(mostRequests);
  expect(services.github.usage.queries).toBe(0);
  expect(result.outputs.status).toBe('failed');
}

describe('a store that can never take documents is named at once', () => {
  it('with the container that is missing, if nothing is to be created', async () => {
    const run = await store({
      inputs: { 'cosmos-create-resources': 'false' },
      prepare: async ({ cosmos }) => {
        const database = await createDatabase(cosmos);
        await database.containers.create({ id: 'runInfo', partitionKey: '/date' });
      },
    });
    expectRefusal(run, [/container repoStats/, /`cosmos-create-resources` is false/, /partition key \/repo/], 2);
  });

  it('with the host that is unknown', async () => {
    const run = await store({
      inputs: { 'cosmos-endpoint': 'https://no-such-account.invalid:443' },
      services: { timeScale: 10 },
      nodeArguments: ['--import', new URL('../../emulators/runner/resolve-names.ts', import.meta.url).pathname],
    });
    expectRefusal(run, [/no-such-account\.invalid/, /Check `cosmos-endpoint`/], 0);
  });
});

describe('a store that stops taking documents in the middle of a run', () => {
  it('gets no more requests, and what it has stored is reported', async () => {
    const stored = 40;
    const run = await store({
      sources: { fullOrgs: [{ orgName: 'contoso' }] },
      services: { github: { populate: [{ owner: 'contoso', count: 200 }] }, cosmos: { latency: { writeMs: 20 } } },
      meanwhile: async (_, { cosmos }) => {
        while (cosmos.usage.writes < stored) await sleep(5);
        cosmos.faults.push({ when: { container: 'repoStats' }, do: 'firewall-403' });
      },
    });
    const errors = annotationsOf(run.result, 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toMatch(/127\.0\.0\.1.*firewall/);
    const refused = run.services.cosmos.requests.filter(({ fault }) => fault === 'firewall-403');
    expect(refused.length).toBeLessThanOrEqual(100);
    const [info] = run.runInfos;
    expect(info).toMatchObject({ status: 'failed', totalReceived: 200, totalCreatedCount: run.documents.length });
    expect(String(info?.createdList).split(',').toSorted()).toEqual(run.documents.map(({ repo }) => repo).toSorted());
    expect(String(info?.failedList).split(',')).toHaveLength(200 - run.documents.length);
  });
});
