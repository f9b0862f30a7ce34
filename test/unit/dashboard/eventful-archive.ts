import { documentOf, type MadeUpDocument, type MadeUpRun } from './made-up-archive.ts';

const dayMs = 86_400_000;
const last = Date.parse('2026-11-27T05:00:00Z');
export const dayCount = 130;

/** A repository, and what happens to it: days count from 0, the first run's. */
interface Life {
  name: string;
  repoId: number;
  from?: number;
  /** The last day on which GitHub has it. */
  until?: number;
  renamed?: { on: number; to: string };
  archivedOn?: number;
  privateFrom?: number;
  isQuiet?: boolean;
  speed: number;
}

const lives: readonly Life[] = [
  { name: 'contoso/web', repoId: 1, speed: 9 },
  { name: 'contoso/api', repoId: 2, speed: 4, renamed: { on: 60, to: 'contoso/API-2' } },
  { name: 'contoso/old', repoId: 3, speed: 2, until: 110 },
  { name: 'contoso/new', repoId: 4, speed: 5, from: 112 },
  { name: 'contoso/done', repoId: 5, speed: 1, archivedOn: 115 },
  { name: 'contoso/secret', repoId: 6, speed: 3, privateFrom: 0 },
  { name: 'contoso/turned', repoId: 7, speed: 3, privateFrom: 90 },
  { name: 'fabrikam/quiet', repoId: 8, speed: 0, isQuiet: true },
  { name: 'fabrikam/busy', repoId: 9, speed: 12 },
  { name: 'fabrikam/small', repoId: 10, speed: 1 },
  // The name of one that is gone, taken by another.
  { name: 'fabrikam/again', repoId: 11, speed: 2, until: 50 },
  { name: 'fabrikam/again', repoId: 12, speed: 2, from: 70 },
  { name: 'northwind/only', repoId: 13, speed: 6 },
];

/** Reproducible, and never negative. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function documentOn(life: Life, day: number, extra: Record<string, unknown>): MadeUpDocument {
  const throwOnce = dice(life.repoId * 1_000 + day);
  // Somebody told of it.
  const jump = life.name === 'contoso/web' && day >= 120 ? 700 : 0;
  const grown = Math.floor(life.speed * day + throwOnce() * life.speed * 5);
  const name = life.renamed && day >= life.renamed.on ? life.renamed.to : life.name;
  const isPrivate = life.privateFrom !== undefined && day >= life.privateFrom;
  return documentOf(name, {
    isArchived: life.archivedOn !== undefined && day >= life.archivedOn,
    repoUpdatedAt: life.isQuiet ? '2025-11-26T23:59:59Z' : new Date(last - (dayCount - day) * dayMs).toISOString(),
    ...{
      stars: 100 * life.repoId + grown + jump,
      openIssues: 5 + (grown % 17),
      closedIssues: grown,
      openPRs: grown % 5,
    },
    ...{ closedPRs: Math.floor(grown / 4), mergedPRs: Math.floor(grown / 3) },
    ...{ repoId: life.repoId, visibility: isPrivate ? 'private' : 'public', ...extra },
  });
}

const isThere =
  (day: number) =>
  ({ from = 0, until = dayCount }: Life): boolean =>
    day >= from && day <= until;

function runOn(day: number, hour: number): MadeUpRun {
  const at = `${new Date(last - (dayCount - 1 - day) * dayMs).toISOString().slice(0, 10)}T${String(hour).padStart(2, '0')}:00:00Z`;
  const extra = day >= 55 ? { forks: 10 + day, pushedAt: null } : {};
  const documents = lives.filter(isThere(day)).map((life) => documentOn(life, day, extra));
  return { at, documents, isOriginal: day < 20 };
}

/** The run failed for one repository, and could not list an owner; `missing` says which documents it has not. */
function partial(run: MadeUpRun, failed: string, owner: string): MadeUpRun {
  const documents = run.documents.filter(({ repo }) => repo !== failed && !repo.startsWith(`${owner}/`));
  const ownersNotListed = [{ repo: owner, status: 'github-error', reason: 'r' }];
  const failures = [{ repo: failed, status: 'timeout', reason: 'r' }];
  return { ...run, documents, info: { status: 'partial', failedList: failed, failures, ownersNotListed } };
}

const onlyOf = (run: MadeUpRun, is: (document: MadeUpDocument, i: number) => boolean): MadeUpRun => ({
  ...run,
  documents: run.documents.filter(is),
});

/** Days on which the run is not like the others. */
const disturbed: Readonly<Record<number, (run: MadeUpRun) => MadeUpRun>> = {
  100: (run) => partial(run, 'contoso/web', 'fabrikam'),
  // The base of the changes over 30 days.
  [dayCount - 31]: (run) => partial(run, 'fabrikam/busy', 'northwind'),
  103: (run) => ({ ...onlyOf(run, (_, i) => i < 4), info: { status: 'timed out' } }),
  105: (run) => ({ ...onlyOf(run, (_, i) => i === 0), info: { status: 'cancelled' } }),
  // Other sources.
  106: (run) => onlyOf(run, ({ repo }) => repo.startsWith('fabrikam/')),
  // It could list the owner of the one that is gone from now on.
  111: (run) => partial(run, 'fabrikam/small', 'northwind'),
  108: (run) => ({
    ...run,
    further: [run.documents.slice(0, 3).map((one) => ({ ...one, stars: Number(one.stars) + 1_000 }))],
  }),
};

/** Other runs of the day: an earlier one with other numbers, a later one that stored nothing, and one that is not over. */
function besides(run: MadeUpRun, day: number): MadeUpRun[] {
  const at = (hour: string): string => run.at.replace('T05', `T${hour}`);
  const earlier = { ...runOn(Math.max(0, day - 3), 5), at: at('02'), isOriginal: day < 20 };
  const empty = { at: at('09'), documents: [], info: { status: 'failed' } };
  const running = { ...runOn(Math.max(0, day - 5), 11), at: at('11'), info: { status: 'running' } };
  return [
    ...(day % 9 === 0 ? [earlier] : []),
    ...(day % 10 === 0 ? [empty] : []),
    ...(day % 25 === 0 ? [running] : []),
  ];
}

/** All that can happen to an archive in four months. */
export function eventfulArchive(): MadeUpRun[] {
  return Array.from({ length: dayCount }, (_, day): MadeUpRun[] => {
    // Some days without a run, and a whole week.
    if ((day > 40 && day < 50) || day % 11 === 7) return [];
    const run = runOn(day, 5);
    return [disturbed[day]?.(run) ?? run, ...besides(run, day)];
  }).flat();
}
