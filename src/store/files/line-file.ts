import { appendFile, closeSync, fstatSync, ftruncate, lstatSync, openSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Lines that come one after another go out together, which takes the disk less time. */
const gatherMs = 5;

/**
 * Appends whole lines to a file of its own, which stays open: what is left to open at the end of a run can be too little.
 * Lines that come within a few milliseconds after an append go out together.
 */
export class LineFile {
  /** Whole lines in the file. */
  lines = 0;
  readonly #path: () => string;
  /** Of the open file; null once it takes no more. */
  #descriptor: number | null | undefined;
  #waiting: string[] = [];
  /** The append that takes the lines above; undefined while there are none. */
  #next: Promise<void> | undefined;
  /** Settles when the next append may begin. */
  #free: Promise<unknown> = Promise.resolve();
  #wholeBytes = 0;
  /** Whether a part of a line may follow the whole ones. */
  #isTorn = false;

  /** `path` throws where nothing may be written. */
  constructor(path: () => string) {
    this.#path = path;
  }

  /** Creates the file, where none may be; without that, the first append does. */
  create(): number {
    this.reset();
    const descriptor = openSync(this.#path(), 'ax');
    this.#descriptor = descriptor;
    return descriptor;
  }

  /** The next append begins the file. */
  reset(): void {
    this.close();
    this.#descriptor = undefined;
    this.lines = 0;
    this.#wholeBytes = 0;
    this.#isTorn = false;
  }

  /** Appends fail from now on. */
  close(): void {
    if (typeof this.#descriptor === 'number') closeSync(this.#descriptor);
    this.#descriptor = null;
  }

  /** Resolves once the line is in the file, with a line end; rejects if it is not and will not be. */
  append(line: string): Promise<void> {
    this.#waiting.push(line);
    if (!this.#next) {
      this.#next = this.#free.then(() => this.#appendAll());
      this.#free = this.#next.catch(() => {}).then(() => setTimeout(gatherMs));
    }
    return this.#next;
  }

  /** All of it or nothing: a disk that is full takes a part. */
  async #appendAll(): Promise<void> {
    const lines = this.#waiting.splice(0);
    this.#next = undefined;
    if (this.#descriptor === null) throw new Error('The file is closed');
    const descriptor = this.#descriptor ?? this.create();
    this.#checkPlace(descriptor);
    await this.#cutBack(descriptor);
    const text = `${lines.join('\n')}\n`;
    try {
      this.#isTorn = true;
      await promisify(appendFile)(descriptor, text);
    } catch (error) {
      await this.#cutBack(descriptor).catch(() => {});
      throw error;
    }
    this.#isTorn = false;
    this.#wholeBytes += Buffer.byteLength(text);
    this.lines += lines.length;
  }

  /** Takes away what a failed append left. While that cannot be done nothing may follow it. */
  async #cutBack(descriptor: number): Promise<void> {
    if (this.#isTorn) await promisify(ftruncate)(descriptor, this.#wholeBytes);
    this.#isTorn = false;
  }

  /** Nobody finds what is written to a file that has another in its place. */
  #checkPlace(descriptor: number): void {
    const path = this.#path();
    const held = fstatSync(descriptor, { bigint: true });
    const found = lstatSync(path, { bigint: true });
    if (found.ino === held.ino && found.dev === held.dev) return;
    throw new Error(`\`${basename(path)}\` was replaced while the run was writing it`);
  }
}
