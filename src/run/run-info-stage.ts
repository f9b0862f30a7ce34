import { deadline, race } from '../async/abort.ts';
import { type EndedRun, eventsOf, type FinishedRun, type RunningRun } from '../model.ts';
import { StoreError } from '../store/store.ts';
import { troubles } from '../text/troubles/troubles.ts';
import { noteBug } from './bug.ts';
import type { RunContext } from './context.ts';
import { publishEvents } from './events.ts';
import { newRunInfo } from './run-info.ts';
import { takeUpRun } from './take-up.ts';

const longestClosingMs = 60_000;

/** The run info that was created; or the last one that was tried, and whether it may be there all the same. */
export type OpenedRun = { info: RunningRun } & (
  | { status: 'not-open' | 'unclear' }
  /** `unpublished`: earlier runs whose event is due; `closing`: of runs that were left as running. */
  | { status: 'open'; unpublished: Promise<readonly FinishedRun[]>; closing: Promise<void> }
);

/** Creates the run info, or takes up that of an earlier attempt; where that cannot be done, the run ends before it asks GitHub for statistics. */
export async function openRun(context: RunContext, { readsStored = true } = {}): Promise<OpenedRun> {
  const { handover, ending, log, startedAt, newToken, workflowRunUrl, step, inputs, store } = context;
  const { maxMinutes, sources } = inputs;
  const origin = { workflowRunUrl, sourcesDigest: sources.digest, maxMinutes, ...step };
  let info = newRunInfo(startedAt, newToken(), origin);
  const creating = (candidate: RunningRun): void => {
    info = candidate;
    handover.opening(candidate);
  };
  const first = info;
  creating(first);
  try {
    info = (await takeUpRun(context, { readsStored, taking: creating })) ?? (await store.runs.open(first, creating));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    ending.stop({ status: 'failed', reason: error.message, remedy: error.remedy });
    return { status: error.isUnclear ? 'unclear' : 'not-open', info };
  }
  handover.open(info);
  if (!info.takenUp) log.info(`Run ${info.id} of ${info.date} started`);
  const closing = closeAbandoned(context).catch((error: unknown) => noteBug(error, context));
  const unpublished = inputs.event ? store.runs.unpublished(info, startedAt) : Promise.resolve([]);
  // What goes wrong there is met where it is waited for.
  unpublished.catch(() => {});
  return { status: 'open', info, unpublished, closing };
}

async function closeAbandoned({ store, log, startedAt }: RunContext): Promise<void> {
  const closed = await store.runs.closeAbandoned(startedAt);
  for (const id of closed) log.notice(`Run ${id} was interrupted; marked as cancelled`);
}

/** A run that is faster than the count of what another one stored waits for it, but not for long. */
export async function waitForAbandoned(opened: OpenedRun, { clock, ending }: RunContext): Promise<void> {
  if (opened.status !== 'open') return;
  const limit = deadline(clock, longestClosingMs, ending.cancelled);
  await race(opened.closing, limit.signal);
  limit.clear();
}

/** Completes the run info, and then publishes the event, since receivers read the run info by what the event says. */
export async function completeRun(opened: OpenedRun, ended: EndedRun, context: RunContext): Promise<EndedRun> {
  const { handover, delivery } = context;
  if (opened.status === 'not-open') {
    handover.closed(ended);
    handover.done('event');
    return ended;
  }
  const info = delivery.wantsEvent(ended) ? withEvent(ended) : ended;
  if (opened.status === 'open')
    return (await closeRunInfo(info, context)) ? publishEvents(info, opened.unpublished, context) : info;
  // The post step looks for it.
  handover.ended(info, { isOpen: false });
  return info;
}

/** A receiver tells the second event of a run that was taken up from the first by its id. */
function withEvent(ended: EndedRun): EndedRun {
  const events = eventsOf(ended) + 1;
  return { ...ended, eventPublished: false, ...(events > 1 && { events }) };
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
