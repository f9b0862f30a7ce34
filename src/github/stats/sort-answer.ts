import type { Answer, RepositoryName } from '../../model.ts';
import { isRetryable, type Refusal, type RequestFailure, type Retryable } from '../client/failures.ts';
import type { QueryResult } from '../client/results.ts';
import type { MetricSet } from '../metrics.ts';
import { isFinal, readReplies } from './query.ts';

/** A repository that is to be asked for again, and why. */
export interface Again {
  asked: RepositoryName;
  refusal: Refusal;
}

/** What became of a query as a whole, and those of which it therefore says nothing. */
export interface FailedQuery {
  failure: Exclude<RequestFailure, Retryable>;
  rest: RepositoryName[];
}

/** What one query brought: answers for good, those to ask for again, and what is open because the whole failed. */
export interface SortedAnswer {
  answers: Answer[];
  again: Again[];
  failed: FailedQuery | undefined;
}

interface SortOptions {
  metrics: MetricSet;
  /** When GitHub answered: ISO 8601 in UTC. */
  collectedAt: string;
}

/** Sorts what a query brought: a failure of the whole concerns those only of which nothing is said by name. */
export function sortAnswer(
  batch: readonly RepositoryName[],
  result: QueryResult,
  { metrics, collectedAt }: SortOptions,
): SortedAnswer {
  const { failure } = result;
  const failed = failure && !isRetryable(failure) ? { failure, rest: [] as RepositoryName[] } : undefined;
  const sorted: SortedAnswer = { answers: [], again: [], failed };
  for (const [i, reply] of readReplies(batch, result, metrics).entries()) {
    const asked = batch[i] as RepositoryName;
    if (reply.status === 'answered') sorted.answers.push({ ...reply, asked, collectedAt });
    else if (isFinal(reply)) sorted.answers.push({ status: reply.status, asked, reason: reply.reason });
    else if (reply.status !== 'left-out') sorted.again.push({ asked, refusal: reply });
    else if (failed) failed.rest.push(asked);
    else sorted.again.push({ asked, refusal: leftOut(reply.reason, failure) });
  }
  return sorted;
}

const leftOut = (reason: string, failure: RequestFailure | undefined): Refusal =>
  failure && isRetryable(failure) ? { status: failure.kind, reason: failure.reason } : { status: 'unclear', reason };
