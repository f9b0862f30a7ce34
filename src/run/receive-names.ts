import type { Listed } from '../github/listing/owner-listing.ts';
import type { RepositoryName } from '../model.ts';
import type { RunContext } from './context.ts';

/** Takes in what is listed, and passes on each repository once. */
export async function* receiveNames(
  listed: AsyncIterable<Listed>,
  { outcomes, findings, names }: Pick<RunContext, 'outcomes' | 'findings' | 'names'>,
): AsyncGenerator<RepositoryName, void, undefined> {
  for await (const entry of listed) {
    if (entry.status === 'owner-not-listed') outcomes.missOwner(entry.failure);
    else if (entry.status === 'finding') findings.add([entry.finding]);
    else {
      names.note(entry.name, entry.visibility);
      if (outcomes.receive(entry.name)) yield entry.name;
    }
  }
  outcomes.allReceived();
}
