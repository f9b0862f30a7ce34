import { Bell } from '../bell.ts';
import { Channel } from '../channel.ts';
import type { Clock } from '../clock.ts';
import type { Ending } from '../ending.ts';
import type { Log } from '../log.ts';
import { type Answer, isoSeconds, type RepositoryName } from '../model.ts';
import { troubles } from '../remedies.ts';
import { backoffMs } from '../retry.ts';
import type { BatchSize } from './batch-size.ts';
import type { Permit, QueryGate } from './budget.ts';
import type { GitHubClient, QueryResult } from './client.ts';
import type { Failure, Refusal } from './failures.ts';
import type { MetricSet } from './metrics.ts';
import { OutageWatch } from './outage.ts';
import { limitWaitMs } from './pages.ts';
import { longestWaitMs } from './pause.ts';
import { buildQuery, emptyQuery, readAnswer } from './query.ts';
import type { QueryRecord } from './query-record.ts';
import { AskQueue, type Batch } from './queue.ts';

export interface StatsOptions {
  client: GitHubClient;
  gate: QueryGate;
  batchSize: BatchSize;
  metrics: MetricSet;
  record: QueryRecord;
  log: Log;
  clock: Clock;
  random: () => number;
  ending: Ending;
  concurrency: number;
  maxRetries: number;
  coolDownMs: number;
}

/** Asks GitHub for every name and gives each exactly one answer, as the answers come. */
export function collectStats(names: AsyncIterable<RepositoryName>, options: StatsOptions): AsyncIterable<Answer> {
  const collector = new Collector(options);
  void collector.run(names);
  return collector.answers;
}

type Answered = Extract<QueryResult, { status: 'answered' }>;

/** An answer that took so long is on the way to GitHub's limit of ten. */
const slowSeconds = 5;

class Collector {
  readonly answers: Channel<Answer>;
  readonly #options: StatsOptions;
  readonly #queue: AskQueue;
  readonly #news: Bell;
  readonly #outage = new OutageWatch();
  /** Failures of single repositories that were asked for alone. */
  readonly #tries = new Map<RepositoryName, number>();
  #active = 0;
  #begun = 0;
  #limitsInRow = 0;
  #limitedMs = Number.NEGATIVE_INFINITY;
  /** Why GitHub was given up, where it was. */
  #givenUp: string | undefined;
  #isFindingOut = false;

  constructor(options: StatsOptions) {
    this.#options = options;
    this.#queue = new AskQueue(options.clock);
    this.#news = new Bell(options.clock);
    this.answers = new Channel(4 * options.batchSize.current);
  }

