import { describe, expect, test } from 'vitest';
import type { StopReason } from '../../../src/async/ending.ts';
import type { Failure, FinalStatus, Problem, TakenUp } from '../../../src/model.ts';
import type { RunContext } from '../../../src/run/context.ts';
import { countsOf, finalStatus, objectionsTo, type RunCounts, reportOf } from '../../../src/run/verdict.ts';
import { troubles } from '../../../src/text/troubles/troubles.ts';
import { finishedRun } from '../samples.ts';
import { outcomesWith } from './outcomes-with.ts';

const cancelled: StopReason = { status: 'cancelled', reason: 'the job was canceled' };
const timedOut: StopReason = { status: 'timed out', reason: 'max-minutes reached' };
const refused: StopReason = { status: 'failed', reason: 'the token is bad' };

const counts = (changes: Partial<RunCounts> = {}): RunCounts => ({
  totalReceived: 100,
  totalCreatedCount: 100,
  totalFailedCount: 0,
  ownersNotListed: 0,
  notAttempted: 0,
  ...changes,
});
const someFailed = counts({ totalCreatedCount: 97, totalFailedCount: 3 });
const nothingStored = counts({ totalCreatedCount: 0, totalFailedCount: 100 });
const someLeft = counts({ totalCreatedCount: 60, totalFailedCount: 40, notAttempted: 40 });
const nothingReceived = counts({ totalReceived: 0, totalCreatedCount: 0 });

test.each([
  ['everything is stored', counts(), undefined, 'completed'],
  ['some failed', someFailed, undefined, 'partial'],
  ['an owner could not be listed', counts({ ownersNotListed: 1 }), undefined, 'partial'],
  ['nothing was stored', nothingStored, undefined, 'failed'],
  ['no repository was found', nothingReceived, undefined, 'failed'],
  ['no owner could be listed', { ...nothingReceived, ownersNotListed: 2 }, undefined, 'failed'],
  ['the token went bad with documents stored', someFailed, refused, 'failed'],
  ['the token went bad before all were asked for', someLeft, refused, 'failed'],
  ['some were not attempted', someLeft, undefined, 'partial'],
  ['time ran out', someLeft, timedOut, 'timed out'],
  ['time ran out before anything was stored', { ...nothingStored, notAttempted: 100 }, timedOut, 'timed out'],
  ['time ran out with the last answer', counts(), timedOut, 'completed'],
  ['time ran out with everything attempted', someFailed, timedOut, 'partial'],
  ['time ran out with everything failed', nothingStored, timedOut, 'failed'],
  ['the job was cancelled', someLeft, cancelled, 'cancelled'],
  ['the job was cancelled before anything was stored', nothingStored, cancelled, 'cancelled'],
] as const)('where %s, the status is right', (_, figures, stopped, status) => {
  expect(finalStatus(figures, stopped)).toBe(status);
});

