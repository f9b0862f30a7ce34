import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Collected, collect, type StoredDocument } from './scenario.ts';

const quiet = { 'publish-event': 'false', 'send-email': 'false' };

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

describe('a run info document that would be larger than 1.5 MB', () => {
  it('has its lists in further documents, which together name each repository once', async () => {
    const missing = Array.from({ length: 15_000 }, (_, i) => `contoso/${String(i).padStart(99, 'missing-')}`);
    const found = ['torvalds/linux', 'microsoft/vscode'];
    const run = await collect({
      files: { 'sources.json': JSON.stringify({ individualRepos: [...missing, ...found] }) },
      inputs: { ...quiet, 'repos-per-query': '100' },
      services: {
        timeScale: 10,
        github: { pointsPerHour: 100_000, secondaryLimits: false, record: 'summary' },
        cosmos: { throughput: 'unlimited' },
      },
    });
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
    const whole = JSON.parse(readFileSync(join(run.result.workspace, 'repo-stats/run-info.json'), 'utf8'));
    expect(whole.failedList).toBe(joinParts(run, info, 'failedList'));
    expect(whole).not.toHaveProperty('failedListParts');
    expect(JSON.parse(run.result.outputs['failed-repos'] ?? '')).toHaveLength(1_000);
  });
});
