import type { RequestFailure } from '../client/failures.ts';
import type { PageResult } from '../client/results.ts';
import type { GitHubAccess } from '../pacing/access.ts';
import { requestWithRetry } from './request-with-retry.ts';

/**
 * One page of a REST listing, requested again where that can help. A token that GitHub refuses ends the run. A page that
 * cannot be requested before the deadline is left undone, and the run goes on with what needs no such page.
 */
export async function requestPage(url: string, access: GitHubAccess): Promise<PageResult> {
  const { client, gate, ending, maxRetries: retries } = access;
  const result = await requestWithRetry<PageResult>(
    {
      what: url.replace(/\?.*/, ''),
      send: async () => ((await gate.admitPage(ending.taking)) ? await client.page(url, ending.cancelled) : undefined),
      failureOf: (page) => (page.status === 'failed' ? page.failure : undefined),
      pauseFor: ({ secondary }) => (secondary ? gate.pause : gate.restPause),
      retries,
    },
    access,
  );
  if (!result) return { status: 'failed', failure: notRequested(access) };
  if (result.status === 'failed' && result.failure.kind === 'refused')
    ending.stop({ status: 'failed', ...result.failure });
  return result;
}

/** Why a request of the listing was not sent. */
export function notRequested({ ending }: GitHubAccess): RequestFailure {
  if (ending.taking.aborted) return { kind: 'stopped', reason: ending.reason?.reason ?? 'The run was stopped' };
  const reason = 'The next page of the listing could not be requested before the deadline';
  ending.leaveUndone({ status: 'timed out', reason });
  return { kind: 'stopped', reason };
}
