import { expect } from 'vitest';
import { collect, ownFields, quiet, readBack, type StoredDocument } from '../../emulators/scenario.ts';
import { type Services, startServices } from '../../emulators/services.ts';
import type { Disturbance, WorkflowRun } from '../../emulators/workflow/workflow.ts';
import { Dice } from '../chaos/dice.ts';
import { linesOf, listOf } from './left-behind.ts';
import { startSharded } from './sharded-run.ts';

const sources = { fullOrgs: [{ orgName: 'contoso' }] };
const mostAttempts = 8;

export interface KillPlan {
  seed: number;
  repositories: number;
  shards: number;
  kills: number;
}

const github = (repositories: number) => ({ populate: [{ owner: 'contoso', count: repositories }] });

/** What a document says of its repository, whoever stored it and when. */
const statsOf = (documents: readonly StoredDocument[]) =>
  documents
    .map((document) => {
      const { id, runId, collectedAt, ...stats } = ownFields(document);
      return stats;
    })
    .toSorted((one, other) => String(one.repo).localeCompare(String(other.repo)));

/** The documents of one undisturbed job. */
export async function undisturbed(repositories: number) {
  const run = await collect({
    sources,
    inputs: { ...quiet, 'cosmos-endpoint': '' },
    services: { github: github(repositories) },
  });
  const documents = linesOf(run.result).map((line): StoredDocument => JSON.parse(line));
  expect(documents).toHaveLength(repositories);
  return statsOf(documents);
}

/** Runs the workflow, kills jobs of it at random, and runs again what failed until nothing does. */
export async function surviveKills(plan: KillPlan, expected: ReturnType<typeof statsOf>): Promise<void> {
  const { seed, repositories, shards } = plan;
  const services = await startServices({
    cosmos: { throughput: 'unlimited', latency: { writeMs: 20 } },
    github: { ...github(repositories), latency: { queryMs: 20 } },
  });
  try {
    const dice = new Dice(seed);
    let run = await startSharded(services, {
      sources,
      inputs: { ...quiet, shards: String(shards), 'cosmos-throughput': '4000' },
      disturbances: disturbancesOf(plan, dice, services),
      artifactFault: ({ attempt }) =>
        attempt === 1 && dice.chance(0.1) ? dice.pick(['lost', 'halved'] as const) : undefined,
    }).done;
    let isCompleted = await expectRight(run, services);
    while (run.result !== 'success' && run.attempt < mostAttempts) {
      // All jobs of a run that is completed would be another run.
      run = await run.rerun(dice.chance(0.3) && !isCompleted ? 'all' : 'failed').done;
      isCompleted = await expectRight(run, services);
    }
    const logs = run.jobs.map(({ name, result, log }) => `${name}: ${result}\n${log}`).join('\n');
    expect(run.result, logs).toBe('success');
    const { documents, runInfos } = await readBack(services);
    expect(statsOf(documents)).toEqual(expected);
    expect(runInfos).toMatchObject([
      { status: 'completed', totalReceived: repositories, totalCreatedCount: repositories },
    ]);
  } finally {
    await services.close();
  }
}

/** Shards are killed once so many documents are stored; now and then the first job or the last one, too. */
function disturbancesOf({ repositories, shards, kills }: KillPlan, dice: Dice, { cosmos }: Services): Disturbance[] {
  const stored = (): number =>
    cosmos.databases.get('github')?.containers.has('repoStats') ? cosmos.countDocuments('github', 'repoStats') : 0;
  const victims = new Set<string>();
  while (victims.size < kills) victims.add(`Shard ${dice.whole(0, shards - 1)}`);
  const killed = [...victims].flatMap((job): Disturbance[] => {
    const at = dice.whole(0, repositories - 1);
    const first: Disturbance = { job, how: dice.chance(0.8) ? 'kill' : 'cancel', when: () => stored() >= at };
    return dice.chance(0.3) ? [first, { ...first, attempt: 2 }] : [first];
  });
  const when = (log: string): boolean => log.includes('Run ');
  return [
    ...killed,
    ...(dice.chance(0.15) ? [{ job: 'Plan', how: 'kill' as const, when }] : []),
    ...(dice.chance(0.3)
      ? [{ job: 'Finish', how: 'kill' as const, when: (log: string) => log.includes('Results of') }]
      : []),
  ];
}

/** After every attempt that ended the run, its run info is right: what it says to be stored is, and nothing else. Whether it is completed. */
async function expectRight(run: WorkflowRun, services: Services): Promise<boolean> {
  const { documents, runInfos } = await readBack(services);
  expect(runInfos.length).toBeLessThanOrEqual(1);
  const [info] = runInfos;
  const hasFinished = run.jobs.some(
    ({ id, attempt, outputs }) => id === 'finish' && attempt === run.attempt && outputs['run-id'] === info?.id,
  );
  const names = documents.map(({ repo }) => String(repo));
  expect(new Set(names).size).toBe(names.length);
  if (!info || !hasFinished) return false;
  const [created, failed] = [listOf(info.createdList), listOf(info.failedList)];
  const logs = run.jobs.map(({ name, result, log }) => `${name}: ${result}\n${log}`).join('\n');
  expect(created.toSorted(), logs).toEqual(names.toSorted());
  expect(failed.filter((name) => names.includes(name))).toEqual([]);
  expect(info.totalReceived).toBe(created.length + failed.length);
  return info.status === 'completed';
}
