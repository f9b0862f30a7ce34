import { expect, test } from 'vitest';
import { Ending } from '../../../src/async/ending.ts';
import type { RunContext } from '../../../src/run/context.ts';
import { Outcomes } from '../../../src/run/outcomes.ts';
import { jobRecord } from '../../../src/shards/job-record.ts';
import { FakeClock } from '../async/fake-clock.ts';
import { stats } from '../samples.ts';

test('a job whose time was over after its last answer says nothing of it, and one that left something undone says it', () => {
  const clock = new FakeClock();
  const [ending, outcomes] = [new Ending(clock), new Outcomes()];
  const context = {
    ...{ clock, ending, outcomes, startMs: 0, problems: [], findings: { list: [], count: 0 } },
    ...{ timeline: { stages: [] }, github: { usage: { longestWaits: [] } }, store: { documents: {} } },
    redact: (text: string) => text.replace('key', '***'),
  } as object as RunContext;
  outcomes.receive('o/a');
  outcomes.claim({ asked: 'o/a', stats: stats('o/a') })?.({ status: 'stored' });
  const stop = { status: 'timed out', reason: 'Time is over: key' } as const;
  ending.stop(stop);
  expect(jobRecord(1, context)).not.toHaveProperty('stop');
  outcomes.receive('o/b');
  outcomes.close(stop);
  expect(jobRecord(1, context)).toMatchObject({ stop: { status: 'timed out', reason: 'Time is over: ***' } });
});
