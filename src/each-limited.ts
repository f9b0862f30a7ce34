import type { LimitFunction } from 'p-limit';

/**
 * Works on each value of a stream, as many at a time as the limit allows; the next value is taken only once the last one
 * has begun, so that none queue up here. Resolves when all are done; rejects with the first error, while the others go on.
 */
export async function eachLimited<T>(
  values: AsyncIterable<T>,
  limit: LimitFunction,
  work: (value: T) => Promise<void>,
): Promise<void> {
  const broken = Promise.withResolvers<never>();
  const running = new Set<Promise<void>>();
  const start = (value: T): Promise<void> =>
    new Promise((begun) => {
      const one = limit(() => {
        begun();
        return work(value);
      })
        .catch(broken.reject)
        .finally(() => running.delete(one));
      running.add(one);
    });
  const startAll = async (): Promise<void> => {
    for await (const value of values) await start(value);
    await Promise.all(running);
  };
  await Promise.race([startAll(), broken.promise]);
}
