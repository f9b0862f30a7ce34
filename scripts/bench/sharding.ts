import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureProcess, type ProcessFigures } from '../../emulators/runner/process-figures.ts';
import { runAction } from '../../emulators/runner/runner.ts';
import { type Services, startServices } from '../../emulators/services.ts';
import { planFolder } from '../../src/shards/folders.ts';
import { inputsFor, type Setting, servicesFor } from './competitors.ts';
import type { Figures } from './figures.ts';
import { makeUpResults } from './made-up-shards.ts';

const shardAction = fileURLToPath(new URL('../../shard', import.meta.url));
const workspacePrefix = join(tmpdir(), 'bench-shards-');

interface Job extends ProcessFigures {
  seconds: number;
  outputs: Record<string, string>;
}

/** One after another, as if each had a machine of its own: the time is that of the first, the longest shard and the last. */
export const runShards = (setting: Setting, shards: number): Promise<Figures> =>
  withServices(setting, async (services, workspace) => {
    const run = (stage: string, more = {}) => runJob({ services, setting, workspace, stage, more });
    const plan = await run('plan', { shards: String(shards) });
    const collected: Job[] = [];
    for (const shard of shardsOf(plan)) collected.push(await run('collect', { shard: String(shard) }));
    return figuresOf(services, workspace, { plan, collected, finish: await run('finish') });
  });

/** The first job and the last, with results of the shards that are made up. */
export const planAndFinish = (setting: Setting, shards: number): Promise<Figures> =>
  withServices(setting, async (services, workspace) => {
    const run = (stage: string, more = {}) => runJob({ services, setting, workspace, stage, more });
    const plan = await run('plan', { shards: String(shards) });
    await makeUpResults(outputOf(workspace));
    return figuresOf(services, workspace, { plan, collected: [], finish: await run('finish') });
  });

const outputOf = (workspace: string): string => join(workspace, 'repo-stats');
const shardsOf = ({ outputs }: Job): number[] => JSON.parse(outputs.shards ?? '[]');

async function withServices(
  setting: Setting,
  use: (services: Services, workspace: string) => Promise<Figures>,
): Promise<Figures> {
  const services = await startServices(servicesFor(setting));
  const workspace = mkdtempSync(workspacePrefix);
  try {
    return await use(services, workspace);
  } finally {
    await services.close();
    rmSync(workspace, { recursive: true });
  }
}

interface JobToRun {
  services: Services;
  setting: Setting;
  /** One for all jobs, so that nothing is carried from one to the next. */
  workspace: string;
  stage: string;
  more: Record<string, string>;
}

async function runJob({ services, setting, workspace, stage, more }: JobToRun): Promise<Job> {
  const { figures, result } = await measureProcess(({ env, nodeArguments }) =>
    runAction({
      ...{ actionPath: shardAction, workspace, nodeArguments, timeLimitMs: 3_600_000 },
      githubToken: services.token,
      env: { ...services.env, ...env, GITHUB_JOB: stage },
      inputs: { ...services.inputs, ...inputsFor(setting), stage, ...more },
    }),
  );
  if (result.exitCode !== 0) throw new Error(result.log);
  console.error(`${stage}: ${figures.cpuSeconds.toFixed(1)} s of CPU, ${figures.peakMegabytes.toFixed(0)} MB`);
  return { ...figures, seconds: result.main.durationMs / 1_000, outputs: result.outputs };
}

interface DoneJobs {
  plan: Job;
  collected: readonly Job[];
  finish: Job;
}

function figuresOf({ github }: Services, workspace: string, { plan, collected, finish }: DoneJobs): Figures {
  const { queries, restCalls, points } = github.usage;
  const longest = Math.max(0, ...collected.map(({ seconds }) => seconds));
  const all = [plan, ...collected, finish];
  const folder = planFolder(outputOf(workspace));
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  return {
    seconds: plan.seconds + longest + finish.seconds,
    ...{ queries, restCalls, points },
    limitsMet: github.limiterTrips + github.primaryRefusals,
    cpuSeconds: all.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    peakMegabytes: Math.max(...all.map(({ peakMegabytes }) => peakMegabytes)),
    ...{ planSeconds: plan.seconds, planPeakMegabytes: plan.peakMegabytes, planMegabytes: bytes / 1e6 },
    ...(collected.length > 0 && {
      longestShardSeconds: longest,
      shardPeakMegabytes: Math.max(...collected.map(({ peakMegabytes }) => peakMegabytes)),
    }),
    ...{ finishSeconds: finish.seconds, finishPeakMegabytes: finish.peakMegabytes },
  };
}
