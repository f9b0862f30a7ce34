import { type FinishedRun, isFinished, isoSeconds, type RunInfo } from '../model.ts';
import type { Services } from '../run/context.ts';
import type { HandoverState } from '../run/handover.ts';
import { type Recovered, StoreError } from '../store/store.ts';
import { problemText } from '../text/format.ts';

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
  const { log } = services;
  const { runs } = services.store;
  const { id, date, token } = state.run;
  try {
    const found = await runs.find(id, date);
    if (found === undefined || found.token !== token) {
      log.info(`Run ${id} has no run info document, so there is none to close`);
      return { ...(await endOf(state, services)), isComplete: false };
    }
    if (isFinished(found)) {
      log.info(`The run info of run ${id} says ${found.status} already`);
      return { info: found, isComplete: true, isRebuilt: false };
    }
    const end = await endOf(state, services, found);
    await runs.close(end.info);
    log.info(`Run ${id} did not close its run info: it is closed as ${end.info.status}`);
    return { ...end, isComplete: true };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const isThere = state.phase === 'open' || (state.phase === 'ended' && state.isOpen);
    const left = `Run ${id} ${isThere ? 'is' : 'may be'} left as running, and the next run closes it`;
    log.warning(`${left}: ${problemText({ message: error.message, remedy: error.remedy ?? '' })}`);
    return { ...(await endOf(state, services)), isComplete: false };
  }
}

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
  const info: FinishedRun = { ...begun, status: 'cancelled', completedAt };
  // Nothing is stored before the run info is created.
  if (state.phase === 'opening') return { info, isRebuilt: false };
  const recovered = await store.runs.recover(state.run.id);
  return { info: { ...info, ...fieldsOf(recovered) }, isRebuilt: recovered.status === 'counted' };
}

/** What a store recovered of a run, as fields of its run info. */
function fieldsOf(recovered: Recovered): Partial<FinishedRun> {
  if (recovered.status === 'finished') return recovered.info;
  if (recovered.status === 'unknown') return { countsKnown: false };
  const { stored } = recovered;
  const { length } = stored;
  return {
    totalReceived: length,
    totalProcessed: length,
    totalCreatedCount: length,
    totalFailedCount: 0,
    createdList: stored.join(','),
  };
}
