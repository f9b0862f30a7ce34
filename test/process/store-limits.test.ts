import { appendFileSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { documentWrites } from '../../emulators/cosmos/figures.ts';
import { type Collected, collect, quiet, type StoredDocument } from '../../emulators/scenario.ts';
import { listOf, outputFile, runInfoFile } from './left-behind.ts';

/** What a run info document that is too large for one holds in further documents of its partition. */
function joinParts({ runInfos }: Collected, info: StoredDocument, list: 'createdList' | 'failedList'): string {
  const count = Number(info[`${list}Parts`]);
  const parts = Array.from({ length: count }, (_, i) =>
    runInfos.find(({ id }) => id === `${info.id}.${list}.${i + 1}`),
  );
  for (const part of parts) {
    expect(part).toMatchObject({ date: info.date, runId: info.id, list: expect.any(String) });
    expect(Buffer.byteLength(JSON.stringify(part))).toBeLessThan(1_500_000);
  }
  return parts.map((part) => part?.list).join(',');
}

/** As long as names can be. */
const longOwner = 'contoso'.padEnd(39, '-contoso');

const parts = { operation: 'upsert', container: 'runInfo' } as const;

describe('a run info document that would be larger than 1.5 MB', () => {
  it('has its lists in further documents, which together name each repository once, though a part was lost at first', async () => {
    const missing = Array.from({ length: 11_200 }, (_, i) => `${longOwner}/${String(i).padStart(99, 'missing-')}`);
    const found = ['torvalds/linux', 'microsoft/vscode'];
    const run = await collect({
      files: { 'sources.json': JSON.stringify({ individualRepos: [...missing, ...found] }) },
      // The main step does not try again, and leaves the part to the post step.
      inputs: { ...quiet, 'repos-per-query': '100', 'max-retries': '0', 'cosmos-throughput': '10000' },
      services: {
        github: { pointsPerHour: 100_000, secondaryLimits: false, record: 'summary' },
        cosmos: { throughput: 'unlimited', faults: [{ when: { ...parts, nth: 2 }, do: 'status-503', times: 1 }] },
      },
    });
    expect(run.services.cosmos.requests.filter((request) => request.fault !== undefined)).toHaveLength(1);
    const info = run.runInfos.find(({ status }) => status !== undefined);
    if (!info) throw new Error(`There is no run info\n${run.result.log}`);
    expect(info).toMatchObject({
      status: 'partial',
      createdList: '',
      failedList: '',
      createdListParts: 1,
      failedListParts: 2,
      totalReceived: 11_202,
      totalCreatedCount: 2,
      totalFailedCount: 11_200,
    });
    expect(run.runInfos).toHaveLength(1 + 1 + 2);
    expect(joinParts(run, info, 'createdList').split(',').toSorted()).toEqual(found.toSorted());
    expect(joinParts(run, info, 'failedList').split(',').toSorted()).toEqual(missing.toSorted());
    expect(info.failures).toHaveLength(100);
    const whole = runInfoFile(run.result);
    expect(whole.failedList).toBe(joinParts(run, info, 'failedList'));
    expect(whole).not.toHaveProperty('failedListParts');
    expect(JSON.parse(run.result.outputs['failed-repos'] ?? '')).toHaveLength(1_000);
  });
});

describe('a run that is killed while it writes', () => {
  it('leaves whole lines, a table made of them, and counts that say so, also where files are the only store', async () => {
    const run = await collect({
      sources: { fullOrgs: [{ orgName: 'contoso' }] },
      inputs: { ...quiet, 'cosmos-endpoint': '' },
      services: { github: { populate: [{ owner: 'contoso', count: 600 }], latency: { queryMs: 200 } } },
      meanwhile: async (action) => {
        const file = (name: string): string => join(action.workspace, 'repo-stats', name);
        while (!existsSync(file('stats.ndjson')) || statSync(file('stats.ndjson')).size < 5_000) await sleep(5);
        action.kill();
        // What the kernel may leave of a write that was under way.
        appendFileSync(file('stats.ndjson'), '{"id":"contoso.torn.16');
      },
    });
    const text = (name: string): string => outputFile(run.result, name);
    expect(text('stats.ndjson')).toMatch(/\}\n$/);
    const stored = text('stats.ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).repo as string);
    const rows = text('stats.csv')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((row) => row.split(',')[1]);
    expect(rows).toEqual(stored);
    const info = JSON.parse(text('run-info.json'));
    expect(listOf(info.createdList).toSorted()).toEqual(stored.toSorted());
    expect(info).toMatchObject({ status: 'cancelled', totalCreatedCount: stored.length });
  });
});

// How well a throughput is used is proven on a fake clock (test/unit/store/cosmos/throughput.test.ts) and measured by the
// benchmark: here is asked what a slow machine cannot break.
describe('the throughput that this run may use', () => {
  it('holds back the writes of an account that offers more, by their charges and not by the guess', async () => {
    const run = await collect({
      sources: { fullOrgs: [{ orgName: 'contoso' }] },
      inputs: { ...quiet, 'cosmos-throughput': '50', 'cosmos-ru-per-write': '2.5' },
      services: { github: { populate: [{ owner: 'contoso', count: 40 }] }, cosmos: { throughput: 'unlimited' } },
    });
    expect(run.documents, run.result.log).toHaveLength(40);
    const writes = documentWrites(run.services.cosmos);
    const seconds = ((writes.at(-1)?.at ?? 0) - (writes[0]?.at ?? 0)) / 1_000;
    // Before the first charge is known, a few start at the guess.
    expect(seconds).toBeGreaterThan((30 * 5) / 50);
  });
});
