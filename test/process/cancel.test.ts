import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createContainers } from '../../emulators/cosmos/client.ts';
import { type Collected, collect, type Scenario } from '../../emulators/scenario.ts';
import { originalLatencies } from '../../emulators/services.ts';
import { linesOf, listOf, outputFile, runInfoFile } from './left-behind.ts';

/** A run that is busy for half a minute, so that it can be canceled in the middle. */
const busy = (scenario: Scenario = {}): Scenario => ({
  sources: { fullOrgs: [{ orgName: 'contoso' }] },
  ...scenario,
  inputs: { 'cosmos-throughput': '100', ...scenario.inputs },
  services: {
    github: { latency: originalLatencies.github, populate: [{ owner: 'contoso', count: 400 }] },
    cosmos: { latency: originalLatencies.cosmos, throughput: 'unlimited' },
    ...scenario.services,
  },
});

const progress = (log: string): boolean => /[1-9]\d* of \d+ repositories done/.test(log);

function expectTrueCounts({ runInfos, documents }: Collected): void {
  const [info] = runInfos;
  const created = listOf(info?.createdList);
  const failed = listOf(info?.failedList);
  expect(created.toSorted()).toEqual(documents.map(({ repo }) => repo).toSorted());
  expect(info).toMatchObject({ totalCreatedCount: created.length, totalFailedCount: failed.length });
  expect(created.length + failed.length).toBe(Number(info?.totalReceived));
}

