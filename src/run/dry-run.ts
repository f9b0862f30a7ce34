import type { Ending } from '../async/ending.ts';
import { listByLane } from '../github/lanes/by-lane.ts';
import type { Lane } from '../github/lanes/lane.ts';
import { askForPoints } from '../github/listing/stated-owners.ts';
import { estimateQueries } from '../github/stats/estimate.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { type DryRun, type Estimate, type LanePlan, ownerOf, type Problem, type Work } from '../model.ts';
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
  const counts = await count(context);
  await Promise.all(github.all.filter(({ sources }) => sources.owners.length === 0).map(askForPoints));
  const repositories = outcomes.totals.received;
  const plans = estimateLanes(github.all, counts, inputs);
  const estimate = withStore(together(plans.map((plan) => plan.estimate)), repositories, inputs);
  const { pointsLeft, pointsPerHour } = github.usage;
  return {
    status: ending.reason?.status ?? 'dry run',
    repositories,
    owners: outcomes.owners,
    ownersNotListed: outcomes.ownersNotListed,
    duplicates: outcomes.duplicates,
    estimate,
    pointsLeft,
    pointsPerHour,
    work: workOf(plans, inputs),
    ...(github.app && { lanes: plans.map((plan) => planOf(plan, counts)) }),
    problems: [...context.problems, ...problemsOf(estimate, context)].map((one) => ({
      ...one,
      message: redact(one.message),
    })),
    durationMs: clock.now() - startMs,
  };
}

/** What each lane would be asked for so many repositories, and what it would take. */
const estimateLanes = (lanes: readonly Lane[], counts: ReadonlyMap<Lane, number>, inputs: Inputs) =>
  lanes.map((lane) => ({
    lane,
    names: counts.get(lane) ?? 0,
    estimate: estimateLane(lane, counts.get(lane) ?? 0, inputs),
  }));

/** The work of so many repositories of each lane. */
export const estimateWork = (lanes: readonly Lane[], counts: ReadonlyMap<Lane, number>, inputs: Inputs): Work =>
  workOf(estimateLanes(lanes, counts, inputs), inputs);

const workOf = (plans: ReturnType<typeof estimateLanes>, { cosmos }: Inputs): Work => ({
  lanes: plans.map(({ lane, names, estimate }) => ({ lane: lane.name, names, seconds: estimate.seconds })),
  storeSeconds: writeSeconds(
    plans.reduce((sum, { names }) => sum + names, 0),
    cosmos,
  ),
});

function estimateLane({ gate, metrics }: Lane, repositories: number, inputs: Inputs): Estimate {
  const { used: listingPoints, left: pointsLeft, perHour: pointsPerHour } = gate.points;
  const { connections } = metrics;
  return estimateQueries({ repositories, listingPoints, ...inputs.github, connections, pointsLeft, pointsPerHour });
}

/** Lanes work side by side, so the longest counts. */
const together = (estimates: readonly Estimate[]): Estimate => ({
  queries: estimates.reduce((sum, { queries }) => sum + queries, 0),
  points: estimates.reduce((sum, { points }) => sum + points, 0),
  resets: Math.max(0, ...estimates.map(({ resets }) => resets)),
  seconds: Math.max(0, ...estimates.map(({ seconds }) => seconds)),
});

function planOf({ lane, estimate }: { lane: Lane; estimate: Estimate }, counts: ReadonlyMap<Lane, number>): LanePlan {
  const { owners, repositories: names } = lane.sources;
  return {
    lane: lane.name,
    owners: [...new Set([...owners.map(({ login }) => login), ...names.map(ownerOf)])],
    repositories: counts.get(lane) ?? 0,
    points: estimate.points,
    pointsLeft: lane.gate.points.left,
  };
}

/** Lists all, and counts for how many repositories each lane would ask. */
async function count(context: RunContext): Promise<ReadonlyMap<Lane, number>> {
  const { inputs, github, timeline, outcomes, clock, log } = context;
  const listed = timeline.along('listing', listByLane(inputs.sources, github));
  const counts = new Map<Lane, number>();
  let loggedMs = clock.now();
  for await (const name of thenLog(receiveNames(listed, context), () => logListing(context))) {
    const lane = github.of(ownerOf(name));
    counts.set(lane, (counts.get(lane) ?? 0) + 1);
    if (clock.now() - loggedMs < progressMs) continue;
    loggedMs = clock.now();
    log.info(`${counted(outcomes.totals.received, 'repository', 'repositories')} listed so far`);
  }
  return counts;
}

/** Storing goes on beside the queries, so the longer of the two counts. */
export function withStore(
  queries: Estimate,
  repositories: number,
  { cosmos, compare }: Pick<Inputs, 'cosmos' | 'compare'>,
): Estimate {
  if (!cosmos) return queries;
  const writes = repositories * cosmos.requestUnitsPerWrite;
  return {
    ...queries,
    // The last run's documents are read, one request unit each.
    requestUnits: Math.ceil(writes + (compare ? repositories : 0)),
    seconds: Math.max(queries.seconds, writeSeconds(repositories, cosmos)),
  };
}

/** How long so many documents take with all of the throughput; no time with an account that has no limit. */
const writeSeconds = (repositories: number, cosmos: Inputs['cosmos']): number =>
  !cosmos || cosmos.serverless ? 0 : (repositories * cosmos.requestUnitsPerWrite) / cosmos.throughput;

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
