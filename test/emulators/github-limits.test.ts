import { describe, expect, test } from 'vitest';
import { scaledClock } from '../../emulators/service-clock.ts';
import { ask, batch, get, linux, real, start, steppedClock } from './github-requests.ts';

describe('points', () => {
  const documented = `{ viewer { login repositories(first: 100) { edges { node { id
    issues(first: 50) { edges { node { id labels(first: 60) { edges { node { id name } } } } } } } } } } }`;
  const costOf = async (query: string): Promise<[number, number]> => {
    const emulator = await start();
    await ask(emulator, query);
    return [emulator.requests[0]?.cost ?? 0, emulator.requests[0]?.nodes ?? 0];
  };

  test("GitHub's example of 5,101 requests costs 51 points", async () => {
    const emulator = await start({ latency: {} });
    await ask(emulator, documented.replace('first: 50', 'first: 49').replace('first: 60', 'first: 60'));
    expect(emulator.requests[0]?.connectionRequests).toBe(1 + 100 + 4_900);
    expect((await costOf(documented))[0]).toBe(51);
  });

  test.each([
    [1, 1],
    [29, 1],
    [30, 2],
    [65, 3],
    [100, 5],
  ])('%i repositories with five counts cost %i', async (size, points) => {
    const emulator = await start();
    const { body, headers: answered } = await ask(emulator, batch(real.slice(0, size)));
    expect(body.errors).toBeUndefined();
    expect(body.data?.rateLimit).toMatchObject({ cost: points, used: points, remaining: 5_000 - points, limit: 5_000 });
    expect(answered.get('x-ratelimit-used')).toBe(String(points));
    expect(answered.get('x-ratelimit-resource')).toBe('graphql');
    expect(emulator.usage.points).toBe(points);
  });

  test('fragments, variables, repeated fields and @include are counted as they are executed', async () => {
    const emulator = await start();
    const query = `query($n: Int!, $more: Boolean!) { viewer { login } repositoryOwner(login: "microsoft") { ...list } }
      fragment list on RepositoryOwner { repositories(first: $n) { nodes { ...c } nodes { issues { totalCount } } } }
      fragment c on Repository { issues { totalCount } pullRequests @include(if: $more) { totalCount } }`;
    await ask(emulator, query, { n: 50, more: false });
    await ask(emulator, query, { n: 50, more: true });
    expect(emulator.requests.map((one) => one.connectionRequests)).toEqual([1 + 50, 1 + 50 + 50]);
  });

  test("GitHub's example of 22,060 nodes, and more than 500,000 are refused", async () => {
    const complex = `{ viewer { repositories(first: 50) { edges { repository: node { name
      pullRequests(first: 20) { edges { pullRequest: node { title comments(first: 10) { edges { comment: node { bodyHTML } } } } } }
      issues(first: 20) { totalCount edges { issue: node { title bodyHTML comments(first: 10) { edges { comment: node { bodyHTML } } } } } } } } }
      followers(first: 10) { edges { follower: node { login } } } } }`;
    expect((await costOf(complex))[1]).toBe(22_060);
    const emulator = await start();
    const { status, body } = await ask(emulator, documented.replace('first: 60', 'first: 100'));
    expect([status, body.data]).toEqual([200, undefined]);
    expect(body.errors).toEqual([
      {
        type: 'MAX_NODE_LIMIT_EXCEEDED',
        message: 'This query requests up to 505,100 possible nodes which exceeds the maximum limit of 500,000.',
      },
    ]);
  });
});

