import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Look } from '../../emulators/browser/browser.ts';
import { loadRows, makeRepository, type RepositoryFixture } from '../../emulators/github/fixtures.ts';
import { runAction } from '../../emulators/runner/runner.ts';
import { folderPlace } from '../../src/archive/places/folder.ts';
import { archiveRun, type KnownRun, runBefore } from '../start/earlier-runs.ts';

/** What is shown of the dashboard. */
export const dashboardPictures: readonly (Look & { name: string; clicks?: readonly string[]; height: number })[] = [
  { name: 'dashboard-light.png', height: 1_420 },
  { name: 'dashboard-dark.png', height: 1_000, colorScheme: 'dark' },
  {
    name: 'dashboard-repository.png',
    clicks: ['.highlights div:nth-child(3) a', '.period li:last-child a'],
    height: 860,
  },
  { name: 'dashboard-phone.png', height: 1_300, width: 390 },
];

const owners = ['contoso', 'fabrikam', 'northwind', 'adventure-works', 'wingtip', 'tailspin', 'litware'];
const count = 420;
const days = 200;
/** Days ago on which there was no run. */
const without = new Set([33, 34, 35, 120, 121]);

/** The last run: everything but today's numbers of the repositories is made up. */
const lastRun: KnownRun['info'] = {
  ...{ id: '1795753020', date: '20261127', status: 'completed', totalReceived: count, totalProcessed: count },
  ...{ totalCreatedCount: count, totalFailedCount: 0, createdList: '', failedList: '' },
  ...{ startedAt: '2026-11-27T04:17:00Z', completedAt: '2026-11-27T04:17:31Z' },
  usage: { graphqlQueries: 7, restCalls: 9, points: 18, requestUnits: 2_394, throttledWrites: 0 },
};

/** Makes a site of 200 days by the built action, and shows its folder. */
export async function withDashboard(root: string, show: (folder: string) => Promise<void>): Promise<void> {
  const workspace = mkdtempSync(join(tmpdir(), 'dashboard-'));
  const path = join(workspace, 'archive');
  const place = folderPlace({ kind: 'folder', name: 'archive', path, isPublic: false });
  const fixtures = loadRows()
    .slice(0, count)
    .map((row, i) => makeRepository(row, { id: i + 1, owner: owners[(i % 11) % owners.length] ?? '', name: row.name }));
  const byName = new Map(fixtures.map((one) => [`${one.owner}/${one.name}`, one]));
  const run = { info: lastRun, documents: fixtures.map(documentOf) };
  for (let daysAgo = 0; daysAgo < days; daysAgo++)
    if (!without.has(daysAgo))
      await archiveRun(
        runBefore(run, daysAgo, (repo) => byName.get(repo)),
        place,
      );
  const inputs = { archive: 'archive', title: 'Open source at Contoso' };
  const { exitCode, log } = await runAction({ actionPath: join(root, 'dashboard'), inputs, workspace });
  try {
    if (exitCode !== 0) throw new Error(`The dashboard ended with exit code ${exitCode}:\n${log}`);
    await show(join(workspace, 'site'));
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

const documentOf = ({ owner, name, id, ...fixture }: RepositoryFixture): KnownRun['documents'][number] => {
  const { isArchived, isTemplate, updatedAt, pushedAt, forks, language, topics } = fixture;
  return {
    ...{ id: '', repo: `${owner}/${name}`, repoId: id, visibility: 'public', isArchived, isTemplate },
    ...{ repoUpdatedAt: updatedAt, pushedAt, forks, primaryLanguage: language, topics: [...topics] },
  };
};
