import { expect, test } from 'vitest';
import { Ending } from '../../../src/async/ending.ts';
import { endBeforeSignInEnds } from '../../../src/steps/sign-in.ts';
import { FakeClock } from '../async/fake-clock.ts';
import { NotedLog } from '../github/noted-log.ts';

const minuteMs = 60_000;

test('a run whose sign-in ends stops three minutes before that, so that its run info can still be closed', async () => {
  const clock = new FakeClock();
  const [log, ending] = [new NotedLog(), new Ending(clock)];
  endBeforeSignInEnds(clock.now() + 9 * minuteMs, { clock, ending, log });
  const reason = 'The Azure sign-in of an earlier step ends at 07:30 UTC and cannot be renewed';
  expect(log.at('info')).toEqual([`${reason}. The run ends before that`]);
  await clock.advance(6 * minuteMs - 1);
  expect(ending.taking.aborted).toBe(false);
  await clock.advance(1);
  expect(ending.taking.aborted).toBe(true);
  expect(ending.reason).toMatchObject({ status: 'failed', reason });
});

test('one that lasts longer than the run is not worth a word', () => {
  const clock = new FakeClock();
  const [log, ending] = [new NotedLog(), new Ending(clock)];
  ending.limit(clock.now() + 5 * minuteMs, { status: 'timed out', reason: 'over' });
  endBeforeSignInEnds(clock.now() + 9 * minuteMs, { clock, ending, log });
  expect([log.lines, ending.deadlineMs - clock.now()]).toEqual([[], 5 * minuteMs]);
});
