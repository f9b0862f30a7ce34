import type { Clock } from '../../async/clock.ts';
import { type Answer, isoSeconds, type RepositoryName } from '../../model.ts';
import { isRetryable, type Refusal, type RequestFailure, type Retryable, refusalOf } from '../client/failures.ts';
import { type Query, queryRepositories, readEach } from '../client/query.ts';
import type { QueryResult } from '../client/results.ts';
import type { MetricSet, Reading, RepositoryNode } from '../metrics.ts';

/** One query for the stats of many repositories. `probe`: to find out whether GitHub gives any. */
export function buildQuery(
  names: readonly RepositoryName[],
  metrics: MetricSet,
  operation: 'stats' | 'probe' = 'stats',
): Query {
  const { text, variables } = queryRepositories(operation, names, '...stats');
  return { text: `${text}\nfragment stats on Repository {\n  ${metrics.selection}\n}`, variables };
}

export interface Again {
  asked: RepositoryName;
  refusal: Refusal;
}

/** What became of a query as a whole, and those of which it therefore says nothing. */
export interface FailedQuery {
  failure: Exclude<RequestFailure, Retryable>;
  rest: RepositoryName[];
}

export interface SortedAnswer {
  answers: Answer[];
  again: Again[];
  failed: FailedQuery | undefined;
}

/** Sorts what a query brought: a failure of the whole concerns those only of which nothing is said by name. */
export function sortAnswer(
  batch: readonly RepositoryName[],
  result: QueryResult,
  { metrics, clock }: { metrics: MetricSet; clock: Clock },
): SortedAnswer {
  const { failure } = result;
  const failed = failure && !isRetryable(failure) ? { failure, rest: [] as RepositoryName[] } : undefined;
  const sorted: SortedAnswer = { answers: [], again: [], failed };
  for (const [i, { value, error }] of readEach('r', batch.length, result).entries()) {
    const asked = batch[i] as RepositoryName;
    const read = error ? refusalOf(error) : readValue(value, metrics);
    if (read?.status === 'read')
      sorted.answers.push({ ...read, status: 'answered', asked, collectedAt: isoSeconds(clock.date()) });
    else if (read?.status === 'not-found' || read?.status === 'forbidden')
      sorted.answers.push({ status: read.status, asked, reason: read.reason });
    else if (read) sorted.again.push({ asked, refusal: read });
    else if (failed) failed.rest.push(asked);
    else sorted.again.push({ asked, refusal: leftOut(asked, failure) });
  }
  return sorted;
}

function readValue(value: unknown, metrics: MetricSet): Refusal | (Reading & { status: 'read' }) | undefined {
  if (value === undefined || value === null) return undefined;
  const reading = metrics.read(value as RepositoryNode);
  if (reading.status === 'read') return reading;
  return { status: 'unclear', reason: `GitHub's answer has no valid ${reading.field}` };
}

const leftOut = (asked: RepositoryName, failure: RequestFailure | undefined): Refusal =>
  failure && isRetryable(failure)
    ? { ...failure, status: failure.kind }
    : { status: 'unclear', reason: `GitHub's answer does not include ${asked}` };
