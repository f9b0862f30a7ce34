import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { appendWhole, besideOf, isPlain, readPlain, streamWhole, writeWhole } from '../../../src/disk/whole-file.ts';

let folder: string;
let path: string;
let outside: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whole-'));
  path = join(folder, 'inside', 'file');
  outside = join(folder, 'outside');
  mkdirSync(join(folder, 'inside'));
  writeFileSync(outside, 'outside');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inside = (): string[] => readdirSync(join(folder, 'inside'));

const ways: [string, (text: string) => Promise<void>][] = [
  ['at once', async (text) => writeWhole(path, text)],
  [
    'bit by bit',
    (text) =>
      streamWhole(path, async (file) => {
        const { promise, resolve, reject } = Promise.withResolvers<void>();
        file.on('error', reject).end(text, () => resolve());
        await promise;
      }),
  ],
];

describe.each(ways)('a file written %s', (_, write) => {
  test('replaces the one before', async () => {
    await write('one');
    await write('two');
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(inside()).toEqual(['file']);
  });

  test.each(['file', besideOf('file')])('goes through no link: %s', async (name) => {
    symlinkSync(outside, join(folder, 'inside', name));
    await write('new');
    expect(readFileSync(outside, 'utf8')).toBe('outside');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(isPlain(path)).toBe(true);
  });

  test.each(['file', besideOf('file')])(
    'leaves all as it was where it cannot be written: %s is a folder',
    async (name) => {
      mkdirSync(join(folder, 'inside', name, 'full'), { recursive: true });
      await expect(write('new')).rejects.toThrow();
      expect(inside()).toEqual([name]);
    },
  );
});

test('a file that breaks off leaves the one before', async () => {
  writeWhole(path, 'before');
  await expect(
    streamWhole(path, async (file) => {
      file.write('a part');
      throw new Error('over');
    }),
  ).rejects.toThrow('over');
  expect(readFileSync(path, 'utf8')).toBe('before');
  expect(inside()).toEqual(['file']);
});

test('what a library appended in part is taken away', () => {
  writeFileSync(path, 'before\n');
  const append = (): void => {
    appendFileSync(path, 'a pa');
    throw new Error('ENOSPC');
  };
  expect(() => appendWhole(path, append)).toThrow('ENOSPC');
  expect(readFileSync(path, 'utf8')).toBe('before\n');
  appendWhole(undefined, () => {});
});

test('a plain file is read, and neither a link, a folder nor a pipe', () => {
  expect(readPlain(path)).toBeUndefined();
  writeFileSync(path, 'text');
  expect(readPlain(path)).toBe('text');
  for (const make of [() => symlinkSync(outside, path), () => mkdirSync(path), () => execFileSync('mkfifo', [path])]) {
    rmSync(path, { recursive: true });
    make();
    expect(readPlain(path)).toBeUndefined();
  }
});
