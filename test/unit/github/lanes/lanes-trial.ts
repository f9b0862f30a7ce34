import { Ending } from '../../../../src/async/ending.ts';
import type { GitHubApi } from '../../../../src/github/client/api.ts';
import type { AppClient } from '../../../../src/github/client/app-client.ts';
import type { GitHubClient } from '../../../../src/github/client/client.ts';
import type { PageResult, TokenResult } from '../../../../src/github/client/results.ts';
import type { TokenSource } from '../../../../src/github/client/token-source.ts';
import { collectByLane } from '../../../../src/github/lanes/by-lane.ts';
import { Lanes } from '../../../../src/github/lanes/lanes.ts';
import { parseSources, type Sources } from '../../../../src/inputs/sources/parse.ts';
import type { Answer, Problem, RepositoryName } from '../../../../src/model.ts';
import { FakeClock, isSettled } from '../../async/fake-clock.ts';
import { NotedLog } from '../noted-log.ts';
import { type Reply, ScriptedGitHub } from '../scripted-github.ts';

class GroupedLog extends NotedLog {
  readonly groups: [string, readonly string[]][] = [];

  group(title: string, lines: readonly string[]): void {
    this.groups.push([title, lines]);
  }
}

const never = new AbortController().signal;

/** Accounts that installed the App, as GitHub lists them; id 1, 2, ... */
export const installedAt = (...accounts: (string | Record<string, unknown>)[]): object[] =>
  accounts.map((one, i) => {
    const { login, ...rest } = typeof one === 'string' ? { login: one } : one;
    const permissions = { metadata: 'read', issues: 'read', pull_requests: 'write' };
    return { id: i + 1, account: { login, type: 'Organization' }, permissions, suspended_at: null, ...rest };
  });

interface Script {
  installations: PageResult | object[];
  /** By the token: `t` of `github-token`, `token-1` of the first installation. */
  reply?: (token: string, names: readonly RepositoryName[], trial: LanesTrial) => Reply;
  createToken?: (id: number, nth: number) => TokenResult | undefined;
  minutes?: number;
}

export interface LanesTrial {
  clock: FakeClock;
  log: GroupedLog;
  ending: Ending;
  lanes: Lanes;
  problems: Problem[];
  /** What each token was asked. */
  clients: Map<string, ScriptedGitHub>;
  tokensMade: number[];
  found: string[];
  startMs: number;
  /** Lets time pass until a promise has settled. */
  inTime<T>(promise: Promise<T>): Promise<T>;
  collect(names: readonly RepositoryName[]): Promise<Map<RepositoryName, { answer: Answer; atSeconds: number }>>;
}

export const sourcesOf = (text: object): Sources => {
  const parsed = parseSources(JSON.stringify(text), 'sources', String);
  if ('faults' in parsed) throw new Error(parsed.faults.join());
  return parsed.sources;
};

export function lanesTrial({ installations, reply = () => ({}), createToken, minutes = 330 }: Script): LanesTrial {
  const clock = new FakeClock();
  const log = new GroupedLog();
  const ending = new Ending(clock);
  const [startMs, clients, problems, tokensMade] = [clock.now(), new Map(), [] as Problem[], [] as number[]];
  ending.limit(startMs + minutes * 60_000, { status: 'timed out', reason: '`max-minutes` reached' });
  const found: string[] = [];
  const app = {
    ...{ apiUrl: 'https://api.github.com', server: {}, sent: { queries: 0, restCalls: 0 } },
    page: async (): Promise<PageResult> =>
      Array.isArray(installations) ? { status: 'answered', entries: installations, link: '' } : installations,
    createToken: async (id: number): Promise<TokenResult> => {
      tokensMade.push(id);
      const expiresMs = clock.now() + 3_600_000;
      return createToken?.(id, tokensMade.length) ?? { status: 'made', token: `token-${id}`, expiresMs };
    },
  } as unknown as AppClient;
  const clientOf = (token: string): ScriptedGitHub => {
    const client = clients.get(token) ?? new ScriptedGitHub(clock, { stats: (names) => reply(token, names, trial) });
    clients.set(token, client);
    return client;
  };
  const connect = (source: TokenSource): GitHubClient => {
    const sent = { queries: 0, restCalls: 0 };
    return {
      ...{ apiUrl: 'https://api.github.com', server: {}, sent },
      query: async (query, signal) => {
        const got = await source.get(signal);
        if (got.status === 'failed') return { seconds: 0, rate: {}, status: 'failed', failure: got.failure };
        sent.queries++;
        return clientOf(got.token).query(query, signal);
      },
      page: async () => ({ status: 'failed', failure: { kind: 'not-found', reason: 'HTTP 404' } }),
    };
  };
  const api: GitHubApi = { token: 't', connect, app, mask: () => {} };
  const settings = { concurrency: 4, maxRetries: 2, coolDownMs: 10_000, reposPerQuery: 65, random: () => 0 };
  const lanes = new Lanes({
    ...{ ...settings, api, clock, log, ending, extraMetrics: [] },
    report: (problem) => problems.push(problem),
    found: (login) => found.push(login),
  });
  const trial: LanesTrial = {
    ...{ clock, log, ending, lanes, problems, clients, tokensMade, found, startMs },
    inTime: async (promise) => {
      const endMs = clock.now() + 12 * 3_600_000;
      while (!(await isSettled(promise))) {
        if (clock.now() > endMs) throw new Error('nothing came of it in twelve hours');
        await clock.advance(60_000);
      }
      return promise;
    },
    collect: async (names) => {
      await trial.inTime(lanes.open(sourcesOf({ individualRepos: names })));
      const answers = new Map<RepositoryName, { answer: Answer; atSeconds: number }>();
      const take = async (): Promise<void> => {
        const stream = (async function* () {
          yield* names;
        })();
        for await (const answer of collectByLane(stream, lanes))
          answers.set(answer.asked, { answer, atSeconds: (clock.now() - startMs) / 1000 });
      };
      await trial.inTime(take());
      return answers;
    },
  };
  return trial;
}

export const namesOf = (owner: string, count: number): RepositoryName[] =>
  Array.from({ length: count }, (_, i): RepositoryName => `${owner}/r${i}`);

export { never };
