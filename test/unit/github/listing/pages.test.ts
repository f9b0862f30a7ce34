import { describe, expect, test } from 'vitest';
import type { RequestFailure } from '../../../../src/github/client/failures.ts';
import { requestPage } from '../../../../src/github/listing/request-with-retry.ts';
import { pauseForLimit } from '../../../../src/github/pacing/access.ts';
import { isSettled } from '../../async/fake-clock.ts';
import { lostConnection, tooHeavy } from '../scripted-github.ts';
import { failedPage, inTime, type ListingTrial, listingTrial, pageOf } from './listing-trial.ts';

const url = '/orgs/o/repos?page=1';
const never = new AbortController().signal;

/** GitHub fails so many times, or always, and then answers. */
const failing = (failure: RequestFailure, times = Number.POSITIVE_INFINITY): ListingTrial =>
  listingTrial({ page: (_, nth) => (nth <= times ? failedPage(failure) : pageOf([])) });

const secondsOf = ({ clock, startMs }: ListingTrial): number => (clock.now() - startMs) / 1000;

test('a page that is answered is asked for once', async () => {
  const trial = listingTrial({ page: () => pageOf(['body'], 'link') });
  const result = await inTime(requestPage(url, trial), trial);
  expect(result).toMatchObject({ status: 'answered', entries: ['body'], link: 'link' });
  expect(trial.client.urls).toEqual([url]);
});

describe.each([tooHeavy, lostConnection])('trouble of the kind $kind', (failure) => {
  test('is waited for, longer each time, and the page asked for again', async () => {
    const trial = failing(failure, 2);
    expect(await inTime(requestPage(url, trial), trial)).toMatchObject({ status: 'answered' });
    expect(trial.clock.sleeps.filter((ms) => ms > 1000)).toEqual([10_000, 20_000]);
  });

  test('is given up after the retries', async () => {
    const trial = failing(failure);
    expect(await inTime(requestPage(url, trial), trial)).toMatchObject({ status: 'failed', failure });
    expect(trial.client.urls).toHaveLength(3);
    expect(trial.ending.reason).toBeUndefined();
  });

  test('holds back no other page and no query', async () => {
    const trial = failing(failure);
    void requestPage(url, trial);
    await trial.clock.advance(1000);
    expect(await isSettled(trial.gate.admitPage(never))).toBe(true);
    expect(await isSettled(trial.gate.admit({ points: 1, seconds: 0 }, never))).toBe(true);
  });
});

test.each([
  { kind: 'not-found', reason: 'HTTP 404' },
  { kind: 'forbidden', reason: 'HTTP 403' },
] satisfies RequestFailure[])('$kind cannot be helped by asking again', async (failure) => {
  const trial = failing(failure);
  expect(await inTime(requestPage(url, trial), trial)).toMatchObject({ status: 'failed', failure });
  expect(trial.client.urls).toHaveLength(1);
  expect(trial.ending.reason).toBeUndefined();
});

test('a token that GitHub refuses ends the run, with what to do', async () => {
  const trial = failing({ kind: 'refused', what: 'all', reason: 'GitHub: HTTP 401', remedy: 'another token' });
  expect(await inTime(requestPage(url, trial), trial)).toMatchObject({ status: 'failed' });
  expect(trial.ending.reason).toMatchObject({ status: 'failed', reason: 'GitHub: HTTP 401', remedy: 'another token' });
  expect(trial.client.urls).toHaveLength(1);
});

