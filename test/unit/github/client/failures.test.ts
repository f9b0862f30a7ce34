import { describe, expect, test } from 'vitest';
import { type AnswerError, aliasOf } from '../../../../src/github/client/facts.ts';
import { refusedByGitHub } from '../../../../src/github/client/failures.ts';
import {
  failureOfAnswer,
  failureOfConnection,
  failureOfError,
  failureOfErrors,
  refusalOf,
} from '../../../../src/github/client/judgment.ts';

const nowMs = 5_000_000;
const date = new Date(Date.UTC(2021, 0, 20, 7, 21, 38));
const resetSeconds = date.getTime() / 1000 + 1_200;
const resetMs = nowMs + 1_200_000;

const retryAfter = { 'retry-after': '90' };
const none = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(resetSeconds) };
const some = { 'x-ratelimit-remaining': '4000', 'x-ratelimit-reset': String(resetSeconds) };

const secondaryText = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
const primaryText = 'API rate limit exceeded for user ID 1.';
const abuseText = 'You have triggered an abuse detection mechanism.';
const wentWrong =
  'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug.';
const inTime = "We couldn't respond to your request in time. Sorry about that.";

const responseFailure = (status: number, headers: Record<string, string>, body: unknown) =>
  failureOfAnswer(
    { status, headers: new Headers({ 'x-github-request-id': 'A:B', ...headers }), body, nowMs, date },
    'page',
  );

const errorFailure = (error: AnswerError, headers: Record<string, string> = {}, status = 200) =>
  failureOfError(error, { status, headers: new Headers(headers), nowMs, date });

describe('a whole answer that is a rate limit', () => {
  test.each([
    [403, retryAfter, { message: secondaryText }, { secondary: true, untilMs: nowMs + 90_000 }],
    [429, retryAfter, { message: secondaryText }, { secondary: true, untilMs: nowMs + 90_000 }],
    [200, retryAfter, { message: secondaryText }, { secondary: true, untilMs: nowMs + 90_000 }],
    [403, {}, { message: secondaryText }, { secondary: true }],
    [403, some, { message: secondaryText }, { secondary: true }],
    [429, {}, { message: 'Too many requests' }, { secondary: true }],
    [429, {}, '<html><body>Whoa there!</body></html>', { secondary: true }],
    [429, retryAfter, '<html><body>Whoa there!</body></html>', { secondary: true, untilMs: nowMs + 90_000 }],
    [403, {}, { message: abuseText }, { secondary: true }],
    [403, none, { message: primaryText }, { secondary: false, untilMs: resetMs }],
    [429, none, { message: primaryText }, { secondary: false, untilMs: resetMs }],
    [200, none, undefined, { secondary: false, untilMs: resetMs }],
    [403, { ...none, ...retryAfter }, { message: primaryText }, { secondary: false, untilMs: nowMs + 90_000 }],
    [403, { 'x-ratelimit-remaining': '0' }, { message: primaryText }, { secondary: false }],
    [429, { 'retry-after': 'soon' }, { message: primaryText }, { secondary: true }],
    [403, retryAfter, '<html><body>Whoa there!</body></html>', { secondary: true, untilMs: nowMs + 90_000 }],
  ])('%i %j %j', (status, headers, body, limit) => {
    expect(responseFailure(status, headers, body)).toEqual({
      kind: 'limited',
      reason: expect.stringContaining(`HTTP ${status}`),
      ...limit,
    });
  });
});

describe('a whole answer that says that it was too much', () => {
  test.each([
    [502, {}, '<html><body>Unicorn!</body></html>'],
    [504, {}, '<html><body>We couldn’t respond in time</body></html>'],
    [502, {}, ''],
    [504, {}, undefined],
    [502, {}, { message: inTime }],
    [504, {}, { message: inTime }],
    [500, {}, { message: inTime }],
    [200, { 'content-type': 'text/html; charset=utf-8' }, undefined],
    [200, {}, '<html></html>'],
    [502, none, '<html></html>'],
    [502, {}, { data: null, errors: [{ message: 'odd' }] }],
    [502, {}, { errors: [] }],
  ])('%i %j %j', (status, headers, body) => {
    expect(responseFailure(status, headers, body)).toEqual({
      kind: 'too-heavy',
      reason: expect.stringContaining(`HTTP ${status}`),
    });
  });
});