describe('a canceled job', () => {
  it('stores true counts, notifies everybody and ends within seven seconds', async () => {
    const run = await collect(busy({ cancelAfter: progress }));
    expect(run.result.exitCode).not.toBe(0);
    expect(run.result.main).toMatchObject({ signalsSent: ['SIGINT'], signal: null });
    expect(run.runInfos[0]).toMatchObject({ status: 'cancelled' });
    expect(run.documents.length).toBeGreaterThan(0);
    expectTrueCounts(run);
    expect(run.result.outputs).toMatchObject({ status: 'cancelled', 'total-created': String(run.documents.length) });
    expect(run.result.summary).toMatch(/^## 🚫 Canceled: /);
    expect(run.services.sendGrid.received.at(-1)?.subject).toMatch(/: cancelled, /);
    expect(run.services.eventGrid.received).toEqual([]);
    const lines = linesOf(run.result);
    expect(lines).toHaveLength(run.documents.length);
    const table = outputFile(run.result, 'stats.csv').trimEnd().split('\n');
    expect(table).toHaveLength(1 + run.documents.length);
  });

  it('leaves a store that hangs to the post step, and still shows what it knows', async () => {
    const run = await collect(
      busy({
        cancelAfter: progress,
        meanwhile: async (action, { cosmos }) => {
          while (!progress(action.log)) await sleep(10);
          cosmos.hang = true;
          while (!action.log.includes('::error')) await sleep(20);
          await cosmos.down('reset');
          cosmos.hang = false;
          await cosmos.up();
        },
      }),
    );
    expect(run.result.main.signal).toBeNull();
    expect(run.result.main.log).not.toContain('was interrupted; marked as');
    expect(run.result.post?.log).toContain('was interrupted; marked as');
    expect(run.result.outputs.status).toBe('cancelled');
    const { failures } = JSON.parse(run.result.outputs['run-info'] ?? '{}') as { failures: { status: string }[] };
    expect(new Set(failures.map(({ status }) => status))).toEqual(new Set(['not-attempted']));
    expect(run.runInfos[0]).toMatchObject({ status: 'cancelled' });
    const created = listOf(run.runInfos[0]?.createdList);
    for (const repo of created) expect(run.documents.map((document) => document.repo)).toContain(repo);
    expect(run.services.sendGrid.received.filter(({ subject }) => subject.includes(': cancelled, '))).toHaveLength(1);
  });
});

describe('a canceled job whose store is slow, and alive', () => {
  it('counts the documents that were stored after their writes were given up', async () => {
    const run = await collect({
      sources: { fullOrgs: [{ orgName: 'contoso' }] },
      inputs: { 'cosmos-serverless': 'true' },
      services: {
        // Between a write and the last look for it is less than a second, which a busy machine may take.
        timeScale: 0.4,
        github: { populate: [{ owner: 'contoso', count: 40 }] },
        cosmos: { serverless: true, latency: { writeMs: 1_300, readMs: 20, metadataMs: 20 } },
      },
      meanwhile: async (action, { cosmos }) => {
        const isWriting = (): boolean =>
          cosmos.requests.some(({ operation, container }) => operation === 'create' && container === 'repoStats');
        while (!isWriting()) await sleep(5);
        action.cancel();
      },
    });
    expect(run.documents.length).toBeGreaterThan(0);
    expect(run.runInfos[0]?.status).toBe('cancelled');
    expectTrueCounts(run);
  });
});

describe('a job that is killed outright', () => {
  it('has its run closed by the post step, with the counts of the documents that are stored', async () => {
    const run = await collect(busy({ killAfter: progress }));
    expect(run.result.main.signal).toBe('SIGKILL');
    expect(run.runInfos[0]).toMatchObject({ status: 'cancelled' });
    expect(outputFile(run.result, 'stats.ndjson').endsWith('\n')).toBe(true);
    const repos = linesOf(run.result).map((line) => JSON.parse(line).repo as string);
    const stored = run.documents.map((document) => document.repo);
    expect(listOf(run.runInfos[0]?.createdList).toSorted()).toEqual(stored.toSorted());
    expect(run.runInfos[0]).toMatchObject({ totalCreatedCount: stored.length, totalFailedCount: 0 });
    for (const repo of repos) expect(stored).toContain(repo);
    expect(run.services.sendGrid.received.at(-1)?.subject).toMatch(/: cancelled, /);
    // Others were listed, and nobody knows how many.
    const told = `${stored.length} ${stored.length === 1 ? 'repository' : 'repositories'} stored, total unknown`;
    expect(run.result.summary).toContain(told);
    expect(run.services.sendGrid.received.at(-1)?.text).toContain(told);
    expect(run.result.summary).not.toContain('Received');
    expect(runInfoFile(run.result).status).toBe('cancelled');
  });

  it('whose post step fails too is closed by the next run, with its documents counted, however long that takes', async () => {
    const abandoned = {
      id: '1600000000',
      date: '20200913',
      status: 'running',
      startedAt: '2020-09-13T12:26:40Z',
      token: 'x',
      createdList: '',
      failedList: '',
    };
    const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
    const over = { ...abandoned, id: '1650000000', startedAt: hourAgo, maxMinutes: 20 };
    const alive = { ...abandoned, id: '1700000000', startedAt: hourAgo, maxMinutes: 330 };
    const sharded = (id: string, days: number) => {
      const startedAt = new Date(Date.now() - days * 86_400_000).toISOString();
      return { ...abandoned, id, startedAt, maxMinutes: 20, shards: 4 };
    };
    const left = [abandoned, over, alive, sharded('1710000000', 6), sharded('1720000000', 8)];
    const run = await collect({
      sources: { individualRepos: ['torvalds/linux'] },
      prepare: async ({ cosmos }) => {
        const { runInfo, data } = await createContainers(cosmos);
        for (const info of left) await runInfo.items.create(info);
        await data.items.create({ id: 'o.r.1650000000', repo: 'o/r', runId: over.id });
        cosmos.faults.push({ do: 'slow', slowMs: 1_500, when: { operation: 'query', container: 'repoStats' } });
      },
    });
    const byId = new Map(run.runInfos.map((info) => [info.id, info]));
    expect(byId.get('1600000000')).toMatchObject({ status: 'cancelled', totalCreatedCount: 0 });
    expect(byId.get(over.id)).toMatchObject({ status: 'cancelled', totalCreatedCount: 1, createdList: 'o/r' });
    for (const id of [alive.id, '1710000000']) expect(byId.get(id)).toMatchObject({ status: 'running' });
    expect(byId.get('1720000000')).toMatchObject({ status: 'cancelled', totalCreatedCount: 0 });
  });
});
