import { cpSync, mkdirSync, statSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Artifacts of version 4 and later. A name is unique in an attempt of a run; a run of failed or single jobs sees those of the
 * attempts before it, a run of all jobs does not: https://github.com/go-gitea/gitea/pull/38857 (found by trying),
 * https://github.com/PocketShell-io/pocketshell/issues/1809 (measured).
 */
export class Artifacts {
  readonly #folder: string;
  readonly #all: Artifact[] = [];
  /** A name that was created and never finished stays taken for its attempt: https://github.com/atlanhq/application-sdk/pull/3711 */
  readonly #taken = new Set<string>();
  #uploads = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Of one name, the one with the highest ID: https://github.com/actions/toolkit/blob/main/packages/artifact/src/internal/find/get-artifact.ts */
  find(name: string, attempts: readonly number[]): Artifact | undefined {
    return this.list(attempts).find((one) => one.name === name);
  }

  list(attempts: readonly number[]): Artifact[] {
    const visible = this.#all.filter(({ attempt }) => attempts.includes(attempt)).toSorted((a, b) => b.id - a.id);
    return visible.filter((one, i) => visible.findIndex(({ name }) => name === one.name) === i);
  }

  delete(artifact: Artifact): void {
    this.#all.splice(this.#all.indexOf(artifact), 1);
    this.#taken.delete(keyOf(artifact));
  }

  /** Throws what the action says if the name is taken, or if the upload is lost. */
  upload({ name, attempt, root, files, fault }: Upload): Artifact {
    if (this.#taken.has(keyOf({ name, attempt })))
      throw new Error(
        'Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: an artifact with this name already exists on the workflow run',
      );
    this.#taken.add(keyOf({ name, attempt }));
    if (fault === 'lost')
      throw new Error('Failed to FinalizeArtifact: Received non-retryable error: Failed request: (403) Forbidden');
    // A later attempt's ID can be lower: https://github.com/Systemorph/MeshWeaver/issues/4303
    const id = 10_000_000_000 - attempt * 1_000_000 + ++this.#uploads;
    const artifact = { id, name, attempt, folder: join(this.#folder, String(id)), damaged: fault === 'halved' };
    const sizes = files.map((file) => statSync(join(root, file)).size);
    let room = fault === 'halved' ? sizes.reduce((sum, size) => sum + size, 0) >> 1 : Number.POSITIVE_INFINITY;
    mkdirSync(artifact.folder, { recursive: true });
    for (const [i, file] of files.entries()) {
      const target = join(artifact.folder, file);
      const size = sizes[i] ?? 0;
      mkdirSync(dirname(target), { recursive: true });
      cpSync(join(root, file), target);
      if (size > room) truncateSync(target, room);
      room -= size;
      if (room < 0) break;
    }
    this.#all.push(artifact);
    return artifact;
  }
}

export interface Artifact {
  id: number;
  name: string;
  attempt: number;
  folder: string;
  /** Its digest does not match what is downloaded. */
  damaged: boolean;
}

/** What can happen to an upload; `halved`: so many of its bytes, file by file. */
export type ArtifactFault = 'lost' | 'halved';

interface Upload {
  name: string;
  attempt: number;
  root: string;
  /** Paths from the root, in the order of the archive. */
  files: readonly string[];
  fault: ArtifactFault | undefined;
}

const keyOf = ({ name, attempt }: { name: string; attempt: number }): string => `${attempt} ${name}`;
