import type { Failure, FailureStatus } from '../../model.ts';
import { number } from '../../text/format.ts';
import { longestReason } from '../../text/redact.ts';
import type { FailureGroup, FailureList, FailureReason } from './blocks.ts';
import type { News } from './news.ts';
import { type ReportSize, shorten } from './size.ts';
import { columns, type Table } from './table.ts';

/** What each failure of a repository means, and what a person can do about it; what someone can act on comes first. */
export const failureStatuses: Record<FailureStatus, { meaning: string; advice: string }> = {
  'not-found': {
    meaning: 'The repository does not exist, or the token cannot read it.',
    advice: 'Correct or remove the name in the sources. For a private repository, use a token that can read it.',
  },
  forbidden: {
    meaning: 'The repository exists, but its owner blocks this token.',
    advice:
      'Authorize the token for the organization’s single sign-on, allow the runner’s IP address, or exclude the repository.',
  },
  'store-error': {
    meaning: 'Collected but not stored.',
    advice: 'See the reason. Documents that were not stored are in `not-stored.ndjson` in the output directory.',
  },
  'github-error': {
    meaning: 'GitHub returned an error on every attempt.',
    advice: 'The next run tries again. If it persists, check https://www.githubstatus.com or exclude the repository.',
  },
  timeout: {
    meaning: 'The query timed out (10 s), even for this repository alone.',
    advice: 'The next run tries again. If it persists, request fewer `extra-metrics` or exclude the repository.',
  },
  'not-attempted': {
    meaning: 'The run ended before this repository was stored.',
    advice: 'Run again. If time ran out, raise `max-minutes` or split the sources across several workflows.',
  },
};

export const failureTable = (name: string, failures: readonly Failure[]): Table => ({
  columns: [...columns('repository', name), ...columns('text', 'Status', 'Reason')],
  rows: failures.map(({ repo, status, reason }) => [repo, status, reason]),
});

/** The failures by what to do about them, and by reason: all of them, of which a report names as many as it can. */
export function groupFailures(failures: readonly Failure[]): FailureGroup[] {
  const byStatus = Map.groupBy(failures, ({ status }) => status);
  return (Object.keys(failureStatuses) as FailureStatus[]).flatMap((status) => {
    const some = byStatus.get(status);
    if (!some) return [];
    return [{ status, count: some.length, ...failureStatuses[status], reasons: byReason(some) }];
  });
}

/** Readers have met them before. */
const knownNames = 3;

/** Those that are new since the last run, and below them, folded, those that readers know from it. */
export function failureBlocks(
  failures: readonly Failure[],
  news: Pick<News, 'failuresBefore'> | undefined,
  size: ReportSize,
): FailureList[] {
  const isKnown = (failure: Failure): boolean => news?.failuresBefore.has(failure) ?? false;
  const known = failures.filter(isKnown);
  const fresh = failureList(groupFailures(failures.filter((one) => !isKnown(one))), size);
  const folded = failureList(groupFailures(known), { ...size, perReason: size.isWide ? size.perReason : knownNames });
  const title = `${number(known.length)} as in the last run`;
  return [fresh, { ...folded, known: title }].filter(({ groups }) => groups.length > 0);
}

function failureList(groups: readonly FailureGroup[], size: ReportSize): FailureList {
  const { failures, perReason, characters } = size;
  let room = failures;
  let left = 0;
  const cut = ({ reason, count, names }: FailureReason): FailureReason[] => {
    if (room === 0) {
      left += count;
      return [];
    }
    const named = names.slice(0, Math.min(room, perReason)).map((name) => shorten(name, characters));
    room -= named.length;
    return [{ reason: shorten(reason, characters), count, names: named }];
  };
  const shown = groups.map((group) => ({ ...group, reasons: group.reasons.flatMap(cut) }));
  return { kind: 'failures', groups: shown, more: left };
}

/** The names of a reason that are shown, and how many more there are. */
export const namesText = ({ names, count }: FailureReason): string =>
  `${names.join(', ')}${count > names.length ? ` and ${number(count - names.length)} more` : ''}`;

/** Reasons that differ only by a name or a number of the request are one; the most frequent comes first. */
function byReason(failures: readonly Failure[]): FailureReason[] {
  const groups = new Map<string, FailureReason>();
  for (const { repo, reason } of failures) {
    const general = reason.slice(0, longestReason).replaceAll(repo, '…').replace(requestNumber, '…');
    const group = groups.get(general) ?? { reason, count: 0, names: [] };
    if (group.count++ > 0) group.reason = general;
    group.names.push(repo);
    groups.set(general, group);
  }
  return [...groups.values()].sort((one, other) => other.count - one.count);
}

/** GitHub’s (`C4F2:1F8E:12AB34`) and Azure’s (a UUID). */
const requestNumber = /\b[\dA-F]+(?::[\dA-F]+){2,}\b|\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi;
