import {
  type AnswerError,
  aliasOf,
  errorsIn,
  failureOfErrors,
  failureOfResponse,
  type RawAnswer,
  type RequestFailure,
} from './failures.ts';
import { type RateState, rateInAnswer, rateInHeaders } from './rate-state.ts';

/** `failure` beside an answer: what became of those of which the answer says nothing. */
export type QueryResult = { seconds: number; rate: RateState } & (
  | {
      status: 'answered';
      data: Readonly<Record<string, unknown>> | undefined;
      errors: readonly AnswerError[];
      failure?: RequestFailure;
    }
  | { status: 'failed'; failure: RequestFailure }
);

export type PageResult =
  | { status: 'answered'; entries: readonly unknown[]; link: string }
  | { status: 'failed'; failure: RequestFailure };

/** What came of one request. */
export interface Exchange {
  seconds: number;
  /** What GitHub sent; absent where the connection broke before it was whole. */
  answer: RawAnswer | undefined;
  /** What ended the request before its answer, or although one came; else the answer tells. */
  cutOff: RequestFailure | undefined;
}

export function readQuery(exchange: Exchange): QueryResult {
  const { seconds, answer } = exchange;
  const body = isObject(answer?.body) ? answer.body : {};
  const data = isObject(body.data) ? body.data : undefined;
  const rate = {
    ...(answer && rateInHeaders(answer.headers)),
    ...(isObject(data?.rateLimit) && rateInAnswer(data.rateLimit)),
  };
  if (answer?.status !== 200 || !(data || Array.isArray(body.errors)))
    return { seconds, rate, status: 'failed', failure: failureOf(exchange) };
  const errors = errorsIn(body);
  const failure = failureOfErrors(errors, answer);
  const hasAnswers = Object.entries(data ?? {}).some(([key, value]) => key !== 'rateLimit' && value != null);
  if (failure && !hasAnswers && errors.every((error) => aliasOf(error) === undefined))
    return { seconds, rate, status: 'failed', failure };
  return { seconds, rate, status: 'answered', data, errors, ...(failure && { failure }) };
}

export function readPage(exchange: Exchange): PageResult {
  const { answer } = exchange;
  if (answer?.status !== 200 || !Array.isArray(answer.body)) return { status: 'failed', failure: failureOf(exchange) };
  return { status: 'answered', entries: answer.body, link: answer.headers.get('link') ?? '' };
}

function failureOf({ answer, cutOff }: Exchange): RequestFailure {
  return cutOff ?? (answer ? failureOfResponse(answer) : { kind: 'unclear', reason: 'No answer' });
}

/** JSON by its content, whatever it is labelled as; other text as it is. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
