import { getState, saveState } from '@actions/core';
import type { FinalStatus, RunInfo } from '../model.ts';

type Totals = Pick<RunInfo, 'totalReceived' | 'totalProcessed' | 'totalCreatedCount' | 'totalFailedCount'>;

/** What the post step needs to find and close a run that did not end by itself. */
export interface RunState {
  run: Pick<RunInfo, 'id' | 'date' | 'token' | 'startedAt'>;
  /** How the run ended, where it did and its run info could not be completed. */
  ended: (Totals & { status: FinalStatus }) | undefined;
  /** Whether the run info says how the run ended. */
  isClosed: boolean;
  /** Whether the email at the end was sent, or tried. */
  isMailed: boolean;
}

const name = 'run';

/** Tells the post step how far the run is; https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#sending-values-to-the-pre-and-post-actions */
export function rememberRun(info: RunInfo, { isClosed = false, isMailed = false } = {}): void {
  const { id, date, token, startedAt, status } = info;
  const { totalReceived, totalProcessed, totalCreatedCount, totalFailedCount } = info;
  const totals = { totalReceived, totalProcessed, totalCreatedCount, totalFailedCount };
  const ended = status === 'running' ? undefined : { ...totals, status };
  saveState(
    name,
    JSON.stringify({ run: { id, date, token, startedAt }, ended, isClosed, isMailed } satisfies RunState),
  );
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
