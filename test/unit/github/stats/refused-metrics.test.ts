import { describe, expect, test } from 'vitest';
import type { AnswerError } from '../../../../src/github/client/facts.ts';
import { MetricSet } from '../../../../src/github/metrics.ts';
import { buildQuery, sortAnswer } from '../../../../src/github/stats/query.ts';
import { RefusedMetrics } from '../../../../src/github/stats/refused-metrics.ts';
import type { RepositoryName } from '../../../../src/model.ts';
import { FakeClock } from '../../async/fake-clock.ts';
import { nodeOf, type Reply } from '../scripted-github.ts';
import { expectAccounted, names, quick, type StatsTrial, startStats, tally } from './stats-trial.ts';

const two: RepositoryName[] = ['o/a', 'o/b'];
const metrics = new MetricSet(['branches', 'forks', 'discussions']);
const clock = new FakeClock();
const extras = { branches: { totalCount: 3 }, forks: 4, discussions: { totalCount: 5 } };
const whole = { r0: { ...nodeOf('o/a'), ...extras }, r1: { ...nodeOf('o/b'), ...extras } };
const byIntegration = 'Resource not accessible by integration';
const forbidden = (field: string, alias = 'r0'): AnswerError => ({
  ...{ type: 'FORBIDDEN', path: [alias, field], message: byIntegration },
});

const sort = (data: Record<string, unknown>, errors: AnswerError[], refused = new RefusedMetrics()) =>
  sortAnswer(two, { seconds: 1, rate: {}, status: 'answered', data, errors }, { metrics, refused, clock });

describe('a metric that GitHub refuses for a repository', () => {
  test.each(['FORBIDDEN', 'INSUFFICIENT_SCOPES', 'RESOURCE_LIMITS_EXCEEDED', 'NOT_FOUND'])(
    '(%s) is null, and the rest is kept',
    (type) => {
      const data = { ...whole, r0: { ...whole.r0, branches: null } };
      const { answers, again, refused } = sort(data, [{ type, path: ['r0', 'branches'], message: 'why' }]);
      expect(answers).toMatchObject([
        { asked: 'o/a', status: 'answered', stats: { openIssues: 46 }, extras: { branches: null, forks: 4 } },
        { asked: 'o/b', status: 'answered', extras: { branches: 3 } },
      ]);
      expect([again, refused]).toEqual([
        [],
        [{ asked: 'o/a', field: 'branches', reason: expect.stringMatching(/^why/) }],
      ]);
    },
  );

  test('names the permission that it needs', () => {
    const { refused } = sort({ ...whole, r0: null }, [forbidden('discussions')]);
    expect(refused[0]?.reason).toMatch(/^Resource not accessible by integration\. .*Discussions: read/);
  });

  test.each([
    ['commits', { target: null }, ['target', 'history']],
    ['topics', { nodes: null }, ['nodes']],
  ])('deep in a field is a refusal of that field: %s', (field, value, path) => {
    const data = { r0: { ...nodeOf('o/a'), [field]: value } };
    const errors = [{ type: 'FORBIDDEN', path: ['r0', field, ...path], message: byIntegration }];
    const result = { seconds: 1, rate: {}, status: 'answered', data, errors } as const;
    const asking = { metrics: new MetricSet([field]), refused: new RefusedMetrics(), clock };
    expect(sortAnswer(['o/a'], result, asking).answers).toMatchObject([{ extras: { [field]: null } }]);
  });

  test('takes its repository along where its field cannot be null: that one is asked for again without it', () => {
    const refused = new RefusedMetrics();
    const first = sort({ ...whole, r0: null }, [forbidden('discussions')], refused);
    expect(first).toMatchObject({ withoutMetric: ['o/a'], again: [], answers: [{ asked: 'o/b' }] });
    for (const one of first.refused) refused.note(one);
    const { text } = buildQuery(two, { metrics, refused });
    expect(text).toMatch(/r0: repository\(.*\) \{ \.\.\.stats1 \}\n\s+r1: repository\(.*\) \{ \.\.\.stats \}/);
    expect(text.match(/discussions:/g)).toHaveLength(1);
  });

  test('that was not asked for is an error like any other, so that nobody is asked for ever', () => {
    const refused = new RefusedMetrics();
    refused.note({ asked: 'o/a', field: 'discussions', reason: 'no' });
    expect(sort({ ...whole, r0: null }, [forbidden('discussions')], refused)).toMatchObject({
      ...{ withoutMetric: [], answers: [{ asked: 'o/a', status: 'forbidden' }, { asked: 'o/b' }] },
    });
  });

  test('beside an error of a core count, or of the repository, says nothing of its own', () => {
    for (const path of [['r0', 'openIssues'], ['r0']]) {
      const core = { type: 'FORBIDDEN', path, message: byIntegration };
      const { answers } = sort({ ...whole, r0: null }, [forbidden('discussions'), core]);
      expect(answers[0]).toMatchObject({ asked: 'o/a', status: 'forbidden' });
    }
  });
});

test.each([
  ['openIssues', 'Issues: read'],
  ['closedIssues', 'Issues: read'],
  ['mergedPRs', 'Pull requests: read'],
])('a core count that is refused (%s) fails its repository, with the permission named', (field, permission) => {
  const { answers } = sort({ ...whole, r0: null }, [forbidden(field)]);
  expect(answers[0]).toMatchObject({ status: 'forbidden', reason: expect.stringContaining(permission) });
});

describe('a run', () => {
  const extraMetrics = ['discussions'];
  /** Refuses the metric to these, as long as it is asked for. */
  const replyWith =
    (isRefused: (name: RepositoryName) => boolean, error: AnswerError) =>
    (asked: readonly RepositoryName[], _: number, { client }: StatsTrial): Reply => {
      const text = client.asked.at(-1)?.text ?? '';
      const isAsked = (name: RepositoryName): boolean =>
        new RegExp(`r${asked.indexOf(name)}: .*\\.\\.\\.stats \\}`).test(text);
      const struck = asked.filter((name) => isRefused(name) && isAsked(name));
      return {
        ...quick(asked),
        errors: new Map(struck.map((name) => [name, { ...error, path: ['discussions'] }])),
        extras: { discussions: { totalCount: 1 } },
      };
    };

  test('asks only for those again, once, and warns once', async () => {
    const reply = replyWith((name) => /[02468]$/.test(name), forbidden('discussions'));
    const trial = startStats({ names: names(40), extraMetrics, reply });
    await trial.finish();
    expectAccounted(trial, names(40));
    expect(tally(trial)).toEqual({ answered: 40 });
    expect(names(40).map((name) => trial.client.timesAsked(name))).toEqual(names(40).map((_, i) => (i % 2 ? 1 : 2)));
    expect(trial.log.at('warning')).toEqual([
      expect.stringMatching(
        /^GitHub did not answer `discussions` for 20 repositories, so it is null there\. Resource not/,
      ),
    ]);
  });

  test('goes without a metric that GitHub cannot count, even alone', async () => {
    const slow = { message: 'Something went wrong while executing your query.' };
    const trial = startStats({
      ...{ names: names(20), extraMetrics, maxRetries: 2 },
      reply: replyWith((name) => name === 'o/r7', slow),
    });
    await trial.finish();
    expect(tally(trial)).toEqual({ answered: 20 });
    expect(trial.answers.find(({ answer }) => answer.asked === 'o/r7')?.answer).toMatchObject({
      extras: { discussions: null },
    });
    expect(trial.log.at('warning')).toHaveLength(1);
  });
});
