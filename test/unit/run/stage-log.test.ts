import { describe, expect, test } from 'vitest';
import { MetricSet } from '../../../src/github/metrics.ts';
import { QueryRecord } from '../../../src/github/stats/query-record.ts';
import type { RepositoryName, Wait } from '../../../src/model.ts';
import type { RunContext } from '../../../src/run/context.ts';
import { EarlierDocuments } from '../../../src/run/earlier-documents.ts';
import { Outcomes } from '../../../src/run/outcomes.ts';
import { logListing, logNotifying, logQuerying, logStoring, logUsage, thenLog } from '../../../src/run/stage-log.ts';
import { Timeline } from '../../../src/run/timeline.ts';
import { FakeClock } from '../async/fake-clock.ts';
import { NotedLog } from '../github/noted-log.ts';
import { finishedRun, startMs, stats } from '../samples.ts';

class NotedGroups extends NotedLog {
  readonly groups: [string, readonly string[]][] = [];

  group(title: string, lines: readonly string[]): void {
    this.groups.push([title, lines]);
  }
}

async function contextOf(names: readonly RepositoryName[], waits: Wait[] = [], requestUnits = 0) {
  const clock = new FakeClock(startMs);
  const timeline = new Timeline(clock);
  const outcomes = new Outcomes();
  for (const name of names) outcomes.receive(name);
  for (const stage of ['listing', 'querying', 'storing', 'notifying'] as const) timeline.mark(stage);
  await clock.advance(2_000);
  for (const stage of ['listing', 'querying', 'storing', 'notifying'] as const) timeline.mark(stage);
  const log = new NotedGroups();
  const context = {
    outcomes,
    timeline,
    log,
    store: { documents: { usage: { requestUnits, throttled: 1 } } },
    redact: (text: string) => text.replace('key', '***'),
    github: {
      metrics: new MetricSet([]),
      usage: { graphqlQueries: 9, restCalls: 3, points: 9, pointsLeft: 991, pointsPerHour: 1000, longestWaits: waits },
      record: new QueryRecord(log),
    },
  } as unknown as RunContext;
  return { context, outcomes, log };
}

const store = (outcomes: Outcomes, name: RepositoryName): void =>
  outcomes.claim({ asked: name, stats: stats(name) })?.({ status: 'stored' });

const wait = (stage: Wait['stage']): Wait => ({ stage, startedAt: startMs, endedAt: startMs + 5_000, why: 'trouble' });

test('the points that extra metrics add are logged with the listing', async () => {
  const { context, log } = await contextOf(Array.from({ length: 300 }, (_, i): RepositoryName => `o/r${i}`));
  logListing(context);
  expect(log.lines).toEqual([]);
  const metrics = new MetricSet(['watchers', 'releases', 'forks']);
  logListing({ ...context, github: { ...context.github, metrics } } as RunContext);
  expect(log.lines.map(({ message }) => message)).toEqual([
    '`extra-metrics` adds about 6 points for these repositories',
  ]);
});

