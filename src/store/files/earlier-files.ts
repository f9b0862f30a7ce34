import { randomUUID } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readPlain } from '../../disk/whole-file.ts';
import { messageOf } from '../../text/error-text.ts';
import { parseRunInfo, type StoredRun } from '../stored-run.ts';
import { Folder, fileNames } from './folder.ts';
import type { LockUse } from './lock.ts';

/** The documents come first: should the process end after them, the next one finds the run info, and moves it, too. */
const names = Object.values(fileNames);

/** Under which name a file is put aside of a run that ended well, to be compared with. */
export const previousName = (name: string, id: string): string => `previous-${id}-${name}`;

/** Puts aside what an earlier run left, under names that say so. Returns how they begin; undefined if there is nothing. */
export function putAside(folder: Folder): string | undefined {
  const run = readRunInfo(folder, fileNames.runInfo)?.info;
  const endedWell = run?.status === 'completed' || run?.status === 'partial';
  const asideOf = (name: string): string =>
    run && endedWell ? previousName(name, run.id) : ['earlier', run?.id, name].filter(Boolean).join('-');
  folder.removeParts();
  const left = names.filter((name) => folder.exists(name));
  for (const name of left) folder.rename(name, asideOf(name));
  return left.length > 0 ? asideOf('') : undefined;
}

/**
 * For a run that does not begin: nobody is to take the files of an earlier one for its own. Never throws, and leaves a
 * folder alone that another run has.
 */
export async function putEarlierAside(directory: string, use: LockUse): Promise<void> {
  const folder = new Folder(directory, use);
  try {
    if (!folder.isThere) return;
    await folder.take(randomUUID());
    const prefix = putAside(folder);
    if (prefix !== undefined) use.log.info(`The files of an earlier run are renamed to \`${prefix}…\``);
    folder.release();
  } catch (error) {
    use.log.warning(`The files of an earlier run could not be put aside: ${messageOf(error)}`);
  }
}

/** Removes what was put aside of runs that ended badly, and without `keepsPrevious` of all. */
export function removeAside(folder: Folder, { keepsPrevious }: { keepsPrevious: boolean }): void {
  for (const name of readdirSync(folder.path)) {
    const [, kind, , file] = /^(previous|earlier)-(\d+-)?(.+)$/.exec(name) ?? [];
    const isOurs = names.some((one) => one === file);
    if (isOurs && folder.exists(name) && (kind === 'earlier' || !keepsPrevious)) folder.remove(name);
  }
}

/** Files that say what they say of all repositories, since no run that hides names wrote them. */
export function filesWithAllNames(directory: string): string[] {
  const found = isDirectory(directory) ? readdirSync(directory) : [];
  return found.filter((name) => {
    const [, prefix = '', file] = /^((?:previous|earlier)-(?:\d+-)?)?(.+)$/.exec(name) ?? [];
    return names.some((one) => one === file) && !hidesNames(join(directory, `${prefix}${fileNames.runInfo}`));
  });
}

function hidesNames(path: string): boolean {
  try {
    return typeof JSON.parse(readPlain(path) ?? '').hiddenNames === 'number';
  } catch {
    return false;
  }
}

const isDirectory = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

export function removePrevious(folder: Folder, id: string): void {
  for (const name of names) folder.remove(previousName(name, id));
}

export function readRunInfo(folder: Folder, name: string): StoredRun | undefined {
  try {
    return parseRunInfo(JSON.parse(folder.read(name) ?? ''));
  } catch {
    return undefined;
  }
}
