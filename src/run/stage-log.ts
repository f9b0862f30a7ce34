import type { Failure, FinishedRun, Problem, StageName, Wait } from '../model.ts';
import { pointsText } from '../report/content/figures.ts';
import { counted, duration, number } from '../text/format.ts';
import type { RunContext } from './context.ts';

/** More would hide the rest of the log. */
const mostOwners = 20;

/** Passes a stream on, and tells of it once it is over. */
export async function* thenLog<T>(stream: AsyncIterable<T>, tell: () => void): AsyncGenerator<T, void, undefined> {
  yield* stream;
  tell();
}

/** What was listed, by owner. */
export function logListing(context: RunContext): void {
  const { outcomes, services, github } = context;
  const { owners } = outcomes;
  const rest = owners.length - mostOwners;
  const { received } = outcomes.totals;
  services.log.group(
    `Listing: ${repositories(received)} of ${counted(owners.length, 'owner', 'owners')}${took('listing', context)}`,
    [
      ...owners.slice(0, mostOwners).map(([owner, count]) => `${owner}: ${number(count)}`),
      ...(rest > 0 ? [`and ${number(rest)} more owners`] : []),
      ...outcomes.ownersNotListed.map(({ repo, reason }) => `${repo}: not listed: ${reason}`),
      ...(outcomes.duplicates.length > 0 ? [`Named more than once: ${number(outcomes.duplicates.length)}`] : []),
      counted(github.client.sent.restCalls, 'REST call', 'REST calls'),
      ...waitLines('listing', github.gate.longestWaits),
    ],
  );
  const extraPoints = github.metrics.extraPointsFor(received);
  if (extraPoints > 0)
    services.log.info(`extra-metrics add about ${number(extraPoints)} points for these repositories`);
}

/** What GitHub was asked, and what came of it. */
export function logQuerying(context: RunContext): void {
  const { outcomes, services, github } = context;
  const { processed, received } = outcomes.totals;
  const sizes = github.record.figures;
  services.log.group(
    `Querying: ${number(processed)} of ${repositories(received)} answered${took('querying', context)}`,
    [
      `${counted(github.client.sent.queries, 'query', 'queries')}, ${pointsText(github.gate.points)}`,
      ...(sizes
        ? [
            `Repositories in a query: ${sizes.first} in the first, ${sizes.smallest} to ${sizes.largest}, ${sizes.last} in the last; ${sizes.seconds.toFixed(1)} s an answer`,
          ]
        : []),
      ...failureLines(outcomes.failures.filter(({ status }) => status !== 'store-error')),
      ...waitLines('querying', github.gate.longestWaits),
    ],
  );
}

/** What was stored, and what that took. */
export function logStoring(context: RunContext): void {
  const { outcomes, services, timeline } = context;
  const { processed, created } = outcomes.totals;
  const { requestUnits, throttled } = services.store.documents.usage;
  const stage = timeline.stages.find(({ name }) => name === 'storing');
  if (!stage) return;
  const seconds = Math.max(stage.endedAt - stage.startedAt, 1) / 1000;
  services.log.group(
    `Storing: ${number(created)} of ${counted(processed, 'document', 'documents')} stored${took('storing', context)}`,
    [
      `${number(created / seconds)} documents a second`,
      ...(requestUnits > 0
        ? [
            `${number(requestUnits)} request units, ${number(requestUnits / seconds)} a second; ${counted(throttled, 'write', 'writes')} throttled`,
          ]
        : []),
      ...failureLines(outcomes.failures.filter(({ status }) => status === 'store-error')),
    ],
  );
}

/** Whether the event was published. */
export function logNotifying(
  { id, date, status }: FinishedRun,
  problem: Problem | undefined,
  context: RunContext,
): void {
  const what = problem ? 'the event was not published' : '1 event published';
  context.services.log.group(`Notifying: ${what}${took('notifying', context)}`, [
    `Event ${date}-${id}: ${status}`,
    ...(problem ? [context.services.redact(problem.message)] : []),
  ]);
}

const repositories = (count: number): string => counted(count, 'repository', 'repositories');

function took(name: StageName, { timeline }: RunContext): string {
  const stage = timeline.stages.find((one) => one.name === name);
  return stage ? ` in ${duration(stage.endedAt - stage.startedAt)}` : '';
}

const failureLines = (failures: readonly Failure[]): string[] =>
  Object.entries(Object.groupBy(failures, ({ status }) => status)).map(
    ([status, some]) => `Failed, ${status}: ${number(some.length)}`,
  );

const waitLines = (stage: StageName, waits: readonly Wait[]): string[] =>
  waits
    .filter((wait) => wait.stage === stage)
    .map(({ startedAt, endedAt, why }) => `Waited ${duration(endedAt - startedAt)}: ${why}`);