describe('a whole answer of another kind', () => {
  test.each([
    [200, {}, undefined, 'unclear'],
    [200, some, '{"data":{"r0":{"repo":"o/', 'unclear'],
    [200, some, '[{"full_name":"o/r","description":"a rate limit and a timeout"', 'unclear'],
    [500, {}, '', 'unclear'],
    [500, retryAfter, '', 'unclear'],
    [503, {}, { message: 'Service unavailable' }, 'unclear'],
    [500, {}, { errors: [{ message: 'odd' }] }, 'unclear'],
    [500, {}, { errors: ['odd', null, 5] }, 'unclear'],
    [500, {}, { errors: 'odd' }, 'unclear'],
    [403, some, { errors: [{ type: 'FORBIDDEN', message: 'no' }] }, 'forbidden'],
    [403, some, { message: 'Resource not accessible by integration' }, 'forbidden'],
    [403, {}, { message: 'Although you appear to have the correct authorization, an IP allow list' }, 'forbidden'],
    [451, {}, { message: 'Repository access blocked' }, 'forbidden'],
    [404, some, { message: 'Not Found' }, 'not-found'],
    [404, none, { message: 'Not Found' }, 'not-found'],
  ])('%i %j %j is %s', (status, headers, body, kind) => {
    expect(responseFailure(status, headers, body)).toMatchObject({ kind });
  });

  test('a token that GitHub does not take is refused, with what to do', () => {
    expect(responseFailure(401, {}, { message: 'Bad credentials' })).toEqual({
      kind: 'refused',
      what: 'all',
      reason: 'HTTP 401: Bad credentials',
      remedy: expect.stringContaining('github-token'),
    });
  });

  test.each([
    ['HTTP 401: Bad credentials', 'GitHub: HTTP 401: Bad credentials'],
    ['Blocked by the IP allow list of github.com', 'Blocked by the IP allow list of github.com'],
  ])('the run that ends by the refusal %j names GitHub', (reason, named) => {
    expect(refusedByGitHub({ reason, remedy: 'Renew' })).toEqual({ status: 'failed', reason: named, remedy: 'Renew' });
  });

  test('a server in maintenance may answer later, and says so', () => {
    const page = '<html><title>GitHub is down for maintenance</title></html>';
    expect(responseFailure(503, {}, page)).toEqual({
      kind: 'unclear',
      reason: 'HTTP 503: page “GitHub is down for maintenance”',
      remedy: expect.stringContaining('the maintenance of the server is over'),
    });
  });

  test('a proxy that wants to know who asks refuses all, with what to do', () => {
    const said = 'The proxy p:3128 of http_proxy: HTTP 407 Proxy Authentication Required for ghes.example:80';
    expect(failureOfConnection(new TypeError('fetch failed', { cause: new Error(said) }))).toEqual({
      failure: {
        ...{ kind: 'refused', what: 'all', reason: `The connection failed: ${said}` },
        remedy: expect.stringContaining('Check the variable, the proxy'),
      },
      isUnsent: true,
    });
  });

  test('a token is refused even where GitHub says that no points are left', () => {
    expect(responseFailure(401, none, { message: 'Bad credentials' })).toMatchObject({ kind: 'refused' });
  });

  test('a page is not copied into the reason; a long text is whole, since a cut could leave a part of a secret', () => {
    expect(responseFailure(502, {}, `<html>${'x'.repeat(5_000)}</html>`).reason).toBe('HTTP 502: HTML page');
    const page = '<html>\n<TITLE lang=en>\n Down &middot; Us&amp;you </TITLE><title>Other</title></html>';
    expect(responseFailure(502, {}, page).reason).toBe('HTTP 502: page “Down · Us&you”');
    expect(responseFailure(500, {}, 'x'.repeat(5_000)).reason).toBe(`HTTP 500: ${'x'.repeat(5_000)}`);
    expect(responseFailure(500, {}, { message: 'x'.repeat(5_000) }).reason).toBe(`HTTP 500: ${'x'.repeat(5_000)}`);
  });
});

