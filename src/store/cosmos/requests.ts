import { withTimeout } from '../../async/abort.ts';
import { backoffMs } from '../../async/backoff.ts';
import type { Clock } from '../../async/clock.ts';
import { confirmationWaitMs } from '../../errors/confirmation.ts';
import type { Log } from '../../text/log.ts';
import { troubles } from '../../text/troubles.ts';
import type { StoreUsage } from '../store.ts';
import { type CosmosFailure, failureOf, type Point } from './errors.ts';
import { type Next, StoreHealth } from './health.ts';
import { isCharge, type PacedBudget, type RequestUnits } from './request-units.ts';

/** The part of the SDK's responses that every request has; the SDK returns a 404 for a document as a response. */
export interface Response {
  requestCharge: number;
  statusCode?: number;
}

export type RequestResult<T> =
  | { status: 'done'; response: T }
  /** `unclear`: an earlier try, or this one, may have been carried out though its answer was lost. */
  | { status: 'failed'; failure: CosmosFailure; unclear: boolean };

type Answer<T> = ({ status: 'done'; response: T } | { status: 'failed'; failure: CosmosFailure }) & { charge: number };
type Tried<T> = { status: 'done'; response: T } | { status: 'failed' | 'not-sent'; failure: CosmosFailure; next: Next };

export interface RequestOptions {
  budget: Pick<PacedBudget, keyof PacedBudget>;
  clock: Clock;
  log: Log;
  random: () => number;
  maxRetries: number;
}

export interface SendOptions {
  point: Point;
  /** The document that it is about: what it is refused for need not concern others. */
  about?: string | undefined;
  /** Whether this run has just created the container. */
  isNew?: () => boolean;
  expected: RequestUnits;
  retries?: number | undefined;
  /** How often it was sent before: its waits go on from there. */
  sentBefore?: number | undefined;
  /** Nobody waits for it, so it takes what the others leave of the budget. */
  isIdle?: boolean;
  lasting: AbortSignal;
  /** Aborts when none can start anymore; absent if that is when those in flight are given up. */
  starting?: AbortSignal;
}

/** A lost answer is no outage yet: the first retry comes soon, the last ones after a minute. */
const backoff = { firstMs: 250, longestMs: 60_000 };
/** The SDK's own time-out of half a minute, for the request and for what it may read before, with room for a sign-in. */
const longestRequestMs = 120_000;
/** A request that is throttled for so long is worth a line in the log. */
const longThrottledMs = 60_000;

const unsent = (reason: string, remedy: string): CosmosFailure => ({
  ...{ verdict: 'passing', reason, remedy, mayHaveArrived: false, retryAfterMs: 0 },
});
const notSent = unsent('not sent before the run stopped', troubles.cosmosUnreachable.remedy);
const throttledThroughout = unsent('throttled (429) until the run stopped', troubles.cosmosThrottled.remedy);

/** Sends requests within the budget, and again if that can help. */
export class CosmosRequests {
  readonly usage: StoreUsage;
  readonly health: StoreHealth;
  readonly maxRetries: number;
  readonly #options: RequestOptions;

  constructor(options: RequestOptions, usage: StoreUsage = { requestUnits: 0, throttled: 0 }) {
    this.usage = usage;
    this.health = new StoreHealth(options.clock);
    this.maxRetries = options.maxRetries;
    this.#options = options;
  }

