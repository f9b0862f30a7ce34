import { Channel } from '../../async/channel.ts';
import type { Answer, RepositoryName } from '../../model.ts';
import type { QueryResult } from '../client/results.ts';
import type { Permit } from '../pacing/query-gate.ts';
import { GitHubHealth, type HealthOptions } from './health.ts';
import { type Again, buildQuery, sortAnswer } from './query.ts';
import type { QueryRecord } from './query-record.ts';
import { AskQueue, type Batch } from './queue.ts';
import { RefusedMetrics } from './refused-metrics.ts';
import { Retries, type RetryOptions, type SentQuery } from './retries.ts';

export interface StatsOptions extends Omit<HealthOptions, 'refused' | 'queue' | 'deliver' | 'blame'> {
  record: QueryRecord;
  concurrency: number;
}

/**
 * Asks GitHub for every name and gives each exactly one answer, as the answers come. A bug is the rejection of the stream.
 * `shared`: where refused metrics are noted that someone else logs.
 */
export function collectStats(
  names: AsyncIterable<RepositoryName>,
  options: StatsOptions,
  shared?: RefusedMetrics,
): AsyncIterable<Answer> {
  const collector = new Collector(options, shared);
  collector.run(names);
  return collector.answers;
}

/** Asks in batches while there is room for answers; what becomes of an answer is decided elsewhere. */
class Collector {
  readonly answers: Channel<Answer>;
  readonly #options: StatsOptions & RetryOptions;
  readonly #queue: AskQueue;
  readonly #retries: Retries;
  readonly #bug = new AbortController();
  readonly #stop: AbortSignal;
  readonly #logsRefused: boolean;
  #active = 0;
  #started = 0;

  constructor(options: StatsOptions, shared: RefusedMetrics | undefined) {
    const { clock, batchSize, ending } = options;
    this.#queue = new AskQueue(clock);
    this.#logsRefused = shared === undefined;
    const refused = shared ?? new RefusedMetrics();
    const asking = { ...options, queue: this.#queue, refused, deliver: this.#deliver, blame: this.#blame };
    this.#options = { ...asking, health: new GitHubHealth(asking) };
    this.#retries = new Retries(this.#options);
    this.#stop = AbortSignal.any([ending.taking, this.#bug.signal]);
    this.answers = new Channel(4 * batchSize.current);
  }

  run(names: AsyncIterable<RepositoryName>): void {
    const { batchSize, concurrency } = this.#options;
    const reading = this.#queue.fill(names, () => 2 * concurrency * batchSize.current, this.#stop);
    this.#work(reading.catch(this.#fail)).catch(this.#fail);
  }

  /** A bug: nothing more is asked, and whoever reads the answers gets the error. */
  readonly #fail = (error: unknown): void => {
    this.#bug.abort();
    this.answers.fail(error);
  };

  async #work(reading: Promise<void>): Promise<void> {
    while (!this.#stop.aborted && !(this.#queue.finished && this.#active === 0)) {
      const batch = this.#hasRoom ? this.#nextBatch() : undefined;
      const untilMs = this.#hasRoom ? this.#queue.nextDueMs : undefined;
      if (batch) await this.#admit(batch);
      else await this.#queue.change.wait({ untilMs, signal: this.#stop });
    }
    await reading;
    while (this.#active > 0) await this.#queue.change.wait({});
    await this.#push(this.#answersOfRest());
    if (this.#logsRefused) this.#options.refused.logTo(this.#options.log);
    this.answers.close();
  }

  /** Answers that have not been read yet hold queries back. */
  get #hasRoom(): boolean {
    return this.#active < 2 * this.#options.concurrency;
  }

  #nextBatch(): Batch | undefined {
    const { batchSize, concurrency, health } = this.#options;
    const { freshCount: waiting, isComplete: isAll } = this.#queue;
    const size = batchSize.next({ started: this.#started, waiting, isAll, concurrency });
    return this.#queue.next(size, health.isSuspected);
  }

  async #admit(batch: Batch): Promise<void> {
    const { batchSize, gate, ending } = this.#options;
    const permit = await gate.admit(batchSize.costOf(batch.names.length), this.#stop);
    if (permit) {
      this.#ask(batch.names, permit).catch(this.#fail);
      return;
    }
    this.#queue.giveBack(batch);
    if (!this.#stop.aborted)
      ending.stop(ending.beyondDeadline('The next query could not start before `max-minutes` was over'));
  }

  async #ask(batch: RepositoryName[], permit: Permit): Promise<void> {
    const { client, ending, clock, record } = this.#options;
    this.#active++;
    this.#started++;
    try {
      const startedMs = clock.now();
      const result = await client.query(buildQuery(batch, this.#options), ending.cancelled);
      record.note(batch.length, result);
      permit.finish(result);
      await this.#push(await this.#finalAnswers(result, { batch, startedMs }));
    } finally {
      this.#active--;
      this.#queue.change.wake();
    }
  }

  /** What a query brought for good; what it did not is asked for again. */
  async #finalAnswers(result: QueryResult, sent: SentQuery): Promise<Answer[]> {
    const { batch, startedMs } = sent;
    const { batchSize, health, refused } = this.#options;
    const { answers, again, failed, ...rest } = sortAnswer(batch, result, this.#options);
    for (const one of rest.refused) refused.note(one);
    this.#queue.putBack(rest.withoutMetric);
    if (answers.length + rest.withoutMetric.length > 0 && result.failure?.kind !== 'limited')
      health.answered(answers, startedMs);
    if (result.status === 'answered' && !result.failure && again.length === 0)
      batchSize.answered(batch.length, result.seconds);
    const lost = failed ? this.#retries.takeFailure(failed, startedMs) : [];
    return [...lost, ...(await this.#retries.askAgain(again, sent)), ...answers];
  }

  async #push(answers: readonly Answer[]): Promise<void> {
    for (const answer of answers) await this.answers.push(answer);
  }

  /** Who brings these does not wait until they are read. */
  readonly #deliver = (answers: readonly Answer[]): void => this.#track(this.#push(answers));

  readonly #blame = (again: Again, startedMs: number): void =>
    this.#track(this.#retries.retryAlone(again, startedMs).then((answers) => this.#push(answers)));

  #track(work: Promise<void>): void {
    this.#active++;
    const tracked = work.finally(() => {
      this.#active--;
      this.#queue.change.wake();
    });
    tracked.catch(this.#fail);
  }

  /** In the end each name has an answer. */
  #answersOfRest(): Answer[] {
    const { ending, outages } = this.#options;
    const { asked, fresh } = this.#queue.drain();
    const reason = ending.reason?.reason ?? 'The run ended';
    const notAttempted = (name: RepositoryName): Answer => ({ status: 'not-attempted', asked: name, reason });
    const failed = (name: RepositoryName): Answer =>
      outages.givenUp === undefined
        ? notAttempted(name)
        : { status: 'github-error', asked: name, reason: outages.givenUp };
    return [...asked.map(failed), ...fresh.map(notAttempted)];
  }
}
