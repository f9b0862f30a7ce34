import {
  type CarriedOver,
  type Changes,
  type EndedRun,
  eventsOf,
  isoSeconds,
  maxFailures,
  type RunInfo,
  type RunningRun,
  type RunOrigin,
  type RunTotals,
  type Usage,
  type Vanished,
} from '../model.ts';
import type { RunContext } from './context.ts';
import { withEarlier } from './usage.ts';
import { countsOf, finalStatus } from './verdict.ts';

const maxFindings = 100;
const maxDuplicates = 1_000;
const maxStoredAs = 1_000;

type Origin = RunOrigin & { workflowRunUrl?: string | undefined };

export const noTotals: RunTotals = {
  totalReceived: 0,
  totalProcessed: 0,
  totalCreatedCount: 0,
  totalFailedCount: 0,
  createdList: '',
  failedList: '',
};

/** The run info of a run that begins: the first id to try is the second in which it starts. */
export function newRunInfo(startedAt: Date, token: string, { workflowRunUrl, ...origin }: Origin): RunningRun {
  return {
    id: String(Math.floor(startedAt.getTime() / 1000)),
    date: isoSeconds(startedAt).slice(0, 10).replaceAll('-', ''),
    ...noTotals,
    status: 'running',
    startedAt: isoSeconds(startedAt),
    token,
    ...(workflowRunUrl !== undefined && { workflowRunUrl }),
    ...origin,
  };
}

/** The run info of an earlier attempt, as this one takes it up: it runs again, and is counted anew. */
export function takenUpRun(
  left: RunInfo,
  { at, token, origin: { workflowRunUrl = left.workflowRunUrl, ...origin } }: TakingUp,
): RunningRun {
  const { id, date, startedAt, archive, storedAs } = left;
  const events = eventsOf(left);
  // One that was killed has not said what it used.
  const used = left.usage ?? left.takenUp?.usage;
  return {
    ...{ id, date, ...noTotals, status: 'running', startedAt, token },
    ...(workflowRunUrl !== undefined && { workflowRunUrl }),
    ...origin,
    ...(events > 0 && { events }),
    ...(storedAs && { storedAs }),
    ...(archive && { archive }),
    takenUp: {
      firstToken: left.takenUp?.firstToken ?? left.token,
      at: isoSeconds(at),
      ...(used && { usage: used }),
    },
  };
}

interface TakingUp {
  at: Date;
  token: string;
  origin: Origin;
}

/** Now, but not before the run's start: someone may set the time of day back meanwhile. */
export function completionOf({ startedAt }: Pick<RunningRun, 'startedAt'>, now: Date): string {
  const completedAt = isoSeconds(now);
  return completedAt < startedAt ? startedAt : completedAt;
}

type Needs = Pick<RunContext, 'outcomes' | 'ending' | 'findings' | 'clock' | 'store' | 'github'>;

/** What the comparison with earlier runs came to. */
export interface ComparedRun {
  changes: Changes;
  carriedOver: readonly CarriedOver[];
  vanished: readonly Vanished[];
}

export function endedRun(run: RunningRun, { changes, carriedOver, vanished }: ComparedRun, context: Needs): EndedRun {
  const { outcomes, ending, findings, clock } = context;
  const { received, processed, created, failed } = outcomes.totals;
  const { failures, duplicates, ownersNotListed, storedAs, storedBefore } = outcomes;
  return {
    ...run,
    ...(run.takenUp && { takenUp: { ...run.takenUp, ...(storedBefore !== undefined && { storedBefore }) } }),
    totalReceived: received,
    totalProcessed: processed,
    totalCreatedCount: created,
    totalFailedCount: failed,
    createdList: outcomes.stored.join(','),
    failedList: failures.map(({ repo }) => repo).join(','),
    status: finalStatus(countsOf(outcomes), ending.reason),
    completedAt: completionOf(run, clock.date()),
    failures: failures.slice(0, maxFailures),
    ...(ownersNotListed.length > 0 && { ownersNotListed: ownersNotListed.slice(0, maxFailures) }),
    ...(ownersNotListed.length > maxFailures && {
      ownersNotListedList: ownersNotListed.map(({ repo }) => repo).join(','),
    }),
    ...(duplicates.length > 0 && { duplicates: duplicates.slice(0, maxDuplicates) }),
    ...(duplicates.length > maxDuplicates && { totalDuplicates: duplicates.length }),
    ...(storedAs.length > 0 && { storedAs: storedAs.slice(0, maxStoredAs) }),
    usage: withEarlier(usageOf(context), run.takenUp?.usage),
    ...(changes.status === 'compared' && { previousRunId: changes.previousRunId, changes: changes.totals }),
    ...(carriedOver.length > 0 && { carriedOver: [...carriedOver] }),
    ...(vanished.length > 0 && { vanished: [...vanished] }),
    ...(findings.list.length > 0 && { qualityFindings: findings.list.slice(0, maxFindings) }),
    ...(findings.count > maxFindings && { totalQualityFindings: findings.count }),
  };
}

/** What this process used so far. */
export function usageOf({ store, github }: Pick<Needs, 'store' | 'github'>): Usage {
  const { longestWaits: _, ...asked } = github.usage;
  const { requestUnits = 0, throttled = 0 } = store.documents.usage ?? {};
  return { ...asked, requestUnits: Math.round(requestUnits * 100) / 100, throttledWrites: throttled };
}
