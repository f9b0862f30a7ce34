import type { RepositoryFixture } from '../../emulators/github/fixtures.ts';
import { type Collected, collect, type Scenario } from '../../emulators/scenario.ts';
import { originalLatencies, type Services } from '../../emulators/services.ts';
import { disturb } from './disturbances.ts';
import { earlierFiles, storeEarlier } from './earlier.ts';
import { findViolations } from './invariants.ts';
import { type ChaosPlan, type DisturbanceKind, sourcesOf } from './plan.ts';

/** Everything that is known of one run, for the invariants to judge. */
export interface Evidence extends Collected {
  plan: ChaosPlan;
  /** Every repository that GitHub had at any time, by its name in lower case. */
  repositories: ReadonlyMap<string, RepositoryFixture>;
  /** Disturbances that were still there when the run was over. */
  lasting: ReadonlySet<DisturbanceKind>;
}

export interface Verdict {
  seed: number;
  /** How the run ended, by its outputs. */
  status: string;
  /** Each as `<invariant>: <what was found>`. */
  violations: string[];
  /** Requests that met a fault. */
  faultsMet: number;
  durationMs: number;
  log: string;
}

/** A step that lasts longer does not end by itself: the longest deadline and what comes after it take half of this. */
const longestStepMs = 90_000;

/** Runs the built action by a plan, and judges what it left behind. Never rejects. */
export async function runPlan(plan: ChaosPlan, actionPath?: string): Promise<Verdict> {
  const startedAt = performance.now();
  const verdict = { seed: plan.seed, status: 'none', faultsMet: 0, log: '' };
  const durationMs = (): number => Math.round(performance.now() - startedAt);
  try {
    const evidence = await runAndCollect(plan, actionPath);
    const { result, services } = evidence;
    return {
      ...verdict,
      status: result.main.signal === null ? (result.outputs.status ?? 'none') : 'killed',
      violations: findViolations(evidence),
      faultsMet: countFaults(services),
      durationMs: durationMs(),
      log: result.log,
    };
  } catch (error) {
    const [first, log = ''] = String(error instanceof Error ? error.message : error).split('--- log');
    return { ...verdict, violations: [`ends by itself, whole: ${first}`], durationMs: durationMs(), log };
  }
}

async function runAndCollect(plan: ChaosPlan, actionPath: string | undefined): Promise<Evidence> {
  const repositories = new Map<string, RepositoryFixture>();
  const remember = ({ github }: Services): void => {
    for (const [name, fixture] of github.repositories) repositories.set(name, { ...fixture });
  };
  let lasting: ReadonlySet<DisturbanceKind> = new Set();
  const collected = await collect({
    ...scenarioOf(plan),
    ...(actionPath !== undefined && { actionPath }),
    timeLimitMs: longestStepMs,
    prepare: async (services) => {
      if (plan.earlier && hasCosmos(plan)) await storeEarlier(plan.earlier, sourcesOf(plan), services);
      arrange(plan, services);
      remember(services);
    },
    meanwhile: async (action, services) => {
      lasting = await disturb(plan, action, services);
      services.cosmos.consume(0);
      remember(services);
    },
  });
  return { ...withoutEarlier(collected, plan), plan, repositories, lasting };
}

const hasCosmos = ({ inputs }: ChaosPlan): boolean => inputs['cosmos-endpoint'] !== '';

/** What the run on trial left behind. */
const withoutEarlier = (collected: Collected, { earlier }: ChaosPlan): Collected => ({
  ...collected,
  documents: collected.documents.filter(({ runId }) => runId !== earlier?.id),
  runInfos: collected.runInfos.filter(({ id }) => id !== earlier?.id),
});

function scenarioOf(plan: ChaosPlan): Scenario {
  const { seed, timeScale, pointsPerHour, githubSlowness, serverlessAccount, faults } = plan;
  return {
    sources: sourcesOf(plan),
    inputs: plan.inputs,
    ...(plan.earlier && !hasCosmos(plan) && { files: earlierFiles(plan.earlier, sourcesOf(plan)) }),
    services: {
      timeScale,
      github: {
        seed,
        realRepositories: false,
        pointsPerHour,
        hourMs: pointsPerHour < 100 ? 60_000 : 3_600_000,
        latency: { ...originalLatencies.github, speedFactor: githubSlowness },
        owners: plan.owners.filter(({ isMissing }) => !isMissing),
        renames: plan.renames,
        faults: faults.github,
      },
      cosmos: {
        seed,
        serverless: serverlessAccount,
        latency: originalLatencies.cosmos,
        faults: faults.cosmos.map((fault) => ({ ...fault })),
      },
      eventGrid: { schema: plan.inputs['event-grid-schema'] === 'CloudEvent' ? 'CloudEvent' : 'EventGrid' },
    },
  };
}

function arrange({ forbidden, faults }: ChaosPlan, { github, eventGrid, sendGrid }: Services): void {
  for (const name of forbidden) Object.assign(github.repositories.get(name) ?? {}, { access: 'forbidden' });
  for (const fault of faults.eventGrid) eventGrid.fail(fault);
  for (const fault of faults.sendGrid) sendGrid.fail(fault);
}

function countFaults({ github, cosmos, eventGrid, sendGrid }: Services): number {
  const met = (requests: readonly { fault?: string | undefined }[]): number =>
    requests.filter(({ fault }) => fault !== undefined).length;
  return met(github.requests) + met(cosmos.requests) + met(eventGrid.requests) + met(sendGrid.requests);
}
