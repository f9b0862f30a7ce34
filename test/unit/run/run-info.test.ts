import { describe, expect, test } from 'vitest';
import { Ending } from '../../../src/async/ending.ts';
import { Findings } from '../../../src/compare/findings.ts';
import {
  type CarriedOver,
  type Changes,
  type EndedRun,
  ownersMissedBy,
  type QualityFinding,
  type Usage,
  type Vanished,
} from '../../../src/model.ts';
import type { RunContext } from '../../../src/run/context.ts';
import { EarlierDocuments } from '../../../src/run/earlier-documents.ts';
import { Outcomes } from '../../../src/run/outcomes.ts';
import { endedRun, newRunInfo } from '../../../src/run/run-info.ts';
import { FakeClock } from '../async/fake-clock.ts';
import { startMs, stats } from '../samples.ts';
import { outcomesWith } from './outcomes-with.ts';

const newRun = newRunInfo(new Date(startMs), 'this-run', {
  workflowRunUrl: 'https://github.com/o/r/actions/runs/1',
  sourcesDigest: 'sources',
});
const usage: Usage = {
  graphqlQueries: 1,
  restCalls: 0,
  points: 1,
  waits: { 'the hour': 2 },
  requestUnits: 5.33,
  throttledWrites: 3,
};
const services = ({ left, perHour, hasUsage = true }: End) =>
  ({
    store: { documents: { usage: hasUsage ? { requestUnits: 5.333, throttled: 3 } : undefined } },
    github: {
      usage: {
        ...{ graphqlQueries: 1, restCalls: 0, points: 1, waits: { 'the hour': 2 }, longestWaits: [] },
        ...(left !== undefined && { pointsLeft: left }),
        ...(perHour !== undefined && { pointsPerHour: perHour }),
      },
    },
  }) as unknown as Pick<RunContext, 'store' | 'github'>;

interface End {
  run?: typeof newRun;
  ending?: Ending;
  atMs?: number;
  changes?: Changes;
  found?: QualityFinding[];
  carriedOver?: CarriedOver[];
  vanished?: Vanished[];
  left?: number;
  perHour?: number;
  hasUsage?: boolean;
}

function complete(outcomes: Outcomes, end: End = {}): EndedRun {
  const { run = newRun, ending = new Ending(new FakeClock()), atMs = startMs + 6000 } = end;
  const findings = new Findings();
  findings.add(end.found ?? []);
  const clock = new FakeClock(atMs);
  const { changes = { status: 'off' }, carriedOver = [], vanished = [] } = end;
  return endedRun(run, { changes, carriedOver, vanished }, { outcomes, ending, findings, clock, ...services(end) });
}

describe('a new run', () => {
  test('has the second and the UTC day of its start', () => {
    expect(newRunInfo(new Date(startMs + 999), 'this-run', { sourcesDigest: 'sources' })).toEqual({
      id: '1611127298',
      date: '20210120',
      totalReceived: 0,
      totalProcessed: 0,
      totalCreatedCount: 0,
      totalFailedCount: 0,
      createdList: '',
      failedList: '',
      status: 'running',
      startedAt: '2021-01-20T07:21:38Z',
      token: 'this-run',
      sourcesDigest: 'sources',
    });
  });

  test('tells the address of the workflow run where there is one', () => {
    expect(newRun.workflowRunUrl).toBe('https://github.com/o/r/actions/runs/1');
    expect(newRunInfo(new Date(startMs), 'this-run', { sourcesDigest: 'sources' })).not.toHaveProperty(
      'workflowRunUrl',
    );
  });
});

