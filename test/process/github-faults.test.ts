import { describe, expect, it } from 'vitest';
import type { Fault } from '../../emulators/github/faults.ts';
import { collect, timesAsked } from '../../emulators/scenario.ts';
import { listOf } from './left-behind.ts';
import { organization, timeScale } from './organization.ts';
import { expectOneOutcomeEach, failuresOf } from './outcomes.ts';

/** Not after ten seconds, which would use up the minute's response time. */
const soon = { afterMs: 1_000 };

/** Every way in which a query can fail; each happens to one query. */
const ways: Fault[] = [
  { do: 'timeout-502-json' },
  { do: 'timeout-504', ...soon },
  { do: 'timeout-200', ...soon },
  { do: 'couldnt-respond', ...soon },
  { do: 'couldnt-respond-200', ...soon },
  { do: 'html-502', ...soon },
  { do: 'html-200', ...soon },
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
  { do: 'rate-limited', errorType: 'RATE_LIMITED', retryAfterSeconds: 5 },
  { do: 'rate-limited', errorType: 'RATE_LIMIT', retryAfterSeconds: 5 },
  { do: 'partial-rate-limited', retryAfterSeconds: 5 },
  { do: 'partial-secondary', retryAfterSeconds: 5 },
  { do: 'secondary-403', retryAfterSeconds: 5 },
  { do: 'secondary-200', retryAfterSeconds: 5 },
  // Without a time, a limit is waited for through a minute.
  { do: 'secondary-200', retryAfterSeconds: null },
  { do: 'secondary-message-200', retryAfterSeconds: 5 },
  { do: 'secondary-429', retryAfterSeconds: 5 },
];

describe('900 repositories, with one query in three failing in every way', () => {
  it('has the right outcome for every repository', async () => {
    const names: string[] = [];
    // On faster time, a busy machine would look like a slow GitHub, and queries would become too small for the faults.
    const oneIn = 3;
    const run = await collect(
      organization(900, {
        // The repository that times out alone is waited for three times.
        inputs: { 'repos-per-query': '10', 'max-retries': '2', 'retry-cooldown-seconds': '5' },
        services: { timeScale: timeScale / 3, github: { seed: 7, pointsPerHour: 12_500 } },
        prepare: ({ github }) => {
          names.push(
            ...[...github.repositories.values()]
              .filter(({ owner }) => owner === 'contoso')
              .map(({ owner, name }) => `${owner}/${name}`),
          );
          for (const name of names.slice(10, 20))
            Object.assign(github.repositories.get(name) ?? {}, { access: 'forbidden' });
          github.latency = {
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
    // As many as one query asks for.
    expectOneOutcomeEach(run, { mostTwice: 10 });
    const byStatus = Map.groupBy(failuresOf(run), ({ status }) => status);
    const reposOf = (status: string): string[] => (byStatus.get(status) ?? []).map(({ repo }) => repo).toSorted();
    expect(reposOf('not-found')).toEqual(Array.from({ length: 10 }, (_, i) => `contoso/deleted-${i}`));
    expect(reposOf('forbidden')).toEqual(names.slice(10, 20).toSorted());
    expect(reposOf('timeout')).toEqual([names[40]]);
    expect([...byStatus.keys()].toSorted()).toEqual(['forbidden', 'not-found', 'timeout']);
    expect(
      listOf(String(run.runInfos[0]?.duplicates)).filter((name) => name.startsWith('contoso/renamed-')),
    ).toHaveLength(10);
    expect(run.runInfos[0]?.totalReceived).toBe(910);
    const met = run.services.github.requests.flatMap(({ fault }) => fault ?? []);
    expect(met.toSorted()).toEqual(ways.map((way) => way.do).toSorted());
    const times = timesAsked(run.services);
    // One that is asked for with others is asked again when they all fail.
    for (const name of reposOf('not-found')) expect(times.get(name) ?? 0).toBeLessThanOrEqual(2);
  });
});
