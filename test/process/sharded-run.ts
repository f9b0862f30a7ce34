import { fileURLToPath } from 'node:url';
import type { Services } from '../../emulators/services.ts';
import { type RunningWorkflow, startWorkflow, type WorkflowOptions } from '../../emulators/workflow/workflow.ts';
import { callOf } from '../../scripts/sharded-files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ShardedScenario extends Omit<Partial<WorkflowOptions>, 'inputs' | 'secrets'> {
  /** The content of the caller's sources.json. */
  sources: unknown;
  /** By the names of the action's inputs, and `shards`. */
  inputs?: Readonly<Record<string, string>>;
}

/** Calls the reusable workflow, with these services for all that the inputs do not name. */
export function startSharded(
  services: Services,
  { sources, inputs, env, ...options }: ShardedScenario,
): RunningWorkflow {
  return startWorkflow({
    ...{ file: `${root}.github/workflows/collect-sharded.yml`, repository: root, token: services.token },
    ...callOf({ ...services.inputs, ...inputs }),
    checkout: { 'sources.json': JSON.stringify(sources) },
    env: { ...services.env, ...env },
    ...services.time,
    ...options,
  });
}
