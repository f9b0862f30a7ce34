import { describe, expect, test } from 'vitest';
import type { RunInfo } from '../../../../src/model.ts';
import { fromDocuments, type ListPart, toDocuments } from '../../../../src/store/cosmos/run-info.ts';
import { failures, finishedRun } from '../../samples.ts';

const maxBytes = 1_500_000;
const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** 200,000 names as long as names are: 30 characters on average. */
const names = Array.from({ length: 200_000 }, (_, i) => `some-owner-${i % 977}/repository-${'x'.repeat(i % 9)}-${i}`);

const joined = (parts: readonly ListPart[], list: string): string =>
  parts
    .filter(({ id }) => id.includes(list))
    .map((part) => part.list)
    .join(',');

/** The run info from its document and these parts, and the ids by which they were read. */
async function readBack(stored: RunInfo, parts: readonly ListPart[]) {
  const ids: string[] = [];
  const run = await fromDocuments(stored, async (id) => {
    ids.push(id);
    return parts.find((part) => part.id === id) as ListPart;
  });
  return { run, ids };
}

test('a run of usual size is one document, as it is', async () => {
  const run = finishedRun({ createdList: names.slice(0, 10_000).join(',') });
  expect(toDocuments(run)).toEqual({ info: run, parts: [] });
  expect(await readBack(run, [])).toEqual({ run, ids: [] });
});

describe.each([
  ['all stored', names, []],
  ['all failed', [], names],
  ['half of each', names.slice(0, 100_000), names.slice(100_000)],
])('200,000 repositories, %s', (_, created, failed) => {
  const run = finishedRun({
    createdList: created.join(','),
    failedList: failed.join(','),
    failures: failures(100, 'x'.repeat(500)),
  });
  const { info, parts } = toDocuments(run);
  const createdParts = parts.filter(({ id }) => id.includes('createdList'));
  const failedParts = parts.filter(({ id }) => id.includes('failedList'));

  test('every document is below 1.5 MB', () => {
    expect([info, ...parts].map(bytesOf).filter((bytes) => bytes > maxBytes)).toEqual([]);
  });

  test('there are no more parts than the names need', () => {
    const needed = (list: string): number => Math.ceil(list.length / (maxBytes - 2000));
    expect(parts.length).toBe(needed(run.createdList) + needed(run.failedList));
  });

  test('the parts joined again are the lists', () => {
    expect(joined(parts, 'createdList') === run.createdList).toBe(true);
    expect(joined(parts, 'failedList') === run.failedList).toBe(true);
  });

  test('it is whole again once it is read with its parts', async () => {
    const stored = { ...info, _etag: '"1"', _ts: 1 };
    expect(await readBack(stored, parts)).toEqual({ run, ids: parts.map(({ id }) => id) });
  });

  test('no part has a comma at an end, so no name is cut', () => {
    expect(parts.filter(({ list }) => /^,|,$/.test(list))).toEqual([]);
  });

  test('the run info counts the parts and has empty lists', () => {
    expect(info).toEqual({
      ...run,
      createdList: '',
      failedList: '',
      createdListParts: createdParts.length,
      failedListParts: failedParts.length,
    });
  });

  test('each part can be found from the run: its id by number, its partition, the id of the run', () => {
    for (const [list, found] of [
      ['createdList', createdParts],
      ['failedList', failedParts],
    ] as const) {
      expect(found.map(({ id }) => id)).toEqual(found.map((_part, i) => `1611127298.${list}.${i + 1}`));
    }
    expect(parts.filter(({ date, runId }) => date !== run.date || runId !== run.id)).toEqual([]);
  });
});

test('a document is split only when it would pass 1.5 MB, to the byte', () => {
  const room = maxBytes - bytesOf(finishedRun({ createdList: '' }));
  const full = finishedRun({ createdList: `o/${'x'.repeat(room - 2)}` });
  expect(bytesOf(full)).toBe(maxBytes);
  expect(toDocuments(full).parts).toEqual([]);
  expect(toDocuments({ ...full, createdList: `${full.createdList}x` }).parts).not.toEqual([]);
});
