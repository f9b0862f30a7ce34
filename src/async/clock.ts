/** Where time comes from, so that tests need not wait for it. */
export interface Clock {
  /** Milliseconds on this process's own scale, which never jumps: for waits, budgets and deadlines. */
  now(): number;
  /**
   * The time of day at such a moment, by default now: for documents and texts alone, since someone may set it meanwhile.
   * It is a `Date`, so that nobody reckons with both.
   */
  date(atMs?: number): Date;
  /** Resolves after `ms`; rejects with the signal's reason when it aborts first. `isIdle`: keeps no process alive. */
  sleep(ms: number, signal?: AbortSignal, options?: { isIdle?: boolean }): Promise<void>;
}

// Node fires a timer at once when its delay does not fit 32 bits: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args
const longestTimerMs = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => performance.now(),
  date: (atMs) => new Date(Date.now() + (atMs === undefined ? 0 : atMs - performance.now())),
  sleep: (ms, signal, { isIdle = false } = {}) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const end = (): void => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(
        () => {
          signal?.removeEventListener('abort', end);
          resolve();
        },
        Math.min(Math.max(ms, 0), longestTimerMs),
      );
      if (isIdle) timer.unref();
      signal?.addEventListener('abort', end, { once: true });
    }),
};
