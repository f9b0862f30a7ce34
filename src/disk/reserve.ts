import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import { SpaceReserve } from './space.ts';

/** The runner's files, those of the run, and a connection to each service. */
const mostDescriptors = 16;

/** What the end of a run opens and writes is kept free from the start, so that it can be told whatever is used up by then. */
export class Reserve {
  readonly #descriptors: number[] = [];
  readonly #space: SpaceReserve | undefined;

  /** `folder`: where the runner reads what a step tells it, and which it clears. */
  constructor(folder: string | undefined) {
    this.#space = folder ? new SpaceReserve(folder) : undefined;
    this.#space?.hold();
    try {
      while (this.#descriptors.length < mostDescriptors) this.#descriptors.push(openSync(devNull, 'r'));
    } catch {
      // So many there are.
    }
  }

  release(): void {
    this.#space?.release();
    for (const descriptor of this.#descriptors.splice(0)) closeSync(descriptor);
  }
}
