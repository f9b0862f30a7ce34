import { execFileSync } from 'node:child_process';
import {
  appendFile,
  ftruncate,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LineFile } from '../../../../src/store/files/line-file.ts';

vi.mock('node:fs', { spy: true });

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lines-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const module = fileURLToPath(new URL('../../../../src/store/files/line-file.ts', import.meta.url));

/** Appends lines of 300 bytes by this script, in a process whose files may have 40 KB; what it prints is the outcome of each. */
function appendOnFullDisk(script: string): { stored: number[]; lines: string[] } {
  const path = join(root, 'lines');
  const code = `
    import { LineFile } from ${JSON.stringify(module)};
    const file = new LineFile(() => ${JSON.stringify(path)});
    const lineOf = (i) => String(i).padEnd(299, 'x');
    const stored = [];
    const append = (numbers) => Promise.all(numbers.map((i) => file.append(lineOf(i)).then(() => stored.push(i), () => {})));
    const from = (first, count) => Array.from({ length: count }, (_, i) => first + i);
    ${script}
    process.stdout.write(JSON.stringify(stored));`;
  const limited = 'trap "" XFSZ; ulimit -S -f 40; exec "$0" --input-type=module --eval "$1"';
  const printed = execFileSync('bash', ['-c', limited, process.execPath, code], { encoding: 'utf8' });
  return { stored: JSON.parse(printed) as number[], lines: readFileSync(path, 'utf8').split('\n').slice(0, -1) };
}

const numberOf = (line: string): number => Number(/^(\d+)x+$/.exec(line)?.[1]);

describe('a file that takes only a part of what is appended', () => {
  test('has whole lines, and exactly those whose append was said to succeed', () => {
    const { stored, lines } = appendOnFullDisk(
      'for (const first of [0, 50, 100]) await append(from(first, 50)); await append(from(200, 3));',
    );
    // 136 lines fit: the third fifty do not, and what comes later does.
    expect(stored.toSorted((a, b) => a - b)).toEqual([...Array(100).keys(), 200, 201, 202]);
    expect(lines.map(numberOf)).toEqual(stored);
  });

  test('takes nothing more while the part cannot be taken away, and goes on once it can', async () => {
    const path = join(root, 'lines');
    const file = new LineFile(() => path);
    await file.append('before');
    type Done = (error: Error) => void;
    const refuse = (code: string) => (_: number, __: unknown, done: Done) => done(new Error(code));
    vi.mocked(appendFile).mockImplementationOnce(((descriptor: number, text: string, done: Done) => {
      writeSync(descriptor, text.slice(0, 3));
      done(new Error('ENOSPC'));
    }) as never);
    for (let i = 0; i < 2; i++) vi.mocked(ftruncate).mockImplementationOnce(refuse('EROFS') as never);
    await expect(file.append('lost')).rejects.toThrow('ENOSPC');
    await expect(file.append('refused')).rejects.toThrow('EROFS');
    await file.append('after');
    expect(readFileSync(path, 'utf8')).toBe('before\nafter\n');
  });
});

describe('a file in whose place another one is', () => {
  const path = (): string => join(root, 'lines');

  test.each<[string, () => void]>([
    ['is none', () => rmSync(path())],
    ['is another', () => writeFileSync(path(), renameSync(path(), join(root, 'moved')) ?? '')],
    ['is a link to it', () => symlinkSync(join(root, 'moved'), renameSync(path(), join(root, 'moved')) ?? path())],
  ])('takes nothing more: there %s', async (_, replace) => {
    const file = new LineFile(path);
    await file.append('before');
    replace();
    await expect(file.append('lost')).rejects.toThrow(/replaced|ENOENT/);
  });

  test('is never written: a link in its place from the start', async () => {
    const outside = join(root, 'outside');
    writeFileSync(outside, '');
    symlinkSync(outside, path());
    await expect(new LineFile(path).append('lost')).rejects.toThrow('EEXIST');
    expect(readFileSync(outside, 'utf8')).toBe('');
  });
});
