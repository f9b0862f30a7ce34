import { Channel } from '../../async/channel.ts';
import { WakeUp } from '../../async/wake-up.ts';
import { type Answer, isoSeconds, type RepositoryName } from '../../model.ts';
import type { Log } from '../../text/log.ts';
import { troubles } from '../../text/troubles.ts';
import type { QueryResult } from '../client/client.ts';
import type { RequestFailure } from '../client/failures.ts';
import { outcomeOf } from '../client/query-outcome.ts';
import type { Permit } from '../pacing/query-gate.ts';
import { coolDown } from '../pacing/rate-limit.ts';
import { GitHubHealth, type HealthOptions } from './health.ts';
import { buildQuery } from './query.ts';
import type { QueryRecord } from './query-record.ts';
import { AskQueue, type Batch } from './queue.ts';
import { type Again, sortAnswer } from './sort-answer.ts';

export interface StatsOptions extends HealthOptions {
  record: QueryRecord;
  log: Log;
  concurrency: number;
}

/** Asks GitHub for every name and gives each exactly one answer, as the answers come. */
export function collectStats(names: AsyncIterable<RepositoryName>, options: StatsOptions): AsyncIterable<Answer> {
  const collector = new Collector(options);
  collector.run(names);
  return collector.answers;
}

/** One query that has been sent. */
interface Round {
  batch: readonly RepositoryName[];
  startedMs: number;
}

class Collector {
  readonly answers: Channel<Answer>;
  readonly #options: StatsOptions;
  readonly #queue: AskQueue;
  readonly #news: WakeUp;
  readonly #health: GitHubHealth;
  /** Failures of single repositories that were asked for alone. */
  readonly #tries = new Map<RepositoryName, number>();
  #active = 0;
  #begun = 0;

  constructor(options: StatsOptions) {
    this.#options = options;
    this.#queue = new AskQueue(options.clock);
    this.#news = new WakeUp(options.clock);
    this.#health = new GitHubHealth(options);
    this.answers = new Channel(4 * options.batchSize.current);
  }

  /** Begins the work; whatever comes of it stands in `answers`. */
  run(names: AsyncIterable<RepositoryName>): void {
    const reading = this.#read(names).catch((error: unknown) => this.#break(error));
    this.#work(reading).catch((error: unknown) => this.#break(error));
  }

