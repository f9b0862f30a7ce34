import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type StoredDocument, timesAsked } from '../../emulators/scenario.ts';
import { type ServiceOptions, type Services, startServices } from '../../emulators/services.ts';
import { annotationsOf, linesOf, listOf, runInfoFile } from './left-behind.ts';
import { StagedRun } from './staged-run.ts';

const sources = { fullOrgs: [{ orgName: 'contoso' }] };
const count = 60;
const half = count / 2;

let services: Services;
let run: StagedRun;

/** Writes take as long as in a region nearby, so that a job can be killed among them. */
async function begin(inputs: Record<string, string> = {}, options: ServiceOptions = {}, selects: unknown = sources) {
  services = await startServices({
    cosmos: { latency: { writeMs: 30 } },
    ...options,
    github: { populate: [{ owner: 'contoso', count }], ...options.github },
  });
  run = new StagedRun(services, selects, inputs);
}

afterEach(async () => {
  run.remove();
  await services.close();
});

const stored = (): number => services.cosmos.countDocuments('github', 'repoStats');
const documents = (): Promise<StoredDocument[]> =>
  services.cosmos.documents('github', 'repoStats') as Promise<StoredDocument[]>;
async function runInfo(): Promise<StoredDocument> {
  const [info, ...others] = await services.cosmos.documents('github', 'runInfo');
  expect(others).toEqual([]);
  return info as StoredDocument;
}

const subjects = (): string[] =>
  services.sendGrid.received.map(({ subject }) => subject.replace(/^GitHub repo stats: (.*?), \d{4}-.*$/, '$1'));
const events = () =>
  services.eventGrid.requests.flatMap(({ body }) => JSON.parse(body) as { id: string; data: object }[]);

/** Kills a shard, which stores slowly, once so many documents are stored. */
const killAt = (documentCount: number) => ({
  killAfter: () => false,
  inputs: { 'cosmos-throughput': '100' },
  meanwhile: async (action: { kill(): void }) => {
    while (stored() < documentCount) await sleep(5);
    action.kill();
  },
});

/** Each repository is in one list, and what is in `createdList` has its document and its line. */
async function expectWhole(finished: { workspace: string }): Promise<void> {
  const info = await runInfo();
  const [created, failed] = [listOf(info.createdList), listOf(info.failedList)];
  const names = (await documents()).map(({ repo }) => repo);
  expect(created.toSorted()).toEqual(names.toSorted());
  expect(new Set([...created, ...failed]).size).toBe(created.length + failed.length);
  expect(info).toMatchObject({ totalReceived: created.length + failed.length, totalCreatedCount: created.length });
  const lines = linesOf(finished).map((line) => JSON.parse(line).repo);
  expect(lines.toSorted()).toEqual(created.toSorted());
  expect(runInfoFile(finished)).toMatchObject({ status: info.status, totalCreatedCount: info.totalCreatedCount });
}

describe('a run over several jobs', () => {
  it('counts what a killed job stored, though the last one is canceled and throttled, and goes on where it stopped', async () => {
    await begin();
    const plan = await run.plan(2);
    expect(plan.outputs).toMatchObject({ status: 'running', shards: '[0,1]', 'max-parallel': '2' });
    expect(plan.outputs['total-received']).toBe(String(count));
    expect(await runInfo()).toMatchObject({ id: plan.outputs['run-id'], status: 'running', shards: 2 });
    expect(timesAsked(services).size).toBe(0);
    await run.collect(0);
    await run.collect(1, killAt(half + 5));
    const { faults } = services.cosmos;
    faults.push({ do: 'slow', when: { operation: 'query', container: 'repoStats' } });
    const canceled = await run.finish(plan.shards, { cancelAfter: (log) => log.includes('Looking up what') });
    await expectWhole(canceled);
    expect(await runInfo()).toMatchObject({ status: 'cancelled', id: plan.outputs['run-id'] });
    faults.splice(0, 1, { do: 'throttle-429', retryAfterMs: 50, when: { every: 2 } });
    const first = await run.finish(plan.shards, { attempt: 2 });
    faults.length = 0;
    await expectWhole(first);
    const partial = await runInfo();
    const missing = listOf(partial.failedList);
    expect(partial.status).toBe('partial');
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.length).toBeLessThan(half);
    expect(partial.failures).toEqual(
      missing.map((repo) => ({ repo, status: 'not-attempted', reason: 'Shard 1 left no result' })),
    );
    expect(first.summary).toContain(
      `Shard 1 left no result; ${missing.length} of its ${half} repositories not stored.`,
    );
    const before = timesAsked(services);

    const again = await run.collect(1, { attempt: 3 });
    expect(again.outputs).toMatchObject({ 'total-received': String(half), 'total-created': String(half) });
    const asked = [...timesAsked(services)]
      .filter(([name, times]) => times > (before.get(name) ?? 0))
      .map(([name]) => name);
    expect(asked.toSorted()).toEqual(missing.toSorted());
    const second = await run.finish(plan.shards, { attempt: 3 });
    await expectWhole(second);
    expect(await runInfo()).toMatchObject({ status: 'completed', totalCreatedCount: count, id: partial.id });
    expect(second.outcome).toBe('success');
    expect(events().map(({ id }) => id)).toEqual([`${partial.date}-${partial.id}`, `${partial.date}-${partial.id}-2`]);
  });

  it('that was planned by a job that was killed is closed by the last one', async () => {
    await begin({}, { github: { faults: [{ do: 'hang', when: {} }] } });
    const planning = run.plan(2, {
      killAfter: () => false,
      meanwhile: async (action) => {
        while (
          services.github.requests.length === 0 ||
          !services.cosmos.databases.get('github')?.containers.has('runInfo')
        )
          await sleep(5);
        while (services.cosmos.countDocuments('github', 'runInfo') === 0) await sleep(5);
        action.kill();
      },
    });
    await planning;
    rmSync(run.placeOf('plan'), { recursive: true, force: true });
    await services.cosmos.down('refuse');
    const unasked = await run.finish([], { inputs: { 'max-retries': '0' } });
    expect(annotationsOf(unasked, 'error').map(({ message }) => message)).toEqual([
      expect.stringMatching(/^There is no whole plan .* Cosmos DB: .*ECONNREFUSED/),
    ]);
    await services.cosmos.up();
    const finish = await run.finish([]);
    expect(finish.outcome).toBe('failure');
    expect(await runInfo()).toMatchObject({ status: 'cancelled', totalCreatedCount: 0 });
    expect(annotationsOf(finish, 'error').map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Run \d+ was not planned\. .*re-run all jobs/),
    ]);
  });
});

