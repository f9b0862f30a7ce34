import { expect, test } from 'vitest';
import type { EndedRun, FinishedRun, RunOrigin } from '../../../src/model.ts';
import { isEventDue, kinshipOf, lastOfKind, type Seeker } from '../../../src/store/own-kind.ts';
import { finishedRun, runningRun } from '../samples.ts';

const step = { workflow: 'o/r/.github/workflows/stats.yml', job: 'stats', step: '__run' };
const seeker: Seeker = { ...runningRun({ id: '9', ...step }), owners: ['o', 'P'] };

test.each<[string, Partial<RunOrigin>, string]>([
  ['the same sources in another step', { sourcesDigest: 'sources', ...step, job: 'other' }, 'same sources'],
  ['other sources in the same step', { sourcesDigest: 'x', ...step }, 'same step'],
  ['other sources in another workflow', { sourcesDigest: 'x', ...step, workflow: 'o/r/x.yml' }, 'none'],
  ['other sources outside of a workflow', { sourcesDigest: 'x' }, 'none'],
  ['a run that does not say', {}, 'unknown'],
])('%s: %j is %s', (_, earlier, kinship) => {
  expect(kinshipOf(earlier, seeker)).toBe(kinship);
});

function old(id: string, createdList: string, changes: Partial<EndedRun> = {}): EndedRun {
  const { sourcesDigest: _, ...run } = finishedRun({ id, createdList, ...changes });
  return run;
}

test.each<[string, EndedRun[], string | undefined]>([
  ['the newest of the same sources', [finishedRun({ id: '1' }), finishedRun({ id: '2' })], '2'],
  [
    'them, however much newer another of the step is',
    [finishedRun({ id: '1' }), finishedRun({ id: '2', sourcesDigest: 'x', ...step })],
    '1',
  ],
  ['one of the same step, where there is no other', [finishedRun({ id: '1', sourcesDigest: 'x', ...step })], '1'],
  ['an old one of the same owners', [old('1', 'O/a,p/b'), old('2', 'o/a'), old('3', 'o/a,p/b,q/c')], '1'],
  [
    'an old one whose owners failed',
    [old('1', 'o/a', { ownersNotListed: [{ repo: 'p', status: 'forbidden', reason: 'x' }] })],
    '1',
  ],
  ['none of others', [finishedRun({ id: '1', sourcesDigest: 'x' }), old('2', 'q/c')], undefined],
])('the last run is %s', (_, runs, id) => {
  expect(lastOfKind(runs, seeker)?.id).toBe(id);
});

const due = finishedRun({ eventPublished: false });
const next = runningRun({ id: '1611200000' });
const now = new Date('2021-01-21T07:21:44Z');
const { eventPublished: _, ...unasked } = due;

test.each<[string, FinishedRun, boolean]>([
  ['that of a run of the last day', due, true],
  ['not one that is out', { ...due, eventPublished: true }, false],
  ['not of a run that wanted none', unasked, false],
  ['not of other sources', { ...due, sourcesDigest: 'other' }, false],
  ['not its own', { ...due, id: next.id }, false],
  ['that of a daily schedule whose next run is late', { ...due, completedAt: '2021-01-20T07:00:00Z' }, true],
  ['not one that is older', { ...due, completedAt: '2021-01-20T06:00:00Z' }, false],
  ['not one that ends in the future', { ...due, completedAt: '2021-01-21T09:00:00Z' }, false],
  ['not of a run whose counts are not known', { ...due, countsKnown: false } as unknown as FinishedRun, false],
  ['not of a canceled run', { ...due, status: 'cancelled' }, false],
])('a late event is published: %s', (_name, earlier, isDue) => {
  expect(isEventDue({ info: earlier, unread: [] }, next, now)).toBe(isDue);
});

test.each(['date', 'status', 'completedAt', 'totalReceived', 'totalCreatedCount', 'workflowRunUrl'])(
  'a late event is not published where the run info has no `%s` that can be read',
  (name) => expect(isEventDue({ info: due, unread: [name] }, next, now)).toBe(false),
);
