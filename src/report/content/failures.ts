import type { Failure, FailureStatus, RunReport } from '../../model.ts';
import {
  type Block,
  type FailureGroup,
  type FailureReason,
  type Failures,
  type Limits,
  type Section,
  shorten,
  tableOf,
  text,
} from './blocks.ts';

/** What each failure of a repository means, and what a person can do about it; what someone can act on stands first. */
export const failureStatuses: Record<FailureStatus, { meaning: string; advice: string }> = {
  'not-found': {
    meaning: 'GitHub knows no such repository, or the token may not see it.',
    advice: 'Correct or remove the name in the sources; for a private repository give a token that may read it.',
  },
  forbidden: {
    meaning: 'The repository is there, and its owner does not let this token in.',
    advice:
      'Authorise the token for the organisation’s single sign-on, or allow the runner’s address; or exclude the repository.',
  },
  'store-error': {
    meaning: 'GitHub gave the numbers, and the store did not take the document.',
    advice: 'The reason names the fault; documents not stored are in `not-stored.ndjson` in the output directory.',
  },
  'github-error': {
    meaning: 'GitHub answered with an error each time it was asked.',
    advice:
      'The next run asks again; if it stays, exclude the repository. https://www.githubstatus.com tells how GitHub is.',
  },
  timeout: {
    meaning: 'GitHub could not count within its ten seconds, even for this repository alone.',
    advice: 'The next run asks again; if it stays, ask for fewer `extra-metrics` or exclude the repository.',
  },
  'not-attempted': {
    meaning: 'The run ended before its turn.',
    advice: 'Run again; where it was the time, raise `max-minutes` or split the sources over several workflows.',
  },
};

/** The owners that could not be listed, and the repositories that failed, by what to do about them. */
export function failureSections({ ownersNotListed, failures }: RunReport, limits: Limits): Section[] {
  const sections: Section[] = [];
  if (ownersNotListed.length > 0)
    sections.push({ title: 'Owners not listed', blocks: [ownersTable(ownersNotListed, limits)] });
  if (failures.length > 0) sections.push({ title: 'Failures', blocks: [failuresOf(failures, limits)] });
  return sections;
}

const ownersTable = (owners: readonly Failure[], { failures, characters }: Limits): Block =>
  tableOf(owners, failures, [text('Owner'), text('Status'), text('Reason')], ({ repo, status, reason }) => [
    shorten(repo, characters),
    status,
    shorten(reason, characters),
  ]);

function failuresOf(failures: readonly Failure[], limits: Limits): Failures {
  let room = limits.failures;
  const name = ({ reason, names }: ReasonGroup): FailureReason[] => {
    if (room === 0) return [];
    const named = names.slice(0, room).map((one) => shorten(one, limits.characters));
    room -= named.length;
    return [{ reason: shorten(reason, limits.characters), count: names.length, names: named }];
  };
  const groups = grouped(failures).map(({ status, count, reasons }): FailureGroup => {
    return { title: status, ...failureStatuses[status], count, reasons: reasons.flatMap(name) };
  });
  const named = groups.flatMap(({ reasons }) => reasons.flatMap(({ names }) => names)).length;
  return { kind: 'failures', groups, more: failures.length - named };
}

interface ReasonGroup {
  reason: string;
  names: string[];
}

interface StatusGroup {
  status: FailureStatus;
  count: number;
  reasons: ReasonGroup[];
}

/** Several reports are made of the same failures. */
const known = new WeakMap<readonly Failure[], StatusGroup[]>();

function grouped(failures: readonly Failure[]): StatusGroup[] {
  const groups =
    known.get(failures) ??
    (Object.keys(failureStatuses) as FailureStatus[])
      .map((status) => ({ status, some: failures.filter((failure) => failure.status === status) }))
      .filter(({ some }) => some.length > 0)
      .map(({ status, some }) => ({ status, count: some.length, reasons: byReason(some) }));
  known.set(failures, groups);
  return groups;
}

/** Reasons that differ in nothing but a name or a number of the request are one; the most frequent stands first. */
function byReason(failures: readonly Failure[]): ReasonGroup[] {
  const groups = new Map<string, ReasonGroup>();
  for (const { repo, reason } of failures) {
    const general = reason.slice(0, longestReason).replaceAll(repo, '…').replace(requestNumber, '…');
    const group = groups.get(general);
    if (group) {
      group.reason = general;
      group.names.push(repo);
    } else groups.set(general, { reason, names: [repo] });
  }
  return [...groups.values()].sort((one, other) => other.names.length - one.names.length);
}

/** What a service says may be a page long. */
const longestReason = 500;

/** GitHub’s (`C4F2:1F8E:12AB34`) and Azure’s (a UUID). */
const requestNumber = /\b[\dA-F]+(?::[\dA-F]+){2,}\b|\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi;
