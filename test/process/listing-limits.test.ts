import { describe, expect, it } from 'vitest';
import { collect } from '../../emulators/scenario.ts';
import { names, serverless, sources } from './organization.ts';

describe('the listing of an owner', () => {
  it('of 1,200 owners keeps the limits of REST', { timeout: 150_000 }, async () => {
    const owners = Array.from({ length: 1_200 }, (_, i) => ({ login: `owner-${i}`, repositories: ['a'] }));
    const run = await collect({
      sources: { fullOrgs: owners.map(({ login }) => ({ orgName: login })) },
      inputs: serverless,
      services: {
        timeScale: 10,
        cosmos: { throughput: 'unlimited' },
        github: { owners: owners.map((owner) => ({ ...owner, type: 'Organization' })) },
      },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.runInfos[0]).toMatchObject({ status: 'completed', totalReceived: 1_200 });
    expect([run.services.github.limiterTrips, run.services.github.usage.restCalls]).toEqual([0, 1_200]);
    expect(run.result.visibleLog).toMatch(/Waiting until .*: the minute's REST calls are used up/);
  });

  it('that REST allows only after the deadline leaves the owner out; the rest is stored, and the run timed out', async () => {
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

  it('is asked for again after trouble, and waits for the limit of the REST API alone', async () => {
    const run = await collect({
      sources,
      inputs: serverless,
      services: {
        timeScale: 120,
        github: {
          owners: [{ login: 'contoso', repositories: names(300) }],
          faults: [
            { do: 'server-500', when: { route: 'rest', nth: 1 }, times: 1 },
            { do: 'rate-limited', when: { route: 'rest', nth: 3 }, times: 1, retryAfterSeconds: 300 },
          ],
        },
      },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.documents).toHaveLength(300);
    const { requests } = run.services.github;
    const limited = requests.find(({ fault }) => fault === 'rate-limited');
    const queriesMeanwhile = requests.filter(
      ({ route, startedAt }) => route === 'graphql' && startedAt < (limited?.startedAt ?? 0) + 200_000,
    );
    expect(queriesMeanwhile.length).toBeGreaterThan(0);
  });
});
