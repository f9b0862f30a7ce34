import { aborted, race } from '../../async/abort.ts';
import { backoffMs } from '../../async/backoff.ts';
import type { Clock } from '../../async/clock.ts';
import { type Look, Outage, type Patience } from '../../async/outage.ts';
import { confirmationWaitMs } from '../../errors/confirmation.ts';
import type { Log } from '../../text/log.ts';
import { troubles } from '../../text/troubles/troubles.ts';
import type { StoreUsage } from '../store.ts';
import { answerTo, type Errand, type Response } from './answer.ts';
import type { CosmosFailure } from './errors.ts';
import { type Next, StoreHealth } from './health.ts';
import { isCharge, type PacedBudget, type RequestUnits } from './request-units.ts';

export type RequestResult<T> =
  | { status: 'done'; response: T }
  /** `unclear`: an earlier try, or this one, may have been carried out though its answer was lost. */
  | { status: 'failed'; failure: CosmosFailure; unclear: boolean };

type Done<T> = { status: 'done'; response: T };
type Failed = { status: 'failed'; failure: CosmosFailure; unclear: boolean; next: Next; startedMs: number };
type Tried<T> = Done<T> | { status: 'failed' | 'not-sent'; failure: CosmosFailure; next: Next; startedMs: number };

export interface RequestOptions {
  budget: Pick<PacedBudget, keyof PacedBudget>;
  clock: Clock;
  log: Log;
  random: () => number;
  maxRetries: number;
  /** Absent where an outage is not waited for. */
  patience?: Patience | undefined;
}

export interface SendOptions extends Errand {
  /** The document that it is about: what it is refused for need not concern others. */
  about?: string | undefined;
  /** A request that is answered if the service is well, whatever is wrong with this one. */
  probe?: (() => Promise<Response>) | undefined;
  expected: RequestUnits;
  retries?: number | undefined;
  /** How often it was sent before: its waits go on from there. */
  sentBefore?: number | undefined;
  /** Nobody waits for it, so it takes what the others leave of the budget. */
  isIdle?: boolean;
  /** Aborts when none can start anymore; absent if that is when those in flight are given up. */
  starting?: AbortSignal;
}

/** A lost answer is no outage yet: the first retry comes soon, the last ones after a minute. */
const backoff = { firstMs: 250, longestMs: 60_000 };
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
  readonly #outage: Outage;

  constructor(options: RequestOptions, usage: StoreUsage = { requestUnits: 0, throttled: 0 }) {
    this.usage = usage;
    this.#outage = new Outage({ ...options, service: { name: 'Cosmos DB', is: 'not responding' } });
    this.health = new StoreHealth(options.clock, () => this.#outage.answered());
    this.maxRetries = options.maxRetries;
    this.#options = options;
  }

  /** For requests on which no document depends: what comes of them says nothing about the store's health. */
  aside(mostRetries = this.maxRetries): CosmosRequests {
    const maxRetries = Math.min(this.maxRetries, mostRetries);
    return new CosmosRequests({ ...this.#options, maxRetries, patience: undefined }, this.usage);
  }

  /** Leaves the rest of the throughput to others, from now on. */
  useAtMost(share: number): void {
    this.#options.budget.useAtMost(share);
  }

  /** Never throws. An outage is no retry: when it is over, the request is sent again. */
  async send<T extends Response>(request: () => Promise<T>, options: SendOptions): Promise<RequestResult<T>> {
    const { lasting, starting = lasting, probe } = options;
    let last: Failed = { status: 'failed', failure: notSent, unclear: false, next: 'end', startedMs: 0 };
    for (let tries = options; ; tries = probe ? options : { ...options, retries: 0 }) {
      if (this.#outage.isOn) await this.#outage.isOver(starting);
      const sent = await this.#retry(request, tries);
      if (sent.status === 'done') return sent;
      last = sent.failure === notSent ? last : { ...sent, unclear: sent.unclear || last.unclear };
      if (!(await this.#outlast(sent, options))) break;
    }
    return { status: 'failed', failure: last.failure, unclear: last.unclear };
  }

  async #retry<T extends Response>(request: () => Promise<T>, options: SendOptions): Promise<Done<T> | Failed> {
    const { lasting, starting = lasting, retries = this.maxRetries } = options;
    // What nobody has confirmed is tried once more in any case; to look a name up again is no retry.
    const most = { end: 0, retry: retries, confirm: Math.max(1, retries), 'look up': Number.POSITIVE_INFINITY };
    let failure = notSent;
    let unclear = false;
    let next: Next = 'end';
    let startedMs = 0;
    for (let retry = 1; !starting.aborted; ) {
      const tried = await this.#try(request, options);
      if (tried.status === 'done') return tried;
      if (tried.status === 'failed' || !unclear) failure = tried.failure;
      unclear ||= failure.mayHaveArrived;
      ({ next, startedMs } = tried);
      if (retry > most[next]) break;
      await this.#wait(failure, next, { ...options, retry });
      if (next !== 'look up') retry++;
      if (next === 'confirm' && this.health.broken) break;
    }
    return { status: 'failed', failure, unclear, next, startedMs };
  }

  /** Whether the service was down as a whole, and is worth asking again. */
  async #outlast({ failure, next, startedMs }: Failed, options: SendOptions): Promise<boolean> {
    const { probe, lasting, starting = lasting } = options;
    if (next !== 'retry' || starting.aborted) return false;
    // Without a probe, the request shows it after a pause.
    let isFirst = true;
    const look = async (): Promise<Look> => {
      const isWell = probe ? await this.#isWell(probe, options) : !isFirst;
      isFirst = false;
      return { status: isWell ? 'well' : 'down' };
    };
    const end = await race(this.#outage.outlast(failure, startedMs, look), starting);
    if (end !== 'over' && end !== aborted) this.health.noticeOutage(failure);
    return end === 'over';
  }

  async #isWell(probe: () => Promise<Response>, options: SendOptions): Promise<boolean> {
    const tried = await this.#try(probe, { ...options, point: 'create', expected: 0 });
    return tried.status === 'done' || (tried.status === 'failed' && tried.next !== 'retry');
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
      if (promised === undefined) return { status: 'not-sent', failure, next: 'end', startedMs: clock.now() };
      const startedMs = clock.now();
      const answer = await answerTo(request, options);
      this.#charge(promised, answer.charge);
      if (answer.status === 'done') {
        this.health.noticeAnswer();
        return { status: 'done', response: answer.response };
      }
      const next = this.health.judge(answer.failure, { startedMs, about: options.about });
      if (answer.failure.verdict !== 'throttled') return { ...answer, next, startedMs };
      budget.backOff(answer.failure.retryAfterMs);
      if (!isIdle) this.usage.throttled++;
      failure = throttledThroughout;
      if (clock.now() < tellMs) continue;
      tellMs = clock.now() + longThrottledMs;
      log.info(`Cosmos DB keeps throttling a request. ${troubles.cosmosThrottled.remedy}`);
    }
  }

  /** A charge that none can have counts as what was expected. */
  #charge(promised: number, stated: number): void {
    const charged = isCharge(stated) ? stated : promised;
    this.usage.requestUnits += charged;
    this.#options.budget.settle(promised, charged);
  }
}
