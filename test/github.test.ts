import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fault, FaultKind, SeenRequest } from './emulators/github/faults.ts';
import type { RequestRecord } from './emulators/github/record.ts';
import { originalLatencies, type Services } from './emulators/services.ts';
import { type Collected, collect, type Scenario, timesAsked } from './scenario.ts';

interface Outcome {
  repo: string;
  status: string;
  reason: string;
}

/** Time runs so much faster that the minutes and hours of the limits take seconds. */
const timeScale = 60;

const quiet = { 'send-email': 'false', 'publish-event': 'false', 'cosmos-serverless': 'true' };

/** One organisation of so many repositories, and a GitHub that answers as slowly as it does. */
function organisation(count: number, scenario: Scenario = {}): Scenario {
  const github = {
    latency: originalLatencies.github,
    populate: [{ owner: 'contoso', count }],
    ...scenario.services?.github,
  };
  const cosmos = { throughput: 'unlimited' as const };
  return {
    sources: { fullOrgs: [{ orgName: 'contoso' }] },
    ...scenario,
    inputs: { ...quiet, ...scenario.inputs },
    services: { timeScale, cosmos, ...scenario.services, github },
  };
}

const failuresOf = ({ runInfos }: Collected): Outcome[] => (runInfos[0]?.failures ?? []) as Outcome[];

const listOf = (text: unknown): string[] => (text === '' ? [] : String(text).split(','));

/** What holds for every run, whatever the services did. */
function expectAccounted({ runInfos, documents, services }: Collected): void {
  const [info] = runInfos;
  const created = listOf(info?.createdList);
  const failed = listOf(info?.failedList);
  expect(new Set([...created, ...failed]).size).toBe(Number(info?.totalReceived));
  expect(created.length + failed.length).toBe(Number(info?.totalReceived));
  expect(created.toSorted()).toEqual(documents.map(({ repo }) => repo).toSorted());
  expect(info?.totalFailedCount).toBe(failed.length);
  expect(services.github.limiterTrips).toBe(0);
  expect(earlyRequests(services)).toEqual([]);
  expect(Math.max(...services.github.answered.values()), 'no repository is asked for again after it was answered').toBe(
    1,
  );
}

/** So many queries may have been decided on when the answer with a limit comes: as many as go at once. */
const mostOnTheWay = 4;

/**
 * Requests that were sent before the time that a limit named, in milliseconds after the limit's answer. Those that crossed
 * it on the way do not count, but of them there are no more than go at once.
 */
function earlyRequests({ github, time }: Services): number[] {
  // The first queries of a process take so long from the decision to the line, while its code is being compiled.
  const onTheWayMs = 300 * (time.timeScale ?? 1);
  const limits = github.requests
    .filter(({ fault, refused }) => /rate|secondary/.test(fault ?? refused ?? ''))
    .map(({ endedAt = 0 }) => endedAt);
  const early = github.requests.filter((request) => request.early);
  const byLimit = Map.groupBy(early, ({ startedAt }) => Math.max(...limits.filter((at) => at <= startedAt)));
  return [...byLimit].flatMap(([limitedAt, requests]) => {
    const afterMs = requests.map(({ startedAt }) => startedAt - limitedAt);
    return requests.length > mostOnTheWay ? afterMs : afterMs.filter((ms) => ms > onTheWayMs);
  });
}

/** Every way in which a query can fail; each happens to one query. */
const ways: Fault[] = [
  { do: 'timeout-502-json' },
  { do: 'timeout-504' },
  { do: 'timeout-200' },
  { do: 'couldnt-respond' },
  { do: 'couldnt-respond-200' },
  { do: 'html-502' },
  { do: 'html-200' },
  { do: 'reset-before' },
  { do: 'reset-after' },
  { do: 'server-500' },
  { do: 'max-node-limit' },
  { do: 'resource-limits' },
  { do: 'partial-resource-limits' },
  { do: 'missing-alias' },
  { do: 'null-alias-error' },
  { do: 'truncated-200' },
  { do: 'empty-200' },
  { do: 'garbage-200' },
  { do: 'rate-limited', errorType: 'RATE_LIMITED', retryAfterSeconds: 30 },
  { do: 'rate-limited', errorType: 'RATE_LIMIT', retryAfterSeconds: 30 },
  { do: 'partial-rate-limited' },
  { do: 'partial-secondary' },
  { do: 'secondary-403' },
  { do: 'secondary-403', retryAfterSeconds: null },
  { do: 'secondary-200' },
  { do: 'secondary-200', retryAfterSeconds: null },
  { do: 'secondary-message-200' },
  { do: 'secondary-429' },
  { do: 'secondary-429', retryAfterSeconds: null },
];

