import type { IndexingPolicy } from './resources.ts';

// "Item indexing" and "item property count": each indexed property is paid on every write, and indexing fewer costs less.
// https://learn.microsoft.com/azure/cosmos-db/request-units#request-unit-considerations
// How much of a write's charge is indexing is not published: this share of it is a guess, spread over the properties.
const indexingShareOfWrite = 0.6;

/** The part of the table's charge (which is for the default policy) that a write of `document` costs under `policy`. */
export function indexedShare(document: unknown, policy: IndexingPolicy): number {
  const properties = propertyPaths(document);
  if (properties.length === 0) return 1;
  const indexed = policy.indexingMode === 'none' ? 0 : properties.filter((path) => isIndexed(path, policy)).length;
  return 1 - indexingShareOfWrite + (indexingShareOfWrite * indexed) / properties.length;
}

// `id` and `_ts` are indexed whatever the policy says:
// https://learn.microsoft.com/azure/cosmos-db/how-to-manage-indexing-policy#indexing-policy-examples
const alwaysIndexed = ['/id', '/_ts'];

/** The first path that a query sorts by and that has no index; undefined where it can be sorted. */
export function unsortablePath(query: string, policy: IndexingPolicy): string | undefined {
  const [, items = ''] = /\sORDER\s+BY\s+(.*)$/is.exec(query) ?? [];
  const paths = items
    .split(',')
    .map((item) => /^\s*\w+\.([\w.]+)/.exec(item)?.[1])
    .filter((path) => path !== undefined)
    .map((path) => `/${path.replaceAll('.', '/')}`);
  const none = policy.indexingMode === 'none';
  return paths.find((path) => none || (!alwaysIndexed.includes(path) && !isIndexed(path, policy)));
}

function propertyPaths(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null) return prefix === '' ? [] : [prefix];
  return Object.entries(value).flatMap(([name, inner]) =>
    propertyPaths(inner, `${prefix}/${Array.isArray(value) ? '[]' : name}`),
  );
}

// The more precise of the paths that match wins:
// https://learn.microsoft.com/azure/cosmos-db/index-policy#includeexclude-precedence
function isIndexed(path: string, policy: IndexingPolicy): boolean {
  const precision = (paths: readonly { path: string }[] | undefined): number =>
    Math.max(-1, ...(paths ?? []).filter((entry) => matches(entry.path, path)).map((entry) => depth(entry.path)));
  return precision(policy.includedPaths) > precision(policy.excludedPaths);
}

const plain = (pattern: string): string => pattern.replaceAll('"', '');

// `/?` is more precise than `/*` at the same place.
const depth = (pattern: string): number => 2 * pattern.split('/').length + (pattern.endsWith('/?') ? 1 : 0);

function matches(pattern: string, path: string): boolean {
  const bare = plain(pattern);
  if (bare.endsWith('/?')) return bare.slice(0, -2) === path;
  return bare.endsWith('/*') && `${path}/`.startsWith(bare.slice(0, -1));
}
