import type { StatsDocument, StoredName } from '../../model.ts';
import type { ContainerAccess } from './access.ts';
import { eachPage, fetchPages } from './pages.ts';
import { unitsPerQuery } from './request-units.ts';
import { ownFields } from './run-info.ts';
import { WritePrice } from './write-price.ts';

/** A page of documents costs about so much, until one has said what it cost. */
const unitsPerPage = 30;
const pageSize = 1_000;

const queryFor = (what: string, runId: string) => ({
  query: `SELECT ${what} FROM c WHERE c.runId = @runId`,
  parameters: [{ name: '@runId', value: runId }],
});

const isNamed = (found: Partial<StoredName> | undefined): found is StoredName => typeof found?.repo === 'string';

/** What all documents of a run are about, by the index on `runId`; undefined if they cannot be read to the end. */
export async function storedIn(runId: string, access: ContainerAccess): Promise<StoredName[] | undefined> {
  const query = queryFor('c.repo, c.repoId, c.visibility', runId);
  const found = await fetchPages<Partial<StoredName>>(
    (request) => access.close(request, { point: 'query', expected: unitsPerQuery }),
    ({ data }) => data.items.query<Partial<StoredName>>(query, { maxItemCount: pageSize }),
  );
  return found.status === 'failed' ? undefined : found.results.filter(isNamed).map(readable);
}

/** A document of before these fields has none of them. */
const readable = ({ repo, repoId, visibility }: StoredName): StoredName => ({
  repo,
  repoId: Number.isSafeInteger(repoId) ? repoId : null,
  visibility: typeof visibility === 'string' ? visibility : null,
});

/** The names in all documents of a run. */
export async function storedNames(runId: string, access: ContainerAccess): Promise<string[] | undefined> {
  const stored = await storedIn(runId, access);
  return stored && [...new Set(stored.map(({ repo }) => repo))];
}

/** All documents of a run, a page at a time in memory, with what the others leave of the throughput. */
export async function readStored(
  runId: string,
  take: (document: StatsDocument) => void,
  { access, signal }: { access: ContainerAccess; signal: AbortSignal },
): Promise<string | undefined> {
  const price = new WritePrice(unitsPerPage);
  const pages = eachPage<StatsDocument>(
    async (request) => {
      const page = await access.idle(request, { point: 'query', expected: () => price.expected }, signal);
      if (page.status === 'done') price.learn(page.response.requestCharge);
      return page;
    },
    ({ data }) => data.items.query<StatsDocument>(queryFor('*', runId), { maxItemCount: pageSize }),
  );
  for await (const page of pages) {
    if (page.status === 'failed') return signal.aborted ? 'there was no time to read them' : page.failure.reason;
    for (const document of page.results) if (isNamed(document)) take(ownFields(document));
  }
  return undefined;
}
