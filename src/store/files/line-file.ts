import { appendFile, readFile, stat, truncate } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** An append opens and closes the file, which takes longer than to write some lines more. */
const gatherMs = 5;
const lineEnd = 0x0a;

/** Appends whole lines to a file: those that come within a few milliseconds after an append go out together. */
export class LineFile {
  readonly #path: string;
  #lines: string[] = [];
  /** The append that takes the lines above; undefined while there are none. */
  #next: Promise<void> | undefined;
  /** Settles when the next append may begin. */
  #free: Promise<unknown> = Promise.resolve();
  /** Where the whole lines end, while a part of a line may follow. */
  #wholeBytes: number | undefined;

  constructor(path: string) {
    this.#path = path;
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

  /** Takes away the part of a line that a killed process may have left. Without such a file there is nothing to do. */
  async cutTornLine(): Promise<void> {
    const bytes = await readFile(this.#path).catch(() => undefined);
    const wholeBytes = (bytes?.lastIndexOf(lineEnd) ?? 0) + 1;
    if (bytes && wholeBytes < bytes.length) await truncate(this.#path, wholeBytes).catch(() => {});
  }

  /** All of it or nothing: a disk that is full takes a part. */
  async #appendAll(): Promise<void> {
    const text = this.#lines.splice(0).join('');
    this.#next = undefined;
    await this.#cutBack();
    const bytes = await sizeOf(this.#path);
    try {
      await appendFile(this.#path, text);
    } catch (error) {
      this.#wholeBytes = bytes;
      await this.#cutBack().catch(() => {});
      throw error;
    }
  }

  /** Takes away what a failed append left. While that cannot be done nothing may follow it. */
  async #cutBack(): Promise<void> {
    if (this.#wholeBytes === undefined) return;
    if ((await sizeOf(this.#path)) > this.#wholeBytes) await truncate(this.#path, this.#wholeBytes);
    this.#wholeBytes = undefined;
  }
}

/** Bytes in a file; none if there is no file. */
async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code))) return 0;
    throw error;
  }
}
