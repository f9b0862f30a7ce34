import { dayNumber, dayText } from './days.ts';

const staleAfterDays = 365;

/** The day of the last activity from which on a repository is not stale, seen from the day of the last run. */
export const staleBefore = (lastRun: string): string => dayText(dayNumber(lastRun) - staleAfterDays);

interface Activity {
  isGone: boolean;
  isArchived: boolean;
  openIssues: number;
  lastActive: string;
}

/** Whether nothing was pushed to or updated in a repository for a year, while issues wait. */
export const isStale = ({ isGone, isArchived, openIssues, lastActive }: Activity, before: string): boolean =>
  !isGone && !isArchived && openIssues > 0 && lastActive < before;
