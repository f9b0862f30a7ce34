import dns from 'node:dns';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { blobsIn, containerOf, signedFor } from '../../../../emulators/blob-storage/client.ts';
import { type BlobStorage, startBlobStorage } from '../../../../emulators/blob-storage/server.ts';
import { realClock } from '../../../../emulators/service-clock.ts';
import { BlobPlace } from '../../../../src/archive/places/blob.ts';
import type { PlaceParts } from '../../../../src/archive/places/blob-requests.ts';
import { type Place, sha256Of } from '../../../../src/archive/places/place.ts';
import type { BlobDestination } from '../../../../src/inputs/destination.ts';
import { createConnections } from '../../../../src/network/connections.ts';
import { describePlace } from './place-contract.ts';

let storage: BlobStorage;
let container = '';
let containers = 0;
/** By how much the runner's clock is behind that of the service. */
let skewMs = 0;

beforeAll(async () => {
  storage = await startBlobStorage({ clock: { ...realClock, now: () => Date.now() + skewMs } });
});
afterAll(() => storage.close());
beforeEach(async () => {
  storage.recover();
  skewMs = 0;
  container = `archive-${++containers}`;
  await containerOf(storage, container).create();
  storage.requests.length = 0;
});

/** Waits are over at once, and each is noted. */
const waits: number[] = [];
let nowMs = 0;
const clock: PlaceParts['clock'] = {
  now: () => nowMs,
  date: () => new Date(),
  sleep: async (ms, signal) => {
    signal?.throwIfAborted();
    waits.push(ms);
    nowMs += ms;
  },
};

const open = async (change: Partial<BlobDestination> = {}, parts: Partial<PlaceParts> = {}): Promise<Place> => {
  const { account, key, endpoint } = storage;
  const access = { kind: 'key', account, key } as const;
  const destination = { kind: 'blob', name: container, endpoint, container, prefix: '', access, ...change } as const;
  return BlobPlace.open(destination, {
    connections: createConnections(() => undefined),
    createCredential: () => expect.unreachable('no sign-in'),
    clock,
    maxRetries: 3,
    endMs: Number.POSITIVE_INFINITY,
    signal: new AbortController().signal,
    ...parts,
  });
};

const otherKey = Buffer.alloc(64).toString('base64');
const bytes = Buffer.from('PAR1 and so on');
const path = 'date=2026-11-27/1795811176.parquet';

describe('below a prefix', () => describePlace(() => open({ prefix: 'stats/100% of it/' })));

test('a file stands under its prefix, beside what is no archive', async () => {
  await (await open()).create('other.txt', bytes);
  const place = await open({ prefix: 'stats/' });
  await place.create(path, bytes);
  expect([...(await blobsIn(containerOf(storage, container))).keys()]).toEqual(['other.txt', `stats/${path}`]);
  expect(await place.list('')).toEqual([{ path, bytes: bytes.byteLength }]);
});

test('more files than one page has are all listed', async () => {
  const place = await open({}, { pageSize: 5 });
  const names = Array.from({ length: 12 }, (_, i) => `date=1/${i + 10}.json`);
  for (const name of names) await place.create(name, bytes);
  expect((await place.list('date=1/')).map((file) => file.path)).toEqual(names);
  expect(storage.requests.filter(({ path }) => path.includes('comp=list'))).toHaveLength(3);
});

test('every request is asked for its way, as those of all other services are', async () => {
  const asked: string[] = [];
  const { fetch } = createConnections(() => undefined);
  const agent = (url: string) => void asked.push(url);
  const place = await open({}, { connections: { agent: agent as never, fetch } });
  await place.create(path, bytes);
  await place.read(path);
  await place.list('');
  expect(asked).toHaveLength(storage.requests.length);
});

