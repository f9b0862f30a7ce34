import { CosmosClient, type JSONObject } from '@azure/cosmos';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CosmosEmulator, startCosmos } from '../../../../emulators/cosmos/server.ts';
import { emulatedStore } from '../../../../scripts/bench/emulated-store.ts';
import { documentId, type EndedRun, type RunningRun } from '../../../../src/model.ts';
import type { FoundRun, Store } from '../../../../src/store/store.ts';
import { document, finishedRun, runningRun } from '../../samples.ts';

const never = new AbortController().signal;
const day = 86_400;
const repos = Array.from({ length: 40 }, (_, i) => `o/r${i}` as const);

let cosmos: CosmosEmulator;
let store: Store;
beforeEach(async () => {
  cosmos = await startCosmos({ throughput: 'unlimited' });
  store = emulatedStore(cosmos);
});
afterEach(() => cosmos.close());

function runAt(seconds: number): RunningRun {
  const date = new Date(seconds * 1000).toISOString().slice(0, 10).replaceAll('-', '');
  return runningRun({ id: String(seconds), date });
}

const firstAt = Number(finishedRun().id);

async function doRun(begun: RunningRun, changes: Partial<EndedRun> = {}): Promise<void> {
  const { id, date } = await store.runs.open(begun);
  for (const repo of repos) await store.documents.write({ ...document(repo), id: documentId(repo, id), runId: id });
  await store.runs.close({ ...finishedRun(), id, date, createdList: repos.join(','), ...changes });
}

/** What the store says at the given time, and the requests that it took. */
async function lookBack(seconds: number) {
  const run = await store.runs.open(runAt(seconds));
  const from = cosmos.requests.length;
  const found = await store.runs.previous({ ...run, owners: ['o'] }, never);
  // The SDK asks for a plan beside each query, which the gateway answers for nothing, and uses none here.
  return { found, requests: cosmos.requests.slice(from).filter(({ status }) => status !== 400) };
}

async function read(found: FoundRun): Promise<{ count: number; fault: string | undefined }> {
  if (found.status !== 'found') throw new Error(`the run is ${found.status}`);
  let count = 0;
  const fault = await found.run.read(() => count++, never);
  return { count, fault };
}

describe('looking for the previous run', () => {
  test.each([
    ['the same day', 60, 1],
    ['the day before', day, 2],
    ['a week before', 7 * day, 8],
  ])('takes one query in one partition a day back, for a run on %s', async (_, seconds, queries) => {
    await doRun(runAt(firstAt));
    const { requests } = await lookBack(firstAt + seconds);
    const asked = requests.filter(({ operation }) => operation === 'query');
    expect(asked).toHaveLength(queries);
    expect(new Set(asked.map(({ partitionKey }) => partitionKey)).size).toBe(queries);
    expect(requests.reduce((sum, { charge }) => sum + charge, 0)).toBeLessThan(3 * queries + 2);
  });

  test('goes through all partitions only where a week has none', async () => {
    await doRun(runAt(firstAt));
    const { requests, found } = await lookBack(firstAt + 8 * day);
    expect(found.status).toBe('found');
    expect(requests.filter(({ partitionKey, operation }) => operation === 'query' && !partitionKey)).toHaveLength(1);
  });

  test('takes the newest of more runs than come in one page', async () => {
    await doRun(runAt(firstAt));
    const many = Array.from({ length: 1_100 }, (_, i) => runAt(firstAt + 2 + ((i * 7) % 1_100) * 3_600));
    const connectionPolicy = { enableEndpointDiscovery: false };
    const client = new CosmosClient({ endpoint: cosmos.endpoint, key: cosmos.key, connectionPolicy });
    const { items } = client.database('github').container('runInfo');
    await items.executeBulkOperations(
      many.map(({ id, date }) => ({
        operationType: 'Create',
        partitionKey: date,
        resourceBody: { ...finishedRun(), id, date } as unknown as JSONObject,
      })),
    );
    const newest = Math.max(...many.map(({ id }) => Number(id)));
    const { found } = await lookBack(firstAt + 400 * day);
    expect(found).toMatchObject({ status: 'found', run: { info: { id: String(newest) } } });
  });

  test('does not know where the store does not say, and the store still takes documents', async () => {
    await doRun(runAt(firstAt));
    cosmos.faults.push({ when: { operation: 'query' }, do: 'empty-403' });
    const { found } = await lookBack(firstAt + 60);
    expect(found).toEqual({ status: 'unknown', reason: expect.stringContaining('cannot look for the previous run') });
    expect(store.documents.broken).toBeUndefined();
    expect(await store.documents.write({ ...document('o/x'), id: 'o.x.2' })).toEqual({ status: 'stored' });
  });

  test('does not know where a part of its lists is gone', async () => {
    const createdList = Array.from({ length: 60_000 }, (_, i) => `organization/repository-${i}`).join(',');
    await doRun(runAt(firstAt), { createdList });
    cosmos.faults.push({ when: { operation: 'read', id: `${firstAt}.createdList.1` }, do: 'status-503' });
    expect((await lookBack(firstAt + 60)).found).toMatchObject({ status: 'unknown' });
  });

  test('ends with its signal', async () => {
    const run = await store.runs.open(runAt(firstAt));
    cosmos.hang = true;
    const stopping = new AbortController();
    const looking = store.runs.previous({ ...run, owners: ['o'] }, stopping.signal);
    setTimeout(() => stopping.abort(), 20);
    expect((await looking).status).toBe('unknown');
  });
});

