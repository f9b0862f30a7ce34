import type { Look } from '../../async/outage.ts';
import { isoSeconds } from '../../model.ts';
import { isRetryable, type RateLimit, type RequestFailure, refusedByGitHub } from '../client/failures.ts';
import { pointsQuery, type Query } from '../client/query.ts';
import type { PageResult, QueryResult } from '../client/results.ts';
import { type GitHubAccess, pauseForLimit, retryWaitMs } from '../pacing/access.ts';
import { lookOf } from '../pacing/outages.ts';
import { type Pause, shortWaitMs } from '../pacing/pause.ts';
import { probePage, probeQuery } from '../pacing/probe.ts';
import type { Asked } from '../pacing/query-gate.ts';

interface Answer {
  failure?: RequestFailure;
}

interface Request<Result> {
  what: string;
  /** `retry`: how often it failed before. Resolves to nothing where it cannot be sent before the deadline or the stop. */
  send(retry: number): Promise<Result | undefined>;
  retries: number;
  /** Which API it asks, and how to look whether that is out; absent where what it sends sees to it. */
  outage?: { asked: Asked; look(): Promise<Look> };
  /** What a limit holds back; by default everything. */
  pauseFor?(limit: RateLimit): Pause;
  /** Whether retry number `retry` (from 1) asks for so much less that it need not wait. */
  isLighter?(retry: number, failure: RequestFailure): boolean;
}

/** Sends a request, again where that can help: after a limit or an outage as long as it takes, after other failures `retries` times. */
export async function requestWithRetry<Result extends Answer>(
  request: Request<Result>,
  access: GitHubAccess,
): Promise<Result | undefined> {
  const { what, retries, pauseFor, isLighter } = request;
  const { gate, clock, ending, log, outages } = access;
  for (let retry = 0, limits = 0; ; ) {
    const result = await sendPastOutages(request, retry, access);
    const failure = result?.failure;
    if (failure?.kind === 'limited') {
      pauseForLimit({ pause: pauseFor?.(failure) ?? gate.pause, limit: failure, inRow: ++limits }, access);
      continue;
    }
    if (!failure || !isRetryable(failure) || retry === retries || outages.givenUp !== undefined) return result;
    retry++;
    if (isLighter?.(retry, failure)) continue;
    const ms = retryWaitMs(access, retry);
    log.debug(`Retry ${retry} of ${what}: ${failure.reason}`);
    if (ms >= shortWaitMs)
      log.info(`Waiting until ${isoSeconds(clock.date(clock.now() + ms))} to request ${what} again: ${failure.reason}`);
    await clock.sleep(ms, ending.taking).catch(() => {});
  }
}

/** What fails because GitHub as a whole is down is sent again once it is back: that is no retry. */
async function sendPastOutages<Result extends Answer>(
  { send, outage }: Request<Result>,
  retry: number,
  { clock, outages }: GitHubAccess,
): Promise<Result | undefined> {
  for (;;) {
    const startedMs = clock.now();
    const result = await send(retry);
    if (!result || !outage) return result;
    const { asked, look } = outage;
    const { failure } = result;
    if (isAnswer(failure)) outages.answered(asked);
    const isPassing = failure !== undefined && isRetryable(failure);
    const end = isPassing ? await outages.outlast(asked, failure, { startedMs, look }) : 'own';
    if (end === 'own' || end === 'given up') return result;
  }
}

const isAnswer = (failure: RequestFailure | undefined): boolean =>
  !failure || !(isRetryable(failure) || ['stopped', 'limited', 'refused'].includes(failure.kind));

/** A query of the listing, which costs a point. A token or an address that no query gets by with ends the run. */
export async function requestQuery(
  query: Query,
  { what, seconds = 0, retries }: { what: string; seconds?: number; retries: number },
  access: GitHubAccess,
): Promise<QueryResult | undefined> {
  const { gate, client, ending, outages } = access;
  const look = async (): Promise<Look> =>
    lookOf(await probeQuery(outages.known.queries.next(what) ?? pointsQuery, access));
  const send = async (): Promise<QueryResult | undefined> => {
    const permit = await gate.admit({ points: 1, seconds }, ending.taking);
    if (!permit) return undefined;
    const result = await client.query(query, ending.cancelled);
    permit.finish(result);
    return result;
  };
  const result = await requestWithRetry({ what, send, retries, outage: { asked: 'queries', look } }, access);
  const failure = result?.failure;
  if (result && !failure) outages.known.queries.note(what, query);
  if (failure?.kind === 'refused' && failure.what !== 'query') ending.stop(refusedByGitHub(failure));
  return result;
}

interface RestCall<Result> {
  what: string;
  send(): Promise<Result>;
  /** What it counts in a minute. */
  points?: number;
}

/** A call of the REST API, with its retries; undefined where it cannot be sent before the deadline or the stop. */
export function requestRest<Result extends Answer>(
  { what, send, points }: RestCall<Result>,
  access: GitHubAccess,
): Promise<Result | undefined> {
  const { gate, ending, outages, maxRetries: retries } = access;
  const look = async (): Promise<Look> => {
    const known = outages.known.pages.next(what);
    return lookOf(await (known === undefined ? probeQuery(pointsQuery, access) : probePage(known, access)));
  };
  const sendAdmitted = async (): Promise<Result | undefined> =>
    (await gate.admitPage(ending.taking, points)) ? send() : undefined;
  const pauseFor = ({ secondary }: RateLimit): Pause => (secondary ? gate.pause : gate.restPause);
  return requestWithRetry({ what, send: sendAdmitted, retries, pauseFor, outage: { asked: 'pages', look } }, access);
}

/** One page of a REST listing. A refusal ends the run. */
export async function requestPage(url: string, access: GitHubAccess): Promise<PageResult> {
  const { client, ending, outages } = access;
  const what = url.replace(/\?.*/, '');
  const send = (): Promise<PageResult> => client.page(url, ending.cancelled);
  const result = await requestRest({ what, send }, access);
  if (!result) return { status: 'failed', failure: notRequested(access) };
  if (!result.failure) outages.known.pages.note(what, url);
  if (result.failure?.kind === 'refused') ending.stop(refusedByGitHub(result.failure));
  return result;
}

/** A page that cannot be requested before the deadline is left undone; the run goes on with what needs no such page. */
export function notRequested({ ending }: GitHubAccess): RequestFailure {
  if (ending.taking.aborted) return { kind: 'stopped', reason: ending.reason?.reason ?? 'The run was stopped' };
  const undone = ending.beyondDeadline(
    'The next page of the listing could not be requested before `max-minutes` was over',
  );
  ending.leaveUndone(undone);
  return { kind: 'stopped', reason: undone.reason };
}
