import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asFound, stopOf } from '../../../src/shards/finish.ts';
import { shardFolder, writeJson } from '../../../src/shards/folders.ts';
import { findPlan, type Plan } from '../../../src/shards/plan-file.ts';
import { readFailures, readResult } from '../../../src/shards/result-file.ts';
import { finishedRun } from '../samples.ts';
import { leave, result, run } from './left-folders.ts';

const failed = { stop: { status: 'failed', reason: 'The token was refused' } } as const;

test('a failure ends the run where it met every shard, and not where some are missing', () => {
  const plan = { job: {}, shards: [0, 1] };
  expect(stopOf(plan, [failed, failed])).toBe(failed.stop);
  expect(stopOf(plan, [failed])).toBeUndefined();
  expect(stopOf({ ...plan, job: failed }, [])).toBe(failed.stop);
  expect(stopOf({ job: {}, shards: [] }, [])).toBeUndefined();
});

test('a run that is finished again keeps what its run info says of its archive and its events', () => {
  const archive = { path: 'p', documents: 1, bytes: 1, sha256: 's', archivedAt: '2021-01-21T00:00:00Z' };
  const found = finishedRun({ archive, eventPublished: true });
  expect(asFound(run, found)).toEqual({ ...run, archive, events: 1 });
  expect(asFound(run, { events: 0 })).toEqual(run);
});

const plan = { run, job: { ...result(), attempt: 2 } };

test.each([
  ['of another run', { runId: '1' }],
  ['of an earlier plan of the run', { attempt: 1 }],
  ['without its usage', { usage: undefined }],
  ['whose problems are no list', { problems: {} }],
  ['whose other names are no list', { storedAs: 'o/a' }],
])('a result %s is none', async (_, changes) => {
  const folder = await leave({ names: [], result: result({ attempt: 2 }) });
  expect(readResult(folder, 0, plan)).toBeDefined();
  writeJson(join(shardFolder(folder, 0), 'result.json'), { ...result({ attempt: 2 }), ...changes });
  expect(readResult(folder, 0, plan)).toBeUndefined();
});

test('a line that is no failure is left out', async () => {
  const failure = { repo: 'o/a', status: 'timeout', reason: 'Timed out' } as const;
  const folder = await leave({ names: [], failures: [failure], result: result() });
  appendFileSync(join(shardFolder(folder, 0), 'failures.ndjson'), 'null\n{"repo":7}\n{"repo":"o/b","sta');
  const found: unknown[] = [];
  for await (const one of readFailures(folder, 0)) found.push(one);
  expect(found).toEqual([failure]);
});

test('a plan without all of its names, without what it is made of, or of another workflow run is none', async () => {
  const folder = await leave({ names: [['o/a', 1, 'public']] });
  const url = 'https://github.com/o/r/actions/runs/1';
  const found = async (names: number, of = url, changes: Partial<Plan> = {}): Promise<boolean> => {
    const lanes = [{ lane: 'github-token', names, share: 1, spentBefore: 0, concurrency: 4 }];
    const made = {
      ...{ run: { ...run, workflowRunUrl: url }, job: result(), shards: [{ shard: 0, unitsShare: 1, lanes }] },
      ...{ maxParallel: 1, duplicates: [], ownersNotListed: [], sources: { text: '{}', installed: [] }, ...changes },
    };
    writeJson(join(folder, 'shards/plan/plan.json'), made);
    const wholes = await Promise.all([findPlan(folder, of), findPlan(folder, of, 0)]);
    expect(wholes[0]).toEqual(wholes[1]);
    return wholes[0] !== undefined;
  };
  expect([await found(1), await found(2), await found(1, `${url}0`)]).toEqual([true, false, false]);
  for (const gone of ['job', 'shards', 'duplicates', 'ownersNotListed', 'sources'])
    expect(await found(1, url, { [gone]: undefined })).toBe(false);
  for (const text of ['[]', 'null', '{"run']) {
    writeFileSync(join(folder, 'shards/plan/plan.json'), text);
    expect(await findPlan(folder, url)).toBeUndefined();
  }
});
