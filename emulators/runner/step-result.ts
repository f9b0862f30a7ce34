import { toInputVariables } from './action-file.ts';
import type { CommandFileContents } from './command-files.ts';
import type { StepEnd } from './step-process.ts';
import type { ReadLog } from './workflow-commands.ts';

export interface StepResult extends StepEnd, ReadLog, CommandFileContents {
  /** stdout and stderr as printed, in order of arrival. */
  log: string;
}

/**
 * What post sees of main: its state, and what it has added to the environment. In nested composite actions the inputs are
 * those of the outer action: https://github.com/actions/runner/issues/3514
 */
export function createPostEnvironment(
  env: Record<string, string>,
  main: StepResult,
  outerInputs: Record<string, string> | undefined,
): Record<string, string> {
  const jobEnv = outerInputs ? { ...withoutInputs(env), ...toInputVariables(outerInputs) } : env;
  const state = Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value]);
  const path = [...main.path.toReversed(), jobEnv.PATH].join(':');
  return { ...jobEnv, ...main.env, ...Object.fromEntries(state), PATH: path };
}

const withoutInputs = (env: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('INPUT_')));

/** Main and post as one. */
export function joinSteps(main: StepResult, post: StepResult | undefined): StepResult {
  if (!post) {
    return main;
  }
  return {
    ...main,
    log: main.log + post.log,
    visibleLog: main.visibleLog + post.visibleLog,
    masks: [...new Set([...main.masks, ...post.masks])],
    annotations: [...main.annotations, ...post.annotations],
    groups: { ...main.groups, ...post.groups },
    summary: main.summary + post.summary,
    summaryDropped: main.summaryDropped || post.summaryDropped,
    durationMs: main.durationMs + post.durationMs,
    faults: [...main.faults, ...post.faults],
  };
}
