import { expect, test } from 'vitest';
import { takeUpRun } from '../../../src/run/take-up.ts';
import { NotedLog } from '../github/noted-log.ts';

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
