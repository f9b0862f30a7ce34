import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, overflow, phone } from '../../emulators/browser/browser.ts';
import { type RunName, type RunShown, runNames, showRun } from '../../scripts/pictures/real-runs.ts';
import {
  closeMedia,
  difference,
  type Medium,
  openMedia,
  openStudio,
  readSheet,
  type Shot,
  type Studio,
  sheetOf,
  takeShots,
} from '../../scripts/pictures/sheets.ts';
import { violations } from '../browser/accessibility.ts';

/** A color step of 255 that a browser's way to smooth letters takes, and another word, or another color, does not. */
const mostDifferent = 30;

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio(await openBrowser());
});
afterAll(() => studio.browser.close());

/** What a fresh reader finds in the first lines of the summary: what happened, how many, and what to do. */
const firstLines: Record<RunName, RegExp[]> = {
  good: [/^## ✅ [\d,]+ repositories with [\d,]+ stars \(\+[\d,]+ since 1 minute ago\)/],
  first: [/^## ✅ 60 repositories with [\d,]+ stars\n/],
  'dry-run': [/^## 🔎 Dry run: 129 repositories of 2 owners.*nothing was stored or sent/],
  partial: [/⚠️ Partly completed: 67 of 72/, /5 of 72 repositories failed \(7%\)/, /<br>Correct or remove each name/],
  'owner-missing': [/1 of 2 organizations could not be listed/, /octo-org-renamed could not be listed.*<br>Check that/],
  vanished: [/⚠️ Completed with errors/, /❌ <strong>25 of the 60 .* are missing \(41\.7%\).*<br>Check that the token/],
  failed: [
    /❌ Failed after .*3 of 3 organizations could not be listed/,
    /GitHub: HTTP 401.*<br>Set <code>github-token<\/code>/,
  ],
  canceled: [/🚫 Canceled: 40 of 60/, /Job canceled.*<br>Run the workflow again/],
  killed: [/🚫 Canceled after .*: 40 repositories stored/, /The job was killed.*<br>Run the workflow again/],
  'timed-out': [/⏱️ Timed out: 40 of 60/, /reached.*<br>Raise <code>max-minutes/],
  'store-refused': [/❌ Failed: 0 of 60/, /Cosmos DB: .*401.{0,300}<br>Check <code>cosmos-key/],
  'disk-full': [/⚠️ Partly completed: [\d,]+ of 400/, /<br>ENOSPC: no space left on device, write\. Free disk space/],
  'bad-input': [
    /❌ Failed: invalid input/,
    /Correct the 4 faults/,
    /max-retries: must be/,
    /did you mean &quot;exclude&quot;\?/,
  ],
};

describe.each(runNames)('the reports of a run: %s', (name) => {
  let run: RunShown;
  beforeAll(async () => {
    run = await showRun(name);
  }, 300_000);

  it('say in their first lines what happened and what to do', () => {
    const [head = ''] = run.summary.split(/\n### /);
    for (const line of firstLines[name]) expect(head).toMatch(line);
    if (run.page === undefined) expect(run.summary + run.email).not.toContain('report.html');
    expect(run.visibleLog).not.toMatch(/max-failed-percent: 100|is closed already|\b0 REST calls/);
  });

  it('fit a phone and a desktop by day and by night, keep nobody out, and look as a person found them', {
    timeout: 300_000,
  }, async () => {
    const media = await openMedia(studio, run);
    const shots: Shot[][] = [];
    for (const medium of media) shots.push(await checkedShots(medium));
    const { most, at } = await difference(studio, await sheetOf(studio, shots), readSheet(name));
    expect(most, `docs/pictures/runs/${name}.jpg at ${at}`).toBeLessThan(mostDifferent);
    await closeMedia(media);
  });
});

async function checkedShots(medium: Medium): Promise<Shot[]> {
  const { name, page, complaints } = medium;
  const shots = await takeShots(medium, async ({ width, colorScheme }) => {
    const what = `${name} ${width} ${colorScheme}`;
    expect(await overflow(page), what).toBe(0);
    if (width === phone) expect(await page.evaluate(sideways), what).toEqual([]);
    const faults = await violations(page);
    expect(
      faults.filter((fault) => name === 'page' || !ofSurroundings.test(fault)),
      what,
    ).toEqual([]);
  });
  expect(complaints).toEqual([]);
  return shots;
}

/** GitHub's own page around a summary has the landmarks and the first heading, and its style underlines links. */
const ofSurroundings = /^(page-has-heading-one|region|landmark|link-in-text-block)/;

/**
 * Tables of which a part is beyond the screen, with all that is folded unfolded. GitHub does not break names: the rest of a
 * table with a long one is scrolled to.
 */
const sideways = `(() => {
  const folds = [...document.querySelectorAll('details:not([open])')];
  for (const fold of folds) fold.open = true;
  const isCut = (element) => element.scrollWidth > element.clientWidth + 1 || element.getBoundingClientRect().right > innerWidth;
  const hasLongName = ({ rows = [] }) => [...rows].some(({ cells }) => /[^\\s-]{25}/.test(cells[0].textContent));
  const cut = [...document.querySelectorAll('table, .scroll')].filter((element) => isCut(element) && !hasLongName(element));
  const texts = cut.map(({ innerText }) => innerText.slice(0, 80));
  for (const fold of folds) fold.open = false;
  return texts;
})()`;
