import {
  type Failure,
  type FinishedRun,
  isFinished,
  isoSeconds,
  type QualityFinding,
  type RunInfo,
  type RunStatus,
  type StoredAs,
  type TakenUp,
  type Usage,
} from '../model.ts';
import { parseMark } from './archive-source.ts';
import type { FoundRun, PreviousRun } from './store.ts';

/** A run info as a store had it: what could not be read of it is left out, and what a run cannot be without is derived. */
export interface StoredRun<Run extends RunInfo = RunInfo> {
  info: Run;
  /** The names of the fields that are missing or not what a run writes. */
  unread: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;
/** Resolves what is not what a run writes to undefined. */
type Read<T> = (value: unknown) => T | undefined;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const when =
  <T>(holds: (value: unknown) => boolean): Read<T> =>
  (value) =>
    holds(value) ? (value as T) : undefined;

const text = when<string>((value) => typeof value === 'string');
/** As a run writes it: `Date.parse` also takes what has any text in brackets. */
const timeForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;
const isTime = (value: unknown): boolean =>
  typeof value === 'string' && timeForm.test(value) && !Number.isNaN(Date.parse(value));
const time = when<string>(isTime);
/** Seconds since 1970. */
const isId = (value: unknown): value is string => typeof value === 'string' && /^\d{1,12}$/.test(value);
const count = when<number>((value) => Number.isSafeInteger(value) && Number(value) >= 0);
const listOf =
  <T>(holds: (one: unknown) => boolean): Read<T[]> =>
  (value) =>
    Array.isArray(value) && value.every(holds) ? value : undefined;
const hasTexts =
  (...names: string[]) =>
  (one: unknown): boolean =>
    isObject(one) && names.every((name) => typeof one[name] === 'string');
const totals = when<object>(
  (value) => isObject(value) && Object.values(value).every((one) => one === true || Number.isFinite(one)),
);
const texts = listOf<string>((one) => typeof one === 'string');
const failures = listOf<Failure>(hasTexts('repo', 'status', 'reason'));

const usage = when<Usage>(
  (value) =>
    isObject(value) && ['graphqlQueries', 'points', 'requestUnits'].every((name) => Number.isFinite(value[name])),
);

function takenUpOf({ firstToken, at, storedBefore, usage: used }: Fields): TakenUp {
  const known = { storedBefore: count(storedBefore), usage: usage(used) };
  const given = Object.entries(known).filter(([, value]) => value !== undefined);
  return { firstToken: String(firstToken), at: String(at), ...Object.fromEntries(given) };
}

/** Receivers of an event show it as a link. */
const runUrlForm = /^https?:\/\/[^\s/?#@]+\/[^\s?#]+\/actions\/runs\/\d+$/;
const longestUrl = 1_000;

const statuses: readonly unknown[] = ['running', 'completed', 'partial', 'failed', 'cancelled', 'timed out'];

/** What a run cannot be without. */
const needed = {
  date: when<string>((value) => typeof value === 'string' && /^\d{8}$/.test(value)),
  startedAt: time,
  status: when<RunStatus>((value) => statuses.includes(value)),
  totalReceived: count,
  totalProcessed: count,
  totalCreatedCount: count,
  totalFailedCount: count,
  createdList: text,
  failedList: text,
  token: text,
} satisfies { [Name in keyof RunInfo]?: Read<unknown> };

/** What is there or not; any other field is kept as it is. */
const optional: Readonly<Record<string, Read<unknown>>> = {
  completedAt: time,
  workflowRunUrl: when((value) => typeof value === 'string' && value.length <= longestUrl && runUrlForm.test(value)),
  sourcesDigest: text,
  maxMinutes: when((value) => Number.isFinite(value) && Number(value) > 0),
  shards: count,
  attempt: count,
  events: count,
  storedAs: listOf<StoredAs>(hasTexts('asked', 'repo')),
  takenUp: (value) =>
    isObject(value) && isTime(value.at) && hasTexts('firstToken')(value) ? takenUpOf(value) : undefined,
  workflow: text,
  job: text,
  step: text,
  countsKnown: when((value) => value === false),
  failures,
  ownersNotListed: failures,
  ownersNotListedList: text,
  duplicates: texts,
  totalDuplicates: count,
  previousRunId: text,
  vanished: listOf(
    (one) =>
      hasTexts('owner')(one) &&
      ['since', 'noticedAt'].every((name) => isTime((one as Fields)[name])) &&
      ['count', 'of'].every((name) => count((one as Fields)[name]) !== undefined) &&
      texts((one as Fields).repositories) !== undefined,
  ),
  carriedOver: listOf(
    (one) =>
      isObject(one) &&
      isId(one.runId) &&
      isTime(one.startedAt) &&
      ['owners', 'repositories'].every((name) => texts(one[name] ?? []) !== undefined),
  ),
  changes: totals,
  qualityFindings: listOf<QualityFinding>(hasTexts('about', 'finding')),
  totalQualityFindings: count,
  eventPublished: when((value) => typeof value === 'boolean'),
  archive: parseMark,
  usage,
};

/** Reads a stored run info; undefined if it is none, since without an id nobody knows of which run it is. */
export function parseRunInfo(stored: unknown): StoredRun | undefined {
  if (!isObject(stored) || !isId(stored.id)) return undefined;
  const read: Readonly<Record<string, Read<unknown>>> = { ...needed, ...optional };
  const fields = Object.entries(stored).map(
    ([name, value]) => [name, Object.hasOwn(read, name) ? read[name]?.(value) : value] as const,
  );
  const known = Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  const filled = Object.entries(derived(stored.id, known)).filter(([name]) => known[name] === undefined);
  const wrong = fields.filter(([, value]) => value === undefined).map(([name]) => name);
  const unread = new Set([...wrong, ...filled.map(([name]) => name)]);
  return { info: { ...known, ...Object.fromEntries(filled) } as unknown as RunInfo, unread: [...unread] };
}

export const finished = (stored: StoredRun | undefined): StoredRun<FinishedRun> | undefined =>
  stored && isFinished(stored.info) ? { ...stored, info: stored.info } : undefined;

/** Whether all documents of a run are in the archive alone, so that its lists are empty. */
export const isEmptied = ({ archive }: RunInfo): boolean => archive?.deletedAt !== undefined;

/** The run to compare with, as far as it can be read; without its list of documents there is nothing to compare. */
export function foundRun(
  { info, unread }: StoredRun<FinishedRun>,
  read: PreviousRun['read'],
  last: FinishedRun | undefined,
): FoundRun {
  if (unread.includes('createdList'))
    return { status: 'unknown', reason: `the run info of run ${info.id} has no \`createdList\` that can be read` };
  if (isEmptied(info)) return { status: 'unknown', reason: `the documents of run ${info.id} are in the archive alone` };
  return { status: 'found', run: { info, unread, read }, ...(last && { last }) };
}

/** The id is the second in which the run began, and the lists have the names that the totals count. */
function derived(
  id: string,
  { createdList, failedList, status, ...known }: Fields,
): Record<keyof typeof needed, unknown> {
  const startedAt = String(known.startedAt ?? isoSeconds(new Date(1000 * Number(id))));
  const lengthOf = (list: unknown): number => (typeof list === 'string' ? list.split(',').filter(Boolean).length : 0);
  const [created, failed] = [lengthOf(createdList), lengthOf(failedList)];
  return {
    date: startedAt.slice(0, 10).replaceAll('-', ''),
    startedAt,
    status: 'running',
    totalReceived: created + failed,
    totalProcessed: created,
    totalCreatedCount: created,
    totalFailedCount: failed,
    createdList: '',
    failedList: '',
    token: '',
    ...(status !== undefined && status !== 'running' && { completedAt: startedAt }),
  };
}
