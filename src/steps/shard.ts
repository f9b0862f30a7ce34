import { getInput } from '@actions/core';
import { systemClock } from '../async/clock.ts';
import { Ending } from '../async/ending.ts';
import { Reserve } from '../disk/reserve.ts';
import { readAddresses, readPlace } from '../inputs/addresses.ts';
import type { Inputs, Settings } from '../inputs/inputs.ts';
import type { InputSource } from '../inputs/reader.ts';
import { secretsIn } from '../inputs/secrets.ts';
import { readStage, type Stage } from '../inputs/shard.ts';
import { parseSources, type Sources } from '../inputs/sources/parse.ts';
import { failsStep, type Problem, type RunReport } from '../model.ts';
import { createConnections } from '../network/connections.ts';
import { createStepLog, maskSecrets, type StepLog } from '../outlets/log.ts';
import { outputsOf, setOutputs, setPlanOutputs, writeJobSummary } from '../outlets/outputs.ts';
import { PrivateNames } from '../privacy/private-names.ts';
import { shardHeadline, shardSummary } from '../report/summary/shard.ts';
import { badInputSummary } from '../report/summary/summary.ts';
import { itemsOfRun } from '../report/telemetry/items.ts';
import { runDry } from '../run/dry-run.ts';
import { collectShard } from '../shards/collect.ts';
import { finishRun } from '../shards/finish.ts';
import { planFolder, shardFolder } from '../shards/folders.ts';
import { planRun, withShards } from '../shards/plan.ts';
import { findPlan, type Plan } from '../shards/plan-file.ts';
import { StoreError } from '../store/store.ts';
import { problemText } from '../text/format.ts';
import { createQuote, type Redact } from '../text/redact.ts';
import { troubles } from '../text/troubles/troubles.ts';
import { closeRun } from './close-run.ts';
import { deliverBug, deliverDryRun, deliverFaults } from './deliver.ts';
import { failureOf } from './main.ts';
import { deliver as deliverLeft } from './post.ts';
import { createServices, type Surroundings } from './services.ts';
import { showPlan } from './show-plan.ts';
import { stopOnSignals } from './signals.ts';
import { deliverTelemetry, sendDryRunTelemetry, sendProblemTelemetry } from './telemetry.ts';

type Step = Surroundings & { log: StepLog; redact: Redact; reserve: Reserve; attempt: number };

/** One job of a run over several: reads the inputs, does its stage, and fails the step where that is due. */
export async function run(): Promise<void> {
  const { env } = process;
  const ending = new Ending(systemClock);
  stopOnSignals(ending);
  const redact = maskSecrets(secretsIn(getInput, env));
  const log = createStepLog(redact);
  const source: InputSource = { get: getInput, redact, env };
  const found = readStage(source);
  for (const warning of found.warnings) log.warning(warning);
  if ('faults' in found) {
    await deliverFaults(found, { env, log, signal: ending.taking });
    setPlanOutputs({ status: 'failed' }, log);
    const problems = found.faults.map((message) => ({ message, failsStep: true }));
    return sendProblemTelemetry(problems, found.receiver, { env, ending, redact, log });
  }
  const { read } = found;
  const { maxMinutes } = read.inputs;
  const deadlineMs = systemClock.now() + maxMinutes * 60_000;
  ending.limit(deadlineMs, { status: 'timed out', reason: `\`max-minutes\` (${maxMinutes}) reached` });
  const step: Step = {
    ...{ env, ending, log, redact, names: new PrivateNames(false), reserve: new Reserve(env.RUNNER_TEMP) },
    hasPostStep: false,
    attempt: Number(env.GITHUB_RUN_ATTEMPT) || 1,
  };
  try {
    await stages[read.stage](read as never, step);
  } catch (error) {
    step.reserve.release();
    await deliverBug(error, step);
    const message = error instanceof Error ? error.message : String(error);
    await sendProblemTelemetry([{ message: `Unexpected: ${message}`, failsStep: true }], read.inputs, step);
  }
  ending.finish();
}

type Read<Name extends Stage['stage']> = Extract<Stage, { stage: Name }> & { outputDirectory: string };

const stages = { plan, collect, finish };

async function plan({ inputs, shards, outputDirectory }: Read<'plan'>, step: Step): Promise<void> {
  const { log, ending, attempt } = step;
  // Without Cosmos DB the run begins in a folder, and not in that of its results.
  const own = { ...inputs, outputDirectory: inputs.cosmos ? undefined : planFolder(outputDirectory) };
  const services = await createServices(own, { ...step, shards: shards === 'auto' ? 1 : shards });
  if (inputs.dryRun) {
    const dryRun = withShards(await runDry(own, services, ending), shards, own);
    await deliverDryRun(dryRun, own, log);
    setPlanOutputs({ status: dryRun.status, 'total-received': dryRun.repositories }, log);
    return sendDryRunTelemetry(dryRun, inputs, step);
  }
  const task = { shards, sourcesText: inputs.sources.text ?? '', outputDirectory, attempt };
  const planned = await planRun(task, own, services, ending);
  if (planned.status === 'not-open') {
    setPlanOutputs(outputsOf(planned.report), log);
    return log.fail(failureOf(planned.report));
  }
  await showPlan(planned.plan, log);
}

