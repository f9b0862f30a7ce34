import { describe, expect, test } from 'vitest';
import {
  contractMetrics,
  extraMetricNames,
  isRepositoryName,
  MetricSet,
  type RepositoryNode,
} from '../../../src/github/metrics.ts';
import { nodeOf } from './scripted-github.ts';

const time = '2019-05-06T07:08:09Z';

interface Field {
  /** What GitHub answers, and what is stored for it. */
  good: [answer: unknown, stored: unknown][];
  /** Answers that make the repository unreadable. */
  bad: unknown[];
}

const notCounts = [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, '7', true, undefined, [], {}];
const notTimes = ['2019', 'yesterday', '2019-13-45T99:99:99Z', 1_557_126_489, {}, undefined];
const inObject = (values: readonly unknown[]): unknown[] => values.map((totalCount) => ({ totalCount }));

const boolean: Field = {
  good: [
    [true, true],
    [false, false],
  ],
  bad: [null, 0, 1, 'true', undefined, {}],
};
const counted: Field = {
  good: [
    [{ totalCount: 0 }, 0],
    [{ totalCount: 123_456_789 }, 123_456_789],
  ],
  bad: [null, undefined, 'many', ...inObject([null, ...notCounts])],
};
const number: Field = {
  good: [
    [0, 0],
    [7, 7],
  ],
  bad: [null, ...notCounts],
};
const optionalNumber: Field = { good: [...number.good, [null, null]], bad: notCounts };
const text = (wrap: (value: unknown) => unknown): Field => ({
  good: [
    [wrap('x'), 'x'],
    [null, null],
  ],
  bad: [undefined, 5, true, {}, wrap(5), wrap(undefined)],
});
const required: Field = { good: [[time, time]], bad: [null, ...notTimes] };
const named = text((name) => ({ name }));

const contract: Record<string, Field> = {
  repo: {
    good: [['o/r', 'o/r']],
    bad: [null, undefined, 5, '', 'o', 'o/', '/r', 'o/r/s', 'o r/s', 'o/r\n', '<b>/r'],
  },
  isArchived: boolean,
  isTemplate: boolean,
  repoUpdatedAt: required,
  openIssues: counted,
  closedIssues: counted,
  openPRs: counted,
  closedPRs: counted,
  mergedPRs: counted,
  stars: number,
};

const extras: Record<string, Field> = {
  forks: number,
  watchers: counted,
  discussions: counted,
  releases: counted,
  commits: {
    good: [
      [{ target: { history: { totalCount: 42 } } }, 42],
      [null, null],
      [{ target: null }, null],
    ],
    bad: [undefined, 'x', ...notCounts.map((totalCount) => ({ target: { history: { totalCount } } }))],
  },
  branches: {
    good: [
      [{ totalCount: 3 }, 3],
      [null, null],
    ],
    bad: [undefined, ...inObject(notCounts)],
  },
  primaryLanguage: named,
  license: text((spdxId) => ({ spdxId })),
  topics: {
    good: [
      [{ nodes: [] }, []],
      [{ nodes: [{ topic: { name: 'cli' } }, { topic: { name: 'azure' } }] }, ['cli', 'azure']],
    ],
    bad: [undefined, null, 'cli', ['cli'], {}, { nodes: null }, { nodes: [{ topic: { name: 5 } }] }],
  },
  createdAt: required,
  pushedAt: { good: [...required.good, [null, null]], bad: notTimes },
  diskUsage: optionalNumber,
  defaultBranch: named,
  latestRelease: text((tagName) => ({ tagName })),
};

const everyMetric = new MetricSet(extraMetricNames);

const fullNode: RepositoryNode = {
  ...nodeOf('o/r'),
  ...Object.fromEntries(Object.entries(extras).map(([field, { good }]) => [field, good[0]?.[0]])),
};

function stored(field: string, answer: unknown): unknown {
  const reading = everyMetric.read({ ...fullNode, [field]: answer });
  if (reading.status === 'unreadable') return reading;
  return { ...reading.stats, ...reading.extras }[field];
}

const cases = Object.entries({ ...contract, ...extras });

describe.each(cases)('%s', (field, { good, bad }) => {
  test.each(good)('%j is stored as %j', (answer, value) => {
    expect(stored(field, answer)).toEqual(value);
  });

  test.each(bad.map((answer) => [answer]))('%j is not taken, and the field is named', (answer) => {
    expect(stored(field, answer)).toEqual({ status: 'unreadable', field });
  });

  test('is not guessed where it is missing', () => {
    const { [field]: _, ...node } = fullNode;
    expect(everyMetric.read(node)).toEqual({ status: 'unreadable', field });
  });
});

test('every metric of the catalog is tested here', () => {
  const asked = contractMetrics.filter((metric) => 'source' in metric).map(({ field }) => field);
  expect(Object.keys(contract)).toEqual(asked);
  expect(Object.keys(extras)).toEqual([...extraMetricNames]);
});

