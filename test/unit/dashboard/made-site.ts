import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderPlace } from '../../../src/archive/places/folder.ts';
import { systemClock } from '../../../src/async/clock.ts';
import { Ending } from '../../../src/async/ending.ts';
import { type DashboardOptions, makeSite } from '../../../src/dashboard/dashboard.ts';
import type { Overview, OwnerColumns, RepositoryColumns, Site } from '../../../src/dashboard/site-data.ts';
import { type MadeUpRun, writeArchive } from './made-up-archive.ts';

/** A site made from runs, in a folder of its own; `damage` is what happens to their archive. */
export async function madeSite(
  runs: readonly MadeUpRun[],
  options: Partial<DashboardOptions> = {},
  damage: (archive: string) => void = () => {},
) {
  const root = mkdtempSync(join(tmpdir(), 'dashboard-'));
  const archive = join(root, 'archive');
  writeArchive(archive, runs);
  damage(archive);
  const directory = join(root, 'site');
  const log: string[] = [];
  const say = (line: string): void => void log.push(line);
  const report = await makeSite({
    ...{ name: 'archive', directory, days: 365, title: 'A title', includePrivate: false, server: 'https://github.com' },
    publicRepositoryUrl: undefined,
    open: async () => folderPlace({ kind: 'folder', name: 'archive', path: archive, isPublic: false }),
    ...{ assets: { script: 'script', style: 'style' }, clock: systemClock, ending: new Ending(systemClock) },
    log: { debug: say, info: say, notice: say, warning: say },
    ...options,
  });
  const data = (): string => join(directory, 'data', readdirSync(join(directory, 'data'))[0] ?? '');
  const json = <T>(name: string): T => JSON.parse(readFileSync(join(data(), name), 'utf8'));
  return {
    ...{ root, archive, directory, report, log, data },
    site: (): Site => {
      const page = readFileSync(join(directory, 'index.html'), 'utf8');
      return JSON.parse(/id="site">(.*?)<\/script>/s.exec(page)?.[1] ?? '');
    },
    overview: (): Overview => json('overview.json'),
    owners: (): OwnerColumns => json('owners.json'),
    repositories: (): RepositoryColumns => json('repositories.json'),
    remove: (): void => rmSync(root, { recursive: true, force: true }),
  };
}

export type MadeSite = Awaited<ReturnType<typeof madeSite>>;
