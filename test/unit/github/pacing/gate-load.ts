import { type QueryCost, QueryGate } from '../../../../src/github/pacing/query-gate.ts';
import { FakeClock } from '../../async/fake-clock.ts';
import { NotedLog } from '../noted-log.ts';
import { resultOf } from './gate-trial.ts';
import { LimitsModel } from './limits-model.ts';

export interface Load {
  concurrency: number;
  queries: number;
  pointsPerHour?: number;
  estimate: () => QueryCost;
  /** What a query takes in truth, by what was thought of it. */
  realSeconds: (estimated: number) => number;
}

const longestRunMs = 24 * 3_600_000;
const never = new AbortController().signal;

/** Asks for one query after another as fast as the gate lets it, and lets GitHub's own count watch. */
export async function runLoad({ concurrency, queries, pointsPerHour, estimate, realSeconds }: Load): Promise<{
  model: LimitsModel;
  gate: QueryGate;
  startMs: number;
  endMs: number;
}> {
  const clock = new FakeClock();
  const gate = new QueryGate({ clock, log: new NotedLog(), concurrency, deadlineMs: Number.POSITIVE_INFINITY });
  const model = new LimitsModel(clock, pointsPerHour);
  const startMs = clock.now();
  let endMs: number | undefined;
  const ask = async (): Promise<void> => {
    for (let i = 0; i < queries; i++) {
      const { points, seconds } = estimate();
      const permit = await gate.admit({ points, seconds }, never);
      const rate = model.start(points);
      const real = realSeconds(seconds);
      void clock.sleep(real * 1000).then(() => {
        model.end(real);
        permit?.finish(resultOf({ seconds: real, rate }));
      });
    }
    endMs = clock.now();
  };
  void ask();
  while (endMs === undefined && clock.now() < startMs + longestRunMs) await clock.advance(30_000);
  await clock.advance(30_000);
  return { model, gate, startMs, endMs: endMs ?? clock.now() };
}
