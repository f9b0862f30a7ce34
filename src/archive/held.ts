import type { ArchivedFile } from '../model.ts';
import type { Fields, WholeRun } from '../store/archive-source.ts';
import { messageOf } from '../text/error-text.ts';
import { digestOf } from './canonical.ts';
import { readParquet } from './parquet/read.ts';
import { folderOf, numberOf } from './paths.ts';
import { type Place, sha256Of } from './places/place.ts';

/** A file of a run as it was read back. */
export type HeldFile = Omit<ArchivedFile, 'archivedAt'>;

export interface DamagedFile {
  path: string;
  reason: string;
  sha256: string;
}

/** What a place holds of a run’s documents. */
export interface Held {
  /** In the order of their numbers. */
  files: HeldFile[];
  damaged: DamagedFile[];
  /** Of all documents in files that are whole. */
  digests: Set<string>;
  /** The ids of these documents. */
  ids: Set<string>;
  /** Numbers of files that are there. */
  numbers: number[];
}

/** Reads all files of a run back. `known`: the hashes of files that an archive has verified before. */
export async function readHeld(run: WholeRun, place: Place, known: ReadonlyMap<string, string>): Promise<Held> {
  const held: Held = { files: [], damaged: [], digests: new Set(), ids: new Set(), numbers: [] };
  const listed = await place.list(folderOf(run));
  const numbered = listed.flatMap(({ path }) => {
    const n = numberOf(path, run, 'parquet');
    return n === undefined ? [] : { path, n };
  });
  for (const { path, n } of numbered.sort((one, other) => one.n - other.n)) {
    const bytes = await place.read(path);
    if (bytes === undefined) continue;
    held.numbers.push(n);
    try {
      held.files.push(await take(bytes, { path, run, known, held }));
    } catch (error) {
      held.damaged.push({ path, reason: messageOf(error), sha256: sha256Of(bytes) });
    }
  }
  return held;
}

interface Taking {
  path: string;
  run: WholeRun;
  known: ReadonlyMap<string, string>;
  held: Held;
}

async function take(bytes: Uint8Array, { path, run, known, held }: Taking): Promise<HeldFile> {
  const sha256 = sha256Of(bytes);
  if ((known.get(path) ?? sha256) !== sha256) throw new Error('it is not the file that the archive wrote');
  // A file counts once all of it can be read.
  const read: { id: string; digest: string }[] = [];
  for await (const document of readParquet(bytes)) {
    if (!isOf(document, run)) throw new Error('it has documents of another run');
    read.push({ id: document.id, digest: digestOf(document) });
  }
  for (const { id, digest } of read) {
    held.ids.add(id);
    held.digests.add(digest);
  }
  return { path, documents: read.length, bytes: bytes.byteLength, sha256 };
}

/** A document of the original system has its run in its id alone. */
const isOf = (document: Fields, { id }: WholeRun): document is Fields & { id: string } =>
  typeof document.id === 'string' && (document.runId === id || document.id.endsWith(`.${id}`));
