import type { RepositoryName } from '../../model.ts';
import { type Query, queryRepositories } from '../client/query.ts';
import type { MetricSet } from '../metrics.ts';

/** One GraphQL query for the stats of many repositories. */
export function buildQuery(names: readonly RepositoryName[], metrics: MetricSet, operation = 'stats'): Query {
  const { text, variables } = queryRepositories(operation, names, '...stats');
  return { text: `${text}\nfragment stats on Repository {\n  ${metrics.selection}\n}`, variables };
}

/** Asks for a repository whose stats are there already, to find out whether GitHub gives any. */
export const buildProbe = (name: RepositoryName, metrics: MetricSet): Query => buildQuery([name], metrics, 'probe');
