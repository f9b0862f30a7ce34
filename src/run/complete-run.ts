import type { EndedRun } from '../model.ts';
import { StoreError } from '../store/store.ts';
import { troubles } from '../text/troubles.ts';
import type { RunContext } from './context.ts';
import type { OpenedRun } from './open-run.ts';
import { logNotifying } from './stage-log.ts';

type Needs = Pick<RunContext, 'store' | 'delivery' | 'handover' | 'timeline' | 'problems' | 'log' | 'redact'>;

/** Completes the run info, and then publishes the event, since receivers read the run info by what the event says. */
export async function completeRun({ status }: OpenedRun, info: EndedRun, context: Needs): Promise<void> {
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

async function closeRunInfo(info: EndedRun, context: Needs): Promise<boolean> {
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

async function publish(info: EndedRun, context: Needs): Promise<void> {
  const { delivery, timeline, problems, handover } = context;
  if (!delivery.wantsEvent(info)) return handover.done('event');
  const problem = await timeline.during('notifying', () => delivery.publish(info));
  if (problem) problems.push(problem);
  logNotifying(info, problem, context);
}
