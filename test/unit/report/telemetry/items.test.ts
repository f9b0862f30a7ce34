import { describe, expect, test } from 'vitest';
import type { EndedRun, Wait } from '../../../../src/model.ts';
import { itemsOfDryRun, itemsOfRun, itemsWithoutRun } from '../../../../src/report/telemetry/items.ts';
import { clockMs, failures, finishedRun, report, startMs } from '../../samples.ts';

const place = { repository: 'octo-org/stats', workflowRunUrl: 'https://github.com/octo-org/stats/actions/runs/1' };
const remedy = 'Look at it.';
const usage = {
  graphqlQueries: 40,
  restCalls: 12,
  points: 51,
  pointsLeft: 900,
  pointsPerHour: 5_000,
  requestUnits: 7.5,
  throttledWrites: 3,
};
const span = (from: number, to: number) => ({ startedAt: clockMs + from, endedAt: clockMs + to });

describe('the items of a run', () => {
  test('have its totals, and the times of its stages as times of the day', () => {
    const { request, dependencies, metrics } = itemsOfRun(
      report({ info: finishedRun({ usage, status: 'partial' }), stages: [{ name: 'querying', ...span(200, 2_200) }] }),
      place,
    );
    const totals = { totalReceived: 1234, totalProcessed: 1230, totalCreatedCount: 1220, totalFailedCount: 14 };
    expect(request).toEqual({
      ...{ name: 'repo-stats run', startMs, durationMs: 63_500, isSuccess: true, status: 'partial' },
      properties: { runId: '1611127298', status: 'partial', ...place, ...totals },
    });
    expect(dependencies).toEqual([{ name: 'querying', stage: 'querying', startMs: startMs + 200, durationMs: 2_000 }]);
    expect(metrics.map(({ name, value }) => [name, value])).toEqual([
      ['repositories.received', 1234],
      ['repositories.stored', 1220],
      ['repositories.failed', 14],
      ['github.points', 51],
      ['github.points_left', 900],
      ['github.points_per_hour', 5_000],
      ['github.queries', 40],
      ['cosmos.request_units', 7.5],
      ['cosmos.throttled', 3],
      ['run.duration', 63.5],
    ]);
  });

  test('have no metrics for a shard, which those of the whole run include', () => {
    const { request, metrics } = itemsOfRun(report({ info: finishedRun({ usage, shards: 2 }), shard: 1 }), place);
    expect(request).toMatchObject({ name: 'repo-stats shard', properties: { shard: 1, totalCreatedCount: 1220 } });
    expect(metrics).toEqual([]);
  });

  test('count what this attempt used, since another one has sent the rest', () => {
    const newUsage = { graphqlQueries: 1, restCalls: 0, points: 2, requestUnits: 3, throttledWrites: 0 };
    const { metrics } = itemsOfRun(report({ info: finishedRun({ usage }), newUsage }), place);
    const figures = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    expect(figures).toMatchObject({ 'github.points': 2, 'github.queries': 1, 'cosmos.request_units': 3 });
  });

  test('have one dependency for each kind of wait, as long as all of them', () => {
    const wait = (stage: Wait['stage'], why: string, from: number, to: number): Wait => ({
      stage,
      why,
      ...span(from, to),
    });
    const waits = [
      wait('listing', 'points', 100, 1_100),
      wait('querying', 'points', 3_000, 5_000),
      wait('listing', 'pages', 50, 60),
    ];
    const info = finishedRun({ usage: { ...usage, waits: { points: 2.5, 'a moment': 0.2, nothing: 0 } } });
    expect(itemsOfRun(report({ info, waits }), place).dependencies).toEqual([
      { name: 'wait: points', startMs: startMs + 100, durationMs: 3_500 },
      { name: 'wait: a moment', startMs, durationMs: 200 },
      { name: 'wait: pages', startMs: startMs + 50, durationMs: 10 },
    ]);
  });

  test('have a trace for each problem and owner, and for a hundred failures', () => {
    const problems = [
      { message: 'It broke', remedy, failsStep: true },
      { message: 'It creaked', failsStep: false },
    ];
    const [owner] = failures(1, 'gone');
    const { request, traces } = itemsOfRun(
      report({ problems, failures: failures(120), ownersNotListed: [{ ...owner, repo: 'contoso' }] as never }),
      place,
    );
    expect(request.isSuccess).toBe(false);
    expect(traces.slice(0, 4)).toEqual([
      { message: 'It broke', level: 'error', properties: { remedy } },
      { message: 'It creaked', level: 'warning', properties: {} },
      {
        message: 'contoso could not be listed: gone',
        level: 'warning',
        properties: { owner: 'contoso', status: 'not-found', reason: 'gone' },
      },
      {
        message: 'owner/repository-1: not-found: no such repository',
        level: 'warning',
        properties: { repository: 'owner/repository-1', status: 'not-found', reason: 'no such repository' },
      },
    ]);
    expect(traces).toHaveLength(103);
  });

  test.each([
    [{ known: 'stored', stored: 7 }, { totalCreatedCount: 7 }, [['repositories.stored', 7]]],
    [{ known: 'none' }, {}, []],
  ] as const)('of a run that was killed have no count that is unknown: %j', (counts, totals, figures) => {
    const left = { ...finishedRun({ status: 'cancelled' }) } as Partial<EndedRun>;
    delete left.usage;
    const { request, metrics } = itemsOfRun(report({ info: left as EndedRun, counts }), place);
    expect(request.properties).toEqual({ runId: '1611127298', status: 'cancelled', ...place, ...totals });
    expect(metrics.map(({ name, value }) => [name, value])).toEqual([...figures, ['run.duration', 63.5]]);
  });
});

test('what stored nothing sends a request and its problems', () => {
  const problems = [{ message: 'Too many points', remedy, failsStep: false }];
  const dryRun = { status: 'dry run', repositories: 12, problems, durationMs: 1_500 } as never;
  expect(itemsOfDryRun(dryRun, startMs + 1_500, place)).toEqual({
    request: {
      ...{ name: 'repo-stats run', startMs, durationMs: 1_500, isSuccess: true, status: 'dry run' },
      properties: { status: 'dry run', ...place, totalReceived: 12 },
    },
    ...{
      dependencies: [],
      metrics: [],
      traces: [{ message: 'Too many points', level: 'warning', properties: { remedy } }],
    },
  });
  const failed = itemsWithoutRun(
    { status: 'failed', problems: [{ message: 'x', failsStep: true }], startMs, durationMs: 1 },
    place,
  );
  expect(failed.request).toMatchObject({ isSuccess: false, properties: { status: 'failed', ...place } });
});
