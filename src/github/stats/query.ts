import type { RepoStats, RepositoryName } from '../../model.ts';
import { type Refusal, refusalOf } from '../client/failures.ts';
import { type Query, queryRepositories, readEach } from '../client/query.ts';
import type { QueryResult } from '../client/results.ts';
import type { Extras, MetricSet, RepositoryNode } from '../metrics.ts';

/** One GraphQL query for the stats of many repositories. */
export function buildQuery(names: readonly RepositoryName[], metrics: MetricSet, operation = 'stats'): Query {
  const { text, variables } = queryRepositories(operation, names, '...stats');
  return { text: `${text}\nfragment stats on Repository {\n  ${metrics.selection}\n}`, variables };
}

/** Asks for a repository whose stats are there already, to find out whether GitHub gives any. */
export const buildProbe = (name: RepositoryName, metrics: MetricSet): Query => buildQuery([name], metrics, 'probe');

/** What one answer says of one of the repositories asked for; `left-out`: nothing. */
export type Reply =
  | { status: 'answered'; stats: RepoStats; extras: Extras }
  | Refusal
  | { status: 'left-out'; reason: string };

/** A reply after which a repository needs not be asked for again. */
export type FinalReply = Exclude<Reply, { status: 'left-out' }> & { status: 'answered' | 'not-found' | 'forbidden' };

export const isFinal = (reply: Reply): reply is FinalReply =>
  reply.status === 'answered' || reply.status === 'not-found' || reply.status === 'forbidden';

/** What an answer says of each repository, in the order asked. */
export function readReplies(names: readonly RepositoryName[], result: QueryResult, metrics: MetricSet): Reply[] {
  return readEach('r', names.length, result).map(({ value, error }, i) => {
    if (error) return refusalOf(error);
    if (value === undefined || value === null)
      return { status: 'left-out', reason: `GitHub's answer does not include ${names[i]}` };
    const reading = metrics.read(value as RepositoryNode);
    if (reading.status === 'read') return { ...reading, status: 'answered' };
    return { status: 'unclear', reason: `GitHub's answer has no valid ${reading.field}` };
  });
}
