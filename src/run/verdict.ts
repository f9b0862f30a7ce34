import type { StopReason } from '../async/ending.ts';
import type { Sources } from '../inputs/sources/parse.ts';
import { countsIn, type EndedRun, type FinalStatus, type Problem, type RunReport } from '../model.ts';
import { mainAdvice, reasonCounts } from '../report/content/failures.ts';
import { listOf, number, percent, sentence } from '../text/format.ts';
import { longestProblem } from '../text/redact.ts';
import { troubles } from '../text/troubles/troubles.ts';
import type { RunContext } from './context.ts';
import type { Outcomes } from './outcomes.ts';

/** The figures on which status and exit code depend. */
export interface RunCounts {
  totalReceived: number;
  totalCreatedCount: number;
  totalFailedCount: number;
  ownersNotListed: number;
  notAttempted: number;
}

export function countsOf({ totals, ownersNotListed, failures }: Outcomes): RunCounts {
  const { received, created, failed } = totals;
  return {
    totalReceived: received,
    totalCreatedCount: created,
    totalFailedCount: failed,
    ownersNotListed: ownersNotListed.length,
    notAttempted: [...ownersNotListed, ...failures].filter(({ status }) => status === 'not-attempted').length,
  };
}

/** The status that a run ends with; where several fit, the first of this list. */
export function finalStatus(counts: RunCounts, stopped: StopReason | undefined): FinalStatus {
  if (stopped?.status === 'cancelled') return 'cancelled';
  if (stopped?.status === 'timed out' && counts.notAttempted > 0) return 'timed out';
  if (stopped?.status === 'failed' || counts.totalCreatedCount === 0) return 'failed';
  return counts.totalFailedCount > 0 || counts.ownersNotListed > 0 ? 'partial' : 'completed';
}

const namedOwners = 3;

type Failed = Pick<Outcomes, 'failures' | 'ownersNotListed'>;

/** What the outcomes say against the run; empty where its step may succeed. */
export function objectionsTo(counts: RunCounts, failed: Failed, maxFailedPercent: number): Problem[] {
  const { totalReceived, totalCreatedCount, totalFailedCount, ownersNotListed } = counts;
  const run = finalStatus(counts, undefined);
  const missing = failed.ownersNotListed.map(({ repo }) => repo);
  const advice = mainAdvice(failed.failures, { of: 'repositories', run }) ?? troubles.tooManyFailed.remedy;
  const objections: [boolean, string, string][] = [
    [
      ownersNotListed > 0 && maxFailedPercent < 100,
      `${listOf(missing.slice(0, namedOwners), missing.length)} could not be listed (${reasonCounts(failed.ownersNotListed)})`,
      mainAdvice(failed.ownersNotListed, { of: 'owners', run }) ?? troubles.ownersNotListed.remedy,
    ],
    [
      totalReceived === 0 && (ownersNotListed === 0 || maxFailedPercent === 100),
      'No repository was found',
      troubles.nothingFound.remedy,
    ],
    [
      totalReceived > 0 && totalCreatedCount === 0,
      totalReceived === 1
        ? 'The one repository was not stored'
        : `None of the ${number(totalReceived)} repositories was stored`,
      advice,
    ],
    [
      totalCreatedCount > 0 && 100 * totalFailedCount > maxFailedPercent * totalReceived,
      `${number(totalFailedCount)} of ${number(totalReceived)} repositories failed (${percent(totalFailedCount, totalReceived)}: ${reasonCounts(failed.failures)}); \`max-failed-percent\` allows ${maxFailedPercent}%`,
      [...new Set([advice, troubles.tooManyFailed.remedy])].map(sentence).join(' '),
    ],
  ];
  return objections.filter(([holds]) => holds).map(([, message, remedy]) => ({ message, remedy, failsStep: true }));
}

function ownersAsked({ owners }: Sources): Required<RunReport>['ownersAsked'] {
  const organizations = owners.filter(({ kind }) => kind === 'organization').length;
  return { organizations, users: owners.length - organizations };
}

export function reportOf(
  info: EndedRun,
  { changes, last, gap }: Pick<RunReport, 'changes' | 'last' | 'gap'>,
  context: RunContext,
): RunReport {
  const { outcomes, tally, findings, timeline, redact, clock, github, inputs } = context;
  const beganMs = startOf(info, context);
  return {
    info,
    counts: countsIn(info),
    stages: timeline.stages,
    waits: github.usage.longestWaits,
    collection: tally.collection,
    changes,
    last,
    gap,
    findings: findings.reported,
    failures: outcomes.failures,
    ownersNotListed: outcomes.ownersNotListed,
    ownersAsked: ownersAsked(inputs.sources),
    problems: problemsOf(info, context).map((one) => ({ ...one, message: redact(one.message, longestProblem) })),
    ...{ startMs: beganMs, durationMs: clock.now() - beganMs },
  };
}

/** When the first attempt began, on the clock of this one. */
const startOf = ({ startedAt, takenUp }: EndedRun, { startMs, startedAt: now }: RunContext): number =>
  takenUp ? startMs - Math.max(0, now.getTime() - Date.parse(startedAt)) : startMs;

const remedyAfter: Partial<Record<StopReason['status'], string>> = {
  'timed out': troubles.tooLong.remedy,
  cancelled: troubles.jobCanceled.remedy,
};

/** What fails the step comes first, and what to do is said once. */
function problemsOf(info: EndedRun, context: RunContext): Problem[] {
  const ordered = allProblems(info, context).toSorted((one, other) => Number(other.failsStep) - Number(one.failsStep));
  const isFirst = ({ remedy }: Problem, i: number): boolean => ordered.findIndex((one) => one.remedy === remedy) === i;
  return ordered.map((one, i) => (isFirst(one, i) ? one : { ...one, remedy: undefined }));
}

function allProblems(info: EndedRun, { ending, problems, outcomes, inputs }: RunContext): Problem[] {
  const { reason: stop } = ending;
  // A deadline that came after the last answer changed nothing.
  if (stop?.status === info.status) {
    const stopped = { message: stop.reason, remedy: stop.remedy ?? remedyAfter[stop.status], failsStep: true };
    return [stopped, ...problems.filter(({ message }) => message !== stopped.message)];
  }
  return [...problems, ...objectionsTo(countsOf(outcomes), outcomes, inputs.maxFailedPercent)];
}
