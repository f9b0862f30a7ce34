import { describe, expect, it } from 'vitest';
import { clientOf, createContainers, createDatabase } from '../../emulators/cosmos/client.ts';
import type { Fault } from '../../emulators/cosmos/server.ts';
import { type Collected, collect, quiet, type Scenario } from '../../emulators/scenario.ts';
import { annotationsOf } from './left-behind.ts';
import { expectOneOutcomeEach, failuresOf } from './outcomes.ts';
import { startScriptedServer } from './scripted-server.ts';

const repositories = 60;
const creating = { operation: 'create', container: 'repoStats' } as const;

/** A store that gives some answers in the middle of a run; its containers are there, since new ones are not known at once. */
const storeUnder = (faults: Fault[], scenario: Scenario = {}): Promise<Collected> =>
  collect({
    prepare: async ({ cosmos }) => {
      await createContainers(cosmos);
      cosmos.faults.push(...faults);
    },
    sources: { fullOrgs: [{ orgName: 'contoso' }] },
    ...scenario,
    inputs: { ...quiet, ...scenario.inputs },
    services: { timeScale: 10, github: { populate: [{ owner: 'contoso', count: repositories }] } },
  });

const answering = (status: number, substatus: number, message: string, when: Fault['when']): Fault => ({
  do: 'answer',
  answer: { status, substatus, message },
  when,
});

const mac = 'The MAC signature found in the HTTP request is not the same as the computed signature.';
const owner = 'Owner resource does not exist';

