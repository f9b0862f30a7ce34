import type { Failure, FailureStatus, FinalStatus, Problem, RunReport } from '../../model.ts';
import { capitalized, number } from '../../text/format.ts';
import { longestReason } from '../../text/redact.ts';
import type { FailureGroup, FailureList, FailureReason } from './blocks.ts';
import { endedTheRun, explain, type Failing, failureStatuses, shortReasons } from './failure-statuses.ts';
import { type ReportSize, shorten } from './size.ts';

interface Of {
  of: Failing;
  /** How the run ended. */
  run: FinalStatus;
  /** What ended it, as the report shows it. */
  problems?: readonly Problem[];
}

/** The context of a report's failures. */
export const contextOf = (of: Failing, { info, problems }: Pick<RunReport, 'info' | 'problems'>): Of => ({
  of,
  run: info.status,
  problems,
});

/** The failures by what to do about them, and by reason: all of them, of which a report names as many as it can. */
export function groupFailures(failures: readonly Failure[], { of, run, problems = [] }: Of): FailureGroup[] {
  const byStatus = Map.groupBy(failures, ({ status }) => status);
  return (Object.keys(failureStatuses) as FailureStatus[]).flatMap((status) => {
    const some = byStatus.get(status);
    if (!some) return [];
    const hasEndedRun = ({ reason }: Failure): boolean =>
      problems.some(
        ({ message, failsStep }) => failsStep && message !== '' && reason.includes(message.replace(/^GitHub: /, '')),
      );
    const { meaning, advice } =
      some.every(hasEndedRun) && status !== 'not-attempted' ? endedTheRun : explain(status, of, run);
    const isGiven = problems.some(({ remedy }) => remedy?.includes(advice));
    return [{ status, count: some.length, meaning, ...(!isGiven && { advice }), reasons: byReason(some) }];
  });
}

/** What to do about the most of the failures; undefined if there are none. Only the store's own words say what it needs. */
export function mainAdvice(failures: readonly Failure[], context: Of): string | undefined {
  const [first, second] = groupFailures(failures, context).toSorted((one, other) => other.count - one.count);
  const advice = first?.status === 'store-error' ? first.reasons[0]?.reason : first?.advice;
  return first && advice && second ? `${capitalized(shortReasons[first.status])}: ${advice}` : advice;
}

/** How many failed for which reason, such as `2 not found, 1 blocked`, the most first; the reason alone if there is one. */
export function reasonCounts(failures: readonly Failure[]): string {
  const byStatus = [...Map.groupBy(failures, ({ status }) => status)];
  return byStatus
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([status, { length }]) => (byStatus.length === 1 ? '' : `${number(length)} `) + shortReasons[status])
    .join(', ');
}

/** Readers have met them before. */
const knownNames = 3;

/** Those that are new since the last run, and below them, folded, those that readers know from it. */
export function failureBlocks(
  failures: readonly Failure[],
  context: Of & { known: ReadonlySet<Failure> },
  size: ReportSize,
): FailureList[] {
  const { of, known } = context;
  const [old, fresh] = [failures.filter((one) => known.has(one)), failures.filter((one) => !known.has(one))];
  const few = { ...size, perReason: size.isWide ? size.perReason : knownNames };
  const lists = [
    failureList(groupFailures(fresh, context), size),
    { ...failureList(groupFailures(old, context), few), known: `${number(old.length)} as in the last run` },
  ];
  return lists.filter(({ groups }) => groups.length > 0).map((list) => ({ kind: 'failures', of, ...list }));
}

function failureList(groups: readonly FailureGroup[], size: ReportSize): Pick<FailureList, 'groups' | 'more'> {
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
  return { groups: shown, more: left };
}

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
