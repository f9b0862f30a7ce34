import type { StopReason } from '../../async/ending.ts';
/** Why a single repository was not answered. `too-heavy` and `unclear` are worth another try. */
export interface Refusal extends Hints {
  status: 'not-found' | 'forbidden' | 'too-heavy' | 'unclear';
  reason: string;
}

/** For where tries have not helped, and from when on one can. */
interface Hints {
  remedy?: string | undefined;
  untilMs?: number | undefined;
}

/** Why a whole request gave nothing. */
export type RequestFailure =
  | Retryable
  | RateLimit
  | Refused
  | FieldFailure
  /**
   * What was asked for is refused: nothing there, not for this token, or not like this. `withheld`: a part, and GitHub does
   * not say which.
   */
  | { kind: 'not-found' | 'forbidden' | 'rejected' | 'withheld' | 'stopped'; reason: string };

/** Another try may help. `too-heavy`: for less, since GitHub ran out of time or resources; `unclear`: there is no answer, or none that can be read. */
export interface Retryable extends Hints {
  kind: 'too-heavy' | 'unclear';
  reason: string;
}

/** To wait for, and then to ask the same. `untilMs`: the moment that GitHub names, on the clock, if it names one. */
export interface RateLimit {
  kind: 'limited';
  reason: string;
  secondary: boolean;
  untilMs?: number | undefined;
}

/** Asking again cannot help. `all`: whatever is asked; `host`: the same, where the host has no address; `query`: this query. */
export interface Refused {
  kind: 'refused';
  what: 'all' | 'host' | 'query';
  reason: string;
  remedy: string;
}

/** A field of the query: `unknown-field` to the server, `refused-field` to the token. */
export interface FieldFailure {
  kind: 'unknown-field' | 'refused-field';
  reason: string;
  field: string;
  remedy?: string | undefined;
}

/** What the run ends by if GitHub refuses a request; a run has other services, too, so that the reason names GitHub. */
export const refusedByGitHub = ({ reason, remedy }: Pick<Refused, 'reason' | 'remedy'>): StopReason => ({
  status: 'failed',
  reason: /github/i.test(reason) ? reason : `GitHub: ${reason}`,
  remedy,
});

export const isRetryable = (failure: RequestFailure): failure is Retryable =>
  failure.kind === 'too-heavy' || failure.kind === 'unclear';
