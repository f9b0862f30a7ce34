import { type FinishedRun, isoSeconds, type RunInfo } from '../model.ts';
import type { Services } from '../run/context.ts';
import type { HandoverState } from '../run/handover.ts';
import { StoreError } from '../store/store.ts';

/** How a run ended, as far as is known, and whether its run info says so. */
export interface ClosedRun {
  info: FinishedRun;
  isComplete: boolean;
  /** Whether its counts are those of the stored documents alone, since the run did not live to tell others. */
  isRebuilt: boolean;
}

/** Closes the run info of a run that the main step left behind. Never throws. */
export async function closeLeftRun(state: HandoverState, services: Services): Promise<ClosedRun> {
  if (state.phase === 'closed') return { info: state.info, isComplete: true, isRebuilt: false };
  const { store, log } = services;
  const { id, date, token } = state.run;
  try {
    const found = await store.find(id, date);
    if (found === undefined || found.token !== token) {
      log.info(`Run ${id} has no run info document, so there is none to close`);
      return { ...(await endOf(state, services)), isComplete: false };
    }
    if (isFinished(found)) {
      log.info(`The run info of run ${id} says ${found.status} already`);
      return { info: found, isComplete: true, isRebuilt: false };
    }
    const end = await endOf(state, services, found);
    await store.close(end.info);
    log.info(`Run ${id} did not close its run info: it is closed as ${end.info.status}`);
    return { ...end, isComplete: true };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const isThere = state.phase === 'open' || (state.phase === 'ended' && state.isOpen);
    log.warning(
      `Run ${id} ${isThere ? 'is' : 'may be'} left as running, and the next run closes it: ${error.message}. ${error.remedy}`,
    );
    return { ...(await endOf(state, services)), isComplete: false };
  }
}

const isFinished = (run: RunInfo): run is FinishedRun => run.status !== 'running';

/** The run as the main step ended it; where it did not live to do so, what is left of it. */
async function endOf(
  state: HandoverState,
  { store, clock }: Services,
  found?: RunInfo,
): Promise<Omit<ClosedRun, 'isComplete'>> {
  if (state.phase === 'ended' || state.phase === 'closed')
    return { info: { ...found, ...state.info }, isRebuilt: false };
  const blank = { totalReceived: 0, totalProcessed: 0, totalCreatedCount: 0, totalFailedCount: 0 };
  const begun = { ...blank, createdList: '', failedList: '', ...state.run, ...found };
  const completedAt = isoSeconds(clock.now());
  // Nothing is stored before the run info is created.
  const stored = state.phase === 'opening' ? {} : await store.recover(state.run.id);
  const isRebuilt = 'createdList' in stored && !('status' in stored);
  return { info: { ...begun, status: 'cancelled', completedAt, ...stored }, isRebuilt };
}
