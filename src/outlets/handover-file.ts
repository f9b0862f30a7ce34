import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getState, saveState } from '@actions/core';
import { appendWhole, writeWhole } from '../disk/whole-file.ts';
import type { FinishedRun } from '../model.ts';
import type { HandoverState } from '../run/handover.ts';
import { messageOf } from '../text/error-text.ts';
import type { Log } from '../text/log.ts';

const name = 'run';

/** A state whose run info lies in a file. */
type SavedState = DistributiveOmit<HandoverState, 'info'> & { infoPath?: string | undefined };
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/**
 * What tells the post step how far the run is; that it cannot is one warning, and the run goes on:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#sending-values-to-the-pre-and-post-actions
 */
export function handoverWriter(log: Log): (state: HandoverState) => void {
  let hasWarned = false;
  return (state) => {
    try {
      appendWhole(process.env.GITHUB_STATE, () => saveState(name, JSON.stringify(toSaved(state))));
    } catch (error) {
      if (!hasWarned) log.warning(`The post step cannot finish this run if it is killed: ${messageOf(error)}`);
      hasWarned = true;
    }
  };
}

function toSaved(state: HandoverState): SavedState {
  if (!('info' in state)) return state;
  const { info, ...rest } = state;
  return { ...rest, infoPath: keepRunInfo(info) };
}

/** In a file, since a state is an environment variable of the post step, and those are short. */
function keepRunInfo(info: FinishedRun): string | undefined {
  const path = join(process.env.RUNNER_TEMP ?? tmpdir(), `run-info-${info.id}.json`);
  try {
    writeWhole(path, JSON.stringify(info));
    return path;
  } catch {
    return undefined;
  }
}

/** The run as the main step left it; undefined where it began none. */
export function readHandover(): HandoverState | undefined {
  const text = getState(name);
  if (text === '') return undefined;
  const saved = JSON.parse(text) as SavedState;
  if (saved.phase === 'opening' || saved.phase === 'open') return saved as HandoverState;
  const info = readRunInfo(saved.infoPath);
  // Without it the store is asked, as after a killed run.
  return info ? ({ ...saved, info } as HandoverState) : { run: saved.run, due: saved.due, phase: 'open' };
}

function readRunInfo(path: string | undefined): FinishedRun | undefined {
  if (path === undefined) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as FinishedRun;
  } catch {
    return undefined;
  }
}
