import type { RepositoryFixture } from './fixtures.ts';
import { seededRandom } from './random.ts';

type Numbers = Pick<RepositoryFixture, (typeof fields)[number]>;

const fields = ['stars', 'forks', 'openIssues', 'closedIssues', 'openPRs', 'closedPRs', 'mergedPRs'] as const;

/** How the numbers of a repository came about. */
interface Past {
  starsPerDay: number;
  /** Many stars on one day, so many days ago. */
  burst: { daysAgo: number; stars: number };
  /** Since when issues pile up, and how fast. */
  pile: { daysAgo: number; perDay: number };
  closedPerDay: number;
  mergedPerDay: number;
  phase: number;
}

const pasts = new WeakMap<RepositoryFixture, Past>();

/**
 * The numbers of a repository so many days ago: made up, the same each time, and those of the fixture today. Totals never
 * fall from one day to the next.
 */
export function numbersBefore(fixture: RepositoryFixture, daysAgo: number): Numbers {
  const past = pasts.get(fixture) ?? pastOf(fixture);
  pasts.set(fixture, past);
  const { stars, forks, openIssues, closedIssues, openPRs, closedPRs, mergedPRs } = fixture;
  const { starsPerDay, burst, pile, closedPerDay, mergedPerDay, phase } = past;
  const lost = starsPerDay * daysAgo + (daysAgo > burst.daysAgo ? burst.stars : 0);
  const wave = (days: number): number => Math.sin(days / 9 + phase) + Math.sin(days / 2.3 + 2 * phase) / 2;
  const swing = wave(daysAgo) - wave(0);
  const least = (value: number): number => Math.max(0, Math.round(value));
  return {
    stars: least(stars - lost),
    forks: least(forks - lost / 6),
    openIssues: least(openIssues - pile.perDay * Math.min(daysAgo, pile.daysAgo) + swing * Math.sqrt(openIssues) * 0.3),
    closedIssues: least(closedIssues - closedPerDay * daysAgo),
    openPRs: least(openPRs + swing * Math.sqrt(openPRs) * 0.6),
    closedPRs: least(closedPRs - (mergedPerDay / 5) * daysAgo),
    mergedPRs: least(mergedPRs - mergedPerDay * daysAgo),
  };
}

function pastOf({ owner, name, stars, openIssues, closedIssues, mergedPRs }: RepositoryFixture): Past {
  const random = seededRandom(`${owner}/${name} before`.toLowerCase());
  const hasBurst = random() < 0.25;
  const isPiling = random() < 0.3;
  const pileDays = 20 + Math.floor(random() * 300);
  return {
    starsPerDay: (stars * random() ** 3) / 900,
    burst: { daysAgo: Math.floor(random() * 200), stars: hasBurst ? stars * 0.15 * random() ** 2 : 0 },
    pile: { daysAgo: pileDays, perDay: isPiling ? (openIssues * 0.6 * random()) / pileDays : 0 },
    closedPerDay: (closedIssues * random()) / 1500,
    mergedPerDay: (mergedPRs * random()) / 1500,
    phase: random() * 6,
  };
}
