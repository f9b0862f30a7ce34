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

/** What all sheets of a session share: Mermaid is large, and takes a while to be loaded. */
export interface Studio {
  browser: Browser;
  summaryPage: Shown;
  canvas: Page;
}

export async function openStudio(browser: Browser): Promise<Studio> {
  const summaryPage = await show(browser, githubPage(''));
  await summaryPage.page.waitForSelector('html[data-drawn]', { timeout: longestDrawingMs });
  const { page: canvas } = await show(browser, '<!doctype html><title>Canvas</title>');
  await canvas.evaluate(loadImages);
  return { browser, summaryPage, canvas };
}

/** On a machine that many share. */
const longestDrawingMs = 60_000;

/** Opens what a person sees of a run, with what differs from run to run as it would be in one and the same. */
export async function openMedia(
  { browser, summaryPage }: Studio,
  { summary, email, page }: RunShown,
): Promise<Medium[]> {
  await replaceMarkdown(summaryPage.page, steady(summary));
  const media: Medium[] = [{ name: 'summary', ...summaryPage }];
  for (const [name, html] of Object.entries({ email, page }))
    if (html !== undefined) media.push({ name, ...(await show(browser, steady(html))) });
  for (const { page } of media) await page.evaluate(useOwnFonts);
  return media;
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

/** Machines have different fonts; these come with Mermaid, the later ones for what the earlier ones lack. */
const fonts = Object.entries({
  Letters: ['SansSerif-Regular', 'SansSerif-Bold'],
  Code: ['Typewriter-Regular'],
  Signs: ['Main-Regular'],
  Shapes: ['AMS-Regular'],
}).flatMap(([family, files]) => files.map((file) => ({ family, weight: weightOf(file), data: readFont(file) })));

function weightOf(file: string): string {
  return file.endsWith('Bold') ? 'bold' : 'normal';
}

function readFont(file: string): string {
  const ofMermaid = createRequire(createRequire(import.meta.url).resolve('mermaid'));
  return readFileSync(ofMermaid.resolve(`katex/dist/fonts/KaTeX_${file}.woff2`)).toString('base64');
}

/**
 * What a page may not fetch, a script can bring. With its size adjusted the font is as wide as Arial, or wider. Stages are
 * drawn by their times, and no two runs have the same.
 */
export const useOwnFonts = `(async () => {
  if (document.adoptedStyleSheets.length === 0) {
    for (const { family, weight, data } of ${JSON.stringify(fonts)}) {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      document.fonts.add(await new FontFace(family, bytes.buffer, { weight, sizeAdjust: '110%' }).load());
    }
    const style = new CSSStyleSheet();
    style.replaceSync(\`
      * { font-family: Letters, Signs, Shapes !important }
      pre, code, pre *, code * { font-family: Code, Signs, Shapes !important }
      .emoji { display: inline-block; width: 1em; height: 1em; margin: 0 0.15em; border-radius: 30%; vertical-align: -0.15em; background: currentColor }
      .emoji.dot { width: 0.2em; height: 0.2em; vertical-align: 0.2em }
      figure[data-of=stages] canvas, article figure svg { visibility: hidden }\`);
    document.adoptedStyleSheets = [style];
  }
  if (!globalThis.Chart) return;
  Chart.defaults.font.family = 'Letters, Signs, Shapes';
  for (const chart of Object.values(Chart.instances)) chart.update();
})()`;

const emojiColors = {
  '✅': '#1a7f37',
  '❌': '#cf222e',
  '⚠️': '#bf8700',
  '⏱️': '#8250df',
  '🚫': '#6e7781',
  '🔎': '#0969da',
};

/** A box of its color for each sign that none of the fonts has: machines draw them as they like, or not at all. */
const boxEmoji = `(() => {
  const colors = ${JSON.stringify(emojiColors)};
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode())
    if (/[·✕⚠]|\\p{Emoji_Presentation}|\\ufe0f/u.test(texts.currentNode.data) && !texts.currentNode.parentElement.closest('script, style, option, .emoji'))
      found.push(texts.currentNode);
  for (const text of found)
    text.replaceWith(...text.data.split(/([·✕⚠]\\ufe0f?|\\p{Emoji_Presentation}|\\S\\ufe0f)/u).map((part, i) =>
      i % 2 === 0 ? part : box(part)));
  function box(sign) {
    const box = Object.assign(document.createElement('span'), { className: sign === '·' ? 'emoji dot' : 'emoji' });
    box.style.background = colors[sign] ?? 'currentColor';
    return box;
  }
})()`;

const seenHeight = 1_000;

export interface Shot {
  data: string;
  width: number;
}

/** The top of a page in all looks; `check` is called in each of them. */
export async function takeShots(
  { page }: Shown,
  check?: (look: Look & { width: number }) => Promise<void>,
): Promise<Shot[]> {
  const shots: Shot[] = [];
  for (const look of looks) {
    await showAgain(page, look);
    await page.setViewportSize({ width: look.width, height: seenHeight });
    await page.evaluate(boxEmoji);
    const shot = await page.screenshot();
    shots.push({ data: shot.toString('base64'), width: look.width });
    await check?.(look);
  }
  return shots;
}

/** All that a run shows on one sheet, as a JPEG: the phones in a row, and below them a column for each medium. */
export const sheetOf = ({ canvas }: Studio, media: readonly Shot[][]): Promise<string> =>
  canvas.evaluate<string>(
    `(async () => {
    const media = ${JSON.stringify(media)};
    const column = 480;
    const tops = [[0, 0], [0, column / 2], [${seenHeight / 2}, 0], [${seenHeight / 2} + 375, 0]];
    const canvas = document.createElement('canvas');
    canvas.width = media.length * column;
    canvas.height = ${seenHeight / 2} + 2 * 375;
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    for (const [i, shots] of media.entries())
      for (const [j, { data, width }] of shots.entries()) {
        const image = await load('image/png', data);
        const scale = (j < 2 ? column / 2 : column) / width;
        const height = Math.min(image.height, (j < 2 ? ${seenHeight / 2} : 375) / scale);
        const [top, left] = tops[j];
        context.drawImage(image, 0, 0, width, height, i * column + left, top, width * scale, height * scale);
      }
    return canvas.toDataURL('image/jpeg', 0.7).split(',')[1];
  })()`,
  );

/**
 * How much two sheets differ where they differ most: in a square of eight pixels, which a few letters fill, on average and
 * in the color that differs most, of 255.
 */
export const difference = ({ canvas }: Studio, one: string, other: string): Promise<{ most: number; at: string }> =>
  canvas.evaluate<{ most: number; at: string }>(
    `(async () => {
    const [a, b] = await Promise.all(${JSON.stringify([one, other])}.map(async (data) => {
      const image = await load('image/jpeg', data);
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    }));
    const { width, height } = a;
    if (width !== b.width || height !== b.height) return { most: 255, at: 'their sizes' };
    const sums = new Map();
    for (let i = 0; i < a.data.length; i += 4) {
      const pixel = i / 4;
      const at = Math.floor((pixel % width) / 8) * 8 + ',' + Math.floor(pixel / width / 8) * 8;
      const most = Math.max(...[0, 1, 2].map((color) => Math.abs(a.data[i + color] - b.data[i + color])));
      sums.set(at, (sums.get(at) ?? 0) + most);
    }
    const [at, sum] = [...sums].reduce((most, one) => (one[1] > most[1] ? one : most));
    return { most: Math.round(sum / 64), at };
  })()`,
  );

const loadImages = `globalThis.load = (type, data) => new Promise((resolve, reject) => {
  const image = new Image();
  image.onload = () => resolve(image);
  image.onerror = reject;
  image.src = 'data:' + type + ';base64,' + data;
})`;

const pathOf = (name: string): string => `${folder}${name}.jpg`;

export const readSheet = (name: string): string => readFileSync(pathOf(name)).toString('base64');

export function writeSheet(name: string, data: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(pathOf(name), Buffer.from(data, 'base64'));
}
