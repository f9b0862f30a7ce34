/**
 * Preload (`node --import emulators/runner/scale-time.ts`) that makes time run TEST_TIME_SCALE times as fast for the whole process:
 * `now = start + (realNow - origin) * scale`. TEST_TIME_ORIGIN is the real time (ms) at which both clocks agree, so that
 * several processes can share one scaled clock; TEST_TIME_START (ms) moves the scaled time to another date.
 * TEST_TIME_JUMPS (`AFTER:BY,...` in scaled ms) sets the time of day off by BY once so much time has passed since the origin.
 *
 * Not scaled: time-outs inside sockets, `performance.timeOrigin`, performance marks, `process.uptime`, and
 * `Intl.DateTimeFormat#format` without a date. A timer cannot be shorter than 1 ms of real time, which is `scale` ms here.
 */
import { syncBuiltinESMExports } from 'node:module';
import { performance } from 'node:perf_hooks';
import timers from 'node:timers';
import timersPromises from 'node:timers/promises';
import { promisify } from 'node:util';

type Callback = (...args: unknown[]) => unknown;

const longestTimerMs = 2 ** 31 - 1;

const real = {
  setTimeout: timers.setTimeout,
  setInterval: timers.setInterval,
  sleep: timersPromises.setTimeout,
  tick: timersPromises.setInterval,
  wait: timersPromises.scheduler.wait.bind(timersPromises.scheduler),
  abortTimeout: AbortSignal.timeout.bind(AbortSignal),
  Date: globalThis.Date,
  performanceNow: performance.now.bind(performance),
  hrtime: process.hrtime.bigint.bind(process.hrtime),
};

const scale = readNumber('TEST_TIME_SCALE') ?? 1;
if (scale <= 0) {
  throw new Error(`TEST_TIME_SCALE must be above 0, not ${scale}`);
}

function readNumber(name: string): number | undefined {
  const text = process.env[name];
  if (text === undefined || text === '') {
    return undefined;
  }
  const value = Number(text);
  if (!Number.isFinite(value)) {
    throw new Error(`${name} must be a number, not '${text}'`);
  }
  return value;
}

/** Finer than Date.now(), whose steps of 1 ms would be steps of `scale` ms. */
function realNow(): number {
  return performance.timeOrigin + real.performanceNow();
}

/** What Node refuses or turns into 1 ms is handed on as it is, so that faults of the process under test stay visible. */
function shorten(delay: unknown): unknown {
  const ms = Number(delay);
  return ms > 0 && ms <= longestTimerMs ? Math.min(Math.max(Math.ceil(ms / scale), 1), longestTimerMs) : delay;
}

/** Node can fire up to 1 ms early, because it counts in whole milliseconds; scaled up, that would be an early timer. */
function waitOut(dueAt: number): void {
  while (real.performanceNow() < dueAt) {
    // less than a millisecond
  }
}

function dueAfter(delay: unknown): number {
  const ms = Number(delay);
  return ms > 0 && ms <= longestTimerMs ? real.performanceNow() + ms / scale : 0;
}

function scaleCallbackTimers(): void {
  const setTimeout = (callback: unknown, delay?: unknown, ...args: unknown[]): unknown => {
    const dueAt = dueAfter(delay);
    const onTime =
      typeof callback === 'function'
        ? function (this: unknown, ...values: unknown[]): unknown {
            waitOut(dueAt);
            return Reflect.apply(callback, this, values);
          }
        : callback;
    return Reflect.apply(real.setTimeout, globalThis, [onTime, shorten(delay), ...args]);
  };
  const setInterval = (callback: unknown, delay?: unknown, ...args: unknown[]): unknown =>
    Reflect.apply(real.setInterval, globalThis, [callback, shorten(delay), ...args]);
  Object.defineProperty(setTimeout, promisify.custom, { enumerable: true, get: () => timersPromises.setTimeout });
  Object.assign(timers, { setTimeout, setInterval });
  Object.assign(globalThis, { setTimeout, setInterval });
}

function scalePromiseTimers(): void {
  const onTime =
    (wait: unknown): Callback =>
    async (delay: unknown, ...rest: unknown[]): Promise<unknown> => {
      const dueAt = dueAfter(delay);
      const value = await Reflect.apply(wait as Callback, undefined, [shorten(delay), ...rest]);
      waitOut(dueAt);
      return value;
    };
  const setInterval = (delay?: unknown, ...rest: unknown[]): unknown =>
    Reflect.apply(real.tick, undefined, [shorten(delay), ...rest]);
  Object.assign(timersPromises, { setTimeout: onTime(real.sleep), setInterval });
  Object.defineProperty(timersPromises.scheduler, 'wait', { value: onTime(real.wait), configurable: true });
  Object.defineProperty(AbortSignal, 'timeout', {
    value: (delay: unknown) => Reflect.apply(real.abortTimeout, AbortSignal, [shorten(delay)]),
    configurable: true,
    writable: true,
  });
}

function scaleDate(): void {
  const origin = readNumber('TEST_TIME_ORIGIN') ?? realNow();
  const start = readNumber('TEST_TIME_START') ?? origin;
  const jumps = (process.env.TEST_TIME_JUMPS ?? '').split(',').map((jump) => jump.split(':').map(Number));
  const now = (): number => {
    const passed = (realNow() - origin) * scale;
    const [, by = 0] = jumps.findLast(([after = Number.NaN]) => passed >= after) ?? [];
    return Math.floor(start + passed + by);
  };
  const ScaledDate = new Proxy(real.Date, {
    apply: () => new real.Date(now()).toString(),
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  });
  real.Date.now = now;
  real.Date.prototype.constructor = ScaledDate;
  globalThis.Date = ScaledDate;
}

function scaleStopwatches(): void {
  const firstMs = real.performanceNow();
  Object.defineProperty(performance, 'now', {
    value: () => firstMs + (real.performanceNow() - firstMs) * scale,
    configurable: true,
    writable: true,
  });
  const firstNs = real.hrtime();
  const bigint = (): bigint => firstNs + BigInt(Math.round(Number(real.hrtime() - firstNs) * scale));
  const hrtime = (since?: [number, number]): [number, number] => {
    const ns = bigint() - (since ? BigInt(since[0]) * 1_000_000_000n + BigInt(since[1]) : 0n);
    return [Number(ns / 1_000_000_000n), Number(ns % 1_000_000_000n)];
  };
  process.hrtime = Object.assign(hrtime, { bigint });
}

scaleCallbackTimers();
scalePromiseTimers();
scaleDate();
scaleStopwatches();
syncBuiltinESMExports();