  /** A bug ends the run: whoever reads the answers gets it. */
  #break(error: unknown): void {
    this.answers.fail(error);
    this.#options.ending.stop({ status: 'failed', reason: `unexpected: ${error}` });
  }

  async #work(reading: Promise<void>): Promise<void> {
    const { taking } = this.#options.ending;
    while (!taking.aborted && !(this.#queue.finished && this.#active === 0)) {
      const batch = this.#hasRoom() ? this.#nextBatch() : undefined;
      if (batch) await this.#admit(batch);
      else await this.#news.wait({ untilMs: this.#hasRoom() ? this.#queue.nextDueMs : undefined, signal: taking });
    }
    await reading;
    while (this.#active > 0) await this.#news.wait({ signal: new AbortController().signal });
    await this.#leaveTheRest();
    this.answers.close();
  }

  #nextBatch(): Batch | undefined {
    const { batchSize, concurrency } = this.#options;
    const { freshCount: waiting, isComplete: isAll } = this.#queue;
    const size = batchSize.next({ begun: this.#begun, waiting, isAll, concurrency });
    return this.#queue.next(size, this.#health.isOutageSuspected);
  }

  /** Answers that the store has not taken yet hold queries back. */
  #hasRoom(): boolean {
    return this.#active < 2 * this.#options.concurrency;
  }

  async #read(names: AsyncIterable<RepositoryName>): Promise<void> {
    const { ending, batchSize, concurrency } = this.#options;
    for await (const name of names) {
      this.#queue.add(name);
      this.#news.wake();
      while (this.#queue.freshCount > 2 * concurrency * batchSize.current && !ending.taking.aborted) {
        await this.#news.wait({ signal: ending.taking });
      }
    }
    this.#queue.complete();
    this.#news.wake();
  }

  async #admit(batch: Batch): Promise<void> {
    const { batchSize, gate, ending } = this.#options;
    const permit = await gate.admit(batchSize.estimate(batch.names.length), ending.taking);
    if (permit) {
      this.#ask(batch.names, permit).catch((error: unknown) => this.#break(error));
    } else {
      this.#queue.giveBack(batch);
      if (!ending.taking.aborted)
        ending.stop({ status: 'timed out', reason: 'the next query could not start before the deadline' });
    }
  }

  async #ask(batch: RepositoryName[], permit: Permit): Promise<void> {
    const { client, ending, clock, metrics, record } = this.#options;
    this.#active++;
    this.#begun++;
    try {
      const startedMs = clock.now();
      const result = await client.query(buildQuery(batch, metrics), ending.cancelled);
      record.note(batch.length, result);
      permit.finish(outcomeOf(result));
      await this.#take(result, { batch, startedMs });
    } finally {
      this.#active--;
      this.#news.wake();
    }
  }

  /** Passes on what was said for good of some, and sees to the others by what became of the query. */
  async #take(result: QueryResult, round: Round): Promise<void> {
    const { batch, startedMs } = round;
    const { clock, metrics, batchSize } = this.#options;
    const { answers, again, failed } = sortAnswer(batch, result, { metrics, collectedAt: isoSeconds(clock.now()) });
    if (answers.length > 0 && result.failure?.kind !== 'limited') this.#health.answered(answers, startedMs);
    if (result.status === 'answered' && !result.failure && again.length === 0)
      batchSize.answered(batch.length, result.seconds);
    if (failed) await this.#takeFailure(failed.failure, failed.rest, startedMs);
    if (again.length > 0) await this.#takeTrouble(again, round);
    for (const answer of answers) await this.answers.push(answer);
  }

  async #takeFailure(failure: RequestFailure, rest: RepositoryName[], startedMs: number): Promise<void> {
    if (failure.kind === 'withheld') return this.#takeWithheld(rest, failure.reason);
    this.#queue.putBack(rest);
    const { ending } = this.#options;
    if (failure.kind === 'limited') this.#health.limited(failure, startedMs);
    else if (failure.kind === 'unknown-field') this.#leaveFieldOut(failure);
    else if (failure.kind === 'refused') ending.stop({ status: 'failed', ...failure });
    else if (failure.kind !== 'stopped')
      ending.stop({ status: 'failed', reason: failure.reason, remedy: troubles.githubAddress.remedy });
  }

  /** It is an owner who withholds; among several owners, halves tell which. */
  async #takeWithheld(rest: RepositoryName[], reason: string): Promise<void> {
    const owners = new Set(rest.map((name) => name.slice(0, name.indexOf('/')).toLowerCase()));
    if (owners.size > 1) return this.#queue.halve(rest, rest.length);
    for (const asked of rest) await this.answers.push({ status: 'forbidden', asked, reason });
  }

  /** An older GitHub Enterprise Server may lack an extra metric's field; the run goes on without that metric. */
  #leaveFieldOut({ field, reason }: Extract<RequestFailure, { kind: 'unknown-field' }>): void {
    const { metrics, log, ending } = this.#options;
    const metric = metrics.leaveOut(field);
    if (metric?.isNews)
      log.warning(`This GitHub server has no ${metric.name}; it is null in all documents. GitHub says: ${reason}`);
    if (!metric) ending.stop({ status: 'failed', reason, remedy: troubles.githubAddress.remedy });
  }

  async #takeTrouble(again: Again[], { batch, startedMs }: Round): Promise<void> {
    const isWhole = again.length === batch.length;
    const isTooHeavy = again.some(({ refusal }) => refusal.status === 'too-heavy');
    if (isWhole || isTooHeavy) this.#options.batchSize.tooMuch(batch.length);
    if (isWhole && (this.#health.isOutage || this.#tellsOfGitHub(batch, isTooHeavy)))
      await this.#health.failed(startedMs, again[0]?.refusal.reason ?? '');
    // What fails in an outage is no failure of its own.
    if (this.#health.isOutage && batch.length === 1) return this.#queue.putBack(again.map(({ asked }) => asked));
    await this.#askAgain(again, batch.length);
  }

  /**
   * Whether a failure may be GitHub's as a whole: a time-out says that too much was asked, unless it was the least; and a
   * single repository that fails again says nothing of the others.
   */
  #tellsOfGitHub(batch: readonly RepositoryName[], isTooHeavy: boolean): boolean {
    return batch.length > 1 ? !isTooHeavy : !this.#tries.has(batch[0] as RepositoryName);
  }

  /** Names asked for together are halved at once; a name that failed alone waits, and fails for good in the end. */
  async #askAgain(again: Again[], batchLength: number): Promise<void> {
    if (batchLength > 1)
      return this.#queue.halve(
        again.map(({ asked }) => asked),
        batchLength,
      );
    const { maxRetries, log } = this.#options;
    for (const { asked, refusal } of again) {
      const tries = (this.#tries.get(asked) ?? 0) + 1;
      this.#tries.set(asked, tries);
      if (tries <= maxRetries) {
        log.debug(`Retry ${tries} of ${asked}: ${refusal.reason}`);
        this.#queue.delay(asked, coolDown(this.#options, 1));
      } else {
        const status = refusal.status === 'too-heavy' ? 'timeout' : 'github-error';
        await this.answers.push({ status, asked, reason: `${refusal.reason} (asked ${tries} times alone)` });
      }
    }
  }

  async #leaveTheRest(): Promise<void> {
    const reason = this.#options.ending.reason?.reason ?? 'the run ended';
    const { givenUp } = this.#health;
    const { asked, fresh } = this.#queue.drain();
    for (const name of asked) {
      if (givenUp) await this.answers.push({ status: 'github-error', asked: name, reason: givenUp });
      else await this.answers.push({ status: 'not-attempted', asked: name, reason });
    }
    for (const name of fresh) await this.answers.push({ status: 'not-attempted', asked: name, reason });
  }
}
