import { describe, expect, test } from 'vitest';
import { Pause } from '../../../../src/github/pacing/pause.ts';
import { FakeClock } from '../../async/fake-clock.ts';
import { NotedLog } from '../noted-log.ts';

const minuteMs = 60_000;

function pauseOf(): { pause: Pause; clock: FakeClock; log: NotedLog; lengthMs: () => number } {
  const clock = new FakeClock();
  const log = new NotedLog();
  const pause = new Pause(clock, log);
  return { pause, clock, log, lengthMs: () => pause.untilMs - clock.now() };
}

test('is off until something makes it begin, and over at its end', async () => {
  const { pause, clock } = pauseOf();
  expect([pause.isOn, pause.why]).toEqual([false, '']);
  pause.extend('trouble', { ms: 1000 });
  await clock.advance(999);
  expect(pause.isOn).toBe(true);
  await clock.advance(1);
  expect(pause.isOn).toBe(false);
});

describe('without a stated end', () => {
  test('lasts as long as told', () => {
    const { pause, lengthMs } = pauseOf();
    pause.extend('trouble', { ms: 42_000 });
    expect(lengthMs()).toBe(42_000);
  });

  test('lasts a quarter of an hour at the most', () => {
    const { pause, lengthMs } = pauseOf();
    pause.extend('trouble', { ms: 3 * 3_600_000 });
    expect(lengthMs()).toBe(15 * minuteMs);
  });
});

describe('with a stated end', () => {
  test('lasts until then and five seconds more, whatever would hold else', () => {
    const { pause, clock, lengthMs } = pauseOf();
    pause.extend('limit', { statedMs: clock.now() + 30 * minuteMs, ms: 1000 });
    expect(lengthMs()).toBe(30 * minuteMs + 5_000);
  });

  test.each([0, 1, 60_000, 48 * 60 * minuteMs])('an end that was %i ms ago is as good as none', (agoMs) => {
    const { pause, clock, lengthMs } = pauseOf();
    pause.extend('limit', { statedMs: clock.now() - agoMs, ms: 42_000 });
    expect(lengthMs()).toBe(42_000);
  });

  test('an end later than the next full hour of points is not believed', () => {
    const { pause, clock, lengthMs } = pauseOf();
    pause.extend('limit', { statedMs: clock.now() + 48 * 60 * minuteMs, ms: 1000 });
    expect(lengthMs()).toBe(60 * minuteMs + 5_000);
  });
});

describe('told again', () => {
  test('a longer one makes it longer, and gives its reason', () => {
    const { pause, lengthMs } = pauseOf();
    pause.extend('trouble', { ms: 10_000 });
    pause.extend('more trouble', { ms: 20_000 });
    expect([lengthMs(), pause.why]).toEqual([20_000, 'more trouble']);
  });

  test('a shorter one changes nothing', () => {
    const { pause, log, lengthMs } = pauseOf();
    pause.extend('trouble', { ms: 20_000 });
    for (const ms of [10_000, 20_000]) pause.extend('more trouble', { ms });
    expect([lengthMs(), pause.why, log.lines.length]).toEqual([20_000, 'trouble', 1]);
  });
});

describe('the log', () => {
  test('says until when, and why', () => {
    const { pause, log } = pauseOf();
    pause.extend("GitHub's rate limit", { ms: 62_000 });
    expect(log.at('info')).toEqual(["Waiting until 2021-01-20T07:22:40Z: GitHub's rate limit"]);
  });

  test('alone has what GitHub said: the reason becomes a key of the run info', () => {
    const { pause, log } = pauseOf();
    pause.extend("GitHub's rate limit", { ms: 62_000, said: 'wait, ghs_token' });
    expect(pause.why).toBe("GitHub's rate limit");
    expect(log.at('info')).toEqual(["Waiting until 2021-01-20T07:22:40Z: GitHub's rate limit: wait, ghs_token"]);
  });

  test('is silent on queries that heard the same at nearly the same time', async () => {
    const { pause, clock, log } = pauseOf();
    for (let i = 0; i < 10; i++) {
      pause.extend('limit', { ms: 60_000 });
      await clock.advance(50);
    }
    expect(log.lines).toHaveLength(1);
    pause.extend('limit', { statedMs: pause.untilMs - 4_000, ms: 0 });
    expect(log.lines).toHaveLength(1);
    pause.extend('limit', { statedMs: pause.untilMs - 3_999, ms: 0 });
    expect(log.lines).toHaveLength(2);
  });
});
