import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { besideOf, isPart } from '../../disk/whole-file.ts';
import { firstFit } from '../../errors/facts.ts';
import { archiveFolderMeanings } from '../../errors/meanings/files.ts';
import type { FolderDestination } from '../../inputs/destination.ts';
import { messageOf } from '../../text/error-text.ts';
import { troubles } from '../../text/troubles/troubles.ts';
import { isPathBelow, type Place, type PlacedFile, PlaceError, sha256Of, takeFreeName } from './place.ts';

/** What a process began and did not end is taken for left behind after that long. */
const leftBehindMs = 3_600_000;

/** A folder of the workspace. Nothing is written through a link that leads out of it. */
export function folderPlace({ name, path: root, isPublic }: FolderDestination): Place {
  const placeOf = (path: string): string => placeIn(root, path);
  return {
    name,
    isPublic,
    create: (path, bytes) => orPlaceError(() => create(placeOf(path), bytes)),
    read: (path) => orPlaceError(() => read(placeOf(path)), { isOfOne: true }),
    list: (prefix) => orPlaceError(() => list(root, prefix)),
    putAside: (path, sha256) =>
      orPlaceError(() => {
        const bytes = read(placeOf(path));
        if (!bytes || sha256Of(bytes) !== sha256) return undefined;
        return takeFreeName(path, async (free) => move(placeOf(path), placeOf(free)));
      }),
  };
}

async function orPlaceError<T>(work: () => T | Promise<T>, { isOfOne = false } = {}): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const text = messageOf(cause);
    const { trouble } = firstFit(archiveFolderMeanings, { text }) ?? { trouble: 'archiveFolder' as const };
    throw new PlaceError(`The archive’s folder cannot be used: ${text}`, {
      remedy: troubles[trouble].remedy,
      cause,
      isOfOne,
    });
  }
}

function placeIn(root: string, path: string): string {
  if (!isPathBelow(path)) throw new Error(`the path ${path} leads out of the folder`);
  const place = join(root, ...path.split('/'));
  const folder = dirname(place);
  // A folder that is a link could lead anywhere.
  for (let above = folder; above !== root; above = dirname(above)) {
    const stat = lstatSync(above, { throwIfNoEntry: false });
    if (stat && !stat.isDirectory()) throw new Error(`${above} is not a folder`);
  }
  return place;
}

/** Beside it, on the disk, and then in its place by a link, which never replaces a file: https://man7.org/linux/man-pages/man2/link.2.html */
function create(place: string, bytes: Uint8Array): 'created' | 'exists' {
  const folder = dirname(place);
  mkdirSync(folder, { recursive: true });
  removeLeftParts(folder);
  const beside = besideOf(place);
  rmSync(beside, { force: true });
  try {
    writeDurably(beside, bytes);
    return linkNew(beside, place) ? 'created' : 'exists';
  } finally {
    rmSync(beside, { force: true });
    syncFolder(folder);
  }
}

function writeDurably(path: string, bytes: Uint8Array): void {
  const descriptor = openSync(path, 'wx');
  try {
    writeFileSync(descriptor, bytes);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Whether the name was free. */
function linkNew(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** A name is on the disk once its folder is; Windows cannot open one. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    fsyncSync(descriptor);
    closeSync(descriptor);
  } catch {
    // Then the name is on the disk a little later.
  }
}

function removeLeftParts(folder: string): void {
  for (const name of readdirSync(folder).filter(isPart)) {
    const path = join(folder, name);
    const writtenMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (writtenMs !== undefined && Date.now() - writtenMs > leftBehindMs) rmSync(path, { force: true });
  }
}

function read(place: string): Uint8Array | undefined {
  const stat = lstatSync(place, { throwIfNoEntry: false });
  if (!stat) return undefined;
  if (!stat.isFile()) throw new Error(`${place} is not a file`);
  return readFileSync(place);
}

function list(root: string, prefix: string): PlacedFile[] {
  const folder = prefix.includes('/') ? placeIn(root, prefix.slice(0, prefix.lastIndexOf('/'))) : root;
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .filter(({ name }) => !isPart(name))
    .flatMap(({ parentPath, name }) => sized(root, join(parentPath, name)))
    .filter(({ path }) => path.startsWith(prefix))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Nothing for a file that another archiver has put aside since the folder was read. */
function sized(root: string, file: string): PlacedFile[] {
  const bytes = statSync(file, { throwIfNoEntry: false })?.size;
  return bytes === undefined ? [] : [{ path: relative(root, file).replaceAll(sep, '/'), bytes }];
}

/** Whether the new name was free; the old one is gone then. */
function move(from: string, to: string): boolean {
  if (!linkNew(from, to)) return false;
  rmSync(from);
  return true;
}
