import { expect } from 'vitest';
import { Ending } from '../../../../src/async/ending.ts';
import { MetricSet } from '../../../../src/github/metrics.ts';
import { GitHubOutages } from '../../../../src/github/pacing/outages.ts';
import { QueryGate } from '../../../../src/github/pacing/query-gate.ts';
import { BatchSize } from '../../../../src/github/stats/batch-size.ts';
import { collectStats, type StatsOptions } from '../../../../src/github/stats/collect-stats.ts';
import { QueryRecord } from '../../../../src/github/stats/query-record.ts';
import type { Answer, RepositoryName } from '../../../../src/model.ts';
import { FakeClock, isSettled } from '../../async/fake-clock.ts';
import { NotedLog } from '../noted-log.ts';
import { lostConnection, type Reply, ScriptedGitHub, tooHeavy } from '../scripted-github.ts';

export interface Answered {
  answer: Answer;
  /** Seconds since the run began. */
  atSeconds: number;
}

export interface StatsTrial {
  answers: Answered[];
  client: ScriptedGitHub;
  clock: FakeClock;
  ending: Ending;
  gate: QueryGate;
  log: NotedLog;
  /** Resolves, as time passes, when the last answer is there. */
  over: Promise<void>;
  startMs: number;
  /** Lets time pass until the run is over. */
  finish(): Promise<void>;
  statusOf(name: RepositoryName): Answer['status'] | undefined;
}

interface Setting extends Partial<Pick<StatsOptions, 'concurrency' | 'maxRetries' | 'coolDownMs' | 'random'>> {
  reposPerQuery?: number;
  extraMetrics?: readonly string[];
  minutes?: number;
  names: AsyncIterable<RepositoryName> | readonly RepositoryName[];
  /** What becomes of an answer takes so long; by default no time. */
  store?: (answer: Answer, trial: StatsTrial) => Promise<void>;
  reply: (names: readonly RepositoryName[], nth: number, trial: StatsTrial) => Reply;
}

const longestTrialMs = 48 * 3_600_000;

/** Begins to ask a GitHub that answers as told for all names, by default with the action's own defaults. */
export function startStats({
  names,
  reply,
  reposPerQuery = 65,
  extraMetrics = [],
  minutes = 330,
  store = async () => {},
  ...rest
}: Setting): StatsTrial {
  const clock = new FakeClock();
  const log = new NotedLog();
  const startMs = clock.now();
  const ending = new Ending(clock);
  const settings = { concurrency: 4, maxRetries: 5, coolDownMs: 60_000, random: () => 0, ...rest };
  const gate = new QueryGate({ clock, log, concurrency: settings.concurrency, deadlineMs: startMs + minutes * 60_000 });
  const metrics = new MetricSet(extraMetrics);
  const client = new ScriptedGitHub(clock, { stats: (asked, nth) => reply(asked, nth, trial) });
  const answers: Answered[] = [];
  const outages = new GitHubOutages({ ...settings, gate, clock, log, ending });
  const options = { ...settings, client, gate, outages, metrics, record: new QueryRecord(log), log, clock, ending };
  const take = async (): Promise<void> => {
    const batchSize = new BatchSize(reposPerQuery, metrics);
    for await (const answer of collectStats(stream(names), { ...options, batchSize })) {
      answers.push({ answer, atSeconds: (clock.now() - startMs) / 1000 });
      await store(answer, trial);
    }
  };
  const trial: StatsTrial = {
    answers,
    client,
    clock,
    ending,
    gate,
    log,
    startMs,
    over: Promise.resolve(),
    finish: async () => {
      while (!(await isSettled(trial.over))) {
        if (clock.now() > startMs + longestTrialMs) throw new Error('the run does not end');
        await clock.advance(10_000);
      }
    },
    statusOf: (name) => answers.find(({ answer }) => answer.asked === name)?.answer.status,
  };
  trial.over = take();
  return trial;
}

async function* stream(names: Setting['names']): AsyncGenerator<RepositoryName> {
  yield* names;
}

export const names = (count: number, from = 0): RepositoryName[] =>
  Array.from({ length: count }, (_, i): RepositoryName => `o/r${from + i}`);

export const quick = (asked: readonly RepositoryName[]): Reply => ({ seconds: 0.3 + 0.07 * asked.length });

/** Whether a query asks for one of these repositories at least. */
export const has = (asked: readonly RepositoryName[], ...some: RepositoryName[]): boolean =>
  some.some((name) => asked.includes(name));

/** GitHub runs out of its ten seconds. */
export const outOfTime: Reply = { seconds: 10, failure: tooHeavy };
export const unreachable: Reply = { seconds: 0.1, failure: lostConnection };

/** How many answers there are of each status. */
export function tally({ answers }: StatsTrial): Partial<Record<Answer['status'], number>> {
  const counts: Partial<Record<Answer['status'], number>> = {};
  for (const { answer } of answers) counts[answer.status] = (counts[answer.status] ?? 0) + 1;
  return counts;
}

export const namesWith = ({ answers }: StatsTrial, status: Answer['status']): RepositoryName[] =>
  answers.filter(({ answer }) => answer.status === status).map(({ answer }) => answer.asked);

/** Why a repository has no stats. */
export function reasonOf({ answers }: StatsTrial, name: RepositoryName): string | undefined {
  const answer = answers.find((one) => one.answer.asked === name)?.answer;
  return answer && 'reason' in answer ? answer.reason : undefined;
}

/** How often everything paused because GitHub as a whole seemed to be in trouble. */
export const outagePauses = ({ log }: StatsTrial): number =>
  log.at('info').filter((line) => line.includes('GitHub is returning errors')).length;

const answeredNames = ({ answers }: StatsTrial): RepositoryName[] => answers.map(({ answer }) => answer.asked).sort();

/** Every name has one answer, and nobody was asked again who had been answered. */
export function expectAccounted(trial: StatsTrial, asked: readonly RepositoryName[]): void {
  expect(answeredNames(trial)).toEqual([...asked].sort());
  expect([...trial.client.answered.values()].every((times) => times === 1)).toBe(true);
}
