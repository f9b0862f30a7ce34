import {
  eventId,
  type Failure,
  type FinishedRun,
  type Problem,
  type StageName,
  type Usage,
  type Wait,
} from '../model.ts';
import { groupFailures } from '../report/content/failures.ts';
import { inLane, laneText, pointsText } from '../report/content/figures.ts';
import { counted, duration, listOf, number } from '../text/format.ts';
import { longestProblem } from '../text/redact.ts';
import { troubles } from '../text/troubles/troubles.ts';
import type { RunContext } from './context.ts';
import type { Timeline } from './timeline.ts';

/** More would hide the rest of the log. */
const mostOwners = 20;
const mostLanes = 20;

const mostNames = 10;

/** Passes a stream on, and logs what it was once it is over. */
export async function* thenLog<T>(stream: AsyncIterable<T>, log: () => void): AsyncGenerator<T, void, undefined> {
  yield* stream;
  log();
}

type LaneFigures = Pick<Usage, 'graphqlQueries' | 'points' | 'pointsLeft' | 'pointsPerHour'>;
type Needs = Pick<RunContext, 'outcomes' | 'timeline' | 'log' | 'github' | 'store'>;

export function logListing({ outcomes, timeline, log, github }: Needs): void {
  const { owners, ownersNotListed, duplicates } = outcomes;
  const { usage } = github;
  const rest = owners.length - mostOwners;
  const { received } = outcomes.totals;
  const missing =
    ownersNotListed.length > 0 ? `, ${counted(ownersNotListed.length, 'owner', 'owners')} not listed` : '';
  log.group(
    `Listing: ${repositories(received)} of ${counted(owners.length, 'owner', 'owners')}${took('listing', timeline)}${missing}`,
    [
      ...owners.slice(0, mostOwners).map(([owner, count]) => `${owner}: ${number(count)}`),
      ...(rest > 0 ? [`and ${number(rest)} more owners`] : []),
      ...groupFailures(ownersNotListed, { of: 'owners', run: 'partial' })
        .flatMap(({ reasons }) => reasons)
        .map(({ names, count, reason }) => `${listOf(names.slice(0, mostNames), count)}: not listed: ${reason}`),
      ...(duplicates.length > 0 ? [`Duplicates ignored: ${number(duplicates.length)}`] : []),
      ...restCalls(usage.restCalls),
      ...waitLines('listing', usage.longestWaits),
    ],
  );
  const extraPoints = github.metrics.extraPointsFor(received);
  if (extraPoints > 0) log.info(`\`extra-metrics\` adds about ${number(extraPoints)} points for these repositories`);
}

export function logQuerying({ outcomes, timeline, log, github }: Needs): void {
  const { processed, received } = outcomes.totals;
  const sizes = github.record.figures;
  const { usage } = github;
  log.group(`Querying: ${number(processed)} of ${repositories(received)} answered${took('querying', timeline)}`, [
    ...beforeLines(outcomes),
    usageText(usage),
    ...(usage.lanes ?? [])
      .filter(({ graphqlQueries }) => graphqlQueries > 0)
      .slice(0, mostLanes)
      .map((one) => `${one.lane}: ${usageText(one)}`),
    ...(sizes ? [`Batch size ${batchSizes(sizes)}; ${sizes.seconds.toFixed(1)} s per answer on average`] : []),
    ...failureLines(outcomes.failures.filter(({ status }) => status !== 'store-error')),
    ...waitLines('querying', usage.longestWaits),
  ]);
}

/** What is not the work of this job. */
const beforeLines = ({ storedBefore = 0 }: Pick<Needs['outcomes'], 'storedBefore'>): string[] =>
  storedBefore > 0 ? [`Stored before: ${number(storedBefore)}`] : [];

const usageText = ({ graphqlQueries, points: used, pointsLeft: left, pointsPerHour: perHour }: LaneFigures): string =>
  `${counted(graphqlQueries, 'query', 'queries')}, ${pointsText({ used, left, perHour })}`;

const batchSizes = ({ smallest, largest }: { smallest: number; largest: number }): string =>
  smallest === largest ? number(largest) : `${number(smallest)} to ${number(largest)}`;

