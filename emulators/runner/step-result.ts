import type { CommandFileContents } from './command-files.ts';
import type { StepEnd } from './step-process.ts';
import type { ReadLog } from './workflow-commands.ts';

export interface StepResult extends StepEnd, ReadLog, CommandFileContents {
  /** stdout and stderr as printed, in order of arrival. */
  log: string;
}

/** What post sees of main: its state, and what it has added to the environment. */
export function createPostEnvironment(jobEnv: Record<string, string>, main: StepResult): Record<string, string> {
  const state = Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value]);
  const path = [...main.path.toReversed(), jobEnv.PATH].join(':');
  return { ...jobEnv, ...main.env, ...Object.fromEntries(state), PATH: path };
}

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
