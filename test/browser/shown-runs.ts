import { expect } from 'vitest';
import { type Look, overflow, phone } from '../../emulators/browser/browser.ts';
import type { RunName, RunShown } from '../../scripts/pictures/real-runs.ts';
import type { Medium } from '../../scripts/pictures/sheets.ts';
import { violations } from './accessibility.ts';

/** What a fresh reader finds in the first lines of the summary: what happened, how many, and what to do. */
const firstLines: Record<RunName, RegExp[]> = {
  good: [/^## ✅ [\d,]+ repositories with [\d,]+ stars \(\+[\d,]+ since 1 minute ago\)/],
  first: [/^## ✅ 60 repositories with [\d,]+ stars\n/],
  'dry-run': [/^## 🔎 Dry run: 129 repositories of 2 owners.*nothing was stored or sent/],
  partial: [
    /⚠️ Partly completed: 67 of 72/,
    /5 of 72 repositories failed \(7%: 4 not found, 1 blocked\)/,
    /<br>Not found: Correct or remove each name/,
  ],
  'owner-missing': [
    /1 of 2 organizations could not be listed/,
    /octo-org-renamed could not be listed \(not found\)\..*<br>Check that/,
  ],
  vanished: [
    /⚠️ Completed with errors: 25 repositories missing; the other 35 repositories stored/,
    /❌ <strong>25 of the 60 repositories of contoso are missing \(41\.7%, not found\).*<br>Check that the token/,
  ],
  failed: [
    /❌ Failed after .*3 of 3 organizations could not be listed/,
    /GitHub: HTTP 401.*<br>Set <code>github-token<\/code>/,
  ],
  canceled: [/🚫 Canceled: 40 of 60/, /Job canceled.*<br>Run the workflow again/],
  killed: [/🚫 Canceled after .*: 40 repositories stored/, /The job was killed.*<br>Run the workflow again/],
  'timed-out': [/⏱️ Timed out: 40 of 60/, /reached.*<br>Raise <code>max-minutes/],
  'store-refused': [/❌ Failed: 0 of 60/, /Cosmos DB: .*401.{0,300}<br>Check <code>cosmos-key/],
  'disk-full': [/⚠️ Partly completed: 120 of 400/, /<br>ENOSPC: no space left on device, write\. Free disk space/],
  'bad-input': [
    /❌ Failed: invalid input/,
    /Correct the 4 faults/,
    /max-retries: must be/,
    /did you mean &quot;exclude&quot;\?.*<pre>.*&quot;exlude&quot;.*\n +\^<\/pre>/,
    /<a href="[^"]+\/README\.md#sources">Documentation/,
  ],
};

/** The first lines say what happened and what to do, and nothing leads to what is not there. */
export function expectToTell(name: RunName, { summary, email, page, visibleLog }: RunShown): void {
  const [head = ''] = summary.split(/\n### /);
  for (const line of firstLines[name]) expect(head).toMatch(line);
  if (page === undefined) expect(summary + email).not.toContain('report.html');
  if (name === 'bad-input') expect(visibleLog).toMatch(/^sources\.json:2\n.*"exlude".*\n +\^$/m);
  expect(visibleLog).not.toMatch(/max-failed-percent: 100|is closed already|\b0 REST calls/);
}

/** Nothing is beyond the screen, and no word is broken in two. */
export async function expectToFit({ name, page }: Medium, { width, colorScheme }: Look): Promise<void> {
  const what = `${name} ${width} ${colorScheme}`;
  expect(await overflow(page), what).toBe(0);
  expect(await page.evaluate(unfit(width === phone)), what).toEqual([]);
}

/** Nobody is kept out. */
export async function expectToBeOpen({ name, page }: Medium, look: Look = {}): Promise<void> {
  const faults = await violations(page);
  expect(
    faults.filter((fault) => name === 'page' || !ofSurroundings.test(fault)),
    `${name} ${look.width} ${look.colorScheme}`,
  ).toEqual([]);
}

/** GitHub's own page around a summary has the landmarks and the first heading, and its style underlines links. */
const ofSurroundings = /^(page-has-heading-one|region|landmark|link-in-text-block)/;

/** Tables of which a part is beyond a phone, and words that a line end parts, with all that is folded unfolded. */
const unfit = (isPhone: boolean): string => `(() => {
  const folds = [...document.querySelectorAll('details:not([open])')];
  for (const fold of folds) fold.open = true;
  const isCut = (element) => element.scrollWidth > element.clientWidth + 1 || element.getBoundingClientRect().right > innerWidth;
  const tables = ${isPhone} ? [...document.querySelectorAll('table, .scroll')].filter(isCut) : [];
  const found = [...tables.map(({ innerText }) => 'beyond the screen: ' + innerText.slice(0, 80)), ...brokenWords()];
  for (const fold of folds) fold.open = false;
  return found;

  function brokenWords() {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const lines = () => new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    const broken = [];
    while (texts.nextNode()) {
      const { currentNode: text } = texts;
      if (text.parentElement.closest('script, style, svg, .unseen') || !text.parentElement.checkVisibility()) continue;
      range.selectNodeContents(text);
      if (lines() < 2) continue;
      for (const { 0: word, index } of text.data.matchAll(/[\\p{L}\\d]{2,20}/gu)) {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (lines() > 1) broken.push('broken: ' + word + ' in ' + text.data.slice(0, 60));
      }
    }
    return broken;
  }
})()`;
