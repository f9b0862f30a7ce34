import type { RepositoryColumns } from '../site-data.ts';
import type { Settings } from './address.ts';

export interface Repositories extends RepositoryColumns {
  /** `owner/name` of each row. */
  names: string[];
  /** In alphabetical order. */
  owners: string[];
  /** What the search looks through, in lower case. */
  texts: string[];
}

/** Names and texts are put together once, so that each letter of a search finds its rows at once. */
export function withTexts(columns: RepositoryColumns, logins: readonly string[]): Repositories {
  const names = columns.name.map((name, row) => `${logins[columns.owner[row] ?? 0]}/${name}`);
  const texts = names.map((name, row) => {
    const language = columns.languages?.[columns.language?.[row] ?? -1] ?? '';
    const topics = (columns.topics?.[row] ?? []).map((topic) => columns.topicNames?.[topic]);
    return [name, language, ...topics].join(' ').toLowerCase();
  });
  return { ...columns, names, texts, owners: logins.toSorted() };
}

type Filters = Pick<Settings, 'search' | 'owner' | 'archived' | 'language' | 'topic'>;

/** The rows that have each word of the search, and what is chosen beside it. */
export function foundRows(all: Repositories, filters: Filters): number[] {
  const words = filters.search.toLowerCase().split(/\s+/).filter(Boolean);
  const owner = `${filters.owner.toLowerCase()}/`;
  const language = all.languages?.indexOf(filters.language) ?? -1;
  const topic = all.topicNames?.indexOf(filters.topic) ?? -1;
  const isFound = (row: number): boolean =>
    (filters.owner === '' || all.texts[row]?.startsWith(owner) === true) &&
    isState(all, row, filters.archived) &&
    (filters.language === '' || all.language?.[row] === language) &&
    (filters.topic === '' || (all.topics?.[row]?.includes(topic) ?? false)) &&
    words.every((word) => all.texts[row]?.includes(word));
  return all.names.flatMap((_, row) => (isFound(row) ? [row] : []));
}

/** Those that are gone are shown only on demand. */
function isState(all: Repositories, row: number, state: string): boolean {
  if (all.isGone[row]) return state === 'gone';
  return state === '' || (state === 'yes' && all.isArchived[row] === true) || (state === 'no' && !all.isArchived[row]);
}
