import type { Annotation } from '../runner/workflow-commands.ts';
import type { ArtifactFault, Artifacts } from './artifacts.ts';
import type { Caches } from './caches.ts';

export type Result = 'success' | 'failure' | 'cancelled' | 'skipped';

/** Of several jobs: the worst. */
export function resultOf(results: readonly Result[]): Result {
  const worst = (['failure', 'cancelled', 'success'] as const).find((one) => results.includes(one));
  return worst ?? 'skipped';
}

export interface StepRun {
  id: string | undefined;
  name: string;
  outcome: Result;
  /** After `continue-on-error`. */
  conclusion: Result;
  outputs: Record<string, string>;
  summary: string;
}

export interface JobRun {
  /** Its key in the workflow. */
  id: string;
  /** As GitHub shows it; by this a job is run again. */
  name: string;
  /** Its values of the matrix. */
  leg: Readonly<Record<string, unknown>>;
  /** In which it ran. */
  attempt: number;
  result: Result;
  outputs: Readonly<Record<string, string>>;
  steps: readonly StepRun[];
  /** As a user sees it. */
  log: string;
  annotations: readonly Annotation[];
}

/** What happens to a job while it runs. */
export interface Disturbance {
  /** The name of the job. */
  job: string;
  /** 1 unless given. */
  attempt?: number;
  /** Asked for each line and every few milliseconds. */
  when: (log: string) => boolean;
  /** `kill`: the runner is lost, with all that runs on it. `cancel`: as GitHub cancels a job. */
  how: 'kill' | 'cancel';
}

export interface WorkflowOptions {
  /** Path of a workflow that can be called. */
  file: string;
  /** Folder of the repository from which the workflow comes: `$/`. */
  repository: string;
  /** By which the workflow calls that repository's actions, where it does not use `$/`: `OWNER/NAME`. */
  repositoryName?: string;
  /** As a caller gives them. */
  inputs?: Readonly<Record<string, string | boolean | number>>;
  /** The caller's, all inherited. */
  secrets?: Readonly<Record<string, string>>;
  vars?: Readonly<Record<string, string>>;
  /** `github.token`. */
  token?: string;
  /** Files of the caller's repository. */
  checkout?: Readonly<Record<string, string>>;
  /** Variables of each runner. */
  env?: Readonly<Record<string, string>>;
  /** Arguments for Node in a job, such as `--import` and a preload. */
  nodeArguments?: (job: string) => string[];
  /** Of the caller's repository, where earlier runs left any. */
  caches?: Caches;
  runId?: string;
  /** What the caller grants to the job that calls, such as `actions: read`. */
  permissions?: readonly string[];
  timeScale?: number;
  timeOrigin?: number;
  disturbances?: readonly Disturbance[];
  artifactFault?: (upload: { job: string; name: string; attempt: number }) => ArtifactFault | undefined;
  /** Gets each line as a user sees it. */
  onLine?: (job: string, line: string) => void;
}

/** What all jobs of an attempt share. */
export interface Attempt {
  options: WorkflowOptions;
  number: number;
  /** Itself and those that it goes on from, whose artifacts it sees. */
  visible: readonly number[];
  artifacts: Artifacts;
  caches: Caches;
}
