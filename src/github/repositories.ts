import pLimit from 'p-limit';
import { Channel } from '../channel.ts';
import type { Sources } from '../sources.ts';
import { type Listed, OwnerListing } from './owner-listing.ts';
import { statedOwners } from './owners.ts';
import type { ListingOptions } from './pages.ts';

export type { Listed } from './owner-listing.ts';
export type { ListingOptions } from './pages.ts';

const ownersAtOnce = 4;
/** Names that may lie ready before the listing waits for the queries. */
const bufferedNames = 1_000;

/** Every repository that the sources select, as the pages come; a repository may come more than once. */
export function listRepositories(sources: Sources, options: ListingOptions): AsyncIterable<Listed> {
  const listed = new Channel<Listed>(bufferedNames);
  const list = async (): Promise<void> => {
    const stated = statedOwners(
      sources.owners.map(({ login }) => login),
      options,
    );
    for (const name of sources.repositories) await listed.push({ status: 'listed', name });
    await pLimit(ownersAtOnce).map(sources.owners, (owner) => new OwnerListing(owner, options, listed).run(stated));
    listed.close();
  };
  void list();
  return listed;
}
