import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FolderInUse, FolderLock, FolderLost } from '../../../../src/store/files/lock.ts';
import { showLife } from '../../../../src/store/files/lock-file.ts';
import { lifeOf, thisProcess } from '../../../../src/store/files/processes.ts';
import { FakeClock, isSettled } from '../../async/fake-clock.ts';
import { NotedLog } from '../../github/noted-log.ts';

let root: string;
let path: string;
let other: ChildProcess | undefined;
let clock: FakeClock;
let log: NotedLog;
let ending: AbortController;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lock-'));
  path = join(root, '.lock');
  clock = new FakeClock();
  log = new NotedLog();
  ending = new AbortController();
});
afterEach(() => {
  other?.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

const holder = { workflowRunUrl: 'https://github.com/o/r/actions/runs/7', attempt: '2', job: 'collect', step: 'stats' };
const name = 'step `stats` of job `collect` (attempt 2 of https://github.com/o/r/actions/runs/7)';
const lock = (step = 'step'): FolderLock =>
  new FolderLock(() => path, { holder: { job: 'other', step }, clock, log, signal: ending.signal });
const module = fileURLToPath(new URL('../../../../src/store/files/lock.ts', import.meta.url));
const text = (): string => readFileSync(path, 'utf8');
const owner = (): Record<string, unknown> => JSON.parse(text().split('\n')[0] ?? '');

/** Another process that takes the lock and keeps it. */
async function takeByOther(): Promise<void> {
  const script = `
    import { FolderLock } from ${JSON.stringify(module)};
    const clock = { sleep: () => new Promise(() => setInterval(() => {}, 1_000)) };
    await new FolderLock(() => ${JSON.stringify(path)}, { holder: ${JSON.stringify(holder)}, clock }).take('theirs');
    console.log('taken');`;
  other = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(other.stdout as NodeJS.EventEmitter, 'data');
}

test('a folder that nobody has is taken, and left again', async () => {
  const own = lock();
  expect(await own.take('ours')).toBeUndefined();
  expect(owner()).toMatchObject({ job: 'other', step: 'step', token: 'ours', pid: process.pid });
  expect(await own.take('ours')).toBeUndefined();
  own.release();
  expect(readdirSync(root)).toEqual([]);
});

test('the lock of a process that runs is kept, and its holder is named', async () => {
  await takeByOther();
  const before = text();
  const second = lock();
  await expect(second.take('ours')).rejects.toThrow(new FolderInUse(holder));
  second.release();
  expect(text()).toBe(before);
});

test('the lock of a process that was killed is taken over, and its holder is named', async () => {
  await takeByOther();
  const ended = once(other as ChildProcess, 'exit');
  other?.kill('SIGKILL');
  await ended;
  expect(await lock().take('ours')).toBe(name);
  expect([readdirSync(root), clock.sleeps]).toEqual([['.lock'], [5_000]]);
});

const running = { ...thisProcess(), pid: process.ppid };
const elsewhere = JSON.stringify({ ...holder, ...running, namespace: 'pid:[1]', token: 'theirs' });
test.each([
  ['in another container', { ...running, namespace: 'pid:[1]' }, 'unknown'],
  ['on another machine', { ...running, host: 'elsewhere', boot: 'another' }, 'unknown'],
  ['on another machine of the same name', { ...running, boot: 'another' }, 'unknown'],
  ['of a system that names no start', { ...running, boot: '' }, 'unknown'],
  ['whose start cannot be read', { ...running, started: '' }, 'unknown'],
  ['that is nothing of the kind', { host: 7 }, 'unknown'],
  ['whose number is used again', { ...running, started: '1' }, 'over'],
  ['whose number is free', { ...thisProcess(), pid: 2 ** 22 + 1 }, 'over'],
])('the life of a process %s: %o is %s', (_, key, life) => {
  expect(lifeOf(key)).toBe(life);
});

describe('a lock whose process cannot be looked up', () => {
  test.each([
    ['of another container', elsewhere, name],
    ['that is empty', '', 'another run'],
    ['that is torn', '{"pid":', 'another run'],
    ['that is no lock', '[1, null]', 'another run'],
  ])('%s is taken over once it has been silent for a minute', async (_, found, left) => {
    writeFileSync(path, found);
    const taking = lock().take('ours');
    await clock.advance(59_000);
    expect(await isSettled(taking)).toBe(false);
    await clock.advance(1_000);
    expect(await taking).toBe(left);
    expect(owner().token).toBe('ours');
    expect(log.at('info')).toEqual([
      `The output directory is locked by ${left}, whose process cannot be seen from here. Waiting up to 60 s for a sign that it is alive`,
    ]);
  });

  test('is kept with its first sign of life', async () => {
    writeFileSync(path, elsewhere);
    const taking = lock().take('ours');
    taking.catch(() => {});
    await clock.advance(30_000);
    showLife(path, elsewhere, 7);
    await clock.advance(1_000);
    await expect(taking).rejects.toThrow(new FolderInUse(holder));
    expect(text()).toBe(`${elsewhere}\n0000000007\n`);
  });

  test('that is given up is free', async () => {
    writeFileSync(path, elsewhere);
    const taking = lock().take('ours');
    await clock.advance(2_000);
    rmSync(path);
    await clock.advance(1_000);
    expect(await taking).toBeUndefined();
  });

  test('is kept where there is no time to wait', async () => {
    writeFileSync(path, elsewhere);
    const taking = lock().take('ours');
    ending.abort();
    await expect(taking).rejects.toThrow(FolderInUse);
  });

  test('is that of this very run, whose post step need not wait', async () => {
    writeFileSync(path, elsewhere);
    expect(await lock().take('theirs')).toBe(name);
  });
});

test('shows every five seconds that it lives, until it is released', async () => {
  const own = lock();
  await own.take('ours');
  const signs = [text()];
  for (let beat = 0; beat < 3; beat++) {
    await clock.advance(5_000);
    signs.push(text());
  }
  expect(new Set(signs).size).toBe(4);
  own.release();
  expect(await isSettled(clock.advance(60_000))).toBe(true);
  expect(clock.sleeping).toBe(0);
});

test.skipIf(process.platform === 'win32')('is still its own where no descriptor is left to read it', () => {
  const script = `
    import { openSync } from 'node:fs';
    import { FolderLock } from ${JSON.stringify(module)};
    const clock = { sleep: () => new Promise(() => {}) };
    const own = new FolderLock(() => ${JSON.stringify(path)}, { holder: {}, clock });
    await own.take('ours');
    let left = true;
    while (left) try { openSync('/dev/null'); } catch { left = false; }
    console.log(own.isHeld);
    process.exit();`;
  const limited = 'ulimit -n 64; exec "$0" --input-type=module --eval "$1"';
  const child = spawnSync('bash', ['-c', limited, process.execPath, script], { encoding: 'utf8' });
  expect([child.stdout, child.stderr]).toEqual(['true\n', '']);
});

test('of two that take one over at a time, one has it', async () => {
  writeFileSync(path, elsewhere);
  const both = [lock('one').take('one'), lock('two').take('two')];
  const ended = Promise.allSettled(both);
  await clock.advance(120_000);
  expect((await ended).map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(readdirSync(root)).toEqual(['.lock']);
});

describe('a run that was paused for so long that another one has its folder', () => {
  test.each([
    ['is at work', elsewhere, name],
    ['is over', undefined, 'another run'],
  ])('notices it where that one %s, and takes nothing from it', async (_, found, by) => {
    const own = lock();
    await own.take('ours');
    own.check();
    rmSync(path);
    if (found) writeFileSync(path, found);
    await clock.advance(10_000);
    for (let time = 0; time < 2; time++)
      expect(() => own.check()).toThrow(`The output directory was taken over by ${by} while this run was paused`);
    expect(() => own.check()).toThrow(FolderLost);
    expect([own.isHeld, clock.sleeping]).toEqual([false, 0]);
    own.release();
    expect(existsSync(path) && text()).toBe(found ?? false);
  });
});

test('a link in its place is replaced, and not followed', async () => {
  const outside = join(root, 'outside');
  writeFileSync(outside, 'outside');
  symlinkSync(outside, path);
  await lock().take('ours');
  expect(readFileSync(outside, 'utf8')).toBe('outside');
  expect(owner().pid).toBe(process.pid);
});

test('is released without a word where the folder is gone', async () => {
  const own = lock();
  await own.take('ours');
  rmSync(root, { recursive: true });
  own.release();
  expect(existsSync(path)).toBe(false);
});
