import { describe, expect, it } from 'vitest';
import { defaultGrant, defaultToken } from '../../emulators/github/tokens.ts';
import { collect } from '../../emulators/scenario.ts';
import { annotationsOf } from './left-behind.ts';
import { names, serverless, sources } from './organization.ts';

describe('the listing of an owner', () => {
  it('is complete, however many repositories there are', async () => {
    const counts = [0, 1, 100, 101];
    const loginOf = (count: number): string => `contoso-${count}`;
    const run = await collect({
      sources: { fullOrgs: counts.map((count) => ({ orgName: loginOf(count) })) },
      inputs: serverless,
      services: {
        github: {
          owners: counts.map((count) => ({
            login: loginOf(count),
            type: 'Organization' as const,
            repositories: names(count),
          })),
        },
      },
    });
    expect(run.runInfos[0]).toMatchObject({ totalReceived: 202, status: 'completed' });
    expect(run.services.github.usage.restCalls).toBe(1 + 1 + 1 + 2);
  });

  for (const shift of ['create', 'delete'] as const) {
    it(`whose last page GitHub does not name loses nothing when a repository is ${shift}d meanwhile`, async () => {
      const run = await collect({
        sources,
        inputs: { ...serverless, 'max-failed-percent': '100' },
        services: {
          github: {
            linkLast: false,
            owners: [{ login: 'contoso', repositories: names(450) }],
            faults: [{ do: 'shift-listing', when: { page: 2 }, times: 1, shift }],
          },
        },
      });
      const there = [...run.services.github.repositories.values()].filter(({ owner }) => owner === 'contoso');
      const stored = new Set(run.documents.map(({ repo }) => repo));
      expect(there.filter(({ owner, name }) => !stored.has(`${owner}/${name}`))).toEqual([]);
      expect(run.runInfos[0]?.totalFailedCount).toBeLessThanOrEqual(1);
    });
  }

  it('has of a user the private repositories that the token sees, of an organization named as a user all, and of another what is selected', async () => {
    const run = await collect({
      sources: {
        users: [{ login: 'ann' }, { login: 'contoso' }],
        fullOrgs: [
          {
            orgName: 'fabrikam',
            include: ['r*'],
            archived: false,
            forks: false,
            topics: ['azure'],
            visibility: 'public',
          },
        ],
      },
      inputs: serverless,
      services: {
        github: {
          owners: [
            { login: 'ann', type: 'User', repositories: names(130) },
            { login: 'contoso', type: 'Organization', repositories: names(3) },
            { login: 'fabrikam', type: 'Organization', repositories: [...names(5), 'other'] },
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
    const stored = Map.groupBy(run.documents, ({ repo }) => String(repo).split('/')[0]);
    expect(stored.get('ann')).toHaveLength(130);
    expect(stored.get('contoso')).toHaveLength(3);
    expect(stored.get('fabrikam')?.map(({ repo }) => repo)).toEqual(['fabrikam/r0']);
    const warnings = annotationsOf(run.result, 'warning');
    expect(warnings.map(({ message }) => message)).toEqual([
      'contoso is an organization and is listed as one. Move it to `fullOrgs`.',
    ]);
  });
});
