import type { RunInfo, StatsDocument } from '../../src/model.ts';
import { listOf } from '../process/left-behind.ts';
import type { Evidence } from './run.ts';
import {
  filedDocuments,
  fileRunInfo,
  leftRunning,
  storedDocuments,
  storedRunInfo,
  usesCosmos,
  usesFiles,
  wasCosmosLost,
  wasKilled,
} from './traces.ts';

export function* checkDocuments(evidence: Evidence): Iterable<string> {
  const documents = [...storedDocuments(evidence), ...(filedDocuments(evidence) ?? [])];
  for (const document of documents) {
    const truth = evidence.repositories.get(document.repo.toLowerCase());
    if (!truth) yield `${document.repo} is stored and does not exist`;
    else if (truth.access === 'forbidden') yield `${document.repo} is stored and was forbidden`;
    else yield* differences(document, truth);
  }
  const names = storedDocuments(evidence).map(({ repo, runId }) => `${runId} ${repo.toLowerCase()}`);
  if (new Set(names).size < names.length) yield 'a repository has two documents of one run';
}

function* differences(document: StatsDocument, truth: object): Iterable<string> {
  const { openIssues, closedIssues, openPRs, closedPRs, mergedPRs, totalIssues, totalPRs } = document;
  for (const field of ['stars', 'openIssues', 'closedIssues', 'openPRs', 'closedPRs', 'mergedPRs', 'isArchived'])
    if (document[field] !== (truth as Record<string, unknown>)[field]) yield `${document.repo} has another ${field}`;
  if (totalIssues !== openIssues + closedIssues || totalPRs !== openPRs + closedPRs + mergedPRs)
    yield `${document.repo}: the sums are wrong`;
  if (document.id !== `${document.repo.replace('/', '.')}.${document.runId}`) yield `${document.id} is a wrong id`;
}

/** Why a repository can be stored although it counts as failed. */
const unknowable = /Whether it was stored is unknown: the document could not be read back/;

export function* checkOutcomes(evidence: Evidence): Iterable<string> {
  const info = storedRunInfo(evidence);
  if (!info || info.status === 'running' || info.countsKnown === false) return;
  const created = listOf(info.createdList);
  const failed = listOf(info.failedList);
  yield* checkLists(info, created, failed);
  yield* checkReceived(evidence, info, [...created, ...failed]);
  const stored = storedDocuments(evidence).map(({ repo }) => repo);
  const storedNames: ReadonlySet<string> = new Set(stored);
  for (const repo of created) if (!storedNames.has(repo)) yield `${repo} is in createdList and not stored`;
  // A run that was killed can only count the lines that it wrote.
  if (wasKilled(evidence)) return;
  for (const repo of stored.filter((name) => !created.includes(name))) {
    const failure = (info.failures ?? []).find(
      (one) => present(evidence, one.repo).toLowerCase() === repo.toLowerCase(),
    );
    if (failure ? !unknowable.test(failure.reason) : failed.length <= 100)
      yield `${repo} is stored and not in createdList: ${failure?.reason ?? 'it is not reported'}`;
  }
}

const present = ({ plan }: Evidence, name: string): string => plan.renames[name] ?? name;

function* checkLists(info: RunInfo, created: string[], failed: string[]): Iterable<string> {
  const both = [...created, ...failed].map((name) => name.toLowerCase());
  if (new Set(both).size < both.length) yield 'a repository is in the lists twice';
  if (both.length !== info.totalReceived) yield `${both.length} names in the lists, ${info.totalReceived} received`;
  if (created.length !== info.totalCreatedCount) yield `${created.length} created, ${info.totalCreatedCount} counted`;
  if (failed.length !== info.totalFailedCount) yield `${failed.length} failed, ${info.totalFailedCount} counted`;
  if (info.totalProcessed < info.totalCreatedCount || info.totalProcessed > info.totalReceived)
    yield `${info.totalProcessed} processed of ${info.totalReceived}, ${info.totalCreatedCount} created`;
}

