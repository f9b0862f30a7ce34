import { describe, expect, it } from 'vitest';
import { defaultGrant, defaultToken } from '../../emulators/github/tokens.ts';
import { collect } from '../../emulators/scenario.ts';
import { annotationsOf } from './left-behind.ts';
import { names, serverless, sources } from './organization.ts';

describe('the listing of an owner', () => {
  for (const count of [0, 1, 100, 101]) {
    it(`of ${count} repositories is complete`, async () => {
      const run = await collect({
        sources,
        inputs: serverless,
        services: { github: { owners: [{ login: 'contoso', repositories: names(count) }] } },
      });
      expect(run.runInfos[0]).toMatchObject({ totalReceived: count, status: count === 0 ? 'failed' : 'completed' });
      expect(run.services.github.usage.restCalls).toBe(Math.max(1, Math.ceil(count / 100)));
    });
  }

  it('follows the pages one by one if GitHub does not name the last', async () => {
    const run = await collect({
      sources,
      inputs: serverless,
      services: { github: { linkLast: false, owners: [{ login: 'contoso', repositories: names(250) }] } },
    });
    expect(run.runInfos[0]).toMatchObject({ totalReceived: 250, status: 'completed' });
  });

  for (const shift of ['create', 'delete'] as const) {
    it(`loses nothing when a repository is ${shift}d while it goes on`, async () => {
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

  it('who is a user has the private repositories that the token sees', async () => {
    const run = await collect({
      sources: { users: [{ login: 'ann' }], fullOrgs: [{ orgName: 'contoso' }] },
      inputs: serverless,
      services: {
        github: {
          owners: [
            { login: 'ann', type: 'User', repositories: names(130) },
            { login: 'contoso', type: 'Organization', repositories: names(3) },
          ],
          tokens: { [defaultToken]: { ...defaultGrant, privateRepositories: 'all' } },
        },
      },
      prepare: ({ github }) => {
        for (const name of ['ann/r7', 'ann/r120', 'contoso/r1'])
          Object.assign(github.repositories.get(name) ?? {}, { visibility: 'PRIVATE' });
      },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.documents).toHaveLength(133);
  });

  it('who is an organization and named as a user is listed whole, with a warning', async () => {
    const run = await collect({
      sources: { users: [{ login: 'contoso' }] },
      inputs: serverless,
      services: {
        github: {
          owners: [{ login: 'contoso', type: 'Organization', repositories: names(3) }],
          tokens: { [defaultToken]: { ...defaultGrant, privateRepositories: 'all' } },
        },
      },
      prepare: ({ github }) => {
        Object.assign(github.repositories.get('contoso/r1') ?? {}, { visibility: 'PRIVATE' });
      },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.documents).toHaveLength(3);
    const warnings = annotationsOf(run.result, 'warning');
    expect(warnings.map(({ message }) => message)).toEqual([
      'contoso is an organization and is listed as one. Move it to `fullOrgs`.',
    ]);
  });

  it('selects by properties', async () => {
    const run = await collect({
      sources: {
        fullOrgs: [
          {
            orgName: 'contoso',
            include: ['r*'],
            archived: false,
            forks: false,
            topics: ['azure'],
            visibility: 'public',
          },
        ],
      },
      inputs: serverless,
      services: { github: { owners: [{ login: 'contoso', repositories: [...names(4), 'other'] }] } },
      prepare: ({ github }) => {
        const all = { isArchived: false, isFork: false, topics: ['azure'] };
        for (const name of [...names(4), 'other']) Object.assign(github.repositories.get(`contoso/${name}`) ?? {}, all);
        Object.assign(github.repositories.get('contoso/r1') ?? {}, { isArchived: true });
        Object.assign(github.repositories.get('contoso/r2') ?? {}, { isFork: true });
        Object.assign(github.repositories.get('contoso/r3') ?? {}, { topics: ['aws'] });
      },
    });
    expect(run.documents.map(({ repo }) => repo)).toEqual(['contoso/r0']);
  });
});