describe('a request that fails', () => {
  test.each(['status-500', 'status-503', 'reset-before', 'reset-after', 'status-429'] as const)(
    'is sent again after %s, and the file is this one’s',
    async (fault) => {
      const place = await open();
      storage.fail({ do: fault });
      expect(await place.create(path, bytes)).toBe('created');
      storage.fail({ do: fault });
      expect(await place.read(path)).toEqual(bytes);
    },
  );

  test('is given up after `max-retries`, with what to do', async () => {
    const place = await open();
    storage.requests.length = 0;
    storage.fail({ do: 'status-503', times: 4 });
    await expect(place.read(path)).rejects.toMatchObject({
      message: `Blob Storage failed at reading ${path}: 503 ServerBusy: The server is busy.`,
      remedy: expect.stringContaining('nothing is lost'),
    });
    expect(storage.requests).toHaveLength(4);
  });

  test('waits as long as the service asks', async () => {
    const place = await open();
    storage.fail({ do: 'status-503', retryAfterSeconds: 77 });
    await place.list('');
    expect(waits.at(-1)).toBe(77_000);
  });

  test.each([
    ['a page of a proxy', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>sign in</html>' }],
    ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:9/' } }],
    ['404 of a gateway', { status: 404, body: 'no such page' }],
  ])('is not answered by %s', async (_, answer) => {
    const place = await open();
    storage.fail({ do: 'answer', answer, times: 9 });
    await expect(place.read(path)).rejects.toMatchObject({ name: 'PlaceError' });
    await expect(place.list('')).rejects.toMatchObject({ name: 'PlaceError' });
  });

  test('ends with the run', async () => {
    const ending = new AbortController();
    const place = await open({}, { signal: ending.signal });
    storage.fail({ do: 'hang' });
    const reading = place.read(path);
    setTimeout(() => ending.abort(), 50);
    await expect(reading).rejects.toThrow('given up');
  });
});

describe('access', () => {
  const sas = (permissions: string, minutes = 60): { kind: 'sas'; sas: string } => ({
    kind: 'sas',
    sas: signedFor(storage, container, { permissions, minutes }),
  });

  test('by a SAS needs to read, create, delete and list, and no more', async () => {
    const place = await open({ access: sas('rcdl') });
    expect(await place.create(path, bytes)).toBe('created');
    expect(await place.create(path, bytes)).toBe('exists');
    expect(await place.putAside(path, sha256Of(bytes))).toBe(`${path}.damaged`);
    expect(storage.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });

  test.each([
    ['a wrong key', () => ({ kind: 'key', account: storage.account, key: otherKey }) as const, 'key of the account'],
    ['a SAS that expired', () => sas('rcdl', -10), 'a new SAS'],
    ['a SAS that cannot list', () => sas('rc'), '`sp=rcdl`'],
  ])('by %s names `storage-key`, and is tried once', async (_, access, remedy) => {
    await expect(open({ access: access() })).rejects.toMatchObject({
      message: expect.stringMatching(/^Blob Storage failed at opening archive-\d+: 403 Auth\w+: [\w]/),
      remedy: expect.stringMatching(`storage-key.*${remedy}`),
    });
    expect(storage.requests).toHaveLength(1);
  });

  test('with a clock that is wrong says so', async () => {
    skewMs = 20 * 60_000;
    await expect(open()).rejects.toMatchObject({
      remedy: expect.stringContaining('runner’s clock'),
    });
  });

  test('to a container that is missing names the command that creates it', async () => {
    await expect(open({ container: 'missing' })).rejects.toMatchObject({
      message: expect.stringContaining('404 ContainerNotFound'),
      remedy: expect.stringContaining('az storage container create'),
    });
  });

  test('to an account that is missing is looked up five times', async () => {
    const lookup = vi.spyOn(dns, 'lookup').mockImplementation(((name: string, ...rest: unknown[]) => {
      const done = rest.at(-1) as (error: Error) => void;
      done(Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' }));
    }) as typeof dns.lookup);
    onTestFinished(() => lookup.mockRestore());
    await expect(open({ endpoint: 'http://account.invalid' }, { maxRetries: 9 })).rejects.toMatchObject({
      message: expect.stringContaining('ENOTFOUND'),
      remedy: expect.stringContaining('`destination`'),
    });
    expect(lookup).toHaveBeenCalledTimes(5);
  });

  test('of a container that everyone can read is public', async () => {
    expect((await open()).isPublic).toBe(false);
    await containerOf(storage, container).setAccessPolicy('container');
    expect((await open()).isPublic).toBe(true);
  });
});
