import { type Counts, type Ending, finalStatus } from '../async/ending.ts';
import { type Changes, type FinishedRun, isoSeconds, type QualityFinding, type RunInfo, type Usage } from '../model.ts';
import type { Outcomes } from './outcomes.ts';

const maxFailures = 100;
const maxFindings = 100;
const maxDuplicates = 1_000;

/** The run info of a run that begins: the first id to try is the second in which it starts. */
export function newRunInfo(startMs: number, token: string, workflowRunUrl: string | undefined): RunInfo {
  return {
    id: String(Math.floor(startMs / 1000)),
    date: isoSeconds(startMs).slice(0, 10).replaceAll('-', ''),
    totalReceived: 0,
    totalProcessed: 0,
    totalCreatedCount: 0,
    totalFailedCount: 0,
    createdList: '',
    failedList: '',
    status: 'running',
    startedAt: isoSeconds(startMs),
    token,
    ...(workflowRunUrl !== undefined && { workflowRunUrl }),
  };
}

/** The figures on which status and exit code depend. */
export function countsOf(outcomes: Outcomes): Counts {
  const { received, created, failed } = outcomes.totals;
  const failures = [...outcomes.ownersNotListed, ...outcomes.failures];
  const notAttempted = failures.filter(({ status }) => status === 'not-attempted').length;
  return {
    totalReceived: received,
    totalCreatedCount: created,
    totalFailedCount: failed,
    ownersNotListed: outcomes.ownersNotListed.length,
    notAttempted,
  };
}

/** What is known of a run at its end beside what the outcomes has. */
export interface RunEnd {
  atMs: number;
  usage: Usage;
  changes: Changes;
  findings: readonly QualityFinding[];
}

/** The run info of a run that is over. */
export function completeRunInfo(
  run: RunInfo,
  outcomes: Outcomes,
  ending: Ending,
  { atMs, usage, changes, findings }: RunEnd,
): FinishedRun {
  const { received, processed, created, failed } = outcomes.totals;
  const { failures, duplicates, ownersNotListed } = outcomes;
  return {
    ...run,
    totalReceived: received,
    totalProcessed: processed,
    totalCreatedCount: created,
    totalFailedCount: failed,
    createdList: outcomes.stored.join(','),
    failedList: failures.map(({ repo }) => repo).join(','),
    status: finalStatus(countsOf(outcomes), ending.reason),
    completedAt: isoSeconds(atMs),
    failures: failures.slice(0, maxFailures),
    ...(ownersNotListed.length > 0 && { ownersNotListed: ownersNotListed.slice(0, maxFailures) }),
    ...(duplicates.length > 0 && { duplicates: duplicates.slice(0, maxDuplicates) }),
    usage,
    ...(changes.status === 'compared' && { previousRunId: changes.previousRunId, changes: changes.totals }),
    ...(findings.length > 0 && { qualityFindings: findings.slice(0, maxFindings) }),
  };
}
