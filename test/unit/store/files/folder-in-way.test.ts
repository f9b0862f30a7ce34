import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileStore } from '../../../../src/store/files/file-store.ts';
import { fileNames } from '../../../../src/store/files/folder.ts';
import { finishedRun, runningRun } from '../../samples.ts';
import { alone } from './file-use.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'in-way-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const previous = 'previous-1611127298-run-info.json';

test.each([...Object.values(fileNames), '.lock'])('a folder named %s ends the opening, and stays', async (name) => {
  mkdirSync(join(root, name, 'inside'), { recursive: true });
  const store = new FileStore(root, alone());
  const said = {
    message: expect.stringContaining(`a folder is named as a file of the run: \`${name}\``),
    remedy: expect.stringContaining('Rename or remove this folder'),
  };
  await expect(store.runs.open(runningRun())).rejects.toMatchObject(said);
  // Beside another store it is a warning.
  expect(store.contents.problems).toEqual([{ ...said, failsStep: false }]);
  expect(readdirSync(join(root, name))).toEqual(['inside']);
});

test('a folder in the place of the previous run ends the opening; otherwise it is of no matter', async () => {
  const first = new FileStore(root, alone());
  mkdirSync(join(root, previous));
  await first.runs.open(runningRun());
  await first.runs.close(finishedRun());
  first.release();
  await expect(new FileStore(root, alone({ keepsPrevious: true })).runs.open(runningRun())).rejects.toThrow(previous);
});

test.each(['.reserve', 'earlier-stats.csv'])('a folder named %s is in nobody’s way', async (name) => {
  mkdirSync(join(root, name));
  await new FileStore(root, alone()).runs.open(runningRun());
  expect(readdirSync(root)).toContain(name);
});
