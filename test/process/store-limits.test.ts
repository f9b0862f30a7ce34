import { appendFileSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../emulators/cosmos/faults.ts';
import { type Collected, collect, quiet, type StoredDocument } from '../../emulators/scenario.ts';
import { outputFile, runInfoFile } from './left-behind.ts';

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

const parts = { operation: 'upsert', container: 'runInfo' } as const;

describe('a run info document that would be larger than 1.5 MB', () => {
  it.for<{ how: string; fault: Fault; inputs: Record<string, string> }>([
    {
      how: 'once the lost answer to a part is made up for',
      fault: { when: { ...parts, nth: 2 }, do: 'reset-after' },
      inputs: {},
    },
    {
      how: 'by the post step, where a part could not be stored before',
      fault: { when: { ...parts, nth: 2 }, do: 'status-503', times: 1 },
      inputs: { 'max-retries': '0' },
    },
  ])(
    'has its lists in further documents, which together name each repository once, $how',
    async ({ fault, inputs }) => {
      const missing = Array.from({ length: 15_000 }, (_, i) => `contoso/${String(i).padStart(99, 'missing-')}`);
      const found = ['torvalds/linux', 'microsoft/vscode'];
      const run = await collect({
        files: { 'sources.json': JSON.stringify({ individualRepos: [...missing, ...found] }) },
        inputs: { ...quiet, 'repos-per-query': '100', ...inputs },
        services: {
          timeScale: 10,
          github: { pointsPerHour: 100_000, secondaryLimits: false, record: 'summary' },
          cosmos: { throughput: 'unlimited', faults: [fault] },
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
        totalReceived: 15_002,
        totalCreatedCount: 2,
        totalFailedCount: 15_000,
      });
      expect(run.runInfos).toHaveLength(1 + 1 + 2);
      expect(joinParts(run, info, 'createdList').split(',').toSorted()).toEqual(found.toSorted());
      expect(joinParts(run, info, 'failedList').split(',').toSorted()).toEqual(missing.toSorted());
      expect(info.failures).toHaveLength(100);
      const whole = runInfoFile(run.result);
      expect(whole.failedList).toBe(joinParts(run, info, 'failedList'));
      expect(whole).not.toHaveProperty('failedListParts');
      expect(JSON.parse(run.result.outputs['failed-repos'] ?? '')).toHaveLength(1_000);
    },
  );
});

describe('a run that is killed while it writes', () => {
  it.for([{}, { 'cosmos-endpoint': '' }])(
    'leaves whole lines, a table made of them, and counts that say so: %j',
    async (inputs) => {
      const run = await collect({
        sources: { fullOrgs: [{ orgName: 'contoso' }] },
        inputs: { ...quiet, ...inputs },
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
      expect(info).toMatchObject({
        status: 'cancelled',
        totalCreatedCount: stored.length,
        createdList: stored.join(','),
      });
      expect(Object.keys(info).filter((name) => name.startsWith('_'))).toEqual([]);
    },
  );
});

describe('a Cosmos DB that throttles forever', () => {
  it('is waited for until max-minutes is over and not much longer, and that is why documents are missing', async () => {
    const run = await collect({
      sources: { fullOrgs: [{ orgName: 'contoso' }] },
      inputs: { ...quiet, 'max-minutes': '1' },
      services: {
        timeScale: 60,
        github: { populate: [{ owner: 'contoso', count: 120 }], secondaryLimits: false },
        cosmos: {
          faults: [{ when: { container: 'repoStats', operation: 'create' }, do: 'throttle-429', retryAfterMs: 5_000 }],
        },
      },
    });
    expect(run.result.exitCode).toBe(1);
    expect(run.documents).toEqual([]);
    const info = run.runInfos[0] as StoredDocument;
    expect(info.status).toMatch(/^(failed|timed out)$/);
    const reasons = (info.failures as { reason: string }[]).map(({ reason }) => reason);
    expect(reasons.some((reason) => /throttled \(429\)/.test(reason))).toBe(true);
    // The deadline, and the time that what is in hand may take after it.
    const seconds = (Date.parse(String(info.completedAt)) - Date.parse(String(info.startedAt))) / 1_000;
    expect(seconds).toBeGreaterThanOrEqual(60);
    expect(seconds).toBeLessThan(60 + 5 * 60 + 60);
  });
});
