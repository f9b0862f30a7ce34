import type { FeedResponse, QueryIterator } from '@azure/cosmos';
import { afterEach, describe, expect, test } from 'vitest';
import { createContainers } from '../../../../emulators/cosmos/client.ts';
import { type CosmosEmulator, startCosmos } from '../../../../emulators/cosmos/server.ts';
import { emulatedStore } from '../../../../scripts/bench/emulated-store.ts';
import { fetchPages } from '../../../../src/store/cosmos/pages.ts';
import { WritePrice } from '../../../../src/store/cosmos/write-price.ts';
import { runningRun } from '../../samples.ts';
import { answered } from './cosmos-failures.ts';
import { createRequests, NotedBudget, scripted, sendTo } from './cosmos-request-trial.ts';

const impossible = [-1, -1e9, Number.NaN, Number.POSITIVE_INFINITY, 1e9];

describe('a charge', () => {
  test.each(impossible)('of %d is none: what was expected counts', async (requestCharge) => {
    const budget = new NotedBudget();
    const { requests, clock } = createRequests({ budget });
    await sendTo(requests, clock, scripted({ requestCharge }).request);
    await sendTo(requests, clock, scripted(answered(409, { charge: requestCharge })).request);
    const settled = budget.notes.filter((note) => note.startsWith('settle'));
    expect(requests.usage.requestUnits).toBeGreaterThanOrEqual(5);
    expect(requests.usage.requestUnits).toBeLessThanOrEqual(10);
    expect(settled[0]).toBe('settle 5 5');
  });

  test.each([...impossible, 0])('of %d teaches nothing about the price of a write', (charged) => {
    const price = new WritePrice(5);
    price.learn(charged);
    expect(price.expected).toBe(5);
    price.learn(7);
    price.learn(charged);
    expect(price.expected).toBe(7);
  });
});

describe('the pages of a query', () => {
  test('are read to the last, though there are thousands, and most are empty', async () => {
    let left = 2_000;
    const fetchNext = async () => ({ resources: --left === 0 ? ['last'] : [] }) as unknown as FeedResponse<string>;
    const pages = { fetchNext, hasMoreResults: () => left > 0 } as QueryIterator<string>;
    const found = await fetchPages<string>(
      async (request) => ({ status: 'done', response: await request({} as never) }),
      () => pages,
    );
    expect(found).toEqual({ status: 'found', results: ['last'] });
  });

  const started: CosmosEmulator[] = [];
  afterEach(async () => {
    for (const cosmos of started.splice(0)) await cosmos.close();
  });

  async function storeWith(headers: Record<string, string>) {
    const cosmos = await startCosmos({ throughput: 'unlimited' });
    started.push(cosmos);
    await createContainers(cosmos);
    const store = emulatedStore(cosmos);
    const run = await store.runs.open(runningRun());
    cosmos.faults.push({ do: 'headers', headers, when: { operation: 'query' } });
    return { cosmos, store, run };
  }

  test('that come again and again end the look for unfinished runs, and for the last run', async () => {
    const { cosmos, store, run } = await storeWith({ 'x-ms-continuation': 'again' });
    expect(await store.runs.closeAbandoned(new Date('2021-01-01T00:00:00Z'))).toEqual([]);
    expect(await store.runs.previous({ ...run, owners: ['o'] }, new AbortController().signal)).toEqual({
      status: 'unknown',
      reason: expect.stringContaining('the pages of a query do not end'),
    });
    expect(cosmos.requests.filter(({ operation }) => operation === 'query').length).toBeLessThan(20);
  });
});
