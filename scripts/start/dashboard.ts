import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPages } from '../../emulators/pages.ts';
import { startAction } from '../../emulators/runner/runner.ts';
import type { Services } from '../../emulators/services.ts';
import { folderPlace } from '../../src/archive/places/folder.ts';
import { counted } from '../../src/text/format.ts';
import { archiveRun, type KnownRun, runBefore } from './earlier-runs.ts';

/** What the run collects beside what it always does, so that every part of the page has something to show. */
export const extraMetrics = 'forks, primaryLanguage, topics, pushedAt, latestRelease';

const earlierDays = 59;

export interface DashboardShow {
  services: Services;
  root: string;
  workspace: string;
  show: (line: string) => void;
}

/** Archives the run that was just made, and as many before it, makes the site, and serves it until the process is stopped. */
export async function showDashboard({ services, root, workspace, show }: DashboardShow): Promise<boolean> {
  const act = (name: string, inputs: Record<string, string>): Promise<{ exitCode: number | null }> =>
    startAction({ actionPath: join(root, name), inputs, workspace, onOutput: (line) => show(line.trimEnd()) }).done;
  if ((await act('archive', { destination: 'archive' })).exitCode !== 0) return false;
  const path = join(workspace, 'archive');
  const place = folderPlace({ kind: 'folder', name: 'archive', path, isPublic: false });
  const run = readRun(join(workspace, 'repo-stats'));
  show(`The numbers of ${counted(earlierDays, 'earlier day', 'earlier days')} are made up from those of today`);
  for (let daysAgo = 1; daysAgo <= earlierDays; daysAgo++)
    await archiveRun(
      runBefore(run, daysAgo, (repo) => services.github.repositories.get(repo)),
      place,
    );
  const title = 'Repository statistics (the numbers of earlier days are made up)';
  if ((await act('dashboard', { title })).exitCode !== 0) return false;
  const pages = await startPages(join(workspace, 'site'));
  show(`Open ${pages.url} to see the dashboard. Press Ctrl-C to stop.`);
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  await pages.close();
  return true;
}

function readRun(folder: string): KnownRun {
  const lines = readFileSync(join(folder, 'stats.ndjson'), 'utf8').trimEnd().split('\n');
  return {
    info: JSON.parse(readFileSync(join(folder, 'run-info.json'), 'utf8')),
    documents: lines.map((line) => JSON.parse(line)),
  };
}
