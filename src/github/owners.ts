import type { OwnerSource } from '../sources.ts';
import { pauseForLimit } from './limits.ts';
import type { ListingOptions } from './pages.ts';

/** What GitHub says of an account whose repositories are listed. */
export interface StatedOwner {
  kind: OwnerSource['kind'];
  /** How many repositories it has, as far as the token may see them. */
  repositories: number;
}

/** The logins as they were asked for, with what GitHub says of each; an account of which it says nothing is left out. */
export type StatedOwners = ReadonlyMap<string, StatedOwner>;

/** Each owner is a connection: so many are one point. */
const ownersPerQuery = 100;

/**
 * Asks GitHub how many repositories each owner has, to check a listing against: the REST API states no number for what
 * the token may see. Costs a point for each hundred owners.
 */
export async function statedOwners(logins: readonly string[], options: ListingOptions): Promise<StatedOwners> {
  const stated = new Map<string, StatedOwner>();
  for (let from = 0; from < logins.length; from += ownersPerQuery) {
    const some = logins.slice(from, from + ownersPerQuery);
    const data = await ask(some, options);
    for (const [i, login] of some.entries()) {
      const owner = readOwner(data?.[`o${i}`]);
      if (owner) stated.set(login, owner);
    }
  }
  return stated;
}

async function ask(
  logins: readonly string[],
  options: ListingOptions,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const { gate, client, ending, log } = options;
  const variables = Object.fromEntries(logins.map((login, i) => [`l${i}`, login]));
  for (let retry = 1; ; retry++) {
    const permit = await gate.admit({ points: 1, seconds: 0 }, ending.taking);
    if (!permit) return undefined;
    const result = await client.query({ text: queryText(logins.length), variables }, ending.cancelled);
    permit.finish({ ...result, isWell: true });
    if (result.status === 'answered') return result.data;
    const { failure } = result;
    if (failure.kind === 'refused') ending.stop({ status: 'failed', ...failure });
    if (failure.kind !== 'limited') {
      log.debug(`How many repositories there are is not known: ${failure.reason}`);
      return undefined;
    }
    pauseForLimit(gate.pause, failure, retry, options);
  }
}

// https://docs.github.com/en/graphql/reference/interfaces#repositoryowner
const queryText = (size: number): string => {
  const all = Array.from({ length: size }, (_, i) => i);
  return `query owners(${all.map((i) => `$l${i}: String!`).join(', ')}) {
  ${all.map((i) => `o${i}: repositoryOwner(login: $l${i}) { ...stated }`).join('\n  ')}
  rateLimit { cost limit remaining resetAt }
}
fragment stated on RepositoryOwner {
  __typename
  repositories(ownerAffiliations: OWNER) { totalCount }
}`;
};

function readOwner(answer: unknown): StatedOwner | undefined {
  const owner = answer as { __typename?: unknown; repositories?: { totalCount?: unknown } } | null | undefined;
  const count = owner?.repositories?.totalCount;
  if (typeof count !== 'number') return undefined;
  return { kind: owner?.__typename === 'User' ? 'user' : 'organisation', repositories: count };
}
