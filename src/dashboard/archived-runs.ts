import { fileIn } from '../archive/paths.ts';
import type { PlacedFile } from '../archive/places/place.ts';
import { dayNumber } from './days.ts';

/** A run as it stands in the archive. */
export interface ArchivedRun {
  id: string;
  /** Its UTC day, in days since 1970. */
  day: number;
  /** The newest run info; absent if there is none. */
  info: string | undefined;
  /** Files with documents, the newest first. Each replaces what older ones have of the same documents. */
  documents: string[];
}

/** The runs in an archive, the last first. */
export function runsIn(files: readonly PlacedFile[]): ArchivedRun[] {
  const found = files.flatMap(({ path }) => {
    const file = fileIn(path);
    return file && Number.isFinite(dayNumber(file.day)) ? [{ ...file, path }] : [];
  });
  const runs = Map.groupBy(found, ({ day, id }) => `${day} ${id}`).values();
  return [...runs].map(runOf).sort((one, other) => other.day - one.day || Number(other.id) - Number(one.id));
}

function runOf(files: readonly (NonNullable<ReturnType<typeof fileIn>> & { path: string })[]): ArchivedRun {
  const newestFirst = files.toSorted((one, other) => other.n - one.n);
  const [{ id = '', day = '' } = {}] = files;
  return {
    id,
    day: dayNumber(day),
    info: newestFirst.find(({ kind }) => kind === 'json')?.path,
    documents: newestFirst.filter(({ kind }) => kind === 'parquet').map(({ path }) => path),
  };
}
