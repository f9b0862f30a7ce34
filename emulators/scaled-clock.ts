import { type Clock, systemClock } from '../src/async/clock.ts';

/** A clock that runs `factor` times faster than the real one, from the real time of its start. */
export function scaledClock(factor: number): Clock {
  const start = Date.now();
  const startMonotonic = performance.now();
  return {
    now: () => start + (performance.now() - startMonotonic) * factor,
    sleep: (ms, signal) => systemClock.sleep(ms / factor, signal),
  };
}