describe('limits', () => {
  test.each(['RATE_LIMIT', 'RATE_LIMITED'] as const)(
    'a used-up hour is 200 with %s, and over after its reset',
    async (type) => {
      const { clock, advance } = steppedClock();
      const emulator = await start({
        pointsPerHour: 3,
        primaryErrorType: type,
        clock,
      });
      const spent = await ask(emulator, batch(real.slice(0, 65)));
      expect(spent.headers.get('x-ratelimit-remaining')).toBe('0');
      const { status, headers: answered, body } = await ask(emulator, batch([linux]));
      expect([status, answered.get('x-ratelimit-remaining'), body.data]).toEqual([200, '0', undefined]);
      expect(body.errors?.[0]).toMatchObject({
        type,
        code: 'graphql_rate_limit',
        message: expect.stringContaining('API rate limit exceeded'),
      });
      const reset = Number(answered.get('x-ratelimit-reset'));
      expect(reset - clock.now() / 1000).toBeGreaterThan(3_500);
      expect(emulator.primaryRefusals).toBe(1);
      expect((await get(emulator, '/orgs/microsoft')).status).toBe(200);
      advance(3_601_000);
      expect((await ask(emulator, batch([linux]))).body.errors).toBeUndefined();
    },
  );

  test('a used-up REST hour is 403 and leaves GraphQL alone', async () => {
    const emulator = await start({ restRequestsPerHour: 1 });
    expect((await get(emulator, '/orgs/microsoft')).status).toBe(200);
    const { status, body, headers: answered } = await get(emulator, '/orgs/microsoft');
    expect([status, answered.get('x-ratelimit-remaining'), answered.get('x-ratelimit-resource')]).toEqual([
      403,
      '0',
      'core',
    ]);
    expect(body.message).toContain('API rate limit exceeded');
    expect((await ask(emulator, batch([linux]))).body.errors).toBeUndefined();
    expect((await get(emulator, '/rate_limit')).body).toMatchObject({
      resources: { core: { remaining: 0 }, graphql: { used: 1 } },
    });
  });

  test('the 101st request in flight is refused, REST and GraphQL together', async () => {
    const emulator = await start({
      clock: scaledClock(5),
      latency: { queryMs: 9_000, restPageMs: 9_000 },
      secondaryLimits: { graphqlSecondsPerMinute: 1e6 },
    });
    const replies = await Promise.all(
      Array.from({ length: 101 }, (_, index) =>
        index % 2 ? ask(emulator, batch([linux])) : get(emulator, '/orgs/microsoft'),
      ),
    );
    const refused = replies.filter((reply) => reply.status === 403);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.body.message).toMatch(/^You have exceeded a secondary rate limit\./);
    expect(refused[0]?.headers.get('retry-after')).toBe('60');
    expect(emulator.tripsByLimit).toEqual({ inFlight: 1, graphqlPoints: 0, restPoints: 0, graphqlSeconds: 0 });
    expect(emulator.peakInFlight).toBe(101);
    expect(emulator.inFlight).toBe(0);
  });

  test('100 requests in flight trip nothing', async () => {
    const emulator = await start({ clock: scaledClock(5), latency: { restPageMs: 9_000 } });
    const replies = await Promise.all(Array.from({ length: 100 }, () => get(emulator, '/orgs/microsoft')));
    expect(replies.every((reply) => reply.status === 200)).toBe(true);
    expect([emulator.limiterTrips, emulator.peakInFlight]).toEqual([0, 100]);
  });

  test('more GraphQL points a minute than allowed are refused until retry-after has passed', async () => {
    const { clock, advance } = steppedClock();
    const emulator = await start({ clock, secondaryLimits: { graphqlPointsPerMinute: 3, status: 429 } });
    const statuses: number[] = [];
    for (let count = 0; count < 4; count++) statuses.push((await ask(emulator, '{ viewer { login } }')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect(emulator.requests[3]?.refused).toBe('graphqlPoints');
    advance(61_000);
    expect((await ask(emulator, '{ viewer { login } }')).status).toBe(200);
    expect([emulator.limiterTrips, emulator.earlyRequests]).toEqual([1, 0]);
  });

  test('60 seconds of response time in a minute are refused, however many queries share them', async () => {
    const emulator = await start({ clock: scaledClock(20), latency: { queryMs: 7_000 } });
    const burst = await Promise.all(Array.from({ length: 9 }, () => ask(emulator, '{ viewer { login } }')));
    expect(burst.every((reply) => reply.status === 200)).toBe(true);
    const { status, headers: answered } = await ask(emulator, '{ viewer { login } }');
    expect([status, answered.get('retry-after')]).toEqual([403, '60']);
    expect(emulator.tripsByLimit.graphqlSeconds).toBe(1);
    expect((await ask(emulator, '{ viewer { login } }')).status).toBe(403);
    expect(emulator.earlyRequests).toBe(1);
    expect(emulator.usage.seconds).toBeCloseTo(63);
  });
});

describe('time', () => {
  test('latency grows with connections and slow repositories, and with the speed factor', async () => {
    const emulator = await start({ clock: scaledClock(100) });
    emulator.latency = { queryMs: 100, connectionMs: 10, perRepositoryMs: new Map([[linux, 1_000]]) };
    await ask(emulator, batch([linux, real[0] ?? '']));
    emulator.latency = { ...emulator.latency, speedFactor: 2 };
    await ask(emulator, batch([real[0] ?? '']));
    expect(emulator.requests.map((one) => one.simulatedMs)).toEqual([1_200, 300]);
    const [first] = emulator.requests;
    expect((first?.endedAt ?? 0) - (first?.startedAt ?? 0)).toBeGreaterThanOrEqual(1_100);
  });

  test('a query beyond ten seconds ends after ten in 502 and costs extra points', async () => {
    const emulator = await start({
      clock: scaledClock(100),
      latency: { perRepositoryMs: (name) => (name === linux ? 11_000 : 0) },
    });
    const { status, body } = await ask(emulator, batch([linux, real[0] ?? '']));
    expect([status, body.data]).toEqual([502, null]);
    expect(body.errors?.[0]?.message).toMatch(
      /^Something went wrong while executing your query\. This may be the result of a timeout/,
    );
    const [record] = emulator.requests;
    const lastedMs = (record?.endedAt ?? 0) - (record?.startedAt ?? 0);
    expect(lastedMs).toBeGreaterThanOrEqual(9_900);
    expect(record).toMatchObject({ timedOut: true, cost: 11, simulatedMs: 11_000 });
    expect(emulator.remainingPoints()).toBe(5_000 - 11);
    expect((await ask(emulator, batch([real[0] ?? '']))).status).toBe(200);
    expect(emulator.answered.get(linux)).toBeUndefined();
  });
});
