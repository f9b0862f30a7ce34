import { readFileSync } from 'node:fs';
import { Agent } from 'node:https';
import { CosmosClient } from '@azure/cosmos';
import { afterEach, describe, expect, test } from 'vitest';
import { equalitiesOf } from '../../emulators/cosmos/engine.ts';
import type { ServiceClock } from '../../emulators/service-clock.ts';
import { scaledClock } from '../../emulators/service-clock.ts';
import { clientOf, createContainer, documentOf, failure, start, stopAll } from './cosmos/trial.ts';

afterEach(stopAll);

function stoppedClock(): ServiceClock & { time: number } {
  const clock = { time: 1_000_000, now: () => clock.time, sleep: () => Promise.resolve() };
  return clock;
}

describe('charges', () => {
  test.each([
    [200, 5],
    [1024, 5],
    [2048, 6.3],
    [3072, 6.5],
    [128 * 1024, 48],
    [1024 * 1024, 625],
  ])('a create of %i bytes costs %d RU', async (bytes, charge) => {
    const container = await createContainer(await start());
    expect((await container.items.create(documentOf(bytes))).requestCharge).toBe(charge);
  });

  test('every kind of operation has its price, and metadata takes nothing from the throughput', async () => {
    const emulator = await start();
    const container = await createContainer(emulator);
    expect(emulator.usage.requestUnits).toBe(0);
    expect(emulator.usage.metadata).toBeGreaterThan(2);
    const item = container.item('a.b.1', 'a/b');
    const document = documentOf(300);
    const charges = [
      await container.items.create(document),
      await item.read(),
      await item.replace(document),
      await item.patch([{ op: 'set', path: '/text', value: 'y' }]),
      await container.items.query('SELECT * FROM c WHERE c.text = "y"').fetchAll(),
      await item.delete(),
    ].map(({ requestCharge }) => requestCharge);
    expect(charges).toEqual([5, 1, 10, 10, 2.8, 5]);
    expect(emulator.usage).toMatchObject({ requestUnits: 33.8, writes: 4, reads: 2 });
  });

  test('a charge factor halves what documents cost', async () => {
    const container = await createContainer(await start({ chargeFactor: 0.5 }));
    expect((await container.items.create(documentOf(100))).requestCharge).toBe(2.5);
  });

  test('fewer indexed paths cost less only when asked for', async () => {
    const indexingPolicy = { includedPaths: [{ path: '/repo/?' }], excludedPaths: [{ path: '/*' }] };
    const plain = await createContainer(await start(), { indexingPolicy });
    const byIndex = await createContainer(await start({ indexCharges: true }), { indexingPolicy });
    const byDefault = await createContainer(await start({ indexCharges: true }));
    expect((await plain.items.create(documentOf(100))).requestCharge).toBe(5);
    expect((await byDefault.items.create(documentOf(100))).requestCharge).toBe(5);
    expect((await byIndex.items.create(documentOf(100))).requestCharge).toBe(3);
  });
});

describe('throughput', () => {
  test('a window admits while its balance is positive and the next one pays the overdraft', async () => {
    const clock = stoppedClock();
    const emulator = await start({ clock, throughput: 12 });
    const container = await createContainer(emulator);
    const create = (n: number) => container.items.create(documentOf(100, `d${n}`));
    for (const n of [1, 2, 3]) await create(n);
    clock.time += 400;
    const refused = await failure(create(4));
    expect(refused).toMatchObject({ code: 429, substatus: 3200, retryAfterInMs: 600 });
    expect(refused.message).toContain('Request rate is large');
    clock.time += 600;
    for (const n of [4, 5]) await create(n);
    expect((await failure(create(6))).code).toBe(429);
    expect(emulator.countDocuments('github', 'repoStats')).toBe(5);
    expect([...emulator.requestUnitsBySecond.values()]).toEqual([15, 10]);
    expect(emulator.usage.throttled).toBe(2);
  });

  test('an overdraft of several seconds is waited off as told', async () => {
    const clock = stoppedClock();
    const container = await createContainer(await start({ clock, throughput: 400 }));
    await container.items.create(documentOf(2 * 1024 * 1024));
    expect((await failure(container.item('x', 'x').read())).retryAfterInMs).toBe(3_000);
    clock.time += 3_000;
    expect((await container.item('x', 'x').read()).statusCode).toBe(404);
  });

  test('another consumer takes its share', async () => {
    const clock = stoppedClock();
    const emulator = await start({ clock, throughput: 400 });
    const container = await createContainer(emulator);
    emulator.consume(395);
    clock.time += 1_000;
    await container.items.create(documentOf(100));
    expect((await failure(container.items.create(documentOf(100, 'second')))).code).toBe(429);
  });

  test('metadata has its own budget', async () => {
    const emulator = await start({ clock: stoppedClock(), metadataPerSecond: 8 });
    const database = clientOf(emulator).database('none');
    const codes = await Promise.all(Array.from({ length: 9 }, () => failure(database.containers.create({ id: 'c' }))));
    expect(codes.map(({ code }) => code)).toContain(429);
    expect(emulator.usage.requestUnits).toBe(0);
  });

  test('what a client provisions is recorded, holds, and is refused by a serverless account', async () => {
    const emulator = await start({ throughput: undefined });
    await clientOf(emulator).databases.create({ id: 'github', throughput: 1_000 });
    expect(emulator.databases.get('github')?.offerThroughput).toBe(1_000);
    const { resource } = await clientOf(emulator).database('github').readOffer();
    expect(resource?.content?.offerThroughput).toBe(1_000);
    expect((await failure(clientOf(emulator).databases.create({ id: 'low', throughput: 300 }))).code).toBe(400);
    const serverless = clientOf(await start({ serverless: true }));
    expect((await failure(serverless.databases.create({ id: 'github', throughput: 400 }))).code).toBe(400);
  });
});

