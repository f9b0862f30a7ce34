import { setImmediate as turn } from 'node:timers/promises';
import { ownerOf, sameName } from '../model.ts';
import { number } from '../text/format.ts';
import type { Log } from '../text/log.ts';
import { ownerColumns, repositoryColumns } from './columns.ts';
import { dayText } from './days.ts';
import type { Gathered } from './gather.ts';
import { Group } from './group.ts';
import { ownerFile, repositoryFile } from './histories.ts';
import { filesFor } from './history-file.ts';
import { Jumps } from './jumps.ts';
import { Movers } from './movers.ts';
import { type Repository, repositoryOf } from './repository.ts';
import { lastMonthIn, staleIn } from './repository-lists.ts';
import { seriesOf } from './series.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { fileOf, type Overview, type OwnerSums, type RunRow, type Site } from './site-data.ts';
import { historyOf, starsLineOf, sumsOf } from './sums.ts';
import type { Track } from './tracks.ts';

export interface BuildOptions {
  version: string;
  title: string;
  builtAt: string;
  /** Where repositories have their pages. */
  server: string;
  /** Whose workflow runs everyone can see; undefined for none. */
  publicRepositoryUrl: string | undefined;
  includePrivate: boolean;
  log: Log;
  /** Takes a file of the site’s data; `path` is relative to `data/<version>/`. */
  write: (path: string, bytes: Uint8Array) => void;
  signal: AbortSignal;
}

/** What every view needs, and the first one. */
export interface Built {
  site: Site;
  overview: Overview;
}

const mostOwners = 50;
const filesPerLine = 250;

/** Writes the data of a site. A signal of the job is noticed between two files. */
export async function buildSite(gathered: Gathered, options: BuildOptions): Promise<Built> {
  const sheet = sheetOf(gathered);
  const shown = gathered.tracks.all.filter(({ isHidden }) => !isHidden);
  const sums = await sumUp(shown, sheet, options);
  const site: Site = {
    version: options.version,
    title: options.title,
    builtAt: options.builtAt,
    server: options.server,
    days: sheet.calendar.hasRun.map((_, day) => dayText(sheet.calendar.first + day)),
    hasRun: [...sheet.calendar.hasRun],
    bases: basesOf(sheet),
    metrics: [...sheet.metrics],
    historyFiles: filesFor(sums.repositories.length * sheet.calendar.count),
    ownerFiles: sums.ownerFiles,
    leftOut: gathered.tracks.all.length - shown.length,
  };
  const overview = overviewOf(sums, sheet, linkedRuns(gathered.runs, options));
  const table = repositoryColumns(sums.repositories, sums.owners, { sheet, includePrivate: options.includePrivate });
  writeJson('overview.json', overview, options);
  writeJson('owners.json', ownerColumns(sums.owners, sheet), options);
  writeJson('repositories.json', table, options);
  await writeHistories(sums.repositories, sheet, { ...options, files: site.historyFiles });
  return { site, overview };
}

function basesOf({ periods: [week, month, quarter] }: Sheet): Site['bases'] {
  return { 7: week?.from ?? null, 30: month?.from ?? null, 90: quarter?.from ?? null };
}

const writeJson = (path: string, value: unknown, { write }: BuildOptions): void =>
  write(path, new TextEncoder().encode(JSON.stringify(value)));

interface SummedUp {
  whole: Group;
  owners: OwnerSums[];
  ownerFiles: number;
  repositories: Repository[];
  movers: Movers;
  jumps: Jumps;
}

