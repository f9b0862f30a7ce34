import { dayText } from './days.ts';
import type { Repository } from './repository.ts';
import type { Sheet } from './sheet.ts';
import type { Overview, Seen, SeenList, StaleRepository } from './site-data.ts';
import { isStale, staleBefore } from './stale.ts';
import { byName, TopList } from './top-list.ts';

const most = 100;
const monthDays = 30;

export function staleIn(repositories: Iterable<Repository>, sheet: Sheet): Overview['stale'] {
  const before = staleBefore(dayText(sheet.calendar.first + sheet.today));
  const [issues, stars] = [sheet.fields.indexOf('openIssues'), sheet.fields.indexOf('stars')];
  const list = new TopList<StaleRepository>(
    most,
    (one, other) => other.openIssues - one.openIssues || byName(one, other),
  );
  for (const { repo, isGone, isArchived, lastActive, values } of repositories) {
    const openIssues = values[issues] || 0;
    if (!isStale({ isGone, isArchived, openIssues, lastActive }, before)) continue;
    list.add({ repo, lastActive, openIssues, stars: values[stars] || 0 });
  }
  return { count: list.count, repositories: [...list.items] };
}

/** What is new, gone and archived since a month before the last run. What was there in the first run is not new. */
export function lastMonthIn(repositories: readonly Repository[], sheet: Sheet): Overview['lastMonth'] {
  const listOf = (day: (repository: Repository) => number): SeenList => {
    const list = new TopList<Seen>(most, (one, other) => other.stars - one.stars || byName(one, other));
    const stars = sheet.fields.indexOf('stars');
    for (const one of repositories) {
      const seen = day(one);
      if (seen <= 0 || seen <= sheet.today - monthDays) continue;
      list.add({ repo: one.repo, day: dayText(sheet.calendar.first + seen), stars: one.values[stars] || 0 });
    }
    return { count: list.count, repositories: [...list.items] };
  };
  return {
    appeared: listOf(({ first, isGone }) => (isGone ? -1 : first)),
    gone: listOf(({ gone }) => gone),
    // One that came archived was not archived in that time.
    archived: listOf(({ archived, first }) => (archived === first ? -1 : archived)),
  };
}
