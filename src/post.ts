import { getInput, warning } from '@actions/core';
import { systemClock } from './clock.ts';
import { Ending } from './ending.ts';
import { readInputs, secretInputs } from './inputs.ts';
import { type FinishedRun, isoSeconds, type RunReport } from './model.ts';
import { maskInputs } from './outlets/mask.ts';
import { type RunState, recallEnd, recallRun } from './outlets/state.ts';
import { logLine } from './report/escape.ts';
import { problemText } from './report/figures.ts';
import type { Services } from './run-context.ts';
import { createServices, workflowOf } from './services.ts';
import { StoreError } from './store/store.ts';

/** A store that does not let the run info be closed in this time is left to the next run. */
const longestPostMs = 60_000;

/** The post step: closes the run info of a run that could not do so itself, since it was killed or its store hung. */
export async function run(): Promise<void> {
  const state = recallRun();
  if (!state || state.isClosed) return;
  maskInputs(secretInputs);
  const read = readInputs({
    get: getInput,
    workspace: process.env.GITHUB_WORKSPACE ?? process.cwd(),
    authorityHost: process.env.AZURE_AUTHORITY_HOST,
  });
  if ('faults' in read) return;
  const ending = new Ending(systemClock);
  const services = createServices(read.inputs, workflowOf(process.env), ending);
  const tooLong = { status: 'cancelled', reason: 'the post step took too long' } as const;
  void systemClock.sleep(longestPostMs).then(() => ending.stop(tooLong));
  try {
    const closed = await close(state, services);
    if (closed && closed.status !== 'cancelled') await tellOfEnd(closed, services);
    if (closed && !state.isMailed) await services.mailEnd?.(reportOf(closed, services));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    warning(
      logLine(`Run ${state.run.id} is left as running, and the next run closes it: ${error.message}. ${error.remedy}`),
    );
  }
}

/** The event waits for the run info, and that is complete only now. */
async function tellOfEnd(run: FinishedRun, { publish }: Services): Promise<void> {
  const problem = await publish?.(run);
  if (problem) warning(logLine(problemText(problem)));
}

/** The run info as it was closed; undefined where there is none of this run that is running. */
async function close(state: RunState, services: Services): Promise<FinishedRun | undefined> {
  const { store, clock, log } = services;
  const { id, date, token } = state.run;
  // First of all, since it mends the files also where the store cannot be reached.
  const left = recallEnd(state) ?? (await store.recover(id));
  const found = await store.find(id, date);
  if (found?.status !== 'running' || found.token !== token) return undefined;
  const completedAt = isoSeconds(clock.now());
  const closed = { ...found, status: 'cancelled' as const, completedAt, ...left };
  await store.close(closed);
  log.info(`Run ${id} did not close its run info: it is closed as ${closed.status}`);
  return closed;
}

function reportOf(info: FinishedRun, { clock }: Services): RunReport {
  const startMs = Date.parse(info.startedAt);
  const message = 'The job was killed before the run could report';
  const remedy = info.countsKnown === false ? 'How many documents it stored is not known.' : '';
  return {
    info,
    stages: [],
    waits: [],
    collection: { owners: [], byStars: [], byOpenIssues: [] },
    changes: { status: 'unknown', reason: 'the job was killed' },
    findings: [],
    failures: info.failures ?? [],
    ownersNotListed: info.ownersNotListed ?? [],
    problems: [{ message, remedy, failsStep: true }],
    startMs,
    durationMs: clock.now() - startMs,
    failed: true,
  };
}
