import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import type { CosmosEmulator } from '../../../emulators/cosmos/server.ts';
import { clientOf, createContainer, documentOf, failure, start, stopAll } from './trial.ts';

afterEach(stopAll);

const wrongKey = Buffer.from('wrong').toString('base64');
const documents = 'dbs/github/colls/repoStats/docs';

interface Sent {
  key?: string;
  date?: string;
  authorization?: string;
  partitionKey?: string;
  path?: string;
}

/** A create as the REST documentation describes it, without the SDK. */
function post(emulator: CosmosEmulator, body: string, sent: Sent = {}): Promise<Response> {
  const { key = emulator.key, date = new Date().toUTCString(), path = documents } = sent;
  const text = `post\ndocs\n${path.replace(/\/docs$/, '')}\n${date.toLowerCase()}\n\n`;
  const signature = createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest('base64');
  return fetch(`${emulator.endpoint}${path}`, {
    method: 'POST',
    body,
    headers: {
      'x-ms-date': date,
      'x-ms-version': '2020-07-15',
      authorization: sent.authorization ?? encodeURIComponent(`type=master&ver=1.0&sig=${signature}`),
      'x-ms-documentdb-partitionkey': sent.partitionKey ?? '["a/b"]',
    },
  });
}

describe('authorization', () => {
  test('the right key is let in by hand, every other one is refused as the service does', async () => {
    const emulator = await start();
    await createContainer(emulator);
    const body = JSON.stringify(documentOf(100));
    expect((await post(emulator, body)).status).toBe(201);
    const refused = await post(emulator, body, { key: wrongKey });
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({
      code: 'Unauthorized',
      message: expect.stringContaining('post\ndocs\n'),
    });
    expect((await post(emulator, body, { authorization: '' })).status).toBe(401);
    expect((await post(emulator, body, { date: new Date(Date.now() - 20 * 60_000).toUTCString() })).status).toBe(403);
    expect((await failure(clientOf(emulator, wrongKey).database('github').read())).code).toBe(401);
  });

  test('a known token may write documents but not create containers', async () => {
    const emulator = await start({ acceptedTokens: ['token'] });
    await createContainer(emulator);
    const authorization = encodeURIComponent('type=aad&ver=1.0&sig=token');
    expect((await post(emulator, JSON.stringify(documentOf(100)), { authorization })).status).toBe(201);
    const refused = await post(emulator, '{"id":"x"}', { authorization, path: 'dbs/github/colls' });
    expect(refused.status).toBe(403);
    expect(refused.headers.get('x-ms-substatus')).toBe('5300');
    const unknown = encodeURIComponent('type=aad&ver=1.0&sig=other');
    expect((await post(emulator, '{}', { authorization: unknown })).status).toBe(401);
  });
});

describe('documents', () => {
  test.each([
    ['an id with a slash', { id: 'a/b', repo: 'a/b' }, 400],
    ['an id with a question mark', { id: 'a?', repo: 'a/b' }, 400],
    ['an id of 1,024 bytes', { id: 'é'.repeat(512), repo: 'a/b' }, 400],
    ['an id of 1,022 bytes', { id: 'é'.repeat(511), repo: 'a/b' }, 201],
    ['no id', { repo: 'a/b' }, 400],
    ['another partition key than the header', { id: 'a', repo: 'c/d' }, 400],
    ['no partition key', { id: 'a' }, 400],
    ['ttl 0', { id: 'a', repo: 'a/b', ttl: 0 }, 400],
    ['ttl as text', { id: 'a', repo: 'a/b', ttl: '60' }, 400],
    ['ttl -1', { id: 'a', repo: 'a/b', ttl: -1 }, 201],
    ['over 2 MB', documentOf(2 * 1024 * 1024 + 1), 413],
  ])('with %s', async (_, document, status) => {
    const emulator = await start();
    await createContainer(emulator);
    const answer = await post(emulator, JSON.stringify(document));
    expect(answer.status).toBe(status);
    expect(emulator.countDocuments('github', 'repoStats')).toBe(status === 201 ? 1 : 0);
  });

  test('what is not there, taken or changed meanwhile is refused', async () => {
    const emulator = await start();
    const container = await createContainer(emulator);
    const missing = await post(emulator, '{}', { path: 'dbs/github/colls/other/docs' });
    expect([missing.status, missing.headers.get('x-ms-substatus')]).toEqual([404, '1003']);
    const { resource } = await container.items.create(documentOf(100));
    expect((await failure(container.items.create(documentOf(100)))).code).toBe(409);
    const item = container.item('a.b.1', 'a/b');
    const condition = resource?._etag ?? '';
    const accessCondition = { type: 'IfMatch', condition };
    expect((await item.replace(documentOf(120), { accessCondition })).statusCode).toBe(200);
    expect((await failure(item.replace(documentOf(140), { accessCondition }))).code).toBe(412);
    expect(emulator.requests.at(-1)).toMatchObject({ ifMatch: condition, status: 412, partitionKey: 'a/b' });
    expect((await container.item('a.b.1', 'c/d').read()).statusCode).toBe(404);
    expect((await failure(container.item('none', 'a/b').delete())).code).toBe(404);
  });
});

