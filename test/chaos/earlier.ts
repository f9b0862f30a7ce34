import pLimit from 'p-limit';
import { createContainers } from '../../emulators/cosmos/client.ts';
import type { Services } from '../../emulators/services.ts';
import { digestOf, type Written } from '../../src/inputs/sources/digest.ts';
import { type ChangeTotals, documentId, type RunInfo } from '../../src/model.ts';
import { listOf } from '../process/left-behind.ts';
import type { Dice } from './dice.ts';
import type { Evidence } from './run.ts';
import { storedDocuments, storedRunInfo, wasKilled } from './traces.ts';

/** A run that ended well before the one on trial, when no repository had a star or an issue yet. */
export interface EarlierRun {
  id: string;
  stored: string[];
}

const hourSeconds = 3_600;

export function planEarlier(dice: Dice, names: readonly string[]): EarlierRun | undefined {
  if (!dice.chance(0.6)) return undefined;
  const stored = names.filter(() => dice.chance(0.85));
  const gone = dice.list(dice.whole(0, 3), (i) => `contoso/gone-${i}`);
  return { id: String(Math.floor(Date.now() / 1_000) - hourSeconds), stored: [...stored, ...gone] };
}

const counts = { stars: 0, openIssues: 0, closedIssues: 0, openPRs: 0, closedPRs: 0, mergedPRs: 0 };

const documentsOf = ({ id, stored }: EarlierRun) =>
  stored.map((repo) => ({ id: documentId(repo, id), repo, isArchived: false, ...counts, runId: id }));

function infoOf({ id, stored }: EarlierRun, sources: Written): Partial<RunInfo> & { id: string; date: string } {
  const startedAt = new Date(Number(id) * 1_000).toISOString();
  const date = startedAt.slice(0, 10).replaceAll('-', '');
  return {
    id,
    date,
    startedAt,
    status: 'completed',
    createdList: stored.join(','),
    failedList: '',
    sourcesDigest: digestOf(sources),
  };
}

/** What it left in the output directory. */
export const earlierFiles = (run: EarlierRun, sources: Written): Record<string, string> => ({
  'repo-stats/run-info.json': JSON.stringify(infoOf(run, sources)),
  'repo-stats/stats.ndjson': documentsOf(run)
    .map((document) => `${JSON.stringify(document)}\n`)
    .join(''),
});

/** Puts what it left into Cosmos DB, past the faults that are planned. */
export async function storeEarlier(run: EarlierRun, sources: Written, { cosmos }: Services): Promise<void> {
  const faults = cosmos.faults.splice(0);
  const { data, runInfo } = await createContainers(cosmos);
  await runInfo.items.create(infoOf(run, sources));
  await pLimit(20).map(documentsOf(run), (document) => data.items.create(document));
  cosmos.faults.push(...faults);
}

/** What the run says of changes is what it and the earlier one have stored. */
export function* checkChanges(evidence: Evidence): Iterable<string> {
  const { earlier } = evidence.plan;
  const info = storedRunInfo(evidence);
  if (!info || info.status === 'running' || wasKilled(evidence)) return;
  const { previousRunId, changes } = info;
  if (!changes || !earlier) {
    if (previousRunId !== undefined || changes) yield `it is compared with ${previousRunId}, which is not there`;
    return;
  }
  if (previousRunId !== earlier.id) yield `it is compared with ${previousRunId}, and the last run was ${earlier.id}`;
  const created = new Set(listOf(info.createdList).map((name) => name.toLowerCase()));
  const both = new Set(earlier.stored.map((name) => name.toLowerCase()).filter((name) => created.has(name)));
  const reported = changes.compared + (changes.notCompared ?? 0);
  if (reported !== both.size) yield `${reported} are compared or not, ${both.size} are in both runs`;
  const lost = earlier.stored.length - both.size;
  const missing = changes.gone + (changes.carried ?? 0);
  if (![0, lost].includes(missing)) yield `${missing} are gone or not collected, and ${lost} are missing`;
  if (changes.new > created.size - both.size) yield `${changes.new} are new of ${created.size}`;
  yield* checkStars(evidence, changes, both);
}

function* checkStars(evidence: Evidence, changes: ChangeTotals, names: ReadonlySet<string>): Iterable<string> {
  const stars = storedDocuments(evidence)
    .filter(({ repo }) => names.has(repo.toLowerCase()))
    .reduce((sum, document) => sum + document.stars, 0);
  const isRight = changes.notCompared ? changes.stars <= stars : changes.stars === stars;
  if (!isRight) yield `${changes.stars} stars more, and there are ${stars}`;
}
