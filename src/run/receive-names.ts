import type { Listed } from '../github/listing/owner-listing.ts';
import type { RepositoryName } from '../model.ts';
import type { Outcomes } from './outcomes.ts';

/** Takes in what is listed, and passes on each repository once. */
export async function* receiveNames(
  listed: AsyncIterable<Listed>,
  outcomes: Outcomes,
): AsyncGenerator<RepositoryName, void, undefined> {
  for await (const entry of listed) {
    if (entry.status === 'owner-not-listed') outcomes.missOwner(entry.failure);
    else if (outcomes.receive(entry.name)) yield entry.name;
  }
  outcomes.allReceived();
}
