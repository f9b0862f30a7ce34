import { afterAll, beforeAll, expect, it } from 'vitest';
import { desktop, type Look, openBrowser, phone, showAgain } from '../../emulators/browser/browser.ts';
import { showRun } from '../../scripts/pictures/real-runs.ts';
import { closeMedia, openMedia, openStudio, type Studio } from '../../scripts/pictures/sheets.ts';
import { expectToFit, expectToTell } from './shown-runs.ts';

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio(await openBrowser());
});
afterAll(() => studio.browser.close());

/** What most goes wrong; all runs, in all looks, and beside their pictures: `npm run nightly -- --only tests`. */
const some = ['failed', 'canceled', 'bad-input'] as const;
const looks: readonly Required<Look>[] = [
  { width: phone, colorScheme: 'dark' },
  { width: desktop, colorScheme: 'light' },
];

it.each(some)(
  'a run that is %s says at first what to do, fits a phone and a desktop, and keeps nobody out',
  async (name) => {
    const run = await showRun(name);
    expectToTell(name, run);
    const media = await openMedia(studio, run);
    for (const medium of media)
      for (const look of looks) {
        await showAgain(medium.page, look);
        await expectToFit(medium, look);
        expect(medium.complaints).toEqual([]);
      }
    await closeMedia(media);
  },
);
