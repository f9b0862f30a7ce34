import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { desktop, overflow, phone, showAgain } from '../../emulators/browser/browser.ts';
import { duration } from '../../src/text/format.ts';
import { violations } from './accessibility.ts';
import { readBars, readCharts, readFigures, readTable, readWholeTable, title } from './page-reader.ts';
import { fullRun, openPage, shownNumber } from './report-pages.ts';
import { realDocuments, runOf, runWithStatus } from './sample-runs.ts';

const looks = [
  { width: desktop, colorScheme: 'light' },
  { width: phone, colorScheme: 'dark' },
] as const;
const rowsPerPage = 50;

describe.each([0, 1, 6_000])('the page of a run over %i repositories', (count) => {
  const run = fullRun(count);
  const byStars = run.documents.toSorted((one, other) => other.stars - one.stars || (one.repo < other.repo ? -1 : 1));

  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    ({ page, complaints } = await openPage(run));
  });

  it('shows the stored numbers, the most stars first', async () => {
    const repositories = count === 1 ? 'repository' : 'repositories';
    const stored = `${shownNumber(count)} of ${shownNumber(count)} ${repositories} stored`;
    expect(await page.locator('header').innerText()).toContain(count === 0 ? 'nothing was collected' : stored);
    const collected = await page.locator('.cards:not(.run) dt').allInnerTexts();
    expect(collected).toEqual(count === 0 ? [] : ['Repositories', 'Stars', 'Open issues', 'Open PRs']);
    const cards = await page.locator('.cards.run > div').allInnerTexts();
    expect(cards).toEqual(
      [`Received`, 'Processed', 'Stored', 'Failed'].map(
        (name) => `${name}\n${name === 'Failed' ? 0 : shownNumber(count)}`,
      ),
    );
    if (count === 0)
      return expect(await page.locator('#repositories').innerText()).toContain('No repository was stored.');
    const { titles, rows, count: counted, sortedBy } = await readTable(page, 'repositories');
    expect(counted).toBe(`${shownNumber(count)} ${repositories}`);
    expect(titles).toEqual([
      ...['Repository', 'Stars', 'Open issues', 'Closed issues', 'Open PRs', 'Closed PRs', 'Merged PRs'],
      ...['Archived', 'Updated'],
    ]);
    expect(sortedBy).toEqual(['Stars descending']);
    expect(rows).toEqual(
      byStars
        .slice(0, rowsPerPage)
        .map(({ repo, stars, openIssues, closedIssues, openPRs, closedPRs, mergedPRs, isArchived, repoUpdatedAt }) => [
          repo,
          ...[stars, openIssues, closedIssues, openPRs, closedPRs, mergedPRs].map(shownNumber),
          isArchived ? 'archived' : '',
          repoUpdatedAt.slice(0, 10),
        ]),
    );
  });

  it('draws the largest repositories, owners, movers and the stages', async () => {
    const moved = ['movers-stars', 'movers-openIssues', 'movers-openPRs'];
    const drawn = count === 0 ? [] : [...moved, 'stars', 'open-issues', 'owners'];
    expect(await readCharts(page)).toEqual([...drawn, 'stages']);
    expect((await readBars(page, 'stages')).bars).toEqual([5, 2]);
    if (count === 0) return;
    const most = byStars.slice(0, 10);
    const { labels, bars } = await readBars(page, 'stars');
    expect({ labels, bars }).toEqual({ labels: most.map(({ repo }) => repo), bars: [most.length] });
    expect(await readFigures(page, 'stars')).toEqual(most.map(({ repo, stars }) => [repo, shownNumber(stars)]));
    const { owners } = run.report.collection;
    expect((await readBars(page, 'owners')).labels).toEqual(owners.slice(0, 10).map(({ owner }) => owner));
  });

  it.each(looks)('fits its window: %o', async ({ width, colorScheme }) => {
    await showAgain(page, { width, colorScheme });
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
  });
});

// Rows are like one another: with more than a page of them there are buttons to turn it, which are looked at once.
it.each([
  [60, looks[0]],
  [8, looks[1]],
  [0, looks[0]],
])('keeps nobody out by its colors or its width with %i rows: %o', async (count, look) => {
  const { page } = await openPage(count === 0 ? fullRun(0) : runWithStatus('partial', count));
  await showAgain(page, look);
  expect(await violations(page)).toEqual([]);
});

