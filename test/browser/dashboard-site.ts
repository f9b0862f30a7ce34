import { numbersBefore } from '../../emulators/github/earlier-days.ts';
import { loadRows, makeRepository, type RepositoryFixture } from '../../emulators/github/fixtures.ts';
import { readAssets } from '../../src/dashboard/static-files.ts';
import { type MadeSite, madeSite } from '../unit/dashboard/made-site.ts';
import { documentOf, type MadeUpRun } from '../unit/dashboard/made-up-archive.ts';

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

/** A site of real repositories whose numbers before today are made up. */
export async function makeSite(): Promise<MadeSite> {
  const all = repositories(60);
  const days = Array.from({ length: dayCount }, (_, daysAgo) => daysAgo).filter((day) => !withoutRun.includes(day));
  const assets = readAssets(new URL('../../dist/dashboard/', import.meta.url));
  return madeSite(
    days.map((daysAgo) => runOf(all, daysAgo)),
    { title: hostile.title, assets },
  );
}