describe('what is read of a repository', () => {
  test("has the contract's twelve fields, in their order, with the sums", () => {
    const reading = new MetricSet([]).read(nodeOf('octokit/octokit.rb'));
    expect(reading).toEqual({
      status: 'read',
      stats: {
        repo: 'octokit/octokit.rb',
        isArchived: false,
        isTemplate: false,
        repoUpdatedAt: '2021-01-19T20:44:18Z',
        openIssues: 46,
        closedIssues: 455,
        totalIssues: 501,
        openPRs: 13,
        closedPRs: 150,
        mergedPRs: 598,
        totalPRs: 761,
        stars: 3378,
      },
      identity: { repoId: null, visibility: null },
      extras: {},
    });
    expect(reading.status === 'read' && Object.keys(reading.stats)).toEqual(contractMetrics.map(({ field }) => field));
  });

  test.each([
    [
      { repoId: 417_862, visibility: 'INTERNAL' },
      { repoId: 417_862, visibility: 'internal' },
    ],
    [
      { repoId: null, visibility: null },
      { repoId: null, visibility: null },
    ],
    [
      { repoId: -1, visibility: {} },
      { repoId: null, visibility: null },
    ],
    [{ repoId: 1e300 }, { repoId: null, visibility: null }],
  ])('has of %j the identity %j, which fails nothing', (said, identity) => {
    expect(new MetricSet([]).read({ ...nodeOf('o/r'), ...said })).toMatchObject({ status: 'read', identity });
  });

  test('is asked without what the server lacks of the identity', () => {
    const metrics = new MetricSet([]);
    expect(metrics.leaveOut('visibility')).toEqual({ name: 'visibility', isNews: true });
    expect(metrics.selection()).toContain('repoId: databaseId');
    expect(metrics.selection()).not.toContain('visibility');
  });

  test('has of the extra metrics those that were named, and no other', () => {
    const reading = new MetricSet(['license', 'forks']).read(fullNode);
    expect(reading).toMatchObject({ status: 'read', extras: { forks: 0, license: 'x' } });
    expect(reading.status === 'read' && Object.keys(reading.extras)).toEqual(['forks', 'license']);
  });

  test('an extra field that was not named may be anything', () => {
    expect(new MetricSet([]).read({ ...fullNode, forks: 'x' })).toMatchObject({ status: 'read', extras: {} });
  });
});

describe('connections', () => {
  test("the contract's metrics open five for each repository", () => {
    expect(new MetricSet([]).connections).toBe(5);
  });

  test.each([
    [['forks', 'license', 'diskUsage', 'latestRelease', 'defaultBranch'], 5],
    [['watchers'], 6],
    [['commits', 'branches', 'topics', 'releases', 'discussions'], 10],
  ])('with %j there are %i', (names, connections) => {
    expect(new MetricSet(names).connections).toBe(connections);
  });
});

test.each([
  [[], 6_000, 0],
  [['forks', 'license'], 6_000, 0],
  [['watchers'], 6_000, 60],
  [['watchers', 'commits', 'forks'], 1_000, 20],
  [['watchers'], 49, 0],
])('extra metrics %j of %i repositories add %i points', (names, repositories, points) => {
  expect(new MetricSet(names).extraPointsFor(repositories)).toBe(points);
});

describe('a field that this server does not have', () => {
  test('is asked for no more, and null in every document from then on', () => {
    const metrics = new MetricSet(['discussions', 'watchers']);
    expect(metrics.selection()).toContain('discussions');
    expect(metrics.leaveOut('discussions')).toEqual({ name: 'discussions', isNews: true });
    expect(metrics.selection()).not.toContain('discussions');
    expect(metrics.connections).toBe(6);
    const { discussions: _, ...node } = fullNode;
    expect(metrics.read(node)).toMatchObject({ status: 'read', extras: { discussions: null, watchers: 0 } });
  });

  test.each(['(', 'discuss', '.*', ''])('named %j is none of an extra metric', (field) => {
    expect(new MetricSet(['discussions']).leaveOut(field)).toBeUndefined();
  });

  test('is news once', () => {
    const metrics = new MetricSet(['discussions']);
    expect([metrics.leaveOut('discussions')?.isNews, metrics.leaveOut('discussions')?.isNews]).toEqual([true, false]);
  });

  test('that several metrics ask for is left out of one after another, until none asks for it', () => {
    const metrics = new MetricSet(['commits', 'defaultBranch', 'forks']);
    const left = Array.from({ length: 3 }, () => metrics.leaveOut('defaultBranchRef'));
    expect(left).toEqual([
      { name: 'commits', isNews: true },
      { name: 'defaultBranch', isNews: true },
      { name: 'commits', isNews: false },
    ]);
    expect(metrics.selection()).not.toContain('defaultBranchRef');
    expect(metrics.selection()).toContain('forkCount');
  });

  test.each([
    ['repositoryTopics', 'topics'],
    ['licenseInfo', 'license'],
    ['stargazerCount', undefined],
    ['isTemplate', undefined],
    ['discussion', undefined],
    ['watchers', undefined],
  ])('%s belongs to the extra metric %s', (graphqlField, name) => {
    expect(new MetricSet(['topics', 'license', 'discussions']).leaveOut(graphqlField)?.name).toBe(name);
  });
});

test.each([
  ['koral--/android-gif-drawable', true],
  ['LingDong-/shan-shui-inf', true],
  ['o/.github', true],
  ['o/a.b-c_d', true],
  ['o', false],
  ['o/r s', false],
  ['o/r/s', false],
  ['o/<r>', false],
  ['ö/r', false],
  [undefined, false],
  [5, false],
])('%j is a name that a repository can have: %s', (name, isName) => {
  expect(isRepositoryName(name)).toBe(isName);
});
