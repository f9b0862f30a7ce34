import { isDeepStrictEqual } from 'node:util';
import pLimit from 'p-limit';
import type { RunInfo } from '../../src/model.ts';
import { type Fields, parseMark } from '../../src/store/archive-source.ts';
import type { ContainerAccess } from '../../src/store/cosmos/access.ts';
import { storeError } from '../../src/store/cosmos/errors.ts';
import { unitsFor, unitsPerRead } from '../../src/store/cosmos/request-units.ts';
import { ownFields, replaceRunInfo, type StoredRunInfo, toDocuments } from '../../src/store/cosmos/run-info.ts';
import type { ArchivedRun, StoredDocument } from './archived-run.ts';

/** What became of a run: documents that were written, that were there already, and the ids of those that are there with other values. */
export interface Restored {
  written: number;
  present: number;
  differing: string[];
}

/** Puts a run into a database: its documents, and then its run info with whole lists. What is there already stays as it is. */
export async function restoreRun(
  { info, documents }: ArchivedRun,
  access: ContainerAccess,
  parallelWrites: number,
): Promise<Restored> {
  const restored: Restored = { written: 0, present: 0, differing: [] };
  const limit = pLimit(parallelWrites);
  const writes = documents.map((document) =>
    limit(async () => {
      const outcome = await write(document, access);
      if (outcome === 'differing') restored.differing.push(document.id);
      else restored[outcome]++;
    }),
  );
  for (const write of await Promise.allSettled(writes)) if (write.status === 'rejected') throw write.reason;
  await restoreInfo(info, access);
  return restored;
}

async function write(document: StoredDocument, access: ContainerAccess): Promise<'written' | 'present' | 'differing'> {
  const { id, repo } = document;
  const created = await access.create(({ data }) => data.items.create(document), {
    about: id,
    expected: unitsFor(document),
  });
  if (created.status === 'done') return 'written';
  if (created.failure.verdict !== 'conflict') throw storeError(created.failure, `cannot write the document ${id}`);
  const read = await access.work(({ data }) => data.item(id, repo).read<Fields>(), {
    ...{ point: 'read', about: id, expected: unitsPerRead },
  });
  if (read.status === 'failed') throw storeError(read.failure, `cannot read the document ${id}`);
  return isDeepStrictEqual(ownFields(read.response.resource ?? {}), document) ? 'present' : 'differing';
}

/** A run info whose lists were emptied gets them again, and its documents can be deleted once more. */
async function restoreInfo(info: RunInfo, access: ContainerAccess): Promise<void> {
  const { id, date } = info;
  const read = await access.work(({ runInfo }) => runInfo.item(id, date).read<StoredRunInfo & Fields>(), {
    ...{ point: 'read', expected: unitsPerRead },
  });
  if (read.status === 'failed') throw storeError(read.failure, `cannot read the run info document ${id}`);
  const found = read.response.resource;
  if (!found) return createInfo(info, access);
  const mark = parseMark(found.archive);
  if (mark?.deletedAt === undefined) return;
  const { deletedAt, ...archive } = mark;
  await replaceRunInfo({ ...info, archive }, read.response.etag, access);
}

async function createInfo(info: RunInfo, access: ContainerAccess): Promise<void> {
  const { info: whole, parts } = toDocuments(info);
  for (const document of [...parts, whole]) {
    const created = await access.close(({ runInfo }) => runInfo.items.upsert(document), {
      ...{ point: 'create', expected: unitsFor(document) },
    });
    if (created.status === 'failed') throw storeError(created.failure, `cannot write the document ${document.id}`);
  }
}
