import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { measureProcess } from '../../emulators/runner/process-figures.ts';
import { runAction } from '../../emulators/runner/runner.ts';
import type { Figures } from './figures.ts';
import { makeArchive } from './made-up-archive.ts';

const actionPath = join(fileURLToPath(new URL('../..', import.meta.url)), 'dashboard');

export interface MadeUp {
  repositories: number;
  days: number;
}

const workspaces = new Map<string, string>();

/** A folder with an archive of so many, which is made once. `BENCH_ARCHIVES` names a folder that keeps them. */
export function workspaceOf({ repositories, days }: MadeUp): string {
  const key = `${repositories}x${days}`;
  const known = workspaces.get(key);
  if (known !== undefined) return known;
  const { BENCH_ARCHIVES: kept } = process.env;
  const workspace = kept ? join(kept, key) : mkdtempSync(join(tmpdir(), `dashboard-${key}-`));
  const archive = join(workspace, 'archive');
  if (!statSync(archive, { throwIfNoEntry: false })) makeArchive(archive, { repositories, days });
  workspaces.set(key, workspace);
  return workspace;
}

/** Makes the site of the last `shown` days of an archive by the built action. */
export async function buildSite(archive: MadeUp, shown = archive.days): Promise<Figures> {
  const workspace = workspaceOf(archive);
  const startMs = performance.now();
  const { figures, result } = await measureProcess((options) =>
    runAction({ actionPath, workspace, inputs: { days: String(shown) }, timeLimitMs: 3_600_000, ...options }),
  );
  if (result.exitCode !== 0) throw new Error(result.log);
  return { seconds: (performance.now() - startMs) / 1_000, ...figures, ...sizesOf(join(workspace, 'site')) };
}

function sizesOf(site: string): Pick<Figures, 'siteMegabytes' | 'firstFilesKilobytes' | 'largestHistoryKilobytes'> {
  const paths = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const bytes = (path: string): number => statSync(path).size;
  const first = paths.filter((path) => /(index\.html|app-\w+\.(js|css)|overview\.json)$/.test(path));
  return {
    siteMegabytes: paths.reduce((sum, path) => sum + bytes(path), 0) / 1e6,
    firstFilesKilobytes: first.reduce((sum, path) => sum + gzipSync(readFileSync(path)).byteLength, 0) / 1_000,
    largestHistoryKilobytes: Math.max(...paths.filter((path) => path.endsWith('.parquet')).map(bytes)) / 1_000,
  };
}
