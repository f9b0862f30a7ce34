import { type Answered, isoSeconds, ownerOf, type QualityFinding, sameName } from '../model.ts';
import { number } from '../text/format.ts';
import type { RepositoryCounts } from './differences.ts';

const maxFindings = 1_000;
/** The clocks of the two sides differ. */
const clockSkewMs = 5 * 60_000;
/** Of fewer, half is soon gone. */
const leastThatCollapses = 20;
/** So many stars of a repository, and such a share of them, are not lost by chance. */
const muchLost = 100;
const muchShare = 0.05;
const muchOfAll = 1_000;
const shareOfAll = 0.005;

/** What looks wrong about the numbers of a run, of which only so much is kept that memory stays flat. */
export class Findings {
  readonly list: QualityFinding[] = [];
  count = 0;

  add(found: readonly QualityFinding[]): void {
    this.count += found.length;
    this.list.push(...found.slice(0, maxFindings - this.list.length));
  }

  /** Takes in what another job found. */
  take({ list, count }: { list: readonly QualityFinding[]; count: number }): void {
    this.add(list);
    this.count += count - list.length;
  }

  /** All that are kept, and how many there are beside them. */
  get reported(): QualityFinding[] {
    const more = this.count - this.list.length;
    if (more === 0) return this.list;
    return [...this.list, { about: 'others', finding: `${number(more)} more findings are not listed` }];
  }
}

/** Checks one answer by itself; that its numbers are whole and not negative is checked as it is read. */
export function checkAnswer({ asked, stats, collectedAt }: Answered): QualityFinding[] {
  const { repo, repoUpdatedAt } = stats;
  const findings: QualityFinding[] = [];
  const updatedAt = new Date(repoUpdatedAt);
  if (updatedAt.getTime() > Date.parse(collectedAt) + clockSkewMs) {
    const finding = `updatedAt (${isoSeconds(updatedAt)}) is later than collection (${collectedAt})`;
    findings.push({ about: repo, finding });
  }
  const [askedName, name] = [asked, repo].map((full) => sameName(full.slice(ownerOf(full).length)));
  if (sameName(ownerOf(asked)) !== sameName(ownerOf(repo)) && askedName !== name) {
    findings.push({ about: asked, finding: `GitHub returned ${repo}, which has another owner and another name` });
  }
  return findings;
}

/** A count that fell further than counts do from one run to the next. */
export interface Suspicion {
  finding: QualityFinding;
  then: number;
  today: number;
  of(counts: RepositoryCounts): number;
}

interface Rule {
  what: string;
  of(counts: RepositoryCounts): number;
  isUnusual(then: number, lost: number): boolean;
}

/** What is closed can be opened, moved or deleted; what is merged stays so. */
const rules: readonly Rule[] = [
  { what: 'merged pull requests', of: ({ mergedPRs }) => mergedPRs, isUnusual: () => true },
  { what: 'total issues', of: ({ openIssues, closedIssues }) => openIssues + closedIssues, isUnusual: hasCollapsed },
  {
    what: 'total pull requests',
    of: (counts) => counts.openPRs + counts.closedPRs + counts.mergedPRs,
    isUnusual: hasCollapsed,
  },
  // A repository that becomes private loses most of its stars, and an account of spam all that it gave.
  { what: 'stars', of: starsOf, isUnusual: (then, lost) => hasCollapsed(then, lost) || isMuch(then, lost) },
];

function starsOf({ stars }: RepositoryCounts): number {
  return stars;
}

function hasCollapsed(then: number, lost: number): boolean {
  return then >= leastThatCollapses && 2 * lost > then;
}

const isMuch = (then: number, lost: number): boolean => lost >= muchLost && lost >= muchShare * then;

/** Compares a repository's numbers with those of the last run. */
export function suspicionsOf(about: string, before: RepositoryCounts, now: RepositoryCounts): Suspicion[] {
  return rules.flatMap(({ what, of, isUnusual }) => {
    const [then, today] = [of(before), of(now)];
    if (today >= then || !isUnusual(then, then - today)) return [];
    const how = hasCollapsed(then, then - today) && what !== 'merged pull requests';
    const text = how ? `Less than half of the ${what} of the last run` : `Fewer ${what} than in the last run`;
    return [{ of, then, today, finding: { about, finding: `${text}: ${number(then)} then, ${number(today)} now` } }];
  });
}

/** Whether the count was as low before: then it is the repository's way. */
export const isOrdinary = ({ of, today }: Suspicion, history: readonly RepositoryCounts[]): boolean =>
  history.some((counts) => of(counts) <= today);

/** Stars that were lost in all, however little of each repository. */
export function checkStars(before: number, change: number, found: readonly Suspicion[]): QualityFinding[] {
  const told = found.reduce((sum, { then, today, of }) => sum + (of === starsOf ? then - today : 0), 0);
  const lost = -change - told;
  if (lost < muchOfAll || lost < shareOfAll * before) return [];
  return [{ about: 'all owners', finding: `${number(lost)} of ${number(before)} stars were lost since the last run` }];
}