describe('a run over several jobs without Cosmos DB', () => {
  const files = { 'cosmos-endpoint': '', 'cosmos-key': '', 'send-email': 'false' };

  it('has the documents of a job whose folder is incomplete in its files, but not those of another run', async () => {
    await begin(files);
    const plan = await run.plan(2);
    for (const shard of plan.shards) await run.collect(shard);
    // As of a job that was killed while its folder was carried away.
    rmSync(run.placeOf('0/result.json'));
    appendFileSync(run.placeOf('0/stats.ndjson'), '{"id":"contoso.half');
    for (const name of ['result.json', 'stats.ndjson']) {
      const text = readFileSync(run.placeOf(`1/${name}`), 'utf8');
      writeFileSync(run.placeOf(`1/${name}`), text.replaceAll(String(plan.outputs['run-id']), '1'));
    }
    const finish = await run.finish(plan.shards);
    const info = runInfoFile(finish);
    expect(info).toMatchObject({ status: 'partial', totalReceived: count, totalCreatedCount: half, shards: 2 });
    expect(
      linesOf(finish)
        .map((line) => JSON.parse(line).repo)
        .toSorted(),
    ).toEqual(listOf(info.createdList).toSorted());
    for (const [shard, stored] of ['all', 'none'].entries())
      expect(finish.summary).toContain(`Shard ${shard} left no result; ${stored} of its ${half} repositories stored.`);
    expect(readdirSync(join(finish.workspace, 'repo-stats'))).toEqual(
      expect.arrayContaining(['report.html', 'report.md', 'stats.csv']),
    );
    const other = await run.collect(0, { env: { GITHUB_RUN_ID: '7' } });
    expect(other.outcome).toBe('failure');
    expect(annotationsOf(other, 'error')[0]?.message).toMatch(
      /^There is no whole plan of this workflow run in .*repo-stats\/shards\/plan/,
    );
  });
});

describe('a stage', () => {
  it('whose inputs are invalid names each fault, and begins nothing', async () => {
    await begin({ 'output-directory': 'none', stage: 'collect', shard: '256', 'max-minutes': '0' });
    const result = await run.collect(256);
    expect(annotationsOf(result, 'error').map(({ message }) => message)).toEqual([
      expect.stringContaining('shard: must be a whole number from 0 to 255 (found "256")'),
      expect.stringContaining('output-directory: must be a folder'),
      expect.stringContaining('max-minutes: must be'),
    ]);
    expect(services.github.requests).toEqual([]);
  });

  it('that estimates plans nothing', async () => {
    await begin({ 'dry-run': 'true' });
    const plan = await run.plan('auto');
    expect(plan.outputs).toMatchObject({ status: 'dry run', shards: '[]', 'total-received': String(count) });
    expect(services.cosmos.requests).toEqual([]);
    expect(plan.summary).toContain('<td>Shards</td><td>1</td>');
    expect(plan.outcome).toBe('success');
  });

  it('that cannot create the run info says so, and leaves nothing to collect', async () => {
    await begin({ 'max-retries': '0' });
    await services.cosmos.down('refuse');
    const plan = await run.plan(2);
    expect(plan.outcome).toBe('failure');
    expect(plan.outputs).toMatchObject({ status: 'failed', shards: '[]' });
    expect(subjects()).toEqual([expect.stringMatching(/^failed, 0 of \d+ stored$/)]);
  });
});