describe.concurrent('a single answer in the middle of a run', () => {
  it.for([
    [401, 0, mac],
    [403, 0, 'Request originated from IP 203.0.113.9 through public internet.'],
    [403, 3, 'The requested operation cannot be performed at this region'],
    [404, 1002, 'The read session is not available for the input session token.'],
    [404, 1003, owner],
    [409, 1006, 'There is already an operation in progress'],
    [449, 0, 'Conflicting request to resource has been attempted. Retry to avoid conflicts.'],
  ] as const)('loses nothing, whatever it is: %i/%i %s', async ([status, substatus, message]) => {
    const run = await storeUnder([answering(status, substatus, message, { ...creating, nth: 30 })], {
      inputs: { 'max-retries': '1' },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.runInfos[0]).toMatchObject({ status: 'completed', totalCreatedCount: repositories });
    expect(run.services.cosmos.requests.filter(({ fault }) => fault)).toHaveLength(1);
    expectOneOutcomeEach(run);
  });

  it.for([
    ['open', { operation: 'metadata' }, 401, 0, mac],
    ['the run info', { operation: 'create', container: 'runInfo' }, 404, 1003, owner],
    ['the run info at the end', { operation: 'replace' }, 403, 0, 'Request is blocked.'],
    ['the last run', { operation: 'query' }, 404, 1002, 'The read session is not available.'],
  ] as const)('loses nothing, wherever it comes: %s', async ([, when, status, substatus, message]) => {
    const run = await storeUnder([answering(status, substatus, message, { ...when, nth: 1 })], {
      inputs: { 'max-retries': '1' },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.runInfos[0]).toMatchObject({ status: 'completed', totalCreatedCount: repositories });
  });
});

describe.concurrent('what concerns one document fails one document, in Cosmos DB’s words', () => {
  const one = { ...creating, id: /^contoso\.manim\./ };

  it.for([
    [401, 0, mac, /^401: The MAC signature .* signature\. Check `cosmos-key`/],
    [403, 1014, 'Partition key reached maximum size of 20 GB', /^403\/1014: Partition key .* 20 GB\. Delete old/],
    [409, 0, 'Unique index constraint violation.', /^409: Unique index constraint violation\. Use a container/],
    [410, 1002, 'The requested resource is gone.', /^410\/1002: The requested resource is gone\.$/],
    [449, 0, 'Retry to avoid conflicts.', /^449: Retry to avoid conflicts\.$/],
    [503, 0, 'Please retry the request.', /^503: Please retry the request\.$/],
  ] as const)('for good: %i/%i %s', async ([status, substatus, message, reason]) => {
    const run = await storeUnder([answering(status, substatus, message, one)], {
      inputs: { 'max-retries': '2', 'max-failed-percent': '100' },
    });
    expect(run.runInfos[0]).toMatchObject({ status: 'partial', totalCreatedCount: repositories - 1 });
    expect(failuresOf(run).map((failure) => failure.reason)).toEqual([expect.stringMatching(reason)]);
    expectOneOutcomeEach(run);
  });

  it('and a unique key fails each second run, and says so', async () => {
    const run = await collect({
      sources: { individualRepos: ['torvalds/linux', 'microsoft/vscode'] },
      inputs: quiet,
      prepare: async ({ cosmos }) => {
        const { containers } = await createDatabase(cosmos);
        const unique = { uniqueKeys: [{ paths: ['/repo'] }] };
        const { container } = await containers.create({
          ...{ id: 'repoStats', partitionKey: '/repo', uniqueKeyPolicy: unique },
        });
        await container.items.create({ id: 'torvalds.linux.1', repo: 'torvalds/linux' });
      },
    });
    expect(failuresOf(run)).toEqual([
      expect.objectContaining({ repo: 'torvalds/linux', reason: expect.stringMatching(/Unique index .* unique keys/) }),
    ]);
  });

  it('and a unique key of the run infos ends the search for a free ID', async () => {
    const run = await collect({
      sources: { individualRepos: ['torvalds/linux'] },
      inputs: quiet,
      services: {
        cosmos: {
          faults: [
            answering(409, 0, 'Entity with the specified id already exists.', {
              operation: 'create',
              container: 'runInfo',
            }),
          ],
        },
      },
    });
    expect(annotationsOf(run.result, 'error')[0]?.message).toMatch(
      /cannot create the run info document: 409: Entity with .* already exists\. Use a container without unique keys/,
    );
    expect(run.services.cosmos.requests.filter(({ container }) => container === 'runInfo').length).toBeLessThan(7);
  });
});

describe.concurrent('what concerns all ends the store, with its own remedy', () => {
  it('a container that is deleted in the middle of a run', async () => {
    const run = await storeUnder([], {
      inputs: { 'cosmos-throughput': '400' },
      meanwhile: async (_, { cosmos }) => {
        while (cosmos.usage.writes < 20) await new Promise((resolve) => setTimeout(resolve, 1));
        await clientOf(cosmos).database('github').container('repoStats').delete();
      },
    });
    const [error] = annotationsOf(run.result, 'error');
    expect(error?.message).toMatch(
      /404\/1003: Owner resource does not exist\. The container or its database was deleted/,
    );
    expect(run.runInfos[0]).toMatchObject({ status: 'failed', totalReceived: repositories });
    expect(run.services.cosmos.requests.filter(({ status }) => status === 404).length).toBeLessThan(100);
  });

  it('the clock of a runner that is an hour slow', async () => {
    const run = await collect({
      sources: { individualRepos: ['torvalds/linux'] },
      inputs: quiet,
      services: { timeScale: 10, cosmos: { dateToleranceMs: 900_000 } },
      env: { TEST_TIME_START: String(Date.now() - 3_600_000) },
    });
    expect(annotationsOf(run.result, 'error')[0]?.message).toMatch(/current server time: .* Set the runner’s clock/);
    expect(run.services.github.usage.queries).toBe(0);
  });

  const database = 'Database Account contoso does not exist';
  it.for([
    [
      401,
      5202,
      'Local Authorization is disabled. Use an AAD token to authorize all requests.',
      /Leave `cosmos-key` empty/,
    ],
    [403, 1008, database, /Check `cosmos-endpoint`: the account does not exist/],
    [403, 4002, 'Access to your account is currently revoked (4002)', /customer-managed key in Azure Key Vault/],
    [403, 0, 'The subscription is disabled.', /Reactivate the account’s Azure subscription/],
    [
      400,
      1028,
      'Your account is currently configured with a total throughput limit of 1000 RU/s.',
      /account’s total throughput limit/,
    ],
  ] as const)('%i/%i %s', async ([status, substatus, message, remedy]) => {
    const when: Fault['when'] = status === 400 ? { operation: 'metadata', nth: 3 } : {};
    const run = await collect({
      sources: { individualRepos: ['torvalds/linux'] },
      inputs: quiet,
      services: { cosmos: { faults: [answering(status, substatus, message, when)] } },
    });
    const errors = annotationsOf(run.result, 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toContain(message);
    expect(errors[0]?.message.split(message)).toHaveLength(2);
    expect(errors[0]?.message).toMatch(remedy);
    expect(run.result.durationMs).toBeLessThan(10_000);
    expect(run.services.github.usage.queries).toBe(0);
  });

  it('a region that writes no more, which passes, and does not', async () => {
    const message = 'The requested operation cannot be performed at this region';
    const run = await storeUnder([answering(403, 3, message, {})], { inputs: { 'max-retries': '1' } });
    expect(annotationsOf(run.result, 'error')[0]?.message).toMatch(
      /403\/3: .* region\. Set `cosmos-endpoint` to .* global/,
    );
  });

  it.for([
    [
      403,
      'text/html',
      '<html><head><title>Blocked by policy</title></head></html>',
      /403: .*Blocked by policy\. A proxy/,
    ],
    [302, 'text/html', '', /302: .*redirects to login\.example\. A proxy/],
  ] as const)('a gateway that answers %i itself', async ([status, type, body, said]) => {
    const headers = { 'content-type': type, location: 'https://login.example/' };
    const server = await startScriptedServer(() => ({ status, headers, body }));
    const run = await collect({
      sources: { individualRepos: ['torvalds/linux'] },
      inputs: { ...quiet, 'cosmos-endpoint': server.url },
    }).finally(() => server.close());
    expect(annotationsOf(run.result, 'error')[0]?.message).toMatch(said);
    expect(server.count).toBeLessThanOrEqual(4);
  });
});

describe.concurrent('numbers that cannot be', () => {
  it.for(['-5000', '1e12', 'NaN', '0'])('steer nothing: a charge of %s', async (charge) => {
    const when: Fault['when'] = { container: 'repoStats', operation: ['create', 'read'] };
    const headers = { 'x-ms-request-charge': charge };
    const run = await storeUnder([{ do: 'headers', headers, when }]);
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.runInfos[0]).toMatchObject({ status: 'completed', totalCreatedCount: repositories });
    const usage = run.runInfos[0]?.usage as { requestUnits: number } | undefined;
    expect(usage?.requestUnits).toBeGreaterThan(0);
    expect(usage?.requestUnits).toBeLessThan(2_000);
  });

  it('and pages that repeat end every query', async () => {
    const headers = { 'x-ms-continuation': 'again' };
    const run = await storeUnder([{ do: 'headers', headers, when: { operation: 'query' } }]);
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.runInfos[0]).toMatchObject({ status: 'completed', totalCreatedCount: repositories });
    expect(run.services.cosmos.requests.filter(({ operation }) => operation === 'query').length).toBeLessThan(100);
  });
});
