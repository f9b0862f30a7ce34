import { type EndedRun, ownerOf, ownersMissedBy, sameName } from '../model.ts';
import { oneLine } from '../text/escape.ts';
import type { RunRow } from './site-data.ts';

/** What a run info says of the repositories that have no document. */
export interface Coverage {
  /** Whether the run looked for all repositories of the owner of this one. */
  lists(repo: string): boolean;
  /** Whether it found this one, and could not store it. */
  excuses(repo: string): boolean;
}

const nothingGone: Coverage = { lists: () => false, excuses: () => true };

/** Of any version of the action, or of the original system. */
export type Info = Partial<Omit<EndedRun, 'status'>> & { status?: string };

/** A run info of the archive, with whole lists. Throws for anything else. */
export function parseInfo(bytes: Uint8Array, id: string): Info {
  const info = parsed(new TextDecoder('utf8', { fatal: true }).decode(bytes));
  if (info?.id !== id) throw new Error('it is not the run info of this run');
  const { failures = [], ownersNotListed = [], ownersNotListedList = '' } = info;
  if (typeof ownersNotListedList !== 'string' || ![failures, ownersNotListed].every(isListOfNames))
    throw new Error('its lists are damaged');
  return info;
}

/** The error of the parser would quote the text, which can have names that the log must not have. */
function parsed(text: string): Info | null {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('it is not JSON');
  }
}

const isListOfNames = (list: unknown): boolean =>
  Array.isArray(list) && list.every((one) => typeof one?.repo === 'string');

/** A run that stored documents counts once it is over. One of the original system has no status. */
export const isOver = (info: Info | undefined): boolean => info?.status !== 'running';

/**
 * Only of a run that came to its end it can be said that a repository is gone: if it received others of the same owner,
 * and could list that owner. `stored`: names of all its documents.
 */
export function coverageOf(info: Info | undefined, stored: ReadonlySet<string>, owners: OwnerSets): Coverage {
  const { status, createdList, failedList } = info ?? {};
  const missed = info && ownersMissedBy(info);
  const isWhole = status === undefined || status === 'completed' || status === 'partial';
  if (!isWhole || !missed || typeof createdList !== 'string' || typeof failedList !== 'string') return nothingGone;
  const notFound = new Set((info.failures ?? []).filter(({ status }) => status === 'not-found').map(nameOf));
  const unread = namesIn(createdList).filter((name) => !stored.has(name));
  const failed = namesIn(failedList).filter((name) => !notFound.has(name));
  const excused = new Set([...unread, ...failed]);
  const listed = owners.share([...stored, ...namesIn(failedList), ...unread].map(ownerOf), missed.map(sameName));
  return coverage(listed, excused);
}

/** Apart, since a closure would keep all names of the run. */
const coverage = (listed: ReadonlySet<string>, excused: ReadonlySet<string>): Coverage => ({
  lists: (repo) => listed.has(ownerOf(sameName(repo))),
  excuses: (repo) => excused.has(sameName(repo)),
});

const nameOf = ({ repo }: { repo: string }): string => sameName(repo);
const namesIn = (list: string): string[] => list.split(',').filter(Boolean).map(sameName);

/** Most runs have the owners of the run after them: one set for all of those. */
export class OwnerSets {
  #last: ReadonlySet<string> = new Set();

  share(received: Iterable<string>, missed: readonly string[]): ReadonlySet<string> {
    const owners = new Set(received);
    for (const owner of missed) owners.delete(owner);
    if (owners.size !== this.#last.size || ![...owners].every((owner) => this.#last.has(owner))) this.#last = owners;
    return this.#last;
  }
}

const countOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
const countOrNull = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** The last time of a date: https://tc39.es/ecma262/#sec-time-values-and-time-range */
const lastMs = 8.64e15;

/** A run for the table of runs. */
export function runRow(id: string, info: Info): RunRow {
  const startedMs = Date.parse(String(info.startedAt ?? '')) || Math.min(1_000 * Number(id), lastMs);
  const durationMs = Date.parse(String(info.completedAt ?? '')) - startedMs;
  const url = String(info.workflowRunUrl ?? '');
  return {
    id,
    startedAt: new Date(startedMs).toISOString(),
    // The original system wrote its run info once, at the end.
    status: oneLine(String(info.status ?? 'completed')),
    durationMs: Number.isFinite(durationMs) ? durationMs : null,
    received: countOf(info.totalReceived),
    stored: countOf(info.totalCreatedCount),
    failed: countOf(info.totalFailedCount),
    points: countOrNull(info.usage?.points),
    requestUnits: countOrNull(info.usage?.requestUnits),
    workflowRunUrl: /^https?:\/\//.test(url) ? url : null,
  };
}