  async run(names: AsyncIterable<RepositoryName>): Promise<void> {
    const { taking } = this.#options.ending;
    const reading = this.#read(names);
    while (!taking.aborted && !(this.#queue.finished && this.#active === 0)) {
      const batch = this.#hasRoom() ? this.#nextBatch() : undefined;
      if (batch) await this.#admit(batch);
      else await this.#news.heard({ untilMs: this.#hasRoom() ? this.#queue.nextDueMs : undefined, signal: taking });
    }
    await reading;
    while (this.#active > 0) await this.#news.heard({ signal: new AbortController().signal });
    await this.#leaveTheRest();
    this.answers.close();
  }

  #nextBatch(): Batch | undefined {
    const { batchSize, concurrency } = this.#options;
    const { freshCount: waiting, isComplete: isAll } = this.#queue;
    const size = batchSize.next({ begun: this.#begun, waiting, isAll, concurrency });
    return this.#queue.next(size, this.#outage.isSuspected);
  }

  /** Answers that the store has not taken yet hold queries back. */
  #hasRoom(): boolean {
    return this.#active < 2 * this.#options.concurrency;
  }

  async #read(names: AsyncIterable<RepositoryName>): Promise<void> {
    const { ending, batchSize, concurrency } = this.#options;
    for await (const name of names) {
      this.#queue.add(name);
      this.#news.ring();
      while (this.#queue.freshCount > 2 * concurrency * batchSize.current && !ending.taking.aborted) {
        await this.#news.heard({ signal: ending.taking });
      }
    }
    this.#queue.complete();
    this.#news.ring();
  }

  async #admit(batch: Batch): Promise<void> {
    const { batchSize, gate, ending } = this.#options;
    const permit = await gate.admit(batchSize.estimate(batch.names.length), ending.taking);
    if (permit) {
      void this.#ask(batch.names, permit);
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
    const startedMs = clock.now();
    const result = await client.query(buildQuery(batch, metrics), ending.cancelled);
    record.note(batch.length, result);
    permit.finish({ ...result, isWell: result.status === 'answered' && result.seconds < slowSeconds });
    if (result.status === 'answered') await this.#takeAnswer(batch, result, startedMs);
    else await this.#takeFailure(batch, result.failure, startedMs);
    this.#active--;
    this.#news.ring();
  }

  async #takeAnswer(batch: RepositoryName[], result: Answered, startedMs: number): Promise<void> {
    const { batchSize, clock, metrics } = this.#options;
    this.#outage.answered();
    if (startedMs >= this.#limitedMs) this.#limitsInRow = 0;
    const collectedAt = isoSeconds(clock.now());
    const again: { asked: RepositoryName; refusal: Refusal }[] = [];
    for (const [i, said] of readAnswer(batch, result, metrics).entries()) {
      const asked = batch[i] as RepositoryName;
      if (said.status === 'answered') await this.answers.push({ ...said, asked, collectedAt });
      else if (said.status === 'too-heavy' || said.status === 'unclear')
        again.push({ asked, refusal: { status: said.status, reason: said.reason } });
      else await this.answers.push({ status: said.status, asked, reason: said.reason });
    }
    if (again.some(({ refusal }) => refusal.status === 'too-heavy')) batchSize.tooMuch(batch.length);
    else if (again.length === 0) batchSize.answered(batch.length, result.seconds);
    await this.#askAgain(again, batch.length);
  }

  async #takeFailure(batch: RepositoryName[], failure: Failure, startedMs: number): Promise<void> {
    if (failure.kind === 'too-heavy' || failure.kind === 'unclear') return this.#takeTrouble(batch, failure, startedMs);
    this.#queue.putBack(batch);
    const { ending } = this.#options;
    if (failure.kind === 'limited') this.#pauseForLimit(failure, startedMs);
    else if (failure.kind === 'unknown-field') this.#leaveFieldOut(failure);
    else if (failure.kind === 'refused') ending.stop({ status: 'failed', ...failure });
    else if (failure.kind !== 'stopped')
      ending.stop({ status: 'failed', reason: failure.reason, remedy: troubles.githubAddress.remedy });
  }

