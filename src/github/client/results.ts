import {
  type AnswerError,
  aliasOf,
  errorsIn,
  failureOfErrors,
  failureOfResponse,
  type RawAnswer,
  type RequestFailure,
} from './failures.ts';
import { fieldsOf, isObject } from './json.ts';
import { type RateState, readRate } from './rate-state.ts';

/** `failure` beside an answer: what became of those of which the answer says nothing. */
export type QueryResult = { seconds: number; rate: RateState } & (
  | {
      status: 'answered';
      data: Readonly<Record<string, unknown>>;
      errors: readonly AnswerError[];
      failure?: RequestFailure;
    }
  | { status: 'failed'; failure: RequestFailure }
);

export type PageResult =
  | { status: 'answered'; entries: readonly unknown[]; link: string; failure?: never }
  | { status: 'failed'; failure: RequestFailure };

/** What came of one request. */
export interface Exchange {
  seconds: number;
  /** What GitHub sent; absent where the connection broke before it was whole. */
  answer: RawAnswer | undefined;
  /** What ended the request early; else its answer says what became of it. */
  cutOff: RequestFailure | undefined;
}

export function readQuery(exchange: Exchange): QueryResult {
  const { seconds, answer } = exchange;
  const body = fieldsOf(answer?.body);
  const data = fieldsOf(body.data);
  const rate = answer ? readRate(answer.headers, fieldsOf(data.rateLimit)) : {};
  if (answer?.status !== 200 || !(isObject(body.data) || Array.isArray(body.errors)))
    return { seconds, rate, status: 'failed', failure: failureOf(exchange) };
  const errors = errorsIn(body);
  const failure = failureOfErrors(errors, answer);
  const isAnswered = Object.entries(data).some(([key, value]) => key !== 'rateLimit' && value != null);
  if (failure && !isAnswered && errors.every((error) => aliasOf(error) === undefined))
    return { seconds, rate, status: 'failed', failure };
  return { seconds, rate, status: 'answered', data, errors, ...(failure && { failure }) };
}

export function readPage(exchange: Exchange): PageResult {
  const { answer } = exchange;
  if (answer?.status !== 200 || !Array.isArray(answer.body)) return { status: 'failed', failure: failureOf(exchange) };
  return { status: 'answered', entries: answer.body, link: answer.headers.get('link') ?? '' };
}

const failureOf = ({ answer, cutOff }: Exchange): RequestFailure =>
  cutOff ?? (answer ? failureOfResponse(answer) : { kind: 'unclear', reason: 'No answer' });
