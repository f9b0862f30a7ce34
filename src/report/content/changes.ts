import type { Changes, Comparison, Difference, GoneRepository } from '../../model.ts';
import { counted, number, sentence, signed, utc } from '../../text/format.ts';
import {
  type Block,
  type Column,
  figure,
  type Limits,
  type Section,
  shorten,
  type Table,
  tableOf,
  text,
} from './blocks.ts';

/** What can move, with its title. */
export const moved: readonly [keyof Difference, string][] = [
  ['stars', 'Stars'],
  ['openIssues', 'Open issues'],
  ['closedIssues', 'Closed issues'],
  ['openPRs', 'Open PRs'],
  ['closedPRs', 'Closed PRs'],
  ['mergedPRs', 'Merged PRs'],
];

/** Where there is no room for all of them beside a name. */
const essential: readonly (keyof Difference)[] = ['stars', 'openIssues', 'openPRs'];

/** A longer list is shown on demand. */
const shownAtOnce = 5;

/** What moved since the last run, or a sentence on why that is not told. */
export function changesSection(changes: Changes, limits: Limits): Section {
  const title = 'Changes since the last run';
  if (changes.status === 'compared') return { title, blocks: comparisonBlocks(changes, limits) };
  return { title, blocks: [{ kind: 'sentence', text: notCompared(changes, limits.characters) }] };
}

/** The sentence on why nothing is compared. */
export function notCompared(changes: Exclude<Changes, { status: 'compared' }>, characters: number): string {
  const why = changes.status === 'off' ? 'the input “compare” is false' : shorten(changes.reason, characters);
  return sentence(`Not compared with an earlier run: ${why}`);
}

function comparisonBlocks(comparison: Comparison, limits: Limits): Block[] {
  const blocks: Block[] = [{ kind: 'sentence', text: comparisonSentence(comparison) }];
  const tables = [...(isStill(comparison) ? [] : differences(comparison, limits)), otherwise(comparison, limits)];
  return [...blocks, ...tables.filter(({ rows }) => rows.length > 0)];
}

function differences({ totals, movers, owners }: Comparison, limits: Limits): Table[] {
  const shown = limits.isWide ? moved : moved.filter(([field]) => essential.includes(field));
  const columnsOf = (fields: typeof moved): Column[] => fields.map(([, title]) => figure(title));
  const cells = (difference: Difference, fields: typeof moved): string[] =>
    fields.map(([field]) => signed(difference[field]));
  const row = (name: string, difference: Difference): string[] => [
    shorten(name, limits.characters),
    ...cells(difference, shown),
  ];
  const ofRepositories = [text('Repository'), ...columnsOf(shown)];
  const ofOwners = [text('Owner'), ...columnsOf(shown)];
  return [
    { kind: 'table', columns: columnsOf(moved), rows: [cells(totals, moved)], more: 0 },
    {
      ...tableOf(movers, limits.movers, ofRepositories, (mover) => row(mover.repo, mover)),
      title: 'What moved most',
      more: 0,
    },
    {
      ...tableOf(owners, limits.owners, ofOwners, (owner) => row(owner.owner, owner)),
      title: `By owner (${number(owners.length)})`,
      isFolded: true,
    },
  ];
}

/** Whether no count has moved. */
const isStill = ({ totals, movers }: Comparison): boolean =>
  moved.every(([field]) => totals[field] === 0) && movers.length === 0;

/** With what a run is compared, and how many repositories are not in both. */
export function comparisonSentence(comparison: Comparison): string {
  const { previousRunId, previousStartedAt, totals } = comparison;
  const beside = [
    totals.new > 0 && `${number(totals.new)} new`,
    totals.gone > 0 && `${number(totals.gone)} gone`,
    totals.renamed > 0 && `${number(totals.renamed)} renamed`,
    totals.archived > 0 && `${number(totals.archived)} archived since`,
  ].filter(Boolean);
  const both = `${counted(totals.compared, 'repository is', 'repositories are')} in both`;
  const unread = totals.notCompared
    ? ` ${counted(totals.notCompared, 'more is', 'more are')} not compared, since the earlier documents could not be read.`
    : '';
  const still = isStill(comparison) ? ' No count has moved.' : '';
  return `Compared with run ${previousRunId} of ${utc(previousStartedAt)}: ${[both, ...beside].join(', ')}.${unread}${still}`;
}

/** What GitHub, or the run, says of a repository that is gone. */
export const whyGone: Record<GoneRepository['why'], string> = {
  'not-found': 'deleted, or no longer visible',
  'not-selected': 'left out by the sources',
  failed: 'not collected by this run',
  unknown: 'reason not known',
};

/** What came and went, in one table: usually it is short. */
function otherwise({ appeared, gone, renamed, archived }: Comparison, { names, characters, isWide }: Limits): Table {
  const lists: [string, string[][]][] = [
    ['New', appeared.map((repo) => [repo, ''])],
    ['Gone', gone.map(({ repo, why }) => [repo, whyGone[why]])],
    ['Renamed', renamed.map(({ from, to }) => [to, `was ${from}`])],
    ['Archived', archived.map((repo) => [repo, ''])],
  ];
  const rows = lists.flatMap(([what, all]) =>
    all.slice(0, names).map((row) => [what, ...row.map((one) => shorten(one, characters))]),
  );
  const count = lists.reduce((sum, [, all]) => sum + all.length, 0);
  const columns = [text('What'), text('Repository'), text('Remark')];
  const title = `New, gone, renamed and archived repositories (${number(count)})`;
  return { kind: 'table', title, isFolded: isWide && count > shownAtOnce, columns, rows, more: count - rows.length };
}
