import { appendFile } from 'node:fs/promises';

interface Line {
  text: string;
  written(): void;
  failed(error: unknown): void;
}

/** Appends whole lines to a file: those that come while one append is under way go out together with the next. */
export class LineFile {
  readonly #path: string;
  #waiting: Line[] = [];
  #isWriting = false;

  constructor(path: string) {
    this.#path = path;
  }

  /** Resolves once the line, which ends with a line end, is in the file; rejects where it is not and will not be. */
  append(text: string): Promise<void> {
    return new Promise((written, failed) => {
      this.#waiting.push({ text, written, failed });
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
        await appendFile(this.#path, lines.map(({ text }) => text).join(''));
        for (const line of lines) line.written();
      } catch (error) {
        for (const line of lines) line.failed(error);
      }
    }
    this.#isWriting = false;
  }
}
