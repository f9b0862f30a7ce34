import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type Collected, collect } from '../../emulators/scenario.ts';
import { readTable, readWholeTable } from './page-reader.ts';
import { reportPages, shownNumber } from './report-pages.ts';

const pages = reportPages();
const owner = 'contoso';
const sources = { fullOrgs: [{ orgName: owner }] };
const services = { github: { populate: [{ owner, count: 195 }] } };

const pageOf = ({ result }: Collected): string =>
  readFileSync(join(result.workspace, 'repo-stats/report.html'), 'utf8');

it('a run leaves a page whose table is what it stored', async () => {
  const run = await collect({ sources, services, inputs: { 'extra-metrics': 'forks' } });
  expect(run.documents).toHaveLength(195);
  const { page, complaints } = await pages.openHtml(pageOf(run));
  const rows = await readWholeTable(page, 'repositories');
  const stored = run.documents.map((document) => [
    document.repo,
    ...['stars', 'openIssues', 'closedIssues', 'openPRs', 'closedPRs', 'mergedPRs'].map((field) =>
      shownNumber(document[field]),
    ),
    document.isArchived ? 'archived' : '',
    String(document.repoUpdatedAt).slice(0, 10),
    shownNumber(document.forks),
  ]);
  expect(rows.toSorted()).toEqual(stored.toSorted());
  expect((await readTable(page, 'owners')).rows.map((row) => row.slice(0, 2))).toEqual([[owner, '195']]);
  expect(await page.getByRole('link', { name: 'Workflow run' }).getAttribute('href')).toMatch(/\/actions\/runs\/\d+$/);
  const { rows: seen } = await readTable(page, 'repositories');
  expect(await page.locator('data-table[data-of=repositories] tbody a').first().getAttribute('href')).toBe(
    `https://github.com/${seen[0]?.[0]}`,
  );
  expect(run.result.annotations).toEqual([]);
  expect(complaints).toEqual([]);
});

it('a run that stored nothing leaves a page that tells why', async () => {
  const run = await collect({ sources: { individualRepos: ['contoso/gone'] } });
  const { page, complaints } = await pages.openHtml(pageOf(run));
  expect(await page.locator('h1').innerText()).toContain('Failed: 0 of 1 repository stored');
  expect((await readTable(page, 'failures')).rows.map((row) => row.slice(0, 2))).toEqual([
    ["Could not resolve to a Repository with the name 'contoso/gone'.", 'not-found'],
  ]);
  expect(complaints).toEqual([]);
});

it('a canceled job leaves a page with what it has stored', async () => {
  const run = await collect({
    sources,
    services: {
      ...services,
      cosmos: { latency: { writeMs: 60, readMs: 60, metadataMs: 60 }, throughput: 'unlimited' },
    },
    inputs: { 'cosmos-throughput': '50' },
    cancelAfter: (log) => /[1-9]\d* of \d+ repositories done/.test(log),
  });
  const { page } = await pages.openHtml(pageOf(run));
  expect(await page.locator('h1').innerText()).toContain('Canceled: ');
  const names = (await readWholeTable(page, 'repositories')).map(([repo]) => repo);
  expect(names.length).toBeGreaterThan(0);
  expect(names.toSorted()).toEqual(run.documents.map(({ repo }) => repo).toSorted());
});

it('a page that cannot be written is a warning', async () => {
  const run = await collect({
    sources: { individualRepos: ['torvalds/linux'] },
    meanwhile: async ({ workspace }) => {
      const folder = join(workspace, 'repo-stats');
      while (!existsSync(join(folder, 'run-info.json'))) await sleep(5);
      mkdirSync(join(folder, 'report.html'));
    },
  });
  expect(run.result.exitCode, run.result.log).toBe(0);
  const warnings = run.result.annotations.filter(({ level }) => level === 'warning');
  expect(warnings.map(({ message }) => message).join('\n')).toContain('`report.html` could not be written');
  expect(existsSync(join(run.result.workspace, 'repo-stats/report.md'))).toBe(true);
});
