import {
  countsIn,
  type FinishedRun,
  isFinished,
  type Problem,
  type ReportedCounts,
  type RunInfo,
  type RunKey,
  type RunningRun,
} from '../model.ts';
import type { Services } from '../run/context.ts';
import type { HandoverState } from '../run/handover.ts';
import { completionOf, noTotals } from '../run/run-info.ts';
import { StoreError } from '../store/store.ts';
import { problemText } from '../text/format.ts';
import type { Log } from '../text/log.ts';

/** How a run ended that the main step left behind, as far as is known. */
export interface LeftRun {
  info: FinishedRun;
  counts: ReportedCounts;
  isComplete: boolean;
  /** Why its run info could not be completed. */
  obstacle?: Problem;
}

type Needs = Pick<Services, 'store' | 'clock'> & { log: Log };

/** Closes the run info of a run that the main step left behind. Never throws for what a store does. */
export async function closeRun(state: HandoverState, needs: Needs): Promise<LeftRun> {
  if (state.phase === 'closed') return { ...whole(state.info), isComplete: true };
  const { store, log } = needs;
  const { id, date, token } = state.run;
  try {
    const found = await store.runs.find(id, date);
    if (found?.token !== token) return { ...(await endWithout(found, state, needs)), isComplete: false };
    if (isFinished(found)) return { ...whole(found), isComplete: true };
    const end = await endOf(state, needs, found);
    await store.runs.close(end.info);
    log.info(`Run ${id} was interrupted; marked as ${end.info.status}`);
    return { ...end, isComplete: true };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const isThere = state.phase === 'open' || (state.phase === 'ended' && state.isOpen);
    const left = `Run ${id} ${isThere ? 'is' : 'might be'} left as running`;
    const obstacle = { message: `${left}: ${error.message}`, remedy: error.remedy, failsStep: true };
    log.warning(`${problemText(obstacle)} A later run marks it as cancelled`);
    return { ...(await endOf(state, needs)), isComplete: false, obstacle };
  }
}

/** What is known of a run that has no run info of its own, or that of another attempt. */
async function endWithout(found: RunInfo | undefined, state: HandoverState, needs: Needs): Promise<End> {
  const { run } = state;
  const isAnothers = found !== undefined && isSameRun(found, run);
  const what = isAnothers ? 'the run info document of another attempt' : 'no run info document';
  needs.log.info(`Run ${run.id} has ${what}, so there is none to close`);
  if (isAnothers && state.phase === 'opening') return unknownEnd({ ...noTotals, ...run }, needs.clock.date());
  return endOf(state, needs);
}

/** Of another attempt, and not of another run which took the same id. */
const isSameRun = (found: RunInfo, { startedAt, workflowRunUrl }: RunKey): boolean =>
  found.startedAt === startedAt && workflowRunUrl !== undefined && found.workflowRunUrl === workflowRunUrl;

type End = Pick<LeftRun, 'info' | 'counts'>;

/** The run as the main step ended it; where it did not live to do so, what is left of it. */
async function endOf(state: HandoverState, { store, clock }: Needs, found?: RunningRun): Promise<End> {
  if (state.phase === 'ended' || state.phase === 'closed') return whole({ ...found, ...state.info });
  const run = { ...noTotals, ...state.run, ...found };
  const end = { status: 'cancelled', completedAt: completionOf(run, clock.date()) } as const;
  // Nothing is stored before the run info is created.
  if (state.phase === 'opening') return whole({ ...run, ...end });
  const left = await store.runs.recover(state.run);
  if (left.status === 'finished') return whole({ ...run, ...left.info });
  if (left.status === 'unknown') return unknownEnd(run, clock.date());
  const stored = left.stored.length;
  const totals = { totalReceived: stored, totalProcessed: stored, totalCreatedCount: stored, totalFailedCount: 0 };
  const info = { ...run, ...end, ...totals, createdList: left.stored.join(',') };
  return { info, counts: { known: 'stored', stored } };
}

const unknownEnd = (run: Omit<RunningRun, 'status'>, now: Date): End => ({
  info: { ...run, status: 'cancelled', completedAt: completionOf(run, now), countsKnown: false },
  counts: { known: 'none' },
});

const whole = (info: FinishedRun): End => ({
  info,
  counts: info.countsKnown === false ? { known: 'none' } : countsIn(info),
});
