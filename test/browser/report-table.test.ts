import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { filter, readTable, readWholeTable, title } from './page-reader.ts';
import { fullRun, openPage, shownNumber } from './report-pages.ts';
import { realDocuments, runOf } from './sample-runs.ts';

const rowsPerPage = 50;

describe('a table', () => {
  const run = fullRun(6_000);
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openPage(run));
  });

  it('is sorted by a click on a title, and the other way round by the next', async () => {
    const expected = run.documents.map(({ openIssues }) => openIssues).toSorted((one, other) => other - one);
    await title(page, 'repositories', 'Open issues').click();
    const most = await readTable(page, 'repositories');
    expect(most.sortedBy).toEqual(['Open issues descending']);
    expect(most.rows.map((row) => row[2])).toEqual(expected.slice(0, rowsPerPage).map(shownNumber));
    await title(page, 'repositories', 'Open issues').click();
    const least = await readTable(page, 'repositories');
    expect(least.sortedBy).toEqual(['Open issues ascending']);
    expect(least.rows.map((row) => row[2])).toEqual(expected.toReversed().slice(0, rowsPerPage).map(shownNumber));
  });

  it('is sorted by the keyboard, which stays where it was', async () => {
    await title(page, 'repositories', 'Stars').focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    const { rows, sortedBy } = await readTable(page, 'repositories');
    expect(sortedBy).toEqual(['Repository ascending']);
    const order = new Intl.Collator('en', { numeric: true }).compare;
    expect(rows.map(([repo]) => repo)).toEqual(
      run.documents
        .map(({ repo }) => repo)
        .toSorted(order)
        .slice(0, rowsPerPage),
    );
    expect(await page.evaluate('document.activeElement.innerText')).toBe('Repository');
    await page.keyboard.press('Space');
    expect((await readTable(page, 'repositories')).sortedBy).toEqual(['Repository descending']);
  });

  it('is sorted by putting no more rows into the page than a reader sees', async () => {
    await page.evaluate(`new MutationObserver((changes) => {
      window.added = (window.added ?? 0) + changes.flatMap(({ addedNodes }) => [...addedNodes]).filter(({ tagName }) => tagName === 'TR').length;
    }).observe(document.body, { subtree: true, childList: true })`);
    await title(page, 'repositories', 'Merged PRs').click();
    expect(await page.evaluate('window.added')).toBe(rowsPerPage);
  });

  it('is filtered over all rows by each word that is typed, and tells how many there are', async () => {
    const found = run.documents.filter(({ repo }) => /react/i.test(repo) && /native/i.test(repo));
    expect(found.length).toBeGreaterThan(3);
    await filter(page, 'repositories').fill('Native react');
    const { rows, count } = await readTable(page, 'repositories');
    expect(count).toBe(`${found.length} of 6,000 repositories`);
    expect(rows.map(([repo]) => repo).sort()).toEqual(
      found
        .map(({ repo }) => repo)
        .slice(0, rowsPerPage)
        .sort(),
    );
    await filter(page, 'repositories').fill('no-such-name');
    expect(await readTable(page, 'repositories')).toMatchObject({ rows: [], count: '0 of 6,000 repositories' });
    await filter(page, 'repositories').fill('');
    expect((await readTable(page, 'repositories')).count).toBe('6,000 repositories');
  });

  it('is turned by pages, and its buttons do not lose the keyboard at the ends', async () => {
    await title(page, 'owners', 'Stars').click();
    const table = page.locator('data-table[data-of=owners]');
    const owners = run.report.collection.owners.length;
    const back = table.getByRole('button', { name: 'Previous' });
    await back.focus();
    await page.keyboard.press('Enter');
    expect(await table.locator('nav').innerText()).toContain(`Page 1 of ${shownNumber(Math.ceil(owners / 10))}`);
    expect(await back.getAttribute('aria-disabled')).toBe('true');
    expect(await page.evaluate('document.activeElement.innerText')).toBe('Previous');
    await table.getByRole('button', { name: 'Next' }).click();
    expect(await table.locator('nav').innerText()).toContain('Page 2 of');
    expect((await readTable(page, 'owners')).rows).toHaveLength(10);
  });
});

it('a table has every row on one of its pages', async () => {
  const { page } = await openPage(runOf(realDocuments(120)));
  const names = (await readWholeTable(page, 'repositories')).map(([repo]) => repo);
  const stored = realDocuments(120).map(({ repo }) => repo);
  expect(names.toSorted()).toEqual(stored.toSorted());
});