describe('6,000 repositories, with one query in twenty failing in every way', () => {
  it('has the right outcome for every repository', { timeout: 280_000 }, async () => {
    const names: string[] = [];
    const oneIn = 18;
    const run = await collect(
      organisation(6_000, {
        inputs: { 'repos-per-query': '10' },
        services: { timeScale, github: { seed: 7, pointsPerHour: 12_500 } },
        prepare: ({ github }) => {
          names.push(
            ...[...github.repositories.values()]
              .filter(({ owner }) => owner === 'contoso')
              .map(({ owner, name }) => `${owner}/${name}`),
          );
          for (const name of names.slice(10, 20))
            Object.assign(github.repositories.get(name) ?? {}, { access: 'forbidden' });
          github.latency = {
            ...originalLatencies.github,
            perRepositoryMs: (name) => (name.toLowerCase() === names[40]?.toLowerCase() ? 20_000 : 0),
          };
          for (const [i, way] of ways.entries())
            github.faults.push({ ...way, when: { route: 'graphql', minRepositories: 4, nth: oneIn * (i + 1) } });
        },
        sources: {
          fullOrgs: [{ orgName: 'contoso' }],
          individualRepos: Array.from({ length: 10 }, (_, i) => `contoso/deleted-${i}`).concat(
            Array.from({ length: 10 }, (_, i) => `contoso/renamed-${i}`),
          ),
        },
        meanwhile: (_, { github }) => {
          for (let i = 0; i < 10; i++) github.renames.set(`contoso/renamed-${i}`, names[100 + i] ?? '');
        },
      }),
    );
    expect(run.result.exitCode, run.result.log).toBe(0);
    expectAccounted(run);
    const byStatus = Map.groupBy(failuresOf(run), ({ status }) => status);
    const reposOf = (status: string): string[] => (byStatus.get(status) ?? []).map(({ repo }) => repo).toSorted();
    expect(reposOf('not-found')).toEqual(Array.from({ length: 10 }, (_, i) => `contoso/deleted-${i}`));
    expect(reposOf('forbidden')).toEqual(names.slice(10, 20).toSorted());
    expect(reposOf('timeout')).toEqual([names[40]]);
    expect([...byStatus.keys()].toSorted()).toEqual(['forbidden', 'not-found', 'timeout']);
    expect(
      listOf(String(run.runInfos[0]?.duplicates)).filter((name) => name.startsWith('contoso/renamed-')),
    ).toHaveLength(10);
    expect(run.runInfos[0]?.totalReceived).toBe(6_010);
    const met = run.services.github.requests.flatMap(({ fault }) => fault ?? []);
    expect(met.toSorted()).toEqual(ways.map((way) => way.do).toSorted());
    const times = timesAsked(run.services);
    // One that is asked for with others is asked again when they all fail.
    for (const name of reposOf('not-found')) expect(times.get(name) ?? 0).toBeLessThanOrEqual(2);
  });
});

it('a deleted repository costs one query at the most', async () => {
  const queriesFor = async (...individualRepos: string[]): Promise<Collected> =>
    collect(organisation(58, { sources: { fullOrgs: [{ orgName: 'contoso' }], individualRepos } }));
  const [without, withIt] = [await queriesFor(), await queriesFor('contoso/deleted')];
  expect(timesAsked(withIt.services).get('contoso/deleted')).toBe(1);
  expect(withIt.services.github.usage.queries).toBeLessThanOrEqual(without.services.github.usage.queries + 1);
  expect(failuresOf(withIt)).toMatchObject([{ repo: 'contoso/deleted', status: 'not-found' }]);
});

