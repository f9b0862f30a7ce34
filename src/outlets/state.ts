import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getState, saveState } from '@actions/core';
import type { FinishedRun, RunInfo } from '../model.ts';

/** What the post step needs to find and close a run that did not end by itself. */
export interface RunState {
  run: Pick<RunInfo, 'id' | 'date' | 'token' | 'startedAt'>;
  /** Where the run info of a run lies that ended, and whose run info could not be completed in the store. */
  endedPath: string | undefined;
  /** Whether the run info says how the run ended. */
  isClosed: boolean;
  /** Whether the email at the end was sent, or tried. */
  isMailed: boolean;
}

const name = 'run';

/** Tells the post step how far the run is; https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#sending-values-to-the-pre-and-post-actions */
export function rememberRun(info: RunInfo, { isClosed = false, isMailed = false } = {}): void {
  const { id, date, token, startedAt, status } = info;
  const endedPath = status === 'running' || isClosed ? undefined : keepRunInfo(info);
  saveState(
    name,
    JSON.stringify({ run: { id, date, token, startedAt }, endedPath, isClosed, isMailed } satisfies RunState),
  );
}

/** In a file, since a state is an environment variable of the post step, and those are short. */
function keepRunInfo(info: RunInfo): string | undefined {
  const path = join(process.env.RUNNER_TEMP ?? tmpdir(), `run-info-${info.id}.json`);
  try {
    writeFileSync(path, JSON.stringify(info));
    return path;
  } catch {
    return undefined;
  }
}

/** The run info as the main step ended it; undefined where it did not. */
export function recallEnd({ endedPath }: RunState): FinishedRun | undefined {
  if (endedPath === undefined) return undefined;
  try {
    return JSON.parse(readFileSync(endedPath, 'utf8')) as FinishedRun;
  } catch {
    return undefined;
  }
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
