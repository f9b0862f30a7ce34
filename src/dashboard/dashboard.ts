import { type Place, PlaceError } from '../archive/places/place.ts';
import type { Clock } from '../async/clock.ts';
import type { Ending } from '../async/ending.ts';
import { firstFit } from '../errors/facts.ts';
import { siteFolderMeanings } from '../errors/meanings/files.ts';
import type { DashboardReport, Problem, WrittenSite } from '../model.ts';
import { isoSeconds } from '../model.ts';
import { messageOf } from '../text/error-text.ts';
import { counted, number } from '../text/format.ts';
import type { Log } from '../text/log.ts';
import { troubles } from '../text/troubles/troubles.ts';
import { type Built, buildSite } from './build.ts';
import { type Gathered, gather } from './gather.ts';
import { SiteFolder } from './site-folder.ts';
import { type PageAssets, staticFiles } from './static-files.ts';

export interface DashboardOptions {
  /** As the input has it. */
  name: string;
  open: () => Promise<Place>;
  days: number;
  title: string;
  /** Absolute path of the output directory. */
  directory: string;
  includePrivate: boolean;
  server: string;
  publicRepositoryUrl: string | undefined;
  assets: PageAssets;
  clock: Clock;
  log: Log;
  ending: Ending;
}

/** Makes the site. What goes wrong is in the report. */
export async function makeSite(options: DashboardOptions): Promise<DashboardReport> {
  const { name, clock, ending } = options;
  const startMs = clock.now();
  const problems: Problem[] = [];
  let site: WrittenSite | undefined;
  try {
    const gathered = await read(options, problems);
    if (gathered) site = await write(gathered, options, problems);
    else problems.push(nothingIn(name));
  } catch (error) {
    problems.push(problemOf(error, ending));
  }
  return { site, archive: name, problems, durationMs: clock.now() - startMs };
}

const nothingIn = (name: string): Problem => ({
  message: `\`${name}\` has no run with documents`,
  remedy: troubles.dashboardEmpty.remedy,
  failsStep: true,
});

/** What ends the step; anything else is a bug. */
function problemOf(error: unknown, { reason: stop }: Ending): Problem {
  if (stop) return { message: stop.reason, remedy: stop.remedy ?? troubles.dashboardStopped.remedy, failsStep: true };
  // The archive action has another input for the folder.
  if (error instanceof PlaceError && error.remedy === troubles.archiveFolder.remedy)
    return { message: error.message, remedy: troubles.dashboardArchive.remedy, failsStep: true };
  if (error instanceof SiteError || error instanceof PlaceError)
    return { message: error.message, remedy: error.remedy, failsStep: true };
  throw error;
}

class SiteError extends Error {
  readonly remedy: string;

  constructor(cause: unknown) {
    const text = messageOf(cause);
    super(`The site cannot be written: ${text}`, { cause });
    this.remedy = troubles[firstFit(siteFolderMeanings, { text })?.trouble ?? 'dashboardFolder'].remedy;
  }
}

const mostUnreadable = 5;

async function read(options: DashboardOptions, problems: Problem[]): Promise<Gathered | undefined> {
  const { open, ending, log, days, includePrivate } = options;
  const place = await open();
  const files: string[] = [];
  const unreadable = (path: string, reason: string): void => {
    log.info(`The archive’s file ${path} cannot be read: ${reason}`);
    files.push(`\`${path}\` (${reason})`);
  };
  const gathered = await gather({ place, days, includePrivate, log, unreadable, signal: ending.taking });
  if (files.length > 0) {
    const more = files.length - mostUnreadable;
    const shown = `${files.slice(0, mostUnreadable).join(', ')}${more > 0 ? ` and ${number(more)} more (see the log)` : ''}`;
    problems.push({
      message: `The site is made without what cannot be read: ${shown}`,
      remedy: troubles.dashboardUnreadable.remedy,
      failsStep: false,
    });
  }
  return gathered;
}

async function write(gathered: Gathered, options: DashboardOptions, problems: Problem[]): Promise<WrittenSite> {
  const { directory, clock, log, ending, assets, title, server, includePrivate, publicRepositoryUrl } = options;
  log.info(
    `${counted(gathered.tracks.all.length, 'repository', 'repositories')} on ${counted(gathered.calendar.runs.length, 'day', 'days')} found`,
  );
  const now = clock.date();
  let folder: SiteFolder | undefined;
  try {
    const target = new SiteFolder(directory, now);
    folder = target;
    const built = await buildSite(gathered, {
      ...{ version: target.version, title, server, builtAt: isoSeconds(now), includePrivate, log },
      publicRepositoryUrl,
      ...{ write: (path, bytes) => target.addData(path, bytes), signal: ending.taking },
    });
    target.publish(staticFiles(built.site, built.overview, assets));
    problems.push(...privacyProblems(gathered, built));
    return writtenSite(built, target, directory);
  } catch (error) {
    folder?.abandon();
    throw (error as NodeJS.ErrnoException).code || !folder ? new SiteError(error) : error;
  }
}

function privacyProblems({ tracks }: Gathered, { site: { leftOut } }: Built): Problem[] {
  const exposed = tracks.all.filter(({ isHidden, visibility }) => !isHidden && visibility !== 'public').length;
  const some = (count: number): string => counted(count, 'repository', 'repositories');
  const hidden: Problem = {
    message: `${some(leftOut)} left out, since not everyone can see them or that is not known`,
    remedy: troubles.dashboardLeftOut.remedy,
    failsStep: false,
  };
  const shown: Problem = {
    message: `The site has ${some(exposed)} that are not public or might not be`,
    remedy: troubles.dashboardExposes.remedy,
    failsStep: false,
  };
  return [...(leftOut > 0 ? [hidden] : []), ...(exposed > 0 ? [shown] : [])];
}

function writtenSite({ site, overview }: Built, { files, bytes }: SiteFolder, directory: string): WrittenSite {
  const { stars, openIssues, openPRs } = overview.sums.values;
  return {
    ...{ directory, repositories: overview.sums.repositories, owners: overview.owners.count, leftOut: site.leftOut },
    days: site.hasRun.filter(Boolean).length,
    ...{ firstDay: site.days[0] ?? '', lastDay: site.days.at(-1) ?? '' },
    totals: { stars: stars ?? 0, openIssues: openIssues ?? 0, openPRs: openPRs ?? 0 },
    ...{ files, bytes },
  };
}
