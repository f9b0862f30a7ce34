import { globSync, lstatSync, readdirSync } from 'node:fs';
import { dirname, join, matchesGlob, relative, resolve, sep } from 'node:path';

export interface FoundFiles {
  /** The folder from which the paths count. */
  root: string;
  files: string[];
}

/**
 * Files by lines of paths: a folder stands for all it has, `!` excludes. Of several paths the common folder is the root:
 * https://github.com/actions/upload-artifact#upload-using-multiple-paths-and-exclusions
 */
export function findFiles(paths: string, workspace: string, includeHidden: boolean): FoundFiles {
  const lines = paths.split('\n').map((line) => line.trim());
  const wanted = lines.filter((line) => line !== '' && !line.startsWith('!') && !line.startsWith('#'));
  const excluded = lines.filter((line) => line.startsWith('!')).map((line) => resolve(workspace, line.slice(1)));
  const isExcluded = (path: string): boolean =>
    excluded.some((one) => path === one || path.startsWith(`${one}${sep}`) || matchesGlob(path, one));
  const isHidden = (path: string): boolean =>
    relative(workspace, path)
      .split(sep)
      .some((name) => name.startsWith('.'));
  const found = wanted
    .flatMap((line) => globSync(resolve(workspace, line)))
    .flatMap(filesIn)
    .filter((path) => !isExcluded(path) && (includeHidden || !isHidden(path)));
  const files = [...new Set(found)].toSorted();
  const root = rootOf(
    wanted.map((line) => searchPathOf(resolve(workspace, line))),
    files,
  );
  return { root, files: files.map((path) => relative(root, path)) };
}

function filesIn(path: string): string[] {
  if (!lstatSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}

/** The part of a pattern before its first wildcard. */
function searchPathOf(pattern: string): string {
  const names = pattern.split(sep);
  const wild = names.findIndex((name) => /[*?[]/.test(name));
  return wild < 0 ? pattern : names.slice(0, wild).join(sep);
}

function rootOf(searchPaths: readonly string[], files: readonly string[]): string {
  const [first = sep, ...others] = searchPaths;
  if (others.length === 0) return files.length === 1 && files[0] === first ? dirname(first) : first;
  const names = searchPaths.map((path) => path.split(sep));
  const length = first.split(sep).findIndex((name, i) => names.some((other) => other[i] !== name));
  return (
    first
      .split(sep)
      .slice(0, length < 0 ? undefined : length)
      .join(sep) || sep
  );
}
