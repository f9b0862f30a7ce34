import type { QueryIterator } from '@azure/cosmos';
import type { ContainerAccess } from './access.ts';
import { unitsPerQuery } from './request-units.ts';

const namesPerPage = 1_000;
/** A run has no more documents than these pages hold. */
const mostPages = 1_000;

/** The names in all documents of a run, asked for by the index on `runId`; undefined if they cannot be read to the end. */
export async function storedNames(runId: string, access: ContainerAccess): Promise<string[] | undefined> {
  const query = {
    query: 'SELECT VALUE c.repo FROM c WHERE c.runId = @runId',
    parameters: [{ name: '@runId', value: runId }],
  };
  const names = new Set<string>();
  let pages: QueryIterator<unknown> | undefined;
  for (let page = 0; page < mostPages; page++) {
    const found = await access.close(
      ({ data }) => {
        pages ??= data.items.query<unknown>(query, { maxItemCount: namesPerPage });
        return pages.fetchNext();
      },
      { point: 'query', expected: unitsPerQuery },
    );
    if (found.status === 'failed') return undefined;
    for (const name of found.response.resources ?? []) if (typeof name === 'string') names.add(name);
    if (!pages?.hasMoreResults()) return [...names];
  }
  return undefined;
}
