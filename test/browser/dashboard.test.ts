import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { overflow, phone, showAgain } from '../../emulators/browser/browser.ts';
import { type Pages, startPages } from '../../emulators/pages.ts';
import { periods } from '../../src/dashboard/site-data.ts';
import type { MadeSite } from '../unit/dashboard/made-site.ts';
import { violations } from './accessibility.ts';
import {
  filesOf,
  follow,
  goTo,
  type Opened,
  openSite,
  readRows,
  readTiles,
  type SiteFiles,
  settled,
  shown,
  shownChange,
} from './dashboard-reader.ts';
import { hostile, makeSite } from './dashboard-site.ts';
import { sharedBrowser } from './shared-browser.ts';

let browser: Browser;
let pages: Pages;
let made: MadeSite;
let files: SiteFiles;
let window: Opened;
let page: Page;

beforeAll(async () => {
  made = await makeSite();
  files = filesOf(made);
  [browser, pages] = await Promise.all([sharedBrowser(), startPages(made.directory)]);
  window = await openSite(browser, pages);
  ({ page } = window);
});
afterAll(async () => {
  await page.context().close();
  await pages.close();
  made.remove();
});

const expectedTiles = ({ sums }: SiteFiles['overview']) =>
  ['repositories', 'stars', 'openIssues', 'openPRs'].map((field) => ({
    value: shown(field === 'repositories' ? sums.repositories : sums.values[field]),
    changes: periods.map((period) => {
      const change = sums.changes[period];
      return shownChange(field === 'repositories' ? change?.repositories : change?.values[field]);
    }),
  }));

it('the overview shows the sums, the owners and the repositories as the files have them', async () => {
  expect(await readTiles(page)).toMatchObject(expectedTiles(files.overview));
  const { names, repositories, owners } = files;
  const cells = (columns: Pick<typeof repositories, 'values' | 'changes'>, row: number): string[] =>
    ['stars', 'openIssues', 'openPRs'].flatMap((field) => [
      shown(columns.values[field]?.[row]),
      shownChange(columns.changes[90][field]?.[row]),
    ]);
  const rows = await readRows(page, 'repositories');
  expect(rows).toHaveLength(Math.min(50, names.length));
  expect(rows.map(([name, ...numbers]) => [name?.split(' ')[0], ...numbers.slice(0, 6)])).toEqual(
    rows.map((_, row) => [names[row], ...cells(repositories, row)]),
  );
  const ownerRows = await readRows(page, 'owners');
  expect(ownerRows.map(([login, count, stars]) => [login, count, stars])).toEqual(
    owners.login
      .slice(0, 15)
      .map((login, i) => [login, shown(owners.repositories[i]), shown(owners.values.stars?.[i])]),
  );
  const grown =
    owners.login[
      owners.changes[90]?.values.stars?.reduce<number>(
        (most, change, i, all) => ((change ?? 0) > (all[most] ?? 0) ? i : most),
        0,
      ) ?? 0
    ];
  expect(await page.locator('.highlights').innerText()).toMatch(new RegExp(`Grew most\\s+${grown}\\s`));
});

