import { orAborted } from '../async/abort.ts';
import { type Ending, objectionsTo } from '../async/ending.ts';
import { presentNames } from '../github/listing/present-names.ts';
import { listRepositories } from '../github/listing/repositories.ts';
import { collectStats } from '../github/stats/collect-stats.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { type Changes, type FinishedRun, isoSeconds, type RunInfo, type RunReport } from '../model.ts';
import { StoreError } from '../store/store.ts';
import { number } from '../text/format.ts';
import { troubles } from '../text/troubles.ts';
import { CompareStage } from './compare-stage.ts';
import { createRunContext, type RunContext, type Services } from './context.ts';
import { withProgress } from './progress-log.ts';
import { receive } from './receive-names.ts';
import { completeRunInfo, countsOf, newRunInfo } from './run-info.ts';
import { logNotifying, logQuerying, logStoring, thenLog } from './stage-log.ts';
import { storeAnswers } from './store-answers.ts';

/** One run, from the sources to the last email. What the outside world does wrong stands in the report. */
export async function runPipeline(inputs: Inputs, services: Services, ending: Ending): Promise<RunReport> {
  const context = createRunContext(inputs, services, ending);
  const { timeline, github } = context;

  // Listing goes on while the run info is being created; no statistics are asked for before it is there.
  const opening = openRun(context);
  const listed = timeline.along('listing', listRepositories(inputs.sources, github));
  const run = await opening;
  const startMail = run.isOpen && !ending.cancelled.aborted ? services.mailStart?.(run.info) : undefined;
  // The last run's documents are read with what this run leaves of the store's budget.
  const comparing = run.isOpen ? new CompareStage(run.info, context) : undefined;

  // From here each stage draws on the one before: a batch is stored while the next ones are queried and listed.
  const names = receive(listed, context);
  const querying = timeline.along('querying', collectStats(names, github));
  const answers = thenLog(querying, () => logQuerying(context));
  await withProgress(storeAnswers(answers, run.info.id, context), context);
  context.outcomes.close(ending.reason?.reason ?? 'the run ended');
  logStoring(context);

  const changes = (await comparing?.finish((lost) => presentNames(lost, github))) ?? unopened(inputs);
  logFindings(context);
  const info = total(run.info, changes, context);
  if (run.isOpen && (await closeRun(info, context))) await publish(info, context);
  if (!run.isOpen) leaveUnopened(info, run, context);
  const report = reportOf(info, changes, context);
  await services.show(report);
  context.record.settle('report');
  await orAborted(startMail, ending.cancelled);
  // At most once: a job that is killed while it is being sent sends no second one.
  context.record.settle('email');
  await services.mailEnd?.(report);
  return report;
}

type OpenedRun = { info: RunInfo; isOpen: true } | { info: RunInfo; isOpen: false; isUnclear: boolean };

/** Creates the run info; where that cannot be done, the run ends before it asks GitHub for statistics. */
async function openRun(context: RunContext): Promise<OpenedRun> {
  const { services, ending, startMs, record } = context;
  let info = newRunInfo(startMs, services.newToken(), services.workflowRunUrl);
  record.opening(info);
  const creating = (candidate: RunInfo): void => {
    info = candidate;
    record.opening(candidate);
  };
  try {
    info = await services.store.runs.open(info, creating);
    record.open(info);
    services.log.info(`Run ${info.id} of ${info.date} begins`);
    void closeAbandoned(context);
    return { info, isOpen: true };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    ending.stop({ status: 'failed', reason: error.message, remedy: error.remedy });
    return { info, isOpen: false, isUnclear: error.isUnclear };
  }
}

/** The post step looks for a run info whose creation was unclear; of none at all there is nothing to publish. */
function leaveUnopened(info: FinishedRun, run: OpenedRun, { record }: RunContext): void {
  if (!run.isOpen && run.isUnclear) record.ended(info, { isOpen: false });
  else record.closed(info);
  if (!run.isOpen && !run.isUnclear) record.settle('event');
}

/** `max-minutes` ends a run earlier, so one that still seems to be running was killed, and its post step too. */
const abandonedMs = 24 * 3_600_000;

