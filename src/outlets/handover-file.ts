import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getState, saveState } from '@actions/core';
import type { FinishedRun } from '../model.ts';
import type { HandoverState } from '../run/handover.ts';

const name = 'run';

/** A state whose run info lies in a file. */
type SavedState = DistributiveOmit<HandoverState, 'info'> & { infoPath?: string | undefined };
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Tells the post step how far the run is; https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#sending-values-to-the-pre-and-post-actions */
export function writeHandover(state: HandoverState): void {
  saveState(name, JSON.stringify(toSaved(state)));
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
    writeFileSync(path, JSON.stringify(info));
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
