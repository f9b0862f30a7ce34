import { describe, expect, it } from 'vitest';
import type { Fault, FaultKind } from '../../emulators/github/faults.ts';
import { collect, timesAsked } from '../../emulators/scenario.ts';
import { annotationsOf } from './left-behind.ts';
import { names, serverless, sources } from './organization.ts';
import { failuresOf } from './outcomes.ts';

/** Of two in one query the first is met, and the last leaves others in the answer. */
const kinds = {
  'truncated-200': 'github-error',
  'reset-before': 'github-error',
  'timeout-502-json': 'timeout',
  'html-502': 'timeout',
  'null-alias-error': 'timeout',
} satisfies Partial<Record<FaultKind, string>>;

describe('a query that fails', () => {
  it('because of single repositories is halved until each is alone, and the others are stored', async () => {
    const culprits = Object.keys(kinds).map((kind) => `contoso/${kind}`);
    const faults = Object.keys(kinds).map((kind): Fault => {
      const repository = `contoso/${kind}`;
      return { do: kind as FaultKind, when: { containsRepository: repository }, repositories: [repository] };
    });
    const repositories = [...Array.from({ length: 100 }, (_, i) => `r${i}`), ...Object.keys(kinds)];
    const run = await collect({
      sources: { fullOrgs: [{ orgName: 'contoso' }], individualRepos: ['contoso/deleted'] },
      inputs: { ...serverless, 'max-retries': '2', 'max-failed-percent': '100' },
      services: { timeScale: 60, github: { owners: [{ login: 'contoso', repositories }], faults } },
    });
    expect(run.documents, run.result.log).toHaveLength(100);
    const byName = (one: { repo: string }, other: { repo: string }): number => one.repo.localeCompare(other.repo);
    expect(failuresOf(run).toSorted(byName)).toEqual(
      [
        { repo: 'contoso/deleted', status: 'not-found', reason: expect.any(String) },
        ...Object.entries(kinds).map(([kind, status]) => ({
          repo: `contoso/${kind}`,
          status,
          reason: expect.stringContaining('3 attempts alone'),
        })),
      ].toSorted(byName),
    );
    const times = timesAsked(run.services);
    // Five halvings lead from 29 to one, and the one is asked three times.
    for (const culprit of culprits) expect(times.get(culprit), culprit).toBeLessThanOrEqual(9);
    expect(times.get('contoso/deleted')).toBeLessThanOrEqual(6);
  });

  it('with 401 from then on ends the run at once, and says that the token worked before and what to do', async () => {
    let queries = 0;
    const when: Fault['when'] = ({ repositories }) => repositories.length > 0 && ++queries > 2;
    const run = await collect({
      sources,
      inputs: serverless,
      services: {
        github: {
          owners: [{ login: 'contoso', repositories: names(150) }],
          faults: [{ do: 'unauthorized-401', when }],
        },
      },
    });
    expect(run.result.exitCode).toBe(1);
    expect(run.runInfos[0]).toMatchObject({ status: 'failed' });
    expect(run.documents.length).toBeGreaterThan(0);
    const [error, ...more] = annotationsOf(run.result, 'error');
    expect(more).toEqual([]);
    expect(error?.message).toMatch(
      /HTTP 401: Bad credentials\. Set `github-token` to a token that is valid for longer than the run/,
    );
  });
});
