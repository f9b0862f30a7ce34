import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Collected, collect, quiet } from '../../emulators/scenario.ts';
import { readTable, readWholeTable } from './page-reader.ts';
import { shownNumber } from './report-pages.ts';
import { showShared } from './shared-browser.ts';

const owner = 'contoso';
const sources = { fullOrgs: [{ orgName: owner }] };
const populated = (count: number) => ({ github: { populate: [{ owner, count }] } });

const pageOf = ({ result }: Collected): string =>
  readFileSync(join(result.workspace, 'repo-stats/report.html'), 'utf8');

it('a run leaves a page whose table is what it stored, and which tells why the others failed', async () => {
  const run = await collect({
    sources: { ...sources, individualRepos: ['contoso/gone'] },
    services: populated(60),
    inputs: { ...quiet, 'extra-metrics': 'forks' },
  });
  expect(run.documents).toHaveLength(60);
  const { page, complaints } = await showShared(pageOf(run));
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
  expect((await readTable(page, 'owners')).rows.map((row) => row.slice(0, 2))).toEqual([[owner, '60']]);
  expect(await page.getByRole('link', { name: 'Workflow run' }).getAttribute('href')).toMatch(/\/actions\/runs\/\d+$/);
  const { rows: seen } = await readTable(page, 'repositories');
  expect(await page.locator('data-table[data-of=repositories] tbody a').first().getAttribute('href')).toBe(
    `https://github.com/${seen[0]?.[0]}`,
  );
  expect((await readTable(page, 'failures')).rows.map((row) => row.slice(0, 2))).toEqual([
    ["Could not resolve to a Repository with the name 'contoso/gone'.", 'not-found'],
  ]);
  expect(complaints).toEqual([]);
});

it('a canceled job leaves a page with what it has stored', async () => {
  const run = await collect({
    sources,
    services: {
      ...populated(195),
      cosmos: { latency: { writeMs: 60, readMs: 60, metadataMs: 60 }, throughput: 'unlimited' },
    },
    inputs: { ...quiet, 'cosmos-throughput': '50' },
    cancelAfter: (log) => /[1-9]\d* of \d+ repositories done/.test(log),
  });
  const { page } = await showShared(pageOf(run));
  expect(await page.locator('h1').innerText()).toContain('Canceled: ');
  const names = (await readWholeTable(page, 'repositories')).map(([repo]) => repo);
  expect(names.length).toBeGreaterThan(0);
  expect(names.toSorted()).toEqual(run.documents.map(({ repo }) => repo).toSorted());
});
