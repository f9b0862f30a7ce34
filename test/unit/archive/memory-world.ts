import { archiveAll } from '../../../src/archive/archive.ts';
import { canonical } from '../../../src/archive/canonical.ts';
import { readParquet } from '../../../src/archive/parquet/read.ts';
import { type Place, takeFreeName } from '../../../src/archive/places/place.ts';
import type { Clock } from '../../../src/async/clock.ts';
import { Ending } from '../../../src/async/ending.ts';
import type { ArchiveMark } from '../../../src/model.ts';
import { type ArchiveReport, documentId } from '../../../src/model.ts';
import {
  type ArchiveSource,
  type Changed,
  type Deleted,
  type Fields,
  parseListed,
  parseMark,
  type ReadDocument,
  type WholeRun,
} from '../../../src/store/archive-source.ts';
import type { Log } from '../../../src/text/log.ts';

/** The process is gone. */
export class Killed extends Error {}

/** What befalls a process at one of its steps: it is killed before or after it, or the answer is lost and it asks again. */
export interface Mishap {
  step: number;
  how: 'before' | 'after' | 'lost';
}

interface Stored {
  value: Fields;
  etag: string;
}

const silent: Log = { debug: () => {}, info: () => {}, notice: () => {}, warning: () => {} };

/** A store and a place in memory, and what was ever written. */
export class MemoryWorld {
  readonly documents = new Map<string, Stored>();
  readonly infos = new Map<string, Stored>();
  readonly files = new Map<string, Uint8Array>();
  /** Every document as it was last. */
  readonly latest = new Map<string, Fields>();
  nowMs = Date.UTC(2026, 0, 1, 12);
  #etags = 0;

  putDocument(value: Fields & { id: string }): void {
    this.documents.set(value.id, { value, etag: this.newEtag() });
    this.latest.set(value.id, value);
  }

  putInfo(value: Fields & { id: string }): void {
    this.infos.set(value.id, { value, etag: this.newEtag() });
  }

  newEtag(): string {
    return String(++this.#etags);
  }

  /** Documents in all files that can be read, with the path of each. */
  async archived(): Promise<{ path: string; document: Fields }[]> {
    const found: { path: string; document: Fields }[] = [];
    for (const [path, bytes] of this.files) {
      if (!path.endsWith('.parquet')) continue;
      try {
        const own: Fields[] = [];
        for await (const document of readParquet(bytes)) own.push(document);
        found.push(...own.map((document) => ({ path, document })));
      } catch {
        // Someone damaged it.
      }
    }
    return found;
  }

  /** Documents that are neither in the store nor in the archive as they were last. */
  async lost(): Promise<string[]> {
    const archived = new Set((await this.archived()).map(({ document }) => canonical(document)));
    return [...this.latest].flatMap(([id, value]) => {
      const text = canonical(value);
      const stored = this.documents.get(id);
      return archived.has(text) || (stored && canonical(stored.value) === text) ? [] : [id];
    });
  }

  /** Runs an archive as a process of its own. Rejects with `Killed`. */
  archive({ deleteAfterDays, mishap }: { deleteAfterDays?: number; mishap?: Mishap } = {}): Promise<ArchiveReport> {
    const clock: Clock = {
      now: () => this.nowMs,
      date: () => new Date(this.nowMs),
      sleep: () => Promise.resolve(),
    };
    const steps = new Steps(mishap);
    return archiveAll({
      ...{ source: new MemorySource(this, steps), clock, log: silent },
      ...{ name: 'memory', open: async () => placeIn(this, steps) },
      ...{ ending: new Ending(clock), deleteAfterDays, dryRun: false },
    });
  }
}

class Steps {
  readonly #mishap: Mishap | undefined;
  #count = 0;
  #isDead = false;

  constructor(mishap: Mishap | undefined) {
    this.#mishap = mishap;
  }