describe('a rate limit', () => {
  test('is waited for until the moment that GitHub states and five seconds more', async () => {
    const trial = listingTrial({
      page: (_, nth) =>
        nth === 1
          ? failedPage({ kind: 'limited', reason: 'limit', secondary: false, untilMs: trial.startMs + 1_200_000 })
          : pageOf([]),
    });
    expect(await inTime(requestPage(url, trial), trial)).toMatchObject({ status: 'answered' });
    expect(secondsOf(trial)).toBeGreaterThanOrEqual(1_205);
    expect(secondsOf(trial)).toBeLessThan(1_207);
  });

  test('is no retry: however often it comes, the page is asked for again', async () => {
    const trial = listingTrial({
      page: (_, nth) =>
        nth <= 6
          ? failedPage({ kind: 'limited', reason: 'limit', secondary: false, untilMs: trial.clock.now() + 60_000 })
          : pageOf([]),
    });
    expect(await inTime(requestPage(url, trial), trial)).toMatchObject({ status: 'answered' });
    expect(trial.client.urls).toHaveLength(7);
  });

  test.each([
    ['without a stated end', undefined],
    ['with a stated end that is over', 1],
  ])('%s is waited for longer each time', async (_, agoMs) => {
    const atMs: number[] = [];
    const trial = listingTrial({
      page: (_url, nth) => {
        atMs.push(trial.clock.now());
        const untilMs = agoMs === undefined ? {} : { untilMs: trial.clock.now() - agoMs };
        return nth <= 5 ? failedPage({ kind: 'limited', reason: 'limit', secondary: true, ...untilMs }) : pageOf([]);
      },
    });
    expect(await inTime(requestPage(url, trial), trial)).toMatchObject({ status: 'answered' });
    const waits = atMs.slice(1).map((at, i) => Math.floor((at - (atMs[i] ?? at)) / 1000));
    expect(waits).toEqual([10, 20, 40, 80, 160]);
  });

  test('leaves the retries for trouble as they are, and trouble leaves the waits for a limit', async () => {
    const limit: RequestFailure = { kind: 'limited', reason: 'limit', secondary: true };
    const failures = [limit, tooHeavy, limit, lostConnection];
    const looks = 2;
    const trial = listingTrial({
      page: (_, nth) => {
        const failure = failures[nth - 1];
        return failure ? failedPage(failure) : pageOf([]);
      },
    });
    expect(await inTime(requestPage(url, trial), trial)).toMatchObject({ status: 'answered' });
    expect(Math.floor(secondsOf(trial))).toBe(10 + 10 + 20 + 20 + looks);
  });

  test("on REST's own points holds back all pages, and no query", async () => {
    const trial = failing({ kind: 'limited', reason: 'limit', secondary: false });
    void requestPage(url, trial);
    await trial.clock.advance(1000);
    expect(await isSettled(trial.gate.admitPage(never))).toBe(false);
    expect(await isSettled(trial.gate.admit({ points: 1, seconds: 0 }, never))).toBe(true);
  });

  test('of the secondary kind holds back everything', async () => {
    const trial = failing({ kind: 'limited', reason: 'limit', secondary: true });
    void requestPage(url, trial);
    await trial.clock.advance(1000);
    expect(await isSettled(trial.gate.admitPage(never))).toBe(false);
    expect(await isSettled(trial.gate.admit({ points: 1, seconds: 0 }, never))).toBe(false);
  });

  test('beyond the deadline leaves the page undone at once, and the run goes on', async () => {
    const trial = listingTrial({
      page: () =>
        failedPage({ kind: 'limited', reason: 'limit', secondary: false, untilMs: trial.startMs + 3_700_000 }),
    });
    expect(await inTime(requestPage(url, trial), trial)).toMatchObject({ failure: { kind: 'stopped' } });
    expect(trial.ending.taking.aborted).toBe(false);
    expect(trial.ending.reason).toMatchObject({ status: 'timed out' });
    expect(secondsOf(trial)).toBeLessThan(1);
    expect(await isSettled(trial.gate.admit({ points: 1, seconds: 0 }, never))).toBe(true);
  });
});

test('a wait for another try is logged with its end and the reason, a short one is not', async () => {
  const trial = failing(tooHeavy, 1);
  await inTime(requestPage(`${url}?page=3`, trial), trial);
  expect(trial.log.at('info')).toEqual([
    `Waiting until 2021-01-20T07:21:49Z to request ${url.replace(/\?.*/, '')} again: HTTP 502: HTML page`,
  ]);
  const quick = { ...failing(tooHeavy, 1), coolDownMs: 1_000 };
  await inTime(requestPage(url, quick), quick);
  expect(quick.log.at('info')).toEqual([]);
});

test.each([
  ['while the page is on its way', 0],
  ['while it waits for a retry', 5_000],
])('a stop %s ends it', async (_, afterMs) => {
  const trial = failing(tooHeavy);
  const result = requestPage(url, trial);
  if (afterMs > 0) await trial.clock.advance(afterMs);
  trial.ending.stop({ status: 'cancelled', reason: 'cancelled' });
  expect(await inTime(result, trial)).toMatchObject({ status: 'failed' });
  expect(trial.client.urls).toHaveLength(1);
});

test('after a stop no page is asked for', async () => {
  const trial = failing(tooHeavy);
  trial.ending.stop({ status: 'cancelled', reason: 'cancelled' });
  expect(await requestPage(url, trial)).toMatchObject({ failure: { kind: 'stopped' } });
  expect(trial.client.urls).toEqual([]);
});

/** How long a limit without a stated end holds back what is asked. */
function limitWaitMs(coolDownMs: number, inRow: number, chance = 0): number {
  const { gate, clock } = failing(tooHeavy);
  const limit = { kind: 'limited', reason: 'limit', secondary: true } as const;
  pauseForLimit({ pause: gate.pause, limit, inRow }, { coolDownMs, random: () => chance });
  return gate.pause.untilMs - clock.now();
}

test.each([
  [60_000, 1, 60_000],
  [60_000, 3, 240_000],
  [60_000, 9, 900_000],
  [0, 1, 1_000],
  [10, 2, 2_000],
])('a limit without a stated end: first wait %i ms, time %i, waits %i ms', (coolDownMs, inRow, ms) => {
  expect(limitWaitMs(coolDownMs, inRow)).toBe(ms);
});

test('chance keeps several clients from coming back at the same moment', () => {
  const waits = [0, 0.5, 0.999].map((chance) => limitWaitMs(60_000, 1, chance));
  expect(new Set(waits).size).toBe(3);
  for (const ms of waits) expect(ms).toBeGreaterThanOrEqual(60_000);
});