describe('the group of', () => {
  test('the listing ends with what was listed, by owner, the most first', async () => {
    const { context, outcomes, log } = await contextOf(
      ['a/one', 'B/one', 'b/two', 'b/three'],
      [wait('listing'), wait('querying')],
    );
    outcomes.missOwner({ repo: 'gone', status: 'not-found', reason: 'HTTP 404' });
    outcomes.receive('b/TWO');
    logListing(context);
    expect(log.groups).toEqual([
      [
        'Listing: 4 repositories of 2 owners in 2.0 s, 1 owner not listed',
        [
          'B: 3',
          'a: 1',
          'gone: not listed: HTTP 404',
          'Duplicates ignored: 1',
          '3 REST calls',
          'Waited 5.0 s: trouble',
        ],
      ],
    ]);
  });

  test('the listing names twenty owners and counts the others', async () => {
    const { context, log } = await contextOf(Array.from({ length: 50 }, (_, i): RepositoryName => `o${i}/r`));
    logListing(context);
    expect(log.groups[0]?.[1]).toHaveLength(22);
    expect(log.groups[0]?.[1]).toContain('and 30 more owners');
  });

  test('the queries has their number, points, sizes, failures and waits', async () => {
    const { context, outcomes, log } = await contextOf(
      ['o/one', 'o/two', 'o/three'],
      [wait('listing'), wait('querying')],
    );
    store(outcomes, 'o/one');
    outcomes.fail('o/two', { status: 'timeout', reason: 'slow' });
    outcomes.claim({ asked: 'o/three', stats: stats('o/three') })?.({ status: 'failed', reason: '413' });
    for (const [size, seconds] of [
      [29, 2],
      [14, 1],
      [20, 3],
    ] as const) {
      context.github.record.note(size, { status: 'answered', seconds, rate: { cost: 1 }, data: {}, errors: [] });
    }
    logQuerying(context);
    expect(log.groups).toEqual([
      [
        'Querying: 2 of 3 repositories answered in 2.0 s',
        [
          '9 queries, 9 points (991 of 1,000 left this hour)',
          'Batch size 14 to 29; 2.0 s per answer on average',
          'Failed, timeout: 1',
          'Waited 5.0 s: trouble',
        ],
      ],
    ]);
    const alike = await contextOf(['o/one'], []);
    alike.context.github.record.note(29, { status: 'answered', seconds: 2, rate: {}, data: {}, errors: [] });
    logQuerying(alike.context);
    expect(alike.log.groups[0]?.[1]).toContain('Batch size 29; 2.0 s per answer on average');
    expect(log.at('debug')[0]).toBe('Query for 29 repositories: answered, 0 errors; 2.00 s, 1 points, unknown left');
  });

  test('the store has its rate, its request units and its failures', async () => {
    const { context, outcomes, log } = await contextOf(['o/one', 'o/two'], [], 21);
    store(outcomes, 'o/one');
    outcomes.claim({ asked: 'o/two', stats: stats('o/two') })?.({ status: 'failed', reason: '413' });
    logStoring(context);
    expect(log.groups).toEqual([
      [
        'Storing: 1 of 2 documents stored in 2.0 s',
        [
          '0.5 documents per second',
          '21 request units, 10.5 per second',
          '1 write throttled',
          'Failed, store-error: 1',
        ],
      ],
    ]);
  });

  test('the store has the rate of this job, without what was stored before', async () => {
    const { context, outcomes, log } = await contextOf([]);
    outcomes.earlier = new EarlierDocuments([{ repo: 'o/before', repoId: 1, visibility: null }]);
    outcomes.receive('o/before', 1);
    outcomes.receive('o/now', 2);
    store(outcomes, 'o/now');
    logStoring(context);
    expect(log.groups[0]?.[1]).toEqual(['Stored before: 1', '0.5 documents per second']);
  });

  test('the event tells whether it was published, and no secret', async () => {
    const { context, log } = await contextOf([]);
    logNotifying(finishedRun(), undefined, context);
    logNotifying(finishedRun(), { message: 'refused: key', remedy: '', failsStep: true }, context);
    expect(log.groups).toEqual([
      ['Notifying: 1 event published in 2.0 s', ['Event 20210120-1611127298: partial']],
      ['Notifying: the event was not published in 2.0 s', ['Event 20210120-1611127298: partial', 'refused: ***']],
    ]);
  });
});

test('a token that is nearly used up is a notice, which advises a GitHub App where there is none', () => {
  const log = new NotedGroups();
  const usage = { points: 600, pointsPerHour: 1_000 };
  for (const lanes of [undefined, [{ ...usage, lane: 'installation of one' }]])
    logUsage({ github: { usage: { ...usage, lanes } }, log } as unknown as RunContext);
  expect(log.at('notice')).toEqual([
    expect.stringMatching(/600 of the 1,000 points that the token has .* A GitHub App's token has more$/),
    expect.stringMatching(/points that the installation of one has .* would have to wait$/),
  ]);
});

test('a stream is told of when it is over, and not before', async () => {
  const said: string[] = [];
  async function* source(): AsyncGenerator<string> {
    yield 'one';
    yield 'two';
  }
  for await (const value of thenLog(source(), () => said.push('told'))) said.push(value);
  expect(said).toEqual(['one', 'two', 'told']);
});
