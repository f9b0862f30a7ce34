import { isDeepStrictEqual } from 'node:util';
import pLimit from 'p-limit';
import { expand, expandText, holds, type Scope, WorkflowError } from './expressions.ts';
import { defaultToken, githubContext } from './github-context.ts';
import { graceMinutes, type JobPlan, RunningJob } from './job.ts';
import { readStrategy, type Strategy } from './matrix.ts';
import type { Attempt, JobRun, Result, WorkflowOptions } from './model.ts';
import { resultOf } from './model.ts';
import type { JobFile, WorkflowFile } from './workflow-file.ts';

interface Given {
  inputs: Readonly<Record<string, unknown>>;
  /** Of the attempts before. */
  jobs: readonly JobRun[];
  isRerun: (id: string, leg?: JobRun['leg']) => boolean;
}

/** What the jobs that need a job see of it. */
interface Need {
  result: Result;
  outputs: Record<string, string>;
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idtimeout-minutes */
const defaultTimeoutMinutes = 360;

/** All jobs of an attempt, each as soon as those that it needs are over. */
export class Jobs {
  readonly done: Promise<JobRun[]>;
  readonly results: Record<string, Need> = {};
  readonly #workflow: WorkflowFile;
  readonly #attempt: Attempt;
  readonly #given: Given;
  readonly #running = new Set<RunningJob>();
  readonly #ended = new Map<string, Promise<JobRun[]>>();
  #canceled = false;
  #grace: NodeJS.Timeout | undefined;

  constructor(workflow: WorkflowFile, attempt: Attempt, given: Given) {
    this.#workflow = workflow;
    this.#attempt = attempt;
    this.#given = given;
    this.done = this.#runAll();
  }

