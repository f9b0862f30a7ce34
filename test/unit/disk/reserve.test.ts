import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Reserve } from '../../../src/disk/reserve.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reserve-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const module = fileURLToPath(new URL('../../../src/disk/reserve.ts', import.meta.url));

/** What a script prints that uses up all that its process can open. */
function onFewDescriptors(script: string): string {
  const code = `
    import { openSync } from 'node:fs';
    import { Reserve } from ${JSON.stringify(module)};
    const useUp = () => { try { for (let i = 0; ; i++) openSync('/dev/null', 'r'); } catch (error) { return error.code; } };
    ${script}`;
  const limited = 'ulimit -n 64; exec "$0" --input-type=module --eval "$1"';
  return execFileSync('bash', ['-c', limited, process.execPath, code], { encoding: 'utf8' });
}

test('what is released can be opened when all else is in use', () => {
  const script = `
    const reserve = new Reserve();
    useUp();
    reserve.release();
    for (let i = 0; i < 16; i++) openSync('/dev/null', 'r');
    process.stdout.write(String(useUp()));`;
  expect(onFewDescriptors(script)).toBe('EMFILE');
});

test('takes what there is, where that is less', () => {
  expect(onFewDescriptors('useUp(); new Reserve().release(); process.stdout.write("goes on");')).toBe('goes on');
});

test('keeps a part of the disk free', () => {
  const reserve = new Reserve(folder);
  expect(readdirSync(folder).map((name) => statSync(join(folder, name)).size)).toEqual([2 ** 20]);
  reserve.release();
  expect(readdirSync(folder)).toEqual([]);
});

test('does without where nothing can be written', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  new Reserve(file).release();
  expect(readdirSync(folder)).toEqual(['file']);
});
