import { deadline } from '../../async/abort.ts';
import { type Clock, systemClock } from '../../async/clock.ts';
import { request as requestWhole } from './exchange.ts';
import type { AnswerHead, RawAnswer, TokenState } from './facts.ts';
import { parsed } from './json.ts';
import { failureOfConnection } from './judgment.ts';
import type { Exchange } from './results.ts';

// GitHub ends a query after 10 s; an answer that takes three times that will not come:
// https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts
const longestRequestMs = 30_000;

// Every failure is returned as a value, so Octokit's own notes on the console would only repeat them.
export const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export interface TransportOptions {
  /** Reaches GitHub, by a proxy where there is one. */
  fetch: typeof fetch;
  clock: Clock;
  /** Takes in each answer. */
  note: (head: AnswerHead) => TokenState;
}

/** What Octokit takes as `request`. */
type RequestOptions = Record<string, unknown>;

/** Sends requests by Octokit, and brings what was seen of each. */
export class Transport {
  /** As far as answers say: of GitHub Enterprise Server. */
  readonly server: { version?: string } = {};
  readonly #options: TransportOptions;

  constructor(options: TransportOptions) {
    this.#options = options;
  }

  async exchange(request: (options: RequestOptions) => Promise<unknown>, signal: AbortSignal): Promise<Exchange> {
    const { clock, fetch: send, note } = this.#options;
    const startMs = clock.now();
    const limit = deadline(systemClock, longestRequestMs, signal);
    let answer: RawAnswer | undefined;
    // Octokit drops the body of an answer that is not as it should be, and with it what GitHub says.
    const noting: typeof fetch = async (...call) => {
      const { text, ...head } = await requestWhole(send, call);
      const { status, headers } = head;
      noteVersion(headers, this.server);
      const came = { ...head, nowMs: clock.now(), date: dateOf(headers) ?? clock.date() };
      answer = { ...came, body: parsed(text), token: note(came) };
      return new Response(text === '' ? null : text, { status, headers });
    };
    const error = await request({ fetch: noting, log: silent, signal: limit.signal }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    limit.clear();
    let broken: Pick<Exchange, 'failure' | 'isUnsent'> = {};
    if (signal.aborted) broken = { failure: { kind: 'stopped', reason: 'The run was stopped' } };
    else if (limit.signal.aborted)
      broken = { failure: { kind: 'too-heavy', reason: `No answer within ${longestRequestMs / 1000} s` } };
    else if (!answer) broken = failureOfConnection(error);
    return { seconds: (clock.now() - startMs) / 1000, answer, ...broken };
  }
}

/** GitHub's own time of day, since that of this machine may be set wrong: https://www.rfc-editor.org/rfc/rfc9110#name-date */
function dateOf(headers: Headers): Date | undefined {
  const ms = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(ms) ? undefined : new Date(ms);
}

/** Every answer of an Enterprise Server names its version: https://docs.github.com/en/enterprise-server@3.20/rest/using-the-rest-api/getting-started-with-the-rest-api */
function noteVersion(headers: Headers, server: { version?: string }): void {
  const version = headers.get('x-github-enterprise-version');
  if (version !== null && /^\d+(?:\.\d+){0,3}$/.test(version)) server.version = version;
}
