import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clientOf } from '../../emulators/cosmos/client.ts';
import type { RequestRecord } from '../../emulators/cosmos/model.ts';
import type { RepositoryFixture } from '../../emulators/github/fixtures.ts';
import { defaultGrant, defaultToken } from '../../emulators/github/tokens.ts';
import { type Collected, collectFrom, quiet, type Scenario, type StoredDocument } from '../../emulators/scenario.ts';
import { originalLatencies, type ServiceOptions, type Services, startServices } from '../../emulators/services.ts';
import type { ChangeTotals, QualityFinding, RunInfo } from '../../src/model.ts';
import { runInfoFile } from './left-behind.ts';

const contoso = { fullOrgs: [{ orgName: 'contoso' }] };

/** A run, with what it asked of the store. */
interface Run extends Collected {
  info: StoredDocument & RunInfo;
  requests: RequestRecord[];
  throttled: number;
}

async function run(services: Services, scenario: Omit<Scenario, 'services'> = {}): Promise<Run> {
  const from = services.cosmos.requests.length;
  const before = services.cosmos.usage.throttled;
  let asked = 0;
  let throttled = 0;
  const collected = await collectFrom(services, {
    sources: contoso,
    ...scenario,
    inputs: { ...quiet, ...scenario.inputs },
    meanwhile: async (action, running) => {
      await scenario.meanwhile?.(action, running);
      await action.done;
      asked = services.cosmos.requests.length;
      throttled = services.cosmos.usage.throttled - before;
    },
  });
  const id = collected.result.outputs['run-id'];
  const info = collected.runInfos.find((one) => one.id === id) as Run['info'];
  return { ...collected, info, requests: services.cosmos.requests.slice(from, asked), throttled };
}

const readsOf = ({ requests }: Run): RequestRecord[] =>
  requests.filter(({ operation, container }) => operation === 'read' && container === 'repoStats');
const writesOf = ({ requests }: Run): RequestRecord[] =>
  requests.filter(({ operation, container }) => operation === 'create' && container === 'repoStats');

const change = (services: Services, name: string, changes: Partial<RepositoryFixture>): void => {
  const fixture = services.github.repositories.get(name);
  if (!fixture) throw new Error(`GitHub has no ${name}`);
  services.github.repositories.set(name, { ...fixture, ...changes });
};

function rename(services: Services, from: string, to: string): void {
  const fixture = services.github.repositories.get(from);
  if (!fixture) throw new Error(`GitHub has no ${from}`);
  const [owner = '', name = ''] = to.split('/');
  services.github.repositories.delete(from);
  services.github.repositories.set(to, { ...fixture, owner, name });
  services.github.renames.set(from.toLowerCase(), to);
}

const namesOf = (services: Services): string[] =>
  [...services.github.repositories.values()]
    .filter(({ owner }) => owner === 'contoso')
    .map(({ owner, name }) => `${owner}/${name}`);

let services: Services;
const open: Services[] = [];
async function start(options: ServiceOptions = {}): Promise<Services> {
  const started = await startServices(options);
  open.push(started);
  return started;
}
afterEach(async () => {
  // The first describe keeps its own from test to test.
  await Promise.all(open.splice(0).map((one) => one.close()));
});

