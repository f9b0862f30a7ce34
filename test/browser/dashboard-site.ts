import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { numbersBefore } from '../../emulators/github/earlier-days.ts';
import { loadRows, makeRepository, type RepositoryFixture } from '../../emulators/github/fixtures.ts';
import { folderPlace } from '../../src/archive/places/folder.ts';
import { systemClock } from '../../src/async/clock.ts';
import { Ending } from '../../src/async/ending.ts';
import { makeSite as make } from '../../src/dashboard/dashboard.ts';
import { readAssets } from '../../src/dashboard/static-files.ts';
import { documentOf, type MadeUpRun, writeArchive } from '../unit/dashboard/made-up-archive.ts';

const owners = ['contoso', 'fabrikam', 'northwind', 'octo-org'];
const dayMs = 86_400_000;
const lastDay = Date.parse('2026-11-27T05:00:00Z');
const dayCount = 130;
/** Days ago. */
const withoutRun = [12, 13, 40, 75, 76, 77];

/** Texts that GitHub would not give. */
export const hostile = {
  title: '</script><img src=x onerror="document.title=1">\u202etitle',
  language: '=HYPERLINK("https://example.com","x")',
  topic: '<img src=x onerror="window.hacked=1">',
};

const repositories = (count: number): RepositoryFixture[] =>
  loadRows()
    .slice(0, count)
    .map((row, i) => makeRepository(row, { id: i + 1, owner: owners[(i % 7) % owners.length] ?? '', name: row.name }));

function runOf(all: readonly RepositoryFixture[], daysAgo: number): MadeUpRun {
  const documents = all
    .filter((_, i) => (i !== 4 || daysAgo > 20) && (i !== 5 || daysAgo < 15))
    .map((one) =>
      documentOf(`${one.owner}/${one.id === 7 && daysAgo > 50 ? 'earlier-name' : one.name}`, {
        ...numbersBefore(one, daysAgo),
        ...{ repoId: one.id, isArchived: one.isArchived && daysAgo < one.id, isTemplate: one.isTemplate },
        ...{ pushedAt: one.pushedAt, topics: [...one.topics, ...(one.id === 3 ? [hostile.topic] : [])] },
        primaryLanguage: one.id === 3 ? hostile.language : one.language,
      }),
    );
  return { at: new Date(lastDay - daysAgo * dayMs).toISOString(), documents };
}

/** A site of real repositories whose numbers before today are made up, as the dashboard's action makes it. */
export async function makeSite(count = 150): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dashboard-'));
  const all = repositories(count);
  const days = Array.from({ length: dayCount }, (_, daysAgo) => daysAgo).filter((day) => !withoutRun.includes(day));
  const archive = join(folder, 'archive');
  writeArchive(
    archive,
    days.map((daysAgo) => runOf(all, daysAgo)),
  );
  const directory = join(folder, 'site');
  const quiet = () => undefined;
  const { problems } = await make({
    ...{ name: 'archive', days: 365, title: hostile.title, directory, includePrivate: false },
    open: async () => folderPlace({ kind: 'folder', name: 'archive', path: archive, isPublic: false }),
    server: 'https://github.com',
    assets: readAssets(new URL('../../dist/dashboard/', import.meta.url)),
    clock: systemClock,
    log: { debug: quiet, info: quiet, notice: quiet, warning: quiet },
    ending: new Ending(systemClock),
  });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return directory;
}