describe('what the counts say against a run', () => {
  const failed = (status: Failure['status'], count: number): Failure[] =>
    Array.from({ length: count }, (_, i) => ({ repo: `o${i}`, status, reason: 'why' }));

  const objections = (figures: RunCounts, maxFailedPercent: number) => {
    const ownersNotListed = failed('not-found', figures.ownersNotListed);
    const failures = failed('timeout', figures.totalFailedCount);
    return objectionsTo(figures, { failures, ownersNotListed }, maxFailedPercent);
  };

  const messagesFor = (figures: RunCounts, maxFailedPercent: number): string[] =>
    objections(figures, maxFailedPercent).map(({ message }) => message);

  test('is nothing where all is stored, even where nothing may fail', () => {
    expect(objections(counts(), 0)).toEqual([]);
  });

  test('is the share that failed only where it is above the percentage', () => {
    const five = counts({ totalCreatedCount: 95, totalFailedCount: 5 });
    expect(messagesFor(five, 5)).toEqual([]);
    expect(messagesFor(five, 4.9)).toEqual([
      expect.stringMatching(/^5 of 100 repositories failed \(5%: timed out\).*allows 4\.9%/),
    ]);
    expect(messagesFor(five, 0)).toHaveLength(1);
  });

  test('does not round the percentage', () => {
    const figures = counts({ totalReceived: 1999, totalCreatedCount: 1899, totalFailedCount: 100 });
    expect(messagesFor(figures, 5)).toHaveLength(1);
  });

  test('is an owner that could not be listed, unless everything may fail', () => {
    expect(messagesFor(counts({ ownersNotListed: 1 }), 99.9)).toEqual([expect.stringContaining('could not be listed')]);
    expect(messagesFor(counts({ ownersNotListed: 1 }), 100)).toEqual([]);
  });

  test('is that nothing was stored, or nothing found, whatever may fail', () => {
    expect(messagesFor(nothingStored, 100)).toEqual(['None of the 100 repositories was stored']);
    expect(messagesFor(nothingReceived, 100)).toEqual(['No repository was found']);
  });

  test('says each thing once', () => {
    expect(messagesFor(nothingStored, 5)).toHaveLength(1);
    expect(messagesFor(nothingReceived, 5)).toEqual(['No repository was found']);
    expect(messagesFor({ ...nothingReceived, ownersNotListed: 5 }, 5)).toEqual([
      'o0, o1, o2 and 2 more could not be listed (not found)',
    ]);
    expect(messagesFor({ ...nothingReceived, ownersNotListed: 5 }, 100)).toEqual(['No repository was found']);
  });

  test('fails the step, and tells what to do', () => {
    const both = objections(counts({ totalCreatedCount: 50, totalFailedCount: 50, ownersNotListed: 1 }), 5);
    expect(both).toHaveLength(2);
    for (const objection of both)
      expect(objection).toMatchObject({ failsStep: true, remedy: expect.stringMatching(/\w/) });
  });
});

describe('the advice', () => {
  const advice = (failures: Failure[], ownersNotListed: Failure[] = []): (string | undefined)[] => {
    const figures = counts({
      totalCreatedCount: 100 - failures.length,
      totalFailedCount: failures.length,
      ownersNotListed: ownersNotListed.length,
    });
    return objectionsTo(figures, { failures, ownersNotListed }, 0).map(({ remedy }) => remedy);
  };
  const fail = (status: Failure['status'], count = 1): Failure[] =>
    Array.from({ length: count }, (_, i) => ({ repo: `o/${status}-${i}`, status, reason: 'why' }));

  test.each<[Failure['status'], RegExp]>([
    ['not-found', /^Not found: Correct or remove each name/],
    ['forbidden', /^Blocked: Authorize the token/],
    ['timeout', /^Timed out: .*request fewer `extra-metrics`/],
    ['github-error', /githubstatus/],
    ['store-error', /^Not stored: why\. See Failures for/],
  ])('fits the most of the failures: %s', (status, expected) => {
    const others = fail(status === 'timeout' ? 'forbidden' : 'timeout', 2);
    expect(advice([...fail(status, 3), ...others])).toEqual([expect.stringMatching(expected)]);
  });

  test('to a run that ended before it asked is to solve why', () => {
    const objections = objectionsTo(nothingStored, { failures: fail('not-attempted'), ownersNotListed: [] }, 100);
    expect(objections.map(({ remedy }) => remedy)).toEqual([expect.stringMatching(/^Solve the problem that ended/)]);
  });

  test.each<[Failure['status'], RegExp]>([
    ['not-found', /^Check that each name/],
    ['forbidden', /^Authorize the token/],
    ['github-error', /^The next run tries again/],
  ])('fits the owners that could not be listed: %s', (status, expected) => {
    expect(advice([], fail(status))).toEqual([expect.stringMatching(expected)]);
  });
});

test('the figures for the status count what was not attempted apart', () => {
  const outcomes = outcomesWith({ stored: 1, failed: 2 });
  outcomes.receive('o/left');
  outcomes.ownersNotListed.push({ repo: 'gone', status: 'not-found', reason: 'none' });
  outcomes.close({ status: 'timed out', reason: 'max-minutes is over' });
  expect(countsOf(outcomes)).toEqual({
    totalReceived: 4,
    totalCreatedCount: 1,
    totalFailedCount: 3,
    ownersNotListed: 1,
    notAttempted: 1,
  });
});

