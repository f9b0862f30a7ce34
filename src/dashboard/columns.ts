import { ownerOf } from '../model.ts';
import type { Repository } from './repository.ts';
import type { Sheet } from './sheet.ts';
import {
  type Columns,
  type OwnerColumns,
  type OwnerSums,
  type Period,
  periods,
  type RepositoryColumns,
  type Values,
} from './site-data.ts';
import { lettersOf } from './stars-line.ts';

const numberOrNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

/** The owners’ table. */
export function ownerColumns(owners: readonly OwnerSums[], { fields }: Pick<Sheet, 'fields'>): OwnerColumns {
  const columns = (values: (owner: OwnerSums) => Values | undefined): Columns =>
    Object.fromEntries(fields.map((field) => [field, owners.map((owner) => values(owner)?.[field] ?? null)]));
  const changes = periods.map((period) => {
    const from = owners[0]?.changes[period]?.from;
    if (from === undefined) return [period, null];
    const [values, inBoth] = (['values', 'inBoth'] as const).map((part) =>
      columns(({ changes }) => changes[period]?.[part]),
    );
    return [period, { from, values, inBoth, repositories: owners.map(({ changes }) => changes[period]?.repositories) }];
  });
  return {
    login: owners.map(({ login }) => login),
    repositories: owners.map(({ repositories }) => repositories),
    values: columns(({ values }) => values),
    changes: Object.fromEntries(changes),
    starsLine: owners.map(({ starsLine }) => lettersOf(starsLine)),
  };
}

/** The repositories’ table. `owners`: in the order of the owners’ table. */
export function repositoryColumns(
  repositories: readonly Repository[],
  owners: readonly Pick<OwnerSums, 'login'>[],
  { sheet, includePrivate }: { sheet: Sheet; includePrivate: boolean },
): RepositoryColumns {
  const places = new Map(owners.map(({ login }, i) => [login.toLowerCase(), i]));
  const numbers = (value: (repository: Repository, m: number) => number | undefined): Columns =>
    Object.fromEntries(sheet.fields.map((field, m) => [field, repositories.map((one) => numberOrNull(value(one, m)))]));
  const changes = periods.map((period, p) => [period, numbers(({ changes }, m) => changes[p]?.[m])]);
  const all = <T>(value: (repository: Repository) => T): T[] => repositories.map(value);
  return {
    owner: all(({ repo }) => places.get(ownerOf(repo).toLowerCase()) ?? 0),
    name: all(({ repo }) => repo.slice(repo.indexOf('/') + 1)),
    isGone: all(({ isGone }) => isGone),
    isArchived: all(({ isArchived }) => isArchived),
    isTemplate: all(({ track }) => track.details.isTemplate),
    lastActive: all(({ lastActive }) => lastActive),
    lastSeen: all(({ lastSeen }) => lastSeen),
    values: numbers(({ values }, m) => values[m]),
    changes: Object.fromEntries(changes) as Record<Period, Columns>,
    starsLine: all(({ starsLine }) => starsLine),
    ...collectedColumns(repositories),
    ...(includePrivate && { visibility: all(({ track }) => track.visibility) }),
  };
}

/** Columns of what is collected where someone asks for it. */
function collectedColumns(repositories: readonly Repository[]): Partial<RepositoryColumns> {
  const details = repositories.map(({ track }) => track.details);
  const languages = numbered(details.flatMap(({ language }) => (language === null ? [] : [language])));
  const topics = numbered(details.flatMap((one) => one.topics));
  return {
    ...(languages.names.length > 0 && {
      language: details.map(({ language }) => (language === null ? null : languages.numberOf(language))),
      languages: languages.names,
    }),
    ...(topics.names.length > 0 && {
      topics: details.map((one) => one.topics.map(topics.numberOf)),
      topicNames: topics.names,
    }),
    ...(details.some(({ latestRelease }) => latestRelease !== null) && {
      latestRelease: details.map(({ latestRelease }) => latestRelease),
    }),
  };
}

function numbered(all: readonly string[]) {
  const names = [...new Set(all)].sort();
  const numbers = new Map(names.map((name, i) => [name, i]));
  return { names, numberOf: (name: string): number => numbers.get(name) ?? 0 };
}
