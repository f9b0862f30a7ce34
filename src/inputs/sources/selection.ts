import picomatch from 'picomatch';

/** What the listing tells of a repository, as far as a selection can depend on it. */
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

/** The options of an organisation or a user in sources.json. */
export interface SelectionOptions {
  exclude?: Names;
  include?: Names;
  archived?: Kept;
  forks?: Kept;
  templates?: Kept;
  visibility?: Names;
  topics?: readonly string[];
}

/** Tells whether a repository of an owner is collected. */
export interface Selection {
  (repository: ListedRepository): boolean;
  /** False where it does not depend on topics, which GraphQL is asked for separately. */
  readonly needsTopics?: boolean;
}

/** The selection that the options of an owner make. Names, visibilities and topics match without regard to case. */
export function createSelection(options: SelectionOptions): Selection {
  const excluded = matcher(options.exclude);
  const included = matcher(options.include);
  const visibilities = lowerCase(toList(options.visibility));
  const topics = lowerCase(options.topics ?? []);
  const selects = (repository: ListedRepository): boolean =>
    !excluded?.(repository.name) &&
    (included?.(repository.name) ?? true) &&
    isKept(repository.isArchived, options.archived) &&
    isKept(repository.isFork, options.forks) &&
    isKept(repository.isTemplate, options.templates) &&
    (visibilities.length === 0 || visibilities.includes(repository.visibility.toLowerCase())) &&
    (topics.length === 0 || lowerCase(repository.topics).some((topic) => topics.includes(topic)));
  return Object.assign(selects, { needsTopics: topics.length > 0 });
}

function isKept(has: boolean, kept: Kept = true): boolean {
  return kept === 'only' ? has : kept || !has;
}

function matcher(names: Names | undefined): ((name: string) => boolean) | undefined {
  const patterns = toList(names);
  if (patterns.length === 0) return undefined;
  const matches = picomatch(patterns, { nocase: true, dot: true });
  return (name) => matches(name);
}

/** Names with commas between them, or an array of names, as a list. Commas within braces are part of a glob. */
export const toList = (names: Names = []): string[] =>
  (typeof names === 'string' ? splitOutsideBraces(names) : [...names]).map((name) => name.trim()).filter(Boolean);

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

/** A name has a hundred characters at the most. */
const longestPattern = 200;
/** A match takes up to this power of a name's length. */
const mostChoices = 4;
/** What names consist of, and what stands for it. Parentheses and `+` could make a match take years. */
const patternCharacters = /^[\w.*?[\]{},^!-]+$/;

/**
 * Whether a text is a name or a glob for names, with `*`, `?`, `[...]` and `{...}`, of `*` and `{` four at the most. A
 * negation would select all but what is named.
 */
export const isPattern = (text: string): boolean =>
  text.length <= longestPattern &&
  patternCharacters.test(text) &&
  !text.startsWith('!') &&
  text.split(/[*{]/).length - 1 <= mostChoices;

const lowerCase = (texts: readonly string[]): string[] => texts.map((text) => text.toLowerCase());
