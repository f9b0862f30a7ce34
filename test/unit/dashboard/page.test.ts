import { expect, test } from 'vitest';
import { addressOf, periodOf, readAddress, spanOf } from '../../../src/dashboard/app/address.ts';
import { csv } from '../../../src/dashboard/app/csv.ts';
import { changeOver, riseOf, shownPercent } from '../../../src/dashboard/app/figures.ts';
import { ownerHistory, repositoryHistory } from '../../../src/dashboard/app/histories.ts';
import { type HistoryRow, type OwnerRow, periods, periodText, type Site } from '../../../src/dashboard/site-data.ts';

/** Eight days from a Saturday on, of which the fourth and the fifth have no run. */
const days = Array.from({ length: 8 }, (_, i) => `2026-11-${14 + i}`);
const site: Site = {
  ...{ version: 'v', title: 't', builtAt: '', server: null, historyFiles: 1, ownerFiles: 1, leftOut: 0 },
  ...{ days, hasRun: [true, true, true, false, false, true, true, true] },
  ...{ bases: { 7: 0, 30: null, 90: null }, metrics: [{ field: 'stars', label: 'Stars' }] },
};
const day = (i: number): Date => new Date(`${days[i]}T00:00:00Z`);

test('an address says the view and how it is shown, and no more than that', () => {
  const view = { kind: 'repo', repo: 'octo org/a?b#c' } as const;
  const address = addressOf(view, { period: '30', search: 'a&b = c', sort: '-stars' });
  expect(address).toBe('#/repo/octo%20org/a%3Fb%23c?period=30&search=a%26b+%3D+c');
  expect(readAddress(address)).toMatchObject({ view, settings: { period: '30', search: 'a&b = c', page: '1' } });
  expect(readAddress('')).toMatchObject({ view: { kind: 'overview' }, section: null });
  expect(readAddress('#repositories')).toMatchObject({ view: { kind: 'overview' }, section: 'repositories' });
  expect(readAddress('#/repo/only-owner').view.kind).toBe('unknown');
  expect(readAddress('#/owner/%E0%A4%A?period=13')).toMatchObject({
    view: { login: '%E0%A4%A' },
    settings: { period: '90' },
  });
  const chosen = ['7', '30', '90', '365', 'all'].map((period) => readAddress(`#/?period=${period}`).settings);
  expect(chosen.map(spanOf)).toEqual(['7', '30', '90', '365', 'all']);
  const known = { bases: { 7: 90, 30: 67, 90: 0 } };
  expect(chosen.map((one) => periodOf(one, known))).toEqual([7, 30, 90, 90, 90]);
  expect(chosen.map((one) => periodOf(one, site))).toEqual([7, 7, 7, 7, 7]);
});

test('a cell of a CSV file is quoted where it must be, and never a formula', () => {
  expect(csv([['a,b', 'say "hi"', '=1+1', -5, null]])).toBe('"a,b","say ""hi""",\'=1+1,-5,\r\n');
});

test('a history has each day between its rows, gaps without a run, and says what happened', () => {
  const row = (i: number, stars: number, changes: Partial<HistoryRow> = {}): HistoryRow => ({
    ...{ repo: 'contoso/new', day: day(i), name: 'contoso/new', isThere: true, isArchived: false, stars },
    ...changes,
  });
  const rows = [
    row(1, 5, { name: 'contoso/old' }),
    row(2, 7),
    row(5, 8, { isArchived: true }),
    row(6, 8, { isArchived: true, isThere: false }),
  ];
  expect(repositoryHistory(rows, site)).toEqual({
    ...{ repo: 'contoso/new', isArchived: true, isGone: true },
    values: { stars: [null, 5, 7, null, null, 8, null, null] },
    events: [
      { day: days[6], text: 'Gone: a run listed its owner without it' },
      { day: days[5], text: 'Archived' },
      { day: days[2], text: 'Renamed from contoso/old to contoso/new' },
      { day: days[1], text: 'First seen as contoso/old' },
    ],
  });
  expect(repositoryHistory([], site)).toBeNull();
});

test("an owner's history keeps weeks and sums apart", () => {
  const row = (i: number, changes: Partial<OwnerRow>): OwnerRow => ({
    owner: 'c',
    day: day(i),
    repositories: 2,
    stars: 9n,
    ...changes,
  });
  const rows = [row(1, {}), row(2, { openedIssuesInWeek: 4, stars: 10n }), row(7, {})];
  const { repositories, values, weeks } = ownerHistory(rows, site);
  expect(repositories).toEqual([null, 2, 2, null, null, 2, 2, 2]);
  expect(values).toEqual({ stars: [null, 9, 10, null, null, 10, 10, 9] });
  expect(weeks).toEqual([{ start: days[2], openedIssues: 4, closedIssues: null, openedPRs: null, mergedPRs: null }]);
});

test('a change counts from the run that its period is compared with, and says over how many days', () => {
  const series = [1, 2, 3, null, null, 6, 7, 10];
  expect(periods.map((period) => changeOver(series, site, period))).toEqual([9, null, null]);
  const young = { days: days.slice(2), bases: { 7: 0, 30: null, 90: null } };
  expect(periods.map((period) => periodText(young, period))).toEqual(['5 days', '30 days', '90 days']);
  expect([shownPercent(5, 200), shownPercent(-1, 3), shownPercent(5, 0)]).toEqual(['+2.5%', '−33.3%', '']);
});

test('a rise is found where a line bends, and not in what only swings or falls', () => {
  const bent = Array.from({ length: 60 }, (_, i) => (i % 9 === 4 ? null : 40 + (i % 3) + Math.max(0, i - 30) * 3));
  const rise = riseOf(bent);
  expect(rise?.at).toBeGreaterThanOrEqual(28);
  expect(rise?.at).toBeLessThanOrEqual(32);
  expect(rise?.to).toBe(bent.at(-1));
  expect(riseOf(bent.toReversed())).toBeNull();
  expect(riseOf(Array.from({ length: 60 }, (_, i) => 40 + (i % 5)))).toBeNull();
});