describe('a run that was compared', () => {
  const difference = { stars: 2, openIssues: -1, closedIssues: 1, openPRs: 0, closedPRs: 0, mergedPRs: 0 };
  const totals = { compared: 1, new: 0, gone: 0, renamed: 0, archived: 0, ...difference };
  const changes: Changes = {
    status: 'compared',
    previousRunId: '1611000000',
    previousStartedAt: '2021-01-18T20:00:00Z',
    totals,
    owners: [{ owner: 'o', ...difference }],
    movers: { stars: [], openIssues: [], openPRs: [] },
    appeared: [],
    gone: [],
    renamed: [],
    archived: [],
  };

  test('names the run before it, and has the totals of what changed and nothing more', () => {
    const info = complete(outcomesWith({ stored: 1, failed: 0 }), { changes });
    expect(info).toMatchObject({ previousRunId: '1611000000', changes: totals });
    expect(Object.keys(info.changes ?? {})).toEqual(Object.keys(totals));
    expect(info).not.toHaveProperty('qualityFindings');
  });

  test.each([{ status: 'off' }, { status: 'unknown', reason: 'why' }] as const)(
    'has neither where it was not ($status)',
    (unknown) => {
      const info = complete(outcomesWith({ stored: 1, failed: 0 }), { changes: unknown });
      expect(Object.keys(info)).not.toEqual(expect.arrayContaining(['previousRunId']));
      expect(info).not.toHaveProperty('changes');
    },
  );

  test('has a hundred of its findings', () => {
    const found = Array.from({ length: 1_000 }, (_, i) => ({ about: `o/r${i}`, finding: 'odd' }));
    const info = complete(outcomesWith({ stored: 1, failed: 0 }), { found });
    expect(info.qualityFindings).toEqual(found.slice(0, 100));
  });
});

