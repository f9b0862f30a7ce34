import type { Answer, RepositoryName } from '../../model.ts';
import { counted } from '../../text/format.ts';
import { retryWaitMs } from '../pacing/access.ts';
import type { GitHubHealth, HealthOptions } from './health.ts';
import type { AskQueue } from './queue.ts';
import type { Again } from './sort-answer.ts';

export interface RetryOptions extends HealthOptions {
  queue: AskQueue;
  health: GitHubHealth;
}

export interface SentQuery {
  batch: readonly RepositoryName[];
  startedMs: number;
}

/** Decides how repositories without an answer are asked for again, and when one has failed for good. */
export class Retries {
  readonly #options: RetryOptions;
  /** Failures of repositories that were asked for alone. */
  readonly #tries = new Map<RepositoryName, number>();

  constructor(options: RetryOptions) {
    this.#options = options;
  }

  /** Names asked for together are halved at once; a name that failed alone waits. Resolves to those that failed for good. */
  async askAgain(again: readonly Again[], { batch, startedMs }: SentQuery): Promise<Answer[]> {
    const { batchSize, health, queue } = this.#options;
    const [first] = again;
    if (!first) return [];
    const isWhole = again.length === batch.length;
    const isTooHeavy = again.some(({ refusal }) => refusal.status === 'too-heavy');
    if (isWhole || isTooHeavy) batchSize.tooMuch(batch.length);
    if (isWhole && (health.outage.isOn || this.#maybeOutage(batch, isTooHeavy)))
      await health.failed(startedMs, first.refusal.reason);
    const names = again.map(({ asked }) => asked);
    if (batch.length > 1) queue.halve(names, batch.length);
    // What fails in an outage is no failure of its own.
    else if (health.outage.isOn) queue.putBack(names);
    else return this.#retryAlone(first);
    return [];
  }

  /**
   * Whether a failure may be GitHub's as a whole: a time-out says that too much was asked, unless it was the least; and a
   * single repository that fails again says nothing of the others.
   */
  #maybeOutage(batch: readonly RepositoryName[], isTooHeavy: boolean): boolean {
    return batch.length > 1 ? !isTooHeavy : !this.#tries.has(batch[0] as RepositoryName);
  }

  #retryAlone({ asked, refusal: { status, reason } }: Again): Answer[] {
    const { maxRetries, log, queue } = this.#options;
    const tries = (this.#tries.get(asked) ?? 0) + 1;
    this.#tries.set(asked, tries);
    if (tries <= maxRetries) {
      log.debug(`Retry ${tries} of ${asked}: ${reason}`);
      queue.delay(asked, retryWaitMs(this.#options, 1));
      return [];
    }
    const attempts = `${counted(tries, 'attempt', 'attempts')} alone`;
    return [{ status: status === 'too-heavy' ? 'timeout' : 'github-error', asked, reason: `${reason} (${attempts})` }];
  }
}
