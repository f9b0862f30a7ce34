import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, overflow, show, showAgain } from '../../emulators/browser/browser.ts';
import { type RunShown, runNames, showRun } from '../../scripts/pictures/real-runs.ts';
import { differing, looks, mediaOf, readPicture, takeSheet } from '../../scripts/pictures/sheets.ts';
import { violations } from './accessibility.ts';

/** So much of a picture may be another one on another machine. */
const mostDifferent = 0.08;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What a fresh reader finds in the first lines of the summary: what happened, and what to do. */
const firstLines: Record<string, RegExp[]> = {
  good: [/^## ✅ [\d,]+ repositories with [\d,]+ stars \(\+[\d,]+ since 1 minute ago\)/],
  partial: [/1 of 2 organizations could not be listed/, /octo-org-renamed could not be listed.*Check that each name/s],
  failed: [/3 of 3 organizations could not be listed/, /HTTP 401.*Set <code>github-token<\/code>/s],
  canceled: [/Canceled: 40 of 60/, /Job canceled.*Run the workflow again/s],
  killed: [/Canceled after .*: 40 repositories stored/, /The job was killed.*Run the workflow again/s],
  'bad-input': [
    /❌ Failed: invalid input/,
    /max-retries: must be a whole number/,
    /did you mean &quot;exclude&quot;\?/,
  ],
};

describe.each(runNames)('the reports of a run: %s', (name) => {
  let run: RunShown;
  beforeAll(async () => {
    run = await showRun(name);
  }, 60_000);

  it('say in their first lines what happened and what to do', () => {
    const [head = ''] = run.summary.split(/\n### /);
    for (const line of firstLines[name] ?? []) expect(head).toMatch(line);
    expect(run.visibleLog).not.toMatch(/max-failed-percent: 100|is closed already|\b0 REST calls/);
  });

  it('fit a phone and a desktop by day and by night, keep nobody out, and look as a person found them', {
    timeout: 120_000,
  }, async () => {
    for (const [medium, html] of mediaOf(run)) {
      const { page, complaints } = await show(browser, html);
      if (html.includes('language-mermaid')) await page.waitForSelector('html[data-drawn]', { timeout: 60_000 });
      for (const look of looks) {
        await showAgain(page, look);
        expect(await overflow(page), `${medium} ${look.width}`).toBe(0);
      }
      expect(await page.evaluate(cutTables), medium).toEqual(0);
      const faults = await violations(page);
      // GitHub's own page around a summary has the landmarks and the first heading, and its style underlines links.
      expect(
        faults.filter(
          (fault) => medium === 'page' || !/^(page-has-heading-one|region|landmark|link-in-text-block)/.test(fault),
        ),
      ).toEqual([]);
      expect(complaints).toEqual([]);
      const sheet = await takeSheet(browser, page);
      expect(await differing(browser, sheet, readPicture(`${name}-${medium}`)), medium).toBeLessThan(mostDifferent);
      await page.context().close();
    }
  });
});

/** Tables outside of what scrolls by itself and is announced, of which a part cannot be seen. */
const cutTables = `[...document.querySelectorAll('table')].filter((table) =>
  !table.closest('.scroll, details:not([open])') && table.scrollWidth > table.clientWidth + 1).length`;