export function logStoring({ outcomes, timeline, log, store }: Needs): void {
  const { totals, storedBefore = 0 } = outcomes;
  const { processed, created } = totals;
  const { requestUnits = 0, throttled = 0 } = store.documents.usage ?? {};
  const stage = timeline.stages.find(({ name }) => name === 'storing');
  if (!stage) return;
  const seconds = Math.max(stage.endedAt - stage.startedAt, 1) / 1000;
  log.group(
    `Storing: ${number(created)} of ${counted(processed, 'document', 'documents')} stored${took('storing', timeline)}`,
    [
      ...beforeLines(outcomes),
      `${number((created - storedBefore) / seconds)} documents per second`,
      ...(requestUnits > 0
        ? [
            `${number(requestUnits)} request units, ${number(requestUnits / seconds)} per second`,
            ...(throttled > 0 ? [`${counted(throttled, 'write', 'writes')} throttled`] : []),
          ]
        : []),
      ...failureLines(outcomes.failures.filter(({ status }) => status === 'store-error')),
    ],
  );
}

export function logNotifying(
  run: FinishedRun,
  problem: Problem | undefined,
  { timeline, log, redact }: Pick<RunContext, 'timeline' | 'log' | 'redact'>,
): void {
  const what = problem ? 'the event was not published' : '1 event published';
  log.group(`Notifying: ${what}${took('notifying', timeline)}`, [
    `Event ${eventId(run)}: ${run.status}`,
    ...(problem ? [redact(problem.message, longestProblem)] : []),
  ]);
}

/** A token that sees private repositories shows their names to everyone who sees the workflow’s repository. */
export function logPrivateNames({ names, inputs, log }: Pick<RunContext, 'names' | 'inputs' | 'log'>): void {
  const outlets = outletsOfPrivateNames({ names, inputs });
  if (outlets === undefined) return;
  const found = counted(names.count, 'private repository is', 'private repositories are');
  log.warning(`${found} named in the ${outlets}. ${troubles.privateNames.remedy}`);
}

/** Where everyone can see the names of private repositories; undefined if nowhere. */
export function outletsOfPrivateNames({ names, inputs }: Pick<RunContext, 'names' | 'inputs'>): string | undefined {
  const { privacy, outputDirectory } = inputs;
  if (privacy.audience !== 'public' || privacy.hidesNames || names.count === 0) return undefined;
  const outlets = outputDirectory ? 'log, job summary, outputs and files' : 'log, job summary and outputs';
  return `${outlets}, and this workflow’s repository is public`;
}

const mostMissing = 5;

/** However many there are, one warning is enough to make a person look. */
export function logFindings({
  findings: { count },
  problems,
  log,
}: Pick<RunContext, 'findings' | 'problems' | 'log'>): void {
  if (count === 0) return;
  const missing = problems
    .filter(({ remedy, failsStep }) => remedy === troubles.repositoriesMissing.remedy && !failsStep)
    .map(({ message }) => message);
  const what = count === 1 ? 'One number or name looks' : `${number(count)} numbers or names look`;
  const texts = [...(count > missing.length ? [`${what} wrong`] : []), ...missing.slice(0, mostMissing)];
  log.warning(`${texts.join('. ')}. See Data quality in the summary, or \`qualityFindings\` in the run info`);
}

/** A token that is nearly used up is worth knowing before the next run needs it. */
export function logUsage({ github, log }: Pick<RunContext, 'github' | 'log'>): void {
  const { usage } = github;
  const used = (usage.lanes ?? [usage]).filter(({ points, pointsPerHour: most }) => most && points > most / 2);
  const [first] = used.toSorted((one, other) => other.points - one.points);
  if (!first) return;
  const whose = 'lane' in first ? laneText(first.lane) : 'the token';
  const advice = usage.lanes ? '' : ". A GitHub App's token has more";
  log.notice(
    `This run used ${number(first.points)} of the ${number(first.pointsPerHour ?? 0)} points that ${whose} has per hour. A run twice as large, or a second one within the hour, would have to wait${advice}`,
  );
}

const restCalls = (count: number): string[] => (count === 0 ? [] : [counted(count, 'REST call', 'REST calls')]);

const repositories = (count: number): string => counted(count, 'repository', 'repositories');

function took(name: StageName, { stages }: Timeline): string {
  const stage = stages.find((one) => one.name === name);
  return stage ? ` in ${duration(stage.endedAt - stage.startedAt)}` : '';
}

const failureLines = (failures: readonly Failure[]): string[] =>
  Object.entries(Object.groupBy(failures, ({ status }) => status)).map(
    ([status, some]) => `Failed, ${status}: ${number(some.length)}`,
  );

const waitLines = (stage: StageName, waits: readonly Wait[]): string[] =>
  waits
    .filter((wait) => wait.stage === stage)
    .map(({ startedAt, endedAt, why, lane }) => `Waited ${duration(endedAt - startedAt)}: ${why}${inLane(lane)}`);
