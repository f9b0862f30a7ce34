import type { OwnerSource } from '../../inputs/sources/parse.ts';
import type { QueryResult } from '../client/client.ts';
import { aliasOf, isTrouble, type RequestFailure, refusalOf } from '../client/failures.ts';
import { pointsQuery, type Query, rateLimit } from '../client/query.ts';
import { type ListingOptions, requestQuery, waitAfter } from './request-with-retry.ts';

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
const namedInWarning = 10;

/**
 * Asks GitHub how many repositories each owner has, to check a listing against: the REST API states no number for what
 * the token may see. Costs a point for each hundred owners. What is too much is asked for in halves; without an answer
 * in the end the listing goes on unchecked, with a warning.
 */
export async function statedOwners(logins: readonly string[], options: ListingOptions): Promise<StatedOwners> {
  const stated = new Map<string, StatedOwner>();
  let size = ownersPerQuery;
  let left = logins;
  for (let retry = 1; left.length > 0; retry++) {
    const round = await askAll(left, size, stated, options);
    if (!round.failure) break;
    const { failure } = round;
    left = round.left;
    if (!isTrouble(failure) || retry > options.maxRetries) {
      warn(left, failure, options);
      break;
    }
    if (size === 1 || failure.kind !== 'too-heavy')
      await waitAfter(failure, retry, 'the numbers of repositories', options);
    size = Math.ceil(size / 2);
  }
  return stated;
}

/** Asks for nothing but the points of the hour, which come with each answer; costs one. */
export async function askForPoints(options: ListingOptions): Promise<void> {
  await requestQuery(pointsQuery, { what: 'the points of the hour', seconds: 0, retries: options.maxRetries }, options);
}

interface Round {
  /** Those of whom it is still to be told, and why. */
  left: string[];
  failure?: RequestFailure;
}

/** Asks for all owners, so many in a query; what is told of them stands in `stated`. */
async function askAll(
  logins: readonly string[],
  size: number,
  stated: Map<string, StatedOwner>,
  options: ListingOptions,
): Promise<Round> {
  const all: Round = { left: [] };
  for (let from = 0; from < logins.length; from += size) {
    const some = logins.slice(from, from + size);
    const result = await requestQuery(queryFor(some), { what: 'owners', seconds: 0, retries: 0 }, options);
    if (options.ending.taking.aborted) return { left: [] };
    if (!result) return { left: [...all.left, ...logins.slice(from)], failure: pastDeadline };
    const { left, failure } = readOwners(some, result, stated);
    all.left.push(...left);
    if (failure) all.failure = failure;
  }
  return all;
}

const pastDeadline: RequestFailure = { kind: 'stopped', reason: 'no query could start before the deadline' };

function warn(logins: readonly string[], { reason }: RequestFailure, { log }: ListingOptions): void {
  const more = logins.length > namedInWarning ? ` and ${logins.length - namedInWarning} more` : '';
  const named = `${logins.slice(0, namedInWarning).join(', ')}${more}`;
  log.warning(
    `How many repositories these owners have is not known, so whether their lists are whole is not checked: ${named} (${reason})`,
  );
}

// https://docs.github.com/en/graphql/reference/interfaces#repositoryowner
function queryFor(logins: readonly string[]): Query {
  const variables = Object.fromEntries(logins.map((login, i) => [`l${i}`, login]));
  const text = `query owners(${logins.map((_, i) => `$l${i}: String!`).join(', ')}) {
  ${logins.map((_, i) => `o${i}: repositoryOwner(login: $l${i}) { ...stated }`).join('\n  ')}
  ${rateLimit}
}
fragment stated on RepositoryOwner {
  __typename
  repositories(ownerAffiliations: OWNER) { totalCount }
}`;
  return { text, variables };
}

/** Takes in what is told of each owner: an account that is not there, or not for this token, is told of with it. */
function readOwners(logins: readonly string[], result: QueryResult, stated: Map<string, StatedOwner>): Round {
  const { data, errors } = result.status === 'answered' ? result : { data: undefined, errors: [] };
  const left: string[] = [];
  let failure = result.failure;
  for (const [i, login] of logins.entries()) {
    const owner = readOwner(data?.[`o${i}`]);
    const error = errors.find((one) => aliasOf(one) === `o${i}`);
    const refusal = error && refusalOf(error);
    if (owner) stated.set(login, owner);
    else if (refusal?.status === 'too-heavy' || refusal?.status === 'unclear') {
      left.push(login);
      failure ??= { kind: refusal.status, reason: refusal.reason };
    } else if (!refusal && (result.failure || data?.[`o${i}`] !== null)) {
      left.push(login);
      failure ??= { kind: 'unclear', reason: `GitHub's answer left ${login} out` };
    }
  }
  return left.length > 0 && failure ? { left, failure } : { left: [] };
}

function readOwner(answer: unknown): StatedOwner | undefined {
  const owner = answer as { __typename?: unknown; repositories?: { totalCount?: unknown } } | null | undefined;
  const count = owner?.repositories?.totalCount;
  if (typeof count !== 'number') return undefined;
  return { kind: owner?.__typename === 'User' ? 'user' : 'organization', repositories: count };
}
