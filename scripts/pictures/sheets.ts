import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { desktop, type Look, phone, show, showAgain } from '../../emulators/browser/browser.ts';
import { githubPage } from '../../emulators/browser/github-markdown.ts';
import type { RunShown } from './real-runs.ts';

const folder = fileURLToPath(new URL('../../docs/pictures/runs/', import.meta.url));

export const looks: readonly Required<Look>[] = [phone, desktop].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

/** What a person sees of a run: each medium as a page. */
export function mediaOf({ summary, email, page }: RunShown): [medium: string, html: string][] {
  const media: [string, string | undefined][] = [
    ['summary', githubPage(steady(summary))],
    ['email', email && steady(email)],
    ['page', page && steady(page)],
  ];
  return media.filter((one): one is [string, string] => one[1] !== undefined);
}

/** What differs from run to run, as it would be in one and the same. */
const steady = (text: string): string =>
  text
    .replaceAll(/\b1[78]\d{8}\b/g, '1611127298')
    .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, '2021-01-20 07:21 UTC')
    .replaceAll(/\d+ min \d+ s|\d+\.\d s/g, '1.2 s')
    .replaceAll(/[\d,.]+ request units(; \d+ writes? throttled)?/g, '441 request units')
    .replaceAll(/[\d,]+ queries for [\d,]+ points \([\d,]+ of/g, '9 queries for 9 points (4,991 of');

/** Times are drawn, too, and no two runs have the same. */
const hidden = 'figure[data-of=stages] canvas, article figure svg { visibility: hidden }';

const seenHeight = 1_000;
const scaleOf = (width: number): number => (width === phone ? 0.5 : 0.4);

/** The top of a page in all looks, side by side, as a JPEG. */
export async function takeSheet(browser: Browser, page: Page): Promise<string> {
  const shots: { data: string; width: number }[] = [];
  await page.addStyleTag({ content: hidden }).catch(() => {});
  for (const look of looks) {
    await showAgain(page, look);
    const clip = { x: 0, y: 0, width: look.width, height: seenHeight };
    await page.setViewportSize({ width: look.width, height: seenHeight });
    const shot = await page.screenshot({ clip });
    shots.push({ data: shot.toString('base64'), width: look.width * scaleOf(look.width) });
  }
  return inCanvas(
    browser,
    `(async () => {
    const shots = ${JSON.stringify(shots)};
    const images = await Promise.all(shots.map(({ data }) => load('image/png', data)));
    const scales = images.map((image, i) => shots[i].width / image.width);
    const canvas = document.createElement('canvas');
    canvas.width = shots.reduce((sum, { width }) => sum + width, 0);
    canvas.height = Math.max(...images.map((image, i) => image.height * scales[i]));
    const context = canvas.getContext('2d');
    let x = 0;
    for (const [i, image] of images.entries()) {
      context.drawImage(image, x, 0, shots[i].width, image.height * scales[i]);
      x += shots[i].width;
    }
    return canvas.toDataURL('image/jpeg', 0.6).split(',')[1];
  })()`,
  );
}

/** The share of two pictures that differs to the eye. Seen from afar, so that another font of another machine does not count. */
export const differing = (browser: Browser, one: string, other: string): Promise<number> =>
  inCanvas(
    browser,
    `(async () => {
    const width = 240;
    const pixels = await Promise.all(${JSON.stringify([one, other])}.map(async (data) => {
      const image = await load('image/jpeg', data);
      const canvas = document.createElement('canvas');
      canvas.width = width;
      canvas.height = 80;
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return context.getImageData(0, 0, canvas.width, canvas.height).data;
    }));
    const [a, b] = pixels;
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

export const readPicture = (name: string): string => readFileSync(pathOf(name)).toString('base64');

export function writePicture(name: string, data: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(pathOf(name), Buffer.from(data, 'base64'));
}
