import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readPlain } from '../../disk/whole-file.ts';
import { isRunning, thisProcess } from './processes.ts';

/** The step that uses a folder. */
export interface Holder {
  workflowRunUrl?: string | undefined;
  attempt?: string | undefined;
  job?: string | undefined;
  step?: string | undefined;
}

/** The folder is another's. */
export class FolderInUse extends Error {
  constructor(holder: Holder) {
    super(`The output directory is in use by ${nameOf(holder)}`);
    this.name = 'FolderInUse';
  }
}

/** Keeps two runs at a time out of one folder: a file that names the step, and the process by which it is known to live. */
export class FolderLock {
  readonly #path: () => string;
  readonly #holder: Holder;
  #text = '';
  isHeld = false;

  constructor(path: () => string, holder: Holder) {
    this.#path = path;
    this.#holder = holder;
  }

  /** Throws `FolderInUse` where another run has it. Returns the name of one that left it behind. */
  take(): string | undefined {
    if (this.isHeld) return undefined;
    const path = this.#path();
    const text = JSON.stringify({ ...this.#holder, ...thisProcess() });
    this.#text = text;
    let left: string | undefined;
    while (!create(path, text)) {
      const found = readPlain(path) ?? '';
      const { holder, isAlive } = parse(found);
      if (isAlive || !moveAway(path, found)) throw new FolderInUse(holder);
      left = nameOf(holder);
    }
    this.isHeld = true;
    return left;
  }

  /** Never throws: a lock that stays is that of a process that is over. */
  release(): void {
    try {
      // On a disk that machines share, another one may take it for a lock that was left.
      if (this.isHeld && readPlain(this.#path()) === this.#text) rmSync(this.#path(), { force: true });
    } catch {
      // Another folder is in its place.
    }
    this.isHeld = false;
  }
}

const nameOf = ({ workflowRunUrl, attempt, job, step }: Holder): string => {
  if (job === undefined && workflowRunUrl === undefined) return 'another run';
  const where = `step \`${step}\` of job \`${job}\``;
  return workflowRunUrl === undefined ? where : `${where} (attempt ${attempt} of ${workflowRunUrl})`;
};

/** Whole or not at all, which a link is; false where there is one already. */
function create(path: string, text: string): boolean {
  const own = `${path}.${process.pid}`;
  try {
    rmSync(own, { force: true });
    writeFileSync(own, text, { flag: 'wx' });
    linkSync(own, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // Not every file system has hard links.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code ?? '')) throw error;
    return createWithoutLink(path, text);
  } finally {
    rmSync(own, { force: true });
  }
}

function createWithoutLink(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a lock away whose text this is; false where another run was faster, whose lock stays. */
function moveAway(path: string, text: string): boolean {
  const aside = `${path}.${process.pid}.left`;
  try {
    renameSync(path, aside);
  } catch {
    return true;
  }
  const isSame = (readPlain(aside) ?? '') === text;
  if (isSame) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, path);
  return isSame;
}

function parse(text: string): { holder: Holder; isAlive: boolean } {
  try {
    const { workflowRunUrl, attempt, job, step, ...owner } = JSON.parse(text) as Record<string, unknown>;
    const holder = {
      workflowRunUrl: shown(workflowRunUrl),
      attempt: shown(attempt),
      job: shown(job),
      step: shown(step),
    };
    return { holder, isAlive: isRunning(owner) };
  } catch {
    return { holder: {}, isAlive: false };
  }
}

const shown = (value: unknown): string | undefined => (typeof value === 'string' ? value.slice(0, 200) : undefined);
