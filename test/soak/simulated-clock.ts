import type { ServiceClock } from '../../emulators/service-clock.ts';
import { systemClock } from '../../src/async/clock.ts';

/** What the runner needs so that the action has the same time. */
export interface ActionTime {
  timeScale: number;
  timeOrigin: number;
  env: { TEST_TIME_START: string };
}

/** A clock for all services that jumps from run to run, and can run faster than the real one while a run is at work. */
export class SimulatedClock implements ServiceClock {
  #scale = 1;
  #startMs = 0;
  #origin = 0;

  now(): number {
    return this.#startMs + (realNow() - this.#origin) * this.#scale;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return systemClock.sleep(ms / this.#scale, signal);
  }

  jumpTo(ms: number, scale: number): ActionTime {
    this.#scale = scale;
    this.#startMs = ms;
    this.#origin = realNow();
    return { timeScale: scale, timeOrigin: this.#origin, env: { TEST_TIME_START: String(ms) } };
  }
}

const realNow = (): number => performance.timeOrigin + performance.now();
