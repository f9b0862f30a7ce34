import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { beforeEach, expect, test } from 'vitest';
import { folderPlace } from '../../../../src/archive/places/folder.ts';
import type { Place } from '../../../../src/archive/places/place.ts';
import { describePlace } from './place-contract.ts';

let root: string;
let place: Place;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'places-'));
  place = open();
});

const open = (): Place =>
  folderPlace({ kind: 'folder', name: 'archive', path: join(root, 'archive'), isPublic: false });

describePlace(async () => open());

test.each(['../1.parquet', 'date=1/../../1.parquet', '/1.parquet', 'a//b', 'a\\..\\b', ''])(
  'the path "%s" leads nowhere',
  async (path) => {
    await expect(place.create(path, Buffer.from('1'))).rejects.toThrow('leads out of the folder');
    expect(readdirSync(root)).toEqual([]);
  },
);

test('a folder that is a link is not written through', async () => {
  mkdirSync(join(root, 'archive'));
  mkdirSync(join(root, 'elsewhere'));
  symlinkSync(join(root, 'elsewhere'), join(root, 'archive', 'date=1'));
  await expect(place.create('date=1/1.parquet', Buffer.from('1'))).rejects.toThrow('is not a folder');
  expect(readdirSync(join(root, 'elsewhere'))).toEqual([]);
});

test('what cannot be read is an error with what to do, not a file that is missing', async () => {
  mkdirSync(join(root, 'archive', 'date=1', '1.parquet'), { recursive: true });
  await expect(place.read('date=1/1.parquet')).rejects.toMatchObject({
    name: 'PlaceError',
    remedy: expect.stringContaining('`destination`'),
  });
});

test('what a killed process began is no file, and is removed an hour later', async () => {
  const folder = join(root, 'archive', 'date=1');
  mkdirSync(folder, { recursive: true });
  for (const [name, hours] of [
    ['0123456789ab', 2],
    ['ba9876543210', 0],
  ] as const) {
    const part = join(folder, `1.parquet.${name}.new`);
    writeFileSync(part, 'half');
    const at = Date.now() / 1000 - 3600 * hours;
    utimesSync(part, at, at);
  }
  expect(await place.list('')).toEqual([]);
  await place.create('date=1/2.parquet', Buffer.from('22'));
  expect(readdirSync(folder)).toEqual(['1.parquet.ba9876543210.new', '2.parquet']);
});

test('files are listed while another archiver writes and moves some', async () => {
  const path = join(root, 'archive', '1.parquet');
  mkdirSync(join(root, 'archive'));
  const writer = new Worker(
    `const { linkSync, rmSync, writeFileSync } = require('node:fs');
     const [path, part] = ${JSON.stringify([path, `${path}.0123456789ab.new`])};
     for (let i = 0; i < 2_000; i++) {
       writeFileSync(part, 'x');
       linkSync(part, path);
       rmSync(part);
       rmSync(path);
     }`,
    { eval: true },
  );
  let isOver = false;
  writer.once('exit', () => {
    isOver = true;
  });
  const listed = new Set<string>();
  while (!isOver) {
    for (const file of await place.list('')) listed.add(file.path);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect([...listed].filter((name) => name !== '1.parquet')).toEqual([]);
});
