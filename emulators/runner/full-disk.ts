/**
 * Preload (`node --import emulators/runner/full-disk.ts`) that makes the job's disk full: workspace, temporary folder and
 * the runner's files can take TEST_DISK_ROOM bytes more than they have at the start. What is removed makes room again. As a
 * file system does, a write takes what there is room for, and the next one fails with ENOSPC:
 * https://man7.org/linux/man-pages/man2/write.2.html
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join, resolve } from 'node:path';

type Callback = (error: Error | null, ...results: unknown[]) => void;
type Data = string | NodeJS.ArrayBufferView;

const { appendFileSync, statfsSync, writeFileSync, writeSync } = fs;
const disk = dirname(process.env.RUNNER_TEMP ?? '');
const capacity = usedIn(disk) + Number(process.env.TEST_DISK_ROOM);
const roomLeft = (): number => Math.max(0, capacity - usedIn(disk));

function usedIn(folder: string): number {
  const sizes = fs.readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return usedIn(path);
    return fs.lstatSync(path, { throwIfNoEntry: false })?.size ?? 0;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

const pathOf = (file: unknown): string =>
  typeof file === 'number' ? fs.readlinkSync(`/proc/self/fd/${file}`) : resolve(String(file));

function noSpace(): Error {
  return Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    errno: -28,
    syscall: 'write',
  });
}

/** Hands on as much of the data as there is room for; throws if that is not all. */
function writeTo(file: unknown, data: Data, write: (part: Data) => void): void {
  const bytes =
    typeof data === 'string' ? Buffer.from(data) : Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const room = pathOf(file).startsWith(disk) ? roomLeft() : bytes.length;
  write(bytes.length <= room ? data : bytes.subarray(0, room));
  if (bytes.length > room) throw noSpace();
}

const writeWhole = (file: unknown, data: Data, ...options: unknown[]): void =>
  writeTo(file, data, (part) => Reflect.apply(writeFileSync, fs, [file, part, ...options]));
const appendWhole = (file: unknown, data: Data, ...options: unknown[]): void =>
  writeTo(file, data, (part) => Reflect.apply(appendFileSync, fs, [file, part, ...options]));

/** The form with a callback, which comes last. */
const called =
  (work: (...args: never[]) => unknown) =>
  (...args: unknown[]): void => {
    const done = args.pop() as Callback;
    try {
      const result = Reflect.apply(work, fs, args);
      setImmediate(done, null, result);
    } catch (error) {
      setImmediate(done, error as Error);
    }
  };

const promised =
  (work: (...args: never[]) => unknown) =>
  async (...args: unknown[]): Promise<unknown> =>
    Reflect.apply(work, fs, args);

/** What a stream writes. */
function write(file: number, data: Data): number {
  writeTo(file, data, (part) => writeSync(file, part as Uint8Array));
  return Buffer.byteLength(data as Uint8Array);
}

const writev = (file: number, parts: Uint8Array[]): number => write(file, Buffer.concat(parts));

Object.assign(fs, {
  ...{ writeFileSync: writeWhole, appendFileSync: appendWhole },
  statfsSync: (path: string) => ({ ...statfsSync(path), bavail: roomLeft(), bsize: 1 }),
  ...{ writeFile: called(writeWhole), appendFile: called(appendWhole), write: called(write), writev: called(writev) },
});
Object.assign(fs.promises, { writeFile: promised(writeWhole), appendFile: promised(appendWhole) });
syncBuiltinESMExports();
