import type { Listed } from './github/repositories.ts';
import type { RepositoryName } from './model.ts';
import type { RunContext } from './run-context.ts';
import { tellListing } from './stage-log.ts';

/** Takes in what is listed, and passes on each repository once. */
export async function* receive(listed: AsyncIterable<Listed>, context: RunContext): AsyncGenerator<RepositoryName> {
  const { ledger } = context;
  for await (const entry of listed) {
    if (entry.status === 'owner-not-listed') ledger.missOwner(entry.failure);
    else if (ledger.receive(entry.name)) yield entry.name;
  }
  ledger.isListing = false;
  tellListing(context);
}
