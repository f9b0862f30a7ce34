import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { desktop, type Look, phone, type Shown, show, showAgain } from '../../emulators/browser/browser.ts';
import { githubPage, replaceMarkdown } from '../../emulators/browser/github-markdown.ts';
import type { RunShown } from './real-runs.ts';

const folder = fileURLToPath(new URL('../../docs/pictures/runs/', import.meta.url));

export const looks: readonly Required<Look>[] = [phone, desktop].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

export interface Medium extends Shown {
  name: string;
}

/** A page for summaries, one after another: Mermaid is large, and takes a while to be loaded. */
export async function openSummaryPage(browser: Browser): Promise<Shown> {
  const shown = await show(browser, githubPage(''));
  await shown.page.waitForSelector('html[data-drawn]', { timeout: longestDrawingMs });
  return shown;
}

/** On a machine that many share. */
const longestDrawingMs = 60_000;

/** Opens what a person sees of a run, with what differs from run to run as it would be in one and the same. */
export async function openMedia(
  browser: Browser,
  summaryPage: Shown,
  { summary, email, page }: RunShown,
): Promise<Medium[]> {
  await summaryPage.page.evaluate('document.adoptedStyleSheets = []');
  await replaceMarkdown(summaryPage.page, steady(summary));
  const others = Object.entries({ email, page }).map(
    async ([name, html]): Promise<Medium[]> =>
      html === undefined ? [] : [{ name, ...(await show(browser, steady(html))) }],
  );
  return [{ name: 'summary', ...summaryPage }, ...(await Promise.all(others)).flat()];
}

/** All but the page for summaries. */
export async function closeMedia([, ...others]: readonly Medium[]): Promise<void> {
  for (const { page } of others) await page.context().close();
}

const steady = (text: string): string =>
  text
    .replaceAll(/\b1[78]\d{8}\b/g, '1611127298')
    .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, '2021-01-20 07:21 UTC')
    .replaceAll(/\d+ min \d+ s|\d+\.\d s/g, '1.2 s')
    .replaceAll(/[\d,.]+ request units(; \d+ writes? throttled)?/g, '441 request units')
    .replaceAll(/[\d,]+ queries for [\d,]+ points \([\d,]+ of/g, '9 queries for 9 points (4,991 of');

/** Machines have different fonts; this one comes with Mermaid. */
const font = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('mermaid')).resolve(
    'katex/dist/fonts/KaTeX_SansSerif-Regular.woff2',
  ),
).toString('base64');

/** Times are drawn, too, and no two runs have the same. What a page may not fetch, a script can bring. */
const makeSteady = `(async () => {
  const bytes = Uint8Array.from(atob(${JSON.stringify(font)}), (character) => character.charCodeAt(0));
  document.fonts.add(await new FontFace('Steady', bytes.buffer).load());
  const style = new CSSStyleSheet();
  style.replaceSync(':not(pre, code) { font-family: Steady !important } figure[data-of=stages] canvas, article figure svg { visibility: hidden }');
  document.adoptedStyleSheets = [style];
  if (!globalThis.Chart) return;
  Chart.defaults.font.family = 'Steady';
  for (const chart of Object.values(Chart.instances)) chart.update();
})()`;

const seenHeight = 1_000;

interface Shot {
  data: string;
  width: number;
}

/** The top of a page in all looks. */
async function shotsOf(page: Page): Promise<Shot[]> {
  const shots: Shot[] = [];
  await page.evaluate(makeSteady);
  for (const look of looks) {
    await showAgain(page, look);
    await page.setViewportSize({ width: look.width, height: seenHeight });
    const shot = await page.screenshot({ clip: { x: 0, y: 0, width: look.width, height: seenHeight } });
    shots.push({ data: shot.toString('base64'), width: look.width });
  }
  return shots;
}

export async function takeSheet(browser: Browser, media: readonly Medium[]): Promise<string> {
  return sheetOf(browser, await Promise.all(media.map(({ page }) => shotsOf(page))));
}

/** All that a run shows on one sheet, as a JPEG: the phones in a row, and below them a column for each medium. */
const sheetOf = (browser: Browser, media: readonly Shot[][]): Promise<string> =>
  inCanvas(
    browser,
    `(async () => {
    const media = ${JSON.stringify(media)};
    const column = 480;
    const tops = [[0, 0], [0, column / 2], [${seenHeight / 2}, 0], [${seenHeight / 2} + 375, 0]];
    const canvas = document.createElement('canvas');
    canvas.width = media.length * column;
    canvas.height = ${seenHeight / 2} + 2 * 375;
    const context = canvas.getContext('2d');
    for (const [i, shots] of media.entries())
      for (const [j, { data, width }] of shots.entries()) {
        const image = await load('image/png', data);
        const scale = (j < 2 ? column / 2 : column) / width;
        const height = Math.min(image.height, (j < 2 ? ${seenHeight / 2} : 375) / scale);
        const [top, left] = tops[j];
        context.drawImage(image, 0, 0, width, height, i * column + left, top, width * scale, height * scale);
      }
    return canvas.toDataURL('image/jpeg', 0.6).split(',')[1];
  })()`,
  );

/** The share of two sheets that differs to the eye. */
export const differing = (browser: Browser, one: string, other: string): Promise<number> =>
  inCanvas(
    browser,
    `(async () => {
    const [a, b] = await Promise.all(${JSON.stringify([one, other])}.map(async (data) => {
      const image = await load('image/jpeg', data);
      const canvas = document.createElement('canvas');
      canvas.width = image.width / 4;
      canvas.height = image.height / 4;
      const context = canvas.getContext('2d');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return context.getImageData(0, 0, canvas.width, canvas.height).data;
    }));
    if (a.length !== b.length) return 1;
    let different = 0;
    for (let i = 0; i < a.length; i += 4)
      if (Math.abs(a[i] - b[i]) + Math.abs(a[i + 1] - b[i + 1]) + Math.abs(a[i + 2] - b[i + 2]) > 120) different++;
    return different / (a.length / 4);
  })()`,
  );

async function inCanvas<T>(browser: Browser, script: string): Promise<T> {
  const { page } = await show(browser, '<!doctype html><title>Canvas</title>');
  await page.evaluate(`globalThis.load = (type, data) => new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = reject;
    image.src = 'data:' + type + ';base64,' + data;
  })`);
  const result = await page.evaluate<T>(script);
  await page.context().close();
  return result;
}

const pathOf = (name: string): string => `${folder}${name}.jpg`;

export const readSheet = (name: string): string => readFileSync(pathOf(name)).toString('base64');

export function writeSheet(name: string, data: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(pathOf(name), Buffer.from(data, 'base64'));
}
