import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ActionResult, type RunningAction, startAction } from '../../emulators/runner/runner.ts';
import type { Services } from '../../emulators/services.ts';

const shardAction = fileURLToPath(new URL('../../shard', import.meta.url));
const output = 'repo-stats';

interface StageOptions {
  attempt?: number;
  inputs?: Record<string, string>;
  env?: Record<string, string>;
  killAfter?: (log: string) => boolean;
  cancelAfter?: (log: string) => boolean;
  /** Called once the job is under way. */
  meanwhile?: (action: RunningAction) => void | Promise<void>;
}

/**
 * The jobs of one run, each a process with a workspace of its own; the folders that they leave for one another are carried
 * by hand, so that a test can lose them or break them.
 */
export class StagedRun {
  readonly artifacts = mkdtempSync(join(tmpdir(), 'staged-run-'));
  readonly #services: Services;
  readonly #inputs: Record<string, string>;

  constructor(services: Services, sources: unknown, inputs: Record<string, string> = {}) {
    this.#services = services;
    this.#inputs = { ...services.inputs, sources: JSON.stringify(sources), ...inputs };
  }

  async plan(shards: number | 'auto', options: StageOptions = {}): Promise<ActionResult & { shards: number[] }> {
    const result = await this.#run('plan', [], { ...options, inputs: { shards: String(shards), ...options.inputs } });
    this.#keep(result, 'plan');
    return { ...result, shards: JSON.parse(result.outputs.shards ?? '[]') };
  }

  /** A job that is killed uploads nothing. */
  async collect(shard: number, options: StageOptions = {}): Promise<ActionResult> {
    const result = await this.#run('collect', ['plan'], {
      ...options,
      inputs: { shard: String(shard), ...options.inputs },
    });
    if (!options.killAfter) this.#keep(result, String(shard));
    return result;
  }

  async finish(shards: readonly number[], options: StageOptions = {}): Promise<ActionResult> {
    return this.#run('finish', ['plan', ...shards.map(String)], options);
  }

  placeOf(name: string): string {
    return join(this.artifacts, name);
  }

  remove(): void {
    rmSync(this.artifacts, { recursive: true, force: true });
  }

  async #run(stage: string, artifacts: readonly string[], options: StageOptions): Promise<ActionResult> {
    const { attempt = 1, inputs, env, meanwhile, ...rest } = options;
    const workspace = mkdtempSync(join(this.artifacts, `${stage}-`));
    for (const name of artifacts)
      if (existsSync(this.placeOf(name)))
        cpSync(this.placeOf(name), join(workspace, output, 'shards', name), { recursive: true });
    const services = this.#services;
    const action = startAction({
      ...rest,
      ...services.time,
      actionPath: shardAction,
      workspace,
      githubToken: services.token,
      env: { ...services.env, GITHUB_RUN_ATTEMPT: String(attempt), GITHUB_JOB: stage, ...env },
      inputs: { ...this.#inputs, stage, ...inputs },
    });
    await meanwhile?.(action);
    return action.done;
  }

  #keep({ workspace }: ActionResult, name: string): void {
    const made = join(workspace, output, 'shards', name);
    if (!existsSync(made)) return;
    rmSync(this.placeOf(name), { recursive: true, force: true });
    cpSync(made, this.placeOf(name), { recursive: true });
  }
}
