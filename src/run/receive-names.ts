import type { Listed } from '../github/listing/owner-listing.ts';
import type { RepositoryName } from '../model.ts';
import type { RunContext } from './context.ts';

type Needs = Pick<RunContext, 'outcomes' | 'findings' | 'names'>;
export type ListedName = Omit<Extract<Listed, { status: 'listed' }>, 'status'>;

/** Takes in what is listed, and passes on each repository once. */
export async function* receiveListed(
  listed: AsyncIterable<Listed>,
  { outcomes, findings, names }: Needs,
): AsyncGenerator<ListedName, void, undefined> {
  for await (const entry of listed) {
    if (entry.status === 'owner-not-listed') outcomes.missOwner(entry.failure);
    else if (entry.status === 'finding') findings.add([entry.finding]);
    else {
      names.note(entry.name, entry.visibility);
      if (outcomes.receive(entry.name)) yield entry;
    }
  }
  outcomes.allReceived();
}

/** The names of what is listed, each once. */
export async function* receiveNames(
  listed: AsyncIterable<Listed>,
  needs: Needs,
): AsyncGenerator<RepositoryName, void, undefined> {
  for await (const { name } of receiveListed(listed, needs)) yield name;
}
