import { fileURLToPath } from 'node:url';
import { type ActionFile, type Outcome, readActionFile, readInputVariables, wantsPost } from './action-file.ts';
import { readCommandFiles } from './command-files.ts';
import { createStepFiles, type Job, type JobOptions, prepareJob } from './job.ts';
import { type StepEnd, type StepProcess, startStep } from './step-process.ts';
import { createPostEnvironment, joinSteps, type StepResult } from './step-result.ts';
import { readLog } from './workflow-commands.ts';

export type { Outcome } from './action-file.ts';
export type { Annotation } from './workflow-commands.ts';

export interface RunOptions extends JobOptions {
  /** Folder with action.yml; the repository root unless given. */
  actionPath?: string;
  inputs?: Record<string, string>;
  /** Those of the outer action, which post gets instead of its own in nested composite actions. */
  outerInputs?: Record<string, string>;
  /** Stands for `${{ github.token }}` in the defaults of action.yml. */
  githubToken?: string;
  /** Another Node than the one that runs this file. */
  nodePath?: string;
  /** Arguments for Node before the script, such as `--import` and a preload. */
  nodeArguments?: string[];
  /** Time runs so many times as fast in the action, and for the waits of `cancel()`. */
  timeScale?: number;
  /** Real time (ms since 1970) at which the action's scaled clock equals the real one; the run's start unless given. */
  timeOrigin?: number;
  /** With `timeScale`: so many scaled ms after the origin the action's time of day is set off by so many. */
  timeJumps?: readonly (readonly [afterMs: number, byMs: number])[];
  /** Cancels main, as a user does, once this holds for the log so far. */
  cancelAfter?: (log: string) => boolean;
  /** Kills main and all it started, once this holds for the log so far. */
  killAfter?: (log: string) => boolean;
  /** Gets each line with its line end as it is printed. */
  onOutput?: (text: string) => void;
  /** Real milliseconds after which a step is killed and the run rejects. */
  timeLimitMs?: number;
  /** Post runs after this too: the steps that follow in the same job. */
  postAfter?: Promise<unknown>;
}

/** Of the whole run: `log`, `masks`, `annotations`, `summary` and so on are main's and post's together, the rest is main's. */
export interface ActionResult extends StepResult {
  outcome: Outcome;
  main: StepResult;
  post: StepResult | undefined;
  workspace: string;
}

export interface EndedMain {
  outcome: Outcome;
  result: StepResult;
}

export interface RunningAction {
  readonly workspace: string;
  /** What main and post have printed so far. */
  readonly log: string;
  /** Resolves when main has ended. */
  readonly main: Promise<EndedMain>;
  /** Rejects where a runner would fail the step for its command files, and after `timeLimitMs`. */
  readonly done: Promise<ActionResult>;
  /** SIGINT, 7.5 s later SIGTERM, 2.5 s later the end of the process tree; post runs after that. */
  cancel(): void;
  /** Ends the current step at once; post runs after main. */
  kill(): void;
}

const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url));
const timePreload = fileURLToPath(new URL('scale-time.ts', import.meta.url));

/** Runs a built action as the Actions runner does: main, then post in whatever way main ended. */
export function runAction(options: RunOptions = {}): Promise<ActionResult> {
  return startAction(options).done;
}

/** As `runAction`, with a handle on the run while it lasts. Throws for a missing build, an unknown input or a wrong Node. */
export function startAction(options: RunOptions = {}): RunningAction {
  const action = readActionFile(options.actionPath ?? repositoryRoot);
  checkNode(action, options);
  const inputs = readInputVariables(action, options.inputs ?? {}, options.githubToken ?? 'ghs_token-of-the-job');
  const job = prepareJob(options);
  return new ActionRun(action, { ...job, env: { ...job.env, ...inputs, ...readTimeVariables(options) } }, options);
}

/** One origin for main and post, so that time does not jump back between them. */
function readTimeVariables(options: RunOptions): Record<string, string> {
  const { timeScale, timeOrigin = Date.now(), timeJumps = [] } = options;
  if (timeScale === undefined) return {};
  return {
    TEST_TIME_SCALE: String(timeScale),
    TEST_TIME_ORIGIN: String(timeOrigin),
    TEST_TIME_JUMPS: timeJumps.map((jump) => jump.join(':')).join(','),
  };
}

