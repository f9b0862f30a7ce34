import { describe, expect, test } from 'vitest';
import type { RunInfo } from '../../../src/model.ts';
import { finished, foundRun, parseRunInfo } from '../../../src/store/stored-run.ts';
import { failures, finishedRun, runningRun } from '../samples.ts';

const run = finishedRun({ createdList: 'o/a,o/b', failedList: 'o/c', failures: failures(2), duplicates: ['o/d'] });
const without = (name: keyof RunInfo): object => ({ ...run, [name]: undefined });

test.each([run, runningRun()])('what a run writes is read as it was written', (info) => {
  expect(parseRunInfo(JSON.parse(JSON.stringify(info)))).toEqual({ info, unread: [] });
});

test('fields of a later version are kept', () => {
  expect(parseRunInfo({ ...run, later: { path: 'x' } })).toMatchObject({
    info: { later: { path: 'x' } },
    unread: [],
  });
});

test.each(['toString', 'constructor', '__proto__', '__defineGetter__'])('a field is kept that is named %s', (name) => {
  const parsed = parseRunInfo(JSON.parse(`{ "id": "1", "${name}": 5 }`));
  expect(Object.entries(parsed?.info ?? {})).toContainEqual([name, 5]);
});

test.each([
  undefined,
  null,
  'text',
  7,
  [],
  {},
  { id: 7 },
  { id: '' },
  { id: 'x' },
  { id: '../1' },
  { ...run, id: '9'.repeat(13) },
])('%j is no run info', (stored) => {
  expect(parseRunInfo(stored)).toBeUndefined();
});

describe('a field that cannot be read', () => {
  test.each([
    ['startedAt', '2021-01-20T07:21:38Z'],
    ['date', '20210120'],
    ['completedAt', run.startedAt],
    ['totalReceived', 3],
    ['totalProcessed', 2],
    ['totalCreatedCount', 2],
    ['totalFailedCount', 1],
    ['failedList', ''],
    ['createdList', ''],
    ['token', ''],
    ['status', 'running'],
  ] as const)('is derived where a run cannot be without it: %s', (name, value) => {
    for (const wrong of [undefined, null, { a: 1 }, []])
      expect(parseRunInfo({ ...run, [name]: wrong })).toMatchObject({ info: { [name]: value }, unread: [name] });
  });

  test.each([
    ['failures', [{ repo: 'o/r' }]],
    ['ownersNotListed', 'contoso'],
    ['duplicates', [1]],
    ['usage', { points: 'many' }],
    ['changes', null],
    ['qualityFindings', [null]],
    ['workflowRunUrl', 5],
    ['workflowRunUrl', 'https://user@elsewhere.example/o/r/actions/runs/1'],
    ['workflowRunUrl', `https://github.com/o/${'r'.repeat(1_000)}/actions/runs/1`],
    ['previousRunId', 5],
    ['countsKnown', 'no'],
    ['carriedOver', [null]],
    ['carriedOver', [{ runId: '../1', startedAt: run.startedAt }]],
    ['carriedOver', [{ runId: run.id, startedAt: 'never' }]],
    ['vanished', [{ owner: 'o', since: 'x', noticedAt: 'x', count: 1, of: 1, repositories: [] }]],
  ])('is left out where a run can be without it: %s', (name, value) => {
    const parsed = parseRunInfo({ ...run, [name]: value });
    expect(parsed?.unread).toEqual([name]);
    expect(parsed?.info).not.toHaveProperty(name);
  });

  test.each(['yesterday', '', '2021-13-45', '2021-13-45T00:00:00Z', '2021-01-20 (any text)'])(
    'is a time that is none: %j',
    (startedAt) => {
      expect(parseRunInfo({ ...run, startedAt })?.unread).toEqual(['startedAt']);
    },
  );
});

test('a run whose list of documents cannot be read is not compared with, and any other is', () => {
  const read = async (): Promise<undefined> => undefined;
  const found = (stored: object) =>
    foundRun(finished(parseRunInfo(stored)) ?? { info: run, unread: [] }, read, undefined);
  expect(found(without('createdList'))).toEqual({
    status: 'unknown',
    reason: expect.stringContaining('`createdList`'),
  });
  expect(found(without('failedList'))).toMatchObject({ status: 'found', run: { unread: ['failedList'] } });
});
