// A workflow as GitHub reads it. What this engine does not emulate is refused, so that no test relies on it.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface StepFile {
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  with?: Record<string, unknown>;
  run?: string;
  shell?: string;
  env?: Record<string, unknown>;
  'continue-on-error'?: unknown;
}

export interface StrategyFile {
  matrix?: Record<string, unknown>;
  'fail-fast'?: unknown;
  'max-parallel'?: unknown;
}

export interface JobFile {
  name?: string;
  needs: string[];
  if?: string;
  'runs-on': unknown;
  'timeout-minutes'?: unknown;
  strategy?: StrategyFile;
  outputs?: Record<string, string>;
  env?: Record<string, unknown>;
  steps: StepFile[];
}

export interface InputFile {
  type: 'string' | 'boolean' | 'number';
  required?: boolean;
  default?: string | boolean | number;
}

export interface WorkflowFile {
  name: string;
  inputs: Record<string, InputFile>;
  secrets: Record<string, { required?: boolean } | null>;
  outputs: Record<string, { value: string }>;
  jobs: Record<string, JobFile>;
}

const known = {
  workflow: ['name', 'on', 'permissions', 'concurrency', 'jobs'],
  call: ['inputs', 'secrets', 'outputs'],
  input: ['description', 'type', 'required', 'default'],
  job: ['name', 'needs', 'if', 'runs-on', 'timeout-minutes', 'strategy', 'outputs', 'env', 'permissions', 'steps'],
  strategy: ['matrix', 'fail-fast', 'max-parallel'],
  step: ['id', 'name', 'if', 'uses', 'with', 'run', 'shell', 'env', 'continue-on-error'],
} as const;

function check(what: keyof typeof known, value: object, path: string): void {
  const names: readonly string[] = known[what];
  const unknown = Object.keys(value).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`${path}: '${unknown.join("', '")}' is not emulated`);
}

interface RawWorkflow extends Omit<WorkflowFile, 'jobs'> {
  on: { workflow_call?: Partial<WorkflowFile> | null };
  jobs: Record<string, Omit<JobFile, 'needs'> & { needs?: string | string[] }>;
}

/** Only called workflows: what else starts one is the caller's. */
export function readWorkflow(path: string): WorkflowFile {
  const raw = parse(readFileSync(path, 'utf8')) as RawWorkflow;
  check('workflow', raw, path);
  const call = raw.on.workflow_call ?? {};
  check('call', call, `${path}: workflow_call`);
  for (const [name, input] of Object.entries(call.inputs ?? {})) {
    check('input', input, `${path}: the input ${name}`);
    if (!['string', 'boolean', 'number'].includes(input.type))
      throw new Error(`${path}: the input ${name} has no type`);
  }
  const jobs = Object.entries(raw.jobs).map(([id, job]) => [id, readJob(id, job, Object.keys(raw.jobs))] as const);
  const { inputs = {}, secrets = {}, outputs = {} } = call;
  return { name: raw.name, inputs, secrets, outputs, jobs: Object.fromEntries(jobs) };
}

function readJob(id: string, job: RawWorkflow['jobs'][string], ids: readonly string[]): JobFile {
  check('job', job, `The job ${id}`);
  check('strategy', job.strategy ?? {}, `The job ${id}`);
  const needs = [job.needs ?? []].flat();
  for (const other of needs) if (!ids.includes(other)) throw new Error(`The job ${id} needs ${other}, which is no job`);
  if (job['runs-on'] === undefined) throw new Error(`The job ${id} has no runs-on`);
  for (const step of job.steps) {
    check('step', step, `A step of the job ${id}`);
    if ((step.uses === undefined) === (step.run === undefined))
      throw new Error(`A step of the job ${id} needs either uses or run`);
  }
  return { ...job, needs };
}
