import type { Refusal } from '../../../../src/github/client/failures.ts';
import type { QueryResult } from '../../../../src/github/client/results.ts';
import type { MetricSet } from '../../../../src/github/metrics.ts';
import { sortAnswer } from '../../../../src/github/stats/query.ts';
import { RefusedMetrics } from '../../../../src/github/stats/refused-metrics.ts';
import type { Answer, RepositoryName } from '../../../../src/model.ts';
import { FakeClock } from '../../async/fake-clock.ts';

export type Reply = Answer | Refusal;

/** What an answer says of each repository, in the order asked. */
export function repliesIn(names: readonly RepositoryName[], result: QueryResult, metrics: MetricSet): Reply[] {
  const { answers, again, failed } = sortAnswer(names, result, {
    ...{ metrics, refused: new RefusedMetrics(), clock: new FakeClock() },
  });
  return names.map((name) => {
    const said = answers.find(({ asked }) => asked === name) ?? again.find(({ asked }) => asked === name)?.refusal;
    return said ?? { status: 'unclear', reason: failed?.failure.reason ?? '' };
  });
}