  async take<T>(act: () => T): Promise<T> {
    // Two processes take turns that nobody can foresee.
    for (let turns = this.#count % 3; turns >= 0; turns--) await Promise.resolve();
    if (this.#isDead) throw new Killed();
    if (++this.#count !== this.#mishap?.step) return act();
    if (this.#mishap.how === 'lost') act();
    if (this.#mishap.how === 'lost') return act();
    if (this.#mishap.how === 'after') act();
    this.#isDead = true;
    throw new Killed();
  }
}

const placeIn = ({ files }: MemoryWorld, steps: Steps): Place => ({
  name: 'memory',
  isPublic: false,
  create: (path, bytes) =>
    steps.take(() => {
      if (files.has(path)) return 'exists';
      files.set(path, bytes);
      return 'created';
    }),
  read: (path) => steps.take(() => files.get(path)),
  list: (prefix) =>
    steps.take(() =>
      [...files]
        .filter(([path]) => path.startsWith(prefix))
        .map(([path, { byteLength }]) => ({ path, bytes: byteLength }))
        .sort((one, other) => (one.path < other.path ? -1 : 1)),
    ),
  putAside: (path) =>
    takeFreeName(path, (free) =>
      steps.take(() => {
        const bytes = files.get(path);
        if (!bytes || files.has(free)) return !bytes;
        files.set(free, bytes);
        return files.delete(path);
      }),
    ),
});

class MemorySource implements ArchiveSource {
  readonly usage = { requestUnits: 0, throttled: 0 };
  readonly broken = undefined;
  readonly parallelDeletes = 2;
  readonly #world: MemoryWorld;
  readonly #steps: Steps;

  constructor(world: MemoryWorld, steps: Steps) {
    this.#world = world;
    this.#steps = steps;
  }

  async days() {
    return [...new Set([...this.#world.infos.values()].map(({ value }) => String(value.date)))].sort().reverse();
  }

  runsOf(day: string) {
    const infos = [...this.#world.infos.values()].filter(({ value }) => value.date === day);
    return this.#steps.take(() => infos.flatMap(({ value }) => parseListed(value) ?? []));
  }

  read({ id, date }: { id: string; date: string }) {
    return this.#steps.take((): WholeRun | undefined => {
      const stored = this.#world.infos.get(id);
      if (!stored) return undefined;
      const { archive, ...info } = stored.value;
      return { id, date, info, archive: parseMark(archive), etag: stored.etag };
    });
  }

  async *documents({ id, info }: WholeRun): AsyncGenerator<ReadDocument[]> {
    const names = String(info.createdList ?? '').split(',');
    const isOf = ([key, { value }]: [string, Stored]): boolean =>
      value.runId === id || (value.runId === undefined && names.some((name) => documentId(name, id) === key));
    yield await this.#steps.take(() =>
      [...this.#world.documents].filter(isOf).map(([, { value, etag }]) => ({ document: value, etag })),
    );
  }

  async count(run: WholeRun) {
    let count = 0;
    for await (const page of this.documents(run)) count += page.length;
    return count;
  }

  mark(run: WholeRun, archive: ArchiveMark) {
    return this.#change(run, { archive });
  }

  empty(run: WholeRun, archive: ArchiveMark) {
    return this.#change(run, { archive, createdList: '', failedList: '' });
  }

  #change({ id, etag }: WholeRun, changes: Fields): Promise<Changed> {
    return this.#steps.take(() => {
      const stored = this.#world.infos.get(id);
      if (stored?.etag !== etag) return { status: 'changed' };
      this.#world.putInfo({ ...stored.value, ...changes, id });
      return { status: 'done', etag: this.#world.infos.get(id)?.etag ?? '' };
    });
  }

  delete({ document: { id }, etag }: ReadDocument): Promise<Deleted> {
    return this.#steps.take(() => {
      const stored = this.#world.documents.get(String(id));
      if (!stored) return 'gone';
      if (stored.etag !== etag) return 'changed';
      this.#world.documents.delete(String(id));
      return 'deleted';
    });
  }
}
