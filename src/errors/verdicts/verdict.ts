import type { Pattern } from '../facts.ts';

/** What becomes of a request that failed. */
export type Verdict =
  /** The same is asked again after the wait that the service names; that is no retry. */
  | 'throttled'
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
  /** Once another request has confirmed it, no request is worth sending. */
  | 'final for all'
  /** As `final for all`, but the name server is asked more often. */
  | 'unknown host';

/** One decision. Rows are tried from the top, and the first that fits counts. */
export interface VerdictRow {
  when: Pattern;
  verdict: Verdict;
  /** The address of the documentation, of the report or of the source that says so. */
  source: string;
}
