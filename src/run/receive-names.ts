import type { Listed } from '../github/listing/owner-listing.ts';
import type { RepositoryName } from '../model.ts';
import type { RunContext } from './context.ts';

type Needs = Pick<RunContext, 'outcomes' | 'findings' | 'names'>;
export type ListedName = Omit<Extract<Listed, { status: 'listed' }>, 'status'>;

/** Takes in what is listed, and passes on each repository once, but for those that have their document. */
export async function* receiveListed(
  listed: AsyncIterable<Listed>,
  needs: Needs,
): AsyncGenerator<ListedName, void, undefined> {
  const { outcomes, findings } = needs;
  for await (const entry of listed) {
    if (entry.status === 'owner-not-listed') outcomes.missOwner(entry.failure);
    else if (entry.status === 'finding') findings.add([entry.finding]);
    else if (receiveName(entry, needs)) yield entry;
  }
  outcomes.allReceived();
}

/** False where the repository need not be asked for. What GitHub says of it now weighs more than what it said before. */
export function receiveName(
  { name, repoId, visibility }: { name: RepositoryName; repoId?: number | undefined; visibility?: string | undefined },
  { outcomes, names }: Omit<Needs, 'findings'>,
): boolean {
  const document = outcomes.earlier.find({ name, repoId });
  const known = visibility ?? document?.visibility;
  names.note(name, known);
  if (document) names.note(document.repo, known);
  return outcomes.receive(name, repoId);
}

/** The names of what is listed, each once. */
export async function* receiveNames(
  listed: AsyncIterable<Listed>,
  needs: Needs,
): AsyncGenerator<RepositoryName, void, undefined> {
  for await (const { name } of receiveListed(listed, needs)) yield name;
}
