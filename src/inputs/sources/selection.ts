import { glob } from './glob.ts';

/** What the listing knows about a repository, as far as a selection can depend on it. */
export interface ListedRepository {
  /** Without its owner. */
  name: string;
  isArchived: boolean;
  isFork: boolean;
  isTemplate: boolean;
  visibility: string;
  topics: readonly string[];
}

type Kept = boolean | 'only';
type Names = string | readonly string[];

/** The options of an organization or a user in sources.json. */
export interface SelectionOptions {
  exclude?: Names;
  include?: Names;
  archived?: Kept;
  forks?: Kept;
  templates?: Kept;
  visibility?: Names;
  topics?: readonly string[];
}

/** What an older server may not say of a repository. */
export type ListedProperty = 'isTemplate' | 'visibility' | 'topics';

/** Whether a repository of an owner is collected. */
export interface Selection {
  (repository: ListedRepository): boolean;
  /** What it depends on beside what every server says. */
  readonly needs?: readonly ListedProperty[];
  /** Whether it depends on names alone. */
  readonly byName?: boolean;
}

/** The selection that the options of an owner make. Case does not matter. */
export function createSelection(options: SelectionOptions): Selection {
  const isExcluded = matcher(options.exclude) ?? (() => false);
  const isIncluded = matcher(options.include) ?? (() => true);
  const visibilities = lowerCase(toList(options.visibility));
  const topics = lowerCase(options.topics ?? []);
  const selects = (repository: ListedRepository): boolean =>
    !isExcluded(repository.name) &&
    isIncluded(repository.name) &&
    isKept(repository.isArchived, options.archived) &&
    isKept(repository.isFork, options.forks) &&
    isKept(repository.isTemplate, options.templates) &&
    (visibilities.length === 0 || visibilities.includes(repository.visibility.toLowerCase())) &&
    (topics.length === 0 || lowerCase(repository.topics).some((topic) => topics.includes(topic)));
  // That a repository is not public every server says, but not whether it is internal.
  const tellsInternal = visibilities.includes('private') !== visibilities.includes('internal');
  const needed: [ListedProperty, boolean][] = [
    ['isTemplate', (options.templates ?? true) !== true],
    ['visibility', tellsInternal],
    ['topics', topics.length > 0],
  ];
  const { archived = true, forks = true } = options;
  const byName =
    archived === true && forks === true && visibilities.length === 0 && !needed.some(([, isNeeded]) => isNeeded);
  return Object.assign(selects, {
    byName,
    needs: needed.filter(([, isNeeded]) => isNeeded).map(([property]) => property),
  });
}

const isKept = (has: boolean, kept: Kept = true): boolean => (kept === 'only' ? has : kept || !has);

function matcher(names: Names | undefined): ((name: string) => boolean) | undefined {
  const patterns = toList(names);
  if (patterns.length === 0) return undefined;
  const isGlob = (pattern: string): boolean => /[*?[{]/.test(pattern);
  const plain = new Set(lowerCase(patterns.filter((pattern) => !isGlob(pattern))));
  const globs = patterns.filter(isGlob).map(glob);
  return (name) => plain.has(name.toLowerCase()) || globs.some((matches) => matches(name));
}

/** Names separated by commas, or an array of names, as a list. Commas within braces are part of a glob. */
export const toList = (names: Names = []): string[] =>
  (typeof names === 'string' ? splitOutsideBraces(names) : names).map((name) => name.trim()).filter(Boolean);

function splitOutsideBraces(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth++;
    if (character === '}') depth = Math.max(0, depth - 1);
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

/** A name has at most a hundred characters. */
const maxPatternLength = 200;

/**
 * Whether a text is a name or a glob with `*`, `?`, `[...]` and `{...}`. A negation would select all but what it names,
 * and parentheses and `+` mean something elsewhere only.
 */
export const isPattern = (text: string): boolean =>
  text.length <= maxPatternLength && /^[\w.*?[\]{},^-][\w.*?[\]{},^!-]*$/.test(text);

const lowerCase = (texts: readonly string[]): string[] => texts.map((text) => text.toLowerCase());
