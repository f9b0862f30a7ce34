import { Channel } from '../../async/channel.ts';
import { WakeUp } from '../../async/wake-up.ts';
import { type Answer, isoSeconds, type RepositoryName } from '../../model.ts';
import type { QueryResult } from '../client/results.ts';
import type { Permit } from '../pacing/query-gate.ts';
import { GitHubHealth, type HealthOptions } from './health.ts';
import { buildQuery } from './query.ts';
import { takeFailure } from './query-failure.ts';
import type { QueryRecord } from './query-record.ts';
import { AskQueue, type Batch } from './queue.ts';
import { readNames } from './read-names.ts';
import { Retries, type Round } from './retries.ts';
import { sortAnswer } from './sort-answer.ts';

export interface StatsOptions extends HealthOptions {
  record: QueryRecord;
  concurrency: number;
}

/** Asks GitHub for every name and gives each exactly one answer, as the answers come. A bug is the rejection of the stream. */
export function collectStats(names: AsyncIterable<RepositoryName>, options: StatsOptions): AsyncIterable<Answer> {
  const collector = new Collector(options);
  collector.run(names);
  return collector.answers;
}

/** Asks in batches while there is room for answers; what becomes of an answer is decided elsewhere. */
class Collector {
  readonly answers: Channel<Answer>;
  readonly #options: StatsOptions & { queue: AskQueue; health: GitHubHealth };
  readonly #queue: AskQueue;
  readonly #retries: Retries;
  /** Woken by each name that is read, and each query that ends. */
  readonly #change: WakeUp;
  readonly #bug = new AbortController();
  readonly #stop: AbortSignal;
  #active = 0;
  #begun = 0;

  constructor(options: StatsOptions) {
    const { clock, batchSize, ending } = options;
    this.#queue = new AskQueue(clock);
    this.#options = { ...options, queue: this.#queue, health: new GitHubHealth(options) };
    this.#retries = new Retries(this.#options);
    this.#change = new WakeUp(clock);
    this.#stop = AbortSignal.any([ending.taking, this.#bug.signal]);
    this.answers = new Channel(4 * batchSize.current);
  }

  /** Begins the work; whatever comes of it is in `answers`. */
  run(names: AsyncIterable<RepositoryName>): void {
    const { batchSize, concurrency } = this.#options;
    const mostWaiting = (): number => 2 * concurrency * batchSize.current;
    const intake = { queue: this.#queue, change: this.#change, mostWaiting, signal: this.#stop };
    const reading = readNames(names, intake).catch((error: unknown) => this.#fail(error));
    this.#work(reading).catch((error: unknown) => this.#fail(error));
  }

  /** A bug: nothing more is asked, and whoever reads the answers gets the error. */
  #fail(error: unknown): void {
    this.#bug.abort();
    this.answers.fail(error);
  }

  async #work(reading: Promise<void>): Promise<void> {
    while (!this.#stop.aborted && !(this.#queue.finished && this.#active === 0)) {
      const batch = this.#hasRoom ? this.#nextBatch() : undefined;
      if (batch) await this.#admit(batch);
      else await this.#change.wait({ untilMs: this.#hasRoom ? this.#queue.nextDueMs : undefined, signal: this.#stop });
    }
    await reading;
    while (this.#active > 0) await this.#change.wait({ signal: new AbortController().signal });
    const { ending, health } = this.#options;
    await this.#push(answersOfRest(this.#queue.drain(), ending.reason?.reason, health.givenUp));
    this.answers.close();
  }

  /** Answers that have not been read yet hold queries back. */
  get #hasRoom(): boolean {
    return this.#active < 2 * this.#options.concurrency;
  }

  #nextBatch(): Batch | undefined {
    const { batchSize, concurrency, health } = this.#options;
    const { freshCount: waiting, isComplete: isAll } = this.#queue;
    const size = batchSize.next({ begun: this.#begun, waiting, isAll, concurrency });
    return this.#queue.next(size, health.isOutageSuspected);
  }

  async #admit(batch: Batch): Promise<void> {
    const { batchSize, gate, ending } = this.#options;
    const permit = await gate.admit(batchSize.costOf(batch.names.length), this.#stop);
    if (permit) {
      this.#ask(batch.names, permit).catch((error: unknown) => this.#fail(error));
      return;
    }
    this.#queue.giveBack(batch);
    if (!this.#stop.aborted)
      ending.stop({ status: 'timed out', reason: 'The next query could not start before the deadline' });
  }

  async #ask(batch: RepositoryName[], permit: Permit): Promise<void> {
    const { client, ending, clock, metrics, record } = this.#options;
    this.#active++;
    this.#begun++;
    try {
      const startedMs = clock.now();
      const result = await client.query(buildQuery(batch, metrics), ending.cancelled);
      record.note(batch.length, result);
      permit.finish(result);
      await this.#push(await this.#finalAnswers(result, { batch, startedMs }));
    } finally {
      this.#active--;
      this.#change.wake();
    }
  }

  /** What a query brought for good; what it did not is asked for again. */
  async #finalAnswers(result: QueryResult, round: Round): Promise<Answer[]> {
    const { batch, startedMs } = round;
    const { clock, metrics, batchSize, health } = this.#options;
    const { answers, again, failed } = sortAnswer(batch, result, { metrics, collectedAt: isoSeconds(clock.now()) });
    if (answers.length > 0 && result.failure?.kind !== 'limited') health.answered(answers, startedMs);
    if (result.status === 'answered' && !result.failure && again.length === 0)
      batchSize.answered(batch.length, result.seconds);
    const refused = failed ? takeFailure(failed, startedMs, this.#options) : [];
    return [...refused, ...(await this.#retries.askAgain(again, round)), ...answers];
  }

  async #push(answers: readonly Answer[]): Promise<void> {
    for (const answer of answers) await this.answers.push(answer);
  }
}

/** In the end each name has an answer; `givenUp`: why GitHub was given up, for those that it was asked for. */
function answersOfRest(
  { asked, fresh }: ReturnType<AskQueue['drain']>,
  reason = 'The run ended',
  givenUp?: string,
): Answer[] {
  const notAttempted = (name: RepositoryName): Answer => ({ status: 'not-attempted', asked: name, reason });
  const failed = (name: RepositoryName, why: string): Answer => ({ status: 'github-error', asked: name, reason: why });
  return [...asked.map((name) => (givenUp ? failed(name, givenUp) : notAttempted(name))), ...fresh.map(notAttempted)];
}
