import pLimit from 'p-limit';
import type { Clock } from '../async/clock.ts';
import type { Ending } from '../async/ending.ts';
import type { ArchiveReport, Problem } from '../model.ts';
import { type ArchiveSource, filesIn, type ListedRun } from '../store/archive-source.ts';
import { StoreError } from '../store/store.ts';
import { counted, duration, listOf, number } from '../text/format.ts';
import type { Log } from '../text/log.ts';
import { troubles } from '../text/troubles/troubles.ts';
import { type ArchivedRun, archiveRun } from './archive-run.ts';
import { ArchiveFault } from './fault.ts';
import { KeptRuns } from './kept-runs.ts';
import { isOver, startOf } from './over.ts';
import { type Place, PlaceError } from './places/place.ts';
import { Tally } from './tally.ts';

export interface ArchiveOptions {
  source: ArchiveSource;
  /** Of the place, as the input has it. */
  name: string;
  open: () => Promise<Place>;
  clock: Clock;
  log: Log;
  ending: Ending;
  /** Absent for never. */
  deleteAfterDays: number | undefined;
  dryRun: boolean;
}

const dayMs = 86_400_000;
const parallelDays = 8;

/** What is to be done with a run. */
interface Task {
  run: ListedRun;
  deletes: boolean;
}

/** Archives every run that is over, the oldest first, and deletes what is due. What goes wrong is in the report. */
export async function archiveAll(options: ArchiveOptions): Promise<ArchiveReport> {
  const { source, name, open, clock, log, ending, dryRun } = options;
  const startMs = clock.now();
  const tally = new Tally();
  const problems: Problem[] = [];
  try {
    const place = await open();
    const runs = await listRuns(options);
    tally.list(runs);
    const tasks = await tasksFor(runs, options);
    log.info(`${counted(runs.length, 'run', 'runs')} found, ${number(tasks.length)} to archive or delete`);
    if (dryRun) for (const task of tasks) await plan(task, tally, options);
    else await work(tasks, { place, tally, problems, startMs }, options);
  } catch (error) {
    problems.push(...problemsOf(error, ending));
  }
  return {
    ...tally.result(clock.date()),
    status: dryRun ? 'dry run' : 'done',
    destination: name,
    problems: [...problems, ...stopProblems(ending)],
    requestUnits: source.usage.requestUnits,
    throttled: source.usage.throttled,
    durationMs: clock.now() - startMs,
  };
}

/** Day by day, since each day of runs is a partition, and a few of them at a time. The latest run comes first. */
async function listRuns({ source, ending }: ArchiveOptions): Promise<ListedRun[]> {
  const days = await source.days();
  const limit = pLimit(parallelDays);
  const runs = days.map((day) => limit(async () => (ending.taking.aborted ? [] : source.runsOf(day))));
  return (await Promise.all(runs)).flat().sort((one, other) => Number(other.id) - Number(one.id));
}

async function tasksFor(latestFirst: readonly ListedRun[], options: ArchiveOptions): Promise<Task[]> {
  const { source, clock, deleteAfterDays, ending } = options;
  const now = clock.date();
  const kept = new KeptRuns(latestFirst, source, now);
  const tasks: Task[] = [];
  for (const run of latestFirst.toReversed()) {
    if (ending.taking.aborted) break;
    if (run.archive?.deletedAt !== undefined || !isOver(run, now)) continue;
    const isOld = deleteAfterDays !== undefined && startOf(run) <= now.getTime() - deleteAfterDays * dayMs;
    const deletes = isOld && !(await kept.has(run));
    if (deletes || !run.archive || hasMore(run)) tasks.push({ run, deletes });
  }
  return tasks;
}

/** Whether another attempt has stored more since the run was archived. */
function hasMore({ archive, completedAt = '', totalCreatedCount }: ListedRun): boolean {
  const files = archive ? filesIn(archive) : [];
  const archived = files.reduce((sum, { documents }) => sum + documents, 0);
  return archived < totalCreatedCount && files.every(({ archivedAt }) => archivedAt < completedAt);
}

