import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fault, FaultKind } from './emulators/github/faults.ts';
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

/** Requests sent before the time that a limit named; those that crossed its answer on the way do not count. */
function earlyRequests({ github, time }: Services): number[] {
  // The first queries of a process take so long from the decision to the line, while its code is being compiled.
  const onTheWayMs = 300 * (time.timeScale ?? 1);
  const limits = github.requests.filter(({ fault, refused }) => /rate|secondary/.test(fault ?? refused ?? ''));
  const early = github.requests.filter((request) => request.early);
  return early
    .map(
      ({ startedAt }) =>
        startedAt - Math.max(...limits.map(({ endedAt = 0 }) => endedAt).filter((at) => at <= startedAt)),
    )
    .filter((afterMs) => afterMs > onTheWayMs);
}

describe('6,000 repositories, with one query in twenty failing in every way', () => {
  it('has the right outcome for every repository', { timeout: 280_000 }, async () => {
    const ways: FaultKind[] = [
      'timeout-502-json',
      'timeout-504',
      'timeout-200',
      'couldnt-respond',
      'html-502',
      'html-200',
      'reset-before',
      'server-500',
      'max-node-limit',
      'resource-limits',
      'missing-alias',
      'null-alias-error',
      'rate-limited',
      'secondary-403',
      'secondary-200',
      'secondary-429',
      'empty-200',
      'garbage-200',
    ];
    const names: string[] = [];
    const run = await collect(
      organisation(6_000, {
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
          for (const kind of ways) github.faults.push(faultFor(kind, 0.05 / ways.length));
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
    expect(new Set(run.services.github.requests.map(({ fault }) => fault)).size).toBeGreaterThan(12);
    for (const name of reposOf('not-found')) expect(timesAsked(run.services).get(name) ?? 0).toBeLessThanOrEqual(8);
  });
});

function faultFor(kind: FaultKind, probability: number): Fault {
  return {
    do: kind,
    when: { route: 'graphql', probability },
    ...(kind === 'rate-limited' && { errorType: 'RATE_LIMITED', retryAfterSeconds: 30 }),
  };
}

describe('the points of the hour', () => {
  it('run out in mid-run, and the run goes on after the reset', { timeout: 120_000 }, async () => {
    const github = { pointsPerHour: 10, hourMs: 120_000 };
    const run = await collect(organisation(400, { services: { timeScale: 10, github } }));
    expect(run.result.exitCode, run.result.log).toBe(0);
    expectAccounted(run);
    expect(run.services.github.primaryRefusals).toBe(0);
    expect(run.result.visibleLog).toMatch(/Waiting until \d{4}-\d\d-\d\dT.*points/);
    expect(run.runInfos[0]).toMatchObject({
      usage: { waits: { "the hour's points are used up": expect.any(Number) } },
    });
    expect(run.result.annotations.map(({ level, message }) => `${level} ${message}`)).toEqual([
      expect.stringMatching(/^notice This run used \d+ of the 10 points/),
    ]);
  });

  it('that come back after the deadline end the run at once, with the rest not attempted', {
    timeout: 60_000,
  }, async () => {
    const run = await collect(
      organisation(1_000, {
        services: { timeScale: 60, github: { pointsPerHour: 20 } },
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
    expect(readFileSync(join(run.result.workspace, 'repo-stats/stats.csv'), 'utf8').split('\n')[0]).toContain(
      `collectedAt,${names}`,
    );
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
