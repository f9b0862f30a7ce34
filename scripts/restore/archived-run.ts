import { readParquet } from '../../src/archive/parquet/read.ts';
import type { Place } from '../../src/archive/places/place.ts';
import type { RunInfo } from '../../src/model.ts';
import type { Fields } from '../../src/store/archive-source.ts';

export type StoredDocument = Fields & { id: string; repo: string };

/** A run as its archive has it. */
export interface ArchivedRun {
  info: RunInfo;
  /** Each as it was last. */
  documents: StoredDocument[];
}

/** The files of a run: `<id>.parquet`, and with what changed or came later `<id>.2.parquet` and so on; the same for its run info. */
const fileName = /^(date=\d{4}-\d\d-\d\d\/)(\d+)(?:\.(\d+))?\.(parquet|json)$/;

/** The ids of all runs of a day, such as `2026-11-27`, or of the whole archive. */
export async function runsIn(place: Place, day = ''): Promise<string[]> {
  const files = await place.list(`date=${day}`);
  return [...new Set(files.flatMap(({ path }) => fileName.exec(path)?.[2] ?? []))];
}

/** Reads a run; undefined if the archive does not have it. Throws if a file is damaged. */
export async function readRun(place: Place, id: string): Promise<ArchivedRun | undefined> {
  const files = (await place.list('date='))
    .flatMap(({ path }) => {
      const [, , run, n = '1', kind] = fileName.exec(path) ?? [];
      return run === id ? { path, n: Number(n), kind } : [];
    })
    .sort((one, other) => one.n - other.n);
  const documents = new Map<string, StoredDocument>();
  let info: RunInfo | undefined;
  for (const { path, kind } of files) {
    const bytes = await place.read(path);
    if (!bytes) throw new Error(`${path} is gone`);
    if (kind === 'json') info = JSON.parse(new TextDecoder().decode(bytes));
    else
      for await (const document of readParquet(bytes)) documents.set(String(document.id), document as StoredDocument);
  }
  return info && { info, documents: [...documents.values()] };
}
