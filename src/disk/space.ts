import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const mostBytes = 2 ** 20;

/** Disk space that is kept until the end of a run, which has to write how it ended: a file of no meaning. */
export class SpaceReserve {
  readonly #folder: string;
  readonly #path: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#path = join(folder, '.reserve');
  }

  /** Takes at most half of what is free; none where that is not known. */
  hold(): void {
    this.release();
    try {
      const { bavail, bsize } = statfsSync(this.#folder);
      writeFileSync(this.#path, Buffer.alloc(Math.min(mostBytes, Math.floor((bavail * bsize) / 2))), { flag: 'wx' });
    } catch {
      this.release();
    }
  }

  release(): void {
    try {
      rmSync(this.#path, { force: true });
    } catch {
      // Where nothing can be removed, nothing was held.
    }
  }
}
