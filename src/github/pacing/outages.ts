import type { Clock } from '../../async/clock.ts';
import type { WorkEnding } from '../../async/ending.ts';
import { type Look, Outage, type Outlasted } from '../../async/outage.ts';
import type { Log } from '../../text/log.ts';
import { troubles } from '../../text/troubles/troubles.ts';
import { isRetryable, type RequestFailure, type Retryable } from '../client/failures.ts';
import type { Query } from '../client/query.ts';
import { Known } from './known.ts';
import type { Asked, QueryGate } from './query-gate.ts';

interface OutageOptions {
  gate: QueryGate;
  clock: Clock;
  log: Log;
  random: () => number;
  ending: WorkEnding;
  maxRetries: number;
  coolDownMs: number;
}

/**
 * Outages of GitHub: of its GraphQL API, which holds queries back, and of its REST API, which holds pages back. Each can be out
 * alone; an answer of either says that GitHub has answered in this run.
 */
export class GitHubOutages {
  /** What the listing was answered. */
  readonly known = { queries: new Known<Query>(), pages: new Known<string>() };
  /** Why GitHub was given up. */
  givenUp: string | undefined;
  readonly #of: Readonly<Record<Asked, Outage>>;

  constructor(options: OutageOptions) {
    const { gate, ending, coolDownMs } = options;
    const outageOf = (asked: Asked, is: string): Outage =>
      new Outage({
        ...options,
        patience: { ending, coolDownMs },
        service: { name: 'GitHub', is },
        hold: () => gate.hold(asked, `GitHub is ${is}`),
        onGivenUp: ({ reason, remedy }) => {
          this.givenUp ??= `GitHub is not responding: ${reason}`;
          ending.stop({ status: 'failed', reason: this.givenUp, remedy });
        },
      });
    this.#of = {
      queries: outageOf('queries', 'returning errors'),
      pages: outageOf('pages', 'returning errors to REST calls'),
    };
  }

  /** GitHub has answered someone in this run. */
  heard(): void {
    for (const outage of Object.values(this.#of)) outage.heard();
  }

  answered(asked: Asked): void {
    this.heard();
    this.#of[asked].answered();
  }

  covers(asked: Asked, startedMs: number): boolean {
    return this.#of[asked].covers(startedMs);
  }

  /** A request failed that another try may help; where that is GitHub's fault as a whole, it is waited for. */
  outlast(
    asked: Asked,
    { reason, remedy = troubles.githubDown.remedy, untilMs }: Omit<Retryable, 'kind'>,
    { startedMs, look }: { startedMs: number; look: () => Promise<Look> },
  ): Promise<Outlasted> {
    return this.#of[asked].outlast({ reason, remedy, untilMs }, startedMs, look);
  }
}

/** What a probe shows; one that could not be sent, nothing. */
export function lookOf(result: { failure?: RequestFailure } | undefined): Look {
  if (!result || result.failure?.kind === 'stopped') return { status: 'stopped' };
  const { failure } = result;
  if (!failure || !isRetryable(failure)) return { status: 'well' };
  return { status: 'down', reason: failure.reason, untilMs: failure.untilMs };
}
