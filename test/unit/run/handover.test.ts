import { expect, test } from 'vitest';
import { Handover, type HandoverState } from '../../../src/run/handover.ts';
import { finishedRun } from '../samples.ts';

function recordOf(): { record: Handover; last: () => HandoverState | undefined } {
  const states: HandoverState[] = [];
  return { record: new Handover((state) => states.push(state)), last: () => states.at(-1) };
}

test('the post step is told of each step before the next one is taken', () => {
  const { record, last } = recordOf();
  const run = finishedRun();
  record.opening(run);
  expect(last()).toMatchObject({ phase: 'opening', run: { id: run.id }, due: ['event', 'report', 'email'] });
  record.opening({ ...run, id: '7' });
  record.open({ ...run, id: '7' });
  expect(last()).toMatchObject({ phase: 'open', run: { id: '7' } });
  record.ended(run, { isOpen: true });
  expect(last()).toMatchObject({ phase: 'ended', isOpen: true, info: run });
  record.closed(run);
  record.settle('event');
  record.settle('report');
  expect(last()).toMatchObject({ phase: 'closed', due: ['email'] });
  record.settle('email');
  expect(last()).toMatchObject({ phase: 'closed', due: [] });
});

test('the key has what finds the run info again, and none of its lists', () => {
  const { record, last } = recordOf();
  record.open(finishedRun({ createdList: 'o/r' }));
  expect(Object.keys(last()?.run ?? {})).toEqual(expect.arrayContaining(['id', 'date', 'token', 'startedAt']));
  expect(JSON.stringify(last())).not.toContain('o/r');
});
