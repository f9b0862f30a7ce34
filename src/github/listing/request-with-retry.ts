import type { Clock } from '../../async/clock.ts';
import type { Ending } from '../../async/ending.ts';
import { isoSeconds } from '../../model.ts';
import type { Log } from '../../text/log.ts';
import type { GitHubClient, QueryResult } from '../client/client.ts';
import { isTrouble, type RequestFailure } from '../client/failures.ts';
import type { Query } from '../client/query.ts';
import { outcomeOf } from '../client/query-outcome.ts';
import type { Pause } from '../pacing/pause.ts';
import type { QueryGate } from '../pacing/query-gate.ts';
import { type Backoff, coolDown, type Limit, pauseForLimit } from '../pacing/rate-limit.ts';

export interface ListingOptions extends Backoff {
  client: GitHubClient;
  gate: QueryGate;
  clock: Clock;
  ending: Ending;
  log: Log;
  maxRetries: number;
}

/** A shorter wait is not worth a line in the log. */
const shortWaitMs = 5_000;

interface Request<Result> {
  /** What is asked for, as the log names it. */
  what: string;
  /** Resolves to nothing where it cannot be sent before the deadline or the stop. */
  send(): Promise<Result | undefined>;
  failureOf(result: Result): RequestFailure | undefined;
  /** What a limit holds back. */
  pauseFor(limit: Limit): Pause;
  retries: number;
}

/** Sends a request, again where that can help: after a limit as long as it takes, after trouble `retries` times. */
export async function requestWithRetry<Result>(
  request: Request<Result>,
  options: ListingOptions,
): Promise<Result | undefined> {
  for (let retry = 1, limits = 0; ; ) {
    const result = await request.send();
    const failure = result && request.failureOf(result);
    if (failure?.kind === 'limited') pauseForLimit(request.pauseFor(failure), failure, ++limits, options);
    else if (!failure || !isTrouble(failure) || retry > request.retries) return result;
    else await waitAfter(failure, retry++, request.what, options);
  }
}

/** Waits before one request is sent again; nothing else waits with it. */
export async function waitAfter(
  failure: RequestFailure,
  retry: number,
  what: string,
  options: ListingOptions,
): Promise<void> {
  const { clock, ending, log } = options;
  const ms = coolDown(options, retry);
  log.debug(`Retry ${retry} of ${what}: ${failure.reason}`);
  if (ms >= shortWaitMs)
    log.info(`Waiting until ${isoSeconds(clock.now() + ms)} to ask for ${what} again: ${failure.reason}`);
  await clock.sleep(ms, ending.taking).catch(() => {});
}

/** A query of the listing. A token that GitHub does not take ends the run. */
export async function requestQuery(
  query: Query,
  asked: { what: string; seconds: number; retries: number },
  options: ListingOptions,
): Promise<QueryResult | undefined> {
  const { gate, client, ending } = options;
  const { what, seconds, retries } = asked;
  const send = async (): Promise<QueryResult | undefined> => {
    const permit = await gate.admit({ points: 1, seconds }, ending.taking);
    if (!permit) return undefined;
    const result = await client.query(query, ending.cancelled);
    permit.finish(outcomeOf(result));
    return result;
  };
  const failureOf = ({ failure }: QueryResult): RequestFailure | undefined => failure;
  const result = await requestWithRetry({ what, send, failureOf, pauseFor: () => gate.pause, retries }, options);
  const failure = result?.failure;
  if (failure?.kind === 'refused' && failure.what === 'token') ending.stop({ status: 'failed', ...failure });
  return result;
}
