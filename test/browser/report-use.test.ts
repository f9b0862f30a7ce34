import { expect, it } from 'vitest';
import { fullRun, openPage } from './report-pages.ts';
import { realDocuments, runOf, runWithStatus } from './sample-runs.ts';

const table = 'data-table[data-of=repositories]';

it('a keyboard is at the table of repositories after at most 20 stops', async () => {
  const { page } = await openPage(fullRun(60));
  const isThere = () => page.evaluate<boolean>(`document.querySelector('${table}').contains(document.activeElement)`);
  let stops = 0;
  while (!(await isThere()) && stops < 60) {
    await page.keyboard.press('Tab');
    stops++;
  }
  expect(stops).toBeLessThanOrEqual(20);
});

it('a page that is turned is announced', async () => {
  const { page } = await openPage(fullRun(60));
  await page.locator(table).getByRole('button', { name: 'Next' }).click();
  expect(await page.locator(`${table} nav [role=status]`).innerText()).toBe('Page 2 of 2');
});

it('long lists of topics make no row higher than two lines, until a reader wants them whole', async () => {
  const topics = Array.from({ length: 20 }, (_, i) => `topic-${i}`);
  const { page } = await openPage(runOf(realDocuments(20).map((document) => ({ ...document, topics }))));
  const heights = () =>
    page.evaluate<number[]>(
      `[...document.querySelectorAll('${table} tbody .long')].map((text) => text.getBoundingClientRect().height)`,
    );
  const width = await page.evaluate<number>(`document.querySelector('${table} table').scrollWidth`);
  expect(width).toBeLessThan(1_240);
  expect(Math.max(...(await heights()))).toBeLessThan(48);
  await page.getByRole('button', { name: 'Show whole texts' }).click();
  expect(Math.max(...(await heights()))).toBeGreaterThan(100);
});

it('is printed without what only a screen can use, and no wider than the paper', async () => {
  const { page } = await openPage(fullRun(60));
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 1_123 });
  for (const unseen of ['body > nav', `${table} nav`, `${table} label`])
    expect(await page.locator(unseen).isVisible()).toBe(false);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(794);
});

it('the box of problems is red only if the step fails', async () => {
  const colorOf = async (failsStep: boolean): Promise<string> => {
    const run = runWithStatus('partial', 1);
    const problems = run.report.problems.map((problem) => ({ ...problem, failsStep }));
    const { page } = await openPage({ ...run, report: { ...run.report, problems } });
    return page.evaluate(`getComputedStyle(document.querySelector('.problems')).borderTopColor`);
  };
  expect(await colorOf(true)).toBe('rgb(207, 34, 46)');
  expect(await colorOf(false)).toBe('rgb(212, 167, 44)');
});
