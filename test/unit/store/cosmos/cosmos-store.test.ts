import { CosmosClient, type Database } from '@azure/cosmos';
import { afterEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../../../emulators/cosmos/faults.ts';
import { type CosmosEmulator, type CosmosOptions, startCosmos } from '../../../../emulators/cosmos/server.ts';
import { emulatedStore } from '../../../../scripts/bench/emulated-store.ts';
import type { CosmosStoreOptions } from '../../../../src/store/cosmos/cosmos-store.ts';
import type { StoreError } from '../../../../src/store/store.ts';
import { document, finishedRun, runningRun } from '../../samples.ts';
import { hastyClock } from '../hasty-clock.ts';

const run = runningRun();
const reset = { operation: 'create', container: 'repoStats' } as const;

const started: CosmosEmulator[] = [];
afterEach(async () => {
  for (const cosmos of started.splice(0)) await cosmos.close();
});

async function start(options: CosmosOptions = {}): Promise<CosmosEmulator> {
  const cosmos = await startCosmos({ throughput: 'unlimited', ...options });
  started.push(cosmos);
  return cosmos;
}

function storeOn(cosmos: CosmosEmulator, more: Partial<CosmosStoreOptions> = {}) {
  const lines: string[] = [];
  const note = (line: string): number => lines.push(line);
  const log = { debug: note, info: note, notice: note, warning: note };
  const store = emulatedStore(cosmos, { clock: hastyClock, random: () => 0, maxRetries: 1, log, ...more });
  return { store, lines };
}

async function databaseOf({ endpoint, key }: CosmosEmulator): Promise<Database> {
  const client = new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });
  return (await client.databases.createIfNotExists({ id: 'github' })).database;
}

const metadataRequests = ({ requests }: CosmosEmulator): number =>
  requests.filter(({ operation }) => operation === 'metadata').length;

describe('a database that is created', () => {
  test.each([
    [1, 400],
    [400, 400],
    [450, 500],
    [450.5, 500],
    [1000, 1000],
    [1001, 1100],
  ])('for %d RU/s has %i, since Cosmos DB counts by the hundred', async (throughput, offered) => {
    const cosmos = await start();
    await storeOn(cosmos, { throughput }).store.runs.open(run);
    expect(cosmos.databases.get('github')?.offerThroughput).toBe(offered);
  });

  test('in a serverless account takes the input that says so', async () => {
    const cosmos = await start({ serverless: true });
    const error = await storeOn(cosmos)
      .store.runs.open(run)
      .catch((thrown: StoreError) => thrown);
    expect(error).toMatchObject({
      message: expect.stringContaining('serverless'),
      remedy: expect.stringContaining('`cosmos-serverless: true`'),
    });
  });
});

describe('two runs that create the containers at the same time', () => {
  test('both know the partition keys afterwards, and read no metadata while they write', async () => {
    const cosmos = await start({ latency: { metadataMs: 40 } });
    const stores = [storeOn(cosmos).store, storeOn(cosmos).store];
    await Promise.all(stores.map((store, i) => store.runs.open({ ...run, token: `run ${i}` })));
    const before = metadataRequests(cosmos);
    for (const [i, store] of stores.entries())
      await Promise.all(Array.from({ length: 20 }, (_, k) => store.documents.write(document(`o${i}/r${k}`))));
    expect(metadataRequests(cosmos) - before).toBe(0);
  });

  test('the slower one looks at the partition key that the other chose', async () => {
    const cosmos = await start({ latency: { metadataMs: 60 } });
    const database = await databaseOf(cosmos);
    const opening = storeOn(cosmos).store.runs.open(run);
    // After it has found none, and before it creates them.
    await new Promise((resolve) => setTimeout(resolve, 30));
    const made = database.containers.create({ id: 'repoStats', partitionKey: '/id' });
    await expect(opening).rejects.toMatchObject({ message: expect.stringContaining('has the partition key /id') });
    await made;
  });
});

describe('a run info that is read', () => {
  test('has its own fields only', async () => {
    const cosmos = await start();
    const { store } = storeOn(cosmos);
    const opened = await store.runs.open(run);
    expect(await store.runs.find(opened.id, opened.date)).toEqual(opened);
  });

  test('is another run’s where its token is another, though the answer to its creation was lost', async () => {
    const cosmos = await start();
    await storeOn(cosmos).store.runs.open({ ...run, token: 'another' });
    cosmos.faults.push({ when: { operation: 'create', container: 'runInfo' }, do: 'reset-before', times: 1 });
    const opened = await storeOn(cosmos).store.runs.open(run);
    expect(opened.id).toBe(String(Number(run.id) + 1));
  });

  test('is this run’s where its token is the same', async () => {
    const cosmos = await start();
    cosmos.faults.push({ when: { operation: 'create', container: 'runInfo' }, do: 'reset-after', times: 1 });
    expect((await storeOn(cosmos).store.runs.open(run)).id).toBe(run.id);
  });
});

