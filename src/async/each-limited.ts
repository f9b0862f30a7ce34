import type { LimitFunction } from 'p-limit';

/**
 * Works on each value of a stream, as many at a time as the limit allows; the next value is taken only once the last one
 * has started, so that none queue up here. The work must not reject. Resolves when all are done; where the stream breaks,
 * rejects with its error once what has started is done.
 */
export async function eachLimited<T>(
  values: AsyncIterable<T>,
  limit: LimitFunction,
  work: (value: T) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  const start = (value: T): Promise<void> =>
    new Promise((started) => {
      const one = limit(() => {
        started();
        return work(value);
      });
      running.add(one);
      void one.finally(() => running.delete(one));
    });
  try {
    for await (const value of values) await start(value);
  } finally {
    await Promise.all(running);
  }
}
