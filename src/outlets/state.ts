import { getState, saveState } from '@actions/core';
import type { RunInfo } from '../model.ts';

/** What the post step needs to find and close a run that did not end by itself. */
export interface RunState {
  run: Pick<RunInfo, 'id' | 'date' | 'token' | 'startedAt'>;
  /** Whether the run info says how the run ended. */
  isClosed: boolean;
  /** Whether the email at the end was sent, or tried. */
  isMailed: boolean;
}

const name = 'run';

/** Tells the post step how far the run is; https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#sending-values-to-the-pre-and-post-actions */
export function rememberRun(
  { id, date, token, startedAt }: RunInfo,
  { isClosed = false, isMailed = false } = {},
): void {
  const state: RunState = { run: { id, date, token, startedAt }, isClosed, isMailed };
  saveState(name, JSON.stringify(state));
}

/** Marks that the main step began, also where it opens no run. */
export const rememberMain = (): void => saveState('main', 'began');

/** Whether this process is the post step. */
export const isPostStep = (): boolean => getState('main') !== '';

/** The run as the main step left it; undefined where it opened none. */
export function recallRun(): RunState | undefined {
  const text = getState(name);
  return text === '' ? undefined : (JSON.parse(text) as RunState);
}
