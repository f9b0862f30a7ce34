import pLimit from 'p-limit';
import { Channel } from '../../async/channel.ts';
import type { Sources } from '../../inputs/sources/parse.ts';
import { type Listed, OwnerListing } from './owner-listing.ts';
import type { ListingOptions } from './request-with-retry.ts';
import { statedOwners } from './stated-owners.ts';

export type { Listed } from './owner-listing.ts';
export type { ListingOptions } from './request-with-retry.ts';

const ownersAtOnce = 4;

/** Every repository that the sources select, as the pages come; a repository may come more than once. */
export function listRepositories(sources: Sources, options: ListingOptions): AsyncIterable<Listed> {
  // Pages shift for as long as a listing lasts, so it does not wait for the queries; 200,000 names take about 20 MB.
  const listed = new Channel<Listed>(Number.POSITIVE_INFINITY);
  list(sources, options, (one) => listed.push(one)).then(
    () => listed.close(),
    (error: unknown) => listed.fail(error),
  );
  return listed;
}

async function list(sources: Sources, options: ListingOptions, tell: (listed: Listed) => void): Promise<void> {
  const stated = statedOwners(
    sources.owners.map(({ login }) => login),
    options,
  );
  for (const name of sources.repositories) tell({ status: 'listed', name });
  const listings = pLimit(ownersAtOnce).map(sources.owners, (owner) =>
    new OwnerListing(owner, options, tell).run(stated),
  );
  await Promise.all([stated, listings]);
}
