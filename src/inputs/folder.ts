import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { InputName } from './defaults.ts';
import type { InputReader, Read } from './reader.ts';

/** https://man7.org/linux/man-pages/man3/realpath.3.html */
const longestPath = 4_096;

/** The absolute path of a folder inside the workspace, also once links are followed. */
export function readFolder(reader: InputReader, name: InputName): Read<string> {
  const { workspace } = reader;
  const text = reader.text(name);
  const path = resolve(workspace, text);
  const isShort = path.length <= longestPath;
  if (isShort && isInside(workspace, path) && isInside(withoutLinks(workspace), withoutLinks(path))) return path;
  return reader.fault(`${name}: must be a folder inside the workspace (found ${reader.quote(text)})`);
}

function isInside(workspace: string, path: string): boolean {
  const inside = relative(workspace, path);
  return inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

/** Where a path leads; its last parts need not exist yet. */
function withoutLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(withoutLinks(parent), basename(path));
  }
}
