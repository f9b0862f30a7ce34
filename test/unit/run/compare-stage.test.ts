import { describe, expect, test } from 'vitest';
import { Ending } from '../../../src/async/ending.ts';
import { Differences } from '../../../src/compare/differences.ts';
import { Findings } from '../../../src/compare/findings.ts';
import type { EndedRun, Failure, PresentNames, Problem, RepositoryName, RunInfo } from '../../../src/model.ts';
import { PrivateNames } from '../../../src/privacy/private-names.ts';
import { CompareStage } from '../../../src/run/compare-stage.ts';
import type { RunContext } from '../../../src/run/context.ts';
import { Outcomes } from '../../../src/run/outcomes.ts';
import { newRunInfo } from '../../../src/run/run-info.ts';
import type { FoundRun, PreviousRun } from '../../../src/store/store.ts';
import { FakeClock, isSettled, settled } from '../async/fake-clock.ts';
import { NotedLog } from '../github/noted-log.ts';
import { document, finishedRun, startMs, stats } from '../samples.ts';

interface Trial {
  compare?: boolean;
  /** The names that the last run stored, and what reads their documents; they are there at once by default. */
  created?: RepositoryName[];
  read?: PreviousRun['read'];
  previous?: (signal: AbortSignal) => Promise<FoundRun>;
  /** What else its run info states, and the run that this points to. */
  info?: Partial<EndedRun>;
  earlier?: PreviousRun;
  owners?: string[];
}

const nobody = async (): Promise<PresentNames> => new Map();

function begin(trial: Trial = {}) {
  const { compare = true, created = [], read, previous, owners = ['o'] } = trial;
  const clock = new FakeClock();
  const log = new NotedLog();
  const ending = new Ending(clock);
  const outcomes = new Outcomes();
  const differences = new Differences();
  const findings = new Findings();
  const asked = { previous: 0 };
  const info = { ...finishedRun(), id: '1611000000', createdList: created.join(','), ...trial.info };
  const readAll: PreviousRun['read'] = async (take) => {
    for (const repo of created) take(document(repo));
    return undefined;
  };
  const store = {
    earlier: async (id: string) => (trial.earlier?.info.id === id ? trial.earlier : undefined),
    previous: (_: RunInfo, signal: AbortSignal) => {
      asked.previous++;
      return (
        previous?.(signal) ?? Promise.resolve({ status: 'found', run: { info, unread: [], read: read ?? readAll } })
      );
    },
  };
  const redact = (text: string): string => text.replaceAll('secret', '***');
  const sources = { owners: owners.map((login) => ({ login })), repositories: [] };
  const problems: Problem[] = [];
  const context = {
    inputs: { compare, sources },
    store: { runs: store },
    names: new PrivateNames(false),
    ...{ clock, log, redact, problems, ending, outcomes, differences, findings },
  } as object as RunContext;
  const run = newRunInfo(new Date(startMs), 'this-run', { sourcesDigest: 'sources' });
  return {
    clock,
    log,
    ending,
    problems,
    outcomes,
    differences,
    findings,
    asked,
    comparing: new CompareStage(run, context),
  };
}

function store(
  { outcomes, differences }: ReturnType<typeof begin>,
  repos: readonly RepositoryName[],
  stars = 3378,
): void {
  for (const repo of repos) {
    outcomes.receive(repo);
    outcomes.claim({ asked: repo, stats: stats(repo) })?.({ status: 'stored' });
    differences.addNow({ ...stats(repo), stars });
  }
}

function fail({ outcomes }: ReturnType<typeof begin>, repo: RepositoryName, status: Failure['status']): void {
  outcomes.receive(repo);
  outcomes.fail(repo, { status, reason: 'why' });
}

test('what both runs have is compared, and one line says so', async () => {
  const trial = begin({ created: ['o/a', 'o/b'] });
  store(trial, ['o/a', 'o/b', 'o/c'], 3400);
  expect(await trial.comparing.finish(nobody)).toMatchObject({
    status: 'compared',
    previousRunId: '1611000000',
    totals: { compared: 2, new: 1, gone: 0, stars: 44 },
    appeared: ['o/c'],
  });
  expect(trial.log.at('info')).toEqual([expect.stringContaining('Compared 2 repositories with run 1611000000')]);
});

test('where it is turned off, the store is not asked', async () => {
  const { comparing, asked } = begin({ compare: false });
  expect(await comparing.finish(nobody)).toEqual({ status: 'off' });
  expect(asked.previous).toBe(0);
});

