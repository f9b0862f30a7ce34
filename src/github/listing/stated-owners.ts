import type { OwnerSource } from '../../inputs/sources/parse.ts';
import type { RequestFailure } from '../client/failures.ts';
import { fieldsOf, isCount } from '../client/json.ts';
import { refusalOf } from '../client/judgment.ts';
import { type AliasAnswer, pointsQuery, type Query, queryEach, readEach } from '../client/query.ts';
import type { QueryResult } from '../client/results.ts';
import type { GitHubAccess } from '../pacing/access.ts';
import { requestQuery, requestWithRetry } from './request-with-retry.ts';

export interface StatedOwner {
  kind: OwnerSource['kind'];
  /** How many repositories it has, as far as the token may see them. */
  repositories: number;
}

/** By the logins as they were asked for; an account of which GitHub says nothing is left out. */
export type StatedOwners = ReadonlyMap<string, StatedOwner>;

/** Each owner is a connection: so many are one point. */
const ownersPerQuery = 100;
const maxNamesInWarning = 10;

interface Round {
  stated: [login: string, owner: StatedOwner][];
  left: string[];
  failure?: RequestFailure;
}

/** How many repositories each owner has, which REST does not state; without an answer the listing goes on unchecked. */
export async function statedOwners(logins: readonly string[], access: GitHubAccess): Promise<StatedOwners> {
  const stated = new Map<string, StatedOwner>();
  const sizeOf = (retry: number): number => Math.ceil(ownersPerQuery / 2 ** retry);
  const isLighter = (retry: number, { kind }: RequestFailure): boolean => kind === 'too-heavy' && sizeOf(retry - 1) > 1;
  let left = logins;
  const send = async (retry: number): Promise<Round> => {
    const round = await askAll(left, sizeOf(retry), access);
    for (const [login, owner] of round.stated) stated.set(login, owner);
    left = round.left;
    return round;
  };
  const request = { what: 'the repository counts', send, retries: access.maxRetries, isLighter };
  const failure = (await requestWithRetry(request, access))?.failure;
  const more = left.length > maxNamesInWarning ? ` and ${left.length - maxNamesInWarning} more` : '';
  const names = `${left.slice(0, maxNamesInWarning).join(', ')}${more}`;
  if (failure) access.log.warning(`Cannot verify completeness for: ${names} (${failure.reason})`);
  return stated;
}

export async function askForPoints(access: GitHubAccess): Promise<void> {
  await requestQuery(pointsQuery, { what: "the hour's points", retries: access.maxRetries }, access);
}

async function askAll(logins: readonly string[], size: number, access: GitHubAccess): Promise<Round> {
  const all: Round = { stated: [], left: [] };
  for (let from = 0; from < logins.length; from += size) {
    const some = logins.slice(from, from + size);
    const result = await requestQuery(queryFor(some), { what: 'the owners', retries: 0 }, access);
    if (access.ending.taking.aborted) return { stated: all.stated, left: [] };
    if (!result) return { ...all, left: [...all.left, ...logins.slice(from)], failure: pastDeadline };
    const { stated, left, failure } = readOwners(some, result);
    all.stated.push(...stated);
    all.left.push(...left);
    if (failure) all.failure = failure;
  }
  return all;
}

const pastDeadline: RequestFailure = { kind: 'stopped', reason: 'No query could start before `max-minutes` was over' };

// https://docs.github.com/en/graphql/reference/interfaces#repositoryowner
function queryFor(logins: readonly string[]): Query {
  const field = (i: number): string => `o${i}: repositoryOwner(login: $l${i}) { ...stated }`;
  const names = logins.map((l) => ({ l }));
  const { text, variables } = queryEach('owners', names, field);
  const fragment = `fragment stated on RepositoryOwner {
  __typename
  repositories(ownerAffiliations: OWNER) { totalCount }
}`;
  return { text: `${text}\n${fragment}`, variables };
}

function readOwners(logins: readonly string[], result: QueryResult): Round {
  const round: Round = { stated: [], left: [] };
  for (const [i, answer] of readEach('o', logins.length, result).entries()) {
    const login = logins[i] ?? '';
    const { __typename: type, repositories } = fieldsOf(answer.value);
    const { totalCount } = fieldsOf(repositories);
    const failure = failureOf(answer, result);
    if (isCount(totalCount))
      round.stated.push([login, { kind: type === 'User' ? 'user' : 'organization', repositories: totalCount }]);
    else if (failure) {
      round.left.push(login);
      round.failure ??= failure;
    }
  }
  return round;
}

/** Why an owner without a number is to be asked for again; undefined for one that is not there, or not for this token. */
function failureOf({ value, error }: AliasAnswer, { failure }: QueryResult): RequestFailure | undefined {
  if (!error && value === null && !failure) return undefined;
  const { status, reason } = error ? refusalOf(error) : notIncluded;
  return status === 'not-found' || status === 'forbidden' ? undefined : (failure ?? { kind: status, reason });
}

const notIncluded = { status: 'unclear', reason: "GitHub's answer does not include it" } as const;
