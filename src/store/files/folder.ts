import { lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { SpaceReserve } from '../../disk/space.ts';
import { isPartOf, isPlain, readPlain, streamWhole, writeWhole } from '../../disk/whole-file.ts';
import { messageOf } from '../../text/error-text.ts';
import type { Log } from '../../text/log.ts';
import { FolderLock, type LockUse } from './lock.ts';
import { refuseFolder } from './lock-file.ts';

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
const names = Object.values(fileNames);

/**
 * The output directory, which one run at a time has. Each file is written whole or not at all, never through a link, and
 * what came of it is noted.
 */
export class Folder {
  readonly path: string;
  /** Why nothing is written to it. */
  refusal: string | undefined;
  readonly #reserve: SpaceReserve;
  readonly #lock: FolderLock;
  readonly #log: Log;
  readonly #faults = new Map<FileName, string>();
  #identity: string | undefined;

  constructor(path: string, use: LockUse) {
    this.path = path;
    this.#reserve = new SpaceReserve(path);
    this.#lock = new FolderLock(() => this.#placeOf('.lock'), use);
    this.#log = use.log;
  }

  /** Why a file is not as it should be, by name. */
  get faults(): ReadonlyMap<FileName, string> {
    return this.#faults;
  }

  get isThere(): boolean {
    return statSync(this.path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  }

  /** Creates it where it is missing, and takes it for a run; throws where another one has it. */
  async take(token: string): Promise<void> {
    mkdirSync(this.path, { recursive: true });
    const left = await this.#lock.take(token);
    if (left !== undefined) this.#log.info(`The output directory was left locked by ${left}, which is over`);
  }

  /** Empties it of what a run leaves, and keeps room for what is said at the end. */
  clear(): void {
    for (const name of names) this.remove(name);
    this.removeParts();
    this.#reserve.hold();
  }

  /** The run is over: what is written from now on needs the room. */
  end(): void {
    if (this.#lock.isHeld) this.#reserve.release();
  }

  /** Leaves it to the next run. */
  release(): void {
    this.end();
    this.#lock.release();
  }

  /** Removes what a killed process began. */
  removeParts(): void {
    const parts = readdirSync(this.path).filter((part) => names.some((name) => isPartOf(name, part)));
    for (const part of parts) this.remove(part);
    this.#reserve.release();
  }

  /** Where a file is; throws if the folder is not the one that it was, or another run has it. */
  pathOf(name: string): string {
    const path = this.#placeOf(name);
    try {
      this.#lock.check();
    } catch (error) {
      this.refusal = messageOf(error);
      throw error;
    }
    return path;
  }

  /** Where a file can be put or removed: what someone keeps in a folder of the same name is not the run's to remove. */
  #filePathOf(name: string): string {
    const path = this.pathOf(name);
    refuseFolder(path);
    return path;
  }

  #placeOf(name: string): string {
    const { dev, ino } = statSync(this.path, { bigint: true });
    const identity = `${realpathSync(this.path)} ${dev} ${ino}`;
    this.#identity ??= identity;
    if (identity !== this.#identity) throw new Error('the folder was replaced while the run was using it');
    return join(this.path, name);
  }

  write(name: FileName, text: string): void {
    try {
      writeWhole(this.#filePathOf(name), text, () => this.pathOf(name));
      this.#faults.delete(name);
    } catch (error) {
      throw this.note(name, error);
    }
  }

  async stream(name: FileName, fill: (file: Writable) => Promise<void>): Promise<void> {
    try {
      await streamWhole(this.#filePathOf(name), fill, () => this.pathOf(name));
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

  /** Whether there is anything of this name but a folder. */
  exists(name: string): boolean {
    return lstatSync(join(this.path, name), { throwIfNoEntry: false })?.isDirectory() === false;
  }

  /** Whether there is a file of this name that can be read. */
  has(name: string): boolean {
    return isPlain(join(this.path, name));
  }

  read(name: string): string | undefined {
    return readPlain(join(this.path, name));
  }

  rename(from: string, to: string): void {
    renameSync(this.pathOf(from), this.#filePathOf(to));
  }

  remove(name: string): void {
    rmSync(this.#filePathOf(name), { force: true });
  }

  tryToRemove(name: string): void {
    try {
      this.remove(name);
    } catch {
      // What is said of the folder comes from what is in it.
    }
  }
}
