import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../emulators/browser/browser.ts';
import { type RunShown, runNames, showRun } from '../../scripts/pictures/real-runs.ts';
import {
  closeMedia,
  difference,
  openMedia,
  openStudio,
  readSheet,
  type Shot,
  type Studio,
  sheetOf,
  takeShots,
} from '../../scripts/pictures/sheets.ts';
import { expectToBeOpen, expectToFit, expectToTell } from '../browser/shown-runs.ts';

/** A color step of 255 that a browser's way to smooth letters takes, and another word, or another color, does not. */
const mostDifferent = 30;

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio(await openBrowser());
});
afterAll(() => studio.browser.close());

async function expectAllOf(...shown: Parameters<typeof expectToFit>): Promise<void> {
  await expectToFit(...shown);
  await expectToBeOpen(...shown);
}

describe.each(runNames)('the reports of a run: %s', (name) => {
  let run: RunShown;
  beforeAll(async () => {
    run = await showRun(name);
  });

  it('say in their first lines what happened and what to do', () => {
    expectToTell(name, run);
  });

  it('fit a phone and a desktop by day and by night, keep nobody out, and look as a person found them', {
    timeout: 300_000,
  }, async () => {
    const media = await openMedia(studio, run);
    const shots: Shot[][] = [];
    for (const medium of media) {
      shots.push(await takeShots(medium, (look) => expectAllOf(medium, look)));
      expect(medium.complaints).toEqual([]);
    }
    const { most, at } = await difference(studio, await sheetOf(studio, shots), readSheet(name));
    expect(most, `docs/pictures/runs/${name}.jpg at ${at}`).toBeLessThan(mostDifferent);
    await closeMedia(media);
  });
});