describe('an HTTP error with errors as a GraphQL answer has them', () => {
  test.each([
    [500, {}, { message: wentWrong }, { kind: 'too-heavy' }],
    [502, {}, { message: wentWrong }, { kind: 'too-heavy' }],
    [500, {}, { type: 'RESOURCE_LIMITS_EXCEEDED', message: 'too much' }, { kind: 'too-heavy' }],
    [403, none, { type: 'RATE_LIMIT', message: primaryText }, { kind: 'limited', secondary: false, untilMs: resetMs }],
    [502, {}, { message: secondaryText }, { kind: 'limited', secondary: true }],
    [500, retryAfter, { message: secondaryText }, { kind: 'limited', secondary: true, untilMs: nowMs + 90_000 }],
    [403, some, { type: 'INSUFFICIENT_SCOPES', message: 'needs repo' }, { kind: 'refused' }],
    [
      400,
      some,
      { message: 'no such field', extensions: { code: 'undefinedField', fieldName: 'discussions' } },
      { kind: 'unknown-field', field: 'discussions' },
    ],
    // A server of before 2.19.
    [400, some, { message: "Field 'isTemplate' doesn't exist on type 'Repository'" }, { kind: 'unknown-field' }],
  ])('%i with %j and %j is what the error says', (status, headers, error, failure) => {
    const told = { ...failure, reason: error.message };
    expect(responseFailure(status, headers, { data: null, errors: [error] })).toMatchObject(told);
    expect(responseFailure(status, headers, { errors: [{ message: 'odd' }, error] })).toMatchObject(told);
  });

  test('that say nothing gives the reason in the words of the first', () => {
    expect(responseFailure(500, {}, { errors: [{ message: 'first' }, { message: 'second' }] })).toEqual({
      kind: 'unclear',
      reason: 'HTTP 500: first',
    });
  });
});

