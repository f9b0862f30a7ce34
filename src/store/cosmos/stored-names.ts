import type { ContainerAccess } from './access.ts';
import { fetchPages } from './pages.ts';
import { unitsPerQuery } from './request-units.ts';

/** The names in all documents of a run, asked for by the index on `runId`; undefined if they cannot be read to the end. */
export async function storedNames(runId: string, access: ContainerAccess): Promise<string[] | undefined> {
  const query = {
    query: 'SELECT VALUE c.repo FROM c WHERE c.runId = @runId',
    parameters: [{ name: '@runId', value: runId }],
  };
  const found = await fetchPages<unknown>(
    (request) => access.close(request, { point: 'query', expected: unitsPerQuery }),
    ({ data }) => data.items.query<unknown>(query, { maxItemCount: 1_000 }),
  );
  if (found.status === 'failed') return undefined;
  return [...new Set(found.results.filter((name) => typeof name === 'string'))];
}
