import { describe, expect, test } from 'vitest';
import { isSettled } from '../../async/fake-clock.ts';
import { lostConnection, type Script, tooHeavy } from '../scripted-github.ts';
import {
  besidesPoints,
  failedPage,
  failedQuery,
  failuresOf,
  inTime,
  type ListingTrial,
  list,
  listingTrial,
  namesOf,
  pageOf,
  sourceOf,
} from './listing-trial.ts';
import { Account, names, scriptOf } from './scripted-accounts.ts';

const minuteMs = 60_000;
const never = new AbortController().signal;
const owners = ['ann', 'ben', 'cyd'];
const script = scriptOf(Object.fromEntries(owners.map((owner) => [owner, new Account(names(owner, 250))])));
const sources = owners.map((owner) => sourceOf(owner));

/** A GitHub that answers as the script does, except where one of these says otherwise. */
function trialWith(out: { pages?: (one: ListingTrial) => boolean; queries?: (one: ListingTrial) => boolean }) {
  const failing: Script = {
    page: (url, nth) => (out.pages?.(trial) ? failedPage(lostConnection) : (script.page?.(url, nth) ?? pageOf([]))),
    other: (query, nth) =>
      out.queries?.(trial)
        ? failedQuery(lostConnection)
        : besidesPoints((one) => script.other?.(one, nth) ?? failedQuery(lostConnection))(query, nth),
  };
  const trial = listingTrial(failing);
  return trial;
}

const isBetween =
  (fromMinute: number, toMinute: number) =>
  ({ clock, startMs, client }: ListingTrial): boolean => {
    const minutes = (clock.now() - startMs) / minuteMs;
    // The first pages were answered.
    return client.urls.length > 4 && minutes >= fromMinute && minutes < toMinute;
  };

describe('an outage in the middle of the listing, longer than all retries', () => {
  test.each([
    ['of REST and GraphQL', { pages: isBetween(0, 12), queries: isBetween(0, 12) }],
    ['of REST alone', { pages: isBetween(0, 12) }],
  ])('%s loses no repository and no owner', async (_, out) => {
    const trial = trialWith(out);
    const all = await list(trial, sources);
    expect([namesOf(all).length, failuresOf(all)]).toEqual([750, []]);
    expect(trial.ending.reason).toBeUndefined();
    expect(trial.log.at('info')).toContainEqual(
      expect.stringMatching(/^Waiting until .*: GitHub is returning errors to REST calls: The connection failed/),
    );
    // Each page was in flight once, and one at a time shows whether the outage is over.
    expect(trial.client.urls.length).toBeLessThan(2 * 9 + 4 * 12);
  });

  test('of REST holds back pages, and no query', async () => {
    const trial = trialWith({ pages: isBetween(0, 60) });
    const listing = list(trial, sources);
    await trial.clock.advance(5 * minuteMs);
    expect(await isSettled(trial.gate.admitPage(never))).toBe(false);
    expect(await isSettled(trial.gate.admit({ points: 1, seconds: 0 }, never))).toBe(true);
    trial.ending.limit(trial.clock.now(), { status: 'timed out', reason: 'time is over' });
    await listing;
  });

  test('ends with the run, and the owners were not attempted', async () => {
    const trial = trialWith({ pages: isBetween(0, 600) });
    trial.ending.limit(trial.startMs + 20 * minuteMs, { status: 'timed out', reason: 'time is over' });
    const failures = failuresOf(await list(trial, sources));
    expect(failures.length).toBeGreaterThan(0);
    expect(failures).toMatchObject(failures.map(() => ({ status: 'not-attempted' })));
    expect(trial.ending.reason).toMatchObject({
      reason: expect.stringMatching(/^time is over while GitHub was returning errors to REST calls: The connection/),
      remedy: expect.stringContaining('githubstatus.com'),
    });
  });
});

test('one owner whose pages all fail is no outage: it costs its retries, and the others are listed', async () => {
  const dead = 'ben';
  const trial = listingTrial({
    ...script,
    page: (url, nth) => (url.includes(dead) ? failedPage(tooHeavy) : (script.page?.(url, nth) ?? pageOf([]))),
  });
  const all = await list(trial, sources);
  expect(namesOf(all)).toHaveLength(500);
  expect(failuresOf(all)).toMatchObject([{ repo: dead }]);
  expect(trial.client.urls.filter((url) => url.includes(dead))).toHaveLength(1 + 2);
  expect(trial.log.at('info').filter((line) => line.includes('returning errors'))).toEqual([]);
});

test('a GitHub that never answers is given up after the pauses, with what to check', async () => {
  const trial = trialWith({ pages: () => true, queries: () => true });
  await inTime(list(trial, sources), trial);
  expect(trial.ending.reason).toMatchObject({
    status: 'failed',
    reason: 'GitHub is not responding: The connection failed: socket hang up',
    remedy: expect.stringContaining('githubstatus.com'),
  });
  expect(trial.clock.now() - trial.startMs).toBeLessThan(40_000);
});
