import { describe, expect, test, vi } from 'vitest';
import { Queries } from '../../emulators/cosmos/query.ts';
import { startCosmos } from '../../emulators/cosmos/server.ts';
import { canMeasurePeak, peakMegabytes } from '../../emulators/runner/process-figures.ts';
import { type Archiving, archive, type SeededRun, seed, seededRun } from '../process/archived-runs.ts';

const count = 100_000;

describe.runIf(canMeasurePeak)('memory stays flat over 100,000 documents', () => {
  test('of files', async () => {
    const { info, documents } = seededRun({ count });
    const files = {
      'repo-stats/run-info.json': JSON.stringify(info),
      'repo-stats/stats.ndjson': documents.map((document) => `${JSON.stringify(document)}\n`).join(''),
    };
    await expectFlat('files', { files });
  });

  test('of Cosmos DB', async () => {
    const run = seededRun({ count });
    const cosmos = await startCosmos({ throughput: 'unlimited' });
    await seed(cosmos, [{ ...run, documents: [] }]);
    const answering = answerItself(run);
    await expectFlat('Cosmos DB', { cosmos, inputs: { 'cosmos-throughput': '100000' } });
    answering.mockRestore();
    await cosmos.close();
  });
});

async function expectFlat(name: string, archiving: Archiving): Promise<void> {
  let archived = '';
  let bytes = 0;
  const peak = await peakMegabytes(async (options) => {
    const { outputs, log } = await archive({ ...options, timeLimitMs: 900_000, ...archiving });
    archived = outputs['documents-archived'] ?? log;
    bytes = Number(outputs.bytes);
  });
  expect(archived).toBe(String(count));
  console.log(`${name}: ${Math.round(peak)} MB, ${Math.round(bytes / count)} bytes per document`);
  expect(peak).toBeLessThan(300);
}

/** Pages of a run’s documents, which the emulator’s query engine would take minutes for. */
function answerItself({ documents }: SeededRun) {
  const { answer } = Queries.prototype;
  return vi.spyOn(Queries.prototype, 'answer').mockImplementation(async function (this: Queries, request, container) {
    if (!/^SELECT \* FROM c WHERE c\.runId/.test((request.json as { query?: string } | undefined)?.query ?? ''))
      return answer.call(this, request, container);
    const from = Number(request.headers['x-ms-continuation'] ?? 0);
    const to = from + 1_000;
    const rows = documents.slice(from, to).map((document) => ({ ...document, ...added(document.id) }));
    return {
      status: 200,
      headers: {
        ...{ 'content-type': 'application/json', 'x-ms-item-count': String(rows.length) },
        ...(to < documents.length && { 'x-ms-continuation': String(to) }),
      },
      body: Buffer.from(JSON.stringify({ _rid: '', Documents: rows, _count: rows.length })),
    };
  });
}

/** What the service adds: https://learn.microsoft.com/rest/api/cosmos-db/documents */
const added = (id: string) => ({
  ...{ _rid: `rid-${id}`, _self: `dbs/github/colls/repoStats/docs/${id}/`, _ts: 1_764_000_000 },
  ...{ _etag: `"${id.padStart(36, '0')}"`, _attachments: 'attachments/' },
});
