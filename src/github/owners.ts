import type { GateOptions, QueryGate } from './budget.ts';
import type { GitHubClient } from './client.ts';

/** What GitHub says of an account whose repositories are listed. */
export interface StatedOwner {
  kind: 'organisation' | 'user';
  /** How many repositories it has, as far as the token may see them. */
  repositories: number;
}

export interface OwnerQueryOptions {
  client: GitHubClient;
  gate: QueryGate;
  taking: AbortSignal;
  givingUp: AbortSignal;
  log: GateOptions['log'];
}

/**
 * Asks GitHub how many repositories an owner has: the listing is checked against it. The REST API states no such number
 * for what the token may see. Resolves to undefined where GitHub does not say; costs one point.
 */
export async function statedOwner(login: string, options: OwnerQueryOptions): Promise<StatedOwner | undefined> {
  const permit = await options.gate.admit({ points: 1, seconds: 0 }, options.taking);
  if (!permit) return undefined;
  const result = await options.client.query({ text: query, variables: { login } }, options.givingUp);
  permit.finish({ ...result, isWell: true });
  if (result.status === 'failed') {
    options.log.debug(`The number of repositories of ${login} is not known: ${result.failure.reason}`);
    return undefined;
  }
  return readOwner(result.data?.repositoryOwner);
}

// https://docs.github.com/en/graphql/reference/interfaces#repositoryowner
const query = `query owner($login: String!) {
  repositoryOwner(login: $login) { __typename repositories(ownerAffiliations: OWNER) { totalCount } }
  rateLimit { cost limit remaining resetAt }
}`;

function readOwner(answer: unknown): StatedOwner | undefined {
  const owner = answer as { __typename?: unknown; repositories?: { totalCount?: unknown } } | null | undefined;
  const count = owner?.repositories?.totalCount;
  if (typeof count !== 'number') return undefined;
  return { kind: owner?.__typename === 'User' ? 'user' : 'organisation', repositories: count };
}