describe('a run info that is completed', () => {
  const closed = finishedRun({ token: run.token });
  const replacing = { operation: 'replace', container: 'runInfo' } as const;
  const lost: Fault = { do: 'reset-after', when: replacing, times: 1 };

  async function close(...faults: Fault[]) {
    const cosmos = await start();
    const { store } = storeOn(cosmos);
    await store.runs.open(run);
    cosmos.faults.push(...faults);
    const refused = await store.runs.close(closed).then(
      () => undefined,
      (error: StoreError) => error.message,
    );
    const [info] = await cosmos.documents('github', 'runInfo');
    const replaces = cosmos.requests.filter(({ operation }) => operation === 'replace').length;
    return { refused, status: info?.status, replaces };
  }

  test('is looked for where the answer was lost, not written again', async () => {
    expect(await close(lost, { do: 'status-503', when: replacing })).toEqual({
      refused: undefined,
      status: closed.status,
      replaces: 1,
    });
  });

  test('is looked for again where it could not be at first', async () => {
    const unread: Fault = { do: 'status-503', when: { operation: 'read', container: 'runInfo' }, times: 2 };
    expect(await close(lost, unread)).toEqual({ refused: undefined, status: closed.status, replaces: 2 });
  });

  test('is written again where the lost request was not carried out', async () => {
    const unsent: Fault = { do: 'reset-before', when: replacing, times: 1 };
    expect(await close(unsent)).toEqual({ refused: undefined, status: closed.status, replaces: 2 });
  });

  test('is corrected though the first request to correct it was not carried out', async () => {
    const cosmos = await start();
    const { store } = storeOn(cosmos);
    await store.runs.open(run);
    await store.runs.close(closed);
    await store.runs.find(run.id, run.date);
    cosmos.faults.push({ do: 'reset-before', when: replacing, times: 1 });
    await store.runs.close({ ...closed, completedAt: '2021-01-20T08:00:00Z', totalProcessed: 7 });
    expect(await cosmos.documents('github', 'runInfo')).toEqual([expect.objectContaining({ totalProcessed: 7 })]);
  });

  test('is said not to be where it is not', async () => {
    const { refused, status, replaces } = await close({ do: 'status-503', when: replacing });
    // The first try, and as many retries as are allowed.
    expect(replaces).toBe(2);
    expect(refused).toContain('cannot complete the run info document');
    expect(status).toBe('running');
  });

  test('is left as another made it', async () => {
    const cosmos = await start();
    const { store } = storeOn(cosmos);
    await store.runs.open(run);
    const container = (await databaseOf(cosmos)).container('runInfo');
    await container.item(run.id, run.date).replace({ ...run, status: 'cancelled' });
    await expect(store.runs.close(closed)).rejects.toThrow('was changed by another');
    expect(await cosmos.documents('github', 'runInfo')).toEqual([expect.objectContaining({ status: 'cancelled' })]);
  });
});

test('a run of another job cannot be joined, nor its documents be read, where the store is down', async () => {
  const cosmos = await start();
  const { store } = storeOn(cosmos, { maxRetries: 0 });
  await cosmos.down();
  await expect(store.runs.join(run)).rejects.toThrow('Cosmos DB: cannot read the');
  const signal = new AbortController().signal;
  expect(await store.documents.readAll(run.id, () => true, signal)).toMatch(/^Cosmos DB: cannot read the/);
  expect(await store.documents.stored(run.id)).toBeUndefined();
});

