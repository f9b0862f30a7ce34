import type { QueryResult, RateState } from '../../../../src/github/client/results.ts';
import { type Permit, QueryGate } from '../../../../src/github/pacing/query-gate.ts';
import { FakeClock, isSettled } from '../../async/fake-clock.ts';
import { NotedLog } from '../noted-log.ts';
import { tooHeavy } from '../scripted-github.ts';

export const never = new AbortController().signal;
export const cheap = { points: 1, seconds: 0 };
export const hourMs = 3_600_000;
export const minuteMs = 60_000;

/** A gate that has admitted nothing yet, on a clock that the test moves. */
export function gateOf({ concurrency = 4, minutes = 330 } = {}) {
  const clock = new FakeClock();
  const log = new NotedLog();
  const gate = new QueryGate({ clock, log, concurrency, deadlineMs: clock.now() + minutes * minuteMs });
  return { gate, clock, log, startMs: clock.now() };
}

/** A permit that the gate gives without a wait. */
export async function admitted(gate: QueryGate, estimate = cheap): Promise<Permit> {
  const admission = gate.admit(estimate, never);
  const permit = (await isSettled(admission)) ? await admission : undefined;
  if (!permit) throw new Error('the gate gave no permit');
  return permit;
}

interface Outcome {
  seconds?: number;
  rate?: RateState;
  /** Whether GitHub answered; else it ran out of time. */
  isWell?: boolean;
}

/** What came of a query, as far as the gate is to know it. */
export const resultOf = ({ seconds = 0, rate = {}, isWell = true }: Outcome = {}): QueryResult => ({
  seconds,
  rate,
  ...(isWell ? { status: 'answered', data: {}, errors: [] } : { status: 'failed', failure: tooHeavy }),
});

export const finish = (permit: Permit, outcome?: Outcome): void => permit.finish(resultOf(outcome));

/** Teaches the gate what GitHub says of the hour's points. */
export const learn = async (gate: QueryGate, rate: RateState): Promise<void> => finish(await admitted(gate), { rate });

/** How many of the queries that want to go start without time passing; they stay in flight. */
export async function startsAtOnce(gate: QueryGate, wanted: number, estimate = cheap): Promise<Permit[]> {
  const permits: Permit[] = [];
  for (let i = 0; i < wanted; i++) {
    const stop = new AbortController();
    const permit = gate.admit(estimate, stop.signal);
    if (!(await isSettled(permit))) stop.abort();
    const given = await permit;
    if (given) permits.push(given);
  }
  return permits;
}
