import type { Failure, QualityFinding, RunReport } from '../../model.ts';
import { counted } from '../../text/format.ts';
import { type Block, firstRows, type Section, sentenceBlock } from './blocks.ts';
import { changeBlocks } from './changes.ts';
import { largestBlocks, ownerBlocks } from './collection.ts';
import { contextOf, failureBlocks } from './failures.ts';
import { shardTable, stageTable, usageTable } from './figures.ts';
import { ganttChart } from './gantt.ts';
import { newsBlocks, newsOf } from './news.ts';
import type { ReportSize } from './size.ts';
import { columns, type Table } from './table.ts';

export const newsTitle = 'New since the last run';

/** All that a report says below its first lines, in the order in which it matters to a reader, in any size. */
export function sectionsOf(report: RunReport): (size: ReportSize) => Section[] {
  const { failures, ownersNotListed } = report;
  const news = newsOf(report);
  const { known = new Set<Failure>() } = news ?? {};
  return (size) => {
    const sections: [title: string, blocks: Block[]][] = [
      [newsTitle, newsBlocks(news, report, size)],
      ['Owners not listed', failureBlocks(ownersNotListed, { ...contextOf('owners', report), known }, size)],
      ['Private repositories', hiddenTexts(report).map(sentenceBlock)],
      ['Failures', failureBlocks(failures, { ...contextOf('repositories', report), known }, size)],
      ['Data quality', findingBlocks(report.findings, size)],
      ['Changes since the last run', changeBlocks(report.changes, size)],
      ['Owners', ownerBlocks(report.collection, size)],
      ['Largest repositories', largestBlocks(report.collection, size)],
      ['Stages', areStagesTold(report) ? stageBlocks(report, size) : []],
      ['Shards', shardBlocks(report, size)],
      ['Usage', usageBlocks(report, size)],
    ];
    return sections.filter(([, blocks]) => blocks.length > 0).map(([title, blocks]) => ({ title, blocks }));
  };
}

/** What is left out of a report that everyone can see. */
export const hiddenTexts = ({ hidden }: RunReport): string[] =>
  hidden === undefined
    ? []
    : [
        `${counted(hidden.stored + hidden.failed, 'repository is', 'repositories are')} counted and not named here, since \`private-names\` is \`hide\`. Cosmos DB has the names.`,
      ];

const all = Number.POSITIVE_INFINITY;

export const findingTable = (findings: readonly QualityFinding[]): Table => ({
  columns: [...columns('repository', 'Name'), ...columns('text', 'Finding')],
  rows: findings.map(({ about, finding }) => [about, finding]),
});

function findingBlocks(findings: readonly QualityFinding[], { findings: limit, characters }: ReportSize): Block[] {
  const tables = firstRows(findingTable(findings), limit, characters);
  if (tables.length === 0) return [];
  return [
    sentenceBlock(
      'These look wrong, and are stored as GitHub gave them. Ask the owner. A repository that is made private loses its stars.',
    ),
    ...tables,
  ];
}

/** From here on a reader wants to know where the time went. */
const slowMs = { run: 10 * 60_000, wait: 10_000 };

/** Whether the time that each stage took matters: something failed, or was slow. */
export function areStagesTold({ info, waits, durationMs, problems }: RunReport): boolean {
  const isSlow = durationMs >= slowMs.run || waits.some(({ startedAt, endedAt }) => endedAt - startedAt >= slowMs.wait);
  return isSlow || info.status !== 'completed' || problems.length > 0;
}

function stageBlocks(report: RunReport, size: ReportSize): Block[] {
  if (report.stages.length === 0) return [];
  return [{ kind: 'chart', mermaid: ganttChart(report) }, ...stageFold(report, 'Show as table', size)];
}

const stageFold = (report: RunReport, title: string, { characters }: ReportSize): Block[] =>
  firstRows(stageTable(report), all, characters).map((table) => ({ ...table, title, isFolded: true }));

const shardBlocks = (report: RunReport, { characters }: ReportSize): Block[] =>
  firstRows(shardTable(report), all, characters);

function usageBlocks(report: RunReport, size: ReportSize): Block[] {
  const used = firstRows(usageTable(report), all, size.characters);
  return areStagesTold(report) ? used : [...used, ...stageFold(report, 'Show the stages', size)];
}