it('an address shows the same view again, and back and forward go through views', async () => {
  const word = files.names[3]?.split('/')[1]?.slice(0, 4).toLowerCase() ?? '';
  await page.getByRole('searchbox').fill(word);
  await page.locator('#repositories').getByRole('button', { name: 'Repository' }).click();
  await follow(page, () => page.getByRole('link', { name: '30 days', exact: true }).click());
  const found = files.names.filter((name) => name.toLowerCase().includes(word)).length;
  const state = async (of: Page) => ({
    rows: await readRows(of, 'repositories'),
    count: await of.locator('#repositories [role=status]').first().innerText(),
    sorted: await of.locator('#repositories [aria-sort]').innerText(),
    period: await of.locator('.period [aria-current]').innerText(),
    search: await of.getByRole('searchbox').inputValue(),
  });
  const seen = await state(page);
  expect(seen).toMatchObject({ period: '30 days', search: word, sorted: expect.stringContaining('Repository') });
  expect(seen.rows.length).toBeLessThanOrEqual(found + files.names.length);
  const other = await openSite(browser, pages, await page.evaluate<string>('location.hash'));
  expect(await state(other.page)).toEqual(seen);
  await other.page.context().close();
  await page.locator('#repositories tbody a').first().scrollIntoViewIfNeeded();
  const place = await page.evaluate<number>('scrollY');
  expect(place).toBeGreaterThan(0);
  await follow(page, () => page.locator('#repositories tbody a').first().click());
  const repo = seen.rows[0]?.[0]?.split(' ')[0] ?? '';
  expect(await page.title()).toBe(`${repo} · ${files.site.title}`);
  expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
  // A link that leads nowhere else takes no place away.
  await page.locator('.period [aria-current]').click();
  await follow(page, () => page.goBack());
  expect(await state(page)).toEqual(seen);
  expect(await page.evaluate('scrollY')).toBe(place);
  await page.reload();
  await settled(page);
  expect(await page.evaluate('scrollY')).toBe(place);
  await follow(page, () => page.goBack());
  expect(await page.locator('.period [aria-current]').innerText()).toBe('90 days');
});

it('CSV has what is shown, of all pages, and no formula', async () => {
  await goTo(page, '#/?sort=language');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const [head = '', ...lines] = readFileSync(await (await download).path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(head).toMatch(/^Repository,Stars,Stars in 90 days,Open issues,.*,State$/);
  expect(lines).toHaveLength(files.repositories.isGone.filter((isGone) => !isGone).length);
  expect(lines.filter((line) => line.includes(`"'${hostile.language.replaceAll('"', '""')}"`))).toHaveLength(1);
});

it('a chart is saved as a picture, and has its values as a table without the days that had no run', async () => {
  const tile = page.locator('.tile').nth(1);
  const download = page.waitForEvent('download');
  await tile.getByRole('button', { name: 'PNG' }).click();
  expect(
    readFileSync(await (await download).path())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  await tile.getByText('Show as table').click();
  const days = await tile.locator('tbody th').allInnerTexts();
  const { site, overview } = files;
  const from = site.days.length - 91;
  expect(days.toReversed()).toEqual(site.days.filter((_, i) => i >= from && site.hasRun[i]));
  expect(await tile.locator('tbody td').first().innerText()).toBe(shown(overview.sums.values.stars));
});

it('days without a run are gaps in the lines', async () => {
  const gaps = await page.evaluate<number>(`(() => {
    const { width, height } = document.querySelector('.tile canvas');
    const { data } = document.querySelector('.tile canvas').getContext('2d').getImageData(0, 0, width, height);
    const hasLine = Array.from({ length: width }, (_, x) => Array.from({ length: height }, (_, y) => 4 * (y * width + x))
      .some((i) => data[i + 3] > 200 && data[i] > data[i + 1] + 40));
    const from = hasLine.indexOf(true);
    return hasLine.slice(from, hasLine.lastIndexOf(true)).filter((here, i, all) => !here && all[i - 1]).length;
  })()`);
  const shownDays = files.site.hasRun.slice(-91);
  expect(gaps).toBe(shownDays.filter((hasRun, i) => !hasRun && shownDays[i - 1]).length);
});

it('a page of a repository has its latest values, its history and its links', async () => {
  const { names, repositories, site } = files;
  const row = repositories.isGone.indexOf(false);
  await goTo(page, `#/repo/${names[row]?.toUpperCase()}`);
  expect(await page.locator('h1').innerText()).toContain(names[row]);
  const expected = site.metrics.map(({ field, label }) => ({
    label,
    value: shown(repositories.values[field]?.[row]),
    changes: periods.map((period) => shownChange(repositories.changes[period][field]?.[row])),
  }));
  const byLabel = (one: { label: string }, other: { label: string }): number => (one.label < other.label ? -1 : 1);
  expect((await readTiles(page)).toSorted(byLabel)).toEqual(expected.toSorted(byLabel));
  expect(await page.locator('#events tbody').innerText()).toContain('First seen');
  expect(await page.getByRole('link', { name: 'Pull requests' }).getAttribute('href')).toBe(
    `${site.server}/${names[row]}/pulls`,
  );
  await goTo(page, '#/repo/octo-org/never-seen');
  expect(await page.locator('main').innerText()).toContain('This repository is not on the dashboard.');
});

it("an owner's page has its sums and its repositories", async () => {
  const { owners, names, repositories } = files;
  await goTo(page, `#/owner/${owners.login[1]}`);
  const own = names.filter((name, i) => name.startsWith(`${owners.login[1]}/`) && !repositories.isGone[i]);
  expect((await readTiles(page)).map(({ value }) => value).slice(0, 2)).toEqual([
    shown(owners.repositories[1]),
    shown(owners.values.stars?.[1]),
  ]);
  const rows = await readRows(page, 'repositories');
  expect(rows.map(([name]) => name?.split(' ')[0])).toEqual(own.slice(0, 50));
});

it('a keyboard comes from the top to the repositories by one link, and opens one', async () => {
  await goTo(page, '#/');
  await page.reload();
  await settled(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.innerText')).toBe('Repositories');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.type')).toBe('search');
  await page.getByRole('button', { name: 'Next', exact: true }).last().focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('#repositories nav [role=status]').innerText()).toContain('Page 2 of');
  expect(await page.evaluate('document.activeElement.innerText')).toBe('Next');
});

