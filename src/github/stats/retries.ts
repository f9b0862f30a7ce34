import { type Answer, ownerOf, type RepositoryName, sameName } from '../../model.ts';
import { counted, problemText, sentence } from '../../text/format.ts';
import { troubles } from '../../text/troubles/troubles.ts';
import { type FieldFailure, refusedByGitHub } from '../client/failures.ts';
import { serverName } from '../client/server.ts';
import { retryWaitMs } from '../pacing/access.ts';
import type { GitHubHealth, HealthOptions } from './health.ts';
import type { Again, FailedQuery } from './query.ts';

export interface RetryOptions extends HealthOptions {
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
    const { batchSize, health, outages, queue } = this.#options;
    const [first] = again;
    if (!first) return [];
    const isWhole = again.length === batch.length;
    const isTooHeavy = again.some(({ refusal }) => refusal.status === 'too-heavy');
    if (isWhole || isTooHeavy) batchSize.tooMuch(batch.length);
    const mayBeOutage = outages.covers('queries', startedMs) || this.#isSuspect(batch, isTooHeavy);
    const isOutage = isWhole && mayBeOutage && (await health.failed(startedMs, first.refusal));
    const names = again.map(({ asked }) => asked);
    // What fails in an outage is no failure of its own.
    if (isOutage) queue.putBack(names);
    else if (batch.length > 1) queue.halve(names, batch.length);
    else return this.retryAlone(first, startedMs);
    return [];
  }

  /** A time-out of several says that too much was asked; a single one that fails again says nothing of the others. */
  #isSuspect(batch: readonly RepositoryName[], isTooHeavy: boolean): boolean {
    return batch.length > 1 ? !isTooHeavy : !this.#tries.has(batch[0] as RepositoryName);
  }

  async retryAlone({ asked, refusal, onlyFields }: Again, startedMs: number): Promise<Answer[]> {
    const { maxRetries, log, queue, refused, health } = this.#options;
    const { status, reason } = refusal;
    const tries = (this.#tries.get(asked) ?? 0) + 1;
    this.#tries.set(asked, tries);
    if (tries <= maxRetries) {
      log.debug(`Retry ${tries} of ${asked}: ${reason}`);
      queue.delay(asked, retryWaitMs(this.#options, 1));
      return [];
    }
    if (await health.isOut(startedMs, refusal)) {
      this.#tries.set(asked, tries - 1);
      queue.putBack([asked]);
      return [];
    }
    if (onlyFields.length > 0) {
      // The rest is worth having without what GitHub cannot count.
      for (const field of onlyFields) refused.note({ asked, field, reason: sentence(reason) });
      queue.putBack([asked]);
      return [];
    }
    const attempts = `${counted(tries, 'attempt', 'attempts')} alone`;
    return [{ status: status === 'too-heavy' ? 'timeout' : 'github-error', asked, reason: `${reason} (${attempts})` }];
  }

  /** Sees to the repositories of which a failed query says nothing. Gives those of them that failed for good. */
  takeFailure({ failure, rest }: FailedQuery, startedMs: number): Answer[] {
    const { queue, health, ending } = this.#options;
    if (failure.kind === 'withheld') {
      // It is an owner who withholds; among several owners, halves show which.
      const owners = new Set(rest.map((name) => sameName(ownerOf(name))));
      if (owners.size < 2) return rest.map((asked) => ({ status: 'forbidden', asked, reason: failure.reason }));
      queue.halve(rest, rest.length);
      return [];
    }
    queue.putBack(rest);
    if (failure.kind === 'limited') health.limited(failure, startedMs);
    else if (failure.kind === 'unknown-field') this.#leaveFieldOut(failure);
    else if (failure.kind === 'refused-field') this.#leaveRefusedOut(failure);
    else if (failure.kind === 'refused') ending.stop(refusedByGitHub(failure));
    else if (failure.kind !== 'stopped') this.#stop(failure.reason);
    return [];
  }

  /** An older GitHub Enterprise Server may lack an extra metric's field; the run goes on without that metric. */
  #leaveFieldOut({ field, reason }: FieldFailure): void {
    const { metrics, log, client } = this.#options;
    const metric = metrics.leaveOut(field);
    const server = serverName(client);
    if (!metric) this.#stop(`${server} is too old: ${reason}`, troubles.githubTooOld.remedy);
    else if (metric.isNews)
      log.warning(`${server} has no ${metric.name}, so it is null in all documents. GitHub: ${reason}`);
  }

  /** The token's scopes may not reach as far as an extra metric. */
  #leaveRefusedOut({ field, reason, remedy }: FieldFailure): void {
    const { metrics, log } = this.#options;
    const metric = metrics.leaveOut(field);
    if (!metric) this.#stop(reason, remedy);
    else if (metric.isNews)
      log.warning(
        `GitHub refuses \`${metric.name}\`, so it is null in all documents. ${problemText({ message: reason, remedy })}`,
      );
  }

  #stop(reason: string, remedy: string = troubles.githubAddress.remedy): void {
    this.#options.ending.stop(refusedByGitHub({ reason, remedy }));
  }
}
