import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RepositoryFixture } from '../../emulators/github/fixtures.ts';
import { originalLatencies, type Services, startServices } from '../../emulators/services.ts';
import type { ChangeTotals } from '../../src/model.ts';
import { change, namesOf, type Run, readsOf, rename, run, writesOf } from './compared-runs.ts';

let services: Services;

describe('the second of two runs over 70 repositories', () => {
  let first: Run;
  let second: Run;
  let names: string[];

  beforeAll(async () => {
    services = await startServices({
      github: { latency: originalLatencies.github, populate: [{ owner: 'contoso', count: 70 }] },
      cosmos: { latency: originalLatencies.cosmos },
    });
    names = namesOf(services);
    for (const name of names) change(services, name, { isArchived: false });
    first = await run(services);
    const [starred = '', closed = '', archived = '', renamed = '', gone = ''] = names;
    const was = services.github.repositories.get(closed);
    change(services, starred, { stars: (services.github.repositories.get(starred)?.stars ?? 0) + 1_000 });
    change(services, closed, { openIssues: (was?.openIssues ?? 0) + 3, mergedPRs: (was?.mergedPRs ?? 0) + 5 });
    change(services, archived, { isArchived: true });
    rename(services, renamed, 'contoso/renamed');
    change(services, 'contoso/renamed', {
      stars: (services.github.repositories.get('contoso/renamed')?.stars ?? 0) + 7,
    });
    services.github.repositories.delete(gone);
    const added = { owner: 'contoso', name: 'added', id: 999_999_999 };
    services.github.repositories.set('contoso/added', { ...(was as RepositoryFixture), ...added });
    // So that there is something to read meanwhile, on a busy machine too.
    services.github.latency = { ...originalLatencies.github, queryMs: 1_500 };
    second = await run(services);
  });
  afterAll(() => services.close());

  it('ends as well as the first, without a warning', () => {
    expect(first.result.exitCode, first.result.log).toBe(0);
    expect(second.result.exitCode, second.result.log).toBe(0);
    expect([...first.result.annotations, ...second.result.annotations]).toEqual([]);
  });

  it('names the first in its run info, with what changed since', () => {
    expect(second.info.previousRunId).toBe(first.info.id);
    expect(second.info.changes).toEqual({
      compared: 69,
      new: 1,
      gone: 1,
      renamed: 1,
      archived: 1,
      stars: 1_007,
      openIssues: 3,
      closedIssues: 0,
      openPRs: 0,
      closedPRs: 0,
      mergedPRs: 5,
    } satisfies ChangeTotals);
  });

  it('leaves the first, which has none before it, without changes', () => {
    expect(first.info).not.toHaveProperty('previousRunId');
    expect(first.info).not.toHaveProperty('changes');
    expect(readsOf(first)).toEqual([]);
  });

  it('reads each document of the first once, by its id, for one request unit', () => {
    const reads = readsOf(second);
    expect(reads.map(({ id }) => id).toSorted()).toEqual(
      names.map((name) => `${name.replace('/', '.')}.${first.info.id}`).toSorted(),
    );
    expect(new Set(reads.map(({ charge, status }) => `${charge} ${status}`))).toEqual(new Set(['1 200']));
  });

  it('finds the first by one query in one partition and one read', () => {
    const found = second.requests.filter(
      ({ container, operation, status, partitionKey }) =>
        container === 'runInfo' &&
        partitionKey !== undefined &&
        ['query', 'read'].includes(operation) &&
        status === 200,
    );
    expect(found.map(({ operation }) => operation)).toEqual(['query', 'read']);
  });

  it('reads while it lists and queries', () => {
    const firstWrite = writesOf(second)[0]?.at ?? 0;
    expect(readsOf(second).filter(({ at }) => at < firstWrite).length).toBeGreaterThan(0);
  });

  it('counts what it read among the request units used', () => {
    const charged = second.requests.reduce((sum, { charge }) => sum + charge, 0);
    expect(second.info.usage?.requestUnits).toBeGreaterThan(70);
    expect(second.info.usage?.requestUnits).toBeLessThanOrEqual(charged);
  });

  it('asks GitHub about the missing name in one query, of one point, and not about the renamed one', () => {
    const asking = services.github.requests.filter(({ graphql }) => graphql?.query.startsWith('query names'));
    expect(asking.map(({ cost, repositories }) => [cost, repositories.toSorted()])).toEqual([[1, [names[4]]]]);
  });
});

