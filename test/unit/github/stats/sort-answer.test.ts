import { describe, expect, test } from 'vitest';
import type { AnswerError } from '../../../../src/github/client/facts.ts';
import type { QueryResult } from '../../../../src/github/client/results.ts';
import { MetricSet } from '../../../../src/github/metrics.ts';
import { sortAnswer } from '../../../../src/github/stats/query.ts';
import { RefusedMetrics } from '../../../../src/github/stats/refused-metrics.ts';
import type { RepositoryName } from '../../../../src/model.ts';
import { FakeClock } from '../../async/fake-clock.ts';
import { nodeOf } from '../scripted-github.ts';
import { repliesIn } from './replies.ts';

const metrics = new MetricSet([]);
const clock = new FakeClock();
const answered = (name: RepositoryName): object => ({
  status: 'answered',
  stats: expect.objectContaining({ repo: name }),
});
const three: RepositoryName[] = ['o/a', 'o/b', 'o/c'];
const good = { r0: nodeOf('o/a'), r1: nodeOf('o/b'), r2: nodeOf('o/c') };

const read = (data: Record<string, unknown>, errors: AnswerError[] = []) =>
  repliesIn(three, { seconds: 1, rate: {}, status: 'answered', data, errors }, metrics);

describe('the answer as a whole', () => {
  const errors: AnswerError[] = [
    { type: 'NOT_FOUND', path: ['r0'], message: 'none' },
    { type: 'FORBIDDEN', path: ['r1'], message: 'no' },
  ];
  const sort = (result: object, extras: string[] = []) =>
    sortAnswer(three, { seconds: 1, rate: {}, ...result } as QueryResult, {
      ...{ metrics: new MetricSet(extras), refused: new RefusedMetrics(), clock },
    });
  const rejected = { kind: 'rejected', reason: 'not like this' } as const;
  const lost = { kind: 'unclear', reason: '502', untilMs: 5 } as const;

  test('that failed says nothing of any', () => {
    expect(sort({ status: 'failed', failure: rejected })).toEqual({
      ...{ answers: [], again: [], refused: [], withoutMetric: [], failed: { failure: rejected, rest: three } },
    });
  });

  test('that another try may help is asked for again, for what GitHub says', () => {
    const again = three.map((asked) => ({ asked, refusal: { ...lost, status: 'unclear' }, onlyFields: [] }));
    expect(sort({ status: 'failed', failure: lost })).toMatchObject({ answers: [], again, failed: undefined });
  });

  test('that failed in part concerns those of which nothing is said', () => {
    const { answers, again, failed } = sort({ status: 'answered', data: { r0: null }, errors, failure: rejected });
    expect(answers).toEqual([
      { status: 'not-found', asked: 'o/a', reason: 'none' },
      { status: 'forbidden', asked: 'o/b', reason: 'no' },
    ]);
    expect([again, failed]).toEqual([[], { failure: rejected, rest: ['o/c'] }]);
  });

  test.each([
    [[['r0', 'branches']], ['branches']],
    [
      [
        ['r0', 'branches'],
        ['r0', 'forks'],
      ],
      ['branches', 'forks'],
    ],
    [
      [
        ['r0', 'branches'],
        ['r0', 'issues'],
      ],
      [],
    ],
    [[['r0']], []],
  ])('names the metrics that alone failed, with errors at %j: %j', (paths, onlyFields) => {
    const some = paths.map((path) => ({ type: 'SOMETHING_NEW', path, message: 'odd' }));
    const data = { ...good, r0: null };
    const { again } = sort({ status: 'answered', data, errors: some }, ['branches', 'forks']);
    expect(again[0]).toMatchObject({ asked: 'o/a', onlyFields });
  });
});

describe('the answer', () => {
  test('gives every repository its stats, in the order asked', () => {
    const { r0, r1, r2 } = good;
    expect(read({ r2, rateLimit: { cost: 1 }, r0, r1 })).toMatchObject(three.map(answered));
  });

  test('a renamed repository answers with its new name', () => {
    expect(read({ ...good, r1: nodeOf('new/name') })[1]).toMatchObject({ stats: { repo: 'new/name' } });
  });

  test.each([
    ['NOT_FOUND', 'not-found'],
    ['FORBIDDEN', 'forbidden'],
    ['RESOURCE_LIMITS_EXCEEDED', 'too-heavy'],
    ['SOMETHING_NEW', 'unclear'],
  ])('%s on one repository makes it %s, and leaves the others their stats', (type, status) => {
    const said = read({ ...good, r1: null }, [{ type, path: ['r1'], message: 'why' }]);
    expect(said).toMatchObject([answered('o/a'), { status, reason: 'why' }, answered('o/c')]);
  });

  test('an error deep in a repository counts as one of this repository', () => {
    const error = { type: 'RESOURCE_LIMITS_EXCEEDED', path: ['r2', 'pullRequests', 'totalCount'], message: 'why' };
    expect(read({ ...good, r2: null }, [error])[2]).toEqual({ status: 'too-heavy', reason: 'why' });
  });

  test('each repository has its own error', () => {
    const errors = [
      { type: 'FORBIDDEN', path: ['r2'], message: 'two' },
      { type: 'NOT_FOUND', path: ['r0'], message: 'nought' },
    ];
    expect(read({ r0: null, r1: good.r1, r2: null }, errors)).toMatchObject([
      { status: 'not-found', reason: 'nought' },
      answered('o/b'),
      { status: 'forbidden', reason: 'two' },
    ]);
  });

  test('of several errors of a repository the first counts', () => {
    const errors = [
      { type: 'NOT_FOUND', path: ['r1'], message: 'first' },
      { type: 'FORBIDDEN', path: ['r1', 'issues'], message: 'second' },
    ];
    expect(read({ ...good, r1: null }, errors)[1]).toMatchObject({ status: 'not-found', reason: 'first' });
  });

  test('null without an error is no answer: only an error says that a repository is not there', () => {
    expect(read({ ...good, r1: null })[1]).toEqual({
      status: 'unclear',
      reason: expect.stringContaining('o/b'),
    });
  });

  test('a repository that is left out has no answer', () => {
    const { r0, r1 } = good;
    expect(read({ r0, r1 })).toMatchObject([answered('o/a'), answered('o/b'), { status: 'unclear' }]);
  });

  test('an empty answer answers nothing', () => {
    expect(read({}).map(({ status }) => status)).toEqual(['unclear', 'unclear', 'unclear']);
  });

  test('an error that is about no repository takes none its stats', () => {
    const errors = [{ message: 'odd' }, { message: 'odd', path: ['rateLimit'] }, { message: 'odd', path: ['r9'] }];
    expect(read(good, errors)).toMatchObject(three.map(answered));
  });

  test.each([['x'], [5], [[]], [{}], [{ ...nodeOf('o/b'), stars: -1 }]])('the node %j is no answer', (node) => {
    expect(read({ ...good, r1: node })).toMatchObject([answered('o/a'), { status: 'unclear' }, answered('o/c')]);
  });

  test('the field that could not be read is named', () => {
    expect(read({ ...good, r1: { ...nodeOf('o/b'), openPRs: null } })[1]).toMatchObject({
      reason: expect.stringContaining('openPRs'),
    });
  });
});
