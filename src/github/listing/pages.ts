import type { PageResult } from '../client/client.ts';
import type { RequestFailure } from '../client/failures.ts';
import { type ListingOptions, requestWithRetry } from './request-with-retry.ts';

/**
 * One page of a REST listing, asked again where that can help. A token that GitHub refuses ends the run. A page that
 * cannot be asked for before the deadline is left undone, and the run goes on with what needs no such page.
 */
export async function requestPage(url: string, options: ListingOptions): Promise<PageResult> {
  const { client, gate, ending, maxRetries: retries } = options;
  const result = await requestWithRetry<PageResult>(
    {
      what: url.replace(/\?.*/, ''),
      send: async () => ((await gate.admitPage(ending.taking)) ? await client.page(url, ending.cancelled) : undefined),
      failureOf: (page) => (page.status === 'failed' ? page.failure : undefined),
      pauseFor: ({ secondary }) => (secondary ? gate.pause : gate.restPause),
      retries,
    },
    options,
  );
  if (!result) return { rate: {}, status: 'failed', failure: notAskedFor(options) };
  if (result.status === 'failed' && result.failure.kind === 'refused')
    ending.stop({ status: 'failed', ...result.failure });
  return result;
}

/** Why a request of the listing was not sent. */
export function notAskedFor({ ending }: ListingOptions): RequestFailure {
  if (ending.taking.aborted) return { kind: 'stopped', reason: ending.reason?.reason ?? 'the run ended' };
  const reason = 'the next page of the listing could not be asked for before the deadline';
  ending.leaveUndone({ status: 'timed out', reason });
  return { kind: 'stopped', reason };
}
