// Runs a workflow on this machine as GitHub Actions does: https://docs.github.com/en/actions/reference/workflows-and-actions
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createFolder } from '../runner/job.ts';
import { Artifacts } from './artifacts.ts';
import { Caches } from './caches.ts';
import { expandAll } from './expressions.ts';
import { readInputs } from './inputs.ts';
import { Jobs } from './jobs.ts';
import { type Attempt, type JobRun, type Result, resultOf, type WorkflowOptions } from './model.ts';
import { readWorkflow, type WorkflowFile } from './workflow-file.ts';

export type { Disturbance, JobRun, StepRun, WorkflowOptions } from './model.ts';

export interface WorkflowRun {
  attempt: number;
  result: Result;
  /** Of this attempt and, where a job was not run again, of those before. */
  jobs: readonly JobRun[];
  outputs: Readonly<Record<string, string>>;
  /** By the name that GitHub shows. */
  job(name: string): JobRun;
  /** The folder with what an artifact of the last attempt has. */
  artifact(name: string): string | undefined;
  /** Of the repository, for its next run. */
  caches: Caches;
  /** Failed jobs, all, or one by its name; each with those that need it. */
  rerun(what: 'failed' | 'all' | (string & {}), options?: Partial<WorkflowOptions>): RunningWorkflow;
}

export interface RunningWorkflow {
  readonly done: Promise<WorkflowRun>;
  /** As a user cancels the run: jobs whose condition holds all the same go on. */
  cancel(): void;
  /** By the name of a running job. */
  kill(job: string): void;
}

export function startWorkflow(options: WorkflowOptions): RunningWorkflow {
  const folder = createFolder();
  const workflow = readWorkflow(options.file);
  const attempt: Attempt = {
    ...{ options, number: 1, visible: [1] },
    artifacts: new Artifacts(join(folder, 'artifacts')),
    caches: options.caches ?? new Caches(join(folder, 'caches')),
  };
  return startAttempt(workflow, attempt, { jobs: [], isRerun: () => true });
}

export const runWorkflow = (options: WorkflowOptions): Promise<WorkflowRun> => startWorkflow(options).done;

interface Earlier {
  jobs: readonly JobRun[];
  /** Whether a job, or one job of a matrix, runs in this attempt. */
  isRerun: (id: string, leg?: JobRun['leg']) => boolean;
}

function startAttempt(workflow: WorkflowFile, attempt: Attempt, earlier: Earlier): RunningWorkflow {
  const inputs = readInputs(workflow, attempt.options);
  const jobs = new Jobs(workflow, attempt, { inputs, ...earlier });
  const done = jobs.done.then((ended) => endAttempt(workflow, attempt, { inputs, ended, needs: jobs.results }));
  return { done, cancel: () => jobs.cancel(), kill: (name) => jobs.kill(name) };
}

interface Ended {
  inputs: Readonly<Record<string, unknown>>;
  ended: readonly JobRun[];
  needs: Readonly<Record<string, unknown>>;
}

function endAttempt(workflow: WorkflowFile, attempt: Attempt, { inputs, ended, needs }: Ended): WorkflowRun {
  const values = Object.fromEntries(Object.entries(workflow.outputs).map(([name, { value }]) => [name, value]));
  return {
    ...{ attempt: attempt.number, jobs: ended, caches: attempt.caches },
    result: resultOf(ended.map(({ result }) => result)),
    outputs: expandAll(values, { contexts: { jobs: needs, inputs, vars: attempt.options.vars ?? {} } }),
    job: (name) => found(ended, name),
    artifact: (name) => attempt.artifacts.find(name, attempt.visible)?.folder,
    rerun: (what, options) => rerun(workflow, attempt, { ended, what, options: options ?? {} }),
  };
}

function found(jobs: readonly JobRun[], name: string): JobRun {
  const job = jobs.find((one) => one.name === name);
  if (!job) throw new Error(`There is no job ${name}: ${jobs.map((one) => one.name).join(', ')}`);
  return job;
}

interface Rerun {
  ended: readonly JobRun[];
  what: string;
  options: Partial<WorkflowOptions>;
}

/**
 * The jobs that need one that is run again run again, too; the others keep their outputs:
 * https://docs.github.com/en/actions/how-tos/manage-workflow-runs/re-run-workflows-and-jobs
 */
function rerun(workflow: WorkflowFile, before: Attempt, { ended, what, options }: Rerun): RunningWorkflow {
  const number = before.number + 1;
  const visible = what === 'all' ? [number] : [...before.visible, number];
  const attempt = { ...before, number, visible, options: { ...before.options, ...options } };
  if (what === 'all') return startAttempt(workflow, attempt, { jobs: [], isRerun: () => true });
  const isFailed = ({ result }: JobRun): boolean => result === 'failure' || result === 'cancelled';
  const chosen = what === 'failed' ? ended.filter(isFailed) : [found(ended, what)];
  if (chosen.length === 0) throw new Error('This workflow run cannot be retried: no job has failed');
  const dependents = dependentsOf(workflow, new Set(chosen.map(({ id }) => id)));
  return startAttempt(workflow, attempt, {
    jobs: ended,
    isRerun: (id, leg) =>
      dependents.has(id) ||
      chosen.some((job) => job.id === id && (leg === undefined || isDeepStrictEqual(job.leg, leg))),
  });
}

function dependentsOf(workflow: WorkflowFile, ids: ReadonlySet<string>): Set<string> {
  const dependents = new Set<string>();
  for (let size = -1; size !== dependents.size; ) {
    size = dependents.size;
    for (const [id, { needs }] of Object.entries(workflow.jobs))
      if (needs.some((other) => ids.has(other) || dependents.has(other))) dependents.add(id);
  }
  return dependents;
}
