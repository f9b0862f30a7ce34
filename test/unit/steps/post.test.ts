import { expect, test } from 'vitest';
import { countsIn, type EndedRun, type RunReport } from '../../../src/model.ts';
import type { Services } from '../../../src/run/context.ts';
import { Handover, type HandoverState } from '../../../src/run/handover.ts';
import { deliver } from '../../../src/steps/post.ts';
import { FakeClock } from '../async/fake-clock.ts';
import { NotedLog } from '../github/noted-log.ts';
import { failures, finishedRun, startMs } from '../samples.ts';

interface Left {
  phase?: HandoverState['phase'];
  isComplete?: boolean;
  info?: EndedRun;
}

/** What the post step reports of a run that was left in this phase; its event is due. */
async function reported({ phase = 'closed', isComplete = true, info = finishedRun({ status: 'completed' }) }: Left) {
  const reports: RunReport[] = [];
  const [log, handover] = [new NotedLog(), new Handover(() => {})];
  handover.open(info);
  const services = {
    ...{ log, handover, redact: (text: string) => text, clock: new FakeClock(startMs) },
    store: { runs: { notePublished: async () => {} } },
    delivery: {
      wantsEvent: () => true,
      publish: async () => ({ status: 'published' }),
      report: async (report: RunReport) => void reports.push(report),
    },
  } as object as Services;
  const state = { phase, isOpen: true, info, run: info, due: ['event', 'report', 'email'] } as HandoverState;
  await deliver({ info, counts: countsIn(info), isComplete }, state, services);
  return { report: reports[0], log };
}

test.each<[HandoverState['phase'], string, RegExp | undefined]>([
  ['opening', 'The job was killed while the run started', /^Run the workflow again/],
  ['open', 'The job was killed before the run was over', /^Run the workflow again/],
  ['ended', 'The run info could be completed only after the run', undefined],
  ['closed', 'The job was killed before the run could report', /^Run the workflow again/],
])('a run that is left %s has its event and a report that names the error', async (phase, message, remedy) => {
  const { report, log } = await reported({ phase });
  const problem = { message, remedy: remedy && expect.stringMatching(remedy), failsStep: true };
  expect(report).toMatchObject({ info: { status: 'completed', eventPublished: true }, problems: [problem] });
  expect(log.at('notice')).toEqual([expect.stringContaining('which the main step had not published')]);
});

test('an event waits for a run info that is complete', async () => {
  const { report, log } = await reported({ phase: 'ended', isComplete: false });
  const missed = 'No event was published, since the run info is not complete';
  expect(report?.problems.map(({ message, failsStep }) => [message, failsStep])).toEqual([
    ['The run ended, and its run info could not be completed', true],
    [missed, true],
  ]);
  expect(report?.info).not.toHaveProperty('eventPublished');
  expect(log.at('warning')).toEqual([expect.stringContaining(missed)]);
});

test('failures that the run info does not describe are counted', async () => {
  const missing = failures(120);
  const failedList = missing.map(({ repo }) => repo).join(',');
  const info = finishedRun({ failures: missing.slice(0, 100), failedList });
  expect((await reported({ info })).report?.problems[1]).toEqual({
    message: 'Only 100 of 120 failures are described here; the run info names them all',
    failsStep: false,
  });
});
