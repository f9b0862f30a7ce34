import { table } from '../tables.ts';
import type { Figure } from './figures.ts';
import type { Machine } from './machine.ts';
import type { CaseResult, TargetResult } from './measure.ts';

const columns: readonly [head: string, figure: Figure, digits: number][] = [
  ['s', 'seconds', 2],
  ['limit, s', 'limitSeconds', 2],
  ['first request, s', 'firstRequestSeconds', 2],
  ['queries', 'queries', 0],
  ['REST calls', 'restCalls', 0],
  ['points', 'points', 0],
  ['limits met', 'limitsMet', 0],
  ['documents', 'documents', 0],
  ['RU', 'requestUnits', 0],
  ['429s', 'throttled', 0],
  ['429s, %', 'throttledPercent', 1],
  ['RU used, %', 'usedPercent', 1],
  ['RU used in the worst second, %', 'leastUsedPercent', 1],
  ['documents/s', 'documentsPerSecond', 0],
  ['bytes/document', 'bytesPerDocument', 1],
  ['CPU, s', 'cpuSeconds', 2],
  ['peak, MB', 'peakMegabytes', 0],
  ['plan, s', 'planSeconds', 1],
  ['plan, files, MB', 'planMegabytes', 1],
  ['plan, peak, MB', 'planPeakMegabytes', 0],
  ['longest shard, s', 'longestShardSeconds', 1],
  ['shard, peak, MB', 'shardPeakMegabytes', 0],
  ['finish, s', 'finishSeconds', 1],
  ['finish, peak, MB', 'finishPeakMegabytes', 0],
  ['site, MB', 'siteMegabytes', 1],
  ['files of the first view, KB', 'firstFilesKilobytes', 0],
  ['largest history, KB', 'largestHistoryKilobytes', 0],
  ['first view, ms', 'firstViewMs', 0],
  ['first view, KB', 'firstViewKilobytes', 0],
  ['repository, ms', 'repositoryMs', 0],
  ['repository, KB', 'repositoryKilobytes', 0],
  ['from the overview, ms', 'openedMs', 0],
  ['search, ms', 'filterMs', 0],
  ['rows in the page', 'rowsInPage', 0],
];

const exact = (value: number): string => String(Math.round(value * 100) / 100);

function targetRow(title: string, { what, bound, value, measured, isMet }: TargetResult): string[] {
  const share = value === 0 ? '' : exact(measured / value);
  return [title, `${bound} ${exact(value)} ${what}`, exact(measured), share, isMet ? 'met' : '**missed**'];
}

/** The medians of all runs, without the columns of figures that none of them has. */
function runTable(results: readonly CaseResult[]): string {
  const runs = results.flatMap(({ title, runs: some }) => some.map((run) => ({ title, ...run })));
  const filled = columns.filter(([, figure]) => runs.some(({ median }) => median[figure] !== undefined));
  const rows = runs.map(({ title, name, median }) => [
    title,
    name,
    ...filled.map(([, figure, digits]) => median[figure]?.toFixed(digits) ?? ''),
  ]);
  return table(['Case', 'Run', ...filled.map(([head]) => head)], rows);
}

/** The results as Markdown: each target beside what was measured, then the medians of all runs. */
export function report(
  results: readonly CaseResult[],
  { rounds, machine }: { rounds: number; machine: Machine },
): string {
  const { cpu, cores, memoryGigabytes, system, node, date } = machine;
  const targets = results.flatMap(({ title, targets: some }) => some.map((target) => targetRow(title, target)));
  return [
    `${date}, Node ${node}, ${cores} × ${cpu}, ${memoryGigabytes} GB, ${system}; medians of ${rounds}.`,
    ...(targets.length > 0 ? [table(['Case', 'Target', 'Measured', 'Measured / target', ''], targets)] : []),
    runTable(results),
  ].join('\n\n');
}
