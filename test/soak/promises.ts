import { documentId, type RunInfo, type StatsDocument } from '../../src/model.ts';
import { annotationsOf, listOf } from '../process/left-behind.ts';
import { identityOf, pairsWith, previousOf } from './compared.ts';
import { timeScaleOf } from './disturb.ts';
import type { RunRecord } from './run.ts';

/** Runs in the order of their days; of those of long ago the documents are forgotten. */
export type History = readonly RunRecord[];

/** Yields what speaks against a promise. */
export type PromiseOfRun = (run: RunRecord, earlier: History) => Iterable<string>;

export const wasKilled = ({ slot }: Pick<RunRecord, 'slot'>): boolean => slot.disturbance.startsWith('killed');
const isLeft = ({ slot }: RunRecord): boolean => slot.disturbance === 'killed without post step';
/** Runs start every six hours, and some minutes late. */
export const longestUsualHours = 10;
const hourMs = 3_600_000;
/** A gap that is longer than a night is judged by a week before it. */
const [longestNightHours, weekHours] = [36, 7 * 24];
/** `max-minutes` of these runs, and half an hour. */
const aliveMs = 90 * 60_000;

/** Kept by each run. A promise that is added here is asserted for every run, in the suite and in the night. */
export const aboutDocuments: Record<string, PromiseOfRun> = {
  'the documents equal what GitHub had': function* ({ documents, truth, info }) {
    for (const document of documents) yield* differences(document, truth.get(document.repo), info);
    if (new Set(documents.map(({ repo }) => repo)).size < documents.length) yield 'a repository has two documents';
  },

  'the lists and the totals agree': function* (run) {
    const { info, documents } = run;
    if (!info) return yield 'there is no run info';
    if (info.status === 'running') return yield* isLeft(run) ? [] : ['it is left running'];
    const [created, failed] = [listOf(info.createdList), listOf(info.failedList)];
    if (created.length !== info.totalCreatedCount || failed.length !== info.totalFailedCount)
      yield 'the totals are not those of the lists';
    if (info.totalReceived !== created.length + failed.length) yield 'the lists do not add up to what was received';
    const stored = new Set<string>(documents.map(({ repo }) => repo));
    if (created.some((name) => !stored.has(name))) yield 'a name in createdList has no document';
    if (!wasKilled(run) && created.length !== stored.size)
      yield `${stored.size} documents, ${created.length} names in createdList`;
  },

  'a run in which everything can be reached is completed, and has all': function* ({ slot, info, truth, result }) {
    if (wasKilled({ slot }) || slot.disturbance === 'timed out' || slot.lasting === 'owner blocked') return;
    if (slot.lasting === 'owner renamed') return;
    if (info?.status !== 'completed') yield `it is ${info?.status}`;
    if ((result.exitCode !== 0) !== (slot.disturbance === 'event refused')) yield `the exit code is ${result.exitCode}`;
    const created = new Set(listOf(info?.createdList));
    const lost = [...truth.keys()].filter((name) => !created.has(name));
    if (lost.length > 0) yield `${lost.length} are missing, ${lost[0]} for one`;
    if (created.size > truth.size) yield `${created.size - truth.size} too many`;
  },

  'the exit code is that of the status': function* (run) {
    if (wasKilled(run)) return;
    const { outputs, exitCode, annotations } = run.result;
    if (outputs.status !== run.info?.status)
      yield `the outputs say ${outputs.status}, the run info ${run.info?.status}`;
    const errors = annotationsOf({ annotations }, 'error').length;
    if ((exitCode === 0) !== (errors === 0)) yield `the exit code is ${exitCode}, with ${errors} errors`;
    if (outputs.status === 'completed' && exitCode !== 0 && run.slot.disturbance !== 'event refused')
      yield 'it is completed, and the step failed';
    if (outputs.status === 'failed' && exitCode === 0) yield 'it failed, and the step did not';
  },

  'what changed is the difference of the documents': function* (run, earlier) {
    const { changes } = run.info ?? {};
    const pairs = pairsWith(run, earlier);
    if (!changes || !pairs) return;
    const { compared, notCompared = 0 } = changes;
    if (compared + notCompared !== pairs.length) yield `${compared} are compared, ${pairs.length} are in both`;
    // Where time is faster, a machine can be too slow to read all of the last run's documents in a minute.
    if (notCompared > 0) return yield* timeScaleOf(run.slot.disturbance) > 1 ? [] : [`${notCompared} are not compared`];
    for (const field of ['stars', 'openIssues', 'closedIssues', 'openPRs', 'closedPRs', 'mergedPRs'] as const) {
      const sum = pairs.reduce((total, [one, other]) => total + other[field] - one[field], 0);
      if (changes[field] !== sum) yield `${field} changed by ${changes[field]}, and really by ${sum}`;
    }
  },

  // What could not be collected is neither new nor gone: so it stays in the sum until it is.
  'new less gone is the difference of the totals': function* (run, earlier) {
    const { changes } = run.info ?? {};
    const before = previousOf(run, earlier);
    if (!changes || !before) return;
    const known = ({ info }: RunRecord): number => (info?.totalCreatedCount ?? 0) + (info?.changes?.carried ?? 0);
    const difference = known(run) - known(before);
    const told = changes.new + (changes.uncompared ?? 0) - changes.gone;
    if (difference !== told) yield `the total changed by ${difference}, and new less gone is ${told}`;
    if ((changes.uncompared ?? 0) > 0) yield `${changes.uncompared} are not compared`;
  },

  'a repository goes on under its number': function* (run, earlier) {
    const { changes } = run.info ?? {};
    const pairs = pairsWith(run, earlier);
    if (!changes || !pairs) return;
    const renamed = pairs.filter(([one, other]) => ownerAnd(one) !== ownerAnd(other)).length;
    if (changes.renamed !== renamed && !changes.notCompared) yield `${changes.renamed} are renamed, ${renamed} really`;
    const before = new Map((previousOf(run, earlier)?.documents ?? []).map((one) => [one.repo, one]));
    const paired = new Set(pairs.map(([, other]) => other));
    for (const now of run.documents) {
      const namesake = before.get(now.repo);
      if (namesake && identityOf(namesake) !== identityOf(now) && paired.has(now))
        yield `${now.repo} is taken for its namesake`;
    }
  },

  'the files have what was stored': function* (run) {
    if (wasKilled(run)) return;
    if (run.lines.toSorted().join() !== listOf(run.info?.createdList).toSorted().join())
      yield 'stats.ndjson is not createdList';
  },

  'a run that was left is closed by the next as soon as it cannot be alive': function* (run, earlier) {
    if (wasKilled(run)) return;
    for (const { info, slot, documents } of earlier.slice(-12)) {
      const isOver = slot.startMs + aliveMs < run.slot.startMs;
      if (isOver && info?.status === 'running') yield `run ${info.id} is left running`;
      if (info?.status === 'cancelled' && info.totalCreatedCount !== documents.length)
        yield `run ${info.id} has ${documents.length} documents, and counts ${info.totalCreatedCount}`;
    }
  },

  'a gap is named, and nothing else is': function* (run, earlier) {
    if (wasKilled(run)) return;
    const { slot, result } = run;
    const [first, second, third, last] = earlier.filter((one) => one.info);
    const isNamed = /The last run was .+ ago; runs usually start every 6 hours/.test(result.visibleLog);
    // Of fewer starts, and of a shorter time, nobody knows how often there is to be one.
    const neededHours = slot.hours > longestNightHours ? weekHours : slot.hours;
    const knownMs = slot.startMs - (first?.slot.startMs ?? slot.startMs);
    const isKnown = second && third && last && knownMs >= (slot.hours + neededHours) * hourMs;
    const isGap = isKnown && slot.hours > longestUsualHours;
    // What comes again at the same time of day is the night of a schedule.
    const isAgain = ({ slot: { day, hours } }: RunRecord): boolean =>
      hours > longestUsualHours && slot.day - day <= 5 && Number.isInteger(slot.day - day);
    if (earlier.filter(isAgain).length >= 2) return;
    if (isNamed !== Boolean(isGap)) yield `it started after ${slot.hours.toFixed(1)} hours`;
  },

  'the stars of the first line add up from run to run': function* ({ result, info, documents }, earlier) {
    const before = earlier.at(-1);
    const isPlain = before?.info?.status === 'completed' && info?.status === 'completed';
    if (!isPlain || info.previousRunId !== before.info?.id || wasKilled(before)) return;
    const { compared, notCompared = 0 } = info.changes ?? { compared: 0 };
    const isSaid = result.visibleLog.includes(`in the ${compared} compared)`);
    // Of documents that Cosmos DB did not give it is not known how many stars they had, and it is said so.
    if (notCompared > 0 && isSaid) return;
    const starsOf = (some: readonly StatsDocument[]): number => some.reduce((sum, { stars }) => sum + stars, 0);
    const [, said = ''] = /^ *Stars: +[\d,]+ +(no change|[+−][\d,]+)$/m.exec(result.visibleLog) ?? [];
    const change = said === 'no change' ? 0 : Number(said.replace('−', '-').replaceAll(',', ''));
    const really = starsOf(documents) - starsOf(before.documents);
    if (said === '' || change !== really) yield `“${said}”, and it is ${really}`;
  },

  'the log is for people': function* ({ result }) {
    const bug =
      /^.*(Unexpected:|TypeError|ReferenceError|MaxListenersExceeded|DeprecationWarning).*$|^\s+at .+:\d+:\d+/m.exec(
        result.visibleLog,
      );
    if (bug) yield bug[0];
  },
};

const ownerAnd = ({ repo }: StatsDocument): string => repo.toLowerCase();

function* differences(document: StatsDocument, truth: object | undefined, info: RunInfo | undefined): Iterable<string> {
  if (!truth) return yield `${document.repo} is stored, and nobody selected it`;
  const expected = truth as Record<string, unknown>;
  const fields = [
    'stars',
    'openIssues',
    'closedIssues',
    'openPRs',
    'closedPRs',
    'mergedPRs',
    'isArchived',
    'isTemplate',
  ];
  for (const field of fields) if (document[field] !== expected[field]) yield `${document.repo} has another ${field}`;
  if (document.repoUpdatedAt !== expected.updatedAt) yield `${document.repo} was updated at another time`;
  if (document.totalIssues !== document.openIssues + document.closedIssues)
    yield `${document.repo} has another sum of issues`;
  if (document.totalPRs !== document.openPRs + document.closedPRs + document.mergedPRs)
    yield `${document.repo} has another sum of pull requests`;
  if (document.id !== documentId(document.repo, String(info?.id))) yield `${document.id} is a wrong id`;
  if ('repoId' in document && document.repoId !== expected.id) yield `${document.repo} is another repository`;
}
