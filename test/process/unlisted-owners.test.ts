import { describe, expect, it } from 'vitest';
import { collect } from '../../emulators/scenario.ts';
import { names, serverless } from './organization.ts';

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
});
