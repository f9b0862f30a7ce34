// The kinds of steps: a script, an action of the repository, and an action of GitHub that is emulated here.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommandFiles } from '../runner/command-files.ts';
import { createStepFiles, type Job } from '../runner/job.ts';
import { startAction } from '../runner/runner.ts';
import { startStep as startProcess } from '../runner/step-process.ts';
import { type ActionPlace, NotEmulated } from './action-place.ts';
import { runEmulated } from './emulated-actions.ts';
import { expandAll, expandText, type Scope } from './expressions.ts';
import { defaultPermissions, defaultRunId } from './github-context.ts';
import type { Attempt, Result } from './model.ts';
import type { StepFile } from './workflow-file.ts';

/** The runner on which a step runs. */
export interface Machine {
  /** The name of its job. */
  jobName: string;
  job: Job;
  attempt: Attempt;
  /** Takes a line of the log. */
  log(line: string): void;
  /** Shows why a step failed. */
  fault(message: string): void;
}

export interface StepEnd {
  /** Before `continue-on-error`. */
  outcome: Result;
  outputs?: Record<string, string>;
  env?: Record<string, string>;
  path?: string[];
  summary?: string;
}

export interface StartedStep {
  readonly ended: Promise<StepEnd>;
  cancel(): void;
  kill(): void;
  /** Runs at the end of the job; resolves to whether it went well. */
  readonly post?: () => Promise<boolean>;
}

interface Given {
  step: StepFile;
  scope: Scope;
  env: Record<string, string>;
  machine: Machine;
}

/** Throws what fails the step before it runs. */
export function startStep(given: Given): StartedStep {
  const { step, scope, env, machine } = given;
  if (step.uses === undefined) return startScript(given);
  const inputs = expandAll(step.with, scope);
  const { repository, repositoryName } = machine.attempt.options;
  const path = ownPath(step.uses, repositoryName);
  if (path !== undefined) return startOwn(join(repository, path), { inputs, env, machine });
  const outputs = runEmulated(step.uses, inputs, placeOf(machine));
  return { ended: Promise.resolve({ outcome: 'success', outputs }), cancel: () => {}, kill: () => {} };
}

/** The folder of an action of the repository; undefined for one of another repository. */
function ownPath(uses: string, repositoryName: string | undefined): string | undefined {
  if (uses === '$/') throw new NotEmulated(`uses: ${uses} is refused`);
  if (repositoryName !== undefined && uses.startsWith(`${repositoryName}/`))
    return uses.slice(repositoryName.length).split('@')[0];
  return /^[$.]\/(.*)$/.exec(uses)?.[1];
}

function placeOf({ jobName, job, attempt, log }: Machine): ActionPlace {
  const { number, visible, artifacts, caches, options } = attempt;
  return {
    ...{ workspace: job.workspace, attempt: number, attempts: visible, artifacts, caches, log },
    runId: options.runId ?? defaultRunId,
    permissions: options.permissions ?? defaultPermissions,
    checkout: options.checkout ?? {},
    faultOf: (name) => options.artifactFault?.({ job: jobName, name, attempt: number }),
  };
}

interface Own extends Pick<Given, 'env' | 'machine'> {
  inputs: Record<string, string>;
}

function startOwn(actionPath: string, { inputs, env, machine }: Own): StartedStep {
  const { timeScale, timeOrigin, token, nodeArguments } = machine.attempt.options;
  const { promise: postAfter, resolve } = Promise.withResolvers<void>();
  const action = startAction({
    ...{ actionPath, inputs, env, postAfter, workspace: machine.job.workspace, timeLimitMs: 24 * 3_600_000 },
    ...(token !== undefined && { githubToken: token }),
    ...(timeScale !== undefined && { timeScale }),
    ...(timeOrigin !== undefined && { timeOrigin }),
    nodeArguments: nodeArguments?.(machine.jobName) ?? [],
    onOutput: (text) => machine.log(text.replace(/\n$/, '')),
  });
  return {
    ended: action.main.then(({ outcome, result }) => {
      result.faults.forEach(machine.fault);
      return { ...result, outcome: result.faults.length > 0 ? 'failure' : outcome };
    }),
    cancel: () => action.cancel(),
    kill: () => action.kill(),
    post: async () => {
      resolve();
      const { post } = await action.done;
      return (post?.exitCode ?? 0) === 0;
    },
  };
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell */
const shells: Readonly<Record<string, string[]>> = { '': ['-e'], bash: ['--noprofile', '--norc', '-eo', 'pipefail'] };
let scripts = 0;

function startScript({ step, scope, env, machine }: Given): StartedStep {
  const nodeArguments = shells[step.shell ?? ''];
  if (!nodeArguments) throw new NotEmulated(`The shell ${step.shell} is not emulated`);
  const name = `script-${++scripts}`;
  const files = createStepFiles(machine.job, name);
  const script = join(machine.job.folder, 'temp', `${name}.sh`);
  writeFileSync(script, expandText(step.run, scope));
  let canceled = false;
  const process = startProcess({
    ...{ node: 'bash', nodeArguments, script, workspace: machine.job.workspace, env: { ...env, ...files } },
    onLine: machine.log,
  });
  return {
    ended: process.ended.then(({ exitCode }) => {
      const contents = readCommandFiles(files);
      contents.faults.forEach(machine.fault);
      const failed = exitCode !== 0 || contents.faults.length > 0;
      return { ...contents, outcome: failed ? (canceled ? 'cancelled' : 'failure') : 'success' };
    }),
    cancel: () => {
      canceled = true;
      process.cancel(machine.attempt.options.timeScale ?? 1);
    },
    kill: () => process.kill(),
  };
}