it('without JavaScript the totals and the owners are there', async () => {
  const { page: plain } = await openSite(browser, pages, '', { javaScriptEnabled: false });
  const text = await plain.locator('main').innerText();
  const { overview, owners } = files;
  expect(text).toContain(shown(overview.sums.values.stars));
  expect(text).toContain(owners.login[0]);
  expect(await plain.locator('main').isVisible()).toBe(true);
  await plain.context().close();
});

const cutTables = `[...document.querySelectorAll('.scroll:not(.values)')]
  .filter((node) => node.scrollWidth > node.clientWidth
    || [...node.querySelectorAll('tbody .text, tbody .day')].some((cell) => cell.clientHeight > 60))
  .map((node) => node.getAttribute('aria-labelledby'))`;

// A few rows are like all others.
it.each(['#/?search=java', 'owner', 'repo'])('%s can be used by everyone on every screen', async (view) => {
  const hash =
    { owner: `#/owner/${files.owners.login[0]}?search=java`, repo: `#/repo/${files.names[0]}` }[view] ?? view;
  await goTo(page, hash);
  for (const look of [{ width: phone, colorScheme: 'dark' }, { colorScheme: 'light' }] as const) {
    await showAgain(page, look);
    // The view with most on it in both colors, the others in one.
    if (look.width !== phone || view.startsWith('#')) expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    // Nothing is cut off in a table of a phone, and no word is broken.
    if (look.width === phone) expect(await page.evaluate(cutTables)).toEqual([]);
    if (view.startsWith('#')) expect(await page.locator('.sections a').first().isVisible()).toBe(true);
  }
});

it('texts from outside are shown, and nothing more', async () => {
  await goTo(page, '#/');
  expect(await page.locator('select[name=topic]').innerText()).toContain(hostile.topic);
  expect(await page.locator('h1').innerText()).toBe(files.site.title);
  expect(await page.evaluate('[document.title, typeof window.hacked, document.images.length]')).toEqual([
    files.site.title,
    'undefined',
    0,
  ]);
});

it('nothing goes wrong, and nobody else is asked', () => {
  expect(window.complaints).toEqual([]);
  expect(pages.requests.filter(({ status }) => status >= 400)).toEqual([]);
});