async function closeAbandoned({ services, startMs }: RunContext): Promise<void> {
  const closed = await services.store.runs.closeAbandoned(isoSeconds(startMs - abandonedMs));
  for (const id of closed) services.log.notice(`Run ${id} had been left as running; it is closed as cancelled`);
}

const unopened = ({ compare }: Inputs): Changes =>
  compare ? { status: 'unknown', reason: 'the run could not begin' } : { status: 'off' };

/** However many there are, one warning is enough to make a person look. */
function logFindings({ findings: { count }, services }: RunContext): void {
  if (count === 0) return;
  const what = count === 1 ? 'One number or name looks' : `${number(count)} numbers or names look`;
  services.log.warning(`${what} wrong: the summary, and \`qualityFindings\` in the run info, tell why`);
}

/** The final run info, after everything has been booked. */
function total(
  run: RunInfo,
  changes: Changes,
  { outcomes, ending, services, github, findings }: RunContext,
): FinishedRun {
  const { used, left, perHour } = github.gate.points;
  const { requestUnits, throttled } = services.store.documents.usage;
  const { queries, restCalls } = github.client.sent;
  const usage = {
    graphqlQueries: queries,
    restCalls,
    points: used,
    ...(left !== undefined && { pointsLeft: left }),
    ...(perHour !== undefined && { pointsPerHour: perHour }),
    waits: github.gate.waits,
    requestUnits: Math.round(requestUnits * 100) / 100,
    throttledWrites: throttled,
  };
  if (perHour !== undefined && used > perHour / 2) {
    services.log.notice(
      `This run used ${used} of the ${perHour} points that the token has in an hour. A run twice as large, or another one within the hour, would have to wait; a GitHub App's token has more.`,
    );
  }
  return completeRunInfo(run, outcomes, ending, {
    atMs: services.clock.now(),
    usage,
    changes,
    findings: findings.list,
  });
}

/** Completes the run info; tells whether that was possible. */
async function closeRun(info: FinishedRun, context: RunContext): Promise<boolean> {
  const { timeline, services, problems, record } = context;
  record.ended(info, { isOpen: true });
  try {
    await timeline.during('completing', () => services.store.runs.close(info));
    record.closed(info);
    return true;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    problems.push({ message: error.message, remedy: error.remedy ?? '', failsStep: true });
    if (services.publish && info.status !== 'cancelled')
      problems.push({
        message: 'No event is published before the run info is complete',
        remedy: troubles.eventWaits.remedy,
        failsStep: true,
      });
    return false;
  }
}

/** Downstream systems read the run info by what the event says, so a run without one publishes none. */
async function publish(info: FinishedRun, context: RunContext): Promise<void> {
  const { timeline, services, problems, record } = context;
  const send = services.publish;
  if (!send || info.status === 'cancelled') return;
  const problem = await timeline.during('notifying', () => send(info));
  // At least once: a job that is killed while it is being published has it published again, with the same id.
  record.settle('event');
  if (problem) problems.push(problem);
  logNotifying(info, problem, context);
}

function reportOf(
  info: FinishedRun,
  changes: Changes,
  { outcomes, tally, findings, timeline, problems, ending, inputs, services, github, startMs }: RunContext,
): RunReport {
  const stop = ending.reason;
  // A deadline that came after the last answer changed nothing.
  const stopped =
    stop?.status === info.status ? [{ message: stop.reason, remedy: stop.remedy ?? '', failsStep: true }] : [];
  const objections = stopped.length > 0 ? [] : objectionsTo(countsOf(outcomes), inputs.maxFailedPercent);
  const all = [...stopped, ...problems, ...objections].map(({ message, remedy, failsStep }) => ({
    message: services.redact(message),
    remedy,
    failsStep,
  }));
  return {
    info,
    isRebuilt: false,
    stages: timeline.stages,
    waits: github.gate.longestWaits,
    collection: tally.collection,
    changes,
    findings: findings.list,
    failures: outcomes.failures,
    ownersNotListed: outcomes.ownersNotListed,
    problems: all,
    startMs,
    durationMs: services.clock.now() - startMs,
    failed: all.some(({ failsStep }) => failsStep),
  };
}
