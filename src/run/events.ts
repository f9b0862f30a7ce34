import type { EndedRun, FinishedRun, Problem } from '../model.ts';
import { StoreError } from '../store/store.ts';
import { counted, problemText, utc } from '../text/format.ts';
import type { PublishOutcome, RunContext } from './context.ts';
import { logNotifying } from './stage-log.ts';

/** So many events of earlier runs one run publishes, and so long it tries. */
const mostLate = 10;
const longestLateMs = 60_000;

type Needs = Pick<RunContext, 'delivery' | 'handover' | 'store' | 'log'>;

/** Publishes the events of earlier runs that are still due, and then the run's own. Returns the run info as it is then. */
export async function publishEvents(
  info: EndedRun,
  found: Promise<readonly FinishedRun[]>,
  context: RunContext,
): Promise<EndedRun> {
  const { delivery, handover, timeline, problems } = context;
  if (!delivery.wantsEvent(info)) {
    handover.done('event');
    return info;
  }
  const { published, problem } = await timeline.during('notifying', async () => {
    problems.push(...(await publishLate(await found, info, context)));
    return publishOwn(info, context);
  });
  if (problem) problems.push(problem);
  logNotifying(info, problem, context);
  return published;
}

/** What is not published stays due: the post step tries it again, and after it the next run. */
export async function publishOwn<Run extends FinishedRun>(
  info: Run,
  needs: Needs,
): Promise<{ published: Run; problem?: Problem }> {
  const outcome = await needs.delivery.publish(info);
  if (outcome.status === 'failed') {
    const { reason, remedy } = outcome;
    const problem = { message: `The event could not be published: ${reason}`, remedy, failsStep: true };
    return { published: info, problem };
  }
  await notePublished(info, needs);
  // At least once: a job that is killed before has it published again, with the same id.
  needs.handover.done('event');
  return { published: { ...info, eventPublished: true } };
}

/** What the report says of the events of earlier runs; none of it fails this one. */
async function publishLate(found: readonly FinishedRun[], info: EndedRun, context: RunContext): Promise<Problem[]> {
  const { store, delivery, clock, log, startedAt } = context;
  if (found.length === 0) return [];
  // A run that was ending when this one began has published its event by now.
  const still = await store.runs.unpublished(info, startedAt);
  const due = still.filter(({ id }) => found.some((one) => one.id === id)).slice(0, mostLate);
  const endMs = clock.now() + longestLateMs;
  const said: Problem[] = [];
  for (const [i, run] of due.entries()) {
    const outcome = await delivery.publish(run, Math.max(0, endMs - clock.now()));
    if (outcome.status === 'failed') {
      const problem = stillDue(due.slice(i), outcome);
      log.warning(problemText(problem));
      return [...said, problem];
    }
    const message = `Published the event of ${named(run)}, which that run had not published`;
    log.notice(message);
    said.push({ message, failsStep: false });
    await notePublished(run, context);
  }
  return said;
}

const named = ({ id, startedAt }: FinishedRun): string => `run ${id} (${utc(startedAt)})`;

function stillDue(
  [first, ...others]: readonly FinishedRun[],
  { reason, remedy }: Extract<PublishOutcome, { status: 'failed' }>,
): Problem {
  const more = others.length > 0 ? ` and of ${counted(others.length, 'later run', 'later runs')}` : '';
  const which = first ? `${named(first)}${more}` : '';
  return { message: `Still not published, the event of ${which}: ${reason}`, remedy, failsStep: false };
}

async function notePublished(run: FinishedRun, { store, log }: Pick<Needs, 'store' | 'log'>): Promise<void> {
  try {
    await store.runs.notePublished(run);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const what = `The event of run ${run.id} is published, but its run info does not say so: ${error.message}`;
    log.warning(`${what}. The next run might publish it again, with the same ID`);
  }
}
