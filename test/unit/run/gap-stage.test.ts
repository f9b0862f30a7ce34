import { expect, test } from 'vitest';
import { Ending } from '../../../src/async/ending.ts';
import type { Problem } from '../../../src/model.ts';
import type { RunContext } from '../../../src/run/context.ts';
import { watchGap } from '../../../src/run/gap-stage.ts';
import { FakeClock } from '../async/fake-clock.ts';
import { runningRun, startMs } from '../samples.ts';

const hourMs = 3_600_000;
/** Each 6 hours, until so many hours ago. */
const startsUntil = (hours: number): number[] =>
  Array.from({ length: 200 }, (_, i) => startMs - (hours + 6 * i) * hourMs).toReversed();

async function watched(all: readonly number[], { startedAt = new Date(startMs) } = {}) {
  const [asked, problems, lines]: [number[], Problem[], string[]] = [[], [], []];
  const clock = new FakeClock();
  const context = {
    ...{ clock, problems, ending: new Ending(clock), startedAt },
    log: { warning: (line: string) => lines.push(line) },
    store: {
      runs: {
        starts: async (_: unknown, days: number) => {
          asked.push(days);
          return all.filter((ms) => ms >= startMs - days * 24 * hourMs);
        },
      },
    },
  } as unknown as RunContext;
  return { gap: await watchGap(runningRun(), context)(), asked, problems, lines };
}

test('a run on time asks once, for two days', async () => {
  expect(await watched(startsUntil(6))).toEqual({ gap: undefined, asked: [2], problems: [], lines: [] });
});

test('a gap is a problem that names it and what to check, and does not fail the step', async () => {
  const { gap, asked, problems, lines } = await watched(startsUntil(9 * 24));
  expect(gap).toEqual({ sinceMs: 9 * 24 * hourMs, usualMs: 6 * hourMs, missing: 35 });
  expect(asked).toEqual([2, 60]);
  const message = 'The last run was 9 days ago; runs usually start every 6 hours';
  expect(problems).toEqual([{ message, remedy: expect.stringContaining('60 days'), failsStep: false }]);
  expect(lines).toEqual([expect.stringContaining(message)]);
});

test('a run that is taken up hours later began on time', async () => {
  const { gap } = await watched(startsUntil(6), { startedAt: new Date(startMs + 9 * hourMs) });
  expect(gap).toBeUndefined();
});

test('a schedule that was off for months is found, and a first run has none', async () => {
  expect((await watched(startsUntil(90 * 24))).gap?.sinceMs).toBe(90 * 24 * hourMs);
  expect((await watched([])).gap).toBeUndefined();
});
