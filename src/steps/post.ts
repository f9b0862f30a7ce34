import { getInput } from '@actions/core';
import { systemClock } from '../async/clock.ts';
import { Ending } from '../async/ending.ts';
import { takeOver } from '../inputs/handed-inputs.ts';
import { readSettings } from '../inputs/inputs.ts';
import type { InputSource } from '../inputs/reader.ts';
import { secretsIn } from '../inputs/secrets.ts';
import { type FinishedRun, ownersMissedBy, type Problem, type RunReport } from '../model.ts';
import { readHandedInputs, readHandover } from '../outlets/left-run.ts';
import { createStepLog, maskSecrets } from '../outlets/log.ts';
import { PrivateNames } from '../privacy/private-names.ts';
import type { Services } from '../run/context.ts';
import { publishOwn } from '../run/events.ts';
import type { HandoverState } from '../run/handover.ts';
import { number, problemText } from '../text/format.ts';
import { longestProblem } from '../text/redact.ts';
import { troubles } from '../text/troubles/troubles.ts';
import { closeRun, type LeftRun } from './close-run.ts';
import { createServices } from './services.ts';

/** A store that does not let the run info be closed in this time is left to the next run. */
const longestPostMs = 60_000;

/** The post step: closes the run info of a run that could not do so itself, since it was killed or its store hung. */
export async function run(): Promise<void> {
  const { env } = process;
  const redact = maskSecrets(secretsIn(getInput, env));
  const stateLog = createStepLog(redact);
  const left = readHandover();
  // One of which nothing is left ends before this is loaded: see src/post.ts.
  if (left.status !== 'run')
    return stateLog.warning('The state of the main step cannot be read, so its run might be left as running');
  const { state } = left;
  const { id } = state.run;
  const own: InputSource = { get: getInput, redact, env };
  const handed = readHandedInputs();
  const { source, missing } = handed ? takeOver(handed, own) : { source: own, missing: [] };
  const read = readSettings(source);
  if ('faults' in read)
    return stateLog.warning(`Run ${id} might be left as running, since an input is invalid: ${read.faults[0]}`);
  const names = new PrivateNames(read.settings.privacy.hidesNames);
  const log = createStepLog((text, longest) => redact(names.hide(text), longest));
  const ending = new Ending(systemClock);
  // It has a minute, and might as well use it.
  const storeRetries = Number.POSITIVE_INFINITY;
  const surroundings = { env, ending, log, redact, names, storeRetries, missing, handover: state };
  const services = await createServices(read.settings, surroundings);
  ending.limit(systemClock.now() + longestPostMs, { status: 'cancelled', reason: 'The post step took too long' });
  const closed = await closeRun(state, services);
  names.noteLists(closed.info);
  await deliver(closed, state, services);
  ending.finish();
}

const eventMissed: Problem = {
  message: 'No event was published, since the run info is not complete',
  remedy: troubles.eventMissed.remedy,
  failsStep: true,
};

/** Publishes and reports what is still due of a run that was left behind. */
export async function deliver(left: LeftRun, state: HandoverState, services: Services): Promise<void> {
  const { delivery, log, redact, clock } = services;
  let { info } = left;
  const problems = [problemOf(left, state), ...(left.obstacle ? [left.obstacle] : []), ...cutOf(left.info)];
  if (delivery.wantsEvent(info)) {
    // The event says that the run info can be read.
    const { published, problem } = left.isComplete
      ? await publishOwn(info, services)
      : { published: info, problem: eventMissed };
    info = published;
    if (problem) log.warning(problemText(problem));
    else log.notice(`Published the event of run ${info.id}, which the main step had not published`);
    if (problem) problems.push({ ...problem, message: redact(problem.message, longestProblem) });
  }
  await delivery.report(reportOf({ ...left, info }, problems, clock.date()));
}

function problemOf({ counts, isComplete }: LeftRun, { phase }: HandoverState): Problem {
  const message = {
    opening: 'The job was killed while the run started',
    open: 'The job was killed before the run was over',
    ended: isComplete
      ? 'The run info could be completed only after the run'
      : 'The run ended, and its run info could not be completed',
    closed: 'The job was killed before the run could report',
  }[phase];
  const unknown = counts.known === 'none' ? '. The number of stored documents is unknown' : '';
  const remedy = phase === 'ended' ? undefined : troubles.jobKilled.remedy;
  return { message: `${message}${unknown}`, remedy, failsStep: true };
}

/** A run info describes only some failures, and no more is left to report. */
function cutOf(info: FinishedRun): Problem[] {
  const { failures = [], ownersNotListed = [], failedList } = info;
  const all = failedList.split(',').filter(Boolean).length + (ownersMissedBy(info)?.length ?? 0);
  const described = failures.length + ownersNotListed.length;
  if (all <= described) return [];
  const message = `Only ${number(described)} of ${number(all)} failures are described here; the run info names them all`;
  return [{ message, failsStep: false }];
}

function reportOf({ info, counts }: LeftRun, problems: Problem[], now: Date): RunReport {
  const startedMs = Date.parse(info.startedAt);
  const { failures = [], ownersNotListed = [] } = info;
  return {
    info,
    counts,
    stages: [],
    waits: [],
    collection: { owners: [], byStars: [], byOpenIssues: [] },
    changes: { status: 'unknown', reason: 'the job was killed' },
    last: { status: 'unknown' },
    findings: [],
    failures,
    ownersNotListed,
    problems,
    startMs: 0,
    durationMs: Math.max(0, (Date.parse(info.completedAt) || now.getTime()) - startedMs),
  };
}