async function collect({ inputs, shard, outputDirectory }: Read<'collect'>, step: Step): Promise<void> {
  const { log, ending, env, redact, attempt } = step;
  const made = await findPlan(outputDirectory, readAddresses(env).workflowRunUrl, shard);
  const part = made?.shards.find((one) => one.shard === shard);
  if (!made || !part)
    return failWithout({ message: made ? `Shard ${shard} is not in the plan` : noPlan(inputs) }, inputs, step);
  const { cosmos } = inputs;
  const own = withSources(made, {
    ...inputs,
    ...{ email: undefined, event: undefined, compare: false, outputDirectory: shardFolder(outputDirectory, shard) },
    cosmos: cosmos && {
      ...cosmos,
      throughput: Math.max(1, Math.floor(cosmos.throughput * part.unitsShare)),
      // The first job did that.
      createResources: false,
    },
  });
  const services = await createServices(own, step);
  const report = await collectShard({ plan: made, part, outputDirectory, attempt }, own, services, ending);
  setOutputs(outputsOf(report, own.outputDirectory), log);
  await writeJobSummary(shardSummary(report), log);
  log.info(shardHeadline(report));
  for (const problem of report.problems) if (!problem.failsStep) log.warning(problemText(problem));
  const way = { telemetry: inputs.telemetry, connections: createConnections(inputs.proxies), log, redact };
  await deliverTelemetry(itemsOfRun(report, readPlace(env)), { ...way, signal: ending.mailing });
  if (failsStep(report)) log.fail(failureOf(report));
}

async function finish({ inputs, outputDirectory }: Read<'finish'>, step: Step): Promise<void> {
  const { log, ending, env, attempt } = step;
  const made = await findPlan(outputDirectory, readAddresses(env).workflowRunUrl);
  if (!made) return finishWithoutPlan(inputs, step);
  const { cosmos } = inputs;
  const own = withSources(made, { ...inputs, cosmos: cosmos && { ...cosmos, createResources: false } });
  const services = await createServices(own, { ...step, shards: made.shards.length });
  const report: RunReport = await finishRun({ plan: made, outputDirectory, attempt }, own, services, ending);
  if (failsStep(report)) log.fail(failureOf(report));
}

/** The first job was killed: where its run can be found, it is closed as what it left. */
async function finishWithoutPlan(inputs: Settings, step: Step): Promise<void> {
  const { env, log } = step;
  const { workflowRunUrl } = readAddresses(env);
  const services = await createServices(inputs, step);
  const { store, handover, clock } = services;
  const left =
    workflowRunUrl && inputs.cosmos
      ? await store.runs.leftOpen(workflowRunUrl, clock.date()).catch(orStoreError)
      : undefined;
  if (!left) return failWithout({ message: noPlan(inputs) }, inputs, step);
  if (left instanceof StoreError)
    return failWithout({ message: `${noPlan(inputs)}. ${left.message}`, remedy: left.remedy }, inputs, step);
  handover.open(left);
  const state = { phase: 'open', run: left, due: ['event', 'report', 'email', 'telemetry'] } as const;
  await deliverLeft(await closeRun(state, services), state, services);
  log.fail(`Run ${left.id} was not planned. ${troubles.planMissing.remedy}`);
}

function orStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  throw error;
}

const noPlan = ({ outputDirectory = '' }: Settings): string =>
  `There is no whole plan of this workflow run in \`${planFolder(outputDirectory)}\``;

async function failWithout(
  { message, remedy = troubles.planMissing.remedy }: Pick<Problem, 'message' | 'remedy'>,
  inputs: Settings,
  step: Step,
): Promise<void> {
  const { log } = step;
  const problem = { message, remedy, failsStep: true };
  setOutputs({ status: 'failed' }, log);
  await writeJobSummary(badInputSummary([problemText(problem)]), log);
  log.fail(problemText(problem));
  await sendProblemTelemetry([problem], inputs, step);
}

/** The sources as the first job read them, with the accounts that it found to have the GitHub App. */
function withSources(made: Plan, settings: Settings): Inputs {
  const parsed = parseSources(
    made.sources.text,
    'sources',
    createQuote((text) => text),
  );
  if ('faults' in parsed) throw new Error(`the plan has no sources: ${parsed.faults[0]}`);
  return { ...settings, sources: withInstalled(parsed.sources, made) };
}

function withInstalled(sources: Sources, { sources: { installed } }: Plan): Sources {
  const { installed: accounts } = sources;
  const found = installed.map((one) => ({ ...one, selects: accounts?.selectionOf(one.login) }));
  return {
    ...sources,
    owners: [...sources.owners, ...found.flatMap(({ selects, ...one }) => (selects ? { ...one, selects } : []))],
  };
}
