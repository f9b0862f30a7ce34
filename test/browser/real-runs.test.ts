import { expect, it } from 'vitest';
import { desktop, type Look, phone, type Shown, showAgain } from '../../emulators/browser/browser.ts';
import { type RunName, showRun } from '../../scripts/pictures/real-runs.ts';
import { useOwnFonts } from '../../scripts/pictures/sheets.ts';
import { showShared, showSummary } from './shared-browser.ts';
import { expectToBeOpen, expectToFit, expectToTell } from './shown-runs.ts';

/** What most goes wrong; all runs, in all looks, and beside their pictures: `npm run nightly -- --only tests`. */
const some = ['failed', 'canceled', 'bad-input'] as const satisfies RunName[];
const looks: readonly Required<Look>[] = [
  { width: phone, colorScheme: 'dark' },
  { width: desktop, colorScheme: 'light' },
];

it.each(some)(
  'a run that is %s says at first what to do, fits a phone and a desktop, and keeps nobody out',
  async (name) => {
    const run = await showRun(name);
    expectToTell(name, run);
    await expectToBeGood('summary', await showSummary(run.summary));
    if (run.email !== undefined) await expectToBeGood('email', await showShared(run.email));
    // The page is the same whatever its run was, and `report-page.test.ts` looks at it.
    if (name === 'canceled') await expectToBeGood('page', await showShared(String(run.page)));
  },
);

async function expectToBeGood(name: string, shown: Shown): Promise<void> {
  const medium = { name, ...shown };
  await shown.page.evaluate(useOwnFonts);
  for (const look of looks) {
    await showAgain(shown.page, look);
    await expectToFit(medium, look);
    expect(shown.complaints).toEqual([]);
  }
  if (name !== 'page') await expectToBeOpen(medium, looks[1]);
}