test('a first run says that there is no earlier one', async () => {
  const trial = begin({ previous: async () => ({ status: 'none' }) });
  expect(await trial.comparing.finish(nobody)).toEqual({
    status: 'unknown',
    reason: 'there is no earlier run to compare with',
  });
});

test('a store that does not say which run was the last is the reason, without its secrets', async () => {
  const trial = begin({ previous: async () => ({ status: 'unknown', reason: 'Cosmos DB: 403: secret' }) });
  expect(await trial.comparing.finish(nobody)).toEqual({ status: 'unknown', reason: 'Cosmos DB: 403: ***' });
});

test('where no document could be read, the reason is told, and nothing is said to stand still', async () => {
  const trial = begin({ created: ['o/a'], read: async () => '404: secret' });
  store(trial, ['o/a']);
  expect(await trial.comparing.finish(nobody)).toEqual({
    status: 'unknown',
    reason: 'the documents of run 1611000000 could not be read: 404: ***',
  });
});

test('where some could not be read, they are counted', async () => {
  const created = ['o/a', 'o/b', 'o/c'] as const;
  const trial = begin({
    created: [...created],
    read: async (take) => {
      take(document('o/b'));
      return '503';
    },
  });
  store(trial, created);
  expect(await trial.comparing.finish(nobody)).toMatchObject({ totals: { compared: 1, notCompared: 2, gone: 0 } });
});

describe('a last run that is still being read', () => {
  const slow = (afterMs: number, clock: () => FakeClock): PreviousRun['read'] => {
    return async (take, signal) => {
      await clock()
        .sleep(afterMs, signal)
        .then(
          () => take(document('o/a')),
          () => {},
        );
      return undefined;
    };
  };

  function beginSlow(afterMs: number) {
    const trial: ReturnType<typeof begin> = begin({ created: ['o/a'], read: slow(afterMs, () => trial.clock) });
    store(trial, ['o/a']);
    return trial;
  }

  test('is waited for', async () => {
    const trial = beginSlow(30_000);
    await settled();
    const finishing = trial.comparing.finish(nobody);
    await trial.clock.advance(29_000);
    expect(await isSettled(finishing)).toBe(false);
    await trial.clock.advance(1_000);
    expect(await finishing).toMatchObject({ status: 'compared', totals: { compared: 1 } });
    expect(trial.clock.sleeping).toBe(0);
  });

  test('is waited for no longer than a minute', async () => {
    const trial = beginSlow(3_600_000);
    await settled();
    const finishing = trial.comparing.finish(nobody);
    await trial.clock.advance(60_000);
    expect(await finishing).toEqual({
      status: 'unknown',
      reason: 'the documents of run 1611000000 were not read in time',
    });
    expect(trial.clock.sleeping).toBe(0);
  });

  test.each(['cancelled', 'timed out', 'failed'] as const)('is given up at once when the run is %s', async (status) => {
    const trial = beginSlow(3_600_000);
    await settled();
    const finishing = trial.comparing.finish(nobody);
    await trial.clock.advance(1_000);
    trial.ending.stop({ status, reason: 'why' });
    expect(await isSettled(finishing)).toBe(true);
  });

  test('is given up also where the store does not answer at all', async () => {
    const trial = begin({ previous: () => new Promise(() => {}) });
    trial.ending.stop({ status: 'cancelled', reason: 'SIGINT' });
    expect(await trial.comparing.finish(nobody)).toMatchObject({ status: 'unknown' });
  });
});

describe('what the last run had and this one has not', () => {
  test('is asked for at GitHub where this run does not know why', async () => {
    const trial = begin({ created: ['o/a', 'o/old', 'o/failed', 'o/gone'] });
    store(trial, ['o/a', 'o/new'], 3380);
    fail(trial, 'o/failed', 'timeout');
    const asked: string[][] = [];
    const changes = await trial.comparing.finish(async (names) => {
      asked.push([...names]);
      return new Map([
        ['o/old', 'o/new'],
        ['o/gone', 'not-found'],
      ] as const);
    });
    expect(asked).toEqual([['o/old', 'o/gone']]);
    expect(changes).toMatchObject({
      totals: { compared: 2, new: 0, gone: 1, carried: 1, renamed: 1, stars: 4 },
      renamed: [{ from: 'o/old', to: 'o/new' }],
      gone: [{ repo: 'o/gone', why: 'not-found' }],
    });
  });

  test('costs no query where nothing is missing', async () => {
    const trial = begin({ created: ['o/a'] });
    store(trial, ['o/a']);
    let asked = 0;
    await trial.comparing.finish(async () => {
      asked++;
      return new Map();
    });
    expect(asked).toBe(0);
  });

  test.each(['cancelled', 'timed out', 'failed'] as const)(
    'is not gone where the run was %s before it could meet it',
    async (status) => {
      const trial = begin({ created: ['o/a', ...Array.from({ length: 20 }, (_, i) => `o/r${i}` as const)] });
      await settled();
      store(trial, ['o/a'], 3380);
      trial.ending.stop({ status, reason: 'why' });
      const changes = await trial.comparing.finish(() => Promise.reject(new Error('GitHub was asked')));
      expect(changes).toMatchObject({ status: 'compared', totals: { compared: 1, gone: 0, stars: 2 }, gone: [] });
      expect(trial.findings.count).toBe(0);
    },
  );
});

