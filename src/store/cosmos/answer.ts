import { withTimeout } from '../../async/abort.ts';
import { type CosmosFailure, failureOf, type Point } from './errors.ts';

/** The SDK's own time-out of half a minute, for the request and for what it may read before, with room for a sign-in. */
const longestRequestMs = 120_000;

/** The part of the SDK's responses that every request has; the SDK returns a 404 for a document as a response. */
export interface Response {
  requestCharge: number;
  statusCode?: number;
}

/** What a request is for, and how long its answer is waited for. */
export interface Errand {
  point: Point;
  /** Whether this run has just created the container. */
  isNew?: () => boolean;
  lasting: AbortSignal;
}

/** What one request came to. `charge` is what the service states, whether it can be or not. */
export type Answer<T> = { charge: number } & (
  | { status: 'done'; response: T }
  | { status: 'failed'; failure: CosmosFailure }
);

/** Sends a request once. Never throws. */
export async function answerTo<T extends Response>(
  request: () => Promise<T>,
  { point, isNew, lasting }: Errand,
): Promise<Answer<T>> {
  try {
    // The SDK does not end every request when its signal aborts, and its time-out leaves the sign-in out.
    const response = await withTimeout({ ms: longestRequestMs, signal: lasting }, request());
    const { requestCharge: charge, statusCode = 200 } = response;
    const failure = statusCode < 400 ? undefined : failureOf(response, point, isNew?.());
    const isFailure = failure && failure.verdict !== 'missing';
    return isFailure ? { status: 'failed', failure, charge } : { status: 'done', response, charge };
  } catch (error) {
    return { status: 'failed', failure: failureOf(error, point, isNew?.()), charge: chargeOf(error) };
  }
}

function chargeOf(error: unknown): number {
  const headers = (error as { headers?: Record<string, unknown> } | null)?.headers;
  return Number(headers?.['x-ms-request-charge']) || 0;
}