describe('a run is compared with its own kind', () => {
  const of = (...owners: string[]) => ({ fullOrgs: owners.map((orgName) => ({ orgName })) });
  const env = (changes: Record<string, string> = {}) => ({
    GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/stats.yml@refs/heads/main',
    GITHUB_JOB: 'stats',
    GITHUB_ACTION: '__run',
    ...changes,
  });
  let began: Services;
  let first: Run;
  let before: Run['info'];

  beforeAll(async () => {
    const populate = ['contoso', 'fabrikam', 'northwind'].map((owner) => ({ owner, count: 4 }));
    began = await startServices({ github: { populate } });
    first = await run(began, { sources: of('contoso'), env: env() });
  });
  afterAll(() => began.close());

  it('of two steps that share the containers, with the newest that stored something', async () => {
    const other = await run(began, { sources: of('fabrikam'), env: env({ GITHUB_ACTION: '__run_2' }) });
    expect([first, other].map(({ info }) => info.previousRunId)).toEqual([undefined, undefined]);
    const failed = await run(began, { sources: { individualRepos: ['contoso/none'] }, env: env() });
    expect(failed.info).toMatchObject({ status: 'failed', previousRunId: first.info.id });
    const last = await run(began, { sources: of('Contoso'), env: env() });
    expect(last.result.exitCode, last.result.log).toBe(0);
    expect(last.info).toMatchObject({
      previousRunId: first.info.id,
      sourcesDigest: first.info.sourcesDigest,
      workflow: 'o/r/.github/workflows/stats.yml',
      job: 'stats',
      step: '__run',
      changes: { compared: 4, new: 0, gone: 0 },
    });
  });

  it('and a change of the sources is said to be one', async () => {
    const asked = began.github.requests.length;
    const { info, result } = await run(began, {
      sources: of('northwind', 'fabrikam'),
      env: env({ GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/stats.yml@refs/tags/v1' }),
    });
    before = info;
    expect(info.changes).toMatchObject({ sourcesChanged: true, new: 8, selected: 8, gone: 4, deselected: 4 });
    expect(result.summary).toContain(
      'The sources changed since then: 8 repositories are new to them, 4 are no longer selected.',
    );
    expect(result.summary).not.toMatch(/8 new|4 gone/);
    expect(info).not.toHaveProperty('qualityFindings');
    const later = began.github.requests.slice(asked);
    expect(later.filter(({ graphql }) => graphql?.query.startsWith('query names'))).toEqual([]);
  });

  it('and an owner that was blocked with the last run that had it', async () => {
    const { github } = began;
    const [kept = '', gone = ''] = namesOf(began, 'fabrikam');
    const [other = ''] = namesOf(began, 'northwind');
    const addStars = (name: string, more: number): void =>
      change(began, name, { stars: (github.repositories.get(name)?.stars ?? 0) + more });
    const next = async (): Promise<Run['info']> => {
      const inputs = { 'max-failed-percent': '100' };
      return (await run(began, { sources: of('northwind', 'fabrikam'), env: env(), inputs })).info;
    };
    const owner = github.owners.get('fabrikam');
    Object.assign(owner ?? {}, { blocked: 'saml' });
    const { changes, carriedOver } = await next();
    expect(changes).toMatchObject({ compared: 4, new: 0, gone: 0, carried: 4 });
    const { id: runId, startedAt } = before;
    expect(carriedOver).toEqual([{ runId, startedAt, owners: ['fabrikam'] }]);
    delete owner?.blocked;
    github.repositories.delete(gone);
    github.addOwner({ login: 'fabrikam', repositories: ['new', 'newer'] });
    addStars(kept, 5);
    addStars(other, 2);
    const last = await next();
    expect(last.changes).toMatchObject({ compared: 7, new: 2, gone: 1, stars: 7 });
    expect(last.changes).not.toHaveProperty('carried');
    expect(last).not.toHaveProperty('carriedOver');
    expect(last.totalCreatedCount).toBe(9);
  });
});
