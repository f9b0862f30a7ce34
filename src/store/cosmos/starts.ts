import type { RunInfo } from '../../model.ts';
import type { ContainerAccess } from './access.ts';
import { fetchPages } from './pages.ts';
import { unitsPerQuery } from './request-units.ts';
import { daysUntil } from './run-info.ts';

/**
 * When runs of the same sources or of the same step started in so many days before this one, in their order; an id is the
 * second of a start. A schedule goes on while the sources change, and back again.
 */
export async function findStarts(
  { id, date, sourcesDigest = '', workflow = '', job = '', step = '' }: RunInfo,
  days: number,
  access: ContainerAccess,
  signal: AbortSignal,
): Promise<number[]> {
  const period = { before: id, from: daysUntil(date, days).at(-1) ?? '', to: date };
  const parameters = { ...period, digest: sourcesDigest, workflow, job, step };
  const isKin = 'c.sourcesDigest = @digest OR (c.workflow = @workflow AND c.job = @job AND c.step = @step)';
  const query = {
    query: `SELECT VALUE c.id FROM c WHERE c.date >= @from AND c.date <= @to AND c.id < @before AND (${isKin})`,
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
