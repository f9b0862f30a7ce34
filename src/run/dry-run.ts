import type { Ending } from '../async/ending.ts';
import { listRepositories } from '../github/listing/owner-listing.ts';
import { askForPoints } from '../github/listing/stated-owners.ts';
import { estimateQueries } from '../github/stats/estimate.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { DryRun, Estimate, Problem } from '../model.ts';
import { mainAdvice } from '../report/content/failures.ts';
import { counted, duration, number } from '../text/format.ts';
import { troubles } from '../text/troubles/troubles.ts';
import { createRunContext, type RunContext, type Services } from './context.ts';
import { receiveNames } from './receive-names.ts';
import { logListing, outletsOfPrivateNames, thenLog } from './stage-log.ts';

const progressMs = 5_000;

/** Lists and counts what the inputs select, and estimates what a run would take. */
export async function runDry(inputs: Inputs, services: Services, ending: Ending): Promise<DryRun> {
  const context = createRunContext(inputs, services, ending);
  const { outcomes, github, startMs, clock, redact } = context;
  await count(context);
  if (inputs.sources.owners.length === 0) await askForPoints(github);
  const { used: listingPoints, left: pointsLeft, perHour: pointsPerHour } = github.gate.points;
  const repositories = outcomes.totals.received;
  const queries = estimateQueries({
    repositories,
    listingPoints,
    ...inputs.github,
    connections: github.metrics.connections,
    pointsLeft,
    pointsPerHour,
  });
  const estimate = withStore(queries, repositories, inputs);
  return {
    status: ending.reason?.status ?? 'dry run',
    repositories,
    owners: outcomes.owners,
    ownersNotListed: outcomes.ownersNotListed,
    duplicates: outcomes.duplicates,
    estimate,
    pointsLeft,
    pointsPerHour,
    problems: problemsOf(estimate, context).map((one) => ({ ...one, message: redact(one.message) })),
    durationMs: clock.now() - startMs,
  };
}

async function count(context: RunContext): Promise<void> {
  const { inputs, github, timeline, outcomes, clock, log } = context;
  const listed = timeline.along('listing', listRepositories(inputs.sources, github));
  let loggedMs = clock.now();
  for await (const _ of thenLog(receiveNames(listed, context), () => logListing(context))) {
    if (clock.now() - loggedMs < progressMs) continue;
    loggedMs = clock.now();
    log.info(`${counted(outcomes.totals.received, 'repository', 'repositories')} listed so far`);
  }
}

/** Storing goes on beside the queries, so the longer of the two counts. */
function withStore(queries: Estimate, repositories: number, { cosmos, compare }: Inputs): Estimate {
  if (!cosmos) return queries;
  const writes = repositories * cosmos.requestUnitsPerWrite;
  return {
    ...queries,
    // The last run's documents are read, one request unit each.
    requestUnits: Math.ceil(writes + (compare ? repositories : 0)),
    seconds: Math.max(queries.seconds, cosmos.serverless ? 0 : writes / cosmos.throughput),
  };
}

function problemsOf(
  { resets, seconds, points }: Estimate,
  { outcomes, inputs, ending, names }: Pick<RunContext, 'outcomes' | 'inputs' | 'ending' | 'names'>,
): Problem[] {
  const stop = ending.reason;
  if (stop) return [{ message: stop.reason, remedy: stop.remedy, failsStep: true }];
  const { ownersNotListed, totals } = outcomes;
  const { maxMinutes } = inputs;
  const outlets = outletsOfPrivateNames({ names, inputs });
  const expected: [boolean, string, string][] = [
    [
      ownersNotListed.length > 0,
      `${counted(ownersNotListed.length, 'owner', 'owners')} could not be listed`,
      `The estimate does not include their repositories. ${mainAdvice(ownersNotListed, { of: 'owners', run: 'partial' })}`,
    ],
    [totals.received === 0 && ownersNotListed.length === 0, 'No repository was found', troubles.nothingFound.remedy],
    [
      resets > 0,
      `A run would need ${number(points)} points, more than are left in this hour, and wait up to ${counted(resets, 'time', 'times')} for more`,
      troubles.tooFewPoints.remedy,
    ],
    [
      seconds > 60 * maxMinutes,
      `A run would take about ${duration(1000 * seconds)}, more than \`max-minutes\` (${maxMinutes}) allows`,
      troubles.tooLong.remedy,
    ],
    [
      outlets !== undefined,
      `A run would name ${counted(names.count, 'private repository', 'private repositories')} in the ${outlets}`,
      troubles.namesToHide.remedy,
    ],
  ];
  return expected.filter(([holds]) => holds).map(([, message, remedy]) => ({ message, remedy, failsStep: false }));
}
