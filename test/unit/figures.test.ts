import { describe, expect, test } from 'vitest';
import type { FinalStatus } from '../../src/model.ts';
import { duration, headline, number, runFigures, stageRows, usageRows } from '../../src/report/figures.ts';
import { finishedRun, report, startMs } from './samples.ts';

test.each([
  [0, '0.0 s'],
  [4_249, '4.2 s'],
  [59_900, '59.9 s'],
  [60_000, '1 min 0 s'],
  [119_999, '1 min 59 s'],
  [3_599_999, '59 min 59 s'],
  [3_600_000, '1 h 0 min'],
  [90_061_000, '25 h 1 min'],
])('%i ms are %s', (ms, text) => {
  expect(duration(ms)).toBe(text);
});

test.each([
  [0, '0'],
  [1_234_567, '1,234,567'],
  [2.345, '2.3'],
])('%d is written %s', (value, text) => {
  expect(number(value)).toBe(text);
});

test.each<[FinalStatus, string]>([
  ['completed', 'Completed'],
  ['partial', 'Partly completed'],
  ['failed', 'Failed'],
  ['cancelled', 'Cancelled'],
  ['timed out', 'Timed out'],
])('the headline of a run that is %s begins with %s', (status, text) => {
  expect(headline(report({ info: finishedRun({ status }) }))).toBe(
    `${text}: 1,220 of 1,234 repositories stored in 1 min 3 s`,
  );
});

test('every report has the four totals and the duration', () => {
  expect(runFigures(report())).toEqual([
    ['Received', '1,234'],
    ['Processed', '1,230'],
    ['Stored', '1,220'],
    ['Failed', '14'],
    ['Duration', '1 min 3 s'],
  ]);
});

test('a stage is told by its title, its begin after the start of the run, and its length', () => {
  const stages = [{ name: 'querying' as const, startedAt: startMs + 1500, endedAt: startMs + 61_500 }];
  expect(stageRows(stages, startMs)).toEqual([['Query GitHub', '1.5 s', '1 min 0 s']]);
});

describe('usage', () => {
  const usage = { graphqlQueries: 20, restCalls: 13, points: 45, requestUnits: 6100.25, throttledWrites: 2 };

  test('tells of both services', () => {
    expect(usageRows(report({ info: finishedRun({ usage }) }))).toEqual([
      ['GitHub', '20 queries for 45 points; 13 REST calls'],
      ['Cosmos DB', '6,100.3 request units; throttled 2 times'],
    ]);
  });

  test('tells the points left where GitHub says so, none included', () => {
    const [row] = usageRows(report({ info: finishedRun({ usage: { ...usage, pointsLeft: 0, pointsPerHour: 5000 } }) }));
    expect(row?.[1]).toBe('20 queries for 45 points (0 of 5,000 left this hour); 13 REST calls');
  });

  test('tells what was waited for, and how long', () => {
    const waits = { 'the points of the hour': 120, 'an outage': 2.5 };
    expect(usageRows(report({ info: finishedRun({ usage: { ...usage, waits } }) })).slice(2)).toEqual([
      ['Waited', '2 min 0 s: the points of the hour'],
      ['Waited', '2.5 s: an outage'],
    ]);
  });
});
