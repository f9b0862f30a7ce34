import { describe, expect, test } from 'vitest';
import type { FinalStatus, RunReport, Usage } from '../../../src/model.ts';
import { headline, stageTable, totals, usageTable } from '../../../src/report/content/figures.ts';
import { titleOf } from '../../../src/report/content/head.ts';
import { textRows } from '../../../src/report/content/table.ts';
import { endEmail } from '../../../src/report/email/email.ts';
import { summary } from '../../../src/report/summary/summary.ts';
import { duration, number, signed } from '../../../src/text/format.ts';
import { clockMs, finishedRun, report } from '../samples.ts';

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

test('a run that left nothing but its documents tells how many there are, and no total that nobody knows', () => {
  const info = finishedRun({ status: 'cancelled', totalReceived: 358, totalCreatedCount: 358 });
  const rebuilt = report({ info, counts: { known: 'stored', stored: 358 } });
  expect(headline(rebuilt)).toBe('Canceled after 1 min 3 s: 358 repositories stored, total unknown');
  expect(totals(rebuilt)).toEqual([['Stored', 358]]);
  expect(totals(report({ info, counts: { known: 'none' } }))).toEqual([]);
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
  ['cancelled', 'Canceled'],
  ['timed out', 'Timed out'],
])('the headline of a run that is %s begins with %s', (status, text) => {
  expect(headline(report({ info: finishedRun({ status }) }))).toBe(
    `${text}: 1,220 of 1,234 repositories stored in 1 min 3 s`,
  );
});

test.each<[string, Partial<RunReport>]>([
  ['Failed after 1 min 3 s: 3 of 3 organizations could not be listed', { ownersAsked: { organizations: 3, users: 0 } }],
  ['Failed after 1 min 3 s: 3 of 4 users could not be listed', { ownersAsked: { organizations: 0, users: 4 } }],
  ['Failed after 1 min 3 s: 3 of 5 owners could not be listed', { ownersAsked: { organizations: 1, users: 4 } }],
  ['Failed after 1 min 3 s: 3 owners could not be listed', {}],
])('%s', (text, asked) => {
  const info = finishedRun({ status: 'failed', totalReceived: 2, totalCreatedCount: 0 });
  const ownersNotListed = (['github-error', 'not-attempted', 'not-attempted'] as const).map((status, i) => ({
    ...{ repo: `o${i}`, status, reason: 'HTTP 401: Bad credentials' },
  }));
  expect(headline(report({ info, ownersNotListed, ...asked }))).toBe(text);
});

const unlisted = { repo: 'o', status: 'not-found', reason: 'HTTP 404: Not Found' } as const;
const unreached = { repo: 'p', status: 'not-attempted', reason: 'Job canceled' } as const;

test.each<[string, Partial<RunReport>]>([
  [
    'Partly completed: 1 of 2 organizations could not be listed; the other repository stored',
    { ownersNotListed: [unlisted] },
  ],
  ['Timed out: 1 of 2 organizations not listed; the other repository stored', { ownersNotListed: [unreached] }],
])('%s: nobody takes it for all', (text, changes) => {
  const status = text.startsWith('Timed out') ? 'timed out' : 'partial';
  const info = finishedRun({ status, totalReceived: 1, totalProcessed: 1, totalCreatedCount: 1, totalFailedCount: 0 });
  const one = report({ info, ownersAsked: { organizations: 2, users: 0 }, ...changes });
  expect(headline(one)).toBe(`${text} in 1 min 3 s`);
  expect(totals(one).at(-1)).toEqual(['Owners not listed', 1]);
  const shown = report({
    ...one,
    collection: {
      owners: [{ owner: 'q', repositories: 1, stars: 1, openIssues: 1, openPRs: 1 }],
      byStars: [],
      byOpenIssues: [],
    },
  });
  for (const text of [titleOf(shown), endEmail(shown).html, summary(shown)])
    expect(text).toContain('of 2 organizations');
  expect(endEmail(shown).html).not.toContain('Nothing failed');
});

test('a run that used nothing of a service does not show zeros', () => {
  const usage: Usage = { graphqlQueries: 1, restCalls: 0, points: 1, requestUnits: 9, throttledWrites: 0 };
  const rows = textRows(usageTable(report({ info: finishedRun({ usage }) })));
  expect(rows).toEqual([
    ['GitHub', '1 query for 1 point'],
    ['Cosmos DB', '9 request units'],
  ]);
  const none = finishedRun({ usage: { ...usage, graphqlQueries: 0, requestUnits: 0 } });
  expect(textRows(usageTable(report({ info: none })))).toEqual([]);
});

test('every report has the four totals', () => {
  expect(totals(report())).toEqual([
    ['Received', 1234],
    ['Processed', 1230],
    ['Stored', 1220],
    ['Failed', 14],
  ]);
});

test('a stage has its title, its start after that of the run, and its duration; a wait has its reason, too', () => {
  const stages = [{ name: 'querying' as const, startedAt: clockMs + 1500, endedAt: clockMs + 61_500 }];
  expect(textRows(stageTable(report({ stages })))).toEqual([['Querying', '1.5 s', '1 min 0 s']]);
  const waits = [{ stage: 'querying' as const, startedAt: clockMs + 2000, endedAt: clockMs + 4500, why: 'an outage' }];
  expect(textRows(stageTable(report({ stages, waits })))).toEqual([
    ['Querying', '1.5 s', '1 min 0 s', ''],
    ['Wait: Querying', '2.0 s', '2.5 s', 'an outage'],
  ]);
});

test('a run whose counts are not known does not say that nothing was stored', () => {
  expect(headline(report({ info: finishedRun({ status: 'cancelled' }), counts: { known: 'none' } }))).toBe(
    'Canceled after 1 min 3 s: stored count unknown',
  );
});

test.each([
  [0, '0'],
  [1_234, '+1,234'],
  [-5, '−5'],
])('a count that moved by %i is told as %s', (value, text) => {
  expect(signed(value)).toBe(text);
});

describe('usage', () => {
  const usage = { graphqlQueries: 20, restCalls: 13, points: 45, requestUnits: 6100.25, throttledWrites: 2 };
  const rowsOf = (used: Usage) => usageTable(report({ info: finishedRun({ usage: used }) })).rows;

  test('tells of both services', () => {
    expect(rowsOf(usage)).toEqual([
      ['GitHub', '20 queries for 45 points; 13 REST calls'],
      ['Cosmos DB', '6,100.3 request units; 2 writes throttled'],
    ]);
  });

  test('leaves Cosmos DB out of a run that used none', () => {
    const files = { ...usage, requestUnits: 0, throttledWrites: 0 };
    expect(rowsOf(files).map(([service]) => service)).toEqual(['GitHub']);
  });

  test('tells the points left where GitHub says so, none included', () => {
    const [row] = rowsOf({ ...usage, pointsLeft: 0, pointsPerHour: 5000 });
    expect(row?.[1]).toBe('20 queries for 45 points (0 of 5,000 left this hour); 13 REST calls');
  });

  test('tells what was waited for, and how long', () => {
    const waits = { 'the points of the hour': 120, 'an outage': 2.5 };
    expect(rowsOf({ ...usage, waits }).slice(2)).toEqual([
      ['Waited', '2 min 0 s: the points of the hour'],
      ['Waited', '2.5 s: an outage'],
    ]);
  });
});
