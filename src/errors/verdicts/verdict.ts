import type { Pattern } from '../facts.ts';

/** What becomes of a request that failed. */
export type Verdict =
  /** The same is asked again after the wait that the service names; that is no retry. */
  | 'throttled'
  /** As `throttled`, but requests of another kind have a budget of their own. */
  | 'used up'
  /** Less is asked for. */
  | 'too heavy'
  /** The same is asked again, as often as `max-retries` says. */
  | 'passing'
  /** An answer like any other, which who asked reads. */
  | 'conflict'
  | 'missing'
  | 'changed'
  /** It fails, and no other. */
  | 'final for one'
  /** The same, because this token may not read it. */
  | 'forbidden'
  /** A part of what was asked for may not be read, and the service does not say which. */
  | 'withheld'
  /** The service has no such field, or not for this token; the same is asked for without it. */
  | 'unknown field'
  | 'refused field'
  /** No service of this kind can answer this request as it is; others may be answered. */
  | 'invalid'
  /** Once another request has confirmed it, no request is worth sending. */
  | 'final for all'
  /** As `final for all`, but it is tried more often, and never believed once there was an answer. */
  | 'unknown host';

/** One decision. Rows are tried from the top, and the first that fits counts. */
export interface VerdictRow {
  when: Pattern;
  verdict: Verdict;
  /** The request may have been carried out all the same. */
  mayHaveArrived?: boolean;
  /** The address of the documentation, of the report or of the source that says so. */
  source: string;
}
