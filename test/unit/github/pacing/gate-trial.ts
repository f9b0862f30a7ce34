import type { RateState } from '../../../../src/github/client/client.ts';
import { type Permit, QueryGate } from '../../../../src/github/pacing/query-gate.ts';
import { FakeClock, isSettled } from '../../async/fake-clock.ts';
import { NotedLog } from '../noted-log.ts';

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
  const permit = await gate.admit(estimate, never);
  if (!permit) throw new Error('the gate gave no permit');
  return permit;
}

export const finish = (permit: Permit, { seconds = 0, rate = {}, isWell = true } = {}): void =>
  permit.finish({ seconds, rate, isWell });

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
