import type { ArchivedFile, ArchiveMark, CarriedOver } from '../model.ts';
import type { StoreError, StoreUsage } from './store.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** A run info without its lists. */
export interface ListedRun {
  id: string;
  date: string;
  /** Absent for a run of the original system, as is what follows. */
  status?: string;
  startedAt?: string;
  completedAt?: string;
  /** When a later attempt took it up; absent for a run of one. */
  takenUpAt?: string;
  maxMinutes?: number;
  shards?: number;
  sourcesDigest?: string;
  totalCreatedCount: number;
  carriedOver?: CarriedOver[];
  archive?: ArchiveMark;
}

/** A run info with whole lists, and all fields that the store had. */
export interface WholeRun {
  id: string;
  date: string;
  /** Without `archive`. */
  info: Fields;
  archive: ArchiveMark | undefined;
  etag: string;
}

/** A document of a run, and what changes with it. */
export interface ReadDocument {
  document: Fields;
  etag: string;
}

export type Changed = { status: 'done'; etag: string } | { status: 'changed' };
export type Deleted = 'deleted' | 'gone' | 'changed';

/** A store as the archive uses it. Whatever cannot be done throws a `StoreError`. */
export interface ArchiveSource {
  readonly usage: StoreUsage;
  /** Why the store accepts nothing anymore. */
  readonly broken: StoreError | undefined;
  /** How many documents at a time it pays off to delete. */
  readonly parallelDeletes: number;
  /** The days that can have runs, the latest first. */
  days(): Promise<readonly string[]>;
  runsOf(day: string): Promise<ListedRun[]>;
  read(run: Pick<ListedRun, 'id' | 'date'>): Promise<WholeRun | undefined>;
  /** All documents of a run, some at a time. */
  documents(run: WholeRun): AsyncIterable<readonly ReadDocument[]>;
  count(run: WholeRun): Promise<number>;
  /** Sets what the run info says of its archive, unless it has changed. */
  mark(run: WholeRun, archive: ArchiveMark): Promise<Changed>;
  /** The same, with empty lists. */
  empty(run: WholeRun, archive: ArchiveMark): Promise<Changed>;
  /** Deletes a document, unless it has changed. */
  delete(document: ReadDocument): Promise<Deleted>;
}

const isFile = (value: unknown): value is ArchivedFile => {
  const { path, documents, sha256 } = (value ?? {}) as Partial<ArchivedFile>;
  return typeof path === 'string' && Number.isSafeInteger(documents) && typeof sha256 === 'string';
};

/** Reads what a run info says of its archive; undefined if it says nothing that an archive writes. */
export function parseMark(value: unknown): ArchiveMark | undefined {
  if (!isFile(value)) return undefined;
  const { further = [] } = value as ArchiveMark;
  return Array.isArray(further) && further.every(isFile) ? (value as ArchiveMark) : undefined;
}

export const filesIn = ({ further = [], ...first }: ArchiveMark): ArchivedFile[] => [first, ...further];

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const count = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;

/** Reads a stored run info; undefined if it is none, since the id of a run is the second of its start. */
export function parseListed(stored: Fields): ListedRun | undefined {
  const { id, date, carriedOver } = stored;
  if (typeof id !== 'string' || !/^\d{1,12}$/.test(id) || typeof date !== 'string' || !/^\d{8}$/.test(date))
    return undefined;
  const known = {
    status: text(stored.status),
    startedAt: text(stored.startedAt),
    completedAt: text(stored.completedAt),
    takenUpAt: text((stored.takenUp as { at?: unknown } | undefined)?.at),
    maxMinutes: count(stored.maxMinutes),
    shards: count(stored.shards),
    sourcesDigest: text(stored.sourcesDigest),
    carriedOver: Array.isArray(carriedOver) ? (carriedOver as CarriedOver[]) : undefined,
    archive: parseMark(stored.archive),
  };
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  return { id, date, totalCreatedCount: count(stored.totalCreatedCount) ?? 0, ...given };
}