describe('the points of the hour', () => {
  it('run out in mid-run, and the run goes on after the reset', { timeout: 120_000 }, async () => {
    const run = await collect(
      organisation(400, { services: { timeScale: 10, github: { pointsPerHour: 10, hourMs: 120_000 } } }),
    );
    expect(run.result.exitCode, run.result.log).toBe(0);
    expectAccounted(run);
    expect(run.services.github.primaryRefusals).toBe(0);
    expect(run.result.visibleLog).toMatch(/Waiting until \d{4}-\d\d-\d\dT.*points/);
    const { usage } = run.runInfos[0] as unknown as { usage: Record<string, unknown> };
    const github = run.services.github;
    expect(usage).toMatchObject({
      points: github.usage.points,
      pointsPerHour: 10,
      graphqlQueries: github.usage.queries,
    });
    expect(usage.pointsLeft).toBe(github.remainingPoints());
    const waited = (usage.waits as Record<string, number>)["the hour's points are used up"] ?? 0;
    expect(waited).toBeGreaterThan(30);
    // Of two windows of 120 s at the most is waited for the reset, and a second more.
    expect(waited).toBeLessThan(2 * 125);
    const points = new RegExp(
      `for ${github.usage.points} points \\(${github.remainingPoints()} of 10 left this hour\\)`,
    );
    expect(run.result.visibleLog).toMatch(points);
    expect(run.result.summary).toMatch(points);
    expect(run.result.summary).toContain('the hour&#39;s points are used up');
    expect(run.result.annotations.map(({ level, message }) => `${level} ${message}`)).toEqual([
      expect.stringMatching(/^notice This run used \d+ of the 10 points/),
    ]);
  });

  it('that come back after the deadline end the run at once, with the rest not attempted', {
    timeout: 60_000,
  }, async () => {
    const run = await collect(
      organisation(1_000, {
        // Faster, and computing would look like slow answers, for which the action asks for less at a time.
        services: { timeScale: 20, github: { pointsPerHour: 20 } },
        inputs: { 'max-minutes': '30' },
      }),
    );
    expect(run.result.exitCode).toBe(1);
    expectAccounted(run);
    expect(run.runInfos[0]).toMatchObject({ status: 'timed out' });
    expect(failuresOf(run).every(({ status }) => status === 'not-attempted')).toBe(true);
    expect(run.documents.length).toBeGreaterThan(200);
    const { startedAt, completedAt } = run.runInfos[0] as unknown as { startedAt: string; completedAt: string };
    expect(Date.parse(completedAt) - Date.parse(startedAt)).toBeLessThan(5 * 60_000);
  });

  for (const errorType of ['RATE_LIMIT', 'RATE_LIMITED'] as const) {
    it(`are waited for when GitHub says ${errorType} though more seemed left`, async () => {
      const fault: Fault = {
        do: 'rate-limited',
        when: { route: 'graphql', nth: 3 },
        times: 1,
        errorType,
        retryAfterSeconds: 240,
      };
      const run = await collect(organisation(300, { services: { timeScale: 40, github: { faults: [fault] } } }));
      expect(run.result.exitCode, run.result.log).toBe(0);
      expectAccounted(run);
    });
  }
});

describe('GitHub slowing down', () => {
  it('by ten times half way and recovering makes batches shrink and grow again', { timeout: 120_000 }, async () => {
    let slow = 0;
    const run = await collect(
      organisation(1_500, {
        meanwhile: async (action, { github }) => {
          while (github.usage.queries < 12) await new Promise((resolve) => setTimeout(resolve, 5));
          github.latency = { ...originalLatencies.github, speedFactor: 10 };
          slow = github.requests.length;
          while (github.usage.queries < 40) await new Promise((resolve) => setTimeout(resolve, 5));
          github.latency = originalLatencies.github;
          expect(action.log).not.toContain('::error');
        },
      }),
    );
    expect(run.result.exitCode, run.result.log).toBe(0);
    expectAccounted(run);
    const sizes = run.services.github.requests
      .filter(({ route }) => route === 'graphql')
      .map(({ aliases }) => aliases.length);
    const least = Math.min(...sizes.slice(slow + 8, slow + 24).filter((size) => size > 1));
    expect(least).toBeLessThanOrEqual(8);
    expect(Math.max(...sizes.slice(-20))).toBeGreaterThanOrEqual(2 * least);
  });
});

