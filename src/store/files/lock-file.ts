import {
  closeSync,
  fstatSync,
  futimesSync,
  linkSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename } from 'node:path';
import { openPlain, processMark } from '../../disk/whole-file.ts';
import { lifeOf, thisProcess } from './processes.ts';

/** The step that uses a folder. */
export interface Holder {
  workflowRunUrl?: string | undefined;
  attempt?: string | undefined;
  job?: string | undefined;
  step?: string | undefined;
}

/** A lock as it is found. */
export interface FoundLock {
  /** Its first line, which stays the same. */
  owner: string;
  /** Changes with each sign of life. */
  sign: string;
  /** The file's own number, which is known also of one that cannot be opened. */
  inode: number;
  holder: Holder;
  /** Of the run that has the folder. */
  token: unknown;
  life: ReturnType<typeof lifeOf>;
}

/** The first line of a lock of this process. */
export const ownerLine = (holder: Holder, token: string): string =>
  JSON.stringify({ ...holder, token, ...thisProcess(), mark: processMark });

/** Below the owner stands a number that grows while it lives: always as many letters, so that it needs no further space. */
const textOf = (owner: string, beats: number): string => `${owner}\n${String(beats).padStart(10, '0')}\n`;
const ownerIn = (text: string): string => text.split('\n', 1)[0] ?? '';

/** Whole or not at all, which a link is; false where there is one already. */
export function createLock(path: string, owner: string): boolean {
  const own = `${path}.${processMark}`;
  try {
    writeFileSync(own, textOf(owner, 0), { flag: 'wx' });
    linkSync(own, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // Not every file system has hard links.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'UNKNOWN'].includes(code ?? '')) throw error;
    return createWithoutLink(path, textOf(owner, 0));
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

/** Undefined where there is none; what is no lock is one of nobody. */
export function findLock(path: string): FoundLock | undefined {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (!entry) return undefined;
  refuseFolder(path);
  // Opened anew each time: only then does a disk that machines share show a file as it is.
  const descriptor = openPlain(path);
  if (descriptor === undefined) return unreadable(entry);
  try {
    const text = readFileSync(descriptor, 'utf8');
    const { mtimeMs, ino: inode } = fstatSync(descriptor);
    return { owner: ownerIn(text), sign: `${text} ${mtimeMs}`, inode, ...parse(ownerIn(text)) };
  } finally {
    closeSync(descriptor);
  }
}

/** Throws where a folder stands in the way of a file. */
export function refuseFolder(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`a folder is named as a file of the run: \`${basename(path)}\``);
}

/** No lock is a link. One of another user shows at least when it was written. */
const unreadable = (entry: Stats): FoundLock => ({
  ...{ owner: '', holder: {}, token: undefined },
  sign: String(entry.mtimeMs),
  inode: entry.ino,
  life: entry.isFile() ? 'unknown' : 'over',
});

/** Shows that the owner lives, in its own lock alone: one that has been moved away meanwhile is out of the way of all. */
export function showLife(path: string, owner: string, beats: number): void {
  const descriptor = openPlain(path, 'r+');
  if (descriptor === undefined) return;
  try {
    if (ownerIn(readFileSync(descriptor, 'utf8')) !== owner) return;
    try {
      writeSync(descriptor, textOf(owner, beats), 0);
    } catch {
      // A full disk that keeps what was there before may have room for a time.
      futimesSync(descriptor, new Date(), new Date());
    }
  } catch {
    // Nothing can be written: nobody else can, either, or what is written next says so.
  } finally {
    closeSync(descriptor);
  }
}

/** Takes a lock of this owner away; false where another run was faster, whose lock stays. */
export function moveLockAway(path: string, owner: string): boolean {
  const aside = `${path}.${processMark}.left`;
  try {
    renameSync(path, aside);
  } catch {
    return true;
  }
  const isSame = (findLock(aside)?.owner ?? '') === owner;
  if (!isSame) putBack(aside, path);
  rmSync(aside, { force: true });
  return isSame;
}

/** Never over another one. */
function putBack(aside: string, path: string): void {
  try {
    linkSync(aside, path);
  } catch {
    if (!lstatSync(path, { throwIfNoEntry: false })) renameSync(aside, path);
  }
}

function parse(line: string): Pick<FoundLock, 'holder' | 'token' | 'life'> {
  try {
    const { workflowRunUrl, attempt, job, step, token, ...key } = JSON.parse(line) as Record<string, unknown>;
    const holder = {
      workflowRunUrl: shown(workflowRunUrl),
      attempt: shown(attempt),
      job: shown(job),
      step: shown(step),
    };
    return { holder, token, life: lifeOf(key) };
  } catch {
    return { holder: {}, token: undefined, life: 'unknown' };
  }
}

const shown = (value: unknown): string | undefined => (typeof value === 'string' ? value.slice(0, 200) : undefined);