describe('an error of the whole query', () => {
  test.each([
    [{ type: 'RATE_LIMITED', message: primaryText }, none, 200, { secondary: false, untilMs: resetMs }],
    [{ type: 'RATE_LIMIT', message: primaryText }, none, 200, { secondary: false, untilMs: resetMs }],
    [
      { type: 'RATE_LIMIT', code: 'graphql_rate_limit', message: primaryText },
      none,
      200,
      { secondary: false, untilMs: resetMs },
    ],
    [{ type: 'RATE_LIMITED', message: 'not now' }, {}, 200, { secondary: false }],
    [{ type: 'RATE_LIMIT', message: 'not now' }, {}, 200, { secondary: false }],
    [{ type: 'RATE_LIMIT', path: ['r3'], message: 'not now' }, {}, 200, { secondary: false }],
    [{ code: 'graphql_rate_limit', message: 'not now' }, {}, 200, { secondary: false }],
    [{ extensions: { type: 'RATE_LIMITED' }, message: primaryText }, {}, 200, { secondary: false }],
    [{ extensions: { code: 'RATE_LIMIT' }, message: primaryText }, {}, 200, { secondary: false }],
    [{ extensions: { code: 'graphql_rate_limit' }, message: 'not now' }, {}, 200, { secondary: false }],
    [{ type: 'RATE_LIMITED', message: secondaryText }, retryAfter, 200, { secondary: true, untilMs: nowMs + 90_000 }],
    [{ message: secondaryText }, {}, 200, { secondary: true }],
    [{ message: secondaryText }, some, 200, { secondary: true }],
    [{ message: abuseText }, retryAfter, 200, { secondary: true, untilMs: nowMs + 90_000 }],
    [{ message: primaryText }, none, 200, { secondary: false, untilMs: resetMs }],
    [{ type: 'RATE_LIMITED', path: ['r3'], message: primaryText }, none, 200, { secondary: false, untilMs: resetMs }],
  ])('%j with %j and %i is a rate limit', (error, headers, status, limit) => {
    expect(errorFailure(error, headers, status)).toEqual({ kind: 'limited', reason: error.message, ...limit });
  });

  test.each([
    [{ message: wentWrong }],
    [{ message: inTime }],
    [{ message: 'timedout' }],
    [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits for this query exceeded.' }],
    [{ type: 'MAX_NODE_LIMIT_EXCEEDED', message: 'This query requests up to 600,000 possible nodes' }],
    [{ extensions: { code: 'MAX_NODE_LIMIT_EXCEEDED' }, message: 'nodes' }],
  ])('%j says that it was too much', (error) => {
    expect(errorFailure(error)).toEqual({ kind: 'too-heavy', reason: error.message });
  });

  test('a lack of scopes is refused with what to do; one for a field names the field', () => {
    const refused = { kind: 'refused', what: 'query', remedy: expect.stringContaining('scope') };
    expect(errorFailure({ type: 'INSUFFICIENT_SCOPES', message: 'needs repo' })).toMatchObject(refused);
    const message = "Your token has not been granted the required scopes. The 'discussions' field requires ['repo'].";
    expect(errorFailure({ type: 'INSUFFICIENT_SCOPES', message })).toMatchObject({
      ...{ kind: 'refused-field', field: 'discussions', remedy: expect.stringContaining('scope') },
    });
    expect(errorFailure({ type: 'INSUFFICIENT_SCOPES', path: ['r0'], message: 'needs repo' })).toBeUndefined();
  });

  test('a field that the server lacks is named', () => {
    const message = "Field 'discussions' doesn't exist on type 'Repository'";
    const extensions = { code: 'undefinedField', fieldName: 'discussions' };
    expect(errorFailure({ message, extensions, path: ['fragment stats', 'discussions'] })).toEqual({
      kind: 'unknown-field',
      reason: message,
      field: 'discussions',
    });
  });

  test.each(['argumentLiteralsIncompatible', 'argumentNotAccepted', 'variableMismatch', 'undefinedType'])(
    '%s, a complaint about the query itself, is refused',
    (code) => {
      const failure = errorFailure({ message: 'wrong query', extensions: { code } });
      expect(failure).toMatchObject({ kind: 'refused', what: 'query' });
    },
  );

  test.each(['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE', 'internal_error', 'oops'])(
    '%s is GitHub’s own trouble, and no reason to end the run',
    (code) => {
      expect(errorFailure({ message: 'oops', extensions: { code } })).toEqual({ kind: 'unclear', reason: 'oops' });
    },
  );

  test('FORBIDDEN without a path withholds what was asked for', () => {
    const error = { type: 'FORBIDDEN', message: 'SAML', extensions: { saml_failure: true } };
    expect(errorFailure(error)).toEqual({ kind: 'withheld', reason: 'SAML' });
  });

  test('one that says nothing is unclear', () => {
    expect(errorFailure({})).toEqual({ kind: 'unclear', reason: 'Error without a message' });
  });

  test.each(['NOT_FOUND', 'FORBIDDEN', 'RESOURCE_LIMITS_EXCEEDED', 'SOMETHING_NEW'])(
    '%s on one repository is not one of them',
    (type) => {
      expect(errorFailure({ type, path: ['r7', 'issues'], message: 'one repository' })).toBeUndefined();
    },
  );

  test('nor is a timeout on one repository', () => {
    expect(errorFailure({ path: ['r7'], message: wentWrong })).toBeUndefined();
  });
});

describe('an error of one repository', () => {
  test.each([
    [{ type: 'NOT_FOUND', message: "Could not resolve to a Repository with the name 'o/r'." }, 'not-found'],
    [{ type: 'FORBIDDEN', message: 'SAML', extensions: { saml_failure: true } }, 'forbidden'],
    [{ extensions: { type: 'FORBIDDEN' }, message: 'SAML' }, 'forbidden'],
    [{ extensions: { code: 'NOT_FOUND' }, message: 'gone' }, 'not-found'],
    [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits exceeded.' }, 'too-heavy'],
    [{ message: wentWrong }, 'too-heavy'],
    [{ type: 'INTERNAL', message: 'Timeout' }, 'too-heavy'],
    [{ type: 'SOMETHING_NEW', message: 'new' }, 'unclear'],
    [{ message: 'no type' }, 'unclear'],
  ])('%j is %s, with the reason that GitHub gives', (error, status) => {
    expect(refusalOf({ ...error, path: ['r0'] })).toEqual({ status, reason: error.message });
  });
});

test('of several errors of the whole query that counts which asks most of the run', () => {
  const raw = { status: 200, headers: new Headers(), nowMs, date };
  const unclear = { message: 'odd' };
  const heavy = { type: 'RESOURCE_LIMITS_EXCEEDED', message: 'too much' };
  const limit = { type: 'RATE_LIMITED', message: primaryText };
  const scopes = { type: 'INSUFFICIENT_SCOPES', message: 'needs repo' };
  const kindOf = (...errors: AnswerError[]) => failureOfErrors(errors, raw)?.kind;
  expect(kindOf(unclear, heavy)).toBe('too-heavy');
  expect(kindOf(unclear, heavy, limit)).toBe('limited');
  expect(kindOf(unclear, limit, scopes, heavy)).toBe('refused');
  expect(kindOf({ type: 'NOT_FOUND', path: ['r0'], message: 'gone' })).toBeUndefined();
});

test.each([
  [['o12'], 'o12'],
  [['r0'], 'r0'],
  [['r64', 'issues', 'totalCount'], 'r64'],
  [['rateLimit'], undefined],
  [['query stats', 'r0'], undefined],
  [['fragment stats', 'x'], undefined],
  [['r'], undefined],
  [['r1x'], undefined],
  [[0], undefined],
  [[], undefined],
  [undefined, undefined],
])('the path %j is about the alias %s', (path, alias) => {
  expect(aliasOf({ ...(path && { path }) })).toBe(alias);
});