/** What a dry run finds: documents are counted, and not read. */
async function plan({ run, deletes }: Task, tally: Tally, { source, ending }: ArchiveOptions): Promise<void> {
  if (ending.taking.aborted) return;
  const whole = await source.read(run);
  if (!whole) return;
  const found = await source.count(whole);
  const isNew = run.archive === undefined;
  const documents = isNew ? found : 0;
  tally.add(run, { isNew, documents, found, bytes: tally.bytesFor(documents), deleted: deletes ? found : 0, left: 0 });
}

interface Working {
  place: Place;
  tally: Tally;
  problems: Problem[];
  startMs: number;
}

async function work(tasks: readonly Task[], { place, tally, problems, startMs }: Working, options: ArchiveOptions) {
  const { source, clock, log, ending } = options;
  const limit = pLimit(source.parallelDeletes);
  const needs = { source, place, clock, log, limit, signal: ending.taking };
  let notPublic = 0;
  for (const [i, { run, deletes }] of tasks.entries()) {
    if (ending.taking.aborted) break;
    try {
      const archived = await archiveRun(run, { deletes }, needs);
      if (!archived) continue;
      tally.add(run, archived);
      if (place.isPublic) notPublic += archived.notPublic;
      const leftMs = ((clock.now() - startMs) / (i + 1)) * (tasks.length - i - 1);
      log.info(`${lineOf(run, archived)} (${number(i + 1)} of ${number(tasks.length)}${etaOf(leftMs, clock)})`);
    } catch (error) {
      const found = problemsOf(error, ending);
      problems.push(...found);
      if ((error instanceof PlaceError && !error.isOfOne) || source.broken) break;
    }
  }
  if (notPublic > 0) problems.push(exposure(notPublic, place));
}

const exposure = (documents: number, { name }: Place): Problem => ({
  message: `\`${name}\` is in a public repository or container, and has ${counted(documents, 'document', 'documents')} of repositories that are not public or might not be`,
  remedy: troubles.archivePublic.remedy,
  failsStep: false,
});

function lineOf({ id, date }: ListedRun, { isNew, documents, bytes, deleted, left }: ArchivedRun): string {
  const parts = [
    isNew || documents > 0 ? `${counted(documents, 'document', 'documents')} archived in ${kilobytes(bytes)}` : '',
    deleted > 0 ? `${counted(deleted, 'document', 'documents')} deleted` : '',
    left > 0 ? `${number(left)} left, since they changed or came late` : '',
  ].filter(Boolean);
  return `Run ${id} of ${date}: ${parts.length > 0 ? listOf(parts) : 'nothing to do'}`;
}

const kilobytes = (bytes: number): string => `${number(Math.ceil(bytes / 1_000))} KB`;

const etaOf = (leftMs: number, clock: Clock): string =>
  leftMs < 60_000
    ? ''
    : `, about ${duration(leftMs)} left, until ${clock
        .date(clock.now() + leftMs)
        .toISOString()
        .slice(11, 16)} UTC`;

/** What is not done when the step is stopped is no problem of a service. */
function problemsOf(error: unknown, { reason }: Ending): Problem[] {
  const isExpected = error instanceof ArchiveFault || error instanceof PlaceError || error instanceof StoreError;
  if (!isExpected) throw error;
  if (reason && error instanceof StoreError) return [];
  return [{ message: error.message, remedy: error.remedy, failsStep: true }];
}

/** What a stop leaves is done by the next archive. */
function stopProblems({ reason: stop }: Ending): Problem[] {
  if (!stop) return [];
  const { status, reason, remedy = troubles.archiveStopped.remedy } = stop;
  return [{ message: reason, remedy, failsStep: status !== 'timed out' }];
}
