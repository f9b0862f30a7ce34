import { expect, test } from 'vitest';
import { dues, Handover, type HandoverState } from '../../../src/run/handover.ts';
import { finishedRun } from '../samples.ts';

function handoverOf(): { handover: Handover; last: () => HandoverState | undefined } {
  const states: HandoverState[] = [];
  return { handover: new Handover((state) => states.push(state)), last: () => states.at(-1) };
}

test('the post step gets each step before the next one is taken', () => {
  const { handover, last } = handoverOf();
  const run = finishedRun();
  handover.opening(run);
  expect(last()).toMatchObject({ phase: 'opening', run: { id: run.id }, due: dues });
  handover.opening({ ...run, id: '7' });
  handover.open({ ...run, id: '7' });
  expect(last()).toMatchObject({ phase: 'open', run: { id: '7' } });
  handover.ended(run, { isOpen: true });
  expect(last()).toMatchObject({ phase: 'ended', isOpen: true, info: run });
  handover.closed(run);
  handover.done('event');
  handover.done('report');
  expect(last()).toMatchObject({ phase: 'closed', due: ['email', 'telemetry'] });
  handover.done('email');
  handover.done('telemetry');
  expect(last()).toMatchObject({ phase: 'closed', due: [] });
});

test('the key has what finds the run info again, and none of its lists', () => {
  const { handover, last } = handoverOf();
  handover.open(finishedRun({ createdList: 'o/r' }));
  expect(Object.keys(last()?.run ?? {})).toEqual(expect.arrayContaining(['id', 'date', 'token', 'startedAt']));
  expect(JSON.stringify(last())).not.toContain('o/r');
});

test('what is done once is not due anymore, in the post step neither', () => {
  const { handover, last } = handoverOf();
  handover.open(finishedRun());
  expect(handover.isDue('event')).toBe(false);
  handover.opening(finishedRun());
  handover.done('event');
  const left = new Handover(() => {}, last());
  expect([left.isDue('event'), left.isDue('report'), left.isDue('email')]).toEqual([false, true, true]);
});
