import { type Answered, isoSeconds, ownerOf, type QualityFinding, sameName } from '../model.ts';
import { number } from '../text/format.ts';
import type { RepositoryCounts } from './differences.ts';

const maxFindings = 1_000;
/** The clocks of the two sides differ. */
const clockSkewMs = 5 * 60_000;
/** Of fewer, half is soon gone. */
const leastThatCollapses = 20;

/** What looks wrong about the numbers of a run, of which only so much is kept that memory stays flat. */
export class Findings {
  readonly list: QualityFinding[] = [];
  count = 0;

  add(found: readonly QualityFinding[]): void {
    this.count += found.length;
    this.list.push(...found.slice(0, maxFindings - this.list.length));
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

const checked: readonly { what: string; of(counts: RepositoryCounts): number; canFall: boolean }[] = [
  { what: 'closed issues', of: ({ closedIssues }) => closedIssues, canFall: false },
  { what: 'closed pull requests', of: ({ closedPRs }) => closedPRs, canFall: false },
  { what: 'merged pull requests', of: ({ mergedPRs }) => mergedPRs, canFall: false },
  { what: 'total issues', of: ({ openIssues, closedIssues }) => openIssues + closedIssues, canFall: true },
  { what: 'total pull requests', of: (counts) => counts.openPRs + counts.closedPRs + counts.mergedPRs, canFall: true },
  { what: 'stars', of: ({ stars }) => stars, canFall: true },
];

/** Checks a repository's numbers against those of the last run. */
export function checkPair(about: string, before: RepositoryCounts, now: RepositoryCounts): QualityFinding[] {
  return checked.flatMap(({ what, of, canFall }) => {
    const [then, today] = [of(before), of(now)];
    const hasCollapsed = then >= leastThatCollapses && 2 * today < then;
    if (canFall ? !hasCollapsed : today >= then) return [];
    const how = canFall ? `Less than half of the ${what} of the last run` : `Fewer ${what} than in the last run`;
    return [{ about, finding: `${how}: ${number(then)} then, ${number(today)} now` }];
  });
}