describe('the second of two runs over 195 repositories', () => {
  let first: Run;
  let second: Run;
  let names: string[];

  beforeAll(async () => {
    services = await startServices({
      github: { latency: originalLatencies.github, populate: [{ owner: 'contoso', count: 195 }] },
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
      compared: 194,
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

  it('reads while it lists and queries, within the request units, and is not throttled for it', () => {
    const firstWrite = writesOf(second)[0]?.at ?? 0;
    expect(readsOf(second).filter(({ at }) => at < firstWrite).length).toBeGreaterThan(0);
    expect(second.throttled).toBeLessThanOrEqual(Math.max(2, first.throttled));
    for (const [second_, used] of services.cosmos.requestUnitsBySecond) {
      expect(used, `in second ${second_}`).toBeLessThanOrEqual(400 + 10);
    }
  });

  it('counts what it read among the request units used', () => {
    const charged = second.requests.reduce((sum, { charge }) => sum + charge, 0);
    expect(second.info.usage?.requestUnits).toBeGreaterThan(195);
    expect(second.info.usage?.requestUnits).toBeLessThanOrEqual(charged);
  });

  it('asks GitHub about the missing name in one query, of one point, and not about the renamed one', () => {
    const asking = services.github.requests.filter(({ graphql }) => graphql?.query.startsWith('query names'));
    expect(asking.map(({ cost, repositories }) => [cost, repositories.toSorted()])).toEqual([[1, [names[4]]]]);
  });
});

describe('a name that is used again', () => {
  it('is that of a new repository, and the earlier one is gone or renamed', async () => {
    const began = await start({ github: { populate: [{ owner: 'contoso', count: 4 }] } });
    await run(began);
    const [gone = '', moved = '', other = ''] = namesOf(began);
    change(began, gone, { id: 999_999_998, stars: 1_000_000 });
    rename(began, moved, 'contoso/moved');
    began.github.renames.clear();
    change(began, 'contoso/moved', { stars: (began.github.repositories.get('contoso/moved')?.stars ?? 0) + 5 });
    change(began, other, { stars: (began.github.repositories.get(other)?.stars ?? 0) + 2 });
    const second = await run(began);
    expect(second.info.changes).toMatchObject({ compared: 3, new: 1, gone: 1, renamed: 1, stars: 7 });
    expect(second.info).not.toHaveProperty('qualityFindings');
    expect(began.github.requests.filter(({ graphql }) => graphql?.query.startsWith('query names'))).toEqual([]);
  });
});

describe('writes beside reads', () => {
  it('are as fast as without, and as seldom throttled', { retry: 2 }, async () => {
    const began = await start({
      github: { populate: [{ owner: 'contoso', count: 300 }], record: 'summary' },
      cosmos: { latency: originalLatencies.cosmos },
    });
    await run(began);
    const alone = await run(began, { inputs: { compare: 'false' } });
    const beside = await run(began);
    const spanOf = (one: Run): number => {
      const done = writesOf(one).filter(({ status }) => status === 201);
      return (done.at(-1)?.at ?? 0) - (done[0]?.at ?? 0);
    };
    expect(beside.info.changes).toMatchObject({ compared: 300 });
    expect(spanOf(beside)).toBeLessThan(1.05 * spanOf(alone) + 100);
    expect(beside.throttled).toBeLessThan(0.02 * (300 + 300));
  });
});

describe('a run that is not to be compared', () => {
  it('looks for no earlier run, and reads nothing', async () => {
    const began = await start({ github: { populate: [{ owner: 'contoso', count: 3 }] } });
    await run(began);
    const second = await run(began, { inputs: { compare: 'false' } });
    expect(second.result.exitCode, second.result.log).toBe(0);
    expect(second.info).not.toHaveProperty('previousRunId');
    expect(second.info).not.toHaveProperty('changes');
    expect(readsOf(second)).toEqual([]);
    expect(second.requests.filter(({ operation, partitionKey }) => operation === 'query' && partitionKey)).toEqual([]);
  });
});

describe('the run to compare with', () => {
  it('is the newest that stored something, however many failed since', async () => {
    const began = await start({ github: { populate: [{ owner: 'contoso', count: 3 }] } });
    const first = await run(began);
    const failed = await run(began, { sources: { individualRepos: ['contoso/none'] } });
    expect(failed.info).toMatchObject({ status: 'failed', previousRunId: first.info.id });
    const last = await run(began);
    expect(last.info).toMatchObject({ previousRunId: first.info.id, changes: { compared: 3, gone: 0, new: 0 } });
  });

  it('has its list joined if it was too long for one document', async () => {
    const began = await start({ github: { populate: [{ owner: 'contoso', count: 4 }] } });
    const first = await run(began);
    const { id, date } = first.info;
    const names = first.info.createdList.split(',');
    const container = clientOf(began.cosmos).database('github').container('runInfo');
    await container.item(id, date).replace({ ...first.info, createdList: '', createdListParts: 2, failedListParts: 0 });
    for (const [i, some] of [names.slice(0, 1), names.slice(1)].entries())
      await container.items.create({ id: `${id}.createdList.${i + 1}`, date, runId: id, list: some.join(',') });
    const second = await run(began);
    expect(second.info).toMatchObject({ previousRunId: id, changes: { compared: 4, new: 0, gone: 0 } });
  });
});

describe('a run is compared with its own kind', () => {
  const of = (orgName: string) => ({ fullOrgs: [{ orgName }] });
  const start2 = () => start({ github: { populate: ['contoso', 'fabrikam'].map((owner) => ({ owner, count: 4 })) } });
  const env = (changes: Record<string, string>) => ({
    GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/stats.yml@refs/heads/main',
    GITHUB_JOB: 'stats',
    GITHUB_ACTION: '__run',
    ...changes,
  });

  it.each([
    ['two workflows that share the containers', {}],
    ['two steps that share a directory', { 'cosmos-endpoint': '', 'cosmos-key': '' }],
  ])('%s', async (_, inputs) => {
    const began = await start2();
    const workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
    const infos: StoredDocument[] = [];
    for (const [orgName, GITHUB_ACTION] of [
      ['contoso', '__run'],
      ['fabrikam', '__run_2'],
      ['Contoso', '__run'],
      ['fabrikam', '__run_2'],
    ] as const) {
      const { result } = await run(began, { workspace, inputs, sources: of(orgName), env: env({ GITHUB_ACTION }) });
      expect(result.exitCode, result.log).toBe(0);
      infos.push(runInfoFile({ workspace }));
    }
    const ids = infos.map(({ id }) => id);
    expect(infos.map(({ previousRunId }) => previousRunId)).toEqual([undefined, undefined, ids[0], ids[1]]);
    expect(infos[2]).toMatchObject({
      sourcesDigest: infos[0]?.sourcesDigest,
      workflow: 'o/r/.github/workflows/stats.yml',
      job: 'stats',
      step: '__run',
      changes: { compared: 4, new: 0, gone: 0 },
    });
    rmSync(workspace, { recursive: true });
  });

  it('and a change of the sources is said to be one', async () => {
    const began = await start2();
    await run(began, { env: env({}) });
    const second = await run(began, {
      sources: of('fabrikam'),
      env: env({ GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/stats.yml@refs/tags/v1' }),
    });
    expect(second.info.changes).toMatchObject({ sourcesChanged: true, new: 4, selected: 4, gone: 4, deselected: 4 });
    expect(second.result.summary).toContain(
      'The sources changed since then: 4 repositories are new to them, 4 are no longer selected.',
    );
    expect(second.result.summary).not.toMatch(/4 new|4 gone/);
    expect(second.info).not.toHaveProperty('qualityFindings');
    expect(began.github.requests.filter(({ graphql }) => graphql?.query.startsWith('query names'))).toEqual([]);
  });
});

describe('an owner that was blocked for two runs', () => {
  it.each([
    ['in Cosmos DB', {}],
    ['in the files alone', { 'cosmos-endpoint': '', 'cosmos-key': '' }],
  ])('is compared with the last run that had it, %s', async (_, more) => {
    const owners = ['contoso', 'fabrikam'].map((login) => ({
      login,
      type: 'Organization' as const,
      repositories: ['a', 'b', 'c'],
    }));
    const began = await start({ github: { owners } });
    const workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
    const sources = { fullOrgs: ['contoso', 'fabrikam'].map((orgName) => ({ orgName })) };
    const next = async (): Promise<StoredDocument & RunInfo> => {
      await run(began, { workspace, sources, inputs: { 'max-failed-percent': '100', ...more } });
      return runInfoFile({ workspace }) as StoredDocument & RunInfo;
    };
    const first = await next();
    const owner = began.github.owners.get('fabrikam');
    Object.assign(owner ?? {}, { blocked: 'saml' });
    const stars = began.github.repositories.get('contoso/a')?.stars ?? 0;
    const blocked = [await next(), await next()];
    for (const { changes, carriedOver } of blocked) {
      expect(changes).toMatchObject({ compared: 3, new: 0, gone: 0, carried: 3 });
      expect(carriedOver).toEqual([{ runId: first.id, startedAt: first.startedAt, owners: ['fabrikam'] }]);
    }
    delete owner?.blocked;
    began.github.repositories.delete('fabrikam/b');
    began.github.addOwner({ login: 'fabrikam', repositories: ['new', 'newer'] });
    change(began, 'fabrikam/a', { stars: (began.github.repositories.get('fabrikam/a')?.stars ?? 0) + 5 });
    change(began, 'contoso/a', { stars: stars + 2 });
    const last = await next();
    expect(last.changes).toMatchObject({ compared: 5, new: 2, gone: 1, stars: 7 });
    expect(last.changes).not.toHaveProperty('carried');
    expect(last).not.toHaveProperty('carriedOver');
    expect(2 - 1).toBe(last.totalCreatedCount - first.totalCreatedCount);
    expect(readdirSync(join(workspace, 'repo-stats')).filter((file) => file.startsWith('previous'))).toEqual([]);
    rmSync(workspace, { recursive: true });
  });
});

describe('repositories that a token does not see any more', () => {
  it('are a finding, a warning and a problem in each run until they return, and can fail the step', async () => {
    const names = Array.from({ length: 30 }, (_, i) => `r${i}`);
    const tokens = { [defaultToken]: { ...defaultGrant, privateRepositories: 'all' as const } };
    const began = await start({ github: { owners: [{ login: 'contoso', repositories: names }], tokens } });
    for (const name of names.slice(0, 3)) change(began, `contoso/${name}`, { visibility: 'PRIVATE' });
    const inputs = { 'send-email': 'true', 'email-when': 'problem' };
    const mails = (): number => began.sendGrid.received.length;
    await run(began, { inputs });
    expect(mails()).toBe(0);
    began.github.tokens.set(defaultToken, defaultGrant);
    const findings = [
      '3 of the 30 repositories of the last run are missing',
      expect.stringMatching(/^3 of the 30 repositories of the run of .* are missing$/),
    ];
    for (const [i, finding] of findings.entries()) {
      const { info, result } = await run(began, { inputs });
      expect(result.exitCode, result.log).toBe(0);
      expect(info).toMatchObject({ status: 'completed', qualityFindings: [{ about: 'contoso', finding }] });
      expect(info.vanished).toMatchObject([{ owner: 'contoso', count: 3, of: 30 }]);
      expect(info.changes).toMatchObject({ gone: i === 0 ? 3 : 0, new: 0 });
      const answer = i === 0 ? ' (3 not found)' : '';
      expect(result.annotations).toMatchObject([
        {
          level: 'warning',
          message: expect.stringMatching(
            `^3 of the 30 repositories of contoso are missing${answer.replace(/[()]/g, '.')}`,
          ),
        },
      ]);
      expect(mails()).toBe(i + 1);
    }
    const failed = await run(began, { inputs: { ...inputs, 'max-missing-percent': '5' } });
    expect(failed.result.exitCode).toBe(1);
    expect(failed.result.log).toContain(
      '3 of the 30 repositories of the last run are missing, more than `max-missing-percent` (5) allows',
    );
    began.github.tokens.set(defaultToken, tokens[defaultToken] ?? defaultGrant);
    const { info, result } = await run(began, { inputs });
    expect(result.annotations).toEqual([]);
    expect(info).not.toHaveProperty('vanished');
    expect([info.changes?.new, mails()]).toEqual([3, 3]);
  });
});

describe('after a run in which 150 owners could not be listed', () => {
  it('their repositories are not new', async () => {
    const logins = Array.from({ length: 150 }, (_, i) => `owner-${i}`);
    const owners = logins.map((login) => ({ login, type: 'Organization' as const, repositories: ['a'] }));
    const began = await start({ github: { owners: [...owners, { login: 'contoso', repositories: ['b'] }] } });
    const inputs = { 'cosmos-serverless': 'true', 'max-failed-percent': '100' };
    const sources = { fullOrgs: [...logins, 'contoso'].map((orgName) => ({ orgName })) };
    for (const owner of began.github.owners.values()) if (owner.login !== 'contoso') owner.blocked = 'saml';
    const first = await run(began, { inputs, sources });
    expect(first.info.ownersNotListed).toHaveLength(100);
    for (const owner of began.github.owners.values()) delete owner.blocked;
    const second = await run(began, { inputs, sources });
    expect(second.info).toMatchObject({ totalCreatedCount: 151, previousRunId: first.info.id });
    expect(second.info.changes).toMatchObject({ compared: 1, new: 0, gone: 0 });
  });
});

describe('without Cosmos DB', () => {
  it('a run is compared with the one whose files are still there', async () => {
    const began = await start({ github: { populate: [{ owner: 'contoso', count: 5 }] } });
    const workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
    const inputs = { 'cosmos-endpoint': '', 'cosmos-key': '' };
    await run(began, { workspace, inputs });
    const first = runInfoFile({ workspace });
    await run(began, { workspace, inputs, sources: { individualRepos: ['contoso/none'] } });
    expect(runInfoFile({ workspace })).toMatchObject({ status: 'failed', previousRunId: first.id });
    const [name = ''] = namesOf(began);
    change(began, name, { stars: (began.github.repositories.get(name)?.stars ?? 0) + 11 });
    const { result } = await run(began, { workspace, inputs });
    expect(result.exitCode, result.log).toBe(0);
    expect(runInfoFile({ workspace })).toMatchObject({
      previousRunId: first.id,
      changes: { compared: 5, stars: 11, gone: 0, new: 0 },
    });
    expect(readdirSync(join(workspace, 'repo-stats')).filter((file) => file.startsWith('previous'))).toEqual([]);
    rmSync(workspace, { recursive: true });
  });
});

describe('trouble with the earlier documents', () => {
  it('leaves out those that cannot be read, and the run ends as well as without', async () => {
    const began = await start({ github: { populate: [{ owner: 'contoso', count: 20 }] } });
    await run(began);
    const second = await run(began, {
      prepare: ({ cosmos }) => {
        cosmos.faults.push({ when: { operation: 'read', container: 'repoStats', every: 4 }, do: 'empty-403' });
        cosmos.faults.push({ when: { operation: 'read', container: 'repoStats', nth: 2 }, do: 'reset-before' });
      },
    });
    expect(second.result.exitCode, second.result.log).toBe(0);
    expect(second.info).toMatchObject({ status: 'completed', totalCreatedCount: 20 });
  });

  it('keeps a canceled run no longer than its seven seconds', async () => {
    const began = await start({ github: { populate: [{ owner: 'contoso', count: 20 }] } });
    const first = await run(began);
    let canceledAt = 0;
    const second = await run(began, {
      prepare: ({ cosmos }) => {
        cosmos.faults.push({ when: { operation: 'read', container: 'repoStats' }, do: 'hang-before' });
      },
      meanwhile: async (action, { cosmos }) => {
        const stored = (): number => cosmos.countDocuments('github', 'repoStats');
        while (stored() < 40) await new Promise((resolve) => setTimeout(resolve, 10));
        canceledAt = Date.now();
        action.cancel();
        await action.done;
        expect(Date.now() - canceledAt).toBeLessThan(7_000);
      },
    });
    expect(second.info).toMatchObject({ status: 'cancelled', totalCreatedCount: 20 });
    expect(first.info.status).toBe('completed');
  });
});

describe('suspicious numbers', () => {
  it('are stored as GitHub gives them, and found in the run info and one warning', async () => {
    const began = await start({ github: { populate: [{ owner: 'contoso', count: 20 }] } });
    const [collapsed = '', fallen = '', future = ''] = namesOf(began);
    change(began, collapsed, { stars: 1_000 });
    change(began, fallen, { mergedPRs: 50 });
    await run(began);
    change(began, collapsed, { stars: 400 });
    change(began, fallen, { mergedPRs: 49 });
    change(began, future, { updatedAt: '2099-01-01T00:00:00Z' });
    for (const name of namesOf(began).slice(-3)) began.github.repositories.delete(name);
    const second = await run(began);
    expect(second.result.exitCode, second.result.log).toBe(0);
    expect((second.info.qualityFindings as QualityFinding[]).toSorted(byAbout)).toEqual(
      [
        { about: collapsed, finding: 'Less than half of the stars of the last run: 1,000 then, 400 now' },
        { about: fallen, finding: 'Fewer merged pull requests than in the last run: 50 then, 49 now' },
        { about: future, finding: expect.stringContaining('2099-01-01T00:00:00Z') },
        { about: 'contoso', finding: '3 of the 20 repositories of the last run are missing' },
      ].toSorted(byAbout),
    );
    expect(second.result.annotations.map(({ level, message }) => [level, message])).toEqual([
      ['warning', expect.stringContaining('4 numbers or names look wrong')],
    ]);
    const stored = second.documents.find(({ id }) => id === `${collapsed.replace('/', '.')}.${second.info.id}`);
    expect(stored).toMatchObject({ stars: 400 });
  });
});

describe('a count that falls', () => {
  it('is no finding where closed issues are reopened, or where it was as low before', async () => {
    const began = await start({ github: { populate: [{ owner: 'contoso', count: 4 }] } });
    const [swings = '', closed = ''] = namesOf(began);
    change(began, closed, { closedIssues: 500, closedPRs: 500 });
    const findings: unknown[] = [];
    for (const [i, stars] of [1_000, 100, 1_000, 100].entries()) {
      change(began, swings, { stars });
      change(began, closed, { closedIssues: 500 - i, closedPRs: 500 - i, openIssues: i });
      findings.push((await run(began)).info.qualityFindings);
    }
    const finding = 'Less than half of the stars of the last run: 1,000 then, 100 now';
    expect(findings).toEqual([undefined, [{ about: swings, finding }], undefined, undefined]);
  });
});

const byAbout = (one: { about: string }, other: { about: string }): number => (one.about < other.about ? -1 : 1);
