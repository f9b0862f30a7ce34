import type { ItemResponse } from '@azure/cosmos';
import { isFinished, type RunInfo } from '../../model.ts';
import { StoreError } from '../store.ts';
import type { ContainerAccess } from './access.ts';
import { storeError } from './errors.ts';
import { unitsFor, unitsPerRead } from './request-units.ts';
import type { RequestResult } from './requests.ts';

export type RunAddress = Pick<RunInfo, 'id' | 'date'>;

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
/** A number of parts beyond that is not what a run wrote: a hundred have three million names. */
const maxParts = 100;

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

/** The run info whole again, from its document as it is read and the parts that this counts. */
export async function fromDocuments(
  stored: StoredRunInfo,
  readPart: (id: string) => Promise<ListPart>,
): Promise<RunInfo> {
  const { createdListParts, failedListParts, ...info } = ownFields(stored);
  for (const name of listNames) {
    const lists: string[] = [];
    const parts = Number(stored[`${name}Parts`] ?? 0);
    const count = parts <= maxParts ? parts : 0;
    for (let i = 0; i < count; i++) lists.push((await readPart(partId(info.id, name, i))).list);
    if (count >= 1) info[name] = lists.join(',');
  }
  return info;
}

/** The documents in which the lists of a run are, as its run info counts them. */
export const partIdsOf = (stored: StoredRunInfo): string[] =>
  listNames.flatMap((name) =>
    Array.from({ length: Math.min(maxParts, Number(stored[`${name}Parts`] ?? 0)) }, (_, i) =>
      partId(stored.id, name, i),
    ),
  );

/** The date of a run and those of so many days before it, the latest first. */
export function daysUntil(date: string, daysBack: number): string[] {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(date) ?? [];
  const dayAt = (back: number): Date => new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) - back));
  return Array.from({ length: daysBack + 1 }, (_, back) => dayAt(back).toISOString().slice(0, 10).replaceAll('-', ''));
}

/** Replacing costs about twice as much as creating: https://learn.microsoft.com/azure/cosmos-db/request-units */
export const unitsToReplace = (document: object): number => 2 * unitsFor(document);

/** Replaces the run info that has the `etag`, with its parts stored first. Returns its new etag; throws a `StoreError` if a request fails. */
export async function replaceRunInfo(run: RunInfo, etag: string | undefined, access: ContainerAccess): Promise<string> {
  const { info, parts } = toDocuments(run);
  for (const part of parts) {
    const purpose = { point: 'create', expected: unitsToReplace(part) } as const;
    const stored = await access.close(({ runInfo }) => runInfo.items.upsert(part), purpose);
    if (stored.status === 'failed') throw storeError(stored.failure, 'cannot store a part of the run info');
  }
  const replaced = await replace(info, etag, access);
  if (replaced.status === 'done') return replaced.response.etag;
  const { failure } = replaced;
  if (failure.verdict === 'changed') {
    const message = `Cosmos DB: the run info document ${info.id} was changed by another run`;
    throw new StoreError(message, { remedy: failure.remedy });
  }
  throw storeError(failure, 'cannot complete the run info document');
}

/** A replace whose answer was lost may have been carried out, which a look after the first try shows sooner than retries. */
async function replace(
  info: RunInfo,
  etag: string | undefined,
  access: ContainerAccess,
): Promise<RequestResult<ItemResponse<RunInfo>>> {
  const condition = etag === undefined ? {} : { accessCondition: { type: 'IfMatch', condition: etag } };
  const send = (tries: { retries: number; sentBefore?: number }) =>
    access.close(({ runInfo }) => runInfo.item(info.id, info.date).replace<RunInfo>(info, condition), {
      point: 'replace',
      expected: unitsToReplace(info),
      ...tries,
    });
  const first = await send({ retries: 0 });
  if (first.status === 'done') return first;
  const found = first.unclear ? await findReplaced(info, access) : undefined;
  if (found) return found;
  const { maxRetries } = access.requests;
  const isFinal = first.failure.verdict !== 'passing' && !first.unclear;
  if (isFinal || maxRetries === 0 || access.ending.closing.aborted) return first;
  const last = await send({ retries: maxRetries - 1, sentBefore: 1 });
  return last.status === 'done' ? last : ((await findReplaced(info, access)) ?? last);
}

async function findReplaced(
  info: RunInfo,
  access: ContainerAccess,
): Promise<{ status: 'done'; response: ItemResponse<RunInfo> } | undefined> {
  const { id, date } = info;
  const purpose = { point: 'read', expected: unitsPerRead } as const;
  const read = await access.close(({ runInfo }) => runInfo.item(id, date).read<RunInfo>(), purpose);
  if (read.status === 'failed') return undefined;
  const { resource: found } = read.response;
  return found && isSameState(found, info) ? read : undefined;
}

/** Where a run is completed once more, only the time tells the new run info from the one before. */
const isSameState = (one: RunInfo, other: RunInfo): boolean =>
  one.token === other.token &&
  one.status === other.status &&
  (isFinished(one) ? one.completedAt : undefined) === (isFinished(other) ? other.completedAt : undefined);
