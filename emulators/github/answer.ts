/** What goes back to the client. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body: string;
  /** `reset` closes the connection instead of answering, `hang` never answers. */
  delivery?: 'whole' | 'reset' | 'hang';
}

const jsonType = 'application/json; charset=utf-8';
const documentation = 'https://docs.github.com/rest';

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'content-type': jsonType, ...headers }, body: JSON.stringify(value) };
}

export function html(status: number, body: string): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

/** A refusal of the REST API, as it also answers for GraphQL before a query is read. */
export function refuse(status: number, message: string, documentationUrl = documentation): Answer {
  return json(status, { message, documentation_url: documentationUrl, status: String(status) });
}

export const badCredentials = (): Answer => refuse(401, 'Bad credentials');

// https://docs.github.com/en/rest/using-the-rest-api/getting-started-with-the-rest-api#user-agent
export const missingUserAgent = (): Answer => ({
  status: 403,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body:
    '\r\nRequest forbidden by administrative rules. Please make sure your request has a User-Agent header ' +
    '(https://docs.github.com/en/rest/overview/resources-in-the-rest-api#user-agent-required). Check https://developer.github.com for other possible causes.\r\n',
});

const secondaryDocumentation =
  'https://docs.github.com/free-pro-team@latest/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits';

// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
export function secondaryRefusal(status: 200 | 403 | 429, retryAfterSeconds: number | null, requestId: string): Answer {
  const message =
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. ' +
    `If you reach out to GitHub Support for help, please include the request ID ${requestId}.`;
  const headers: Record<string, string> =
    retryAfterSeconds === null ? {} : { 'retry-after': String(retryAfterSeconds) };
  if (status === 200) return json(200, { errors: [{ message }] }, headers);
  return json(status, { documentation_url: secondaryDocumentation, message }, headers);
}

const primaryDocumentation = 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api';

export function primaryRefusal(route: 'graphql' | 'rest', type: 'RATE_LIMIT' | 'RATE_LIMITED', userId: number): Answer {
  const message = `API rate limit exceeded for user ID ${userId}.`;
  if (route === 'rest') return refuse(403, message, primaryDocumentation);
  return json(200, { errors: [{ type, code: 'graphql_rate_limit', message }] });
}

export interface Outcome {
  answer: Answer;
  /** Repositories whose numbers the answer carries. */
  delivered: string[];
}
