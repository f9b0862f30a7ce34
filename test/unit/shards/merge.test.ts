import { expect, test } from 'vitest';
import { Ending } from '../../../src/async/ending.ts';
import { Differences } from '../../../src/compare/differences.ts';
import { Findings } from '../../../src/compare/findings.ts';
import { CollectionTally } from '../../../src/compare/totals.ts';
import type { Problem, RepositoryName, StatsDocument, WriteOutcome } from '../../../src/model.ts';
import { PrivateNames } from '../../../src/privacy/private-names.ts';
import type { RunContext } from '../../../src/run/context.ts';
import { Outcomes } from '../../../src/run/outcomes.ts';
import { Merge } from '../../../src/shards/merge.ts';
import type { ShardResult } from '../../../src/shards/result-file.ts';
import { FakeClock } from '../async/fake-clock.ts';
import { NotedLog } from '../github/noted-log.ts';
import { document, runningRun } from '../samples.ts';
import { leave, result as whole } from './left-folders.ts';

interface Trial {
  result?: ShardResult;
  /** Documents in the store; absent for a run without one. */
  inStore?: StatsDocument[];
  adopt?: () => WriteOutcome;
}

/** What the last job makes of one shard; GitHub does not answer it. */
async function merge(outputDirectory: string, { result, inStore, adopt = () => ({ status: 'stored' }) }: Trial) {
  const clock = new FakeClock();
  const [outcomes, tally, findings, ending] = [
    new Outcomes(),
    new CollectionTally(),
    new Findings(),
    new Ending(clock),
  ];
  const problems: Problem[] = [];
  const documents = {
    adopt: async () => adopt(),
    readAll: async (_: string, take: (one: StatsDocument) => boolean) => void inStore?.forEach(take),
  };
  const context = {
    ...{ outcomes, tally, findings, ending, problems, log: new NotedLog(), differences: new Differences() },
    ...{ names: new PrivateNames(false), store: { documents } },
    github: { of: () => ({ clock, ending, gate: { points: { left: 0 } } }) },
  } as object as RunContext;
  const part = { shard: 0, unitsShare: 1, lanes: [] };
  const shards = [{ part, result }];
  const task = { run: runningRun(), outputDirectory, shards, hasStore: inStore !== undefined, stopped: undefined };
  const rows = await new Merge(task, context).run();
  const counted = tally.collection.owners.reduce((sum, { repositories }) => sum + repositories, 0);
  return { rows, outcomes, findings, problems, counted };
}

const named = (...names: RepositoryName[]) => names.map((name, i) => [name, i + 1, 'public']);
const stated = (...names: RepositoryName[]) => names.map((name) => [name, null, null]);

test('a repository whose stats a shard had, and could not store, is processed', async () => {
  const failures = [
    { repo: 'o/b', status: 'store-error', reason: 'Refused', isProcessed: true },
    { repo: 'o/c', status: 'timeout', reason: 'Timed out' },
  ] as const;
  const left = { names: named('o/a', 'o/b', 'o/c'), lines: [document('o/a')], failures: [...failures] };
  const { outcomes } = await merge(await leave({ ...left, result: whole() }), { result: whole() });
  expect(outcomes.totals).toEqual({ received: 3, processed: 2, created: 1, failed: 2 });
  expect(outcomes.failures).toContainEqual({ repo: 'o/b', status: 'store-error', reason: 'Refused' });
});

test('a document whose line cannot be written is not stored, where the files are the only store', async () => {
  const folder = await leave({ names: named('o/a'), lines: [document('o/a')], result: whole() });
  const { outcomes, counted } = await merge(folder, {
    result: whole(),
    adopt: () => ({ status: 'failed', reason: 'The disk is full' }),
  });
  expect([outcomes.stored, outcomes.failures.map(({ reason }) => reason), counted]).toEqual([
    [],
    ['The disk is full'],
    0,
  ]);
});

test('a document under a name that nobody asked for leaves in doubt what can be its repository, and nothing else', async () => {
  const folder = await leave({ names: [...stated('o/old'), ['o/listed', 7, 'public']] });
  const { outcomes, problems } = await merge(folder, { inStore: [{ ...document('o/new'), repoId: 8 }] });
  expect(outcomes.failures).toEqual([
    { repo: 'o/old', status: 'store-error', reason: expect.stringContaining('Whether it was stored is unknown') },
    { repo: 'o/listed', status: 'not-attempted', reason: 'Shard 0 left no result' },
  ]);
  expect(problems[0]?.message).toContain('stored is unknown');
});

test('a repository that was renamed since it was listed is known by its number, whatever its shard left', async () => {
  const inStore = [{ ...document('o/new'), repoId: 1 }];
  for (const result of [undefined, whole()]) {
    const { outcomes } = await merge(await leave({ names: named('o/old'), ...(result && { result }) }), {
      inStore,
      ...(result && { result }),
    });
    expect(outcomes.stored).toEqual(['o/new']);
  }
});

test('what a lost shard stored is checked as its own job would have, and what was changed by hand sums up nothing', async () => {
  const names = named('o/a', 'o/b', 'o/c');
  const late = { ...document('o/a'), repoUpdatedAt: '2031-01-01T00:00:00Z' };
  const broken = { ...document('o/c'), stars: 'many' } as object as StatsDocument;
  const { outcomes, findings, counted } = await merge(await leave({ names, lines: [document('o/b')] }), {
    inStore: [late, broken],
  });
  expect(outcomes.stored).toHaveLength(3);
  expect([findings.count, counted]).toEqual([1, 2]);
});
