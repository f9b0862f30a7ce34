/** What one run took. Times are emulated if time is scaled; a figure that a run does not have is absent. */
export interface Figures {
  /** From the start of the process, or of the baseline, to its end. */
  seconds: number;
  queries?: number;
  restCalls?: number;
  points?: number;
  /** Response time of all queries together. */
  serverSeconds?: number;
  /** How often a limit of GitHub was exceeded. */
  limitsMet?: number;
  documents?: number;
  requestUnits?: number;
  /** Writes that Cosmos DB answered with 429. */
  throttled?: number;
  /** Of all writes of documents that were sent. */
  throttledPercent?: number;
  /** Of the request units offered, in the whole seconds between the first write and the last. */
  usedPercent?: number;
  /** The same in the worst of these seconds. */
  leastUsedPercent?: number;
  documentsPerSecond?: number;
  bytesPerDocument?: number;
  /** No run with the same services could take less. */
  limitSeconds?: number;
  firstRequestSeconds?: number;
  cpuSeconds?: number;
  peakMegabytes?: number;
  /** Of a run over several jobs: the first job, the longest of the shards, and the last job. */
  planSeconds?: number;
  longestShardSeconds?: number;
  finishSeconds?: number;
  planPeakMegabytes?: number;
  shardPeakMegabytes?: number;
  finishPeakMegabytes?: number;
  /** All files that the first job leaves to the others. */
  planMegabytes?: number;
  /** Of a dashboard: all of its files; index.html, script, style and overview.json, packed; the largest file of a history. */
  siteMegabytes?: number;
  firstFilesKilobytes?: number;
  largestHistoryKilobytes?: number;
  /** Of a dashboard, in a browser: until the first chart of the first view is drawn, and what was loaded for it. */
  firstViewMs?: number;
  firstViewKilobytes?: number;
  /** The same of a repository's page that is opened first. */
  repositoryMs?: number;
  repositoryKilobytes?: number;
  /** From a click in the overview to the first chart of a repository's page. */
  openedMs?: number;
  /** From the last letter of a search to its rows. */
  filterMs?: number;
  /** Of all tables of the first view. */
  rowsInPage?: number;
}

export type Figure = keyof Figures;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Each figure's median over the runs that have it. */
export function mediansOf(runs: readonly Figures[]): Figures {
  const names = new Set(runs.flatMap((run) => Object.keys(run) as Figure[]));
  const medians = [...names].map((name) => [name, median(runs.flatMap((run) => run[name] ?? []))]);
  return Object.fromEntries(medians) as Figures;
}
