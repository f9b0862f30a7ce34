import { expect, test } from 'vitest';
import { Ending } from '../../../../src/async/ending.ts';
import { Outage } from '../../../../src/async/outage.ts';
import { endBeforeExpiry } from '../../../../src/github/lanes/token-expiry.ts';
import { FakeClock, isSettled } from '../../async/fake-clock.ts';
import { NotedLog } from '../noted-log.ts';

const minuteMs = 60_000;

function runWithToken(expiresInMs: number) {
  const clock = new FakeClock();
  const [log, ending] = [new NotedLog(), new Ending(clock)];
  ending.limit(clock.now() + 330 * minuteMs, { status: 'timed out', reason: '`max-minutes` reached' });
  endBeforeExpiry(clock.now() + expiresInMs, { clock, ending, log });
  return { clock, log, ending };
}

test('the end of an outage is waited for only until half a minute before the token expires', async () => {
  const { clock, log, ending } = runWithToken(12 * minuteMs);
  const outage = new Outage({
    ...{ clock, log, random: () => 0, maxRetries: 3, patience: { ending, coolDownMs: 15 * minuteMs } },
    service: { name: 'GitHub', is: 'returning errors' },
  });
  const outlasted = outage.outlast({ reason: '500' }, clock.now(), async () => ({ status: 'down' }));
  await clock.advance(11.5 * minuteMs - 1);
  expect(ending.taking.aborted).toBe(false);
  await clock.advance(1);
  expect([await isSettled(outlasted), ending.taking.aborted]).toEqual([true, true]);
  expect(await outlasted).toBe('stopped');
  const reason = '`github-token` expires at 2021-01-20 07:33 UTC';
  expect(ending.reason).toEqual({ status: 'failed', reason, remedy: expect.stringContaining('longer than the run') });
  expect(log.at('info')[0]).toBe(`${reason}. The run ends before that`);
});

test('one that is valid for longer than the run is not worth a word, and one that has expired is refused by GitHub', () => {
  for (const expiresInMs of [331 * minuteMs, 0, -minuteMs]) {
    const { clock, log, ending } = runWithToken(expiresInMs);
    expect([log.lines, ending.deadlineMs - clock.now()]).toEqual([[], 330 * minuteMs]);
  }
});
