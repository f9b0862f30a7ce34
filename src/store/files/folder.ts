import { mkdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { SpaceReserve } from '../../disk/space.ts';
import { isPlain, readPlain, streamWhole, writeWhole } from '../../disk/whole-file.ts';
import { messageOf } from '../../text/error-text.ts';

/** What a run leaves in the output directory. */
export const fileNames = {
  stats: 'stats.ndjson',
  table: 'stats.csv',
  notStored: 'not-stored.ndjson',
  runInfo: 'run-info.json',
  report: 'report.md',
  page: 'report.html',
} as const;
export type FileName = (typeof fileNames)[keyof typeof fileNames];

/** The output directory. Each file is written whole or not at all, never through a link, and what came of it is noted. */
export class Folder {
  readonly path: string;
  readonly #reserve: SpaceReserve;
  readonly #faults = new Map<FileName, string>();
  /** Why nothing is written to it. */
  refusal: string | undefined;
  #identity: string | undefined;

  constructor(path: string) {
    this.path = path;
    this.#reserve = new SpaceReserve(path);
  }

  /** Why a file is not as it should be, by name. */
  get faults(): ReadonlyMap<FileName, string> {
    return this.#faults;
  }

  /** Creates it where it is missing, and empties it of what a run leaves; keeps room for what is said at the end. */
  begin(keep: () => void): void {
    mkdirSync(this.path, { recursive: true });
    keep();
    for (const name of Object.values(fileNames)) for (const one of [name, `${name}.new`]) this.remove(one);
    this.#reserve.hold();
  }

  /** The run is over: what is written from now on needs the room. */
  end(): void {
    this.#reserve.release();
  }

  /** Where a file is; throws if the folder is not the one that it was. */
  pathOf(name: string): string {
    const { dev, ino } = statSync(this.path, { bigint: true });
    const identity = `${realpathSync(this.path)} ${dev} ${ino}`;
    this.#identity ??= identity;
    if (identity !== this.#identity) throw new Error('the folder was replaced while the run was using it');
    return join(this.path, name);
  }

  write(name: FileName, text: string): void {
    try {
      writeWhole(this.pathOf(name), text);
      this.#faults.delete(name);
    } catch (error) {
      throw this.note(name, error);
    }
  }

  async stream(name: FileName, fill: (file: Writable) => Promise<void>): Promise<void> {
    try {
      await streamWhole(this.pathOf(name), fill);
      this.#faults.delete(name);
    } catch (error) {
      throw this.note(name, error);
    }
  }

  /** Remembers why a file is not as it should be. */
  note<E>(name: FileName, error: E): E {
    this.#faults.set(name, messageOf(error));
    return error;
  }

  has(name: string): boolean {
    return isPlain(join(this.path, name));
  }

  read(name: string): string | undefined {
    return readPlain(join(this.path, name));
  }

  rename(from: string, to: string): void {
    renameSync(this.pathOf(from), this.pathOf(to));
  }

  tryToRemove(name: string): void {
    try {
      this.remove(name);
    } catch {
      // What is said of the folder comes from what is in it.
    }
  }

  remove(name: string): void {
    rmSync(this.pathOf(name), { force: true });
  }
}
