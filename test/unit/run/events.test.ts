import { expect, test } from 'vitest';
import type { FinishedRun, Problem } from '../../../src/model.ts';
import type { PublishOutcome, RunContext } from '../../../src/run/context.ts';
import { publishEvents } from '../../../src/run/events.ts';
import { Handover } from '../../../src/run/handover.ts';
import { Timeline } from '../../../src/run/timeline.ts';
import { StoreError } from '../../../src/store/store.ts';
import { FakeClock } from '../async/fake-clock.ts';
import { finishedRun, startMs } from '../samples.ts';

const info = finishedRun({ eventPublished: false });
const earlier = (id: string): FinishedRun => finishedRun({ id, token: id, eventPublished: false });
const refused: PublishOutcome = { status: 'failed', reason: '401: wrong key', remedy: 'Check the key.' };

interface Trial {
  /** Due when the run began, and when it is over. */
  found?: FinishedRun[];
  still?: FinishedRun[];
  /** Runs whose event is refused. */
  refuses?: string[];
  wanted?: boolean;
  canNote?: boolean;
}

/** What a run does with the events that are due at its end. */
async function ending({ found = [], still = found, refuses = [], wanted = true, canNote = true }: Trial = {}) {
  const [sent, noted, lines]: [string[], string[], string[]] = [[], [], []];
  const problems: Problem[] = [];
  const handover = new Handover(() => {});
  handover.opening(info);
  const clock = new FakeClock();
  const write = (line: string): number => lines.push(line);
  const context = {
    ...{ handover, problems, clock, timeline: new Timeline(clock), startedAt: new Date(startMs) },
    log: { debug: write, info: write, notice: write, warning: write, group: write },
    redact: (text: string) => text,
    delivery: {
      wantsEvent: () => wanted,
      publish: async ({ id }: FinishedRun): Promise<PublishOutcome> => {
        sent.push(id);
        return refuses.includes(id) ? refused : { status: 'published' };
      },
    },
    store: {
      runs: {
        unpublished: async () => still,
        notePublished: async ({ id }: FinishedRun) => {
          if (!canNote) throw new StoreError('412: changed');
          noted.push(id);
        },
      },
    },
  } as unknown as RunContext;
  const published = await publishEvents(info, Promise.resolve(found), context);
  return { published, sent, noted, problems, lines: lines.join('\n'), isDue: handover.isDue('event') };
}

test('one event is published, and the run info and the handover say so', async () => {
  const { published, sent, noted, problems, isDue } = await ending();
  expect(published).toEqual({ ...info, eventPublished: true });
  expect([sent, noted, problems, isDue]).toEqual([[info.id], [info.id], [], false]);
});

test('an event that is not published stays due, for the post step and the next run', async () => {
  const { published, noted, problems, isDue } = await ending({ refuses: [info.id] });
  expect([published, noted, isDue]).toEqual([info, [], true]);
  const message = 'The event could not be published: 401: wrong key';
  expect(problems).toEqual([{ message, remedy: 'Check the key.', failsStep: true }]);
});

test('where no event is wanted, none of any run is published', async () => {
  const { published, sent, isDue } = await ending({ wanted: false, found: [earlier('7')] });
  expect([published, sent, isDue]).toEqual([info, [], false]);
});

test('events of earlier runs come before the own one, and the report names them without failing the step', async () => {
  const { sent, noted, problems } = await ending({ found: [earlier('7'), earlier('8')] });
  expect(sent).toEqual(['7', '8', info.id]);
  expect(noted).toEqual(sent);
  const message = (id: string): string =>
    `Published the event of run ${id} (2021-01-20 07:21 UTC), which that run had not published`;
  expect(problems).toEqual([
    { message: message('7'), failsStep: false },
    { message: message('8'), failsStep: false },
  ]);
});

test('an event that its run published while this one was at work is not published again', async () => {
  expect((await ending({ found: [earlier('7')], still: [] })).sent).toEqual([info.id]);
});

test('a run that ended after this one began publishes its event itself', async () => {
  expect((await ending({ still: [earlier('7')] })).sent).toEqual([info.id]);
});

test('after one earlier event that is refused the others wait for the next run, and the own one is published', async () => {
  const found = [earlier('7'), earlier('8'), earlier('9')];
  const { sent, problems } = await ending({ found, refuses: ['7'] });
  expect(sent).toEqual(['7', info.id]);
  expect(problems).toEqual([
    {
      message: 'Still not published, the event of run 7 (2021-01-20 07:21 UTC) and of 2 later runs: 401: wrong key',
      remedy: 'Check the key.',
      failsStep: false,
    },
  ]);
});

test('a run publishes ten events of earlier runs at most', async () => {
  const found = Array.from({ length: 12 }, (_, i) => earlier(String(i)));
  expect((await ending({ found })).sent).toHaveLength(11);
});

test('a run info that cannot be changed is a warning', async () => {
  const { problems, lines, isDue } = await ending({ canNote: false });
  expect([problems, isDue]).toEqual([[], false]);
  expect(lines).toContain('is published, but its run info does not say so: 412: changed');
});