describe('queries in flight', () => {
  it('become fewer while GitHub struggles, and more again when it recovers', { timeout: 120_000 }, async () => {
    let struggling = { from: Number.POSITIVE_INFINITY, until: Number.POSITIVE_INFINITY };
    const run = await collect(
      organisation(1_500, {
        inputs: { 'repos-per-query': '10' },
        services: {
          timeScale: 10,
          github: { latency: { queryMs: 600 }, faults: [], populate: [{ owner: 'contoso', count: 1_500 }] },
        },
        meanwhile: async (_, { github, time }) => {
          const until = async (condition: () => boolean): Promise<void> => {
            while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
          };
          await until(() => github.usage.queries > 30);
          const from = Math.max(...github.requests.map(({ startedAt }) => startedAt));
          // Slower than five seconds is on the way to a time-out.
          github.latency = { queryMs: 6_000 };
          await until(() => github.usage.queries > 44);
          github.latency = { queryMs: 600 };
          struggling = { from, until: Math.max(...github.requests.map(({ startedAt }) => startedAt)) };
          expect(time.timeScale).toBe(10);
        },
      }),
    );
    expect(run.result.exitCode, run.result.log).toBe(0);
    expectAccounted(run);
    const queries = run.services.github.requests.filter(
      ({ route, aliases }) => route === 'graphql' && aliases.length > 1,
    );
    const mostInFlight = (some: typeof queries): number => Math.max(...some.map((query) => inFlightAt(query, queries)));
    const during = queries.filter(({ startedAt }) => startedAt > struggling.from && startedAt <= struggling.until);
    const after = queries.filter(({ startedAt }) => startedAt > struggling.until);
    expect(mostInFlight(queries.filter(({ startedAt }) => startedAt <= struggling.from))).toBe(4);
    expect(during.length).toBeGreaterThan(6);
    expect(mostInFlight(during.slice(6))).toBeLessThanOrEqual(2);
    expect(mostInFlight(after.slice(-20))).toBe(4);
  });
});

/** How many queries were in flight when one began, with it. */
function inFlightAt({ startedAt }: RequestRecord, queries: readonly RequestRecord[]): number {
  return queries.filter((one) => one.startedAt <= startedAt && (one.endedAt ?? Number.POSITIVE_INFINITY) > startedAt)
    .length;
}

