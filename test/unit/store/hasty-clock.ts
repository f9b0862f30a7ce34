import { type Clock, systemClock } from '../../../src/async/clock.ts';

/** Waits take a hundredth of their time: what a store waits for, an emulator has done already. */
export const hastyClock: Clock = {
  ...systemClock,
  sleep: (ms, signal, options) => systemClock.sleep(ms / 100, signal, options),
};
