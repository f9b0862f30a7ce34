import type { Look } from '../../async/outage.ts';
import type { Answer, RepositoryName } from '../../model.ts';
import type { RateLimit, Refusal } from '../client/failures.ts';
import { pointsQuery } from '../client/query.ts';
import type { MetricSet } from '../metrics.ts';
import { type GitHubAccess, pauseForLimit } from '../pacing/access.ts';
import { Known } from '../pacing/known.ts';
import { lookOf } from '../pacing/outages.ts';
import { probeQuery } from '../pacing/probe.ts';
import type { BatchSize } from './batch-size.ts';
import { OutageWatch } from './outage.ts';
import { type Again, buildQuery, type SortedAnswer, sortAnswer } from './query.ts';
import type { AskQueue } from './queue.ts';
import type { RefusedMetrics } from './refused-metrics.ts';

export interface HealthOptions extends GitHubAccess {
  batchSize: BatchSize;
  metrics: MetricSet;
  refused: RefusedMetrics;
  queue: AskQueue;
  /** Takes what a look at GitHub brings. */
  deliver(answers: readonly Answer[]): void;
  /** Takes a repository that failed alone, while GitHub is well. */
  blame(again: Again, startedMs: number): void;
}

/** So often a query for nothing clears GitHub while no repository is answered: those asked for may all be bad. */
const mostClearances = 2;

/** How GitHub as a whole is: a limit pauses everything, and an outage holds the queries until it is over. */
export class GitHubHealth {
  readonly #options: HealthOptions;
  readonly #watch = new OutageWatch();
  #limitsInRow = 0;
  #limitedMs = Number.NEGATIVE_INFINITY;
  /** Repositories that were answered. */
  readonly #known = new Known<RepositoryName>();
  /** Those that were not, when one look or another asked for them alone. */
  readonly #looked = new Set<RepositoryName>();
  #clearances = 0;

  constructor(options: HealthOptions) {
    this.#options = options;
  }

  get isSuspected(): boolean {
    return this.#watch.isSuspected;
  }

  answered(answers: readonly Answer[], startedMs: number): void {
    this.#options.outages.answered('queries');
    this.#watch.answered();
    this.#clearances = 0;
    if (startedMs >= this.#limitedMs) this.#limitsInRow = 0;
    const name = answers.find(({ status }) => status === 'answered')?.asked;
    // One that is answered alone may be slow itself.
    if (name && (answers.length > 1 || this.#known.isEmpty)) this.#known.note(name, name);
  }

  /** What was in flight when the limit was met hears of the same limit, and counts as one with it. */
  limited(limit: RateLimit, startedMs: number): void {
    if (startedMs >= this.#limitedMs) {
      this.#limitsInRow++;
      this.#limitedMs = this.#options.clock.now();
    }
    pauseForLimit({ pause: this.#options.gate.pause, limit, inRow: this.#limitsInRow }, this.#options);
  }

  /** A query failed whole; resolves to whether that is GitHub's fault as a whole, which is waited for. */
  async failed(startedMs: number, refusal: Refusal): Promise<boolean> {
    const { outages, clock } = this.#options;
    const isSuspect = this.#watch.failed(startedMs, clock.now());
    if (!isSuspect && !outages.covers('queries', startedMs)) return false;
    const look = (): Promise<Look> => this.#look();
    const isOutage = (await outages.outlast('queries', refusal, { startedMs, look })) !== 'own';
    if (!isOutage) this.#watch.answered();
    return isOutage;
  }

  /** The last failure of a repository is its own, unless nothing was answered since and GitHub does not answer at all. */
  async isOut(startedMs: number, refusal: Refusal): Promise<boolean> {
    if (!this.#watch.isSuspected) return false;
    const look = async (): Promise<Look> => lookOf(await probeQuery(pointsQuery, this.#options));
    return (await this.#options.outages.outlast('queries', refusal, { startedMs, look })) !== 'own';
  }

  /** A repository that still has no answer may itself be at fault: then another says whether GitHub gives statistics. */
  async #look(): Promise<Look> {
    const { queue, blame, clock } = this.#options;
    const name = queue.takeOne((one) => !this.#looked.has(one));
    if (!name) return this.#lookAtKnown();
    const startedMs = clock.now();
    const { look, again } = await this.#lookAtUnanswered(name);
    if (look.status !== 'down') return look;
    this.#looked.add(name);
    const second = await this.#lookAtKnown();
    if (second.status === 'well' && again) blame(again, startedMs);
    else queue.putBack([name]);
    return second;
  }

  async #lookAtUnanswered(name: RepositoryName): Promise<{ look: Look; again: Again | undefined }> {
    const { queue, refused, deliver, clock } = this.#options;
    const startedMs = clock.now();
    const { look, sorted } = await this.#askFor(name, 'stats');
    for (const one of sorted?.refused ?? []) refused.note(one);
    const answers = sorted?.answers ?? [];
    if (answers.length > 0) this.answered(answers, startedMs);
    else if (look.status !== 'down') queue.putBack([name]);
    deliver(answers);
    return { look, again: sorted?.again[0] };
  }

  async #lookAtKnown(): Promise<Look> {
    const known = this.#known.next();
    if (known) return (await this.#askFor(known, 'probe')).look;
    const look = lookOf(await probeQuery(pointsQuery, this.#options));
    // An answer to nothing says little: where no repository is answered at all, GitHub's statistics are out.
    if (look.status !== 'well' || ++this.#clearances <= mostClearances) return look;
    return { status: 'down', isUnproven: true };
  }

  async #askFor(name: RepositoryName, as: 'stats' | 'probe'): Promise<{ look: Look; sorted?: SortedAnswer }> {
    const cost = { ...this.#options.batchSize.costOf(1), points: 1 };
    const result = await probeQuery(buildQuery([name], this.#options, as), this.#options, cost);
    if (!result || result.failure?.kind === 'stopped') return { look: { status: 'stopped' } };
    const sorted = sortAnswer([name], result, this.#options);
    const [again] = sorted.again;
    if (!again) return { look: { status: 'well' }, sorted };
    const { reason, untilMs } = again.refusal;
    return { look: { status: 'down', reason, untilMs }, sorted };
  }
}
