import { isoSeconds } from '../../model.ts';
import { isRetryable, type RateLimit, type RequestFailure } from '../client/failures.ts';
import type { Query } from '../client/query.ts';
import type { PageResult, QueryResult } from '../client/results.ts';
import { type GitHubAccess, pauseForLimit, retryWaitMs } from '../pacing/access.ts';
import { type Pause, shortWaitMs } from '../pacing/pause.ts';

interface Request<Result> {
  what: string;
  /** `retry`: how often it failed before. Resolves to nothing where it cannot be sent before the deadline or the stop. */
  send(retry: number): Promise<Result | undefined>;
  retries: number;
  /** What a limit holds back; by default everything. */
  pauseFor?(limit: RateLimit): Pause;
  /** Whether retry number `retry` (from 1) asks for so much less that it need not wait. */
  isLighter?(retry: number, failure: RequestFailure): boolean;
}

/** Sends a request, again where that can help: after a limit as long as it takes, after other failures `retries` times. */
export async function requestWithRetry<Result extends { failure?: RequestFailure }>(
  { what, send, retries, pauseFor, isLighter }: Request<Result>,
  access: GitHubAccess,
): Promise<Result | undefined> {
  const { gate, clock, ending, log } = access;
  for (let retry = 0, limits = 0; ; ) {
    const result = await send(retry);
    const failure = result?.failure;
    if (failure?.kind === 'limited') {
      pauseForLimit({ pause: pauseFor?.(failure) ?? gate.pause, limit: failure, inRow: ++limits }, access);
      continue;
    }
    if (!failure || !isRetryable(failure) || retry === retries) return result;
    retry++;
    if (isLighter?.(retry, failure)) continue;
    const ms = retryWaitMs(access, retry);
    log.debug(`Retry ${retry} of ${what}: ${failure.reason}`);
    if (ms >= shortWaitMs)
      log.info(`Waiting until ${isoSeconds(clock.date(clock.now() + ms))} to request ${what} again: ${failure.reason}`);
    await clock.sleep(ms, ending.taking).catch(() => {});
  }
}

/** A query of the listing, which costs a point. A token or an address that no query gets by with ends the run. */
export async function requestQuery(
  query: Query,
  { what, seconds = 0, retries }: { what: string; seconds?: number; retries: number },
  access: GitHubAccess,
): Promise<QueryResult | undefined> {
  const { gate, client, ending } = access;
  const send = async (): Promise<QueryResult | undefined> => {
    const permit = await gate.admit({ points: 1, seconds }, ending.taking);
    if (!permit) return undefined;
    const result = await client.query(query, ending.cancelled);
    permit.finish(result);
    return result;
  };
  const result = await requestWithRetry({ what, send, retries }, access);
  const failure = result?.failure;
  if (failure?.kind === 'refused' && failure.what !== 'query') ending.stop({ status: 'failed', ...failure });
  return result;
}

/** One page of a REST listing. A refusal ends the run. */
export async function requestPage(url: string, access: GitHubAccess): Promise<PageResult> {
  const { client, gate, ending, maxRetries: retries } = access;
  const send = async (): Promise<PageResult | undefined> =>
    (await gate.admitPage(ending.taking)) ? client.page(url, ending.cancelled) : undefined;
  const pauseFor = ({ secondary }: RateLimit): Pause => (secondary ? gate.pause : gate.restPause);
  const result = await requestWithRetry({ what: url.replace(/\?.*/, ''), send, retries, pauseFor }, access);
  if (!result) return { status: 'failed', failure: notRequested(access) };
  if (result.failure?.kind === 'refused') ending.stop({ status: 'failed', ...result.failure });
  return result;
}

/** A page that cannot be requested before the deadline is left undone; the run goes on with what needs no such page. */
export function notRequested({ ending }: GitHubAccess): RequestFailure {
  if (ending.taking.aborted) return { kind: 'stopped', reason: ending.reason?.reason ?? 'The run was stopped' };
  const undone = ending.beyondDeadline('The next page of the listing could not be requested before the deadline');
  ending.leaveUndone(undone);
  return { kind: 'stopped', reason: undone.reason };
}
