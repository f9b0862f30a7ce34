import { type Job, prepareJob } from '../runner/job.ts';
import { NotEmulated } from './action-place.ts';
import { expand, expandAll, expandText, holds, type Scope } from './expressions.ts';
import { defaultRunId } from './github-context.ts';
import { JobLog } from './job-log.ts';
import type { Attempt, JobRun, Result, StepRun } from './model.ts';
import { type StartedStep, type StepEnd, startStep } from './steps.ts';
import type { JobFile, StepFile } from './workflow-file.ts';

export interface JobPlan {
  id: string;
  name: string;
  file: JobFile;
  leg: Readonly<Record<string, unknown>>;
  /** The contexts that are the same for all of its steps. */
  contexts: Readonly<Record<string, unknown>>;
  secrets: Readonly<Record<string, string>>;
  timeoutMinutes: number;
}

/** Canceled jobs have so long for what runs always. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation */
export const graceMinutes = 5;
/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs */
const maxOutputBytes = 1024 * 1024;
const pollMs = 10;

/** One job on a runner of its own: a folder, and a process for each step. */
export class RunningJob {
  readonly plan: JobPlan;
  readonly done: Promise<JobRun>;
  readonly #attempt: Attempt;
  readonly #machine: Job;
  readonly #log: JobLog;
  readonly #steps: StepRun[] = [];
  readonly #started: StartedStep[] = [];
  readonly #timers: NodeJS.Timeout[] = [];
  /** What every step finds. */
  readonly #runnerEnv: Readonly<Record<string, string>>;
  /** What the workflow and its steps have set: the context `env`. */
  #env: Record<string, string> = {};
  #path: string[] = [];
  #current: { condition: string | undefined; started: StartedStep } | undefined;
  #result: Result = 'success';
  #lost = false;

