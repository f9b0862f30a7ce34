import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderInUse, FolderLock } from '../../../../src/store/files/lock.ts';
import { thisProcess } from '../../../../src/store/files/processes.ts';

let root: string;
let path: string;
let other: ChildProcess | undefined;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lock-'));
  path = join(root, '.lock');
});
afterEach(() => {
  other?.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

const holder = { workflowRunUrl: 'https://github.com/o/r/actions/runs/7', attempt: '2', job: 'collect', step: 'stats' };
const name = 'step `stats` of job `collect` (attempt 2 of https://github.com/o/r/actions/runs/7)';
const lock = (): FolderLock => new FolderLock(() => path, { job: 'other', step: 'step' });
const module = fileURLToPath(new URL('../../../../src/store/files/lock.ts', import.meta.url));

/** Another process that takes the lock and keeps it. */
async function takeByOther(): Promise<void> {
  const script = `
    import { FolderLock } from ${JSON.stringify(module)};
    new FolderLock(() => ${JSON.stringify(path)}, ${JSON.stringify(holder)}).take();
    console.log('taken');
    setInterval(() => {}, 1_000);`;
  other = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(other.stdout as NodeJS.EventEmitter, 'data');
}

test('a folder that nobody has is taken, and left again', () => {
  const own = lock();
  expect(own.take()).toBeUndefined();
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ job: 'other', step: 'step', pid: process.pid });
  expect(own.take()).toBeUndefined();
  own.release();
  expect(readdirSync(root)).toEqual([]);
});

test('the lock of a process that runs is kept, and its holder is named', async () => {
  await takeByOther();
  const before = readFileSync(path, 'utf8');
  const second = lock();
  expect(() => second.take()).toThrow(new FolderInUse(holder));
  expect(() => second.take()).toThrow(`The output directory is in use by ${name}`);
  second.release();
  expect(readFileSync(path, 'utf8')).toBe(before);
});

test('the lock of a process that was killed is taken over, and its holder is named', async () => {
  await takeByOther();
  const ended = once(other as ChildProcess, 'exit');
  other?.kill('SIGKILL');
  await ended;
  expect(lock().take()).toBe(name);
  expect(readdirSync(root)).toEqual(['.lock']);
});

const running = { ...thisProcess(), pid: process.ppid };
test.each([
  ['of another machine', JSON.stringify({ ...running, machine: 'elsewhere' })],
  ['whose process number is used again', JSON.stringify({ ...running, started: '1' })],
  ['that is empty', ''],
  ['that is torn', '{"pid":'],
  ['that is no lock', '[1, null]'],
])('a lock %s is taken over', (_, text) => {
  writeFileSync(path, text);
  expect(lock().take()).toBe('another run');
  expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(process.pid);
});

test('a link in its place is replaced, and not followed', () => {
  const outside = join(root, 'outside');
  writeFileSync(outside, 'outside');
  symlinkSync(outside, path);
  lock().take();
  expect(readFileSync(outside, 'utf8')).toBe('outside');
  expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(process.pid);
});

test('is released without a word where the folder is gone', () => {
  const own = lock();
  own.take();
  rmSync(root, { recursive: true });
  own.release();
  expect(existsSync(path)).toBe(false);
});

test('a lock that another run has put in its place stays', () => {
  const own = lock();
  own.take();
  writeFileSync(path, 'of another machine');
  own.release();
  expect(readFileSync(path, 'utf8')).toBe('of another machine');
});
