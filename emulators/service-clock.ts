import { type Clock, systemClock } from '../src/async/clock.ts';

/** A service's clock, which is always right: milliseconds since 1970. */
export interface ServiceClock {
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const realClock: ServiceClock = { now: () => Date.now(), sleep: systemClock.sleep };

/** A clock that runs `factor` times faster than the real one, from the real time of its start. */
export function scaledClock(factor: number): Clock {
  const start = Date.now();
  const startMonotonic = performance.now();
  const now = (): number => start + (performance.now() - startMonotonic) * factor;
  return {
    now,
    date: (atMs = now()) => new Date(atMs),
    sleep: (ms, signal) => systemClock.sleep(ms / factor, signal),
  };
}
