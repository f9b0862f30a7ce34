import { appendFile, stat, truncate } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** An append opens and closes the file, which takes longer than to write some lines more. */
const gatherMs = 5;

interface Line {
  text: string;
  head: string;
  written(): void;
  failed(error: unknown): void;
}

/** Appends whole lines to a file: those that come within a few milliseconds after an append go out together. */
export class LineFile {
  readonly #path: string;
  #waiting: Line[] = [];
  #isWriting = false;
  /** Where the whole lines end, while a part of a line may follow. */
  #wholeBytes: number | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  /**
   * Resolves once the line, which ends with a line end, is in the file; rejects where it is not and will not be. `head`
   * goes before it where the file is empty.
   */
  append(text: string, head = ''): Promise<void> {
    return new Promise((written, failed) => {
      this.#waiting.push({ text, head, written, failed });
      if (!this.#isWriting) void this.#write();
    });
  }

  async #write(): Promise<void> {
    this.#isWriting = true;
    // Lines that come in the same turn go out together.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const lines = this.#waiting.splice(0);
      try {
        await this.#appendAll(lines);
        for (const line of lines) line.written();
      } catch (error) {
        for (const line of lines) line.failed(error);
      }
      await setTimeout(gatherMs);
    }
    this.#isWriting = false;
  }

  /** All of it or nothing: a disk that is full takes a part. */
  async #appendAll(lines: readonly Line[]): Promise<void> {
    await this.#cutBack();
    const bytes = await sizeOf(this.#path);
    const head = bytes === 0 ? (lines[0]?.head ?? '') : '';
    try {
      await appendFile(this.#path, head + lines.map(({ text }) => text).join(''));
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

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code));

/** Bytes in a file; none where there is no file. */
async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}
