import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  createWriteStream,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import type { Writable } from 'node:stream';

/** What two processes name alike each has for its own, also in containers, which have the same process numbers. */
export const processMark = randomBytes(6).toString('hex');
export const besideOf = (path: string): string => `${path}.${processMark}.new`;
/** Whether such a file belongs to one that was never whole. */
export const isPartOf = (path: string, beside: string): boolean =>
  beside.startsWith(`${path}.`) && isPart(beside) && beside.length === besideOf(path).length;
export const isPart = (name: string): boolean => /\.[\da-f]{12}\.new$/.test(name);

/** Says by throwing that the file must not come in its place after all. */
type Check = () => void;
const anyway: Check = () => {};

/**
 * Writes a file whole or not at all: beside it, and then in its place. A link that stands in the place is replaced, and
 * what it leads to is left alone.
 */
export function writeWhole(path: string, text: string, check = anyway): void {
  const beside = besideOf(path);
  rmSync(beside, { force: true });
  try {
    writeFileSync(beside, text, { flag: 'wx' });
    check();
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** The same for what comes bit by bit. */
export async function streamWhole(
  path: string,
  fill: (file: Writable) => Promise<void>,
  check = anyway,
): Promise<void> {
  const beside = besideOf(path);
  rmSync(beside, { force: true });
  const file = createWriteStream(beside, { fd: openSync(beside, 'wx') });
  try {
    await fill(file);
    check();
    renameSync(beside, path);
  } catch (error) {
    file.destroy();
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Lets a library append to a file of the runner, and takes a part away that it leaves where it fails. */
export function appendWhole(path: string | undefined, append: () => void): void {
  const bytes = path ? statSync(path, { throwIfNoEntry: false })?.size : undefined;
  try {
    append();
  } catch (error) {
    if (path && bytes !== undefined) truncateSync(path, bytes);
    throw error;
  }
}

/** Opens a file, and neither a link nor anything else that stands in its place. Undefined if there is none. */
export function openPlain(path: string, flags: 'r' | 'r+' = 'r'): number | undefined {
  // Windows has neither of the two: https://nodejs.org/api/fs.html#file-open-constants
  const { O_NOFOLLOW = 0, O_NONBLOCK = 0, O_RDONLY, O_RDWR } = constants;
  try {
    const descriptor = openSync(path, (flags === 'r' ? O_RDONLY : O_RDWR) | O_NOFOLLOW | O_NONBLOCK);
    if (fstatSync(descriptor).isFile()) return descriptor;
    closeSync(descriptor);
    return undefined;
  } catch {
    return undefined;
  }
}

/** Whether there is such a file that can be read. */
export function isPlain(path: string): boolean {
  const descriptor = openPlain(path);
  if (descriptor !== undefined) closeSync(descriptor);
  return descriptor !== undefined;
}

/** What a file has; undefined if there is none. */
export function readPlain(path: string): string | undefined {
  const descriptor = openPlain(path);
  if (descriptor === undefined) return undefined;
  try {
    return readFileSync(descriptor, 'utf8');
  } catch {
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}
