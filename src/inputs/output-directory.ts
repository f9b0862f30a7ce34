import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** The absolute path of a folder inside the workspace; undefined if it is outside, also by way of a link. */
export function folderInside(workspace: string, name: string): string | undefined {
  const path = resolve(workspace, name);
  return isInside(workspace, path) && isInside(withoutLinks(workspace), withoutLinks(path)) ? path : undefined;
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
