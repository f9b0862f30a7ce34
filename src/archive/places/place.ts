import { createHash } from 'node:crypto';

/** Where archives stand: a folder of the workspace, or a container of Blob Storage. Paths are relative and have `/`. */
export interface Place {
  /** As the input named it; has no secret. */
  readonly name: string;
  /** Whether everyone can see what stands there, as far as that is known. */
  readonly isPublic: boolean;
  /** Writes all of it or nothing, and never over another file. */
  create(path: string, bytes: Uint8Array): Promise<'created' | 'exists'>;
  /** What stands there, read back from the place itself; undefined where there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Below a prefix such as `date=2026-11-27/`, in order of their paths. */
  list(prefix: string): Promise<PlacedFile[]>;
  /**
   * Moves a damaged file out of the way, to a name that is free and that no reader of `*.parquet` takes. Resolves to that
   * name, or to undefined where the file of this hash (in hex) stands there no more: another archiver has put it aside.
   */
  putAside(path: string, sha256: string): Promise<string | undefined>;
}

export interface PlacedFile {
  path: string;
  bytes: number;
}

/** What a place cannot do, with all retries that could help behind it. */
export class PlaceError extends Error {
  readonly remedy: string;
  /** Whether it concerns this file alone; else no other can be read or written either. */
  readonly isOfOne: boolean;

  constructor(
    message: string,
    { remedy, cause, isOfOne = false }: { remedy: string; cause?: unknown; isOfOne?: boolean },
  ) {
    super(message, { cause });
    this.name = 'PlaceError';
    this.remedy = remedy;
    this.isOfOne = isOfOne;
  }
}

/** The first name for a damaged file that is free, by whoever takes it. */
export async function takeFreeName(path: string, take: (name: string) => Promise<boolean>): Promise<string> {
  for (let n = 1; ; n++) {
    const name = n === 1 ? `${path}.damaged` : `${path}.damaged.${n}`;
    if (await take(name)) return name;
  }
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Whether a path stays below its place: run IDs and days come from documents, and what is in those from anyone. */
export const isPathBelow = (path: string): boolean =>
  path.split('/').every((part) => /^[^\\/\0]+$/.test(part) && part !== '.' && part !== '..');
