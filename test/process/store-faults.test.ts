import { describe, expect, it } from 'vitest';
import { documentWrites } from '../../emulators/cosmos/figures.ts';
import type { Fault, FaultKind } from '../../emulators/cosmos/server.ts';
import { type Collected, collect, quiet, type StoredDocument } from '../../emulators/scenario.ts';
import { linesOf, listOf } from './left-behind.ts';
import { names } from './organization.ts';

const repositories = 40;

/** A store with these faults, at ten times the speed, so that time-outs of ten seconds take one. */
const storeUnder = (faults: Fault[], inputs: Record<string, string> = {}): Promise<Collected> =>
  collect({
    sources: { fullOrgs: [{ orgName: 'contoso' }] },
    inputs: { ...quiet, ...inputs },
    services: {
      timeScale: 10,
      github: { owners: [{ login: 'contoso', repositories: names(repositories) }] },
      cosmos: { faults },
    },
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

describe.concurrent('nothing is lost, and nothing is stored twice', () => {
  it('when the writes meet every kind twice, and the run info and the metadata some of them', async () => {
    const unclear: FaultKind[] = ['reset-before', 'reset-after', 'status-503-after'];
    const ofMetadata = kinds.slice(2, 5);
    const inTurn = (operation: 'create' | 'replace'): Fault[] =>
      unclear.map((kind, i) => ({ when: { operation, container: 'runInfo', nth: i + 1 }, do: kind }));
    const run = await storeUnder([
      ...inTurn('create'),
      ...inTurn('replace'),
      ...ofMetadata.map((kind, i): Fault => ({ when: { operation: 'metadata', nth: 2 + 3 * i }, do: kind })),
      // Each kind twice: about one write in three.
      ...[...kinds, ...kinds].map(
        (kind, i): Fault => ({ when: { operation: 'create', container: 'repoStats', nth: i + 2 }, do: kind }),
      ),
    ]);
    const struck = run.services.cosmos.requests.filter(({ fault }) => fault);
    const metadata = struck.filter(({ operation }) => operation === 'metadata');
    expect(metadata.map(({ fault }) => fault).toSorted()).toEqual(ofMetadata.toSorted());
    const operations = Map.groupBy(struck, ({ operation, container }) => `${operation} ${container}`);
    for (const operation of ['create runInfo', 'replace runInfo'])
      expect(operations.get(operation)?.map(({ fault }) => fault)).toEqual(unclear);
    const met = operations.get('create repoStats')?.map(({ fault }) => fault);
    expect(met?.toSorted()).toEqual([...kinds, ...kinds].toSorted());
    expectAllStored(run);
  });

  it('when all answers of a write are lost: it counts if it can be read back, else it is named, and the only surplus', async () => {
    const lost = (id: RegExp): Fault => ({
      when: { operation: 'create', container: 'repoStats', id },
      do: 'reset-after',
    });
    const [readable, unread] = [/^contoso\.r3\./, /^contoso\.r5\./];
    const run = await storeUnder(
      [lost(readable), lost(unread), { when: { operation: 'read', id: unread }, do: 'reset-before' }],
      { 'max-retries': '2', 'max-failed-percent': '100' },
    );
    expect(documentWrites(run.services.cosmos).filter(({ fault }) => fault !== undefined).length).toBeGreaterThan(1);
    const [info] = run.runInfos;
    expect(namesOf(run.documents)).toEqual(
      names(repositories)
        .map((name) => `contoso/${name}`)
        .toSorted(),
    );
    expect(listOf(info?.failedList)).toEqual(['contoso/r5']);
    expect(listOf(info?.createdList).toSorted()).toEqual(
      namesOf(run.documents).filter((name) => name !== 'contoso/r5'),
    );
    expect(info).toMatchObject({ status: 'partial', totalFailedCount: 1 });
    const reason = expect.stringMatching(/socket hang up\. Whether it was stored is unknown: .*could not be read back/);
    expect(info?.failures).toEqual([expect.objectContaining({ status: 'store-error', reason })]);
    expect(linesOf(run.result)).toHaveLength(repositories - 1);
  });
});
