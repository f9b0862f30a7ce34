import { describe, expect, it } from 'vitest';
import type { RepositoryFixture } from '../../emulators/github/fixtures.ts';
import { defaultGrant, defaultToken } from '../../emulators/github/tokens.ts';
import { collect } from '../../emulators/scenario.ts';
import { annotationsOf } from './left-behind.ts';
import { names, serverless, sources } from './organization.ts';

describe('GitHub Enterprise Server', () => {
  it('is asked at the addresses of the runner, limits or no limits, and goes on without an extra metric that it lacks', async () => {
    const run = await collect({
      sources,
      inputs: { ...serverless, 'extra-metrics': 'forks,discussions,watchers' },
      services: {
        github: {
          ...{ enterprise: true, rateLimit: false, missingFields: ['discussions'] },
          owners: [{ login: 'contoso', repositories: names(120) }],
        },
      },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.documents).toHaveLength(120);
    expect(run.services.github.requests.every(({ path }) => /^\/api\/(v3\/|graphql$)/.test(path))).toBe(true);
    for (const document of run.documents) {
      expect(document.discussions).toBeNull();
      expect(document.watchers).toEqual(expect.any(Number));
    }
    const warnings = annotationsOf(run.result, 'warning');
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining('no discussions')]);
  });
});

describe('an older GitHub Enterprise Server', () => {
  it('without isTemplate is said to be too old', async () => {
    const run = await collect({
      sources,
      inputs: { ...serverless, 'cosmos-endpoint': '' },
      services: { github: { enterpriseVersion: '2.17.3', owners: [{ login: 'contoso', repositories: names(3) }] } },
    });
    expect(run.result.exitCode).toBe(1);
    const [error] = annotationsOf(run.result, 'error');
    expect(error?.message).toContain(
      "GitHub Enterprise Server 2.17.3 is too old: Field 'isTemplate' doesn't exist on type 'Repository'",
    );
    expect(error?.message).toContain('Upgrade GitHub Enterprise Server to version 3.0 or later');
  });

  it('before 3.3 is listed by what GraphQL says where REST does not say what the filters need', async () => {
    const run = await collect({
      sources: {
        fullOrgs: [{ orgName: 'contoso', topics: ['azure'] }],
        users: [{ login: 'ann', templates: false, visibility: 'private' }],
      },
      inputs: serverless,
      services: {
        github: {
          enterprise: true,
          enterpriseVersion: '3.2.11',
          owners: [
            { login: 'contoso', type: 'Organization', repositories: names(130) },
            { login: 'ann', type: 'User', repositories: names(5) },
          ],
          tokens: { [defaultToken]: { ...defaultGrant, privateRepositories: 'all' } },
        },
      },
      prepare: ({ github }) => {
        const set = (name: string, changes: Partial<RepositoryFixture>): unknown =>
          Object.assign(github.repositories.get(name) ?? {}, changes);
        for (const name of names(130)) set(`contoso/${name}`, { topics: name === 'r129' ? ['azure'] : [] });
        for (const name of names(5)) set(`ann/${name}`, { isTemplate: false, visibility: 'PUBLIC' });
        set('ann/r1', { visibility: 'PRIVATE' });
        set('ann/r2', { visibility: 'PRIVATE', isTemplate: true });
        set('ann/r3', { visibility: 'INTERNAL' });
      },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.documents.map(({ repo }) => repo).toSorted()).toEqual(['ann/r1', 'ann/r3', 'contoso/r129']);
    expect(run.documents).toMatchObject(run.documents.map(() => ({ repoId: expect.any(Number), visibility: null })));
    expect(
      annotationsOf(run.result, 'warning')
        .map(({ message }) => message)
        .toSorted(),
    ).toEqual([
      'Filters of ann: GitHub Enterprise Server 3.2.11 has no `visibility`, so internal repositories count as private.',
      expect.stringMatching(/^GitHub Enterprise Server 3\.2\.11 has no visibility, so it is null in all documents\./),
    ]);
  });
});
