import { isoSeconds, type RunningRun } from '../model.ts';
import { StoreError } from '../store/store.ts';
import type { RunContext } from './context.ts';
import { newRunInfo } from './run-info.ts';

/** The run info that was created; or the last one that was tried, and whether it may be there all the same. */
export type OpenedRun = { status: 'open' | 'not-open' | 'unclear'; info: RunningRun };

type Needs = Pick<RunContext, 'store' | 'handover' | 'ending' | 'log' | 'startMs' | 'newToken' | 'workflowRunUrl'>;

/** Creates the run info; where that cannot be done, the run ends before it asks GitHub for statistics. */
export async function openRun(context: Needs): Promise<OpenedRun> {
  const { store, handover, ending, log, startMs, newToken, workflowRunUrl } = context;
  let info = newRunInfo(startMs, newToken(), workflowRunUrl);
  const creating = (candidate: RunningRun): void => {
    info = candidate;
    handover.opening(candidate);
  };
  creating(info);
  try {
    info = await store.runs.open(info, creating);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    ending.stop({ status: 'failed', reason: error.message, remedy: error.remedy });
    return { status: error.isUnclear ? 'unclear' : 'not-open', info };
  }
  handover.open(info);
  log.info(`Run ${info.id} of ${info.date} started`);
  void closeAbandoned(context);
  return { status: 'open', info };
}

/** `max-minutes` ends a run earlier, so one that still seems to be running was killed, and its post step too. */
const abandonedMs = 24 * 3_600_000;

async function closeAbandoned({ store, log, startMs }: Needs): Promise<void> {
  const closed = await store.runs.closeAbandoned(isoSeconds(startMs - abandonedMs));
  for (const id of closed) log.notice(`Run ${id} was interrupted; marked as cancelled`);
}
