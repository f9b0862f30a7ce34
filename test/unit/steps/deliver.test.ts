import { expect, test } from 'vitest';
import { Ending } from '../../../src/async/ending.ts';
import type { EmailInputs } from '../../../src/inputs/notifications.ts';
import type { RunReport } from '../../../src/model.ts';
import { Handover } from '../../../src/run/handover.ts';
import { createDelivery, type DeliveryOptions, wantsEndEmail } from '../../../src/steps/deliver.ts';
import { changesOf, realRepositories } from '../../sample-reports.ts';
import { FakeClock } from '../async/fake-clock.ts';
import { finishedRun, report } from '../samples.ts';

const event = { endpoint: 'https://topic.example.com', key: 'key', schema: 'EventGrid' } as const;

function deliveryOf({ wanted = true, done = [] }: { wanted?: boolean; done?: ('event' | 'report' | 'email')[] } = {}) {
  const handover = new Handover(() => {});
  handover.opening(finishedRun());
  for (const one of done) handover.done(one);
  const inputs = { event: wanted ? event : undefined, email: undefined };
  const ending = new Ending(new FakeClock());
  return createDelivery({ inputs, ending, handover } as unknown as DeliveryOptions);
}

test.each(['completed', 'partial', 'failed', 'timed out'] as const)(
  'an event is wanted of a run that is %s',
  (status) => {
    expect(deliveryOf().wantsEvent(finishedRun({ status }))).toBe(true);
  },
);

test('no event is wanted of a run that was canceled', () => {
  expect(deliveryOf().wantsEvent(finishedRun({ status: 'cancelled' }))).toBe(false);
});

test('no event is wanted where nobody asks for one', () => {
  expect(deliveryOf({ wanted: false }).wantsEvent(finishedRun())).toBe(false);
});

test('an event that the main step published is not published by the post step', () => {
  expect(deliveryOf({ done: ['event'] }).wantsEvent(finishedRun())).toBe(false);
});

const info = finishedRun({ status: 'completed' });
const changes = changesOf(realRepositories(3));
const asBefore = report({ info, changes, last: { status: 'found', info, collected: info } });
const when = '2021-01-20T01:21:38Z';
const vanished = { owner: 'o', count: 25, of: 60, since: when, noticedAt: when, repositories: [] };

test.each<[EmailInputs['when'], RunReport, boolean]>([
  ['always', asBefore, true],
  ['end', asBefore, true],
  ['problem', asBefore, false],
  ['problem', report({ info: finishedRun({ status: 'partial' }) }), true],
  ['problem', { ...asBefore, problems: [{ message: 'No event', failsStep: true }] }, true],
  ['problem', { ...asBefore, info: finishedRun({ status: 'completed', vanished: [vanished] }) }, true],
  ['change', asBefore, false],
  ['change', { ...asBefore, info: finishedRun({ status: 'partial' }) }, true],
])('with `email-when: %s`, is an email sent at the end? %#', (asked, one, isWanted) => {
  expect(wantsEndEmail({ when: asked }, one)).toBe(isWanted);
});