  /** For requests on which no document depends: what comes of them says nothing about the store's health. */
  aside(mostRetries = this.maxRetries): CosmosRequests {
    const maxRetries = Math.min(this.maxRetries, mostRetries);
    return new CosmosRequests({ ...this.#options, maxRetries }, this.usage);
  }

  /** Never throws. */
  async send<T extends Response>(request: () => Promise<T>, options: SendOptions): Promise<RequestResult<T>> {
    const { lasting, starting = lasting, retries = this.maxRetries } = options;
    // What nobody has confirmed is tried once more in any case; to look a name up again is no retry.
    const most = { end: 0, retry: retries, confirm: Math.max(1, retries), 'look up': Number.POSITIVE_INFINITY };
    let failure = notSent;
    let unclear = false;
    let next: Next = 'end';
    for (let retry = 1; !starting.aborted; ) {
      const tried = await this.#try(request, options);
      if (tried.status === 'done') return tried;
      if (tried.status === 'failed' || !unclear) failure = tried.failure;
      unclear ||= failure.mayHaveArrived;
      next = tried.next;
      if (retry > most[next]) break;
      await this.#wait(failure, next, { ...options, retry });
      if (next !== 'look up') retry++;
      if (next === 'confirm' && this.health.broken) break;
    }
    if (next === 'retry' && !starting.aborted) this.health.noticeOutage(failure);
    return { status: 'failed', failure, unclear };
  }

  async #wait({ reason }: CosmosFailure, next: Next, options: SendOptions & { retry: number }): Promise<void> {
    const { clock, log, random } = this.#options;
    const { lasting, starting = lasting, sentBefore = 0, retry } = options;
    log.debug(`Retry ${next === 'look up' ? '(look-up)' : retry} of a request to Cosmos DB: ${reason}`);
    // Each wait is four times the one before.
    const ms = next === 'retry' ? backoffMs(backoff, 2 * (sentBefore + retry) - 1, random) : confirmationWaitMs;
    await clock.sleep(ms, starting).catch(() => {});
  }

  /** Being throttled is no retry: the budget waits, and the same request follows. */
  async #try<T extends Response>(request: () => Promise<T>, options: SendOptions): Promise<Tried<T>> {
    const { budget, clock, log } = this.#options;
    const { expected, isIdle, lasting, starting = lasting } = options;
    let failure = notSent;
    let tellMs = clock.now() + longThrottledMs;
    for (;;) {
      const promised = await (isIdle ? budget.admitIdle(expected, starting) : budget.admit(expected, starting));
      if (promised === undefined) return { status: 'not-sent', failure, next: 'end' };
      const startedMs = clock.now();
      const answer = await this.#answerTo(request, options);
      this.#charge(promised, answer.charge);
      if (answer.status === 'done') {
        this.health.noticeAnswer();
        return { status: 'done', response: answer.response };
      }
      const next = this.health.judge(answer.failure, { startedMs, about: options.about });
      if (answer.failure.verdict !== 'throttled') return { ...answer, next };
      budget.backOff(answer.failure.retryAfterMs);
      if (!isIdle) this.usage.throttled++;
      failure = throttledThroughout;
      if (clock.now() < tellMs) continue;
      tellMs = clock.now() + longThrottledMs;
      log.info(`Cosmos DB keeps throttling a request. ${troubles.cosmosThrottled.remedy}`);
    }
  }

  async #answerTo<T extends Response>(request: () => Promise<T>, options: SendOptions): Promise<Answer<T>> {
    const { point, isNew, lasting } = options;
    const failed = (error: unknown, charge: number): Answer<T> => ({
      ...{ status: 'failed', failure: failureOf(error, point, isNew?.()), charge },
    });
    try {
      // The SDK does not end every request when its signal aborts, and its time-out leaves the sign-in out.
      const response = await withTimeout({ ms: longestRequestMs, signal: lasting }, request());
      const { requestCharge: charge, statusCode = 200 } = response;
      const answer = statusCode < 400 ? undefined : failed(response, charge);
      const isFailure = answer?.status === 'failed' && answer.failure.verdict !== 'missing';
      return isFailure ? answer : { status: 'done', response, charge };
    } catch (error) {
      return failed(error, chargeOf(error));
    }
  }

  /** A charge that none can have counts as what was expected. */
  #charge(promised: number, stated: number): void {
    const charged = isCharge(stated) ? stated : promised;
    this.usage.requestUnits += charged;
    this.#options.budget.settle(promised, charged);
  }
}

function chargeOf(error: unknown): number {
  const headers = (error as { headers?: Record<string, unknown> } | null)?.headers;
  return Number(headers?.['x-ms-request-charge']) || 0;
}
