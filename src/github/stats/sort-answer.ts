import type { Answer, RepositoryName } from '../../model.ts';
import type { QueryResult } from '../client/client.ts';
import { isTrouble, type Refusal, type RequestFailure, type Trouble } from '../client/failures.ts';
import type { MetricSet } from '../metrics.ts';
import { isSaidForGood, readAnswer } from './query.ts';

/** A repository that is to be asked for again, and why. */
export interface Again {
  asked: RepositoryName;
  refusal: Refusal;
}

/** What one query brought. */
export interface SortedAnswer {
  /** What was said for good. */
  answers: Answer[];
  again: Again[];
  /** What became of the query as a whole, and those of which it therefore says nothing. */
  failed: { failure: Exclude<RequestFailure, Trouble>; rest: RepositoryName[] } | undefined;
}

interface Reading {
  metrics: MetricSet;
  /** When GitHub answered: ISO 8601 in UTC. */
  collectedAt: string;
}

/** Sorts what a query brought: a failure of the whole concerns those only of which nothing is said by name. */
export function sortAnswer(batch: readonly RepositoryName[], result: QueryResult, reading: Reading): SortedAnswer {
  const { metrics, collectedAt } = reading;
  const parts = result.status === 'answered' ? result : { data: undefined, errors: [] };
  const answers: Answer[] = [];
  const again: Again[] = [];
  const rest: RepositoryName[] = [];
  for (const [i, said] of readAnswer(batch, parts, metrics).entries()) {
    const asked = batch[i] as RepositoryName;
    if (said.status === 'answered') answers.push({ ...said, asked, collectedAt });
    else if (isSaidForGood(said)) answers.push({ status: said.status, asked, reason: said.reason });
    else if (said.status === 'left-out' && result.failure && !isTrouble(result.failure)) rest.push(asked);
    else if (said.status === 'left-out') again.push({ asked, refusal: refusalBy(result.failure, said.reason) });
    else again.push({ asked, refusal: said });
  }
  const { failure } = result;
  return { answers, again, failed: failure && !isTrouble(failure) ? { failure, rest } : undefined };
}

const refusalBy = (failure: RequestFailure | undefined, reason: string): Refusal =>
  failure && isTrouble(failure) ? { status: failure.kind, reason: failure.reason } : { status: 'unclear', reason };
