import type { RepositoryName } from '../../model.ts';
import { type Query, queryRepositories } from '../client/query.ts';
import type { MetricSet } from '../metrics.ts';

/** One query for the stats of many repositories. `probe`: to find out whether GitHub gives any. */
export function buildQuery(
  names: readonly RepositoryName[],
  metrics: MetricSet,
  operation: 'stats' | 'probe' = 'stats',
): Query {
  const { text, variables } = queryRepositories(operation, names, '...stats');
  return { text: `${text}\nfragment stats on Repository {\n  ${metrics.selection}\n}`, variables };
}
