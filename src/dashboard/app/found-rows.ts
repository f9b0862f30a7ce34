import type { RepositoryColumns } from '../site-data.ts';
import { isStale, staleBefore } from '../stale.ts';
import type { Settings } from './address.ts';

export interface Repositories extends RepositoryColumns {
  /** `owner/name` of each row. */
  names: string[];
  /** In alphabetical order. */
  owners: string[];
  /** Of each row, whether it is stale. */
  isStale: boolean[];
  /** What the search looks through, in lower case. */
  texts: string[];
}

/** Names and texts are put together once, so that each letter of a search finds its rows at once. */
export function withTexts(columns: RepositoryColumns, logins: readonly string[], lastRun: string): Repositories {
  const before = staleBefore(lastRun);
  const { lastActive, values } = columns;
  const names = columns.name.map((name, row) => `${logins[columns.owner[row] ?? 0]}/${name}`);
  const texts = names.map((name, row) => {
    const language = columns.languages?.[columns.language?.[row] ?? -1] ?? '';
    const topics = (columns.topics?.[row] ?? []).map((topic) => columns.topicNames?.[topic]);
    return [name, language, ...topics].join(' ').toLowerCase();
  });
  const stale = lastActive.map((day, row) => {
    const [isGone, isArchived] = [columns.isGone[row] ?? false, columns.isArchived[row] ?? false];
    return isStale({ isGone, isArchived, openIssues: values.openIssues?.[row] ?? 0, lastActive: day }, before);
  });
  return { ...columns, isStale: stale, names, texts, owners: sortedNames(logins) };
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** By alphabet, whatever their case; those that differ only by it are one. */
export function sortedNames(names: readonly string[]): string[] {
  const byKey = new Map(names.toReversed().map((name) => [name.toLowerCase(), name]));
  return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, name]) => name);
}

type Filters = Pick<Settings, 'search' | 'owner' | 'archived' | 'language' | 'topic'>;

/** The rows that have each word of the search, and what is chosen beside it. */
export function foundRows(all: Repositories, filters: Filters): number[] {
  const words = filters.search.toLowerCase().split(/\s+/).filter(Boolean);
  const owner = `${filters.owner.toLowerCase()}/`;
  const languages = new Set(all.languages?.flatMap((one, i) => (isSame(one, filters.language) ? [i] : [])));
  const topic = all.topicNames?.indexOf(filters.topic) ?? -1;
  const isFound = (row: number): boolean =>
    (filters.owner === '' || all.texts[row]?.startsWith(owner) === true) &&
    isState(all, row, filters.archived) &&
    (filters.language === '' || languages.has(all.language?.[row] ?? -1)) &&
    (filters.topic === '' || (all.topics?.[row]?.includes(topic) ?? false)) &&
    words.every((word) => all.texts[row]?.includes(word));
  return all.names.flatMap((_, row) => (isFound(row) ? [row] : []));
}

/** As the filter names it. */
export const stateOf = (all: Repositories, row: number): string =>
  all.isGone[row] ? 'gone' : all.isArchived[row] ? 'archived' : 'active';

/** Those that are gone are shown only on demand. */
function isState(all: Repositories, row: number, state: string): boolean {
  if (all.isGone[row]) return state === 'gone';
  if (state === 'stale') return all.isStale[row] === true;
  return state === '' || (state === 'yes' && all.isArchived[row] === true) || (state === 'no' && !all.isArchived[row]);
}