/** No name is made up; and where every owner was listed in time, none is missing. */
function* checkReceived(evidence: Evidence, info: RunInfo, received: string[]): Iterable<string> {
  const { plan, repositories } = evidence;
  const asked = plan.singles.map((name) => name.toLowerCase());
  for (const name of received.map((one) => one.toLowerCase()))
    if (!repositories.has(name) && !asked.includes(name)) yield `${name} was never asked for`;
  for (const { repo, status } of info.failures ?? [])
    if (status === 'not-found' && repositories.has(present(evidence, repo).toLowerCase()) && !wasDeleted(evidence))
      yield `${repo} is reported as not found`;
  const isWhole = ['completed', 'partial'].includes(info.status) && !info.ownersNotListed && !wasDeleted(evidence);
  if (!isWhole) return;
  const known = new Set([...received, ...(info.duplicates ?? [])].map((name) => name.toLowerCase()));
  const wanted = plan.owners.flatMap(({ login, repositories: names }) =>
    login === 'solo' ? [] : names.map((name) => `${login}/${name}`.toLowerCase()),
  );
  const lost = [...wanted, ...asked].filter((name) => !known.has(name));
  if (lost.length > 0) yield `${lost.length} repositories were never received, ${lost[0]} for one`;
}

const wasDeleted = ({ plan }: Evidence): boolean => plan.faults.github.some(({ shift }) => shift === 'delete');

export function* checkRunInfo(evidence: Evidence): Iterable<string> {
  const { runInfos, result, plan } = evidence;
  const isLost = wasCosmosLost(evidence);
  const running = runInfos.filter(({ status }) => status === 'running');
  if (running.length > 0 && !isLost)
    yield `${running.length} of ${runInfos.length} are left running: ${leftRunning(evidence)}`;
  if (runInfos.length > 1) yield `there are ${runInfos.length}`;
  const info = storedRunInfo(evidence);
  if (!info || info.status === 'running') return;
  if (info.totalFailedCount !== info.totalReceived - info.totalCreatedCount) yield 'its totals do not add up';
  if (!info.completedAt) yield 'it has no completedAt';
  if (info.status === 'cancelled' && !plan.end && !wasKilled(evidence)) yield 'it says cancelled, and nobody canceled';
  const { status, ...outputs } = result.outputs;
  if (wasKilled(evidence) || status === undefined) return;
  if (info.status !== status) yield `it says ${info.status}, the outputs say ${status}`;
  if (String(info.totalFailedCount) !== outputs['total-failed'])
    yield `it counts ${info.totalFailedCount} failed, the outputs ${outputs['total-failed']}`;
  if (String(info.totalCreatedCount) !== outputs['total-created'])
    yield `it counts ${info.totalCreatedCount} created, the outputs ${outputs['total-created']}`;
}

export function* checkFiles(evidence: Evidence): Iterable<string> {
  const { outputs } = evidence.result;
  const info = fileRunInfo(evidence);
  if (!usesFiles(evidence)) {
    if (info) yield 'there are files that nobody asked for';
    return;
  }
  if (wasKilled(evidence)) return;
  if (!info) yield 'there is no run-info.json';
  else if (info.status !== outputs.status) yield `run-info.json says ${info.status}, the outputs say ${outputs.status}`;
  else if (String(info.totalReceived) !== outputs['total-received'])
    yield `run-info.json counts ${info.totalReceived} received, the outputs ${outputs['total-received']}`;
  const lines = (filedDocuments(evidence) ?? []).map(({ repo }) => repo);
  const created = listOf(info?.createdList ?? '');
  if (lines.toSorted().join() !== created.toSorted().join())
    yield `stats.ndjson has ${lines.length} lines, createdList ${created.length} names`;
  const stored = usesCosmos(evidence) ? evidence.documents.map(({ repo }) => repo) : lines;
  for (const repo of lines) if (!stored.includes(repo)) yield `${repo} is in stats.ndjson and not stored`;
}