  cancel(): void {
    this.#canceled = true;
    for (const job of this.#running) if (!holds(job.plan.file.if, this.#scopeOf(job.plan.id))) job.cancel();
    const { timeScale = 1 } = this.#attempt.options;
    this.#grace = setTimeout(() => this.#endAll(), (graceMinutes * 60_000) / timeScale);
  }

  kill(name: string): void {
    const job = [...this.#running].find(({ plan }) => plan.name === name);
    if (!job) throw new Error(`The job ${name} is not running`);
    job.kill();
  }

  #endAll(): void {
    for (const job of this.#running) job.end();
  }

  async #runAll(): Promise<JobRun[]> {
    const ids = Object.keys(this.#workflow.jobs);
    try {
      return (await Promise.all(ids.map((id) => this.#jobOf(id)))).flat();
    } finally {
      clearTimeout(this.#grace);
    }
  }

  #jobOf(id: string): Promise<JobRun[]> {
    const known = this.#ended.get(id);
    if (known) return known;
    const job = this.#workflow.jobs[id] as JobFile;
    const ended = this.#runJob(id, job);
    this.#ended.set(id, ended);
    return ended;
  }

  async #runJob(id: string, job: JobFile): Promise<JobRun[]> {
    await Promise.all(job.needs.map((other) => this.#jobOf(other)));
    const earlier = this.#given.jobs.filter((one) => one.id === id);
    const ended = this.#given.isRerun(id) ? await this.#runLegs(id, job) : earlier;
    this.results[id] = {
      result: resultOf(ended.map(({ result }) => result)),
      // Those of a matrix overwrite one another.
      outputs: Object.assign({}, ...ended.map(({ outputs }) => nonEmpty(outputs))) as Need['outputs'],
    };
    return ended;
  }

  async #runLegs(id: string, job: JobFile): Promise<JobRun[]> {
    const scope = this.#scopeOf(id);
    const unnamed = { id, name: id, leg: {} };
    try {
      if (!holds(job.if, scope)) return [this.#without(unnamed, this.#canceled ? 'cancelled' : 'skipped')];
      return await this.#runStrategy(id, job, readStrategy(job.strategy ?? {}, scope));
    } catch (error) {
      if (!(error instanceof WorkflowError)) throw error;
      return [this.#without(unnamed, 'failure', error.message)];
    }
  }

  async #runStrategy(id: string, job: JobFile, strategy: Strategy): Promise<JobRun[]> {
    const limit = pLimit(strategy.maxParallel);
    const total = strategy.legs.length;
    const plans = strategy.legs.map((leg, index) => this.#planOf(id, job, { leg, index, total, strategy }));
    const again = plans.filter(({ leg }) => this.#given.isRerun(id, leg));
    const kept = this.#given.jobs.filter(
      (one) => one.id === id && !again.some(({ leg }) => isDeepStrictEqual(leg, one.leg)),
    );
    const ended = again.length === total ? [] : [...kept];
    let failed = false;
    const runOne = async (plan: JobPlan): Promise<void> => {
      const isOff = failed || (this.#canceled && !holds(job.if, this.#scopeOf(id)));
      const run = isOff ? this.#without(plan, 'cancelled') : await this.#run(plan);
      ended.push(run);
      if (run.result !== 'failure' || !strategy.failFast || failed) return;
      failed = true;
      for (const other of this.#running) if (other.plan.id === id) other.cancel();
    };
    await Promise.all(again.map((plan) => limit(() => runOne(plan))));
    return ended;
  }

  async #run(plan: JobPlan): Promise<JobRun> {
    const job = new RunningJob(plan, this.#attempt);
    this.#running.add(job);
    try {
      return await job.done;
    } finally {
      this.#running.delete(job);
    }
  }

  #planOf(id: string, file: JobFile, { leg, index, total, strategy }: Leg): JobPlan {
    const { options } = this.#attempt;
    const contexts = {
      ...this.#scopeOf(id).contexts,
      matrix: file.strategy?.matrix ? leg : null,
      strategy: {
        ...{ 'fail-fast': strategy.failFast, 'job-index': index, 'job-total': total },
        'max-parallel': strategy.maxParallel,
      },
    };
    const values = file.strategy?.matrix ? ` (${Object.values(leg).join(', ')})` : '';
    const timeoutMinutes = expand(file['timeout-minutes'] ?? defaultTimeoutMinutes, { contexts });
    if (typeof timeoutMinutes !== 'number')
      throw new WorkflowError(`Unexpected value '${timeoutMinutes}' for timeout-minutes`);
    const runsOn = expand(file['runs-on'], { contexts });
    if (!runsOn) throw new WorkflowError('runs-on is empty');
    const name = file.name === undefined ? `${id}${values}` : expandText(file.name, { contexts });
    return { id, name, file, leg, contexts, secrets: secretsOf(options), timeoutMinutes };
  }

  #without({ id, name, leg }: Pick<JobPlan, 'id' | 'name' | 'leg'>, result: Result, log = ''): JobRun {
    return { id, name, leg, attempt: this.#attempt.number, result, outputs: {}, steps: [], log, annotations: [] };
  }

  /** What a condition and a strategy can name. A failed or skipped job counts for all that come after it. */
  #scopeOf(id: string): Scope {
    const { number, options } = this.#attempt;
    const needs = this.#workflow.jobs[id]?.needs ?? [];
    const before = this.#ancestorsOf(id).map((other) => this.results[other]?.result);
    return {
      contexts: {
        github: githubContext(this.#workflow, id, { attempt: number, options }),
        needs: Object.fromEntries(needs.map((other) => [other, this.results[other]])),
        inputs: this.#given.inputs,
        vars: options.vars ?? {},
      },
      status: {
        success: !this.#canceled && before.every((result) => result === 'success'),
        failure: !this.#canceled && before.includes('failure'),
        cancelled: this.#canceled,
        always: true,
      },
    };
  }

  #ancestorsOf(id: string): string[] {
    const needs = this.#workflow.jobs[id]?.needs ?? [];
    return [...new Set(needs.flatMap((other) => [other, ...this.#ancestorsOf(other)]))];
  }
}

interface Leg {
  leg: JobRun['leg'];
  index: number;
  total: number;
  strategy: Strategy;
}

const nonEmpty = (outputs: JobRun['outputs']): JobRun['outputs'] =>
  Object.fromEntries(Object.entries(outputs).filter(([, value]) => value !== ''));

const secretsOf = ({ secrets, token = defaultToken }: WorkflowOptions) => ({ ...secrets, GITHUB_TOKEN: token });
