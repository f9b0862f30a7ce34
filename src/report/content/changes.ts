import type { Changes, Comparison, Difference, GoneRepository, Movers } from '../../model.ts';
import { counted, number, sentence, signed, utc } from '../../text/format.ts';
import { type Block, firstRows, sentenceBlock } from './blocks.ts';
import { type ReportSize, shorten } from './size.ts';
import { type Cell, type Column, columns, type Table } from './table.ts';

type Counts = readonly [keyof Difference, string][];

export const comparedCounts: Counts = [
  ['stars', 'Stars'],
  ['openIssues', 'Open issues'],
  ['closedIssues', 'Closed issues'],
  ['openPRs', 'Open PRs'],
  ['closedPRs', 'Closed PRs'],
  ['mergedPRs', 'Merged PRs'],
];
/** Those that have room beside a name, also on a phone. */
const essentialCounts: readonly [keyof Movers, string][] = [
  ['stars', 'Stars'],
  ['openIssues', 'Open issues'],
  ['openPRs', 'Open PRs'],
];

const shownAtOnce = 5;

/** What changed since the last run, or why nothing is compared. */
export function changeBlocks(changes: Changes, size: ReportSize): Block[] {
  const { characters, isWide } = size;
  if (changes.status !== 'compared') return [sentenceBlock(notCompared(changes, characters))];
  const { totals } = changes;
  const count = totals.new + totals.gone + totals.renamed + totals.archived;
  const listed = firstRows(differenceTable(changes, size.names), count, characters).map((table) => ({
    ...table,
    title: `New, gone, renamed and archived repositories (${number(count)})`,
    isFolded: isWide && count > shownAtOnce,
    more: count - table.rows.length - besideFirst(changes, size.names),
  }));
  const moved = isUnchanged(changes) ? [] : movedBlocks(changes, size);
  return [sentenceBlock(comparisonSentence(changes)), ...moved, ...listed];
}

/** How many repositories stand in the rows of whole owners, beside one for each row. */
const besideFirst = ({ ownersRenamed = [], ownersLeftOut = [] }: Comparison, ofEach: number): number =>
  [...ownersRenamed.slice(0, ofEach), ...ownersLeftOut.slice(0, ofEach)].reduce(
    (sum, { repositories }) => sum + repositories - 1,
    0,
  );

export function notCompared(changes: Exclude<Changes, { status: 'compared' }>, characters: number): string {
  if (changes.status === 'off') return 'No comparison: `compare` is off.';
  return sentence(`No comparison: ${shorten(changes.reason, characters)}`);
}

function movedBlocks(comparison: Comparison, { largest, owners, characters }: ReportSize): Block[] {
  const byOwner = firstRows(ownerChangeTable(comparison, essentialCounts), owners, characters);
  return [
    sentenceBlock(
      `${isInBothOnly(comparison) ? 'In both runs: ' : ''}${comparedCounts.map(([field, title]) => `${title} ${signed(comparison.totals[field])}`).join(' · ')}`,
    ),
    ...moverTables(comparison).flatMap(({ title, table }) =>
      firstRows(table, Math.ceil(largest / 2), characters).map((first) => ({ ...first, title, more: 0 })),
    ),
    ...byOwner.map((table) => ({ ...table, title: `By owner (${number(comparison.owners.length)})`, isFolded: true })),
  ];
}

/** Whether the head has other changes, since repositories came or went. */
const isInBothOnly = ({ totals, whole }: Comparison): boolean =>
  whole !== undefined && essentialCounts.some(([field]) => whole[field] !== totals[field]);

/** A table for each count, since a repository that moved most in one may stand still in another; none for a count that did not move. */
export const moverTables = ({ movers }: Comparison): { name: keyof Movers; title: string; table: Table }[] =>
  essentialCounts
    .map(([name, title]) => ({
      ...{ name, title: `Biggest changes: ${title.charAt(0).toLowerCase()}${title.slice(1)}` },
      table: {
        columns: [...columns('repository', 'Repository'), ...columns('change', title)],
        rows: movers[name].map(({ repo, change }) => [repo, change]),
      },
    }))
    .filter(({ table }) => table.rows.length > 0);

export const ownerChangeTable = ({ owners }: Comparison, counts: Counts = comparedCounts): Table => ({
  columns: [...columns('repository', 'Owner'), ...changeColumns(counts)],
  rows: owners.map((owner) => [owner.owner, ...changesIn(owner, counts)]),
});

const changeColumns = (counts: Counts): Column[] => columns('change', ...counts.map(([, title]) => title));

const changesIn = (difference: Difference, counts: Counts): number[] => counts.map(([field]) => difference[field]);

const isUnchanged = (comparison: Comparison): boolean =>
  comparedCounts.every(([field]) => comparison.totals[field] === 0) && moverTables(comparison).length === 0;

