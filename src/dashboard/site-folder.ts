import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readPlain, writeWhole } from '../disk/whole-file.ts';

/** As indexPage() writes it. */
const ownMark = '<script type="application/json" id="site">';
/** Folders of data, and what browsers keep; their names have a time or a hash, so that nobody else has them. */
const version = /^\d{14}-[\da-f]{12}$/;
const asset = /^app-[\da-f]{12}\.(js|css)$/;

/** The folder of a site, in which files of others stay. A reader finds the old site until the new one is whole. */
export class SiteFolder {
  /** Of the data, the newest last. */
  readonly version: string;
  readonly #path: string;
  files = 0;
  bytes = 0;

  /** Throws if the folder has another page, or something else than a folder for the data. */
  constructor(path: string, now: Date) {
    this.#path = path;
    this.version = `${now.toISOString().slice(0, 19).replace(/\D/g, '')}-${randomBytes(6).toString('hex')}`;
    checkFolder(path);
    checkFolder(join(path, 'data'));
    const stat = lstatSync(join(path, 'index.html'), { throwIfNoEntry: false });
    if (stat && !readPlain(join(path, 'index.html'))?.includes(ownMark))
      throw new Error('it has an index.html that this action did not write');
  }

  /** Adds a file of data, which no page reads yet. */
  addData(name: string, bytes: Uint8Array): void {
    const path = join(this.#path, 'data', this.version, ...name.split('/'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes, { flag: 'wx' });
    this.#count(bytes.byteLength);
  }

  /** Puts the page in its place, the last of the files, and removes what only the page before read. */
  publish(files: Readonly<Record<string, string>>): void {
    const { 'index.html': page = '', ...assets } = files;
    for (const [name, text] of [...Object.entries(assets), ['index.html', page] as const]) {
      writeWhole(join(this.#path, name), text);
      this.#count(Buffer.byteLength(text));
    }
    for (const name of readdirSync(join(this.#path, 'data')))
      if (version.test(name) && name !== this.version && name.slice(0, 14) <= this.version.slice(0, 14))
        this.#remove(join('data', name));
    for (const name of readdirSync(this.#path)) if (asset.test(name) && !(name in files)) this.#remove(name);
  }

  /** Removes the data of a site that is not published. */
  abandon(): void {
    this.#remove(join('data', this.version));
  }

  #count(bytes: number): void {
    this.files++;
    this.bytes += bytes;
  }

  #remove(name: string): void {
    rmSync(join(this.#path, name), { recursive: true, force: true });
  }
}

/** A link could lead anywhere. */
function checkFolder(path: string): void {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat && !stat.isDirectory()) throw new Error(`${path} is not a folder`);
}
