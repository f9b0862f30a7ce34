import { type Clock, systemClock } from './clock.ts';

/** Acts after so many milliseconds, unless the function that it returns is called before. */
export function after(clock: Clock, ms: number, act: () => void): () => void {
  const cleared = new AbortController();
  clock.sleep(ms, cleared.signal).then(act, () => {});
  return () => cleared.abort();
}

/** Acts every so many milliseconds, until the function that it returns is called. Keeps no process alive. */
export function every(clock: Clock, ms: number, act: () => void): () => void {
  const cleared = new AbortController();
  const next = (): void => {
    act();
    wait();
  };
  const wait = (): void => void clock.sleep(ms, cleared.signal, { isIdle: true }).then(next, () => {});
  wait();
  return () => cleared.abort();
}

export interface Deadline {
  signal: AbortSignal;
  /** To be called when the work is done: no timer and no listener stays behind. */
  clear(): void;
}

/** Aborts after so many milliseconds, or with the first of the other signals; the signal's reason says which. */
export function deadline(clock: Clock, ms: number, ...others: AbortSignal[]): Deadline {
  const controller = new AbortController();
  const giveUp = (): void => controller.abort(new Error('given up'));
  const clearTimer = after(clock, ms, () => controller.abort(new Error(`given up after ${Math.round(ms / 1000)} s`)));
  // No AbortSignal.any: one signal lasts as long as the run, and would keep what depends on it.
  for (const other of others) {
    if (other.aborted) giveUp();
    other.addEventListener('abort', giveUp, { once: true });
  }
  const clear = (): void => {
    clearTimer();
    for (const other of others) other.removeEventListener('abort', giveUp);
  };
  return { signal: controller.signal, clear };
}

/** What `race` resolves to when the signal aborts first. */
export const aborted = Symbol('aborted');

/** Settles as the work does, or resolves to `aborted` with the signal. What was given up goes on, and its end is ignored. */
export async function race<T>(work: Promise<T>, signal: AbortSignal): Promise<T | typeof aborted> {
  work.catch(() => {});
  if (signal.aborted) return aborted;
  const { promise, resolve } = Promise.withResolvers<typeof aborted>();
  const onAbort = (): void => resolve(aborted);
  signal.addEventListener('abort', onAbort, { once: true });
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', onAbort));
}

export interface Timeout {
  ms: number;
  signal: AbortSignal;
}

/**
 * Settles as the work does, or rejects when that takes too long: a library's own timeout may count idle time only, or
 * leave the sign-in out. The time is the machine's, as that of a socket.
 */
export async function withTimeout<T>({ ms, signal }: Timeout, work: Promise<T>): Promise<T> {
  const limit = deadline(systemClock, ms, signal);
  const result = await race(work, limit.signal).finally(limit.clear);
  if (result === aborted) throw limit.signal.reason;
  return result;
}
