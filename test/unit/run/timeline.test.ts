import { expect, test } from 'vitest';
import { Timeline } from '../../../src/run/timeline.ts';
import { FakeClock } from '../async/fake-clock.ts';

function createTimeline(): { clock: FakeClock; timeline: Timeline; rows: () => unknown[] } {
  const clock = new FakeClock();
  const startMs = clock.now();
  const timeline = new Timeline(clock);
  const rows = (): unknown[] =>
    timeline.stages.map(({ name, startedAt, endedAt }) => [name, startedAt - startMs, endedAt - startMs]);
  return { clock, timeline, rows };
}

test('the first mark of a stage is its start, the last one its end', async () => {
  const { clock, timeline, rows } = createTimeline();
  for (let i = 0; i < 3; i++) {
    timeline.mark('storing');
    await clock.advance(100);
  }
  expect(rows()).toEqual([['storing', 0, 200]]);
});

test('stages that overlap stand in the order in which they began', async () => {
  const { clock, timeline, rows } = createTimeline();
  timeline.mark('listing');
  await clock.advance(10);
  timeline.mark('querying');
  await clock.advance(10);
  timeline.mark('listing');
  timeline.mark('querying');
  expect(rows()).toEqual([
    ['listing', 0, 20],
    ['querying', 10, 20],
  ]);
});

test('work done as a stage lasts from its begin to its end, and its value is passed on', async () => {
  const { clock, timeline, rows } = createTimeline();
  const work = timeline.during('completing', async () => {
    await clock.sleep(300);
    return 'value';
  });
  await clock.advance(300);
  expect(await work).toBe('value');
  expect(rows()).toEqual([['completing', 0, 300]]);
});

test('work that fails ends its stage as well, and its error is passed on', async () => {
  const { clock, timeline, rows } = createTimeline();
  const work = timeline.during('notifying', async () => {
    await clock.sleep(50);
    throw new Error('refused');
  });
  const failing = expect(work).rejects.toThrow('refused');
  await clock.advance(50);
  await failing;
  expect(rows()).toEqual([['notifying', 0, 50]]);
});

test('a stream is passed on whole, as a stage from the call to the end of the stream', async () => {
  const { clock, timeline, rows } = createTimeline();
  async function* source(): AsyncGenerator<number> {
    for (const value of [1, 2]) {
      await clock.sleep(100);
      yield value;
    }
    await clock.sleep(50);
  }
  const passed = timeline.along('listing', source());
  const values: number[] = [];
  const reading = (async () => {
    for await (const value of passed) values.push(value);
  })();
  await clock.advance(1000);
  await reading;
  expect(values).toEqual([1, 2]);
  expect(rows()).toEqual([['listing', 0, 250]]);
});

test('a stage that nobody began is not told of', () => {
  expect(createTimeline().rows()).toEqual([]);
});
