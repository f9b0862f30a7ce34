import { type Answer, ownerOf, sameName } from '../../model.ts';
import { troubles } from '../../text/troubles.ts';
import type { RetryOptions } from './retries.ts';
import type { FailedQuery } from './sort-answer.ts';

/** Sees to the repositories of which a failed query says nothing. Gives those of them that failed for good. */
export function takeFailure({ failure, rest }: FailedQuery, startedMs: number, options: RetryOptions): Answer[] {
  const { queue, health, ending } = options;
  if (failure.kind === 'withheld') {
    // It is an owner who withholds; among several owners, halves show which.
    const owners = new Set(rest.map((name) => sameName(ownerOf(name))));
    if (owners.size < 2) return rest.map((asked) => ({ status: 'forbidden', asked, reason: failure.reason }));
    queue.halve(rest, rest.length);
    return [];
  }
  queue.putBack(rest);
  if (failure.kind === 'limited') health.limited(failure, startedMs);
  else if (failure.kind === 'unknown-field') leaveFieldOut(failure.field, failure.reason, options);
  else if (failure.kind === 'refused') ending.stop({ status: 'failed', ...failure });
  else if (failure.kind !== 'stopped') stopForAddress(failure.reason, options);
  return [];
}

/** An older GitHub Enterprise Server may lack an extra metric's field; the run goes on without that metric. */
function leaveFieldOut(field: string, reason: string, options: RetryOptions): void {
  const metric = options.metrics.leaveOut(field);
  if (!metric) stopForAddress(reason, options);
  else if (metric.isNews)
    options.log.warning(`This GitHub server has no ${metric.name}, so it is null in all documents. GitHub: ${reason}`);
}

function stopForAddress(reason: string, { ending }: RetryOptions): void {
  ending.stop({ status: 'failed', reason, remedy: troubles.githubAddress.remedy });
}
