import { readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';

const dist = new URL('../../dist/', import.meta.url);
const megabytesOf = (file: string): number => statSync(new URL(file, dist)).size / 1e6;

/** All files in dist/, by their paths there. */
export const distFiles = (): string[] =>
  readdirSync(dist, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => posix.relative(dist.pathname, posix.join(parentPath, name)));

/** All files in dist/ together, in millions of bytes. */
export const distMegabytes = (): number => distFiles().reduce((sum, file) => sum + megabytesOf(file), 0);

/** The files that Node loads with one of dist/ before it begins: its imports and theirs, without what is imported later. */
export function loadedWith(file: string, loaded = new Set<string>()): Set<string> {
  if (loaded.has(file)) return loaded;
  loaded.add(file);
  const imports = readFileSync(new URL(file, dist), 'utf8').matchAll(/^import (?:[^;"']* from )?"(\.[^"]+)";$/gm);
  for (const [, path = ''] of imports) loadedWith(posix.join(posix.dirname(file), path), loaded);
  return loaded;
}

/** What Node loads with one of dist/ before it begins, in millions of bytes. */
export const loadedMegabytes = (file: string): number =>
  [...loadedWith(file)].reduce((sum, one) => sum + megabytesOf(one), 0);
