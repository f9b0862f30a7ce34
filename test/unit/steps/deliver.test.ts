import { expect, test } from 'vitest';
import { Ending } from '../../../src/async/ending.ts';
import { Handover } from '../../../src/run/handover.ts';
import { createDelivery, type DeliveryOptions } from '../../../src/steps/deliver.ts';
import { FakeClock } from '../async/fake-clock.ts';
import { finishedRun } from '../samples.ts';

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
