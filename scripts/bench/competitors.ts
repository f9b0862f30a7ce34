import type { CosmosOptions } from '../../emulators/cosmos/server.ts';
import type { GitHubOptions } from '../../emulators/github/options.ts';
import { measureProcess } from '../../emulators/process-figures.ts';
import type { ActionResult } from '../../emulators/runner/runner.ts';
import { withRun } from '../../emulators/scenario.ts';
import { originalLatencies, type ServiceOptions, type Services, startServices } from '../../emulators/services.ts';
import { createContainers } from './account.ts';
import { startBareNode } from './bare-node.ts';
import type { Figures } from './figures.ts';
import { limitSeconds } from './limit.ts';

export const owner = 'contoso';
const defaults = { concurrency: 4, throughput: 400 };

export interface Setting {
  repositories: number;
  /** Without: everything answers at once and without limits, so that only the action's own work is left. */
  withLatency: boolean;
  timeScale?: number;
  /** Whether Cosmos DB takes as many writes as come; 400 RU/s otherwise. */
  serverless?: boolean;
  inputs?: Record<string, string>;
}

export function servicesFor({ repositories, withLatency, serverless, timeScale }: Setting): ServiceOptions {
  const unlimited: GitHubOptions = { secondaryLimits: false, pointsPerHour: 1_000_000 };
  const github: GitHubOptions = {
    populate: [{ owner, count: repositories }],
    record: 'summary',
    ...(withLatency ? { latency: originalLatencies.github } : unlimited),
  };
  const cosmos: CosmosOptions = {
    ...(withLatency && { latency: originalLatencies.cosmos }),
    ...(serverless && { serverless, throughput: 'unlimited' }),
  };
  return { github, cosmos, ...(timeScale !== undefined && { timeScale }) };
}

/** Runs the built action, emails and event included. Throws where it fails. */
export async function runBuilt(setting: Setting): Promise<Figures> {
  const { serverless = false, timeScale = 1, withLatency, inputs } = setting;
  const throughput = serverless ? Number.POSITIVE_INFINITY : defaults.throughput;
  const nodeSeconds = timeScale * (await startBareNode());
  let startedMs = 0;
  const run = (options: { env: Record<string, string>; nodeArguments: string[] }): Promise<Figures> =>
    withRun(
      {
        ...options,
        sources: { fullOrgs: [{ orgName: owner }] },
        inputs: { ...inputs, ...(serverless && { 'cosmos-serverless': 'true' }) },
        services: servicesFor(setting),
        timeLimitMs: 3_600_000,
        prepare: async ({ cosmos }) => createContainers(cosmos, serverless ? undefined : throughput),
        meanwhile: () => {
          startedMs = Date.now();
        },
      },
      (services, result) => {
        if (result.exitCode !== 0) throw new Error(result.log);
        const limit = limitSeconds(services, {
          nodeSeconds,
          throughput,
          concurrency: defaults.concurrency,
          isLimited: withLatency,
        });
        return { ...figuresOf(services, timeScale, startedMs), ...timesOf(result, timeScale), limitSeconds: limit };
      },
    );
  const { figures, result } = await measureProcess(run);
  return { ...result, ...figures };
}

const timesOf = ({ main }: ActionResult, timeScale: number): Pick<Figures, 'seconds'> => ({
  seconds: (timeScale * main.durationMs) / 1_000,
});

/** Runs a baseline in this process, so without the start of a process of its own. */
export async function runBaseline(
  setting: Setting,
  baseline: (services: Services, owner: string) => Promise<void>,
): Promise<Figures> {
  const services = await startServices(servicesFor(setting));
  try {
    await createContainers(services.cosmos, defaults.throughput);
    const startedAt = performance.now();
    const startedMs = Date.now();
    await baseline(services, owner);
    const seconds = (performance.now() - startedAt) / 1_000;
    const { firstRequestSeconds, ...figures } = figuresOf(services, 1, startedMs);
    return { ...figures, seconds };
  } finally {
    await services.close();
  }
}

/** What the emulators counted. */
function figuresOf(
  { github, cosmos, time }: Services,
  timeScale: number,
  startedMs: number,
): Omit<Figures, 'seconds' | 'limitSeconds'> {
  const { queries, restCalls, points, seconds } = github.usage;
  const { timeOrigin = startedMs } = time;
  const startedAt = timeOrigin + (startedMs - timeOrigin) * timeScale;
  return {
    queries,
    restCalls,
    points,
    serverSeconds: seconds,
    limitsMet: github.limiterTrips + github.primaryRefusals,
    documents: cosmos.countDocuments('github', 'repoStats'),
    requestUnits: cosmos.usage.requestUnits,
    throttled: cosmos.usage.throttled,
    firstRequestSeconds: (Math.min(...github.requests.map(({ startedAt: at }) => at)) - startedAt) / 1_000,
  };
}