/** Goes through all repositories once, owner by owner, and writes the owners’ files. */
async function sumUp(tracks: readonly Track[], sheet: Sheet, { write, signal }: BuildOptions): Promise<SummedUp> {
  const byOwner = [...Map.groupBy(tracks, ({ name }) => sameName(ownerOf(name)))];
  const ownerFiles = filesFor(byOwner.length * sheet.calendar.count);
  const byFile = Map.groupBy(byOwner, ([login]) => fileOf(login, ownerFiles));
  const sums: SummedUp = {
    ...{ whole: new Group(sheet), owners: [], ownerFiles, repositories: [] },
    ...{ movers: new Movers(sheet), jumps: new Jumps(sheet) },
  };
  for (const [n, some] of byFile) {
    await turn();
    signal.throwIfAborted();
    const owners = some.map(([, repositories]) => sumUpOwner(repositories, sheet, sums));
    const bytes = ownerFile(owners, sheet);
    if (bytes) write(`owners/${n}.parquet`, bytes);
    for (const { login, group } of owners)
      sums.owners.push({ login, ...sumsOf(group, sheet), starsLine: starsLineOf(group, sheet) });
  }
  sums.owners.sort(
    byStars(
      (owner) => owner.values.stars ?? 0,
      ({ login }) => login,
    ),
  );
  sums.repositories
    .sort(byStars(starsIn(sheet), ({ repo }) => repo))
    .sort((one, other) => Number(one.isGone) - Number(other.isGone));
  return sums;
}

function sumUpOwner(tracks: readonly Track[], sheet: Sheet, sums: SummedUp): { login: string; group: Group } {
  const group = new Group(sheet);
  const latestFirst = tracks.toSorted((one, other) => other.last - one.last);
  const names = new Set<string>();
  for (const track of latestFirst) {
    const series = seriesOf(track, sheet);
    group.add(series);
    // Another repository had the name before.
    if (names.has(sameName(track.name))) continue;
    names.add(sameName(track.name));
    sums.movers.add(track.name, series);
    sums.jumps.add(track.name, series);
    sums.repositories.push(repositoryOf(track, series, sheet));
  }
  sums.whole.merge(group);
  return { login: ownerOf(latestFirst[0]?.name ?? ''), group };
}

const starsIn =
  ({ fields }: Sheet) =>
  ({ values }: Repository): number =>
    values[fields.indexOf('stars')] || 0;

const byStars =
  <T>(stars: (one: T) => number, name: (one: T) => string) =>
  (one: T, other: T): number =>
    stars(other) - stars(one) || (name(one) < name(other) ? -1 : 1);

/** The address of a workflow run names its repository, which can be private. */
function linkedRuns(runs: readonly RunRow[], { includePrivate, publicRepositoryUrl }: BuildOptions): RunRow[] {
  const isShown = (url: string | null): boolean =>
    includePrivate || (publicRepositoryUrl !== undefined && url?.startsWith(`${publicRepositoryUrl}/`) === true);
  return runs.map((run) => ({ ...run, workflowRunUrl: isShown(run.workflowRunUrl) ? run.workflowRunUrl : null }));
}

function overviewOf(sums: SummedUp, sheet: Sheet, runs: RunRow[]): Overview {
  return {
    sums: sumsOf(sums.whole, sheet),
    history: historyOf(sums.whole, sheet),
    owners: { count: sums.owners.length, most: sums.owners.slice(0, mostOwners) },
    movers: sums.movers.result,
    stale: staleIn(sums.repositories, sheet),
    lastMonth: lastMonthIn(sums.repositories, sheet),
    jumps: sums.jumps.result,
    runs,
  };
}

async function writeHistories(
  repositories: readonly Repository[],
  sheet: Sheet,
  { files, write, log, signal }: BuildOptions & { files: number },
): Promise<void> {
  const byFile = Map.groupBy(repositories, ({ repo }) => fileOf(repo, files));
  let written = 0;
  for (const [n, some] of byFile) {
    await turn();
    signal.throwIfAborted();
    const bytes = repositoryFile(
      some.map(({ track }) => track),
      sheet,
    );
    if (bytes) write(`repositories/${n}.parquet`, bytes);
    if (++written % filesPerLine === 0)
      log.info(`${number(written)} of ${number(byFile.size)} files of history written`);
  }
}