  /** An older GitHub Enterprise Server may lack an extra metric's field; the run goes on without that metric. */
  #leaveFieldOut({ field, reason }: Extract<Failure, { kind: 'unknown-field' }>): void {
    const { metrics, log, ending } = this.#options;
    const metric = metrics.leaveOut(field);
    if (metric?.isNews)
      log.warning(`This GitHub server has no ${metric.name}; it is null in all documents. GitHub says: ${reason}`);
    if (!metric) ending.stop({ status: 'failed', reason, remedy: troubles.githubAddress.remedy });
  }

  /** What was in flight when the limit was met hears of the same limit, and counts as one with it. */
  #pauseForLimit(failure: Extract<Failure, { kind: 'limited' }>, startedMs: number): void {
    if (startedMs >= this.#limitedMs) {
      this.#limitsInRow++;
      this.#limitedMs = this.#options.clock.now();
    }
    const ms = limitWaitMs(this.#options, this.#limitsInRow);
    this.#options.gate.pause.extend("GitHub's rate limit", { statedMs: failure.untilMs, ms, said: failure.reason });
  }

  async #takeTrouble(batch: RepositoryName[], failure: Failure, startedMs: number): Promise<void> {
    const { batchSize, clock } = this.#options;
    const status = failure.kind === 'too-heavy' ? 'too-heavy' : 'unclear';
    batchSize.tooMuch(batch.length);
    const tells = this.#outage.isOn || this.#tellsOfGitHub(batch, status);
    if (tells && this.#outage.failed(startedMs, clock.now())) await this.#findOut(failure.reason);
    // What fails in an outage is no failure of its own.
    if (this.#outage.isOn && batch.length === 1) return this.#queue.putBack(batch);
    const refusal: Refusal = { status, reason: failure.reason };
    await this.#askAgain(
      batch.map((asked) => ({ asked, refusal })),
      batch.length,
    );
  }

  /**
   * Whether a failure may be GitHub's as a whole: a time-out says that too much was asked, unless it was the least; and a
   * single repository that fails again says nothing of the others.
   */
  #tellsOfGitHub(batch: RepositoryName[], status: Refusal['status']): boolean {
    return batch.length > 1 ? status === 'unclear' : !this.#tries.has(batch[0] as RepositoryName);
  }

  /** A query that asks for no repository tells whether GitHub answers at all. */
  async #findOut(reason: string): Promise<void> {
    if (this.#isFindingOut) return;
    this.#isFindingOut = true;
    const { client, gate, ending, clock } = this.#options;
    const permit = await gate.admit({ points: 1, seconds: 0 }, ending.taking);
    if (permit) {
      const startedMs = clock.now();
      const result = await client.query(emptyQuery, ending.cancelled);
      permit.finish({ ...result, isWell: result.status === 'answered' });
      if (result.status === 'answered') this.#outage.answered();
      else if (result.failure.kind === 'limited') this.#pauseForLimit(result.failure, startedMs);
      else if (result.failure.kind !== 'stopped') this.#pauseForOutage(reason);
    }
    this.#isFindingOut = false;
  }

  /** In an outage everything pauses, longer each time, until GitHub is given up. */
  #pauseForOutage(reason: string): void {
    const { coolDownMs, random, gate, maxRetries, ending } = this.#options;
    const pause = this.#outage.confirm();
    if (pause <= maxRetries) {
      const ms = backoffMs({ firstMs: coolDownMs, longestMs: longestWaitMs }, pause, random);
      gate.pause.extend('GitHub is in trouble', { ms, said: reason });
      return;
    }
    this.#givenUp = `GitHub does not answer: ${reason}`;
    ending.stop({ status: 'failed', reason: this.#givenUp, remedy: troubles.githubDown.remedy });
  }

  /** Names asked for together are halved at once; a name that failed alone waits, and fails for good in the end. */
  async #askAgain(again: { asked: RepositoryName; refusal: Refusal }[], batchLength: number): Promise<void> {
    if (batchLength > 1)
      return this.#queue.halve(
        again.map(({ asked }) => asked),
        batchLength,
      );
    const { maxRetries, coolDownMs, random, log } = this.#options;
    for (const { asked, refusal } of again) {
      const tries = (this.#tries.get(asked) ?? 0) + 1;
      this.#tries.set(asked, tries);
      if (tries <= maxRetries) {
        log.debug(`Retry ${tries} of ${asked}: ${refusal.reason}`);
        this.#queue.delay(asked, backoffMs({ firstMs: coolDownMs, longestMs: longestWaitMs }, 1, random));
      } else {
        const status = refusal.status === 'too-heavy' ? 'timeout' : 'github-error';
        await this.answers.push({ status, asked, reason: `${refusal.reason} (asked ${tries} times alone)` });
      }
    }
  }

  async #leaveTheRest(): Promise<void> {
    const reason = this.#options.ending.reason?.reason ?? 'the run ended';
    const { asked, fresh } = this.#queue.drain();
    for (const name of asked) {
      if (this.#givenUp) await this.answers.push({ status: 'github-error', asked: name, reason: this.#givenUp });
      else await this.answers.push({ status: 'not-attempted', asked: name, reason });
    }
    for (const name of fresh) await this.answers.push({ status: 'not-attempted', asked: name, reason });
  }
}
