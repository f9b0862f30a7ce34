import { readFileSync } from 'node:fs';
import { type HandedInputs, parseHanded } from '../inputs/handed-inputs.ts';
import type { EndedRun, RunKey } from '../model.ts';
import { type Due, dues, type HandoverState } from '../run/handover.ts';
import { finished, parseRunInfo } from '../store/stored-run.ts';

export const stateNames = { run: 'run', inputs: 'inputs' } as const;

export type LeftState = { status: 'run'; state: HandoverState } | { status: 'none' } | { status: 'unreadable' };

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#sending-values-to-the-pre-and-post-actions */
const savedIn = (name: string): string => process.env[`STATE_${name}`] ?? '';

/** How far the main step came, as far as its state can be read. */
export function readHandover(): LeftState {
  const text = savedIn(stateNames.run);
  if (text === '') return { status: 'none' };
  const saved = parse(text);
  const run = keyIn(saved);
  if (!run) return { status: 'unreadable' };
  const due = Array.isArray(saved.due) ? dues.filter((one) => (saved.due as Due[]).includes(one)) : [];
  return { status: 'run', state: stateIn(saved, { run, due }) };
}

/** Why the post step has nothing to do; undefined where it has. */
export function nothingLeftOf(left: LeftState): string | undefined {
  if (left.status === 'none') return 'The main step handed over no run, so there is nothing to close';
  if (left.status === 'unreadable' || left.state.phase !== 'closed' || left.state.due.length > 0) return undefined;
  return `Run ${left.state.run.id} has ended; nothing is left to do`;
}

/** The inputs of the main step; undefined where it could not hand them over. */
export const readHandedInputs = (): HandedInputs | undefined => parseHanded(parse(savedIn(stateNames.inputs)));

function stateIn(saved: Saved, of: { run: RunKey; due: readonly Due[] }): HandoverState {
  if (saved.phase === 'opening') return { ...of, phase: 'opening' };
  if (saved.phase !== 'ended' && saved.phase !== 'closed') return { ...of, phase: 'open' };
  const info = readRunInfo(saved.infoPath, of.run);
  // Without it the store is asked, as after a killed run.
  if (!info) return { ...of, phase: 'open' };
  return saved.phase === 'closed'
    ? { ...of, phase: 'closed', info }
    : { ...of, phase: 'ended', isOpen: saved.isOpen === true, info };
}

type Saved = Readonly<Record<string, unknown>>;

function parse(text: string): Saved {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Saved) : {};
  } catch {
    return {};
  }
}

/** What finds the run info again; a key that lacks a part of it finds none. */
function keyIn({ run }: Saved): RunKey | undefined {
  const stored = parseRunInfo(run);
  if (!stored || ['date', 'token'].some((name) => stored.unread.includes(name))) return undefined;
  const { id, date, token, startedAt, workflowRunUrl } = stored.info;
  return { id, date, token, startedAt, ...(workflowRunUrl !== undefined && { workflowRunUrl }) };
}

/** The run info of this run, as the main step left it in a file. */
function readRunInfo(path: unknown, { id, token }: RunKey): EndedRun | undefined {
  try {
    const info = finished(parseRunInfo(JSON.parse(readFileSync(String(path), 'utf8'))))?.info;
    return info?.id === id && info.token === token ? (info as EndedRun) : undefined;
  } catch {
    return undefined;
  }
}
