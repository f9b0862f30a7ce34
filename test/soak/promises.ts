import { documentId, ownerOf, type RunInfo, type StatsDocument } from '../../src/model.ts';
import { annotationsOf, listOf } from '../process/left-behind.ts';
import type { RunRecord } from './run.ts';

/** All runs so far, the one on trial last. */
export type History = readonly RunRecord[];

/** Yields what speaks against a promise. */
export type PromiseOfRun = (run: RunRecord, earlier: History) => Iterable<string>;
export type PromiseOfAll = (runs: History) => Iterable<string>;

/** Runs start every six hours, and some minutes late. */
const longestUsualHours = 10;
const hourMs = 3_600_000;

const wasKilled = ({ slot }: RunRecord): boolean => slot.disturbance.startsWith('killed');

/** Kept by each run. A promise that is added here is asserted for every run, in the suite and in the night. */
export const ofEachRun: Record<string, PromiseOfRun> = {
  'the documents equal what GitHub had': function* ({ documents, truth, info }) {
    for (const document of documents) yield* differences(document, truth.get(document.repo), info);
    if (new Set(documents.map(({ repo }) => repo)).size < documents.length) yield 'a repository has two documents';
  },

  'the lists and the totals agree': function* (run) {
    const { info, documents } = run;
    if (!info) return yield 'there is no run info';
    if (info.status === 'running')
      return yield* run.slot.disturbance === 'killed-with-post' ? [] : ['it is left running'];
    const [created, failed] = [listOf(info.createdList), listOf(info.failedList)];
    if (created.length !== info.totalCreatedCount || failed.length !== info.totalFailedCount)
      yield 'the totals are not those of the lists';
    if (info.totalReceived !== created.length + failed.length) yield 'the lists do not add up to what was received';
    const stored = new Set<string>(documents.map(({ repo }) => repo));
    if (created.some((name) => !stored.has(name))) yield 'a name in createdList has no document';
    if (!wasKilled(run) && created.length !== stored.size)
      yield `${stored.size} documents, ${created.length} names in createdList`;
  },

  'a run without a disturbance is completed, and has all': function* ({ slot, info, truth, result }) {
    if (!['none', 'cosmos-throttled', 'cosmos-errors', 'token-sees-less', 'spam-removed'].includes(slot.disturbance))
      return;
    if (info?.status !== 'completed' || result.exitCode !== 0)
      yield `it is ${info?.status}, with the exit code ${result.exitCode}`;
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
    if (outputs.status === 'completed' && exitCode !== 0) yield 'it is completed, and the step failed';
    if (outputs.status === 'failed' && exitCode === 0) yield 'it failed, and the step did not';
  },

  'what changed is the difference of the documents': function* ({ info, documents }, earlier) {
    const { changes, previousRunId } = info ?? {};
    const before = earlier.find((one) => one.info?.id === previousRunId);
    if (!changes || !before) return;
    const now = new Map(documents.map((one) => [identityOf(one), one]));
    const pairs = comparedWith(before, earlier).flatMap((one) => {
      const other = now.get(identityOf(one));
      return other ? [[one, other] as const] : [];
    });
    if (changes.compared !== pairs.length) yield `${changes.compared} are compared, ${pairs.length} are in both`;
    for (const field of ['stars', 'openIssues', 'closedIssues', 'openPRs', 'closedPRs', 'mergedPRs'] as const) {
      const sum = pairs.reduce((total, [one, other]) => total + other[field] - one[field], 0);
      if (changes[field] !== sum) yield `${field} changed by ${changes[field]}, and really by ${sum}`;
    }
  },

  'the mails say how it ended, once': function* (run) {
    const ends = run.mails.filter(({ subject }) => !subject.includes(': started, '));
    if (run.mails.length - ends.length > 1 || ends.length > 1) yield `there are ${run.mails.length} mails`;
    if (!wasKilled(run) && ends.length === 0) yield 'none reports the end';
    for (const { subject } of ends)
      if (!subject.includes(`: ${run.info?.status}, `)) yield `it is ${run.info?.status}, and “${subject}”`;
  },

  'the event is published once': function* ({ info, events }) {
    const isDue = info && !['running', 'cancelled'].includes(info.status);
    if (events.length !== (isDue ? 1 : 0)) yield `there are ${events.length} for a run that is ${info?.status}`;
    for (const { id } of events) if (id !== `${info?.date}-${info?.id}`) yield `its id is ${id}`;
  },

  'the files have what was stored': function* (run) {
    if (wasKilled(run)) return;
    if (run.lines.toSorted().join() !== listOf(run.info?.createdList).toSorted().join())
      yield 'stats.ndjson is not createdList';
  },

  'a gap is named, and nothing else is': function* (run, earlier) {
    if (wasKilled(run)) return;
    const { slot, result, info } = run;
    const [first, second, third, last] = earlier.filter((one) => one.info?.sourcesDigest === info?.sourcesDigest);
    const isNamed = /The last run was .+ ago; runs usually start every 6 hours/.test(result.visibleLog);
    // Of fewer starts, and of a shorter time, nobody knows how often there is to be one.
    const isKnown = first && second && third && last && slot.startMs - first.slot.startMs >= 2 * slot.hours * hourMs;
    const isGap = isKnown && slot.hours > longestUsualHours;
    if (isNamed !== Boolean(isGap)) yield `it started after ${slot.hours.toFixed(1)} hours`;
  },

  'the log is for people': function* ({ result }) {
    const bug =
      /^.*(Unexpected:|TypeError|ReferenceError|MaxListenersExceeded|DeprecationWarning).*$|^\s+at .+:\d+:\d+/m.exec(
        result.visibleLog,
      );
    if (bug) yield bug[0];
  },
};

