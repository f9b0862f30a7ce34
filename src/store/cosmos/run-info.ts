import type { RunInfo } from '../../model.ts';

/** A further document of the run info's partition that holds a part of one list. */
export interface ListPart {
  id: string;
  date: string;
  runId: string;
  list: string;
}

export type StoredRunInfo = RunInfo & { createdListParts?: number; failedListParts?: number };

/** Without the properties that Cosmos DB adds, whose names begin with `_`. */
export const ownFields = <T extends object>(resource: T): T =>
  Object.fromEntries(Object.entries(resource).filter(([name]) => !name.startsWith('_'))) as T;

/** Half a megabyte below the 2 MB that Cosmos DB takes: https://learn.microsoft.com/azure/cosmos-db/concepts-limits#per-item-limits */
const maxBytes = 1_500_000;

/** The run info as documents: one, or where its lists are too long, one with empty lists and their parts. */
export function toDocuments(run: RunInfo): { info: StoredRunInfo; parts: ListPart[] } {
  if (Buffer.byteLength(JSON.stringify(run)) <= maxBytes) return { info: run, parts: [] };
  const created = split(run, 'createdList');
  const failed = split(run, 'failedList');
  const info = {
    ...run,
    createdList: '',
    failedList: '',
    createdListParts: created.length,
    failedListParts: failed.length,
  };
  return { info, parts: [...created, ...failed] };
}

/** The ids of the documents that hold the lists, in their order; none where the run info is whole. */
export const partIds = ({ id, createdListParts = 0, failedListParts = 0 }: StoredRunInfo): string[] => [
  ...idsOf(id, 'createdList', createdListParts),
  ...idsOf(id, 'failedList', failedListParts),
];

/** The run info whole again, from its document as it is read and its parts in any order. */
export function fromDocuments(stored: StoredRunInfo, parts: readonly ListPart[]): RunInfo {
  const { createdListParts = 0, failedListParts = 0, ...info } = ownFields(stored);
  const listById = new Map(parts.map(({ id, list }) => [id, list]));
  const joined = (field: ListName, count: number): string =>
    count === 0
      ? info[field]
      : idsOf(info.id, field, count)
          .map((id) => listById.get(id))
          .join(',');
  return {
    ...info,
    createdList: joined('createdList', createdListParts),
    failedList: joined('failedList', failedListParts),
  };
}

type ListName = 'createdList' | 'failedList';

const idsOf = (runId: string, field: ListName, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${runId}.${field}.${i + 1}`);

function split(run: RunInfo, field: ListName): ListPart[] {
  const lists: string[] = [];
  let list = '';
  for (const name of run[field] === '' ? [] : run[field].split(',')) {
    if (list !== '' && list.length + 1 + name.length > maxBytes - 1000) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? name : `${list},${name}`;
  }
  if (list !== '') lists.push(list);
  const ids = idsOf(run.id, field, lists.length);
  return lists.map((part, i) => ({ id: ids[i] as string, date: run.date, runId: run.id, list: part }));
}
