import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../emulators/github/random.ts';
import { AskQueue } from '../../../../src/github/stats/queue.ts';
import type { RepositoryName } from '../../../../src/model.ts';
import { FakeClock } from '../../async/fake-clock.ts';

const names = (count: number, from = 0): RepositoryName[] =>
  Array.from({ length: count }, (_, i): RepositoryName => `o/r${from + i}`);

function queueOf(count: number): { queue: AskQueue; clock: FakeClock } {
  const clock = new FakeClock();
  const queue = new AskQueue(clock);
  for (const name of names(count)) queue.add(name);
  return { queue, clock };
}

/** The next names while trouble with all is suspected. */
const nextUntried = (queue: AskQueue, size: number): RepositoryName[] | undefined => queue.next(size, true)?.names;

/** The next names while all is well. */
const next = (queue: AskQueue, size: number): RepositoryName[] | undefined => queue.next(size, false)?.names;

describe('fresh names', () => {
  test('wait until a batch of full size is together', () => {
    const { queue } = queueOf(3);
    expect(next(queue, 4)).toBeUndefined();
    queue.add('o/r3');
    expect(next(queue, 4)).toEqual(names(4));
  });

  test('come in the order of their arrival, as many as fit', () => {
    const { queue } = queueOf(5);
    expect([next(queue, 2), next(queue, 2), next(queue, 2)]).toEqual([names(2), names(2, 2), undefined]);
    expect(queue.freshCount).toBe(1);
  });

  test('that are fewer than a batch go when no more will come', () => {
    const { queue } = queueOf(3);
    queue.complete();
    expect(next(queue, 4)).toEqual(names(3));
    expect(next(queue, 4)).toBeUndefined();
  });
});

describe('names to be asked again', () => {
  test.each([
    [2, [1, 1]],
    [9, [5, 4]],
    [65, [33, 32]],
    [3, [2, 1]],
  ])('a batch of %i is asked again in two, each a half', (asked, sizes) => {
    const { queue } = queueOf(0);
    queue.halve(names(asked), asked);
    expect([next(queue, 100), next(queue, 100), next(queue, 100)].map((group) => group?.length)).toEqual([
      ...sizes,
      undefined,
    ]);
  });

  test('a few of a large batch are asked again together, since they are less than a half', () => {
    const { queue } = queueOf(0);
    queue.halve(names(3), 20);
    expect(next(queue, 1)).toEqual(names(3));
  });

  test('halving time and again leads every name to being alone', () => {
    const { queue } = queueOf(0);
    queue.putBack(names(65));
    const alone: RepositoryName[] = [];
    for (let group = next(queue, 100); group; group = next(queue, 100)) {
      if (group.length > 1) queue.halve(group, group.length);
      else alone.push(...group);
    }
    expect(alone.sort()).toEqual(names(65).sort());
  });

  test('those put back stay together, whatever the size is by then', () => {
    const { queue } = queueOf(0);
    queue.putBack(names(9));
    expect(next(queue, 2)).toEqual(names(9));
  });

  test('go before fresh ones', () => {
    const { queue } = queueOf(4);
    queue.putBack(['o/again']);
    expect([next(queue, 4), next(queue, 4)]).toEqual([['o/again'], names(4)]);
  });
});

describe('a delayed name', () => {
  test('holds up nobody, and is asked alone when its time has come', async () => {
    const { queue, clock } = queueOf(4);
    queue.delay('o/slow', 1000);
    expect(next(queue, 2)).toEqual(names(2));
    await clock.advance(999);
    expect(next(queue, 2)).toEqual(names(2, 2));
    expect(next(queue, 2)).toBeUndefined();
    await clock.advance(1);
    expect(next(queue, 2)).toEqual(['o/slow']);
    expect(next(queue, 2)).toBeUndefined();
  });

  test('is not put together with another one that is due', async () => {
    const { queue, clock } = queueOf(0);
    queue.delay('o/a', 1000);
    queue.delay('o/b', 500);
    await clock.advance(2000);
    expect([next(queue, 9), next(queue, 9)].flat().sort()).toEqual(['o/a', 'o/b']);
  });

  test('tells when it is due, the first of several', async () => {
    const { queue, clock } = queueOf(1);
    expect(queue.nextDueMs).toBeUndefined();
    queue.delay('o/a', 1000);
    queue.delay('o/b', 500);
    expect(queue.nextDueMs).toBe(clock.now() + 500);
    await clock.advance(500);
    next(queue, 9);
    expect(queue.nextDueMs).toBe(clock.now() + 500);
  });
});

describe('finished', () => {
  test('is not said while more may come', () => {
    const { queue } = queueOf(0);
    expect(queue.finished).toBe(false);
    queue.complete();
    expect(queue.finished).toBe(true);
  });

  test.each([
    ['fresh', (queue: AskQueue) => queue.add('o/r')],
    ['put back', (queue: AskQueue) => queue.putBack(['o/r'])],
    ['delayed', (queue: AskQueue) => queue.delay('o/r', 1)],
  ])('is not said while a name is %s', async (_, put) => {
    const { queue, clock } = queueOf(0);
    queue.complete();
    put(queue);
    expect(queue.finished).toBe(false);
    await clock.advance(1);
    expect(next(queue, 1)).toEqual(['o/r']);
    expect(queue.finished).toBe(true);
  });
});

