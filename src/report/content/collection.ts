import type { Collection, OwnerTotals, RepoStats } from '../../model.ts';
import { number } from '../../text/format.ts';
import { type Block, figure, type Limits, type Section, shorten, tableOf, text } from './blocks.ts';

/** How many owners are told without being asked for. */
const shownOwners = 10;

/** What was collected: totals by owner, and the largest repositories. */
export function collectionSections(collection: Collection, limits: Limits): Section[] {
  if (collection.owners.length === 0) return [];
  return [
    { title: 'Owners', blocks: ownerBlocks(collection.owners, limits) },
    { title: 'Largest repositories', blocks: largestBlocks(collection, limits) },
  ];
}

function ownerBlocks(owners: readonly OwnerTotals[], { owners: limit, characters, isWide }: Limits): Block[] {
  const columns = [
    text('Owner'),
    figure(isWide ? 'Repositories' : 'Repos'),
    figure('Stars'),
    figure('Open issues'),
    figure('Open PRs'),
  ];
  const row = (owner: OwnerTotals): string[] => [
    shorten(owner.owner, characters),
    ...[owner.repositories, owner.stars, owner.openIssues, owner.openPRs].map(number),
  ];
  const first = tableOf(owners, Math.min(limit, shownOwners), columns, row);
  const rest = tableOf(owners.slice(shownOwners), limit - shownOwners, columns, row);
  // The same table goes on, below what has to be clicked.
  if (rest.rows.length === 0) return [first];
  const total = number(owners.length);
  return [
    { ...first, more: 0 },
    { ...rest, title: `Owners ${shownOwners + 1} to ${shownOwners + rest.rows.length} of ${total}`, isFolded: true },
  ];
}

function largestBlocks({ byStars, byOpenIssues }: Collection, { largest, characters, isWide }: Limits): Block[] {
  const stars = ({ repo, stars }: RepoStats): string[] => [shorten(repo, characters), number(stars)];
  const issues = ({ repo, openIssues }: RepoStats): string[] => [shorten(repo, characters), number(openIssues)];
  const starColumns = [text('Most stars'), figure('Stars')];
  const issueColumns = [text('Most open issues'), figure('Open issues')];
  const some = [
    { ...tableOf(byStars, largest, starColumns, stars), more: 0 },
    { ...tableOf(byOpenIssues, largest, issueColumns, issues), more: 0 },
  ];
  if (!isWide) return some;
  const rows = byStars
    .slice(0, largest)
    .map((one, i) => [...stars(one), ...(byOpenIssues[i] ? issues(byOpenIssues[i]) : ['', ''])]);
  return [{ kind: 'table', columns: [...starColumns, ...issueColumns], rows, more: 0 }];
}