describe('reading its documents', () => {
  test('takes one point read of one request unit for each, and counts as used', async () => {
    await doRun(runAt(firstAt));
    const { found } = await lookBack(firstAt + 60);
    const { requestUnits: before = 0 } = store.documents.usage ?? {};
    const from = cosmos.requests.length;
    expect(await read(found)).toEqual({ count: 40, fault: undefined });
    const reads = cosmos.requests.slice(from);
    expect(reads.map(({ operation, charge }) => [operation, charge])).toEqual(reads.map(() => ['read', 1]));
    expect(reads.map(({ partitionKey }) => partitionKey).toSorted()).toEqual(repos.toSorted());
    expect((store.documents.usage?.requestUnits ?? 0) - before).toBe(40);
  });

  test('leaves out what is gone, and says so', async () => {
    await doRun(runAt(firstAt), { createdList: [...repos, 'o/gone'].join(',') });
    const { found } = await lookBack(firstAt + 60);
    expect(await read(found)).toEqual({ count: 40, fault: expect.stringMatching(/\w/) });
  });

  test('leaves out what cannot be read, and the store stays whole', async () => {
    await doRun(runAt(firstAt));
    const { found } = await lookBack(firstAt + 60);
    cosmos.faults.push({ when: { operation: 'read', id: /r1\d/ }, do: 'status-503' });
    expect(await read(found)).toEqual({ count: 30, fault: expect.stringContaining('503') });
    expect(store.documents.broken).toBeUndefined();
  });

  test('is given up where reading is refused, and documents are still taken', async () => {
    await doRun(runAt(firstAt));
    const { found } = await lookBack(firstAt + 60);
    const from = cosmos.requests.length;
    cosmos.faults.push({ when: { operation: 'read' }, do: 'firewall-403' });
    expect(await read(found)).toEqual({ count: 0, fault: expect.stringContaining('403') });
    expect(cosmos.requests.length - from).toBeLessThanOrEqual(2 * 32);
    expect(store.documents.broken).toBeUndefined();
    expect(await store.documents.write({ ...document('o/x'), id: 'o.x.2' })).toEqual({ status: 'stored' });
  });
});

test('a run whose documents are in the archive alone is none to compare with', async () => {
  const archive = { path: 'p', documents: 40, bytes: 1, sha256: 'h', archivedAt: '2021-01-20T08:21:38Z' };
  const deleted = { createdList: '', failedList: '', archive: { ...archive, deletedAt: '2021-02-20T08:21:38Z' } };
  await doRun(runAt(firstAt), deleted);
  expect(await store.runs.earlier(String(firstAt), never)).toBeUndefined();
  const { found } = await lookBack(firstAt + day);
  expect(found).toEqual({ status: 'unknown', reason: `the documents of run ${firstAt} are in the archive alone` });
});