function checkNode(action: ActionFile, options: RunOptions): void {
  const major = Number(process.versions.node.split('.')[0]);
  if (options.nodePath === undefined && major !== action.nodeMajor) {
    throw new Error(
      `The action needs Node ${action.nodeMajor}, but this is Node ${process.versions.node}. Use npm, or set nodePath.`,
    );
  }
}

class ActionRun implements RunningAction {
  readonly workspace: string;
  readonly main: Promise<EndedMain>;
  readonly done: Promise<ActionResult>;
  readonly #action: ActionFile;
  readonly #job: Job;
  readonly #options: RunOptions;
  #log = '';
  #step: StepProcess | undefined;
  #isPost = false;
  #canceled = false;

  constructor(action: ActionFile, job: Job, options: RunOptions) {
    this.#action = action;
    this.#job = job;
    this.#options = options;
    this.workspace = job.workspace;
    this.main = this.#runMain();
    this.done = this.#runPost();
  }

  get log(): string {
    return this.#log;
  }

  cancel(): void {
    if (this.#canceled) return;
    this.#canceled = true;
    // A running step whose condition holds for a canceled job too goes on:
    // https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation
    if (this.#isPost && wantsPost(this.#action, 'cancelled')) return;
    this.#step?.cancel(this.#options.timeScale ?? 1);
  }

  kill(): void {
    this.#step?.kill();
  }

  async #runMain(): Promise<EndedMain> {
    const result = await this.#runStep('main', this.#action.main, this.#job.env, []);
    return { result, outcome: this.#canceled ? 'cancelled' : result.exitCode === 0 ? 'success' : 'failure' };
  }

  async #runPost(): Promise<ActionResult> {
    const { outcome, result: main } = await this.main;
    await this.#options.postAfter;
    const env = createPostEnvironment(this.#job.env, main, this.#options.outerInputs);
    const post =
      this.#action.post && wantsPost(this.#action, outcome)
        ? await this.#runStep('post', this.#action.post, env, main.masks)
        : undefined;
    const result = joinSteps(main, post);
    if (result.faults.length > 0) {
      throw new Error(`${result.faults.join('\n')}\n--- log\n${result.log}`);
    }
    return { ...result, outcome, main, post, workspace: this.workspace };
  }

  async #runStep(
    name: 'main' | 'post',
    script: string,
    jobEnv: Record<string, string>,
    masks: string[],
  ): Promise<StepResult> {
    const files = createStepFiles(this.#job, name);
    const preload = this.#options.timeScale === undefined ? [] : ['--import', timePreload];
    let log = '';
    const step = startStep({
      node: this.#options.nodePath ?? process.execPath,
      nodeArguments: [...preload, ...(this.#options.nodeArguments ?? [])],
      script,
      workspace: this.workspace,
      env: { ...jobEnv, ...files },
      onLine: (line) => {
        log += `${line}\n`;
        this.#take(`${line}\n`, name);
      },
    });
    this.#step = step;
    this.#isPost = name === 'post';
    const end = await this.#waitFor(step);
    return { ...end, log, ...readLog(log, masks, jobEnv.RUNNER_DEBUG === '1'), ...readCommandFiles(files) };
  }

  #take(text: string, step: 'main' | 'post'): void {
    this.#log += text;
    this.#options.onOutput?.(text);
    if (step === 'main' && this.#options.cancelAfter?.(this.#log)) {
      this.cancel();
    }
    if (step === 'main' && this.#options.killAfter?.(this.#log)) {
      this.kill();
    }
  }

  async #waitFor(step: StepProcess): Promise<StepEnd> {
    const limitMs = this.#options.timeLimitMs ?? 300_000;
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      step.kill();
    }, limitMs);
    const end = await step.ended;
    clearTimeout(limit);
    if (late) {
      throw new Error(`The action was killed after ${limitMs} ms\n--- log\n${this.#log}`);
    }
    return end;
  }
}
