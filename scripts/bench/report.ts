import { table } from '../tables.ts';
import type { Figure, Figures } from './figures.ts';
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
  ['CPU, s', 'cpuSeconds', 2],
  ['peak, MB', 'peakMegabytes', 0],
];

const exact = (value: number): string => String(Math.round(value * 100) / 100);

function targetRow(title: string, { what, bound, value, measured, isMet }: TargetResult): string[] {
  const share = value === 0 ? '' : exact(measured / value);
  return [title, `${bound} ${exact(value)} ${what}`, exact(measured), share, isMet ? 'met' : '**missed**'];
}

const runRow = (title: string, name: string, median: Figures): string[] => [
  title,
  name,
  ...columns.map(([, figure, digits]) => median[figure]?.toFixed(digits) ?? ''),
];

/** The results as Markdown: each target beside what was measured, then the medians of all runs. */
export function report(
  results: readonly CaseResult[],
  { rounds, machine }: { rounds: number; machine: Machine },
): string {
  const { cpu, cores, memoryGigabytes, system, node, date } = machine;
  const targets = results.flatMap(({ title, targets: some }) => some.map((target) => targetRow(title, target)));
  const runs = results.flatMap(({ title, runs: some }) => some.map(({ name, median }) => runRow(title, name, median)));
  return [
    `${date}, Node ${node}, ${cores} × ${cpu}, ${memoryGigabytes} GB, ${system}; medians of ${rounds}.`,
    table(['Case', 'Target', 'Measured', 'Measured / target', ''], targets),
    table(['Case', 'Run', ...columns.map(([head]) => head)], runs),
  ].join('\n\n');
}
