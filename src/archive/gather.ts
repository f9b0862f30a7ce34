import type { ArchiveSource, WholeRun } from '../store/archive-source.ts';
import { troubles } from '../text/troubles/troubles.ts';
import { digestOf } from './canonical.ts';
import { ArchiveFault } from './fault.ts';
import { ColumnFinder, type Document } from './parquet/columns.ts';
import { writeParquet } from './parquet/write.ts';

/** A document of a run as long as it is worked on: as text it takes a third of the memory. */
export interface GatheredDocument {
  id: string;
  repo: string;
  etag: string;
  /** Whether everyone knows of its repository; documents of before `visibility` do not say. */
  isPublic: boolean;
  digest: string;
  json: string;
}

/** All documents of a run, sorted by repository. */
export async function gather(run: WholeRun, source: ArchiveSource): Promise<GatheredDocument[]> {
  const documents: GatheredDocument[] = [];
  for await (const page of source.documents(run))
    for (const { document, etag } of page) {
      const { id, repo } = document;
      if (typeof id !== 'string' || typeof repo !== 'string')
        throw new ArchiveFault(
          `Run ${run.id}: a document has no \`id\` or no \`repo\``,
          troubles.archiveDocument.remedy,
        );
      const isPublic = document.visibility === 'public';
      documents.push({ id, repo, etag, isPublic, digest: digestOf(document), json: JSON.stringify(document) });
    }
  return documents.sort((one, other) => compare(one.repo, other.repo) || compare(one.id, other.id));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The documents as a file, in their order. */
export function toParquet(documents: readonly GatheredDocument[]): Uint8Array {
  const finder = new ColumnFinder();
  for (const document of parsed(documents)) finder.see(document);
  const { columns } = finder;
  return (writeParquet(parsed(documents), columns, { hasOthers: false }) ??
    writeParquet(parsed(documents), columns, { hasOthers: true })) as Uint8Array;
}

function* parsed(documents: readonly GatheredDocument[]): Generator<Document> {
  for (const { json } of documents) yield JSON.parse(json);
}