describe('a document that is there already', () => {
  test('is this run’s where it is what was written', async () => {
    const cosmos = await start({ faults: [{ when: reset, do: 'reset-after', times: 1 }] });
    const { store } = storeOn(cosmos);
    await store.runs.open(run);
    expect(await store.documents.write(document('o/r'))).toEqual({ status: 'stored' });
  });

  test.each([
    ['at another time', { collectedAt: '2021-01-20T07:21:42Z' }],
    ['with other counts', { stars: 1 }],
    ['with more', { topics: ['a'] }],
  ])('is another’s where it was written %s', async (_, changes) => {
    const cosmos = await start();
    const { store } = storeOn(cosmos);
    await store.runs.open(run);
    await store.documents.write({ ...document('o/r'), ...changes });
    expect(await store.documents.write(document('o/r'))).toEqual({
      status: 'failed',
      reason: 'Another document has the same ID',
    });
  });

  // Ids are seconds, counted up where runs begin in the same one, so that of yesterday's last run may be one of today.
  const afterMidnight = { ...run, id: String(Date.UTC(2021, 0, 20, 0, 0, 5) / 1000) };

  test('is not told from that of a run which has the same id on another day, so it is not counted', async () => {
    const cosmos = await start();
    const [yesterday, today] = [storeOn(cosmos).store, storeOn(cosmos).store];
    await yesterday.runs.open({ ...afterMidnight, date: '20210119', token: 'yesterday' });
    await today.runs.open(afterMidnight);
    expect(await yesterday.documents.write(document('o/r'))).toEqual({ status: 'stored' });
    expect(await today.documents.write(document('o/r'))).toMatchObject({ status: 'failed' });
  });

  test('is in doubt where the other runs cannot be looked through', async () => {
    const cosmos = await start({ faults: [{ when: { operation: 'query' }, do: 'status-503' }] });
    const { store } = storeOn(cosmos, { maxRetries: 0 });
    await store.runs.open(afterMidnight);
    await store.documents.write(document('o/r'));
    expect(await store.documents.write(document('o/r'))).toMatchObject({ status: 'unclear' });
    expect(await store.documents.check(document('o/r'), 'In doubt.')).toMatchObject({
      status: 'unclear',
      reason: expect.stringMatching(/^In doubt\. Whether it was stored is unknown: .*503/),
    });
  });

  test('is this run’s at any other time of day, though the other runs cannot be looked through', async () => {
    const cosmos = await start({ faults: [{ when: { operation: 'query' }, do: 'status-503' }] });
    const { store } = storeOn(cosmos, { maxRetries: 0 });
    await store.runs.open(run);
    await store.documents.write(document('o/r'));
    expect(await store.documents.write(document('o/r'))).toEqual({ status: 'stored' });
    expect(cosmos.requests.filter(({ operation }) => operation === 'query')).toEqual([]);
  });
});

describe('documents that expire by the container’s own setting', () => {
  test.each([
    { ttlSeconds: undefined, defaultTtl: 86_400, warns: true },
    { ttlSeconds: undefined, defaultTtl: -1, warns: false },
    { ttlSeconds: undefined, defaultTtl: undefined, warns: false },
    { ttlSeconds: 3_600, defaultTtl: 86_400, warns: false },
  ])('come with a warning where nobody asked for it: %j', async ({ ttlSeconds, defaultTtl, warns }) => {
    const cosmos = await start();
    const database = await databaseOf(cosmos);
    const expiry = defaultTtl === undefined ? {} : { defaultTtl };
    await database.containers.create({ id: 'repoStats', partitionKey: '/repo', ...expiry });
    const { store, lines } = storeOn(cosmos, { ttlSeconds });
    await store.runs.open(run);
    const warning =
      /container repoStats expire after 86400 seconds.*az cosmosdb sql container update --account-name .* --ttl -1`.*`cosmos-ttl-days`/;
    expect(lines.filter((line) => warning.test(line))).toHaveLength(warns ? 1 : 0);
    expect(lines).toHaveLength(warns ? 1 : 0);
  });
});

describe('runs that were left as running', () => {
  const before = new Date('2021-01-21T14:00:00Z');

  test('are closed with the time at which that was done', async () => {
    const cosmos = await start();
    const { store } = storeOn(cosmos);
    await store.runs.open(run);
    expect(await store.runs.closeAbandoned(before)).toEqual([run.id]);
    const [closed] = await cosmos.documents('github', 'runInfo');
    expect(closed).toMatchObject({
      ...run,
      status: 'cancelled',
      totalCreatedCount: 0,
      completedAt: expect.any(String),
    });
    expect(Date.now() - Date.parse(String(closed?.completedAt))).toBeLessThan(60_000);
  });

  test('that nobody may look for are said so, and the store goes on', async () => {
    const cosmos = await start({ faults: [{ when: { operation: 'query' }, do: 'firewall-403' }] });
    const { store, lines } = storeOn(cosmos);
    await store.runs.open(run);
    expect(await store.runs.closeAbandoned(before)).toEqual([]);
    expect(lines.filter((line) => !line.startsWith('Retry'))).toEqual([
      expect.stringMatching(/^Could not look for unfinished runs: 403/),
    ]);
    expect(store.documents.broken).toBeUndefined();
    expect(await store.documents.write(document('o/r'))).toEqual({ status: 'stored' });
  });
});

test.each([
  [{ throughput: 400 }, 40],
  [{ throughput: 400, requestUnitsPerWrite: 1000 }, 32],
  [{ throughput: 4_000 }, 400],
  [{ throughput: 1_000_000 }, 500],
  [{ serverless: true, throughput: 400 }, 200],
])('%j: so many writes at a time use the throughput up', async (more, writes) => {
  expect(storeOn(await start(), more).store.documents.parallelWrites).toBe(writes);
});

test.each([
  [undefined, {}],
  [86_400, { ttl: 86_400 }],
])('documents that expire after %s seconds have %j added', async (ttlSeconds, fields) => {
  expect(storeOn(await start(), { ttlSeconds }).store.documents.fields).toEqual(fields);
});
