import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StopReason } from '../async/ending.ts';
import type { FoundLanes } from '../github/lanes/lanes.ts';
import type { OwnerSource } from '../inputs/sources/parse.ts';
import type { Failure, Problem, QualityFinding, RepositoryName, RunningRun, Stage, Usage, Wait } from '../model.ts';
import type { Division, ShardPart } from './divide.ts';
import { countLines, planFolder, readJson, readLines, writeJson, writeLines } from './folders.ts';

/** What one job says of its part of the run. Times are milliseconds since 1970. */
export interface JobRecord {
  /** Of the workflow run. */
  attempt: number;
  startedMs: number;
  endedMs: number;
  usage: Usage;
  stages: Stage[];
  waits: Wait[];
  problems: Problem[];
  findings: { list: QualityFinding[]; count: number };
  /** What ended it before its work was done. */
  stop?: StopReason | undefined;
}

/** What the first job hands to the others. */
export interface Plan extends Division {
  run: RunningRun;
  /** The sources as they were written, with the accounts that installed the App. */
  sources: { text: string; installed: Pick<OwnerSource, 'kind' | 'login'>[] };
  lanes: FoundLanes;
  duplicates: string[];
  ownersNotListed: Failure[];
  job: JobRecord;
}

/** A repository that is to be asked for, with what the listing said of it. */
export interface PlannedName {
  name: RepositoryName;
  /** Absent for a name that the sources state. */
  repoId?: number | undefined;
  visibility?: string | undefined;
}

const planFile = 'plan.json';
const namesFile = (shard: number): string => `names-${shard}.ndjson`;
const isNamesFile = (file: string): boolean => /^names-\d+\.ndjson$/.test(file);

/** Writes the plan; the file that says what it is comes last, so that half a plan is none. */
export async function writePlan(
  outputDirectory: string,
  plan: Plan,
  namesOf: (part: ShardPart) => Iterable<PlannedName>,
): Promise<void> {
  const folder = planFolder(outputDirectory);
  mkdirSync(folder, { recursive: true });
  // Files of an earlier attempt must not be taken for those of this plan.
  for (const file of readdirSync(folder)) if (file === planFile || isNamesFile(file)) rmSync(join(folder, file));
  for (const part of plan.shards) await writeLines(join(folder, namesFile(part.shard)), rowsOf(namesOf(part)));
  writeJson(join(folder, planFile), plan);
}

function* rowsOf(names: Iterable<PlannedName>): Generator<unknown[], void, undefined> {
  for (const { name, repoId = null, visibility = null } of names) yield [name, repoId, visibility];
}

/** The plan of a workflow run, with the names of all shards or of one; that of another one is none, and half of one. */
export async function findPlan(
  outputDirectory: string,
  workflowRunUrl: string | undefined,
  shard?: number,
): Promise<Plan | undefined> {
  const made = readPlan(outputDirectory);
  if (made?.run.workflowRunUrl !== workflowRunUrl) return undefined;
  const parts = made?.shards.filter((one) => shard === undefined || one.shard === shard) ?? [];
  return (await hasNames(outputDirectory, parts)) ? made : undefined;
}

/** The plan in the folder; undefined if there is none, or half of one, as of an artifact that did not arrive whole. */
export function readPlan(outputDirectory: string): Plan | undefined {
  const plan = readJson(join(planFolder(outputDirectory), planFile)) as Plan | undefined;
  const hasLists = [plan?.shards, plan?.duplicates, plan?.ownersNotListed, plan?.sources?.installed].every(
    Array.isArray,
  );
  const hasTexts = [plan?.run?.id, plan?.run?.token, plan?.sources?.text].every((one) => typeof one === 'string');
  return plan && hasLists && hasTexts && isJobRecord(plan.job) ? plan : undefined;
}

/** Whether a job left all that the last one reads of it. */
export function isJobRecord(record: Partial<JobRecord> | undefined): boolean {
  if (!record) return false;
  const { attempt, startedMs, endedMs, usage, stages, waits, problems, findings } = record;
  return (
    [attempt, startedMs, endedMs, usage?.points, usage?.requestUnits, findings?.count].every(Number.isFinite) &&
    [stages, waits, problems, findings?.list].every(Array.isArray)
  );
}

/** Whether the names of these shards are all there, as many as were planned. */
async function hasNames(outputDirectory: string, parts: readonly ShardPart[]): Promise<boolean> {
  for (const { shard, lanes } of parts) {
    const planned = lanes.reduce((sum, { names }) => sum + names, 0);
    if ((await countLines(join(planFolder(outputDirectory), namesFile(shard)))) !== planned) return false;
  }
  return true;
}

/** The names of one shard, in the order of its lanes. */
export async function* readNames(outputDirectory: string, shard: number): AsyncGenerator<PlannedName, void, undefined> {
  for await (const row of readLines(join(planFolder(outputDirectory), namesFile(shard)))) {
    const [name, repoId, visibility] = row as [RepositoryName, number | null, string | null];
    yield { name, repoId: repoId ?? undefined, visibility: visibility ?? undefined };
  }
}
