/** Where archives stand: a folder of the workspace, or a container of Blob Storage. Paths are relative and have `/`. */
export interface Place {
  /** As the input named it; has no secret. */
  readonly name: string;
  /** Writes all of it or nothing, and never over another file. */
  create(path: string, bytes: Uint8Array): Promise<'created' | 'exists'>;
  /** What stands there, read back from the place itself; undefined where there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Below a prefix such as `date=2026-11-27/`, in order of their paths. */
  list(prefix: string): Promise<PlacedFile[]>;
  /** Moves a damaged file out of the way, to a name that is free and that no reader of `*.parquet` takes; returns that name. */
  putAside(path: string): Promise<string>;
}

export interface PlacedFile {
  path: string;
  bytes: number;
}

/** What a place cannot do, with all retries that could help behind it. Whoever archives goes on with no other run. */
export class PlaceError extends Error {
  readonly remedy: string;

  constructor(message: string, { remedy, cause }: { remedy: string; cause?: unknown }) {
    super(message, { cause });
    this.name = 'PlaceError';
    this.remedy = remedy;
  }
}

/** The first name for a damaged file that is free, by whoever takes it. */
export async function takeFreeName(path: string, take: (name: string) => Promise<boolean>): Promise<string> {
  for (let n = 1; ; n++) {
    const name = n === 1 ? `${path}.damaged` : `${path}.damaged.${n}`;
    if (await take(name)) return name;
  }
}

/** Whether a path stays below its place: run IDs and days come from documents, and what is in those from anyone. */
export const isPathBelow = (path: string): boolean =>
  path.split('/').every((part) => /^[^\\/\0]+$/.test(part) && part !== '.' && part !== '..');
