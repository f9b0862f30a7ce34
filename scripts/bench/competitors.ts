import { createContainers } from '../../emulators/cosmos/client.ts';
import type { CosmosOptions } from '../../emulators/cosmos/server.ts';
import { makeApp } from '../../emulators/github/apps.ts';
import type { GitHubOptions } from '../../emulators/github/options.ts';
import { measureProcess } from '../../emulators/runner/process-figures.ts';
import { type Scenario, withRun } from '../../emulators/scenario.ts';
import { originalLatencies, type ServiceOptions, type Services, startServices } from '../../emulators/services.ts';
import { startBareNode } from './bare-node.ts';
import type { Figures } from './figures.ts';
import { limitSeconds } from './limit.ts';

const owner = 'contoso';
const defaults = { concurrency: 4, throughput: 400 };

export interface Setting {
  repositories: number;
  /** Without: everything answers at once and without limits, so that only the action's own work is left. */
  withLatency: boolean;
  /** Over so many organizations, one if absent; `installed`: each installed a GitHub App. */
  organizations?: { count: number; installed: boolean };
  timeScale?: number;
  /** Whether Cosmos DB takes as many writes as come; 400 RU/s otherwise. */
  serverless?: boolean;
  /** Overrides what follows from the settings above. */
  cosmos?: CosmosOptions & { throughput?: number };
  inputs?: Record<string, string>;
}

/** The organizations, each with the same part of the repositories. */
function populationsOf({ repositories, organizations }: Setting): { owner: string; count: number }[] {
  const { count } = organizations ?? { count: 1 };
  return Array.from({ length: count }, (_, i) => ({
    owner: count === 1 ? owner : `${owner}-${i}`,
    count: Math.ceil((repositories - i) / count),
  }));
}

/** One key for all runs. */
const app = makeApp([]);

export function servicesFor(setting: Setting): ServiceOptions {
  const { withLatency, serverless, timeScale, cosmos, organizations } = setting;
  const populate = populationsOf(setting);
  const unlimited: GitHubOptions = { secondaryLimits: false, pointsPerHour: 1_000_000 };
  return {
    github: {
      populate,
      ...(organizations?.installed && {
        apps: [{ ...app, installations: populate.map((one) => ({ login: one.owner })) }],
      }),
      record: 'summary',
      ...(withLatency ? { latency: originalLatencies.github } : unlimited),
    },
    cosmos: {
      ...(withLatency && { latency: originalLatencies.cosmos }),
      ...(serverless && { serverless, throughput: 'unlimited' }),
      ...cosmos,
    },
    ...(timeScale !== undefined && { timeScale }),
  };
}

/** What an action needs to collect all that the services have. */
export const inputsFor = (setting: Setting): Record<string, string> => ({
  sources: JSON.stringify({ fullOrgs: populationsOf(setting).map((one) => ({ orgName: one.owner })) }),
  ...(setting.serverless && { 'cosmos-serverless': 'true' }),
  ...(setting.organizations?.installed && {
    'github-app-client-id': app.clientId,
    'github-app-private-key': app.privateKey,
  }),
  ...setting.inputs,
});

const throughputOf = ({ serverless, cosmos = {} }: Setting): number =>
  cosmos.throughput ?? (serverless ? Number.POSITIVE_INFINITY : defaults.throughput);

/** The account as it is from the second run on. */
const prepareAccount = (setting: Setting, { cosmos }: Services) =>
  createContainers(cosmos, { throughput: setting.serverless ? undefined : throughputOf(setting) });

/** Runs the built action, emails and event included, and looks at the services for further figures. Throws if it fails. */
export async function runBuilt(
  setting: Setting,
  look: (services: Services) => Partial<Figures> = () => ({}),
): Promise<Figures> {
  const { timeScale = 1, withLatency } = setting;
  const nodeSeconds = timeScale * (await startBareNode());
  let startedMs = 0;
  const scenario: Scenario = {
    inputs: inputsFor(setting),
    services: servicesFor(setting),
    timeLimitMs: 3_600_000,
    prepare: (services) => prepareAccount(setting, services),
    meanwhile: () => {
      startedMs = Date.now();
    },
  };
  const limits = {
    nodeSeconds,
    concurrency: defaults.concurrency,
    throughput: throughputOf(setting),
    isLimited: withLatency,
  };
  const { figures, result } = await measureProcess((options) =>
    withRun({ ...options, ...scenario }, (services, { exitCode, log, main }) => {
      if (exitCode !== 0) throw new Error(log);
      return {
        ...figuresOf(services, timeScale, startedMs),
        ...look(services),
        seconds: (timeScale * main.durationMs) / 1_000,
        limitSeconds: limitSeconds(services, limits),
      };
    }),
  );
  return { ...result, ...figures };
}

/** Runs a baseline in this process, so without the start of a process of its own. */
export async function runBaseline(
  setting: Setting,
  baseline: (services: Services, owner: string) => Promise<void>,
): Promise<Figures> {
  const { timeScale = 1 } = setting;
  const services = await startServices(servicesFor(setting));
  try {
    await prepareAccount(setting, services);
    const startedAt = performance.now();
    const startedMs = Date.now();
    await baseline(services, owner);
    const seconds = (timeScale * (performance.now() - startedAt)) / 1_000;
    const { firstRequestSeconds, ...figures } = figuresOf(services, timeScale, startedMs);
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
