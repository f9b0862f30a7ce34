import { getInput } from '@actions/core';
import { systemClock } from '../async/clock.ts';
import { Ending } from '../async/ending.ts';
import { inputSource, readSettings, secretInputs } from '../inputs/inputs.ts';
import type { RunReport } from '../model.ts';
import { readHandover } from '../outlets/handover-file.ts';
import { createStepLog } from '../outlets/log.ts';
import { maskInputs } from '../outlets/mask.ts';
import type { Services } from '../run/context.ts';
import type { HandoverState } from '../run/handover.ts';
import { problemText } from '../text/format.ts';
import { type ClosedRun, closeLeftRun } from './close-run.ts';
import { createServices, workflowOf } from './services.ts';

/** A store that does not let the run info be closed in this time is left to the next run. */
const longestPostMs = 60_000;

/** The post step: closes the run info of a run that could not do so itself, since it was killed or its store hung. */
export async function run(): Promise<void> {
  const redact = maskInputs(secretInputs);
  const log = createStepLog(redact);
  const state = readHandover();
  if (!state) return log.info('The main step began no run, so there is nothing to close');
  const { id } = state.run;
  if (state.phase === 'closed' && state.due.length === 0) return log.info(`Run ${id} is closed already`);
  const read = readSettings(inputSource({ get: getInput, redact }, process.env));
  if ('faults' in read)
    return log.warning(`Run ${id} may be left as running, since inputs are at fault: ${read.faults[0]}`);
  const ending = new Ending(systemClock);
  const workflow = workflowOf(process.env);
  // It has a minute, and may as well use it.
  const storeRetries = Number.POSITIVE_INFINITY;
  const services = createServices(read.settings, { workflow, ending, log, redact, storeRetries });
  const stopDeadline = stopAtDeadline(ending);
  await tellOf(await closeLeftRun(state, services), state, services);
  stopDeadline();
  ending.finish();
}

function stopAtDeadline(ending: Ending): () => void {
  const over = new AbortController();
  systemClock
    .sleep(longestPostMs, over.signal)
    .then(() => ending.stop({ status: 'cancelled', reason: 'the post step took too long' }))
    .catch(() => {});
  return () => over.abort();
}

/** Does what the main step did not live to do. */
async function tellOf(settled: ClosedRun, state: HandoverState, services: Services): Promise<void> {
  const { info } = settled;
  const isDue = (due: HandoverState['due'][number]): boolean => state.due.includes(due);
  const problems = [problemOf(settled, state)];
  // The event says that the run info can be read.
  if (isDue('event') && settled.isComplete && info.status !== 'cancelled') {
    const problem = await services.publish?.(info);
    if (problem) services.log.warning(problemText(problem));
    if (problem) problems.push({ ...problem, message: services.redact(problem.message) });
  }
  const report = reportOf(settled, problems, services);
  if (isDue('report')) await services.show(report);
  if (isDue('email')) await services.mailEnd?.(report);
}

function problemOf({ info, isComplete }: ClosedRun, { phase }: HandoverState): RunReport['problems'][number] {
  const message = {
    opening: 'The job was killed while the run began',
    open: 'The job was killed before the run was over',
    ended: isComplete
      ? 'The run info could be completed only after the run'
      : 'The run ended, and its run info could not be completed',
    closed: 'The job was killed before the run could report',
  }[phase];
  const remedy = info.countsKnown === false ? 'How many documents it stored is not known.' : '';
  return { message, remedy, failsStep: true };
}

function reportOf({ info, isRebuilt }: ClosedRun, problems: RunReport['problems'], { clock }: Services): RunReport {
  const startMs = Date.parse(info.startedAt);
  const endMs = info.completedAt === undefined ? clock.now() : Date.parse(info.completedAt);
  return {
    info,
    isRebuilt,
    stages: [],
    waits: [],
    collection: { owners: [], byStars: [], byOpenIssues: [] },
    changes: { status: 'unknown', reason: 'the job was killed' },
    findings: [],
    failures: info.failures ?? [],
    ownersNotListed: info.ownersNotListed ?? [],
    problems,
    startMs,
    durationMs: endMs - startMs,
    failed: true,
  };
}
