import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CosmosEmulator, startCosmos } from '../../emulators/cosmos/server.ts';
import type { ActionResult } from '../../emulators/runner/runner.ts';
import {
  archive,
  documentsIn,
  filesIn,
  originalRun,
  type SeededRun,
  seed,
  seededRun,
  sorted,
  storedDocuments,
  storedInfos,
} from './archived-runs.ts';

describe('an archive of runs in Cosmos DB', () => {
  let cosmos: CosmosEmulator;
  let first: ActionResult;
  const old = originalRun({ daysAgo: 900, owner: 'fabrikam' });
  const runs: SeededRun[] = [old, seededRun({ daysAgo: 40 }), seededRun({ daysAgo: 20 }), seededRun({ daysAgo: 1 })];
  const running = seededRun({ status: 'running', count: 3, sourcesDigest: 'd2' });
  const documents = runs.flatMap((run) => run.documents);

  beforeAll(async () => {
    cosmos = await startCosmos();
    await seed(cosmos, [...runs, running]);
    first = await archive({ cosmos });
  });
  afterAll(() => cosmos.close());

  it('holds every document and run info of the runs that are over as it is', async () => {
    expect(first.exitCode, first.log).toBe(0);
    expect(sorted(await documentsIn(first.workspace))).toEqual(sorted(documents));
    const infos = [...filesIn(first.workspace)].filter(([path]) => path.endsWith('.json'));
    expect(infos.map(([, bytes]) => JSON.parse(String(bytes)))).toEqual(runs.map(({ info }) => info));
    expect(first.outputs).toMatchObject({ 'runs-archived': '4', 'documents-archived': '48', 'documents-deleted': '0' });
  });

  it('is named in the run infos, and deletes nothing unless that is asked for', async () => {
    const infos = sorted(await storedInfos(cosmos));
    const marks = infos.map((info) => info.archive as { path: string; documents: number } | undefined);
    expect(marks.map((mark) => mark?.documents)).toEqual([12, 12, 12, 12, undefined]);
    expect(marks[0]?.path).toBe(`date=${iso(old.info.date)}/${old.info.id}.parquet`);
    expect(sorted(await storedDocuments(cosmos))).toEqual(sorted([...documents, ...running.documents]));
  });

  it('is left alone by the next one, which deletes what is old and no base of a comparison', async () => {
    const { workspace } = first;
    const before = filesIn(workspace);
    const dry = await archive({ cosmos, workspace, inputs: { 'delete-after-days': '10', 'dry-run': 'true' } });
    expect(dry.outputs).toMatchObject({ 'runs-archived': '0', 'documents-archived': '0', 'documents-deleted': '24' });
    const second = await archive({ cosmos, workspace, inputs: { 'delete-after-days': '10' } });
    expect(second.exitCode, second.log).toBe(0);
    expect(second.outputs['documents-deleted']).toBe('24');
    expect(filesIn(workspace)).toEqual(before);
    // The run of the original is the newest of its owner.
    const left = [old, runs[3], running].flatMap((run) => run?.documents ?? []);
    expect(sorted(await storedDocuments(cosmos))).toEqual(sorted(left));
    const infos = sorted(await storedInfos(cosmos));
    expect(infos.map(({ createdList }) => createdList === '')).toEqual([false, true, true, false, false]);
    expect(dry.summary).toContain('Dry run: 0 documents of 0 runs would be archived, and 24 deleted');
    expect(second.summary).toContain('Archived 0 documents of 0 runs, and deleted 24');
  });
});

const iso = (date: string): string => `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
