import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findFiles } from './path-patterns.ts';

interface Cache {
  key: string;
  /** A cache is found only by who restores the same paths. */
  paths: string;
  folder: string;
  files: readonly string[];
}

/** Caches of a repository: never changed, found by key and then by its beginnings, the newest first. */
export class Caches {
  readonly #folder: string;
  readonly #all: Cache[] = [];

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
  }

  /** The keys, the newest last. */
  get keys(): string[] {
    return this.#all.map(({ key }) => key);
  }

  /** Resolves to the key of the cache that was found. https://docs.github.com/en/actions/reference/workflows-and-actions/dependency-caching#cache-key-matching */
  restore(paths: string, [key = '', ...prefixes]: readonly string[], workspace: string): string | undefined {
    const own = this.#all.filter((cache) => cache.paths === paths).toReversed();
    const exact = own.find((cache) => cache.key === key);
    const found = [key, ...prefixes].map((prefix) => own.find((cache) => cache.key.startsWith(prefix))).find(Boolean);
    const cache = exact ?? found;
    for (const file of cache?.files ?? []) copy(join(cache?.folder ?? '', file), join(workspace, file));
    return cache?.key;
  }

  /** False if there is nothing to save, or a cache with this key already: a warning for the action. */
  save(paths: string, key: string, workspace: string): boolean {
    const { root, files } = findFiles(paths, workspace, true);
    if (files.length === 0 || this.#all.some((cache) => cache.key === key && cache.paths === paths)) return false;
    const folder = mkdtempSync(join(this.#folder, 'cache-'));
    const fromWorkspace = files.map((file) => join(root, file).slice(workspace.length + 1));
    for (const file of fromWorkspace) copy(join(workspace, file), join(folder, file));
    this.#all.push({ key, paths, folder, files: fromWorkspace });
    return true;
  }
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}
