import { expect, test } from 'vitest';
import type { EndedRun } from '../../../src/model.ts';
import type { RunContext } from '../../../src/run/context.ts';
import { Handover } from '../../../src/run/handover.ts';
import { completeRun } from '../../../src/run/run-info-stage.ts';
import { Timeline } from '../../../src/run/timeline.ts';
import { FakeClock } from '../async/fake-clock.ts';
import { NotedLog } from '../github/noted-log.ts';
import { finishedRun, runningRun } from '../samples.ts';

const refused = { status: 'failed', reason: '404', remedy: 'Check the topic.' };

/** The run info as the run goes on with it, and as it is completed, where the topic refuses its event. */
async function complete(ended: EndedRun, { wantsEvent }: { wantsEvent: boolean }): Promise<(EndedRun | undefined)[]> {
  let closed: EndedRun | undefined;
  const handover = new Handover(() => {});
  handover.open(ended);
  const context = {
    ...{ handover, timeline: new Timeline(new FakeClock()), problems: [], redact: (text: string) => text },
    log: Object.assign(new NotedLog(), { group: () => {} }),
    delivery: { wantsEvent: () => wantsEvent, publish: async () => refused },
    store: {
      runs: {
        close: async (info: EndedRun) => {
          closed = info;
        },
      },
    },
  } as object as RunContext;
  const run = { info: runningRun(), unpublished: Promise.resolve([]), closing: Promise.resolve() };
  return [await completeRun({ status: 'open', ...run }, ended, context), closed];
}

test('a run that publishes no event leaves none for the next run', async () => {
  for (const info of await complete(finishedRun(), { wantsEvent: false })) expect(info).toEqual(finishedRun());
});

test.each([
  ['the first event has no number', {}, {}],
  ['the third event of a run that was taken up says so', { events: 2 }, { events: 3 }],
])('%s, and is due until it is published', async (_, before, events) => {
  for (const info of await complete(finishedRun(before), { wantsEvent: true }))
    expect(info).toEqual(finishedRun({ eventPublished: false, ...events }));
});
