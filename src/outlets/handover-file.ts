import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveState } from '@actions/core';
import { appendWhole, writeWhole } from '../disk/whole-file.ts';
import type { HandedInputs } from '../inputs/handed-inputs.ts';
import type { FinishedRun } from '../model.ts';
import type { HandoverState } from '../run/handover.ts';
import { messageOf } from '../text/error-text.ts';
import type { Log } from '../text/log.ts';
import { stateNames } from './left-run.ts';

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
      save(stateNames.run, toSaved(state));
    } catch (error) {
      if (!hasWarned) log.warning(`The post step cannot finish this run if it is killed: ${messageOf(error)}`);
      hasWarned = true;
    }
  };
}

/** Tells the post step which inputs the main step had. That it cannot is said where the run is handed over. */
export function writeHandedInputs(inputs: HandedInputs | undefined): void {
  try {
    if (inputs) save(stateNames.inputs, inputs);
  } catch {
    // The post step has inputs of its own.
  }
}

const save = (name: string, value: object): void =>
  appendWhole(process.env.GITHUB_STATE, () => saveState(name, JSON.stringify(value)));

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
