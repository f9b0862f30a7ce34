import { expect, test } from 'vitest';
import { Outcomes } from '../../../src/run/outcomes.ts';
import { takeUpRun } from '../../../src/run/take-up.ts';
import { StoreError } from '../../../src/store/store.ts';
import { NotedLog } from '../github/noted-log.ts';
import { cosmos, inputsOf } from '../inputs/given-inputs.ts';
import { runningRun, startMs } from '../samples.ts';

test.each([
  ['it is not to resume', { resume: false }, {}, ['Attempt 2 starts a new run, since `resume` is false']],
  ['there is no Cosmos DB', { cosmos: undefined }, {}, []],
  ['nobody knows which attempt it is', {}, { attempt: undefined }, []],
  ['earlier attempts left none', {}, {}, [expect.stringContaining('earlier attempts left none uncompleted')]],
])('no run is taken up where %s', async (why, inputs, step, lines) => {
  const log = new NotedLog();
  let sought = 0;
  const runs = { resumable: async () => void sought++ };
  const needs = {
    ...{ log, store: { runs }, workflowRunUrl: 'https://github.com/o/r/actions/runs/1', startedAt: new Date(0) },
    ...{ step: { attempt: 2, ...step }, inputs: { resume: true, cosmos: {}, sources: { digest: 'd' }, ...inputs } },
  } as object as Parameters<typeof takeUpRun>[0];
  expect(await takeUpRun(needs, { readsStored: true, taking: () => {} })).toBeUndefined();
  expect(log.at('info')).toEqual(lines);
  expect(sought).toBe(why === 'earlier attempts left none' ? 1 : 0);
});

interface World {
  resumable?: () => Promise<unknown>;
  stored?: unknown[] | undefined;
  reopen?: () => Promise<unknown>;
}

async function takeUp({ resumable = async () => runningRun(), stored, reopen = async () => undefined }: World) {
  const [log, outcomes, tried] = [new NotedLog(), new Outcomes(), [] as unknown[]];
  const store = { runs: { resumable, reopen }, documents: { stored: async () => stored } };
  const needs = {
    ...{ store, log, outcomes, inputs: inputsOf(cosmos), step: { attempt: 2 }, newToken: () => 'second' },
    ...{ startedAt: new Date(startMs), workflowRunUrl: 'https://github.com/o/r/actions/runs/1' },
  };
  const taken = await takeUpRun(needs as never, { readsStored: true, taking: (run) => tried.push(run) }).catch(
    (error: unknown) => error,
  );
  return { log, outcomes, tried, taken };
}

const down = async () => Promise.reject(new StoreError('Cosmos DB: 503', { remedy: 'Wait.' }));
const remedy = 'Run the job again. To start a new run instead, set `resume: false`.';

test.each([
  ['cannot be looked up', { resumable: down }, { message: 'Cosmos DB: 503', remedy: `Wait. ${remedy}` }],
  ['has stored nobody knows what', {}, { message: expect.stringContaining('cannot read which'), remedy }],
])('an earlier run that %s starts no other, and stays as it is', async (_, world, expected) => {
  const { log, tried, taken } = await takeUp(world);
  expect([taken instanceof StoreError, taken, tried]).toMatchObject([true, { ...expected, isUnclear: false }, []]);
  expect(log.at('warning')).toEqual([expect.stringMatching(/^Attempt 2 could not look up .* stays as it is$/)]);
  expect(log.at('info')).toEqual([]);
});

test('an earlier run that might be taken up by now is not said to stay as it is', async () => {
  const { log, tried, taken } = await takeUp({ stored: [], reopen: down });
  expect([taken, tried]).toMatchObject([{ message: 'Cosmos DB: 503', isUnclear: true }, [{ token: 'second' }]]);
  expect(log.at('warning')).toEqual([expect.stringMatching(/^Attempt 2 might have taken up the run/)]);
});

test('where jobs of a matrix are always faster, a new run starts, which knows of no document', async () => {
  const { log, outcomes, tried, taken } = await takeUp({ stored: [{ repo: 'o/a', repoId: 1, visibility: null }] });
  expect([taken, tried.length, outcomes.receive('o/a', 1)]).toEqual([undefined, 20, true]);
  expect(log.at('info')).toEqual(['Attempt 2 starts a new run, since earlier attempts left none uncompleted']);
});
