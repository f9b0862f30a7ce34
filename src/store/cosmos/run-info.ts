import type { RunInfo } from '../../model.ts';

/** A further document of the run info's partition that holds a part of one list. */
export interface ListPart {
  id: string;
  date: string;
  runId: string;
  list: string;
}

export type StoredRunInfo = RunInfo & { createdListParts?: number; failedListParts?: number };

const listNames = ['createdList', 'failedList'] as const;
type ListName = (typeof listNames)[number];

/** Without the properties that Cosmos DB adds, whose names begin with `_`. */
export const ownFields = <T extends object>(resource: T): T =>
  Object.fromEntries(Object.entries(resource).filter(([name]) => !name.startsWith('_'))) as T;

/** Half a megabyte below the 2 MB that Cosmos DB takes: https://learn.microsoft.com/azure/cosmos-db/concepts-limits#per-item-limits */
const maxBytes = 1_500_000;
const maxListLength = maxBytes - 1_000;

/** The run info as documents: one, or if its lists are too long, one with empty lists and their parts. */
export function toDocuments(run: RunInfo): { info: StoredRunInfo; parts: ListPart[] } {
  if (Buffer.byteLength(JSON.stringify(run)) <= maxBytes) return { info: run, parts: [] };
  const created = split(run, 'createdList');
  const failed = split(run, 'failedList');
  const counts = { createdListParts: created.length, failedListParts: failed.length };
  return { info: { ...run, createdList: '', failedList: '', ...counts }, parts: [...created, ...failed] };
}

function split({ id, date, ...run }: RunInfo, name: ListName): ListPart[] {
  const lists: string[] = [];
  for (const repo of run[name].split(',').filter(Boolean)) {
    const last = lists.at(-1);
    if (last === undefined || last.length + 1 + repo.length > maxListLength) lists.push(repo);
    else lists[lists.length - 1] = `${last},${repo}`;
  }
  return lists.map((list, i) => ({ id: partId(id, name, i), date, runId: id, list }));
}

const partId = (runId: string, name: ListName, i: number): string => `${runId}.${name}.${i + 1}`;

const partIdsOf = (stored: StoredRunInfo, name: ListName): string[] =>
  Array.from({ length: stored[`${name}Parts`] ?? 0 }, (_, i) => partId(stored.id, name, i));

/** The ids of the documents that hold the lists, in their order; none if the run info is whole. */
export const partIds = (stored: StoredRunInfo): string[] => listNames.flatMap((name) => partIdsOf(stored, name));

/** The run info whole again, from its document as it is read and its parts in any order. */
export function fromDocuments(stored: StoredRunInfo, parts: readonly ListPart[]): RunInfo {
  const { createdListParts, failedListParts, ...info } = ownFields(stored);
  const listById = new Map(parts.map(({ id, list }) => [id, list]));
  for (const name of listNames) {
    const ids = partIdsOf(stored, name);
    if (ids.length > 0) info[name] = ids.map((id) => listById.get(id)).join(',');
  }
  return info;
}