describe('containers', () => {
  test('keep what they were created with, and a new default TTL leaves the documents', async () => {
    const emulator = await start();
    const indexingPolicy = { includedPaths: [{ path: '/repo/?' }], excludedPaths: [{ path: '/*' }] };
    const container = await createContainer(emulator, { defaultTtl: 60, indexingPolicy });
    const { resource } = await container.read();
    expect(resource).toMatchObject({
      defaultTtl: 60,
      indexingPolicy,
      partitionKey: { paths: ['/repo'], kind: 'Hash' },
    });
    await container.items.create(documentOf(100));
    await container.replace({ id: 'repoStats', partitionKey: { paths: ['/repo'] }, defaultTtl: -1 });
    expect((await container.read()).resource?.defaultTtl).toBe(-1);
    expect((await container.item('a.b.1', 'a/b').read()).statusCode).toBe(200);
    const { database } = container;
    const wrong = database.containers.create({ id: 'x', partitionKey: { paths: ['/a'] }, defaultTtl: 0 });
    expect((await failure(wrong)).code).toBe(400);
  });
});

describe('the SDK', () => {
  test('queries by pages of 100, in one partition or in all, and counts', async () => {
    const emulator = await start();
    const container = await createContainer(emulator);
    for (let n = 0; n < 105; n += 1) await container.items.create({ id: `d${n}`, repo: n < 3 ? 'a/b' : 'c/d', n });
    const pages = container.items.query('SELECT * FROM c');
    expect((await pages.fetchNext()).resources).toHaveLength(100);
    expect((await pages.fetchNext()).resources).toHaveLength(5);
    const inPartition = async (query: string) =>
      (await container.items.query(query, { partitionKey: 'a/b' }).fetchAll()).resources;
    expect(await inPartition('SELECT VALUE c.n FROM c ORDER BY c.n DESC')).toEqual([2, 1, 0]);
    expect(await inPartition('SELECT VALUE r.n FROM repos r WHERE r.n = 1 OR r.n = 50')).toEqual([1]);
    expect(await inPartition('SELECT VALUE COUNT(1) FROM c')).toEqual([3]);
    expect(await emulator.documents('github', 'repoStats')).toHaveLength(105);
  });

  test.each([
    ['SELECT * FROM c ORDER BY c.n', false],
    ['SELECT VALUE c.n FROM c WHERE c.n > 0 ORDER BY c.repo, c.n DESC', false],
    ['SELECT TOP 1 c.n FROM c ORDER BY c.n DESC', false],
    ['SELECT TOP 1 c.n FROM c ORDER BY c.repo DESC', true],
    ['SELECT TOP 1 c.n FROM c ORDER BY c.id DESC', true],
    ['SELECT c.n FROM c ORDER BY c._ts DESC', true],
  ])('sorts only by what is indexed: %s', async (query, isSortable) => {
    const emulator = await start();
    const indexingPolicy = { includedPaths: [{ path: '/repo/?' }], excludedPaths: [{ path: '/*' }] };
    const container = await createContainer(emulator, { indexingPolicy });
    await container.items.create({ id: 'd', repo: 'a/b', n: 1 });
    const asked = container.items.query(query, { partitionKey: 'a/b' }).fetchAll();
    if (isSortable) expect((await asked).resources).toHaveLength(1);
    else expect((await failure(asked)).code).toBe(400);
  });

  test('bulk operations are charged, checked and throttled one by one', async () => {
    const emulator = await start({ chargeFactor: 2 });
    const container = await createContainer(emulator);
    await container.items.create({ id: 'taken', repo: 'a/b' });
    const create = (id: string) => ({
      operationType: 'Create' as const,
      partitionKey: 'a/b',
      resourceBody: { id, repo: 'a/b' },
    });
    const results = await container.items.executeBulkOperations([create('new'), create('taken')]);
    expect(results.map(({ response, error }) => response?.statusCode ?? error?.code)).toEqual([201, 409]);
    expect(results[0]?.response?.requestCharge).toBe(10);
    expect(emulator.usage).toMatchObject({ writes: 2, requestUnits: 22.48 });
  });

  test('a transactional batch is stored whole or not at all', async () => {
    const emulator = await start();
    const container = await createContainer(emulator);
    const create = (id: string) => ({ operationType: 'Create' as const, resourceBody: { id, repo: 'a/b' } });
    expect((await container.items.batch([create('1'), create('2')], 'a/b')).code).toBe(200);
    const { code, result } = await container.items.batch([create('3'), create('2')], 'a/b');
    expect([code, ...(result ?? []).map(({ statusCode }) => statusCode)]).toEqual([207, 424, 409]);
    expect(emulator.countDocuments('github', 'repoStats')).toBe(2);
  });
});

// https://learn.microsoft.com/azure/cosmos-db/unique-keys
test('a unique key holds within a partition', async () => {
  const container = await createContainer(await start(), {
    uniqueKeyPolicy: { uniqueKeys: [{ paths: ['/text'] }, { paths: ['/a/b', '/c'] }] },
  });
  const create = (id: string, more: object) => container.items.create({ id, repo: 'a/b', text: id, ...more });
  await create('1', { a: { b: 1 }, c: 2 });
  expect((await create('2', { a: { b: 1 }, c: 3 })).statusCode).toBe(201);
  for (const [id, more] of [
    ['3', { text: '1', c: 4 }],
    ['4', { a: { b: 1 }, c: 3 }],
  ] as const)
    expect(await failure(create(id, more))).toMatchObject({
      code: 409,
      message: expect.stringMatching(/Unique index/),
    });
  expect((await create('3', { text: '1', repo: 'a/c' })).statusCode).toBe(201);
  expect(await failure(create('2', {}))).toMatchObject({ code: 409, message: expect.stringMatching(/already exists/) });
});