/** The run compared with, and how many repositories are not in both. */
export function comparisonSentence(comparison: Comparison): string {
  const { previousRunId, previousStartedAt, totals } = comparison;
  const { selected = 0, deselected = 0 } = totals;
  const run = `run ${previousRunId} of ${utc(previousStartedAt)}`;
  const inBoth = withLastRun(comparison);
  const first =
    inBoth === 0
      ? `No repository could be compared with ${run}`
      : `Compared with ${run}: ${counted(inBoth, 'repository appears', 'repositories appear')} in both runs`;
  const beside = [
    totals.new > selected && `${number(totals.new - selected)} new`,
    totals.gone > deselected && `${number(totals.gone - deselected)} gone`,
    totals.renamed > 0 && `${number(totals.renamed)} renamed`,
    totals.archived > 0 && `${number(totals.archived)} newly archived`,
  ].filter(Boolean);
  return [
    `${[first, ...beside].join(', ')}.`,
    totals.notCompared &&
      `${counted(totals.notCompared, 'more is', 'more are')} not compared: earlier documents could not be read.`,
    totals.sourcesChanged && sourcesSentence(selected, deselected),
    ...baseSentences(comparison),
    isUnchanged(comparison) &&
      isComplete(totals) &&
      (beside.length === 0 && !totals.sourcesChanged ? 'Nothing changed.' : 'No count changed.'),
  ]
    .filter(Boolean)
    .join(' ');
}

/** How many are compared with the last run itself. */
const withLastRun = ({ totals, older = [] }: Comparison): number =>
  Math.max(0, totals.compared - older.reduce((sum, { repositories }) => sum + repositories, 0));

const isComplete = ({ compared, notCompared, carried, uncompared }: Comparison['totals']): boolean =>
  compared > 0 && !notCompared && !carried && !uncompared;

/** What is compared with another run than the last, or with none. */
function baseSentences({ totals, older = [], carriedOwners = [], ownersWithoutBase = [] }: Comparison): string[] {
  const carried = carriedOwners.map(
    ({ owner, repositories, since }) => `${owner} (${number(repositories)}, ${utc(since)})`,
  );
  return [
    ...older.map(({ runId, startedAt, owners, repositories }) => {
      const many = counted(repositories, 'repository', 'repositories');
      const what = owners.length > 0 ? `${named(owners)} (${many})` : many;
      return `${what} compared with run ${runId} of ${utc(startedAt)}, the last that stored ${repositories === 1 ? 'it' : 'them'}.`;
    }),
    ...(carried.length > 0
      ? [
          `${counted(totals.carried ?? 0, 'repository was', 'repositories were')} not stored and not compared. Last stored: ${named(carried)}.`,
        ]
      : []),
    ...ownersWithoutBase.map(
      ({ owner, repositories, since }) =>
        `${owner} is not compared (${counted(repositories, 'repository', 'repositories')}): not collected completely since ${utc(since)}.`,
    ),
  ];
}

const namedAtOnce = 5;

const named = (names: readonly string[]): string =>
  `${names.slice(0, namedAtOnce).join(', ')}${names.length > namedAtOnce ? ` and ${number(names.length - namedAtOnce)} more` : ''}`;

function sourcesSentence(selected: number, deselected: number): string {
  const parts = [
    selected > 0 && `${counted(selected, 'repository is', 'repositories are')} new to them`,
    deselected > 0 && `${counted(deselected, 'is', 'are')} no longer selected`,
  ].filter(Boolean);
  return `The sources changed since then${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`;
}

const whyGone: Record<GoneRepository['why'], string> = {
  'not-found': 'deleted, or no longer visible',
  'not-selected': 'no longer selected',
  'not-listed': 'found by GitHub, but not in its list',
  unknown: 'reason unknown',
};

/** Repositories that are not, or not as they were, in both runs: at most so many of each kind. */
export function differenceTable(comparison: Comparison, ofEach?: number): Table {
  const { appeared, gone, renamed, archived, totals, ownersRenamed = [], ownersLeftOut = [] } = comparison;
  const news: Cell[] = totals.selected ? ['selected', 'new to the sources'] : ['new', null];
  const all = (count: number): string => counted(count, 'repository', 'repositories');
  const lists: Cell[][][] = [
    ownersRenamed.map(({ from, to, repositories }) => [to, 'renamed', `was ${from}: ${all(repositories)}`]),
    ownersLeftOut.map(({ owner, repositories }) => [owner, 'left out', `no longer selected: ${all(repositories)}`]),
    gone.map(({ repo, why, stars }) => [
      repo,
      why === 'not-selected' ? 'left out' : 'gone',
      `${whyGone[why]}${stars ? `; had ${counted(stars, 'star', 'stars')}` : ''}`,
    ]),
    renamed.map(({ from, to }) => [to, 'renamed', `was ${from}`]),
    archived.map((repo) => [repo, 'archived', null]),
    appeared.map((repo) => [repo, ...news]),
  ];
  return {
    columns: [...columns('repository', 'Repository'), ...columns('text', 'Change', 'Details')],
    rows: lists.flatMap((rows) => rows.slice(0, ofEach)),
  };
}
