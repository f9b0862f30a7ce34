import { describe, expect, it } from 'vitest';
import { defaultGrant, defaultToken } from '../../emulators/github/tokens.ts';
import { collect } from '../../emulators/scenario.ts';
import { names, serverless, sources } from './organization.ts';

describe('the listing of an owner', () => {
  it('under an old name, which leads nowhere, is reported with that hint', async () => {
    const run = await collect({
      sources: { fullOrgs: [{ orgName: 'contoso-old' }], individualRepos: ['contoso-old/r1'] },
      inputs: serverless,
      services: {
        github: { owners: [{ login: 'contoso', repositories: names(3) }], ownerRenames: { 'contoso-old': 'contoso' } },
      },
    });
    expect(run.result.exitCode).toBe(1);
    expect(run.documents.map(({ repo }) => repo)).toEqual(['contoso/r1']);
    expect(run.runInfos[0]?.ownersNotListed).toMatchObject([
      { repo: 'contoso-old', status: 'not-found', reason: expect.stringContaining('It might have been renamed') },
    ]);
  });

  it('that fails is reported, and fails only itself', async () => {
    const run = await collect({
      sources: { fullOrgs: ['contoso', 'nobody', 'locked', 'ann'].map((orgName) => ({ orgName })) },
      inputs: serverless,
      services: {
        github: {
          owners: [
            { login: 'contoso', repositories: names(3) },
            { login: 'locked', type: 'Organization', repositories: names(3), blocked: 'ip-allow-list' },
            { login: 'ann', type: 'User', repositories: names(3) },
          ],
        },
      },
    });
    expect(run.result.exitCode).toBe(1);
    expect(run.runInfos[0]).toMatchObject({ status: 'partial', totalReceived: 3, totalCreatedCount: 3 });
    const owners = run.runInfos[0]?.ownersNotListed as { repo: string; status: string; reason: string }[];
    expect(owners.map(({ repo, status }) => `${repo} ${status}`).toSorted()).toEqual([
      'ann not-found',
      'locked forbidden',
      'nobody not-found',
    ]);
    expect(owners.find(({ repo }) => repo === 'ann')?.reason).toContain('It is a user: move it to `users`');
    for (const name of ['ann', 'locked', 'nobody']) expect(run.result.summary).toContain(name);
  });

  it('that fails does not fail the step with max-failed-percent: 100', async () => {
    const run = await collect({
      sources: { fullOrgs: [{ orgName: 'nobody' }], individualRepos: ['torvalds/linux'] },
      inputs: { ...serverless, 'max-failed-percent': '100' },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.runInfos[0]).toMatchObject({ status: 'partial', totalCreatedCount: 1 });
  });

  it('whose count never agrees with its list is a finding and no failure', async () => {
    const run = await collect({
      sources,
      inputs: serverless,
      services: {
        github: { owners: [{ login: 'contoso', repositories: names(130) }], listing: { uncounted: { contoso: 2 } } },
      },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.runInfos[0]).toMatchObject({
      status: 'completed',
      totalCreatedCount: 130,
      qualityFindings: [
        {
          about: 'contoso',
          finding: 'GitHub reports 132 repositories but lists 130, both by REST and by GraphQL',
        },
      ],
    });
    expect(run.services.github.usage.restCalls).toBe(2);
  });

  it.each([
    ['contoso', 'organization', 3],
    ['ann', 'user', 0],
  ] as const)('of which a counted repository cannot be read is incomplete: %s', async (login, kind, uncounted) => {
    const run = await collect({
      sources: kind === 'user' ? { users: [{ login }] } : sources,
      inputs: serverless,
      services: {
        github: {
          owners: [{ login, type: kind === 'user' ? 'User' : 'Organization', repositories: names(3) }],
          listing: { unreadable: [`${login}/r1`], uncounted: { [login]: uncounted } },
          tokens: { [defaultToken]: { ...defaultGrant, privateRepositories: 'all' } },
        },
      },
      prepare: ({ github }) => {
        if (kind === 'user') Object.assign(github.repositories.get('ann/r1') ?? {}, { visibility: 'PRIVATE' });
      },
    });
    expect(run.result.exitCode).toBe(1);
    const reason = `The ${kind} could not be listed completely: GitHub lists 2 of its ${3 + uncounted} repositories, 1 entry is not readable (Resource protected by organization SAML enforcement.`;
    expect(run.runInfos[0]).toMatchObject({
      status: 'partial',
      ownersNotListed: [{ repo: login, reason: expect.stringContaining(reason) }],
    });
    expect(run.runInfos[0]).not.toHaveProperty('qualityFindings');
  });

  it.each([{ repeats: true }, { linkOrigin: 'http://127.0.0.1:1' }])(
    'whose pages have no good end (%o) ends',
    async (listing) => {
      const run = await collect({
        sources,
        inputs: serverless,
        services: { github: { listing, owners: [{ login: 'contoso', repositories: names(130) }] } },
      });
      const isWhole = !('repeats' in listing);
      expect(run.runInfos[0]).toMatchObject({
        status: isWhole ? 'completed' : 'partial',
        totalCreatedCount: isWhole ? 130 : 100,
      });
      expect(run.services.github.usage.restCalls).toBeLessThan(20);
    },
  );
});