describe('what a reader is told', () => {
  it.each([
    ['completed', '3 repositories with'],
    ['partial', 'Partly completed: 3 of 17'],
    ['failed', 'Failed: 0 of 14'],
  ] as const)('of a run that is %s', async (status, words) => {
    const run = runWithStatus(status, 3);
    const { page, complaints } = await openPage(run);
    expect(await page.locator('h1').innerText()).toContain(words);
    expect(await page.title()).toContain(status);
    expect(complaints).toEqual([]);
    if (status === 'completed') return expect(await page.locator('#failures, .problems').count()).toBe(0);
    expect(await page.locator('.problems').innerText()).toContain('max-failed-percent allows 5%');
    expect(await page.locator('.meanings').innerText()).toMatch(/^not-found \(14\)\nThe repository does not exist/);
    await page.locator('#failures summary').click();
    const reason = 'Could not resolve to a Repository with this name.';
    const [row = [], ...others] = await readWholeTable(page, 'failures');
    expect(others).toEqual([]);
    expect(row.slice(0, 3)).toEqual([reason, 'not-found', '14']);
    const names = run.report.failures.map(({ repo }) => repo).join(', ');
    expect(row[3]).toBe(`owner/repository-1 and 13 more\n${names}`);
    expect((await readTable(page, 'findings')).rows).toEqual([['contoso/odd', 'mergedPRs fell from 1,204 to 3']]);
  });

  it('of what moved since the last run', async () => {
    const run = fullRun(20);
    const { page } = await openPage(run);
    const { changes } = run.report;
    if (changes.status !== 'compared') throw new Error('the sample compares');
    const told = await page.locator('#changes').innerText();
    expect(told).toContain(
      'Compared with run 1611105698 of 2021-01-20 01:21 UTC: 17 repositories appear in both runs, 2 new, 2 gone',
    );
    for (const [name, movers] of Object.entries(changes.movers)) {
      const rows = movers.map(({ repo, change }) => [
        repo,
        `${change < 0 ? '−' : '+'}${shownNumber(Math.abs(change))}`,
      ]);
      expect(await readFigures(page, `movers-${name}`)).toEqual(rows);
      expect((await readBars(page, `movers-${name}`)).bars).toEqual([movers.length]);
    }
    for (const fold of await page.locator('#changes details.part > summary').all()) await fold.click();
    expect((await readTable(page, 'differences')).rows.map(([repo, what]) => `${repo} ${what}`)).toEqual([
      ...changes.gone.map(({ repo, why }) => `${repo} ${why === 'not-selected' ? 'left out' : 'gone'}`),
      ...changes.renamed.map(({ to }) => `${to} renamed`),
      ...changes.archived.map((repo) => `${repo} archived`),
      ...changes.appeared.map((repo) => `${repo} new`),
    ]);
    expect(await readWholeTable(page, 'owner-changes')).toHaveLength(changes.owners.length);
  });

  it('where nothing is compared', async () => {
    const { page } = await openPage(runOf(realDocuments(3), { changes: { status: 'off' } }));
    expect(await page.locator('#changes').innerText()).toContain('No comparison: compare is off.');
  });

  it('of the stages and their waits in figures', async () => {
    const run = fullRun(1);
    const { page } = await openPage(run);
    const { stages, waits } = run.report;
    const rows = await readFigures(page, 'stages');
    expect(rows.map(([, , took]) => took)).toEqual(
      [...stages, ...waits].map(({ startedAt, endedAt }) => duration(endedAt - startedAt)),
    );
    expect(rows.at(-1)).toEqual(['Wait: Querying', '2 min 10 s', '1 min 0 s', 'a secondary rate limit']);
  });

  it('of extra metrics, in columns that are sorted as what they are', async () => {
    const documents = realDocuments(4).map((document, i) => ({
      ...document,
      forks: [20, 3, null, 100][i],
      primaryLanguage: ['Go', null, 'C', 'Rust'][i],
      topics: [['cli', 'web'], [], ['games'], []][i],
      pushedAt: '2021-01-02T03:04:05Z',
    }));
    const { page } = await openPage(runOf(documents));
    const { titles, rows } = await readTable(page, 'repositories');
    expect(titles.slice(9)).toEqual(['Forks', 'Primary language', 'Topics', 'Pushed at']);
    expect(rows.find(([repo]) => repo === documents[0]?.repo)?.slice(9)).toEqual([
      '20',
      'Go',
      'cli, web',
      '2021-01-02',
    ]);
    await title(page, 'repositories', 'Forks').click();
    expect((await readTable(page, 'repositories')).rows.map((row) => row[9])).toEqual(['100', '20', '3', '']);
    await title(page, 'repositories', 'Forks').click();
    expect((await readTable(page, 'repositories')).rows.map((row) => row[9])).toEqual(['3', '20', '100', '']);
  });

  it('in the colors of the day or the night, also when these change while the page is open', async () => {
    const { page } = await openPage(fullRun(3));
    const light = await readBars(page, 'stars');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(light.colors[0]).toMatch(/^rgb/);
    await expect
      .poll(async () => (await readBars(page, 'stars')).colors, { timeout: 30_000 })
      .not.toEqual(light.colors);
    expect((await readBars(page, 'stars')).bars).toEqual(light.bars);
  });
});