describe('a run that is over', () => {
  test('has its totals, and every repository in exactly one of its lists', () => {
    expect(complete(outcomesWith({ stored: 2, failed: 1 }))).toMatchObject({
      totalReceived: 3,
      totalProcessed: 2,
      totalCreatedCount: 2,
      totalFailedCount: 1,
      createdList: 'o/r0,o/r1',
      failedList: 'o/r2',
      status: 'partial',
      completedAt: '2021-01-20T07:21:44Z',
      failures: [{ repo: 'o/r2', status: 'not-found', reason: 'none' }],
      usage,
    });
  });

  test.each([
    [
      {},
      'ownersNotListedList totalDuplicates totalQualityFindings ownersNotListed carriedOver vanished takenUp storedAs',
    ],
    [{ owners: 100, again: 1_000, found: 100 }, 'ownersNotListedList totalDuplicates totalQualityFindings'],
  ])('with %j has no empty field, and counts or lists nothing twice: %s', (many, absent) => {
    const { owners = 0, again = 0, found = 0 }: { owners?: number; again?: number; found?: number } = many;
    const outcomes = outcomesWith({ stored: 1, failed: 0 });
    for (let i = 0; i < again; i++) outcomes.receive('o/r0');
    for (let i = 0; i < owners; i++) outcomes.missOwner({ repo: `x${i}`, status: 'forbidden', reason: 'why' });
    const over = complete(outcomes, { found: Array(found).fill({ about: 'o/r', finding: 'x' }) });
    for (const name of absent.split(' ')) expect(over).not.toHaveProperty(name);
    expect(Object.keys(over.usage ?? {})).not.toEqual(expect.arrayContaining(['pointsLeft']));
    expect(Object.keys(over.usage ?? {})).not.toEqual(expect.arrayContaining(['pointsPerHour']));
  });

  test('has what is left of the points, and what it carries over', () => {
    const carriedOver = [{ runId: '1', startedAt: newRun.startedAt, owners: ['p'] }];
    const vanished = [{ owner: 'o', count: 3, of: 9, since: '', noticedAt: '', repositories: [] }];
    const over = complete(outcomesWith({ stored: 1, failed: 0 }), { carriedOver, vanished, left: 0, perHour: 5_000 });
    expect(over).toMatchObject({ carriedOver, vanished, usage: { ...usage, pointsLeft: 0, pointsPerHour: 5_000 } });
    const unused = complete(new Outcomes(), { hasUsage: false }).usage;
    expect(unused).toEqual({ ...usage, requestUnits: 0, throttledWrites: 0 });
  });

  test('keeps what it began with, and the day of its start also when it ends on another', () => {
    const run = newRunInfo(new Date(Date.UTC(2021, 0, 20, 23, 59, 59)), 'this-run', {
      workflowRunUrl: 'https://example/1',
      sourcesDigest: 'sources',
    });
    const over = complete(outcomesWith({ stored: 1, failed: 0 }), { run, atMs: Date.UTC(2021, 0, 21, 0, 30) });
    expect(over).toMatchObject({
      id: run.id,
      date: '20210120',
      token: 'this-run',
      workflowRunUrl: 'https://example/1',
    });
    expect(over.completedAt).toBe('2021-01-21T00:30:00Z');
  });

  test('has what an earlier attempt stored, as far as that was looked up', () => {
    const run = { ...newRun, takenUp: { firstToken: 'first', at: newRun.startedAt } };
    expect(complete(outcomesWith({ stored: 1, failed: 0 }), { run }).takenUp).toStrictEqual(run.takenUp);
    const outcomes = new Outcomes();
    outcomes.earlier = new EarlierDocuments();
    expect(complete(outcomes, { run }).takenUp).toStrictEqual({ ...run.takenUp, storedBefore: 0 });
  });

  test('has at most a thousand of the names under which repositories were not stored', () => {
    const outcomes = new Outcomes();
    for (let i = 0; i < 1_500; i++) {
      outcomes.receive(`o/old${i}`);
      outcomes.claim({ asked: `o/old${i}`, stats: stats(`o/new${i}`) })?.({ status: 'stored' });
    }
    expect(complete(outcomes).storedAs).toEqual(outcomes.storedAs.slice(0, 1_000));
    // The last one of several jobs is told all of them.
    expect(outcomes.storedAs).toHaveLength(1_500);
  });

  test('does not end before it began, though someone set the time of day back', () => {
    const over = complete(outcomesWith({ stored: 1, failed: 0 }), { atMs: startMs - 3 * 3_600_000 });
    expect(over.completedAt).toBe(newRun.startedAt);
  });

  test('names at most 100 failures and lists all of them', () => {
    const over = complete(outcomesWith({ stored: 1, failed: 150 }));
    expect(over.failures).toHaveLength(100);
    expect(over.failedList.split(',')).toHaveLength(150);
  });

  test('has empty lists without a comma where there is nothing to list', () => {
    expect(complete(new Outcomes())).toMatchObject({ createdList: '', failedList: '', failures: [], status: 'failed' });
  });

  test('speaks of duplicates and owners only where there are any', () => {
    expect(complete(outcomesWith({ stored: 1, failed: 0 }))).not.toHaveProperty('duplicates');
    const outcomes = outcomesWith({ stored: 1, failed: 0 });
    outcomes.receive('O/R0');
    outcomes.ownersNotListed.push({ repo: 'gone', status: 'not-found', reason: 'none' });
    expect(complete(outcomes)).toMatchObject({
      duplicates: ['O/R0'],
      ownersNotListed: [{ repo: 'gone', status: 'not-found', reason: 'none' }],
      totalReceived: 1,
    });
  });

  test('names at most 1,000 duplicates', () => {
    const outcomes = outcomesWith({ stored: 1, failed: 0 });
    for (let i = 0; i < 1500; i++) outcomes.receive('o/r0');
    expect(complete(outcomes).duplicates).toHaveLength(1000);
    expect(complete(outcomes).totalDuplicates).toBe(outcomes.duplicates.length);
  });

  test('is cancelled where that was the reason to stop', () => {
    const ending = new Ending(new FakeClock());
    ending.stop({ status: 'cancelled', reason: 'SIGINT' });
    expect(complete(outcomesWith({ stored: 2, failed: 0 }), { ending }).status).toBe('cancelled');
  });

  test('describes at most 100 owners that were not listed and 100 findings, and names or counts all', () => {
    const outcomes = outcomesWith({ stored: 1, failed: 0 });
    const found = Array.from({ length: 130 }, (_, i) => ({ about: `o/r${i}`, finding: 'x' }));
    for (let i = 0; i < 150; i++) outcomes.missOwner({ repo: `x${i}`, status: 'forbidden', reason: 'why' });
    const info = complete(outcomes, { found });
    expect([info.ownersNotListed?.length, info.qualityFindings?.length]).toEqual([100, 100]);
    expect([ownersMissedBy(info)?.length, info.totalQualityFindings]).toEqual([150, 130]);
  });
});
