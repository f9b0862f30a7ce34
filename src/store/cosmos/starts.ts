import type { RunInfo } from '../../model.ts';
import type { ContainerAccess } from './access.ts';
import { fetchPages } from './pages.ts';
import { unitsPerQuery } from './request-units.ts';
import { daysUntil } from './run-info.ts';

/** When runs of the same sources started in so many days before this one, in their order; an id is the second of a start. */
export async function findStarts(
  { id, date, sourcesDigest = '' }: RunInfo,
  days: number,
  access: ContainerAccess,
  signal: AbortSignal,
): Promise<number[]> {
  const parameters = { before: id, from: daysUntil(date, days).at(-1) ?? '', to: date, digest: sourcesDigest };
  const query = {
    query:
      'SELECT VALUE c.id FROM c WHERE c.date >= @from AND c.date <= @to AND c.sourcesDigest = @digest AND c.id < @before',
    parameters: Object.entries(parameters).map(([name, value]) => ({ name: `@${name}`, value })),
  };
  const found = await fetchPages<string>(
    (request) => access.idle(request, { point: 'query', expected: unitsPerQuery }, signal),
    ({ runInfo }) => runInfo.items.query<string>(query, { maxItemCount: 1_000 }),
  );
  if (found.status === 'failed') return [];
  return found.results
    .map((one) => 1_000 * Number(one))
    .filter(Number.isFinite)
    .sort((one, other) => one - other);
}