/** The documents of the last run; of an owner that it could not list, those of the last run that had it. */
function comparedWith(before: RunRecord, earlier: History): StatsDocument[] {
  const missed = (before.info?.ownersNotListed ?? []).map(({ repo }) => repo);
  const newestFirst = earlier.slice(0, earlier.indexOf(before)).toReversed();
  const ofMissed = missed.flatMap((owner) => {
    const isOwners = ({ repo }: StatsDocument): boolean => ownerOf(repo) === owner;
    const had = ({ info, documents }: RunRecord): boolean =>
      ['completed', 'partial'].includes(info?.status ?? '') && documents.some(isOwners);
    return newestFirst.find(had)?.documents.filter(isOwners) ?? [];
  });
  return [...before.documents, ...ofMissed];
}

/** A repository is itself by GitHub's number for it: a name can be used again. */
const identityOf = ({ repoId, repo }: StatsDocument): unknown => repoId ?? repo;

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

const dayMs = 86_400_000;
const mostGrowth = 1.15;

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** What a document costs, of runs in which nothing was out of the ordinary. */
export const costsPerDocument = (runs: History) => {
  const each = (of: (run: RunRecord) => number): number => median(runs.map((run) => of(run) / run.documents.length));
  return {
    points: each(({ costs }) => costs.points),
    'REST calls': each(({ costs }) => costs.restCalls),
    'request units': each(({ costs }) => costs.requestUnits),
    'requests to Cosmos DB': each(({ costs }) => costs.cosmosRequests),
  };
};

/** Kept by all runs together. */
export const ofAllRuns: Record<string, PromiseOfAll> = {
  'each run has an id of its own': function* (runs) {
    const ids = runs.flatMap(({ info }) => info?.id ?? []);
    if (new Set(ids).size < ids.length) yield 'an id is used twice';
  },

  // The first run has none to be compared with.
  'nothing costs more with the days': function* (runs) {
    const calm = runs.slice(1).filter(({ slot }) => slot.disturbance === 'none');
    const part = Math.max(1, Math.floor(calm.length / 5));
    const [first, last] = [costsPerDocument(calm.slice(0, part)), costsPerDocument(calm.slice(-part))];
    for (const [name, cost] of Object.entries(last)) {
      const before = first[name as keyof typeof first];
      if (cost > before * mostGrowth)
        yield `${name} for a document: ${before.toFixed(3)} at first, ${cost.toFixed(3)} in the end`;
    }
  },

  'a run that was left running is closed within two days': function* (runs) {
    const lastMs = runs.at(-1)?.slot.startMs ?? 0;
    for (const { info, slot } of runs)
      if (info?.status === 'running' && lastMs - slot.startMs > 2 * dayMs) yield `run ${info.id} is left running`;
  },
};
