import { expect, it } from 'vitest';
import type { Block } from '../../emulators/github/world.ts';
import { collect, type StoredDocument } from '../../emulators/scenario.ts';
import { serverless } from './organization.ts';
import { failuresOf } from './outcomes.ts';

const refusals: Record<Block, RegExp> = {
  saml: /\(https:\/\/github\.com\/orgs\/o-saml\/sso\?authorization_request=emulated\)\. Authorize `github-token`/,
  'ip-allow-list': /IP allow list.*Ask an owner to allow the runner’s IP address/,
  'token-lifetime': /greater than 366 days.*personal-access-tokens\/1\. Shorten the lifetime of the token/,
  'classic-token': /personal access token \(classic\).*Use a GitHub App or a fine-grained personal access token/,
};
const blocks = Object.keys(refusals) as Block[];

it('what an owner rules out is shown in GitHub’s words with what to do, for its repositories and for its listing', async () => {
  const run = await collect({
    sources: {
      fullOrgs: [...blocks.map((block) => ({ orgName: `o-${block}` })), { orgName: 'contoso' }],
      individualRepos: blocks.map((block) => `o-${block}/r`),
    },
    inputs: { ...serverless, 'max-failed-percent': '100' },
    services: {
      github: {
        owners: [
          ...blocks.map((blocked) => ({
            login: `o-${blocked}`,
            type: 'Organization' as const,
            repositories: ['r'],
            blocked,
          })),
          { login: 'contoso', repositories: ['tools'] },
        ],
      },
    },
  });
  expect(run.documents.map(({ repo }) => repo)).toEqual(['contoso/tools']);
  const unlisted = run.runInfos[0]?.ownersNotListed as (StoredDocument & { repo: string; reason: string })[];
  for (const block of blocks) {
    for (const [list, name] of [
      [failuresOf(run), `o-${block}/r`],
      [unlisted, `o-${block}`],
    ] as const)
      expect(
        list.find(({ repo }) => repo === name),
        name,
      ).toMatchObject({
        ...{ status: 'forbidden', reason: expect.stringMatching(refusals[block]) },
      });
  }
});
