import { describe, expect, test } from 'vitest';
import { attempt, type FailedAttempt, statedWaitMs, wordsOf } from '../../../src/outlets/attempts.ts';
import { FakeClock, settled } from '../async/fake-clock.ts';

const busy: FailedAttempt = { reason: '503: busy.', trouble: 'eventDown', isWorthAnother: true };
const refused: FailedAttempt = { reason: '401: no', trouble: 'eventKey', isWorthAnother: false };

/** What comes of a message whose tries come to this, the last for ever; the moments of the tries, in seconds. */
async function trying(...results: (FailedAttempt | undefined)[]) {
  const clock = new FakeClock();
  const startMs = clock.now();
  const starting = new AbortController();
  const tries: number[] = [];
  const send = async () =>
    results[Math.min(tries.push(Math.floor((clock.now() - startMs) / 1000)), results.length) - 1];
  const options = { clock, maxRetries: 3, endMs: startMs + 120_000, starting: starting.signal };
  let outcome: FailedAttempt | undefined | 'under way' = 'under way';
  attempt(send, options).then((result) => {
    outcome = result;
  });
  await settled();
  return { clock, starting, tries, outcome: () => outcome };
}

test('what is taken, or is not worth another try, is sent once', async () => {
  for (const result of [undefined, refused]) {
    const { tries, outcome } = await trying(result);
    expect([tries.length, outcome()]).toEqual([1, result]);
  }
});

test('what may pass is sent again after growing pauses, as often as `max-retries` says', async () => {
  const { clock, tries, outcome } = await trying(busy);
  await clock.advance(120_000);
  expect(outcome()).toEqual(busy);
  expect(tries).toHaveLength(4);
  const pauses = tries.slice(1).map((at, i) => at - (tries[i] ?? 0));
  // Up to a quarter more, by chance.
  expect(pauses.map((pause, i) => Math.round(pause / (2.25 * 4 ** i)))).toEqual([1, 1, 1]);
});

test('the wait that the service names is kept', async () => {
  const { clock, tries, outcome } = await trying({ ...busy, waitMs: 50_000 }, undefined);
  await clock.advance(60_000);
  expect([tries, outcome()]).toEqual([[0, 50], undefined]);
});

test('one that is longer than the time that is left is named, and not waited for', async () => {
  const { tries, outcome } = await trying({ ...busy, waitMs: 600_000 });
  expect(tries).toEqual([0]);
  expect(outcome()).toEqual({
    ...busy,
    waitMs: 600_000,
    reason: '503: busy. It asks to wait 600 s, longer than the run has left',
  });
});

test('a wait ends when no further try begins', async () => {
  const { starting, tries, outcome } = await trying(busy);
  starting.abort();
  await settled();
  expect([tries.length, outcome()]).toEqual([1, busy]);
});

describe('the stated wait', () => {
  const clock = new FakeClock(Date.UTC(2026, 0, 1));
  test.each([
    [{ 'retry-after': '120' }, 120_000],
    [{ 'retry-after': 'Thu, 01 Jan 2026 00:01:00 GMT' }, 60_000],
    [{ 'retry-after': 'Wed, 31 Dec 2025 00:00:00 GMT' }, 0],
    [{ 'x-ratelimit-reset': String(Date.UTC(2026, 0, 1) / 1000 + 30) }, 30_000],
    [{ 'retry-after': '5', 'x-ratelimit-reset': '9999999999' }, 5_000],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': '-5' }, undefined],
    [{}, undefined],
  ])('of %j is %s ms', (headers: Record<string, string>, ms) => {
    expect(statedWaitMs((name) => headers[name], clock)).toBe(ms);
  });
});

test('of a page the title is shown, of a text all of it', () => {
  expect(wordsOf('<html><head><title>502 Bad\n Gateway</title></head><body>long</body></html>')).toBe(
    '502 Bad Gateway',
  );
  expect(wordsOf('blocked\r\n by a  firewall')).toBe('blocked by a firewall');
  expect(wordsOf('x'.repeat(10_000))).toHaveLength(4_000);
});
