import pLimit from 'p-limit';
import { Channel } from '../../async/channel.ts';
import type { Sources } from '../../inputs/sources/parse.ts';
import type { GitHubAccess } from '../pacing/access.ts';
import { type Listed, OwnerListing } from './owner-listing.ts';
import { statedOwners } from './stated-owners.ts';

export type { Listed } from './owner-listing.ts';

const ownersAtOnce = 4;

/** Every repository that the sources select, as the pages come; a repository may come more than once. */
export function listRepositories(sources: Sources, access: GitHubAccess): AsyncIterable<Listed> {
  // Pages shift for as long as a listing lasts, so it does not wait for the queries; 200,000 names take about 20 MB.
  const listed = new Channel<Listed>(Number.POSITIVE_INFINITY);
  list(sources, access, (one) => listed.push(one)).then(
    () => listed.close(),
    (error: unknown) => listed.fail(error),
  );
  return listed;
}

async function list(
  { owners, repositories }: Sources,
  access: GitHubAccess,
  emit: (listed: Listed) => void,
): Promise<void> {
  const logins = owners.map(({ login }) => login);
  const stated = statedOwners(logins, access);
  for (const name of repositories) emit({ status: 'listed', name });
  const listings = pLimit(ownersAtOnce).map(owners, (owner) => new OwnerListing(owner, access, emit).run(stated));
  await Promise.all([stated, listings]);
}
