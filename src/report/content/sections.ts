import type { QualityFinding, RunReport } from '../../model.ts';
import { type Block, figure, type Limits, type Section, shorten, tableOf, text } from './blocks.ts';
import { changesSection } from './changes.ts';
import { collectionSections } from './collection.ts';
import { failureSections } from './failures.ts';
import { stageRows, usageRows, waitRows } from './figures.ts';
import { ganttChart } from './gantt.ts';

/** All that a report says below its first lines, in the order in which it matters to a reader. */
export const sectionsOf = (report: RunReport, limits: Limits): Section[] => [
  ...failureSections(report, limits),
  ...findingsSections(report.findings, limits),
  changesSection(report.changes, limits),
  ...collectionSections(report.collection, limits),
  ...stageSections(report, limits),
  ...usageSections(report, limits),
];

function findingsSections(findings: readonly QualityFinding[], { findings: limit, characters }: Limits): Section[] {
  if (findings.length === 0) return [];
  const note = 'These numbers look wrong. They are stored as GitHub gave them.';
  const table = tableOf(findings, limit, [text('About'), text('Finding')], ({ about, finding }) => [
    shorten(about, characters),
    shorten(finding, characters),
  ]);
  return [{ title: 'Data quality', blocks: [{ kind: 'sentence', text: note }, table] }];
}

function stageSections(report: RunReport, { waits: limit }: Limits): Section[] {
  const { stages, waits, startMs } = report;
  if (stages.length === 0) return [];
  const columns = [text('Stage'), figure('Began after'), figure('Took')];
  const blocks: Block[] = [
    { kind: 'chart', mermaid: ganttChart(report) },
    { kind: 'table', title: 'The same in figures', isFolded: true, columns, rows: stageRows(stages, startMs), more: 0 },
  ];
  if (waits.length > 0) {
    const table = tableOf(waitRows(waits, startMs), limit, [...columns, text('Waited for')], (row) => row);
    blocks.push({ ...table, title: 'The longest waits', isFolded: true });
  }
  return [{ title: 'Stages', blocks }];
}

function usageSections(report: RunReport, { characters }: Limits): Section[] {
  const rows = usageRows(report).map(([service, used]) => [service, shorten(used, characters)]);
  if (rows.length === 0) return [];
  return [{ title: 'Usage', blocks: [{ kind: 'table', columns: [text('Service'), text('Used')], rows, more: 0 }] }];
}
