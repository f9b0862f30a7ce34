// Makes the README's pictures: two runs of the built action against the emulated services, so that there is something to
// compare, and the second one's summary, email and page as a reader sees them. Then a sheet for each good and bad run.
// And pictures of a dashboard. Only some of them: npm run pictures -- readme dashboard failed

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { desktop, openBrowser, show } from '../emulators/browser/browser.ts';
import { githubPage } from '../emulators/browser/github-markdown.ts';
import { startPages } from '../emulators/pages.ts';
import { type ActionResult, runAction } from '../emulators/runner/runner.ts';
import { originalLatencies, type Services, startServices } from '../emulators/services.ts';
import { dashboardPictures, withDashboard } from './pictures/dashboard.ts';
import { type RunName, runNames, showRun } from './pictures/real-runs.ts';
import { closeMedia, openMedia, openStudio, type Shot, sheetOf, takeShots, writeSheet } from './pictures/sheets.ts';

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const maxBytes = 300_000;
/** Run ids are seconds, and the second run compares itself with an earlier one. */
const betweenRunsMs = 2_000;

const sources = {
  fullOrgs: ['microsoft', 'apache', 'google'].map((orgName) => ({ orgName })),
  individualRepos: ['torvalds/linux', 'golang/go', 'rust-lang/rust', 'octo-org/deleted-long-ago'],
};

function runOnce(services: Services, workspace: string): Promise<ActionResult> {
  return runAction({
    inputs: { ...services.inputs, sources: JSON.stringify(sources) },
    githubToken: services.token,
    env: services.env,
    workspace,
  });
}

/** A day passes: stars come in, issues are closed, pull requests are merged. */
function letADayPass({ github }: Services): void {
  for (const [i, repository] of [...github.repositories.values()].entries()) {
    const closed = Math.min(repository.openIssues, i % 7);
    const merged = Math.min(repository.openPRs, i % 4);
    repository.stars += (i * 37) % 53;
    repository.openIssues += (i % 5) - closed;
    repository.closedIssues += closed;
    repository.openPRs += (i % 3) - merged;
    repository.mergedPRs += merged;
  }
}

/** Takes a picture of the top of a page. */
async function takePicture(browser: Browser, name: string, html: string, size: { width: number; height: number }) {
  const { page } = await show(browser, html, size);
  if (html.includes('language-mermaid')) await page.waitForSelector('html[data-drawn]', { timeout: 60_000 });
  const height = Math.min(size.height, await page.evaluate<number>('document.documentElement.scrollHeight'));
  keepPicture(name, await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width: size.width, height } }));
  await page.context().close();
}

function keepPicture(name: string, picture: Buffer): void {
  const bytes = picture.byteLength;
  if (bytes > maxBytes) throw new Error(`${name} has ${bytes} bytes; at most ${maxBytes} are allowed`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), picture);
  console.log(`docs/pictures/${name}: ${Math.round(bytes / 1000)} KB`);
}

async function takeReadmePictures(): Promise<void> {
  const { github, cosmos } = originalLatencies;
  const workspace = mkdtempSync(join(tmpdir(), 'pictures-'));
  const services = await startServices({ github: { latency: github }, cosmos: { latency: cosmos } });
  try {
    await runOnce(services, workspace);
    letADayPass(services);
    await sleep(betweenRunsMs);
    const { summary, exitCode, log } = await runOnce(services, workspace);
    if (exitCode !== 0) throw new Error(`The run ended with exit code ${exitCode}:\n${log}`);
    const email = services.sendGrid.received.at(-1)?.html ?? '';
    const browser = await openBrowser();
    await takePicture(browser, 'summary.png', githubPage(summary), { width: 1000, height: 2_400 });
    await takePicture(browser, 'email.png', email, { width: 640, height: 1_300 });
    const page = readFileSync(join(workspace, 'repo-stats', 'report.html'), 'utf8');
    await takePicture(browser, 'report.png', page, { width: 1200, height: 1_600 });
    await browser.close();
  } finally {
    await services.close();
    rmSync(workspace, { recursive: true, force: true });
  }
}

async function takeDashboardPictures(): Promise<void> {
  await withDashboard(fileURLToPath(new URL('../', import.meta.url)), async (site) => {
    const [browser, pages] = await Promise.all([openBrowser(), startPages(site)]);
    for (const { name, clicks = [], width = desktop, height, colorScheme = 'light' } of dashboardPictures) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme });
      const page = await context.newPage();
      await page.goto(pages.url);
      for (const link of clicks) await page.locator(link).click();
      await page.locator('main:not([aria-busy]) .tile canvas').first().waitFor();
      await page.waitForLoadState('networkidle');
      keepPicture(name, await page.screenshot());
      await context.close();
    }
    await browser.close();
    await pages.close();
  });
}

/** The reports of good and bad runs, with which a test compares what it sees: look at them before they are kept. */
async function takeSheets(names: readonly RunName[]): Promise<void> {
  const studio = await openStudio(await openBrowser());
  for (const name of names) {
    const media = await openMedia(studio, await showRun(name));
    const shots: Shot[][] = [];
    for (const medium of media) shots.push(await takeShots(medium));
    writeSheet(name, await sheetOf(studio, shots));
    await closeMedia(media);
    console.log(`docs/pictures/runs/${name}.jpg`);
  }
  await studio.browser.close();
}

const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
if (isWanted('readme')) await takeReadmePictures();
if (isWanted('dashboard')) await takeDashboardPictures();
const sheets = runNames.filter(isWanted);
if (sheets.length > 0) await takeSheets(sheets);
