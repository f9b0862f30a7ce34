import { expect, test } from 'vitest';
import { Ending } from '../../../src/async/ending.ts';
import { Differences } from '../../../src/compare/differences.ts';
import { Findings } from '../../../src/compare/findings.ts';
import { CollectionTally } from '../../../src/compare/totals.ts';
import { documentId, type Problem, type RepositoryName, type StatsDocument } from '../../../src/model.ts';
import { PrivateNames } from '../../../src/privacy/private-names.ts';
import type { RunContext } from '../../../src/run/context.ts';
import { EarlierDocuments } from '../../../src/run/earlier-documents.ts';
import { EarlierStage } from '../../../src/run/earlier-stage.ts';
import { Outcomes } from '../../../src/run/outcomes.ts';
import { FakeClock } from '../async/fake-clock.ts';
import { NotedLog } from '../github/noted-log.ts';
import { stats } from '../samples.ts';

const info = { id: '1611127298' };
const documentOf = (repo: RepositoryName): StatsDocument => ({
  ...{ id: documentId(repo, info.id), ...stats(repo), runId: info.id, collectedAt: '2021-01-20T07:21:41Z' },
  ...{ repoId: null, visibility: 'public' },
});

/** A run whose earlier attempt stored these, of which the store hands over what `readable` says, or why it cannot. */
function createStage(names: RepositoryName[], readable: RepositoryName[] | string = names) {
  const outcomes = new Outcomes();
  outcomes.earlier = new EarlierDocuments(names.map((repo) => ({ repo, repoId: null, visibility: 'public' })));
  const ending = new Ending(new FakeClock());
  const [tally, problems]: [CollectionTally, Problem[]] = [new CollectionTally(), []];
  let reads = 0;
  const readAll = async (_: string, take: (document: StatsDocument) => boolean): Promise<string | undefined> => {
    reads++;
    if (typeof readable === 'string') return readable;
    for (const repo of readable) take(documentOf(repo));
    return undefined;
  };
  const dropped: string[] = [];
  const dropCopy = (reason: string): void => void dropped.push(reason);
  const sums = { tally, differences: new Differences(), findings: new Findings(), names: new PrivateNames(false) };
  const context = {
    outcomes,
    ending,
    problems,
    log: new NotedLog(),
    store: { documents: { readAll, dropCopy } },
    ...sums,
  };
  const stage = new EarlierStage({ status: 'open', info }, context as unknown as RunContext);
  const counted = (): number => tally.collection.owners.reduce((sum, { repositories }) => sum + repositories, 0);
  return { stage, outcomes, ending, problems, counted, dropped, reads: () => reads };
}

test('documents of before are read once, and count if their repository is listed', async () => {
  const { stage, outcomes, problems, counted, reads } = createStage(['o/a', 'o/gone']);
  outcomes.receive('o/a');
  outcomes.allReceived();
  stage.begin();
  await stage.finish();
  expect([counted(), reads(), problems, outcomes.stored]).toEqual([1, 1, [], ['o/a']]);
});

test('what comes to count after the reading is read again, and nothing counts twice', async () => {
  const { stage, outcomes, counted, reads } = createStage(['o/a', 'o/new']);
  for (const name of ['o/a', 'o/old'] as const) outcomes.receive(name);
  outcomes.allReceived();
  stage.begin();
  outcomes.claim({ asked: 'o/old', stats: { repo: 'o/new' } });
  await stage.finish();
  expect([counted(), reads()]).toEqual([2, 2]);
});

test('what cannot be read is stored all the same, the report says what is missing, and there is no copy without it', async () => {
  const { stage, outcomes, problems, counted, dropped } = createStage(['o/a'], '503');
  outcomes.receive('o/a');
  outcomes.allReceived();
  await stage.finish();
  expect([outcomes.stored, counted()]).toEqual([['o/a'], 0]);
  expect(problems).toEqual([{ message: expect.stringMatching(/^1 document .*503/), failsStep: false }]);
  expect(dropped).toEqual(['503']);
});

test('a run that was cut while it listed counts what it has not met, but for owners that it listed whole', async () => {
  const { stage, outcomes, ending, counted } = createStage(['o/a', 'o/gone', 'p/b']);
  outcomes.receive('o/a');
  outcomes.allReceived();
  ending.stop({ status: 'failed', reason: 'the token was refused' });
  await stage.finish();
  expect([outcomes.stored.sort(), counted()]).toEqual([['o/a', 'p/b'], 2]);
});
