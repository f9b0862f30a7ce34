import type { Listed } from '../github/listing/repositories.ts';
import type { RepositoryName } from '../model.ts';
import type { RunContext } from './context.ts';
import { logListing } from './stage-log.ts';

/** Takes in what is listed, and passes on each repository once. */
export async function* receive(listed: AsyncIterable<Listed>, context: RunContext): AsyncGenerator<RepositoryName> {
  const { outcomes } = context;
  for await (const entry of listed) {
    if (entry.status === 'owner-not-listed') outcomes.missOwner(entry.failure);
    else if (outcomes.receive(entry.name)) yield entry.name;
  }
  outcomes.isListing = false;
  logListing(context);
}
