import { type Answer, badCredentials, html, json, primaryRefusal, refuse, secondaryRefusal } from './answer.ts';
import type { DeliveryKind, Fault, FaultKind, PartialKind, RefusalKind, TimeoutKind } from './faults.ts';
import type { AnswerError } from './graphql/errors.ts';
import type { QueryAnswer } from './graphql/execution.ts';
import type { Route } from './limits.ts';

const refusals: ReadonlySet<FaultKind> = new Set<RefusalKind>([
  'reset-before',
  'unauthorized-401',
  'rate-limited',
  'secondary-403',
  'secondary-200',
  'secondary-message-200',
  'secondary-429',
  'server-500',
  'max-node-limit',
  'insufficient-scopes',
]);
const timeouts: ReadonlySet<FaultKind> = new Set<TimeoutKind>([
  'timeout-502-json',
  'timeout-504',
  'timeout-200',
  'couldnt-respond',
  'couldnt-respond-200',
  'html-502',
  'html-200',
]);
const deliveries: ReadonlySet<FaultKind> = new Set<DeliveryKind>([
  'reset-after',
  'truncated-200',
  'empty-200',
  'garbage-200',
]);

export const isRefusal = (kind: FaultKind | undefined): kind is RefusalKind => kind !== undefined && refusals.has(kind);
export const isTimeout = (kind: FaultKind | undefined): kind is TimeoutKind => kind !== undefined && timeouts.has(kind);
const isDelivery = (kind: FaultKind | undefined): kind is DeliveryKind => kind !== undefined && deliveries.has(kind);

export interface RefusalCircumstances {
  route: Route;
  requestId: string;
  userId: number;
  nowMs: number;
  resetSeconds: number;
}

export function answerRefusal(fault: Fault & { do: RefusalKind }, request: RefusalCircumstances): Answer {
  const retryAfter = fault.retryAfterSeconds === undefined ? 60 : fault.retryAfterSeconds;
  switch (fault.do) {
    case 'reset-before':
      return { status: 0, body: '', delivery: 'reset' };
    case 'unauthorized-401':
      return badCredentials();
    case 'rate-limited':
      return rateLimited(fault, request);
    case 'secondary-403':
      return secondaryRefusal(403, retryAfter, request.requestId);
    case 'secondary-200':
      return secondaryRefusal(200, retryAfter, request.requestId);
    case 'secondary-message-200':
      return { ...secondaryRefusal(403, retryAfter, request.requestId), status: 200 };
    case 'secondary-429':
      return secondaryRefusal(429, retryAfter, request.requestId);
    case 'server-500':
      return refuse(500, 'Server Error');
    case 'max-node-limit':
      return nodeLimitAnswer(510_100);
    case 'insufficient-scopes':
      return json(200, { errors: [{ type: 'INSUFFICIENT_SCOPES', message: scopesMessage }] });
  }
}

const scopesMessage =
  "Your token has not been granted the required scopes to execute this query. The 'login' field requires one of the " +
  "following scopes: ['read:org'], but your token has only been granted the: [''] scopes. Please modify your token's " +
  'scopes at: https://github.com/settings/tokens.';

function rateLimited(fault: Fault, request: RefusalCircumstances): Answer {
  const answer = primaryRefusal(request.route, fault.errorType ?? 'RATE_LIMIT', request.userId);
  const resetSeconds =
    fault.retryAfterSeconds == null ? request.resetSeconds : Math.ceil(request.nowMs / 1000) + fault.retryAfterSeconds;
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(resetSeconds) };
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

export function nodeLimitAnswer(nodes: number): Answer {
  const asked = nodes.toLocaleString('en-US');
  const message = `This query requests up to ${asked} possible nodes which exceeds the maximum limit of 500,000.`;
  return json(200, { errors: [{ type: 'MAX_NODE_LIMIT_EXCEEDED', message }] });
}

const page =
  '<!DOCTYPE html>\n<html>\n  <head><title>Unicorn! &middot; GitHub</title></head>\n' +
  '  <body><h1>This page is taking too long to load.</h1>' +
  '<p>Sorry about that. Please try refreshing and contact us if the problem persists.</p></body>\n</html>\n';

/** How a query ends that ran for ten seconds: https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts */
export function answerTimeout(kind: TimeoutKind, route: Route, requestId: string): Answer {
  const message =
    'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. ' +
    `Please include \`${requestId}\` when reporting this issue.`;
  const failed = route === 'graphql' ? { data: null, errors: [{ message }] } : { message: 'Server Error' };
  switch (kind) {
    case 'timeout-502-json':
      return json(502, failed);
    case 'timeout-504':
      return json(504, failed);
    case 'timeout-200':
      return json(200, failed);
    case 'couldnt-respond':
    case 'couldnt-respond-200':
      return json(kind === 'couldnt-respond' ? 502 : 200, {
        message:
          "We couldn't respond to your request in time. Sorry about that. Please try resubmitting your request and contact us if the problem persists.",
      });
    case 'html-502':
      return html(502, page);
    case 'html-200':
      return html(200, page);
  }
}

const partials = {
  'partial-resource-limits': {
    type: 'RESOURCE_LIMITS_EXCEEDED',
    message: 'Resource limits for this query exceeded.',
  },
  'partial-rate-limited': { type: 'RATE_LIMITED', message: 'API rate limit exceeded.' },
  'partial-secondary': { message: 'You have exceeded a secondary rate limit. Please wait a few minutes.' },
} as const satisfies Record<PartialKind, AnswerError>;

const isPartial = (kind: FaultKind | undefined): kind is PartialKind => kind !== undefined && kind in partials;

/** An answer that gave out half way: what is left of it, and an error that names no repository. */
export function cutShort(
  answer: QueryAnswer,
  fault: Fault | undefined,
  struck: readonly string[],
): { answer: QueryAnswer; headers: Record<string, string> } {
  if (!isPartial(fault?.do) || !answer.data) return { answer, headers: {} };
  const data = { ...answer.data, ...Object.fromEntries(struck.map((alias) => [alias, null])) };
  const errors = (answer.errors ?? []).filter(({ path }) => !struck.includes(String(path?.[0])));
  const isLimit = fault.do !== 'partial-resource-limits';
  const headers: Record<string, string> = isLimit ? { 'retry-after': String(fault.retryAfterSeconds ?? 60) } : {};
  return { answer: { data, errors: [...errors, partials[fault.do]] }, headers };
}

/** What a spoiled connection leaves of an answer; the length header always fits what is left. */
export function spoil(answer: Answer, kind: FaultKind | undefined): Answer {
  if (!isDelivery(kind)) return answer;
  switch (kind) {
    case 'reset-after':
      return { ...answer, delivery: 'reset' };
    case 'truncated-200':
      return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) };
    case 'empty-200':
      return { ...answer, body: '' };
    case 'garbage-200':
      return { ...answer, body: '\u0000\u0001}{ not what you asked for' };
  }
}
