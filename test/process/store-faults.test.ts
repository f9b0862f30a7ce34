import { describe, expect, it } from 'vitest';
import { documentWrites } from '../../emulators/cosmos/figures.ts';
import type { Fault, FaultKind } from '../../emulators/cosmos/server.ts';
import { type Collected, collect, quiet, type StoredDocument } from '../../emulators/scenario.ts';
import { linesOf, listOf } from './left-behind.ts';

const repositories = 40;

/** A store with these faults, at ten times the speed, so that time-outs of ten seconds take one. */
const storeUnder = (faults: Fault[], inputs: Record<string, string> = {}): Promise<Collected> =>
  collect({
    sources: { fullOrgs: [{ orgName: 'contoso' }] },
    inputs: { ...quiet, ...inputs },
    services: { timeScale: 10, github: { populate: [{ owner: 'contoso', count: repositories }] }, cosmos: { faults } },
  });

const namesOf = (documents: readonly StoredDocument[]): string[] =>
  documents.map(({ repo }) => String(repo)).toSorted();

/** Every repository stored once, and said to be; one run info. */
function expectAllStored(run: Collected): void {
  expect(run.result.exitCode, run.result.log).toBe(0);
  expect(run.runInfos).toHaveLength(1);
  const [info] = run.runInfos;
  expect(info).toMatchObject({
    status: 'completed',
    totalCreatedCount: repositories,
    totalFailedCount: 0,
    failures: [],
  });
  expect(listOf(info?.createdList).toSorted()).toEqual(namesOf(run.documents));
  expect(new Set(namesOf(run.documents)).size).toBe(repositories);
  expect(new Set(run.documents.map(({ runId }) => runId))).toEqual(new Set([info?.id]));
  expect(
    linesOf(run.result)
      .map((line) => JSON.parse(line).repo)
      .toSorted(),
  ).toEqual(namesOf(run.documents));
}

const kinds: FaultKind[] = [
  'reset-before',
  'reset-after',
  'hang-before',
  'hang-after',
  'status-408',
  'status-410',
  'status-449',
  'status-500',
  'status-503',
  'status-503-after',
  'html-502',
  'empty-500',
  'garbage-200',
];

describe('nothing is lost, and nothing is stored twice', () => {
  // Each kind strikes every so many writes, and one of each run meets the run info.
  it.for([0, 1, 2])('when the writes, the run info and the metadata meet several kinds: %i', async (group) => {
    const some = kinds.filter((_, i) => i % 3 === group);
    const [kind = 'status-503', ...others] = some;
    const run = await storeUnder([
      { when: { operation: 'create', container: 'runInfo', nth: 1 }, do: kind },
      { when: { operation: 'replace', container: 'runInfo', nth: 1 }, do: kind },
      ...[kind, ...others].map((one, i): Fault => ({ when: { operation: 'metadata', nth: 2 + 3 * i }, do: one })),
      ...some.map(
        (one, i): Fault => ({ when: { operation: 'create', container: 'repoStats', every: 7 + i }, do: one }),
      ),
    ]);
    const struck = run.services.cosmos.requests.filter(({ fault }) => fault);
    const operations = struck.map(({ operation, container }) => `${operation} ${container}`);
    expect(operations).toEqual(expect.arrayContaining(['create runInfo', 'replace runInfo']));
    expect(new Set(struck.map(({ fault }) => fault))).toEqual(new Set(some));
    expectAllStored(run);
  });

  it('when one write in three fails in one of many ways', async () => {
    const run = await storeUnder(
      kinds.map((kind) => ({
        when: { operation: ['create', 'read'], container: 'repoStats', probability: 0.03 },
        do: kind,
      })),
    );
    expectAllStored(run);
  });
});

const unlucky = /^contoso\.v2ray/;

describe('a write whose answers were all lost', () => {
  const lost: Fault = { when: { operation: 'create', container: 'repoStats', id: unlucky }, do: 'reset-after' };

  it('counts as stored when it can be read back', async () => {
    const run = await storeUnder([lost], { 'max-retries': '2' });
    expect(documentWrites(run.services.cosmos).filter(({ fault }) => fault !== undefined).length).toBeGreaterThan(0);
    expectAllStored(run);
  });

  it('is named with that reason when it cannot be read back, and is the only surplus', async () => {
    const unread: Fault = { when: { operation: 'read', id: unlucky }, do: 'reset-before' };
    const run = await storeUnder([lost, unread], { 'max-retries': '2', 'max-failed-percent': '100' });
    const [info] = run.runInfos;
    const surplus = namesOf(run.documents.filter(({ id }) => unlucky.test(id)));
    expect(surplus.length).toBeGreaterThan(0);
    expect(run.documents).toHaveLength(repositories);
    expect(listOf(info?.failedList).toSorted()).toEqual(surplus);
    expect(listOf(info?.createdList).toSorted()).toEqual(
      namesOf(run.documents).filter((name) => !surplus.includes(name)),
    );
    expect(info).toMatchObject({ status: 'partial', totalFailedCount: surplus.length });
    const reason = expect.stringMatching(/socket hang up\. Whether it was stored is unknown: .*could not be read back/);
    expect(info?.failures).toEqual(surplus.map(() => expect.objectContaining({ status: 'store-error', reason })));
    expect(linesOf(run.result)).toHaveLength(repositories - surplus.length);
  });
});
