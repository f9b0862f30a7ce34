import { expect, it } from 'vitest';
import { collect } from '../../emulators/scenario.ts';
import { names, serverless } from './organization.ts';

it('a listing that REST allows only after the deadline leaves the owner out; the rest is stored, and the run timed out', async () => {
  const run = await collect({
    sources: { fullOrgs: [{ orgName: 'contoso' }], individualRepos: ['torvalds/linux', 'golang/go'] },
    inputs: { ...serverless, 'max-minutes': '20', 'max-failed-percent': '100' },
    services: {
      github: {
        owners: [{ login: 'contoso', repositories: names(3) }],
        faults: [{ do: 'rate-limited', when: { route: 'rest' }, retryAfterSeconds: 1_800 }],
      },
    },
  });
  expect(run.documents.map(({ repo }) => repo).toSorted()).toEqual(['golang/go', 'torvalds/linux']);
  expect(run.runInfos[0]).toMatchObject({
    status: 'timed out',
    totalReceived: 2,
    ownersNotListed: [{ repo: 'contoso', status: 'not-attempted' }],
  });
  expect(run.result.exitCode).toBe(1);
});