test('an owner for which there was no time counts as not attempted', () => {
  const outcomes = outcomesWith({ stored: 1, failed: 0 });
  outcomes.ownersNotListed.push({ repo: 'left', status: 'not-attempted', reason: 'max-minutes is over' });
  expect(countsOf(outcomes)).toMatchObject({ totalReceived: 1, ownersNotListed: 1, notAttempted: 1 });
});

describe('the report', () => {
  const made = { stages: [], waits: [], collection: {}, found: [] };
  const answered = { changes: { status: 'off' }, last: { status: 'none' }, gap: undefined } as const;

  const reported = (
    status: FinalStatus,
    reason?: StopReason,
    problems: Problem[] = [],
    { stored = 1, failed = 0, takenUp = undefined as TakenUp | undefined } = {},
  ) => {
    const outcomes = outcomesWith({ stored, failed });
    outcomes.missOwner({ repo: 'gone', status: 'not-found', reason: 'none' });
    const owners = ['organization', 'user', 'organization'].map((kind) => ({ kind }));
    const context = {
      ...{ outcomes, problems, ending: { reason }, startMs: 1_000, clock: { now: () => 5_500 } },
      startedAt: new Date(Date.parse(finishedRun().startedAt) + 60_000),
      inputs: { sources: { owners }, maxFailedPercent: 100 },
      tally: { collection: made.collection },
      findings: { reported: made.found },
      timeline: { stages: made.stages },
      github: { usage: { longestWaits: made.waits } },
      redact: (text: string, longest: number) => `${text} (${longest})`,
    } as unknown as RunContext;
    return reportOf(finishedRun({ status, ...(takenUp && { takenUp }) }), answered, context);
  };
  const problem = (message: string, failsStep: boolean, remedy?: string): Problem => ({ message, failsStep, remedy });

  test('has what the parts of the run have found', () => {
    const { problems, counts, ...report } = reported('completed', undefined, [], { failed: 1 });
    expect(report).toEqual({
      ...{ ...answered, info: finishedRun({ status: 'completed' }), startMs: 1_000, durationMs: 4_500 },
      ...{ stages: made.stages, waits: made.waits, collection: made.collection, findings: made.found },
      failures: [{ repo: 'o/r1', status: 'not-found', reason: 'none' }],
      ownersNotListed: [{ repo: 'gone', status: 'not-found', reason: 'none' }],
      ownersAsked: { organizations: 2, users: 1 },
    });
    expect([problems, counts.known]).toEqual([[], 'all']);
  });

  test('of a run that was taken up is one of all its attempts', () => {
    const takenUp = { firstToken: 'first', at: finishedRun().startedAt };
    const { startMs, durationMs } = reported('completed', undefined, [], { takenUp });
    expect([startMs, durationMs]).toEqual([1_000 - 60_000, 4_500 + 60_000]);
  });

  test('says first what fails the step, and says what to do once', () => {
    const found = [
      problem('a', false, 'Do'),
      problem('b', true, 'Do'),
      problem('c', true),
      problem('d', false, 'Rest'),
    ];
    expect(reported('completed', undefined, found).problems).toEqual([
      problem('b (1000)', true, 'Do'),
      problem('c (1000)', true),
      problem('a (1000)', false, undefined),
      problem('d (1000)', false, 'Rest'),
    ]);
  });

  test.each<[StopReason, string | undefined]>([
    [timedOut, troubles.tooLong.remedy],
    [cancelled, troubles.jobCanceled.remedy],
    [refused, undefined],
    [{ ...timedOut, remedy: 'Its own' }, 'Its own'],
  ])('says why it ended early: %j', (stop, remedy) => {
    const found = [problem(stop.reason, true, 'Twice'), problem('a', true)];
    expect(reported(stop.status, stop, found, { stored: 0 }).problems).toEqual([
      problem(`${stop.reason} (1000)`, true, remedy),
      problem('a (1000)', true, undefined),
    ]);
  });

  test('says nothing of a deadline that changed nothing, and what the outcomes say against the run', () => {
    expect(reported('failed', timedOut, [problem('a', false)], { stored: 0, failed: 1 }).problems).toMatchObject([
      { message: 'The one repository was not stored (1000)', failsStep: true },
      { message: 'a (1000)' },
    ]);
  });
});