describe('connections', () => {
  test('are kept alive', async () => {
    const emulator = await start();
    const container = await createContainer(emulator);
    for (const n of [1, 2, 3]) await container.items.create(documentOf(100, `d${n}`));
    const writes = emulator.requests.filter(({ operation }) => operation === 'create');
    expect(writes).toHaveLength(3);
    expect(new Set(writes.map(({ connection }) => connection)).size).toBe(1);
    const response = await fetch(emulator.endpoint);
    expect(response.headers.get('connection')).toBe('keep-alive');
  });

  test('https is answered with a certificate of the emulator’s own CA, and the account names that address', async () => {
    const emulator = await start({ tls: true });
    const read = async (ca: string | undefined) => {
      const agent = new Agent(ca === undefined ? {} : { ca });
      const client = new CosmosClient({ endpoint: emulator.endpoint, key: emulator.key, agent });
      return (await client.getDatabaseAccount()).resource?.writableLocations[0]?.databaseAccountEndpoint;
    };
    expect(emulator.endpoint).toMatch(/^https:/);
    expect(await read(emulator.caCertificatePem)).toBe(emulator.endpoint);
    expect(readFileSync(emulator.caCertificatePath ?? '', 'utf8')).toBe(emulator.caCertificatePem);
    await expect(read(undefined)).rejects.toThrow(/certificate/);
  });

  test('a host that is down refuses connections until it is up again, and keeps its port', async () => {
    const emulator = await start();
    const container = await createContainer(emulator);
    await emulator.down();
    // An established connection (01) from the port: https://docs.kernel.org/networking/proc_net_tcp.html
    const hex = emulator.port.toString(16).padStart(4, '0').toUpperCase();
    expect(readFileSync('/proc/net/tcp', 'utf8')).toMatch(new RegExp(` 0100007F:${hex} 0100007F:[0-9A-F]{4} 01 `));
    await expect(fetch(emulator.endpoint)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    await emulator.up();
    expect((await container.items.create(documentOf(100))).statusCode).toBe(201);
    await emulator.down('reset');
    expect((await failure(container.items.create(documentOf(100, 'other')))).code).toMatch(/ECONNRESET|EPIPE/);
  });

  test('latency is measured on the emulator’s clock', async () => {
    const emulator = await start({ clock: scaledClock(20), latency: { writeMs: 2_000 } });
    const container = await createContainer(emulator);
    await container.items.create(documentOf(100));
    const [write] = emulator.requests.filter(({ operation }) => operation === 'create');
    expect(write?.durationMs).toBeGreaterThanOrEqual(1_980);
    expect(write?.durationMs).toBeLessThan(30_000);
  });
});

describe('what a query’s documents are looked up by', () => {
  const looked = (condition: string) =>
    equalitiesOf({ query: `SELECT * FROM c WHERE ${condition}`, parameters: [{ name: '@run', value: '17' }] });

  test('is what all of them have', () => {
    expect(looked('c.runId = @run')).toEqual([['runId', '17']]);
    expect(looked("c.status = 'running' AND c.startedAt < @run ORDER BY c.id DESC")).toEqual([['status', 'running']]);
  });

  test.each(["c.a = 'x' OR c.b = 'y'", "NOT c.a = 'x'", "(c.a = 'x')", 'c.a != @run', 'c.a = @none', 'c.a.b = @run'])(
    'is nothing in %s',
    (condition) => expect(looked(condition)).toEqual([]),
  );
});
