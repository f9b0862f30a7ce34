import { rmSync } from 'node:fs';
import { every } from '../../async/abort.ts';
import type { Clock } from '../../async/clock.ts';
import type { Log } from '../../text/log.ts';
import { createLock, type FoundLock, findLock, type Holder, moveLockAway, ownerLine, showLife } from './lock-file.ts';

/** So often a run shows that it lives. */
const beatMs = 5_000;
/** A run that has shown no life at so many looks, one a second, is over. Looks are counted, since who waits can be paused, too. */
const silentLooks = 60;
const lookMs = 1_000;
/** While another run looks at a lock it is not there for a moment. */
const glimpses = 10;
const glimpseMs = 10;

/** The folder is another's. */
export class FolderInUse extends Error {
  constructor(holder: Holder) {
    super(`The output directory is in use by ${nameOf(holder)}`);
    this.name = 'FolderInUse';
  }
}

/** The folder was this run's, and is another's now. */
export class FolderLost extends Error {
  constructor(holder: Holder) {
    super(`The output directory was taken over by ${nameOf(holder)} while this run was paused`);
    this.name = 'FolderLost';
  }
}

/** Who uses a folder, and what that one waits and says things with. */
export interface LockUse {
  holder: Holder;
  log: Log;
  clock: Clock;
  /** Aborts when there is no time to wait. */
  signal: AbortSignal;
}

type State = { status: 'free' | 'held' } | { status: 'lost'; to: Holder };

/**
 * Keeps two runs at a time out of one folder: a file that names the step, and its process. Whether that one lives is looked
 * up where it can be. The process of another container or machine cannot; there a number in the file says so, which grows
 * while the run is alive. No two clocks are compared.
 */
export class FolderLock {
  readonly #path: () => string;
  readonly #use: LockUse;
  #owner = '';
  #inode: number | undefined;
  #state: State = { status: 'free' };
  #stopBeats = (): void => {};

  constructor(path: () => string, use: LockUse) {
    this.#path = path;
    this.#use = use;
  }

  /**
   * Throws `FolderInUse` where another run has it. Returns the name of one that left it behind. `token`: the run's, whose
   * main step is over when its post step comes.
   */
  async take(token: string): Promise<string | undefined> {
    if (this.#state.status !== 'free') return undefined;
    const path = this.#path();
    this.#owner = ownerLine(this.#use.holder, token);
    let left: string | undefined;
    while (!createLock(path, this.#owner)) {
      const found = findLock(path);
      if (!found) continue;
      if (found.token !== token && (await this.#lives(path, found))) throw this.#inUse(path, found);
      if (!findLock(path)) continue;
      if (!moveLockAway(path, found.owner)) throw this.#inUse(path, found);
      left = nameOf(found.holder);
    }
    this.#inode = findLock(path)?.inode;
    this.#state = { status: 'held' };
    let beats = 0;
    this.#stopBeats = every(this.#use.clock, beatMs, () => showLife(path, this.#owner, ++beats));
    return left;
  }

  /** Throws `FolderLost` where another run has taken the folder over: it took this one for dead, since it was paused. */
  check(): void {
    if (this.#state.status === 'held') {
      const found = this.#look();
      if (found && this.#isOwn(found)) return;
      this.#stopBeats();
      this.#state = { status: 'lost', to: found?.holder ?? {} };
    }
    if (this.#state.status === 'lost') throw new FolderLost(this.#state.to);
  }

  /** A runner that is out of descriptors cannot open its own lock; the file is the same one. */
  #isOwn({ owner, inode }: FoundLock): boolean {
    return owner === this.#owner || (owner === '' && inode === this.#inode);
  }

  get isHeld(): boolean {
    try {
      this.check();
      return this.#state.status === 'held';
    } catch {
      return false;
    }
  }

  /** Never throws. A lock of another run stays. */
  release(): void {
    this.#stopBeats();
    try {
      if (this.isHeld) rmSync(this.#path(), { force: true });
    } catch {
      // Another folder is in its place.
    }
    if (this.#state.status === 'held') this.#state = { status: 'free' };
  }

  #look(): FoundLock | undefined {
    const path = this.#path();
    for (let glimpse = 0; glimpse < glimpses; glimpse++) {
      const found = findLock(path);
      if (found) return found;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, glimpseMs);
    }
    return undefined;
  }

  async #lives(path: string, { life, sign, holder }: FoundLock): Promise<boolean> {
    if (life !== 'unknown') return life === 'runs';
    const { log, clock, signal } = this.#use;
    const seconds = (silentLooks * lookMs) / 1_000;
    const where = `The output directory is locked by ${nameOf(holder)}, whose process cannot be seen from here`;
    log.info(`${where}. Waiting up to ${seconds} s for a sign that it is alive`);
    for (let look = 0; look < silentLooks; look++) {
      if (!(await isOver(clock.sleep(lookMs, signal)))) return true;
      const found = findLock(path);
      if (!found) return false;
      if (found.sign !== sign) return true;
    }
    return false;
  }

  #inUse(path: string, found: FoundLock): FolderInUse {
    return new FolderInUse((findLock(path) ?? found).holder);
  }
}

const isOver = (wait: Promise<void>): Promise<boolean> =>
  wait.then(
    () => true,
    () => false,
  );

const nameOf = ({ workflowRunUrl, attempt, job, step }: Holder): string => {
  if (job === undefined && workflowRunUrl === undefined) return 'another run';
  const where = `step \`${step}\` of job \`${job}\``;
  return workflowRunUrl === undefined ? where : `${where} (attempt ${attempt} of ${workflowRunUrl})`;
};
