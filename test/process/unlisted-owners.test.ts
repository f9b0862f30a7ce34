import { beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../emulators/github/world.ts';
import { type Collected, collect, type StoredDocument } from '../../emulators/scenario.ts';
import { names, serverless } from './organization.ts';
import { failuresOf } from './outcomes.ts';

const refusals: Record<Block, RegExp> = {
  saml: /\(https:\/\/github\.com\/orgs\/o-saml\/sso\?authorization_request=emulated\)\. Authorize `github-token`/,
  'ip-allow-list': /IP allow list.*Ask an owner to allow the runner’s IP address/,
  'token-lifetime': /greater than 366 days.*personal-access-tokens\/1\. Shorten the lifetime of the token/,
  'classic-token': /personal access token \(classic\).*Use a GitHub App or a fine-grained personal access token/,
};
const blocks = Object.keys(refusals) as Block[];

describe('owners that cannot be listed', () => {
  let run: Collected;
  let unlisted: (StoredDocument & { repo: string; status: string; reason: string })[];

  beforeAll(async () => {
    const blocked = blocks.map((one) => ({ login: `o-${one}`, type: 'Organization' as const, blocked: one }));
    run = await collect({
      sources: {
        fullOrgs: ['contoso', 'fabrikam-old', 'nobody', 'ann', ...blocked.map(({ login }) => login)].map((orgName) => ({
          orgName,
        })),
        individualRepos: ['fabrikam-old/r1', ...blocked.map(({ login }) => `${login}/r`)],
      },
      // Only the owners that are missing fail the step.
      inputs: { ...serverless, 'max-failed-percent': '99' },
      services: {
        github: {
          owners: [
            ...blocked.map((one) => ({ ...one, repositories: ['r'] })),
            ...['contoso', 'fabrikam'].map((login) => ({ login, repositories: names(3) })),
            { login: 'ann', type: 'User', repositories: names(3) },
          ],
          ownerRenames: { 'fabrikam-old': 'fabrikam' },
        },
      },
    });
    unlisted = (run.runInfos[0]?.ownersNotListed ?? []) as typeof unlisted;
  });

  it('fail only themselves, and are reported', () => {
    expect(run.result.exitCode, run.result.log).toBe(1);
    expect(run.runInfos[0]).toMatchObject({ status: 'partial', totalReceived: 8, totalCreatedCount: 4 });
    expect(run.documents.map(({ repo }) => repo).toSorted()).toEqual([
      ...names(3).map((name) => `contoso/${name}`),
      'fabrikam/r1',
    ]);
    expect(unlisted.map(({ repo, status }) => `${repo} ${status}`).toSorted()).toEqual(
      [
        ...['ann', 'fabrikam-old', 'nobody'].map((owner) => `${owner} not-found`),
        ...blocks.map((block) => `o-${block} forbidden`),
      ].toSorted(),
    );
    for (const { repo } of unlisted) expect(run.result.summary).toContain(repo);
  });

  it('have a hint where they are users, or have another name now', () => {
    const reasonOf = (owner: string) => unlisted.find(({ repo }) => repo === owner)?.reason;
    expect(reasonOf('ann')).toContain('It is a user: move it to `users`');
    expect(reasonOf('fabrikam-old')).toContain('It might have been renamed');
  });

  it.each(blocks)('for %s are shown in GitHub’s words with what to do, as are their repositories', (block) => {
    for (const [list, name] of [
      [failuresOf(run), `o-${block}/r`],
      [unlisted, `o-${block}`],
    ] as const)
      expect(
        list.find(({ repo }) => repo === name),
        name,
      ).toMatchObject({ status: 'forbidden', reason: expect.stringMatching(refusals[block]) });
  });
});
