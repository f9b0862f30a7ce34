import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApplicationInsights } from '../../emulators/application-insights/server.ts';
import { type CosmosEmulator, startCosmos } from '../../emulators/cosmos/server.ts';
import type { ActionResult } from '../../emulators/runner/runner.ts';
import { inputsOf } from '../../emulators/services.ts';
import {
  archive,
  documentsIn,
  filesIn,
  inParts,
  originalRun,
  type SeededRun,
  seed,
  seededRun,
  sorted,
  startArchive,
  storedDocuments,
  storedInfos,
} from './archived-runs.ts';
import { annotationsOf } from './left-behind.ts';

const iso = (date: string): string => `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
const documentsOf = (runs: readonly SeededRun[]) => runs.flatMap(({ documents }) => documents);

describe('an archive of runs in Cosmos DB', () => {
  let cosmos: CosmosEmulator;
  let first: ActionResult;
  const original = originalRun({ daysAgo: 900, owner: 'fabrikam' });
  const long = seededRun({ daysAgo: 40 });
  const plain = seededRun({ daysAgo: 20 });
  const left = seededRun({ daysAgo: 15, status: 'running', maxMinutes: undefined });
  const empty = seededRun({ daysAgo: 12, count: 0, status: 'failed' });
  const newest = seededRun({ daysAgo: 1 });
  const over = [original, long, plain, left, empty, newest];
  const running = seededRun({ status: 'running', count: 3, sourcesDigest: 'd2' });

  beforeAll(async () => {
    cosmos = await startCosmos();
    await seed(cosmos, [original, inParts(long), plain, left, empty, newest, running]);
    first = await archive({ cosmos });
  });
  afterAll(() => cosmos.close());

  it('holds every document and run info of the runs that are over as it is', async () => {
    expect(first.exitCode, first.log).toBe(0);
    expect(sorted(await documentsIn(first.workspace))).toEqual(sorted(documentsOf(over)));
    const infos = [...filesIn(first.workspace)].filter(([path]) => path.endsWith('.json'));
    const expected = over.map(({ info }) => JSON.parse(JSON.stringify(info)));
    expect(infos.map(([, bytes]) => JSON.parse(String(bytes)))).toEqual(expected);
    const figures = { 'runs-archived': '6', 'documents-archived': '60', 'documents-deleted': '0' };
    expect(first.outputs).toMatchObject({ ...figures, destination: 'archive' });
    expect(first.summary).toContain('Archived 60 documents of 6 runs');
  });

  it('is named in the run infos, and deletes nothing unless that is asked for', async () => {
    const infos = sorted(await storedInfos(cosmos)).filter(({ status, runId }) => runId === undefined && status !== '');
    const marks = infos.map((info) => info.archive as { path: string; documents: number } | undefined);
    expect(marks.map((mark) => mark?.documents)).toEqual([12, 12, 12, 12, 0, 12, undefined]);
    expect(marks[0]?.path).toBe(`date=${iso(original.info.date)}/${original.info.id}.parquet`);
    expect(await storedDocuments(cosmos)).toHaveLength(63);
  });

  it('is left alone by the next one, which deletes what is old and no base of a comparison', async () => {
    const { workspace } = first;
    const before = filesIn(workspace);
    const dry = await archive({ cosmos, workspace, inputs: { 'delete-after-days': '10', 'dry-run': 'true' } });
    expect(dry.outputs).toMatchObject({ 'runs-archived': '0', 'documents-archived': '0', 'documents-deleted': '36' });
    expect(await storedDocuments(cosmos)).toHaveLength(63);
    const second = await archive({ cosmos, workspace, inputs: { 'delete-after-days': '10' } });
    expect(second.exitCode, second.log).toBe(0);
    expect(second.outputs['documents-deleted']).toBe('36');
    expect(filesIn(workspace)).toEqual(before);
    // The run of the original is the newest of its owner.
    expect(sorted(await storedDocuments(cosmos))).toEqual(sorted(documentsOf([original, newest, running])));
    const infos = sorted(await storedInfos(cosmos));
    expect(infos.map(({ id }) => id)).toEqual([...over, running].map(({ info }) => info.id));
    expect(infos.map(({ createdList }) => createdList === '')).toEqual([false, true, true, true, true, false, false]);
    expect(infos[1]).not.toHaveProperty('createdListParts');
  });

  it('says what is wrong with one run, and goes on with the others', async () => {
    const { workspace } = first;
    await seed(cosmos, [seededRun({ daysAgo: 3, sourcesDigest: 'd3', count: 2 })]);
    const file = join(workspace, 'archive', `date=${iso(newest.info.date)}`, `${newest.info.id}.json`);
    writeFileSync(file, JSON.stringify({ ...newest.info, token: 'of another account' }));
    await seed(cosmos, [seededRun({ daysAgo: 0, count: 2 })]);
    const third = await archive({ cosmos, workspace, inputs: { 'delete-after-days': '1' } });
    expect(third.exitCode).toBe(1);
    expect(third.outputs['runs-archived']).toBe('2');
    expect(annotationsOf(third, 'error').map(({ message }) => message)).toEqual([
      expect.stringContaining(`has another run with the ID ${newest.info.id}`),
    ]);
  });
});

describe('an archive of the files of a run', () => {
  const { info, documents } = seededRun({ count: 5 });
  const stats = documents.map((document) => `${JSON.stringify(document)}\n`).join('');
  const files = { 'repo-stats/run-info.json': JSON.stringify(info), 'repo-stats/stats.ndjson': stats };

  it('holds them as they are, is done once, and tells Application Insights what it did', async () => {
    const insights = await startApplicationInsights();
    const { exitCode, outputs, workspace, annotations, log } = await archive({
      files,
      env: { NODE_EXTRA_CA_CERTS: insights.caCertificatePath },
      // The 3 seconds that telemetry has are longer, since the machine may be busy.
      timeScale: 0.1,
      inputs: inputsOf.applicationInsights(insights),
    });
    expect({ exitCode, annotations }, log).toEqual({ exitCode: 0, annotations: [] });
    expect(outputs).toMatchObject({ 'runs-archived': '1', 'documents-archived': '5' });
    expect(await documentsIn(workspace)).toEqual(documents);
    const { AppRequests, AppMetrics } = insights.tables();
    expect(AppRequests).toMatchObject([{ Name: 'repo-stats archive', Success: true }]);
    const figures = Object.fromEntries((AppMetrics ?? []).map(({ Name, Sum }) => [Name, Sum]));
    expect(figures).toMatchObject({ 'archive.runs': 1, 'archive.documents': 5, 'archive.documents_deleted': 0 });
    await insights.close();
    expect((await archive({ workspace })).outputs).toMatchObject({ 'runs-archived': '0', 'documents-archived': '0' });
  });

  it('is none where documents are missing', async () => {
    const cut = { ...files, 'repo-stats/stats.ndjson': stats.slice(0, -20) };
    const { exitCode, annotations } = await archive({ files: cut });
    expect(exitCode).toBe(1);
    expect(annotationsOf({ annotations }, 'error')[0]?.message).toContain('`stats.ndjson` lacks 1 document');
  });
});

it('names every invalid input before any request, and no key', async () => {
  const cosmos = await startCosmos();
  const inputs = { destination: '../elsewhere', 'delete-after-days': '0', 'storage-key': 'abc?sig=hush-hush-hush' };
  const { exitCode, annotations, log, outputs } = await archive({ cosmos, inputs });
  expect(exitCode).toBe(1);
  expect(annotationsOf({ annotations }, 'error').length).toBeGreaterThanOrEqual(2);
  expect(log.replaceAll(/::add-mask::.*/g, '')).not.toContain('hush');
  expect(outputs['runs-archived']).toBe('0');
  expect(cosmos.requests).toEqual([]);
  await cosmos.close();
});

it('ends at once when its job is canceled, and the next one goes on', async () => {
  const cosmos = await startCosmos({ throughput: 'unlimited', latency: { readMs: 20, writeMs: 200 } });
  const runs = [seededRun({ daysAgo: 9 }), seededRun({ daysAgo: 8 }), seededRun({ daysAgo: 1 })];
  await seed(cosmos, runs);
  const action = startArchive({ cosmos, cancelAfter: (log) => /Run \d+ of/.test(log) });
  const { exitCode, outcome, summary, workspace } = await action.done;
  expect({ exitCode, outcome }).toEqual({ exitCode: 1, outcome: 'cancelled' });
  expect(summary).toContain('Job canceled');
  const next = await archive({ cosmos, workspace });
  expect(next.exitCode, next.log).toBe(0);
  expect(sorted(await documentsIn(workspace))).toEqual(sorted(documentsOf(runs)));
  await cosmos.close();
});