  constructor(plan: JobPlan, attempt: Attempt) {
    const { options, number } = attempt;
    this.plan = plan;
    this.#attempt = attempt;
    this.#machine = prepareJob({});
    this.#log = new JobLog(Object.values(plan.secrets), (line) => options.onLine?.(plan.name, line));
    this.#runnerEnv = {
      ...this.#machine.env,
      ...{ GITHUB_JOB: plan.id, GITHUB_RUN_ATTEMPT: String(number), GITHUB_RUN_ID: options.runId ?? defaultRunId },
      ...options.env,
    };
    this.#env = expandAll(plan.file.env, this.#scope());
    this.#startTimers();
    this.done = this.#run();
  }

  /** As a user, a matrix that fails fast or `timeout-minutes` does: what runs always goes on. */
  cancel(): void {
    if (this.#result === 'cancelled' || this.#lost) return;
    this.#result = 'cancelled';
    this.#after(graceMinutes, () => this.end());
    if (this.#current && !holds(this.#current.condition, this.#conditionScope())) this.#current.started.cancel();
  }

  /** The runner is lost: no further step, no outputs. */
  kill(): void {
    this.#log.fault('The hosted runner lost communication with the server.');
    this.#lose('failure');
  }

  /** After the time for what runs always. */
  end(): void {
    this.#lose('cancelled');
  }

  #lose(result: Result): void {
    this.#lost = true;
    this.#result = result;
    this.#current?.started.kill();
  }

  #after(minutes: number, what: () => void): void {
    this.#timers.push(setTimeout(what, (minutes * 60_000) / (this.#attempt.options.timeScale ?? 1)));
  }

  #startTimers(): void {
    this.#after(this.plan.timeoutMinutes, () => {
      this.#log.fault(`The job has exceeded the maximum execution time of ${this.plan.timeoutMinutes} minutes.`);
      this.cancel();
    });
    const { disturbances = [] } = this.#attempt.options;
    const isOwn = (job: string, attempt = 1): boolean => job === this.plan.name && attempt === this.#attempt.number;
    const waiting = new Set(disturbances.filter(({ job, attempt }) => isOwn(job, attempt)));
    const poll = (): void => {
      for (const one of waiting) if (one.when(this.#log.text)) waiting.delete(one) && this[one.how]();
    };
    if (waiting.size > 0) this.#timers.push(setInterval(poll, pollMs));
  }

  #scope(): Scope {
    const { secrets } = this.plan;
    const { contexts, ...scope } = this.#conditionScope();
    return { ...scope, contexts: { ...contexts, secrets } };
  }

  /** Conditions cannot name secrets: https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#context-availability */
  #conditionScope(): Required<Scope> {
    const status = this.#result;
    const steps = this.#steps.filter(({ id }) => id !== undefined);
    return {
      contexts: {
        ...this.plan.contexts,
        ...{ env: this.#env, job: { status } },
        runner: { os: this.#runnerEnv.RUNNER_OS, temp: this.#runnerEnv.RUNNER_TEMP },
        steps: Object.fromEntries(
          steps.map(({ id, outputs, outcome, conclusion }) => [id, { outputs, outcome, conclusion }]),
        ),
      },
      status: {
        ...{ success: status === 'success', failure: status === 'failure' },
        ...{ cancelled: status === 'cancelled', always: true },
      },
    };
  }

  async #run(): Promise<JobRun> {
    try {
      for (const step of this.plan.file.steps) if (!this.#lost) await this.#takeStep(step);
      await this.#runPosts();
      const outputs = this.#lost ? {} : this.#readOutputs();
      const { id, name, leg } = this.plan;
      const { annotations, text: log } = this.#log;
      return {
        ...{ id, name, leg, attempt: this.#attempt.number, result: this.#result, outputs },
        ...{ steps: this.#steps, log, annotations },
      };
    } finally {
      for (const timer of this.#timers) clearTimeout(timer);
    }
  }

  /** The last first. */
  async #runPosts(): Promise<void> {
    for (const started of this.#started.toReversed()) {
      if (this.#lost) return;
      this.#current = { condition: 'always()', started };
      if (!((await started.post?.()) ?? true)) this.#fail();
    }
  }

  #fail(): void {
    if (this.#result === 'success') this.#result = 'failure';
  }

  async #takeStep(step: StepFile): Promise<void> {
    const { id } = step;
    const name = step.name === undefined ? String(step.uses ?? step.run) : expandText(step.name, this.#scope());
    if (!holds(step.if, this.#conditionScope())) {
      this.#steps.push({ id, name, outcome: 'skipped', conclusion: 'skipped', outputs: {}, summary: '' });
      return;
    }
    const { outcome, outputs = {}, env, path = [], summary = '' } = await this.#runStep(step);
    if (this.#lost) return;
    this.#current = undefined;
    const passes = outcome === 'failure' && expand(step['continue-on-error'] ?? false, this.#scope()) === true;
    const conclusion = passes ? 'success' : outcome;
    this.#steps.push({ id, name, outcome, conclusion, outputs, summary });
    this.#env = { ...this.#env, ...env };
    this.#path = [...path.toReversed(), ...this.#path];
    if (conclusion === 'failure') this.#fail();
  }

  async #runStep(step: StepFile): Promise<StepEnd> {
    const scope = this.#scope();
    const action = step.id ?? (step.uses === undefined ? '__run' : '__self');
    const env = {
      ...{ ...this.#runnerEnv, GITHUB_ACTION: action, ...this.#env, ...expandAll(step.env, scope) },
      PATH: [...this.#path, this.#runnerEnv.PATH].join(':'),
    };
    try {
      this.#needCheckout(step);
      const started = startStep({
        ...{ step, scope, env },
        machine: {
          ...{ jobName: this.plan.name, job: this.#machine, attempt: this.#attempt },
          ...{ log: this.#log.add, fault: this.#log.fault },
        },
      });
      this.#started.push(started);
      this.#current = { condition: step.if, started };
      return await started.ended;
    } catch (error) {
      if (error instanceof NotEmulated) throw error;
      this.#log.fault((error as Error).message);
      return { outcome: 'failure' };
    }
  }

  /** `./` is the workspace, which is empty at first. */
  #needCheckout({ uses = '' }: StepFile): void {
    const isThere = this.#steps.some((one) => one.name.startsWith('actions/checkout@') && one.outcome === 'success');
    if (uses.startsWith('./') && !isThere)
      throw new Error(`Can't find 'action.yml' under '${uses}'. Did you forget to run actions/checkout?`);
  }

  /** Outputs with a secret in them are left out, and too large ones fail the job. */
  #readOutputs(): Record<string, string> {
    const outputs = Object.entries(expandAll(this.plan.file.outputs, this.#scope()));
    for (const [name, value] of outputs)
      if (this.#log.hides(value)) this.#log.add(`::warning::Skip output '${name}' since it may contain secret.`);
    const open = outputs.filter(([, value]) => !this.#log.hides(value));
    const bytes = open.reduce((sum, pair) => sum + Buffer.byteLength(pair.join(''), 'utf16le'), 0);
    if (bytes <= maxOutputBytes) return Object.fromEntries(open);
    this.#log.fault(`The outputs of the job take ${bytes} bytes, more than ${maxOutputBytes}.`);
    this.#fail();
    return {};
  }
}
