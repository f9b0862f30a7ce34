import type { Answer, RepositoryName } from '../../model.ts';
import { troubles } from '../../text/troubles.ts';
import { isRetryable, type RateLimit, type Refusal } from '../client/failures.ts';
import { pointsQuery } from '../client/query.ts';
import type { QueryResult } from '../client/results.ts';
import type { MetricSet } from '../metrics.ts';
import { type GitHubAccess, pauseForLimit, retryWaitMs } from '../pacing/access.ts';
import type { BatchSize } from './batch-size.ts';
import { OutageWatch } from './outage.ts';
import { buildQuery, sortAnswer } from './query.ts';
import type { RefusedMetrics } from './refused-metrics.ts';

export interface HealthOptions extends GitHubAccess {
  batchSize: BatchSize;
  metrics: MetricSet;
  refused: RefusedMetrics;
}

/** So often a query for nothing clears GitHub while no repository is answered: those asked for may all be bad. */
const mostClearances = 2;

/** How GitHub as a whole is: a limit pauses everything, and so does an outage, until GitHub is given up. */
export class GitHubHealth {
  readonly outage = new OutageWatch();
  readonly #options: HealthOptions;
  #limitsInRow = 0;
  #limitedMs = Number.NEGATIVE_INFINITY;
  /** A repository that was answered, and is asked for again to find out about an outage. */
  #known: { name: RepositoryName; among: number } | undefined;
  #clearances = 0;
  #isProbing = false;
  /** Why GitHub was given up. */
  givenUp: string | undefined;

  constructor(options: HealthOptions) {
    this.#options = options;
  }

  answered(answers: readonly Answer[], startedMs: number): void {
    this.outage.answered();
    this.#clearances = 0;
    if (startedMs >= this.#limitedMs) this.#limitsInRow = 0;
    const name = answers.find(({ status }) => status === 'answered')?.asked;
    // One that is answered alone may be slow itself.
    if (name && answers.length >= (this.#known?.among ?? 0)) this.#known = { name, among: answers.length };
  }

  /** What was in flight when the limit was met hears of the same limit, and counts as one with it. */
  limited(limit: RateLimit, startedMs: number): void {
    if (startedMs >= this.#limitedMs) {
      this.#limitsInRow++;
      this.#limitedMs = this.#options.clock.now();
    }
    pauseForLimit({ pause: this.#options.gate.pause, limit, inRow: this.#limitsInRow }, this.#options);
  }

  /** A query failed whole, which may be due to GitHub as a whole; resolves once it is known whether it is. */
  async failed(startedMs: number, refusal: Refusal): Promise<void> {
    if (!this.outage.failed(startedMs, this.#options.clock.now()) || this.#isProbing) return;
    this.#isProbing = true;
    await this.#probe(refusal);
    this.#isProbing = false;
  }

  /** A repository that was answered before shows whether GitHub gives statistics; a query for nothing, whether it answers at all. */
  async #probe(refusal: Refusal): Promise<void> {
    const { client, gate, batchSize, ending, clock } = this.#options;
    const known = this.#known?.name;
    const permit = await gate.admit({ ...batchSize.costOf(1), points: 1 }, ending.taking);
    if (!permit) return;
    const startedMs = clock.now();
    const result = await client.query(
      known ? buildQuery([known], this.#options, 'probe') : pointsQuery,
      ending.cancelled,
    );
    permit.finish(result);
    if (result.failure?.kind === 'limited') this.limited(result.failure, startedMs);
    else if (result.failure?.kind === 'stopped') return;
    else if (this.#isWell(result, known)) this.outage.answered();
    else this.#pauseForOutage(refusal);
  }

  /** An answer to nothing says little: where no repository is answered at all, GitHub's statistics are out. */
  #isWell(result: QueryResult, known: RepositoryName | undefined): boolean {
    if (result.status === 'failed') return !isRetryable(result.failure);
    if (known) {
      const { answers, withoutMetric } = sortAnswer([known], result, this.#options);
      return answers.length + withoutMetric.length > 0;
    }
    return ++this.#clearances <= mostClearances;
  }

  #pauseForOutage({ reason, remedy = troubles.githubDown.remedy, untilMs: statedMs }: Refusal): void {
    const { gate, maxRetries, ending, clock } = this.#options;
    const pause = this.outage.confirm(clock.now());
    if (pause <= maxRetries) {
      gate.pause.extend('GitHub is returning errors', {
        ms: retryWaitMs(this.#options, pause),
        statedMs,
        said: reason,
      });
      return;
    }
    this.givenUp = `GitHub is not responding: ${reason}`;
    ending.stop({ status: 'failed', reason: this.givenUp, remedy });
  }
}
