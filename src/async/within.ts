export interface Limits {
  /** How long the work may take. */
  ms: number;
  /** Aborts when the work is given up, however long it took. */
  signal: AbortSignal;
}

/**
 * Settles as the work does, or rejects when that takes too long: a library's own time-out may count idle time only, or
 * leave the sign-in out. What was given up goes on, and nobody hears of it. The time is the machine's, as that of a socket.
 */
export function within<T>({ ms, signal }: Limits, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new Error('it was given up'));
    const timer = setTimeout(() => reject(new Error(`it was given up after ${Math.round(ms / 1000)} s`)), ms);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    });
  });
}
