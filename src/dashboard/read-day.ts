import { type Place, PlaceError } from '../archive/places/place.ts';
import { messageOf } from '../text/error-text.ts';
import type { ArchivedRun } from './archived-runs.ts';
import { type RunTable, readTable } from './read-run.ts';
import { type Info, isOver, parseInfo } from './run-info.ts';

export interface DayOptions {
  place: Pick<Place, 'read'>;
  /** Hears of a file that cannot be read. */
  unreadable: (path: string, reason: string) => void;
}

/** What the runs of a day left. */
export interface ReadDay {
  day: number;
  /** The last run that is over and stored something. */
  counting: CountingRun | undefined;
  infos: { run: ArchivedRun; info: Info }[];
}

export interface CountingRun {
  info: Info | undefined;
  /** The newest first; each has only documents that no newer one has. */
  tables: RunTable[];
}

/** Reads the runs of a day, the last first: with all infos, or up to the run that counts. */
export async function readDay(
  runs: readonly ArchivedRun[],
  { allInfos }: { allInfos: boolean },
  options: DayOptions,
): Promise<ReadDay> {
  const result: ReadDay = { day: runs[0]?.day ?? 0, counting: undefined, infos: [] };
  for (const run of runs) {
    if (result.counting && !allInfos) break;
    const info = run.info && (await attempt(run.info, (bytes) => parseInfo(bytes, run.id), options));
    if (info) result.infos.push({ run, info });
    if (!result.counting && isOver(info || undefined))
      result.counting = await readDocuments(run, info || undefined, options);
  }
  return result;
}

async function readDocuments({ documents }: ArchivedRun, info: Info | undefined, options: DayOptions) {
  const seen = documents.length > 1 ? new Set<string>() : undefined;
  const tables: RunTable[] = [];
  for (const path of documents) {
    const table = await attempt(path, (bytes) => readTable(bytes, seen), options);
    if (table && table.rows.length > 0) tables.push(table);
  }
  return tables.length > 0 ? { info, tables } : undefined;
}

/** Undefined for a file that is damaged, or gone, or that cannot be read alone. */
async function attempt<T>(
  path: string,
  parse: (bytes: Uint8Array) => T | Promise<T>,
  { place, unreadable }: DayOptions,
): Promise<T | undefined> {
  try {
    const bytes = await place.read(path);
    if (bytes) return await parse(bytes);
    unreadable(path, 'it is no longer there');
  } catch (error) {
    if (error instanceof PlaceError && !error.isOfOne) throw error;
    unreadable(path, messageOf(error));
  }
  return undefined;
}
