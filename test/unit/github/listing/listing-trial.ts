import { Ending } from '../../../../src/async/ending.ts';
import type { AnswerError } from '../../../../src/github/client/facts.ts';
import type { RequestFailure } from '../../../../src/github/client/failures.ts';
import { pointsQuery, type Query } from '../../../../src/github/client/query.ts';
import type { PageResult, QueryResult } from '../../../../src/github/client/results.ts';
import { type Listed, listRepositories } from '../../../../src/github/listing/owner-listing.ts';
import type { GitHubAccess } from '../../../../src/github/pacing/access.ts';
import { GitHubOutages } from '../../../../src/github/pacing/outages.ts';
import { QueryGate } from '../../../../src/github/pacing/query-gate.ts';
import type { OwnerSource } from '../../../../src/inputs/sources/parse.ts';
import type { RepositoryName } from '../../../../src/model.ts';
import { FakeClock, isSettled } from '../../async/fake-clock.ts';
import { NotedLog } from '../noted-log.ts';
import { type Script, ScriptedGitHub } from '../scripted-github.ts';

export interface ListingTrial extends GitHubAccess {
  clock: FakeClock;
  log: NotedLog;
  client: ScriptedGitHub;
  startMs: number;
}

/** What the listing works with: GitHub as the script says, retries after 10 s without chance, 60 minutes. */
export function listingTrial(script: Script): ListingTrial {
  const clock = new FakeClock();
  const log = new NotedLog();
  const startMs = clock.now();
  const gate = new QueryGate({ clock, log, concurrency: 4, deadlineMs: startMs + 60 * 60_000 });
  const shared = { gate, clock, log, random: () => 0, ending: new Ending(clock), maxRetries: 2, coolDownMs: 10_000 };
  return { ...shared, client: new ScriptedGitHub(clock, script), outages: new GitHubOutages(shared), startMs };
}

const longestTrialMs = 4 * 3_600_000;

/** Lets time pass until a promise has settled. */
export async function inTime<T>(promise: Promise<T>, { clock }: { clock: FakeClock }): Promise<T> {
  const endMs = clock.now() + longestTrialMs;
  while (!(await isSettled(promise))) {
    if (clock.now() >= endMs) throw new Error('nothing came of it in four hours');
    await clock.advance(100);
  }
  return promise;
}

export const pageOf = (entries: unknown[], link = ''): PageResult => ({ status: 'answered', entries, link });

export const failedPage = (failure: RequestFailure): PageResult => ({ status: 'failed', failure });

export const answered = (data: Record<string, unknown>, errors: readonly AnswerError[] = []): QueryResult => ({
  seconds: 0.1,
  rate: {},
  status: 'answered',
  data,
  errors,
});

export const failedQuery = (failure: RequestFailure): QueryResult => ({
  seconds: 0.1,
  rate: {},
  status: 'failed',
  failure,
});

/** A query for nothing is answered, whatever becomes of the others. */
export const besidesPoints =
  (other: NonNullable<Script['other']>): NonNullable<Script['other']> =>
  (query, nth) =>
    query.text === pointsQuery.text ? answered({ rateLimit: null }) : other(query, nth);

interface Stated {
  kind: 'Organization' | 'User';
  repositories: number;
}

/** Answers the question of how many repositories each owner has; null for an owner who is not there. */
export function answerOwners({ variables }: Query, statedOf: (login: string) => Stated | null): QueryResult {
  const data: Record<string, unknown> = {};
  for (const [variable, login] of Object.entries(variables)) {
    const stated = statedOf(login);
    data[variable.replace('l', 'o')] = stated && {
      __typename: stated.kind,
      repositories: { totalCount: stated.repositories },
    };
  }
  return answered(data);
}

/** An owner of whom all repositories are selected. */
export const sourceOf = (login: string, kind: OwnerSource['kind'] = 'organization'): OwnerSource => ({
  kind,
  login,
  selects: () => true,
});

/** What comes of listing these owners, with single repositories beside them. */
export async function list(
  trial: ListingTrial,
  owners: OwnerSource[],
  repositories: RepositoryName[] = [],
): Promise<Listed[]> {
  const all: Listed[] = [];
  const take = async (): Promise<Listed[]> => {
    for await (const one of listRepositories({ owners, repositories }, trial)) all.push(one);
    return all;
  };
  return inTime(take(), trial);
}

export const namesOf = (listed: readonly Listed[]): string[] =>
  listed.flatMap((one) => (one.status === 'listed' ? [one.name] : []));

export const failuresOf = (listed: readonly Listed[]): object[] =>
  listed.flatMap((one) => (one.status === 'owner-not-listed' ? [one.failure] : []));

export const findingsOf = (listed: readonly Listed[]): object[] =>
  listed.flatMap((one) => (one.status === 'finding' ? [one.finding] : []));
