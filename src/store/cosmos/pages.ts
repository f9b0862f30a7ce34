import type { FeedResponse, QueryIterator } from '@azure/cosmos';
import { troubles } from '../../text/troubles/troubles.ts';
import type { CosmosFailure } from './errors.ts';
import type { RequestResult } from './requests.ts';
import type { Containers } from './resources.ts';

/** Sends the request for one page. */
type FetchPage<T> = (
  request: (containers: Containers) => Promise<FeedResponse<T>>,
) => Promise<RequestResult<FeedResponse<T>>>;

type Found<T> = { status: 'found'; results: T[] } | { status: 'failed'; failure: CosmosFailure };

/** Pages can be empty: each physical partition has its own. Ten million documents of a run have no more. */
const mostPages = 10_000;

const endless: CosmosFailure = {
  ...{ verdict: 'final for one', reason: 'the pages of a query do not end', remedy: troubles.cosmosDown.remedy },
  ...{ mayHaveArrived: false, retryAfterMs: 0 },
};

/** All results of a query; one page that comes again, or too many, are a failure. */
export async function fetchPages<T>(
  fetchPage: FetchPage<T>,
  query: (containers: Containers) => QueryIterator<T>,
): Promise<Found<T>> {
  const results: T[] = [];
  for await (const page of eachPage(fetchPage, query)) {
    if (page.status === 'failed') return page;
    for (const result of page.results) results.push(result);
  }
  return { status: 'found', results };
}

/** The results of a query page by page, until a page is the last, or a failure. */
export async function* eachPage<T>(
  fetchPage: FetchPage<T>,
  query: (containers: Containers) => QueryIterator<T>,
): AsyncGenerator<Found<T>, void, undefined> {
  let pages: QueryIterator<T> | undefined;
  const tokens = new Set<string>();
  for (let i = 0; i < mostPages; i++) {
    const page = await fetchPage((containers) => {
      pages ??= query(containers);
      return pages.fetchNext();
    });
    if (page.status === 'failed') return yield page;
    const { resources, continuationToken: token } = page.response;
    yield { status: 'found', results: resources ?? [] };
    if (!pages?.hasMoreResults()) return;
    if (token && tokens.has(token)) break;
    tokens.add(token);
  }
  yield { status: 'failed', failure: endless };
}