describe('a query that fails', () => {
  const always = (kind: FaultKind, repository: string): Fault => ({
    do: kind,
    when: { containsRepository: repository },
    repositories: [repository],
  });

  for (const [kind, status] of [
    ['timeout-502-json', 'timeout'],
    ['html-502', 'timeout'],
    ['resource-limits', 'timeout'],
    ['reset-before', 'github-error'],
    ['null-alias-error', 'timeout'],
    ['missing-alias', 'github-error'],
    ['truncated-200', 'github-error'],
  ] as const) {
    it(`because of one repository (${kind}) is halved until it is alone, and the others are stored`, {
      timeout: 90_000,
    }, async () => {
      const culprit = 'contoso/culprit';
      const run = await collect({
        sources: { fullOrgs: [{ orgName: 'contoso' }] },
        inputs: { ...quiet, 'max-retries': '2' },
        services: {
          timeScale: 120,
          github: {
            owners: [{ login: 'contoso', repositories: [...Array.from({ length: 57 }, (_, i) => `r${i}`), 'culprit'] }],
            faults: [always(kind, culprit)],
          },
        },
      });
      expect(run.documents).toHaveLength(57);
      expect(failuresOf(run)).toEqual([{ repo: culprit, status, reason: expect.stringContaining('3 times alone') }]);
      const times = timesAsked(run.services);
      // Five halvings lead from 29 to one, and the one is asked three times.
      expect(times.get(culprit)).toBeLessThanOrEqual(9);
      expect(run.services.github.answered.get(culprit) ?? 0).toBeLessThanOrEqual(9);
    });
  }

  it('for ever, as the whole of GitHub is down, ends the run after growing pauses', { timeout: 90_000 }, async () => {
    const run = await collect(
      organisation(200, {
        services: { timeScale: 600, github: { faults: [{ do: 'server-500', when: { route: 'graphql' } }] } },
        inputs: { 'max-retries': '3' },
      }),
    );
    expect(run.result.exitCode).toBe(1);
    expectAccounted2(run);
    expect(run.runInfos[0]).toMatchObject({ status: 'failed', totalReceived: 200, totalCreatedCount: 0 });
    expect(run.services.github.usage.queries).toBeLessThan(30);
    expect(run.result.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it('with 401 ends the run at once and says what to do', async () => {
    const run = await collect(
      organisation(300, {
        services: {
          timeScale: 60,
          github: { faults: [{ do: 'unauthorized-401', when: { route: 'graphql', nth: 6 } }] },
        },
      }),
    );
    expect(run.result.exitCode).toBe(1);
    expect(run.runInfos[0]).toMatchObject({ status: 'failed' });
    expect(run.documents.length).toBeGreaterThan(0);
    const [error, ...more] = run.result.annotations.filter(({ level }) => level === 'error');
    expect(more).toEqual([]);
    expect(error?.message).toContain('github-token');
  });

  it('with insufficient scopes ends the run at once and says what to do', async () => {
    const run = await collect(
      organisation(100, { services: { timeScale: 60, github: { faults: [{ do: 'insufficient-scopes' }] } } }),
    );
    expect(run.result.exitCode).toBe(1);
    expect(run.services.github.usage.queries).toBeLessThanOrEqual(5);
    expect(run.result.annotations.find(({ level }) => level === 'error')?.message).toContain('github-token');
  });
});

function expectAccounted2({ runInfos, documents }: Collected): void {
  const [info] = runInfos;
  expect(listOf(info?.createdList).length + listOf(info?.failedList).length).toBe(Number(info?.totalReceived));
  expect(documents).toHaveLength(listOf(info?.createdList).length);
}

it('an outage of the statistics alone pauses everything, and all are stored when it is over', {
  timeout: 120_000,
}, async () => {
  const outage = { from: 0, until: 0 };
  const isOut = ({ repositories, startedAt }: SeenRequest): boolean =>
    repositories.length > 0 && startedAt >= outage.from && startedAt < outage.until;
  const run = await collect(
    organisation(600, {
      services: { timeScale: 120, github: { faults: [{ do: 'timeout-502-json', afterMs: 200, when: isOut }] } },
      inputs: { 'repos-per-query': '20' },
      meanwhile: async (_, { github }) => {
        while (github.usage.queries < 8) await new Promise((resolve) => setTimeout(resolve, 1));
        outage.from = Math.max(...github.requests.map(({ startedAt }) => startedAt));
        outage.until = outage.from + 7 * 60_000;
      },
    }),
  );
  expect(run.result.exitCode, run.result.log).toBe(0);
  expect(run.documents).toHaveLength(600);
  expect(run.result.visibleLog).toMatch(/Waiting until .*: GitHub is in trouble/);
  expect(run.runInfos[0]).toMatchObject({ usage: { waits: { 'GitHub is in trouble': expect.any(Number) } } });
});

describe('extra metrics', () => {
  const names =
    'forks,watchers,discussions,releases,commits,branches,primaryLanguage,license,topics,visibility,createdAt,pushedAt,diskUsage,defaultBranch,latestRelease';

  it('stand in each document, by name, after the fields of the contract', async () => {
    const run = await collect({
      sources: { individualRepos: ['torvalds/linux'] },
      inputs: { ...quiet, 'extra-metrics': names },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    const [document] = run.documents;
    const fixture = run.services.github.repositories.get('torvalds/linux');
    expect(Object.keys(document ?? {}).slice(15, 30)).toEqual(names.split(','));
    expect(document).toMatchObject({
      forks: fixture?.forks,
      watchers: fixture?.watchers,
      discussions: fixture?.discussions,
      releases: fixture?.releases,
      commits: fixture?.commits,
      branches: fixture?.branches,
      topics: fixture?.topics,
      createdAt: fixture?.createdAt,
      diskUsage: fixture?.diskUsage,
    });
    expect([...run.services.github.gaps]).toEqual([]);
    expect(run.result.visibleLog).not.toContain('extra-metrics add');
    expect(readFileSync(join(run.result.workspace, 'repo-stats/stats.csv'), 'utf8').split('\n')[0]).toContain(
      `collectedAt,${names}`,
    );
  });

  it('are told in the log with the points that they add', async () => {
    const run = await collect(organisation(300, { inputs: { 'extra-metrics': 'watchers,releases,forks' } }));
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.result.visibleLog).toContain('extra-metrics add about 6 points for these repositories');
  });

  it('that are not known are named with the nearest one', async () => {
    const { result } = await collect({
      sources: { individualRepos: ['torvalds/linux'] },
      inputs: { ...quiet, 'extra-metrics': 'forks,wachters' },
    });
    expect(result.exitCode).toBe(1);
    expect(result.annotations[0]?.message).toContain('"wachters"; did you mean "watchers"');
  });
});
