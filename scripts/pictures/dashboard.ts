import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeArchivedDays } from '../../emulators/archived-days.ts';
import type { Look } from '../../emulators/browser/browser.ts';
import { loadRows, makeRepository } from '../../emulators/github/fixtures.ts';
import { runAction } from '../../emulators/runner/runner.ts';

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
const lastMs = Date.parse('2026-11-27T04:17:00Z');
/** Days ago on which there was no run. */
const without = new Set([33, 34, 35, 120, 121]);

/** Makes a site of 200 days by the built action, and shows its folder. */
export async function withDashboard(root: string, show: (folder: string) => Promise<void>): Promise<void> {
  const workspace = mkdtempSync(join(tmpdir(), 'dashboard-'));
  const repositories = loadRows()
    .slice(0, count)
    .map((row, i) => makeRepository(row, { id: i + 1, owner: owners[(i % 11) % owners.length] ?? '', name: row.name }));
  const daysAgo = Array.from({ length: 200 }, (_, i) => i).filter((day) => !without.has(day));
  writeArchivedDays(join(workspace, 'archive'), { repositories, lastMs, daysAgo });
  const inputs = { archive: 'archive', title: 'Open source at Contoso' };
  const { exitCode, log } = await runAction({ actionPath: join(root, 'dashboard'), inputs, workspace });
  try {
    if (exitCode !== 0) throw new Error(`The dashboard ended with exit code ${exitCode}:\n${log}`);
    await show(join(workspace, 'site'));
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}
