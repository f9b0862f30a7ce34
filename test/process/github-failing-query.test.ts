import { describe, expect, it } from 'vitest';
import type { Fault, FaultKind } from '../../emulators/github/faults.ts';
import { type Collected, collect, timesAsked } from '../../emulators/scenario.ts';
import { annotationsOf, listOf } from './left-behind.ts';
import { organization, serverless } from './organization.ts';
import { failuresOf } from './outcomes.ts';

it('a deleted repository costs at most one query', async () => {
  const queriesFor = async (...individualRepos: string[]): Promise<Collected> =>
    collect(organization(58, { sources: { fullOrgs: [{ orgName: 'contoso' }], individualRepos } }));
  const [without, withIt] = [await queriesFor(), await queriesFor('contoso/deleted')];
  expect(timesAsked(withIt.services).get('contoso/deleted')).toBe(1);
  expect(withIt.services.github.usage.queries).toBeLessThanOrEqual(without.services.github.usage.queries + 1);
  expect(failuresOf(withIt)).toMatchObject([{ repo: 'contoso/deleted', status: 'not-found' }]);
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
        inputs: { ...serverless, 'max-retries': '2' },
        services: {
          timeScale: 120,
          github: {
            owners: [{ login: 'contoso', repositories: [...Array.from({ length: 57 }, (_, i) => `r${i}`), 'culprit'] }],
            faults: [always(kind, culprit)],
          },
        },
      });
      expect(run.documents).toHaveLength(57);
      expect(failuresOf(run)).toEqual([{ repo: culprit, status, reason: expect.stringContaining('3 attempts alone') }]);
      const times = timesAsked(run.services);
      // Five halvings lead from 29 to one, and the one is asked three times.
      expect(times.get(culprit)).toBeLessThanOrEqual(9);
      expect(run.services.github.answered.get(culprit) ?? 0).toBeLessThanOrEqual(9);
    });
  }

  it('forever, because all of GitHub is down, ends the run after growing pauses', { timeout: 90_000 }, async () => {
    const run = await collect(
      organization(200, {
        services: { timeScale: 600, github: { faults: [{ do: 'server-500', when: { route: 'graphql' } }] } },
        inputs: { 'max-retries': '3' },
      }),
    );
    expect(run.result.exitCode).toBe(1);
    expectListed(run);
    expect(run.runInfos[0]).toMatchObject({ status: 'failed', totalReceived: 200, totalCreatedCount: 0 });
    expect(run.services.github.usage.queries).toBeLessThan(30);
    expect(annotationsOf(run.result, 'error')).toHaveLength(1);
  });

  it('with 401 once, while others are answered, costs nothing', async () => {
    const once: Fault = { do: 'unauthorized-401', when: { route: 'graphql', nth: 3 } };
    const run = await collect(organization(100, { services: { timeScale: 60, github: { faults: [once] } } }));
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.documents).toHaveLength(100);
  });

  it('with 401 from then on ends the run at once and says what to do', async () => {
    let queries = 0;
    const when: Fault['when'] = ({ route }) => route === 'graphql' && ++queries > 5;
    const run = await collect(
      organization(300, { services: { timeScale: 60, github: { faults: [{ do: 'unauthorized-401', when }] } } }),
    );
    expect(run.result.exitCode).toBe(1);
    expect(run.runInfos[0]).toMatchObject({ status: 'failed' });
    expect(run.documents.length).toBeGreaterThan(0);
    const [error, ...more] = annotationsOf(run.result, 'error');
    expect(more).toEqual([]);
    expect(error?.message).toContain('github-token');
  });

  it('with insufficient scopes ends the run at once and says what to do', async () => {
    const run = await collect(
      organization(100, { services: { timeScale: 60, github: { faults: [{ do: 'insufficient-scopes' }] } } }),
    );
    expect(run.result.exitCode).toBe(1);
    expect(run.services.github.usage.queries).toBeLessThanOrEqual(5);
    expect(annotationsOf(run.result, 'error')[0]?.message).toContain('github-token');
  });
});

/** What is said to be stored is stored. */
function expectListed({ runInfos, documents }: Collected): void {
  const [info] = runInfos;
  expect(listOf(info?.createdList).length + listOf(info?.failedList).length).toBe(Number(info?.totalReceived));
  expect(documents).toHaveLength(listOf(info?.createdList).length);
}