describe('while trouble with all is suspected', () => {
  test('names that have not failed come first, then the others as else', async () => {
    const { queue, clock } = queueOf(4);
    queue.putBack(['o/again']);
    queue.delay('o/slow', 1000);
    await clock.advance(1000);
    const order = Array.from({ length: 5 }, () => nextUntried(queue, 2));
    expect(order).toEqual([names(2), names(2, 2), ['o/again'], ['o/slow'], undefined]);
  });

  test('the others do not wait for a batch to be together', () => {
    const { queue } = queueOf(1);
    queue.putBack(names(2, 1));
    expect([nextUntried(queue, 2), nextUntried(queue, 2)]).toEqual([names(2, 1), undefined]);
    queue.complete();
    expect(nextUntried(queue, 2)).toEqual(names(1));
  });
});

describe('a batch', () => {
  const isFresh = (queue: AskQueue): boolean | undefined => queue.next(2, false)?.isFresh;

  test('is fresh where it is asked for for the first time, and only there', async () => {
    const { queue, clock } = queueOf(2);
    queue.putBack(names(2, 2));
    queue.halve(names(2, 4), 4);
    queue.delay('o/slow', 1000);
    await clock.advance(1000);
    expect([isFresh(queue), isFresh(queue), isFresh(queue), isFresh(queue)]).toEqual([false, false, false, true]);
  });

  test.each([true, false])('that is fresh and given back is as if never taken (untried first: %s)', (untried) => {
    const { queue } = queueOf(4);
    const batch = queue.next(2, untried);
    if (batch) queue.giveBack(batch);
    expect(queue.freshCount).toBe(4);
    expect([queue.next(3, untried), queue.drain()]).toEqual([
      { names: names(3), isFresh: true },
      { asked: [], fresh: names(1, 3) },
    ]);
  });

  test('that was asked before and is given back stays together, is asked first, and is not fresh', () => {
    const { queue } = queueOf(0);
    queue.putBack(names(3));
    queue.putBack(names(2, 3));
    const batch = queue.next(1, false);
    if (batch) queue.giveBack(batch);
    expect(queue.freshCount).toBe(0);
    expect([queue.next(1, false), queue.next(1, false)]).toEqual([
      { names: names(3), isFresh: false },
      { names: names(2, 3), isFresh: false },
    ]);
  });

  test('of a name that was delayed and is given back does not wait once more', async () => {
    const { queue, clock } = queueOf(0);
    queue.delay('o/slow', 1000);
    await clock.advance(1000);
    const batch = queue.next(1, false);
    if (batch) queue.giveBack(batch);
    expect(queue.next(1, false)).toEqual({ names: ['o/slow'], isFresh: false });
  });
});

describe('draining', () => {
  test('takes out all that is left, what was asked apart from what never was', () => {
    const { queue } = queueOf(2);
    queue.complete();
    queue.putBack(names(2, 2));
    queue.halve(names(3, 4), 6);
    queue.delay('o/r7', 1000);
    const { asked, fresh } = queue.drain();
    expect([asked.sort(), fresh]).toEqual([names(6, 2), names(2)]);
    expect([queue.finished, next(queue, 1), queue.nextDueMs]).toEqual([true, undefined, undefined]);
  });

  test('an empty queue gives nothing', () => {
    expect(queueOf(0).queue.drain()).toEqual({ asked: [], fresh: [] });
  });
});

test.each(Array.from({ length: 20 }, (_, seed) => seed))(
  'no name is lost and none comes twice, whatever is done with it (seed %i)',
  async (seed) => {
    const random = seededRandom(seed);
    const { queue, clock } = queueOf(200);
    queue.complete();
    const done: RepositoryName[] = [];
    for (let i = 0; i < 100; i++) {
      const batch = queue.next(1 + Math.floor(random() * 30), random() < 0.5);
      const fate = random();
      if (!batch) await clock.advance(1000);
      else if (fate < 0.3) done.push(...batch.names);
      else if (fate < 0.4) queue.giveBack(batch);
      else if (fate < 0.6) queue.putBack(batch.names);
      else if (batch.names.length > 1) queue.halve(batch.names, batch.names.length);
      else for (const name of batch.names) queue.delay(name, random() * 5000);
    }
    const { asked, fresh } = queue.drain();
    expect([...done, ...asked, ...fresh].sort()).toEqual(names(200).sort());
    expect(fresh).toEqual(names(fresh.length, 200 - fresh.length));
  },
);

test('200,000 names may wait for their retries', async () => {
  const clock = new FakeClock();
  const queue = new AskQueue(clock);
  for (const [i, name] of names(200_000).entries()) queue.delay(name, 1_000 + i);
  expect(queue.nextDueMs).toBe(clock.now() + 1_000);
});

describe('reading names in', () => {
  const filled = (mostFresh: number) => {
    const clock = new FakeClock();
    const queue = new AskQueue(clock);
    const stop = new AbortController();
    let read = 0;
    async function* source(): AsyncGenerator<RepositoryName> {
      for (let i = 0; i < 100; i++) {
        read++;
        yield `o/r${i}`;
      }
    }
    const over = queue.fill(source(), () => mostFresh, stop.signal);
    return { clock, queue, stop, over, read: () => read };
  };

  test('stops while enough names wait to be asked for, and goes on when some were asked for', async () => {
    const { clock, queue, read } = filled(10);
    await clock.advance(1000);
    expect([read(), queue.isComplete]).toEqual([11, false]);
    queue.next(5, true);
    queue.change.wake();
    await clock.advance(1000);
    expect([read(), queue.freshCount]).toEqual([16, 11]);
  });

  test('takes in all at once when the signal aborts, and is complete', async () => {
    const { clock, queue, stop, over } = filled(10);
    await clock.advance(1000);
    stop.abort();
    await over;
    expect([queue.freshCount, queue.isComplete, clock.sleeping]).toEqual([100, true, 0]);
  });
});
