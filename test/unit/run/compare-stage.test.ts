import { describe, expect, test } from 'vitest';
import { Ending } from '../../../src/async/ending.ts';
import { Differences } from '../../../src/compare/differences.ts';
import { Findings } from '../../../src/compare/findings.ts';
import { createInstalledAccounts, type InstalledAccounts } from '../../../src/inputs/sources/installed-accounts.ts';
import { createSelection } from '../../../src/inputs/sources/selection.ts';
import type {
  EndedRun,
  Failure,
  PresentNames,
  Problem,
  RepositoryName,
  RunInfo,
  Vanished,
} from '../../../src/model.ts';
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
  maxMissingPercent?: number;
  owners?: string[];
  installed?: InstalledAccounts;
}

const nobody = async (): Promise<PresentNames> => new Map();

function begin(trial: Trial = {}) {
  const { compare = true, created = [], read, previous, owners = ['o'], installed } = trial;
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
  const selected = owners.map((login) => ({ login, selects: createSelection({}) }));
  const sources = { owners: selected, repositories: [], installed };
  const problems: Problem[] = [];
  const context = {
    inputs: { compare, sources, maxMissingPercent: trial.maxMissingPercent ?? 100 },
    startedAt: clock.date(),
    suspicions: [],
    store: { runs: store },
    names: new PrivateNames(false),
    ...{ clock, log, redact, problems, ending, outcomes, differences, findings },
  } as object as RunContext;
  const run = newRunInfo(new Date(startMs), 'this-run', {
    sourcesDigest: 'sources',
    workflow: 'w',
    job: 'j',
    step: 's',
  });
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
  const other = begin({ created: ['o/a'] });
  store(other, ['p/b']);
  await other.comparing.finish(nobody);
  expect(other.log.at('info')).toEqual([
    expect.stringContaining('No repository could be compared with run 1611000000'),
  ]);
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

test('a run after failed ones says that none stored anything', async () => {
  const trial = begin({ previous: async () => ({ status: 'none', last: finishedRun({ status: 'failed' }) }) });
  expect(await trial.comparing.finish(nobody)).toMatchObject({ reason: 'no earlier run stored anything' });
});

test('what is new is judged by the last run, and by the last that collected something', async () => {
  const [failed, collected] = [finishedRun({ id: '1611100000', status: 'failed' }), finishedRun({ id: '1611000000' })];
  const read = async (): Promise<undefined> => undefined;
  const found: FoundRun = { status: 'found', run: { info: collected, unread: [], read } };
  for (const [previous, last] of [
    [found, { status: 'found', info: collected, collected }],
    [
      { ...found, last: failed },
      { status: 'found', info: failed, collected },
    ],
    [
      { status: 'none', last: failed },
      { status: 'found', info: failed },
    ],
    [{ status: 'none' }, { status: 'none' }],
    [{ status: 'unknown', reason: '503' }, { status: 'unknown' }],
  ] as [FoundRun, object][]) {
    const { comparing } = begin({ previous: async () => previous });
    await comparing.finish(nobody);
    expect(comparing.last).toEqual(last);
  }
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
      gone: [{ repo: 'o/gone', why: 'not-found', stars: 3378 }],
      whole: { stars: 4 - 3378 },
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
  expect(trial.comparing.left.carriedOver).toEqual([
    { runId: '1610000000', startedAt: carriedOver[0]?.startedAt, repositories: ['p/y'] },
  ]);
});

test('a run that is canceled before the last run was read says so, and not what was given up', async () => {
  const given = new Promise<FoundRun>((resolve) =>
    setImmediate(() => resolve({ status: 'unknown', reason: 'no status: given up' })),
  );
  const trial = begin({ previous: () => given });
  trial.ending.stop({ status: 'cancelled', reason: 'Job canceled (SIGINT)' });
  await given;
  expect(await trial.comparing.finish(nobody)).toEqual({
    status: 'unknown',
    reason: 'the run ended before the last run was read',
  });
});

describe('repositories that vanish', () => {
  const created = Array.from({ length: 100 }, (_, i): RepositoryName => `o/r${i}`);
  const lose = async (count: number, more: Trial = {}, present: PresentNames = new Map()) => {
    const trial = begin({ created, ...more });
    store(trial, created.slice(count));
    await trial.comparing.finish(async () => present);
    return trial;
  };
  const messages = ({ problems }: ReturnType<typeof begin>): string[] => problems.map(({ message }) => message);

  test('are a finding and a problem, with what GitHub says of them, and do not fail the step', async () => {
    const trial = await lose(
      3,
      {},
      new Map([
        ['o/r0', 'not-found'],
        ['o/r1', 'o/r1'],
      ]),
    );
    expect(trial.findings.list).toEqual([
      { about: 'o', finding: '3 of the 100 repositories of the last run are missing' },
    ]);
    expect(messages(trial)).toEqual([
      '3 of the 100 repositories of o are missing (1 not found, 1 found but not listed, 1 not asked for)',
    ]);
    expect(trial.problems[0]?.failsStep).toBe(false);
    expect(trial.comparing.left.vanished).toMatchObject([
      { owner: 'o', count: 3, of: 100, repositories: created.slice(0, 3) },
    ]);
  });

  test.each([
    ['one of an owner', 1, {}],
    ['two of an owner', 2, {}],
    ['of an owner that the sources do not name anymore', 10, { owners: ['other'] }],
  ])('are named once in what changed where they are %s', async (_, count, more) => {
    const trial = await lose(count, more);
    expect([trial.findings.list, trial.problems, trial.comparing.left.vanished]).toEqual([[], [], []]);
  });

  test.each([
    [6, 0],
    [7, 1],
  ])('are %i, and half a percent a day since the last run is usual: %i finding', async (count, findings) => {
    const thirteenDaysAgo = new Date(startMs - 13 * 24 * 3_600_000).toISOString();
    const trial = await lose(count, { info: { startedAt: thirteenDaysAgo } });
    expect(trial.findings.list).toHaveLength(findings);
  });

  test('are none where they failed, their owner could not be listed, or they have other names', async () => {
    const trial = begin({ created: [...created, 'p/a', 'p/b', 'p/c'], owners: ['o', 'p'] });
    store(trial, created.slice(10));
    for (const repo of created.slice(0, 5)) fail(trial, repo, 'timeout');
    trial.outcomes.missOwner({ repo: 'P', status: 'forbidden', reason: 'why' });
    const renamed = created.slice(5, 10).map((from) => [from, `q/${from.slice(2)}`] as const);
    store(
      trial,
      renamed.map(([, to]) => to),
    );
    await trial.comparing.finish(async () => new Map(renamed));
    expect([trial.findings.list, trial.problems]).toEqual([[], []]);
  });

  test('that are a whole owner are a finding from two on', async () => {
    const trial = begin({ created: [...created, 'p/a', 'p/b', 'q/a'], owners: ['o', 'p', 'q'] });
    store(trial, created);
    await trial.comparing.finish(nobody);
    expect(trial.findings.list.map(({ about }) => about)).toEqual(['p']);
  });

  test('with an account that has the GitHub App no more are a finding, as `allInstallations` leaves none out', async () => {
    const installed = createInstalledAccounts({ exclude: 'q' });
    const trial = begin({ created: [...created, 'p/a', 'p/b', 'q/a', 'q/b'], installed });
    store(trial, created);
    await trial.comparing.finish(async () => new Map([['p/a', 'p/a']]));
    expect(messages(trial)).toEqual([
      expect.stringMatching(/2 repositories of p are missing \(1 found but not listed, 1 not asked for\)/),
    ]);
  });

  test('however they are spread are a finding where more than half are missing', async () => {
    const spread = Array.from({ length: 20 }, (_, i): RepositoryName => `owner-${i}/a`);
    const trial = begin({ created: spread, owners: spread.map((name) => name.slice(0, -2)) });
    store(trial, spread.slice(11));
    await trial.comparing.finish(nobody);
    expect(trial.findings.list).toMatchObject([
      { about: 'all owners', finding: expect.stringContaining('11 of the 20') },
    ]);
    expect(messages(trial)).toEqual(['11 of the 20 repositories are missing (not asked for)']);
  });

  const vanished = (noticedAt: string, repositories: string[] = ['o/v0', 'o/v1', 'o/v2']): Vanished[] => [
    { owner: 'o', count: repositories.length, of: 103, since: '2021-01-18T00:00:00Z', noticedAt, repositories },
  ];

  test.each<[string, Trial, string[], number]>([
    ['are told again while they are missing', {}, [], 1],
    ['are told no more after a week', { info: { vanished: vanished('2021-01-01T00:00:00Z') } }, [], 0],
    ['are told no more once they are back', {}, ['o/v0'], 0],
    [
      'are told no more where the sources changed',
      { info: { sourcesDigest: 'x', workflow: 'w', job: 'j', step: 's' } },
      [],
      0,
    ],
  ])('%s', async (_, more, back, count) => {
    const trial = begin({ created, ...more, info: { vanished: vanished('2021-01-20T00:00:00Z'), ...more.info } });
    store(trial, [...created, ...(back as RepositoryName[])]);
    await trial.comparing.finish(nobody);
    expect([trial.findings.count, trial.problems.length, trial.comparing.left.vanished.length]).toEqual([
      count,
      count,
      count,
    ]);
    if (count > 0)
      expect(trial.findings.list[0]?.finding).toBe(
        '3 of the 103 repositories of the run of 2021-01-18 00:00 UTC are missing',
      );
  });

  test.each([
    [1, 0, true],
    [1, 1, false],
    [2, 1, true],
    [50, 100, false],
  ])('%i of 100 with `max-missing-percent: %i` fail the step: %s', async (count, maxMissingPercent, fails) => {
    const trial = await lose(count, { maxMissingPercent });
    expect(trial.problems.some(({ failsStep }) => failsStep)).toBe(fails);
  });

  test('are said once, also where they are more than are allowed', async () => {
    const trial = await lose(3, { maxMissingPercent: 1 });
    expect(messages(trial)).toEqual([
      '3 of the 100 repositories of o are missing (3%, not asked for); `max-missing-percent` allows 1%',
    ]);
    const owners = begin({ created: [...created, 'p/a', 'p/b'], owners: ['o', 'p'], maxMissingPercent: 1 });
    store(owners, created);
    await owners.comparing.finish(nobody);
    expect(messages(owners)).toEqual([
      '2 of the 2 repositories of p are missing (not asked for)',
      '2 of the 102 repositories are missing (2%); `max-missing-percent` allows 1%',
    ]);
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
