import type { EndedRun, RunningRun } from '../model.ts';
import { StoreError } from '../store/store.ts';
import { troubles } from '../text/troubles.ts';
import { noteBug } from './bug.ts';
import type { RunContext } from './context.ts';
import { newRunInfo } from './run-info.ts';
import { logNotifying } from './stage-log.ts';

/** The run info that was created; or the last one that was tried, and whether it may be there all the same. */
export type OpenedRun = { status: 'open' | 'not-open' | 'unclear'; info: RunningRun };

/** Creates the run info; where that cannot be done, the run ends before it asks GitHub for statistics. */
export async function openRun(context: RunContext): Promise<OpenedRun> {
  const { store, handover, ending, log, startedAt, newToken, workflowRunUrl, step, inputs } = context;
  const { maxMinutes, sources } = inputs;
  const origin = { workflowRunUrl, sourcesDigest: sources.digest, maxMinutes, ...step };
  let info = newRunInfo(startedAt, newToken(), origin);
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
  closeAbandoned(context).catch((error: unknown) => noteBug(error, context));
  return { status: 'open', info };
}

async function closeAbandoned({ store, log, startedAt }: RunContext): Promise<void> {
  const closed = await store.runs.closeAbandoned(startedAt);
  for (const id of closed) log.notice(`Run ${id} was interrupted; marked as cancelled`);
}

/** Completes the run info, and then publishes the event, since receivers read the run info by what the event says. */
export async function completeRun({ status }: OpenedRun, info: EndedRun, context: RunContext): Promise<void> {
  const { handover } = context;
  if (status === 'open') {
    if (await closeRunInfo(info, context)) await publish(info, context);
  } else if (status === 'unclear') {
    // The post step looks for it.
    handover.ended(info, { isOpen: false });
  } else {
    handover.closed(info);
    handover.done('event');
  }
}

async function closeRunInfo(info: EndedRun, context: RunContext): Promise<boolean> {
  const { store, delivery, timeline, problems, handover } = context;
  handover.ended(info, { isOpen: true });
  try {
    await timeline.during('completing', () => store.runs.close(info));
    handover.closed(info);
    return true;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    problems.push({ message: error.message, remedy: error.remedy, failsStep: true });
    if (delivery.wantsEvent(info)) {
      const message = 'No event is published before the run info is complete';
      problems.push({ message, remedy: troubles.eventWaits.remedy, failsStep: true });
    }
    return false;
  }
}

async function publish(info: EndedRun, context: RunContext): Promise<void> {
  const { delivery, timeline, problems, handover } = context;
  if (!delivery.wantsEvent(info)) return handover.done('event');
  const problem = await timeline.during('notifying', () => delivery.publish(info));
  if (problem) problems.push(problem);
  logNotifying(info, problem, context);
}
