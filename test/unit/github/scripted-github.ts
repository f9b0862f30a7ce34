import type { Clock } from '../../../src/async/clock.ts';
import type { GitHubClient } from '../../../src/github/client/client.ts';
import type { AnswerError } from '../../../src/github/client/facts.ts';
import type { RequestFailure } from '../../../src/github/client/failures.ts';
import { pointsQuery, type Query } from '../../../src/github/client/query.ts';
import type { PageResult, QueryResult, RateState } from '../../../src/github/client/results.ts';
import type { RepositoryName } from '../../../src/model.ts';

/** What the script lets GitHub do with one query for stats. */
export interface Reply {
  /** How long it takes; a second where the script does not say. */
  seconds?: number;
  rate?: RateState;
  /** The whole query fails. */
  failure?: RequestFailure;
  /** The repositories with an error of their own; a path is one below the repository. */
  errors?: ReadonlyMap<RepositoryName, AnswerError>;
  /** What each repository has besides. */
  extras?: Record<string, unknown>;
  /** The repositories that the answer leaves out. */
  leftOut?: ReadonlySet<RepositoryName>;
  /** What the answer says of the query as a whole: of what it leaves out. */
  failureOfRest?: RequestFailure;
}

export interface Asked {
  names: RepositoryName[];
  atMs: number;
  text: string;
}

interface Said {
  data: Record<string, unknown>;
  errors: AnswerError[];
  failure?: RequestFailure;
}

export interface Script {
  stats?: (names: readonly RepositoryName[], nth: number) => Reply;
  /** Any other query. The empty one is, where this is absent, answered as GitHub is by `stats` for no names at all. */
  other?: (query: Query, nth: number) => QueryResult;
  page?: (url: string, nth: number) => PageResult;
}

/** GitHub as a script says, on a clock that the test moves. It notes all that it is asked. */
export class ScriptedGitHub implements GitHubClient {
  readonly apiUrl = 'https://api.github.com';
  readonly server: GitHubClient['server'] = {};
  readonly sent = { queries: 0, restCalls: 0 };
  readonly asked: Asked[] = [];
  /** When the query that asks for no repository came, in milliseconds since 1970. */
  readonly askedForNothing: number[] = [];
  /** The repository that was asked for again to find out about an outage. */
  readonly probed: RepositoryName[] = [];
  readonly urls: string[] = [];
  /** How many times a repository's stats were given. */
  readonly answered = new Map<RepositoryName, number>();
  mostInFlight = 0;
  #inFlight = 0;
  readonly #clock: Clock;
  readonly #script: Script;

  constructor(clock: Clock, script: Script) {
    this.#clock = clock;
    this.#script = script;
  }

  /** How often a repository was asked for. */
  timesAsked(name: RepositoryName): number {
    return this.asked.filter(({ names }) => names.includes(name)).length;
  }

  async query(query: Query, signal: AbortSignal): Promise<QueryResult> {
    const nth = ++this.sent.queries;
    if (query.text === pointsQuery.text && !this.#script.other) return this.#askedForNothing(nth, signal);
    if (query.text.startsWith('query probe')) return this.#probe(query, nth, signal);
    if (!query.text.startsWith('query stats')) return this.#script.other?.(query, nth) ?? silence;
    const names = namesIn(query.variables);
    this.asked.push({ names, atMs: this.#clock.now(), text: query.text });
    this.mostInFlight = Math.max(this.mostInFlight, ++this.#inFlight);
    const reply = this.#script.stats?.(names, nth) ?? {};
    const result = await this.#take(reply, signal, () => this.#answer(names, reply));
    this.#inFlight--;
    return result;
  }

  #probe(query: Query, nth: number, signal: AbortSignal): Promise<QueryResult> {
    const [name = '/'] = namesIn(query.variables);
    this.probed.push(name);
    const reply = this.#script.stats?.([name], nth) ?? {};
    return this.#take(reply, signal, () => answerOf([name], reply));
  }

  #askedForNothing(nth: number, signal: AbortSignal): Promise<QueryResult> {
    this.askedForNothing.push(this.#clock.now());
    const reply = this.#script.stats?.([], nth) ?? {};
    return this.#take(reply, signal, () => ({ data: { rateLimit: null }, errors: [] }));
  }

  async #take(
    { seconds = 1, rate = {}, failure }: Reply,
    signal: AbortSignal,
    answer: () => Said,
  ): Promise<QueryResult> {
    const isOver = await this.#clock.sleep(seconds * 1000, signal).then(
      () => true,
      () => false,
    );
    if (!isOver) return { seconds, rate, status: 'failed', failure: { kind: 'stopped', reason: 'the run ends' } };
    if (failure) return { seconds, rate, status: 'failed', failure };
    return { seconds, rate, status: 'answered', ...answer() };
  }

  async page(url: string): Promise<PageResult> {
    this.urls.push(url);
    const result = this.#script.page?.(url, ++this.sent.restCalls) ?? notThere;
    // An answer takes time on any network, and a client that asks without end would else stop the test's clock.
    await this.#clock.sleep(100);
    return result;
  }

  #answer(names: readonly RepositoryName[], reply: Reply): Said {
    const said = answerOf(names, reply);
    for (const [i, name] of names.entries())
      if (said.data[`r${i}`]) this.answered.set(name, (this.answered.get(name) ?? 0) + 1);
    return said;
  }
}

function answerOf(
  names: readonly RepositoryName[],
  { errors = new Map(), leftOut = new Set(), failureOfRest, extras }: Reply,
): Said {
  const data: Record<string, unknown> = {};
  const said: AnswerError[] = [];
  for (const [i, name] of names.entries()) {
    const error = errors.get(name);
    if (leftOut.has(name)) continue;
    data[`r${i}`] = error ? null : { ...nodeOf(name), ...extras };
    if (error) said.push({ ...error, path: [`r${i}`, ...(error.path ?? [])] });
  }
  return { data, errors: said, ...(failureOfRest && { failure: failureOfRest }) };
}

const silence: QueryResult = {
  seconds: 0.1,
  rate: {},
  status: 'failed',
  failure: { kind: 'unclear', reason: 'the script has no answer' },
};

const notThere: PageResult = { status: 'failed', failure: { kind: 'not-found', reason: 'HTTP 404' } };

const namesIn = (variables: Readonly<Record<string, string>>): RepositoryName[] =>
  Array.from(
    { length: Object.keys(variables).length / 2 },
    (_, i): RepositoryName => `${variables[`o${i}`] ?? ''}/${variables[`n${i}`] ?? ''}`,
  );

const count = (totalCount: number): { totalCount: number } => ({ totalCount });

/** What GitHub says of a repository, by the names under which it is asked. */
export const nodeOf = (name: RepositoryName): Record<string, unknown> => ({
  repo: name,
  isArchived: false,
  isTemplate: false,
  repoUpdatedAt: '2021-01-19T20:44:18Z',
  openIssues: count(46),
  closedIssues: count(455),
  openPRs: count(13),
  closedPRs: count(150),
  mergedPRs: count(598),
  stars: 3378,
});

export const tooHeavy: RequestFailure = { kind: 'too-heavy', reason: 'HTTP 502: HTML page' };
export const lostConnection: RequestFailure = { kind: 'unclear', reason: 'The connection failed: socket hang up' };
