import {
  type FinishedRun,
  hasEvent,
  ownerOf,
  ownersMissedBy,
  type RunInfo,
  type RunOrigin,
  sameName,
} from '../model.ts';

/** A run that looks for the last one of its kind. */
export interface Seeker extends Partial<RunOrigin> {
  id: string;
  date: string;
  /** The owners of all that its sources select. */
  owners: readonly string[];
}

/** What an earlier run is to one: `unknown` where only its owners can tell. */
export type Kinship = 'same sources' | 'same step' | 'unknown' | 'none';

type Origin = Partial<RunOrigin>;

export function kinshipOf(earlier: Origin, { sourcesDigest, ...step }: Origin): Kinship {
  if (earlier.sourcesDigest === undefined) return 'unknown';
  if (earlier.sourcesDigest === sourcesDigest) return 'same sources';
  return isSameStep(earlier, step) ? 'same step' : 'none';
}

const isSameStep = (one: Origin, other: Origin): boolean =>
  (['workflow', 'job', 'step'] as const).every((name) => one[name] !== undefined && one[name] === other[name]);

type OwnerLists = Pick<RunInfo, 'createdList' | 'failedList' | 'ownersNotListed' | 'ownersNotListedList'>;

/** The owners of all repositories that a run received, and those that it could not list, as names that can be compared. */
export function ownersIn(run: OwnerLists): Set<string> {
  const names = [run.createdList, run.failedList].flatMap((list) => list.split(',').filter(Boolean).map(ownerOf));
  return new Set([...names, ...(ownersMissedBy(run) ?? [])].map(sameName));
}

/** Whether a run of before digests had the same owners. */
export function hasOwnersOf(run: FinishedRun, seeker: Seeker): boolean {
  const owners = ownersIn(run);
  const wanted = new Set(seeker.owners.map(sameName));
  return owners.size === wanted.size && [...owners].every((owner) => wanted.has(owner));
}

/** The newest of the same sources, else the newest of the same step, or of the same owners where it does not say. */
export function lastOfKind(runs: readonly FinishedRun[], seeker: Seeker): FinishedRun | undefined {
  const newestFirst = runs.toSorted((one, other) => Number(other.id) - Number(one.id));
  const isKin = (run: FinishedRun): boolean => {
    const kinship = kinshipOf(run, seeker);
    return kinship === 'same step' || (kinship === 'unknown' && hasOwnersOf(run, seeker));
  };
  return newestFirst.find((run) => kinshipOf(run, seeker) === 'same sources') ?? newestFirst.find(isKin);
}

/** A day, and as much longer as the next run of a daily schedule might start late. */
const lateForMs = 24.5 * 3_600_000;

/** The earliest end of a run whose event is still worth publishing. */
export const earliestEnd = (now: Date): Date => new Date(now.getTime() - lateForMs);

/** The clocks of two machines differ by less. */
const longestAheadMs = 3_600_000;

/** What an event says: where one of these cannot be read, it would say something else than what was. */
const toldByEvent: readonly string[] = [
  ...['date', 'status', 'startedAt', 'completedAt', 'workflowRunUrl', 'countsKnown'],
  ...['events', 'totalReceived', 'totalProcessed', 'totalCreatedCount', 'totalFailedCount'],
];

/** Whether a run publishes the event of an earlier one. */
export const isEventDue = (
  { info, unread }: { info: FinishedRun; unread: readonly string[] },
  { id, sourcesDigest }: RunInfo,
  now: Date,
): boolean =>
  info.eventPublished === false &&
  hasEvent(info) &&
  info.countsKnown !== false &&
  info.id !== id &&
  info.sourcesDigest === sourcesDigest &&
  Date.parse(info.completedAt) >= earliestEnd(now).getTime() &&
  Date.parse(info.completedAt) <= now.getTime() + longestAheadMs &&
  !unread.some((name) => toldByEvent.includes(name));
