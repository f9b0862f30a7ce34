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
  readonly #path: string;
  #descriptor: number | undefined;
  #lines: string[] = [];
  /** The append that takes the lines above; undefined while there are none. */
  #next: Promise<void> | undefined;
  /** Settles when the next append may begin. */
  #free: Promise<unknown> = Promise.resolve();
  #wholeBytes = 0;
  /** Whether a part of a line may follow the whole ones. */
  #isTorn = false;

  constructor(path: string) {
    this.#path = path;
  }

  /** Creates the file, where none may be; without that, the first append does. */
  create(): void {
    this.close();
    this.#descriptor = openSync(this.#path, 'ax');
  }

  /** The next append begins a file anew. */
  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
    this.#wholeBytes = 0;
    this.#isTorn = false;
  }

  /** Resolves once the line, which ends with a line end, is in the file; rejects if it is not and will not be. */
  append(line: string): Promise<void> {
    this.#lines.push(line);
    if (!this.#next) {
      this.#next = this.#free.then(() => this.#appendAll());
      this.#free = this.#next.catch(() => {}).then(() => setTimeout(gatherMs));
    }
    return this.#next;
  }

  /** All of it or nothing: a disk that is full takes a part. */
  async #appendAll(): Promise<void> {
    const text = this.#lines.splice(0).join('');
    this.#next = undefined;
    if (this.#descriptor === undefined) this.create();
    const descriptor = this.#descriptor as number;
    this.#checkPlace(descriptor);
    await this.#cutBack(descriptor);
    try {
      this.#isTorn = true;
      await promisify(appendFile)(descriptor, text);
      this.#wholeBytes += Buffer.byteLength(text);
      this.#isTorn = false;
    } catch (error) {
      await this.#cutBack(descriptor).catch(() => {});
      throw error;
    }
  }

  /** Takes away what a failed append left. While that cannot be done nothing may follow it. */
  async #cutBack(descriptor: number): Promise<void> {
    if (this.#isTorn) await promisify(ftruncate)(descriptor, this.#wholeBytes);
    this.#isTorn = false;
  }

  /** Nobody finds what is written to a file that has another in its place. */
  #checkPlace(descriptor: number): void {
    const held = fstatSync(descriptor, { bigint: true });
    const found = lstatSync(this.#path, { bigint: true });
    if (found.ino === held.ino && found.dev === held.dev) return;
    throw new Error(`\`${basename(this.#path)}\` was replaced while the run was writing it`);
  }
}
