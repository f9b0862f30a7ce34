import { describe, expect, it } from 'vitest';
import { defaultGrant, defaultToken } from '../../emulators/github/tokens.ts';
import { type Collected, collect, quiet } from '../../emulators/scenario.ts';
import { annotationsOf, linesOf, runInfoFile } from './left-behind.ts';
import { names, sources } from './organization.ts';

const filesOnly = { ...quiet, 'cosmos-endpoint': '' };
const storedBy = ({ result }: Collected): string[] => linesOf(result).map((line) => JSON.parse(line).repo);

describe('the listing of an owner', () => {
  it('whose last page GitHub does not name loses nothing when a repository is deleted meanwhile', async () => {
    const run = await collect({
      sources,
      inputs: { ...filesOnly, 'max-failed-percent': '100' },
      services: {
        github: {
          linkLast: false,
          owners: [{ login: 'contoso', repositories: names(210) }],
          faults: [{ do: 'shift-listing', when: { page: 2 }, times: 1, shift: 'delete' }],
        },
      },
    });
    const there = [...run.services.github.repositories.values()].filter(({ owner }) => owner === 'contoso');
    const stored = new Set(storedBy(run));
    expect(there.filter(({ owner, name }) => !stored.has(`${owner}/${name}`))).toEqual([]);
    expect(runInfoFile(run.result).totalFailedCount).toBeLessThanOrEqual(1);
  });

  it('is complete, however many there are: a user’s private ones, all of an organization named as a user, and what is selected', async () => {
    const counts = [0, 1, 100, 101];
    const loginOf = (count: number): string => `northwind-${count}`;
    const selection = { include: ['r*'], archived: false, forks: false, topics: ['azure'], visibility: 'public' };
    const run = await collect({
      sources: {
        users: [{ login: 'ann' }, { login: 'contoso' }],
        fullOrgs: [{ orgName: 'fabrikam', ...selection }, ...counts.map((count) => ({ orgName: loginOf(count) }))],
      },
      inputs: filesOnly,
      services: {
        github: {
          owners: [
            { login: 'ann', type: 'User', repositories: names(130) },
            { login: 'contoso', type: 'Organization', repositories: names(3) },
            { login: 'fabrikam', type: 'Organization', repositories: [...names(5), 'other'] },
            ...counts.map((count) => ({
              login: loginOf(count),
              type: 'Organization' as const,
              repositories: names(count),
            })),
          ],
          tokens: { [defaultToken]: { ...defaultGrant, privateRepositories: 'all' } },
        },
      },
      prepare: ({ github }) => {
        const set = (name: string, values: object): void => {
          Object.assign(github.repositories.get(name) ?? {}, values);
        };
        for (const name of ['ann/r7', 'ann/r120', 'contoso/r1', 'fabrikam/r4']) set(name, { visibility: 'PRIVATE' });
        for (const name of [...names(5), 'other'])
          set(`fabrikam/${name}`, { isArchived: name === 'r1', isFork: name === 'r2', topics: ['azure'] });
        set('fabrikam/r3', { topics: ['aws'] });
      },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    const stored = Map.groupBy(storedBy(run), (repo) => repo.split('/')[0]);
    expect(stored.get('ann')).toHaveLength(130);
    expect(stored.get('contoso')).toHaveLength(3);
    expect(stored.get('fabrikam')).toEqual(['fabrikam/r0']);
    expect(counts.map((count) => stored.get(loginOf(count))?.length ?? 0)).toEqual(counts);
    const pages = run.services.github.requests.filter(({ path }) => path.includes('/northwind-'));
    expect(pages).toHaveLength(1 + 1 + 1 + 2);
    const warnings = annotationsOf(run.result, 'warning');
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('northwind-0'),
      'contoso is an organization and is listed as one. Move it to `fullOrgs`.',
    ]);
  });
});
