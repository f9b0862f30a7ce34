import { describe, expect, it } from 'vitest';
import { createContainers } from '../../emulators/cosmos/client.ts';
import type { Fault } from '../../emulators/cosmos/server.ts';
import { type Collected, collect, quiet, type Scenario } from '../../emulators/scenario.ts';
import { annotationsOf } from './left-behind.ts';
import { names } from './organization.ts';
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
    services: { timeScale: 4, github: { owners: [{ login: 'contoso', repositories: names(repositories) }] } },
  });

const answering = (status: number, substatus: number, message: string, when: Fault['when']): Fault => ({
  do: 'answer',
  answer: { status, substatus, message },
  when,
});

const idOf = (i: number): RegExp => new RegExp(`^contoso\\.r${i}\\.`);

const mac = 'The MAC signature found in the HTTP request is not the same as the computed signature.';
const owner = 'Owner resource does not exist';

describe('a single answer in the middle of a run', () => {
  it('loses nothing, whatever it is and wherever it comes', async () => {
    const answers = [
      [401, 0, mac],
      [403, 0, 'Request originated from IP 203.0.113.9 through public internet.'],
      [403, 3, 'The requested operation cannot be performed at this region'],
      [404, 1002, 'The read session is not available for the input session token.'],
      [404, 1003, owner],
      [409, 1006, 'There is already an operation in progress'],
      [449, 0, 'Conflicting request to resource has been attempted. Retry to avoid conflicts.'],
    ] as const;
    const elsewhere = [
      answering(401, 0, mac, { operation: 'metadata', nth: 1 }),
      answering(404, 1003, owner, { operation: 'create', container: 'runInfo', nth: 1 }),
      answering(403, 0, 'Request is blocked.', { operation: 'replace', nth: 1 }),
      answering(404, 1002, 'The read session is not available.', { operation: 'query', nth: 1 }),
    ];
    const run = await storeUnder(
      [
        ...answers.map(([status, substatus, message], i) =>
          // Each strikes a document of its own, once: with one retry, two would be too many.
          answering(status, substatus, message, { ...creating, id: idOf(8 * i), nth: 1 }),
        ),
        ...elsewhere,
      ],
      { inputs: { 'max-retries': '1' } },
    );
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.runInfos[0]).toMatchObject({ status: 'completed', totalCreatedCount: repositories });
    const met = run.services.cosmos.requests.filter(({ fault }) => fault);
    expect(met).toHaveLength(answers.length + elsewhere.length);
    expectOneOutcomeEach(run);
  });
});

describe('what concerns one document fails one document, in Cosmos DB’s words', () => {
  it('for good', async () => {
    const refused = [
      [401, 0, mac, /^401: The MAC signature .* signature\. Check `cosmos-key`/],
      [403, 1014, 'Partition key reached maximum size of 20 GB', /^403\/1014: Partition key .* 20 GB\. Delete old/],
      [409, 0, 'Unique index constraint violation.', /^409: Unique index constraint violation\. Use a container/],
      [410, 1002, 'The requested resource is gone.', /^410\/1002: The requested resource is gone\.$/],
      [449, 0, 'Retry to avoid conflicts.', /^449: Retry to avoid conflicts\.$/],
      [503, 0, 'Please retry the request.', /^503: Please retry the request\.$/],
    ] as const;
    const run = await storeUnder(
      refused.map(([status, substatus, message], i) =>
        answering(status, substatus, message, { ...creating, id: idOf(9 * i + 5) }),
      ),
      { inputs: { 'max-retries': '2', 'max-failed-percent': '100' } },
    );
    expect(run.runInfos[0]).toMatchObject({ status: 'partial', totalFailedCount: refused.length });
    const reasons = new Map(failuresOf(run).map(({ repo, reason }) => [repo, reason]));
    for (const [i, [, , , reason]] of refused.entries()) expect(reasons.get(`contoso/r${9 * i + 5}`)).toMatch(reason);
    expectOneOutcomeEach(run);
  });
});

// Each refusal of all, with its remedy, is a row of test/unit/errors/cosmos.test.ts.
describe('what concerns all ends the store, with its own remedy', () => {
  it('a gateway that answers itself', async () => {
    const body = '<html><head><title>Blocked by policy</title></head></html>';
    const server = await startScriptedServer(() => ({ status: 403, headers: { 'content-type': 'text/html' }, body }));
    const run = await collect({
      sources: { individualRepos: ['torvalds/linux'] },
      inputs: { ...quiet, 'cosmos-endpoint': server.url },
    }).finally(() => server.close());
    expect(annotationsOf(run.result, 'error')[0]?.message).toMatch(/403: .*Blocked by policy\. A proxy/);
    expect(server.count).toBeLessThanOrEqual(4);
  });
});