test('what the last run could not collect is compared with the run that it points to', async () => {
  const older: PreviousRun = {
    info: { ...finishedRun(), id: '1610000000', createdList: 'o/a,p/x,p/y' },
    unread: [],
    read: async (take, _, names = []) => {
      for (const repo of names) take({ ...document(repo as RepositoryName), stars: 3000 });
      return undefined;
    },
  };
  const carriedOver = [{ runId: '1610000000', startedAt: '2021-01-07T00:00:00Z', owners: ['p'] }];
  const trial = begin({ created: ['o/a'], info: { carriedOver }, earlier: older, owners: ['o', 'p'] });
  store(trial, ['o/a', 'p/x'], 3378);
  trial.outcomes.receive('p/y');
  trial.outcomes.fail('p/y', { status: 'timeout', reason: 'why' });
  expect(await trial.comparing.finish(nobody)).toMatchObject({
    totals: { compared: 2, new: 0, gone: 0, carried: 1, stars: 378 },
    older: [{ runId: '1610000000', owners: ['p'], repositories: 1 }],
  });
  expect(trial.comparing.carriedOver).toEqual([
    { runId: '1610000000', startedAt: carriedOver[0]?.startedAt, repositories: ['p/y'] },
  ]);
});

describe('an owner who lost many', () => {
  const created = Array.from({ length: 20 }, (_, i): RepositoryName => `o/r${i}`);
  const loseHalf = (trial: ReturnType<typeof begin>): void => store(trial, created.slice(10));

  test('is a finding', async () => {
    const trial = begin({ created });
    loseHalf(trial);
    await trial.comparing.finish(nobody);
    expect(trial.findings.list).toEqual([
      { about: 'o', finding: '10 of the 20 repositories of the last run are missing' },
    ]);
  });

  test('is none where they failed: that is told anyway', async () => {
    const trial = begin({ created });
    loseHalf(trial);
    for (const repo of created.slice(0, 10)) fail(trial, repo, 'timeout');
    await trial.comparing.finish(nobody);
    expect(trial.findings.list).toEqual([]);
  });

  test('is none where the owner could not be listed', async () => {
    const trial = begin({ created });
    loseHalf(trial);
    trial.outcomes.missOwner({ repo: 'O', status: 'forbidden', reason: 'why' });
    await trial.comparing.finish(nobody);
    expect(trial.findings.list).toEqual([]);
  });

  test('is none where the sources do not name the owner any more', async () => {
    const trial = begin({ created, owners: ['other'] });
    loseHalf(trial);
    await trial.comparing.finish(nobody);
    expect(trial.findings.list).toEqual([]);
  });

  test('is none where they have other names now', async () => {
    const trial = begin({ created });
    loseHalf(trial);
    const renamed = created.slice(0, 10).map((from) => [from, `p/${from.slice(2)}`] as const);
    store(
      trial,
      renamed.map(([, to]) => to),
    );
    await trial.comparing.finish(async () => new Map(renamed));
    expect(trial.findings.list).toEqual([]);
  });
});

const broken = async (): Promise<never> => {
  throw new TypeError('secret is undefined');
};

test.each<[string, Trial, () => Promise<PresentNames>]>([
  ['in looking for the last run', { previous: broken }, nobody],
  ['in reading its documents', { read: broken }, nobody],
  ['in asking for names', {}, broken],
])('a bug %s fails the step alone', async (_, more, askNames) => {
  const trial = begin({ created: ['o/a', 'o/gone'], ...more });
  store(trial, ['o/a']);
  await settled();
  expect(await trial.comparing.finish(askNames)).toEqual({
    status: 'unknown',
    reason: 'Unexpected: *** is undefined',
  });
  expect(trial.problems).toMatchObject([{ message: 'Unexpected: secret is undefined', failsStep: true }]);
  expect(trial.ending.reason).toBeUndefined();
  expect(trial.log.at('debug').join()).toContain('compare-stage.test.ts');
});
