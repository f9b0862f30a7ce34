import { describe, expect, test } from 'vitest';
import { type ErrorFacts, firstFit } from '../../../src/errors/facts.ts';
import { githubMeanings } from '../../../src/errors/meanings/github.ts';
import { githubAnswerVerdicts, githubErrorVerdicts } from '../../../src/errors/verdicts/github.ts';
import type { Verdict } from '../../../src/errors/verdicts/verdict.ts';
import {
  type AnswerError,
  type AnswerPoint,
  factsOfAnswer,
  factsOfConnection,
  factsOfError,
} from '../../../src/github/client/facts.ts';
import { contractMetrics, extraMetrics } from '../../../src/github/metrics.ts';
import type { TroubleName } from '../../../src/text/troubles/troubles.ts';

const saml =
  'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.';
const allowList =
  'Although you appear to have the correct authorization credentials, the `octo-org` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.';
const lifetime =
  "The 'octo-org' organization forbids access via a fine-grained personal access tokens if the token's lifetime is greater than 366 days. Please adjust your token's lifetime at the following URL: https://github.com/settings/personal-access-tokens/1";
const classic =
  '`octo-org` forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal access token with fine-grained permissions.';
const fineGrained =
  '`octo-org` forbids access via a personal access token with fine-grained permissions. Please use a GitHub App, or an OAuth App.';
const oauth =
  'Although you appear to have the correct authorization credentials, the `octo-org` organization has enabled OAuth App access restrictions, meaning that data access to third-parties is limited.';
const scopes =
  "Your token has not been granted the required scopes to execute this query. The 'discussions' field requires one of the following scopes: ['repo'], but your token has only been granted the: [''] scopes.";
const secondary = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
const wentWrong =
  'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug.';
const byIntegration = 'Resource not accessible by integration';
const byToken = 'Resource not accessible by personal access token';

type Expected = [verdict: Verdict | 'passing', trouble?: TroubleName];

const errors: readonly [AnswerError, ...Expected][] = [
  [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded for user ID 1.' }, 'used up'],
  [{ type: 'RATE_LIMIT', code: 'graphql_rate_limit', message: 'API rate limit already exceeded' }, 'used up'],
  [{ type: 'RATE_LIMIT', path: ['r3'], message: 'API rate limit exceeded' }, 'used up'],
  [{ message: 'API rate limit exceeded for installation ID 1.' }, 'used up'],
  [{ message: secondary }, 'throttled'],
  [{ type: 'RATE_LIMITED', message: secondary }, 'throttled'],
  [{ message: 'You have triggered an abuse detection mechanism.' }, 'throttled'],
  [{ type: 'MAX_NODE_LIMIT_EXCEEDED', message: 'This query requests up to 600,000 possible nodes' }, 'too heavy'],
  [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits for this query exceeded.' }, 'too heavy'],
  [{ type: 'RESOURCE_LIMITS_EXCEEDED', path: ['r1', 'issues'], message: 'Resource limits' }, 'too heavy'],
  [{ message: wentWrong }, 'too heavy'],
  [{ message: 'timedout', path: ['r1', 'commits', 'target', 'history'] }, 'too heavy'],
  [{ type: 'NOT_FOUND', path: ['r0'], message: "Could not resolve to a Repository with the name 'o/r'." }, 'missing'],
  [{ type: 'NOT_FOUND', message: 'Could not resolve' }, 'passing'],
  [{ type: 'FORBIDDEN', path: ['r0'], message: saml, extensions: { saml_failure: true } }, 'forbidden', 'githubSso'],
  [{ type: 'FORBIDDEN', message: saml, extensions: { saml_failure: true } }, 'withheld', 'githubSso'],
  [{ type: 'FORBIDDEN', path: ['o0'], message: allowList }, 'forbidden', 'githubAllowList'],
  [{ type: 'FORBIDDEN', path: ['r0'], message: lifetime }, 'forbidden', 'githubLifetime'],
  [{ type: 'FORBIDDEN', path: ['r0'], message: classic }, 'forbidden', 'githubClassicToken'],
  [{ type: 'FORBIDDEN', path: ['r0'], message: fineGrained }, 'forbidden', 'githubFineGrainedToken'],
  [{ type: 'FORBIDDEN', path: ['r0'], message: oauth }, 'forbidden', 'githubOAuthApp'],
  [
    { type: 'FORBIDDEN', path: ['r0'], message: 'This installation has been suspended' },
    'forbidden',
    'githubSuspended',
  ],
  [{ type: 'FORBIDDEN', path: ['r0'], message: 'Repository access blocked' }, 'forbidden', 'githubBlocked'],
  [{ type: 'FORBIDDEN', path: ['r0'], message: byIntegration }, 'forbidden', 'githubPermission'],
  [{ type: 'FORBIDDEN', path: ['r0', 'openIssues'], message: byToken }, 'forbidden', 'githubIssues'],
  [{ type: 'FORBIDDEN', path: ['r0', 'mergedPRs'], message: byIntegration }, 'forbidden', 'githubPullRequests'],
  [{ type: 'FORBIDDEN', path: ['r0', 'branches'], message: byIntegration }, 'forbidden', 'githubContents'],
  [{ type: 'FORBIDDEN', path: ['r0', 'discussions'], message: byToken }, 'forbidden', 'githubDiscussions'],
  [{ type: 'INSUFFICIENT_SCOPES', path: ['r0', 'branches'], message: 'needs repo' }, 'forbidden', 'githubScopes'],
  [{ type: 'INSUFFICIENT_SCOPES', message: scopes }, 'refused field', 'githubScopes'],
  [{ type: 'INSUFFICIENT_SCOPES', message: 'Your token has not been granted the scopes' }, 'invalid', 'githubScopes'],
  [
    {
      message: "Field 'discussions' doesn't exist on type 'Repository'",
      extensions: { code: 'undefinedField', fieldName: 'discussions' },
    },
    'unknown field',
    'githubQuery',
  ],
  [{ message: "Field 'stargazerCount' doesn't exist on type 'Repository'" }, 'unknown field'],
  [{ message: 'wrong', extensions: { code: 'argumentLiteralsIncompatible' } }, 'invalid', 'githubQuery'],
  [{ type: 'EXCESSIVE_PAGINATION', message: 'Requesting 200 records' }, 'invalid', 'githubQuery'],
  [{ type: 'SERVICE_UNAVAILABLE', message: 'Service unavailable' }, 'passing'],
  [{ type: 'INTERNAL', message: 'Internal error' }, 'passing'],
  [{ type: 'STALE_DATA', message: 'Stale' }, 'passing'],
  [{ type: 'UNPROCESSABLE', message: 'Unprocessable' }, 'passing'],
  [{}, 'passing'],
];

const id = { 'x-github-request-id': 'A:1' };
const html = { 'content-type': 'text/html' };
const none = { ...id, 'x-ratelimit-remaining': '0' };
const titled = (title: string, rest = ''): string => `<!DOCTYPE html><html><title>${title}</title>${rest}</html>`;
const signIn = titled('Sign in · Acme', '<form><input type="password"></form>');

type Body = Record<string, unknown> | string;
const answers: readonly [AnswerPoint, number, Record<string, string>, Body, ...Expected][] = [
  ['query', 200, none, '', 'used up'],
  ['query', 200, id, { message: secondary }, 'throttled'],
  ['query', 200, id, { message: 'API rate limit exceeded' }, 'throttled'],
  ['query', 200, { ...id, ...html }, titled('Unicorn! · GitHub'), 'too heavy'],
  ['query', 200, html, signIn, 'final for all', 'githubGateway'],
  ['query', 200, { ...id, ...html }, signIn, 'final for all', 'githubGateway'],
  ['query', 200, html, titled('Session timeout · Sign in'), 'final for all', 'githubGateway'],
  ['query', 403, html, titled('Session timeout'), 'final for all', 'githubGateway'],
  ['page', 200, html, titled('Blocked by policy'), 'final for all', 'githubGateway'],
  ['query', 200, id, '{"data":{"r0":{"repo":"o/', 'passing'],
  ['query', 200, id, '', 'passing'],
  ['query', 302, { location: 'https://ghes.example/login' }, '', 'final for all', 'githubApi'],
  ['query', 301, { ...id, location: 'https://ghes.example/api/graphql' }, '', 'final for all', 'githubApi'],
  ['page', 307, { location: 'https://sso.example/' }, '', 'final for all', 'githubApi'],
  ['query', 304, id, '', 'passing'],
  ['query', 400, id, { message: 'Problems parsing JSON' }, 'final for all', 'githubApi'],
  ['query', 400, html, titled('400 The plain HTTP request was sent to HTTPS port'), 'final for all', 'githubGateway'],
  ['query', 401, id, { message: 'Bad credentials' }, 'final for all', 'githubToken'],
  ['page', 401, id, { message: 'Requires authentication' }, 'final for all', 'githubToken'],
  ['app', 401, id, { message: 'A JSON web token could not be decoded' }, 'final for all', 'githubAppKey'],
  ['app', 401, id, { message: "'Expiration time' claim ('exp') is too far" }, 'final for all', 'githubAppClock'],
  ['app', 404, id, { message: 'Integration not found' }, 'final for all', 'githubAppId'],
  ['app', 404, id, { message: 'Not Found' }, 'missing', 'githubInstallation'],
  ['app', 403, id, { message: 'This installation has been suspended' }, 'forbidden', 'githubSuspended'],
  ['app', 422, id, { message: 'The permissions requested are not granted' }, 'final for one'],
  ['query', 401, html, titled('401 Authorization Required'), 'final for all', 'githubGateway'],
  ['page', 403, id, { message: 'API rate limit exceeded for user ID 1.' }, 'throttled'],
  ['page', 403, none, { message: 'API rate limit exceeded for user ID 1.' }, 'used up'],
  ['page', 403, none, { message: secondary }, 'throttled'],
  ['page', 403, { ...id, 'retry-after': '60' }, { message: 'Slow down' }, 'throttled'],
  ['query', 403, { ...id, ...html }, titled('Rate limit · GitHub'), 'throttled'],
  ['page', 403, none, { message: byIntegration }, 'forbidden', 'githubPermission'],
  ['query', 403, id, { message: byIntegration }, 'final for all', 'githubPermission'],
  ['page', 403, id, { message: saml }, 'forbidden', 'githubSso'],
  ['page', 403, id, { message: allowList }, 'forbidden', 'githubAllowList'],
  ['page', 403, id, { message: lifetime }, 'forbidden', 'githubLifetime'],
  ['page', 403, id, { message: classic }, 'forbidden', 'githubClassicToken'],
  ['page', 403, id, { message: fineGrained }, 'forbidden', 'githubFineGrainedToken'],
  ['query', 403, id, { message: 'Sorry. Your account was suspended.' }, 'final for all', 'githubSuspended'],
  ['page', 403, id, { message: 'Must have admin rights to Repository.' }, 'forbidden'],
  ['query', 403, html, titled('Access denied · Proxy'), 'final for all', 'githubGateway'],
  ['page', 404, id, { message: 'Not Found' }, 'missing'],
  ['page', 404, none, { message: 'Not Found' }, 'missing'],
  ['query', 404, id, { message: 'Not Found' }, 'final for all', 'githubApi'],
  ['page', 404, html, titled('404 Not Found'), 'final for all', 'githubGateway'],
  ['query', 405, id, { message: 'Method Not Allowed' }, 'final for all', 'githubApi'],
  ['page', 405, id, { message: 'Method Not Allowed' }, 'final for all', 'githubApi'],
  ['page', 406, id, { message: 'Not Acceptable' }, 'final for all', 'githubApi'],
  ['page', 408, id, '', 'passing'],
  ['page', 410, id, { message: 'Gone' }, 'missing'],
  ['query', 410, id, { message: 'Gone' }, 'final for all', 'githubApi'],
  ['page', 415, id, { message: 'Unsupported API version' }, 'final for all', 'githubApi'],
  ['page', 422, id, { message: 'Validation Failed' }, 'final for one'],
  ['query', 422, id, { message: 'Validation Failed' }, 'final for all'],
  ['page', 429, id, { message: 'Too many requests' }, 'throttled'],
  ['page', 429, none, { message: 'API rate limit exceeded' }, 'used up'],
  ['query', 429, html, titled('Whoa there!'), 'throttled', 'githubGateway'],
  ['page', 451, id, { message: 'Repository access blocked' }, 'forbidden', 'githubBlocked'],
  ['page', 451, id, { message: 'Unavailable' }, 'forbidden', 'githubBlocked'],
  ['query', 500, id, { message: 'Server Error' }, 'passing'],
  ['query', 500, id, { message: "We couldn't respond to your request in time." }, 'too heavy'],
  ['query', 502, { ...id, ...html }, titled('Unicorn! · GitHub'), 'too heavy'],
  ['query', 413, html, titled('413 Request Entity Too Large'), 'too heavy', 'githubGateway'],
  ['query', 502, html, titled('502 Bad Gateway'), 'too heavy', 'githubGateway'],
  ['query', 504, html, titled('504 Gateway Time-out'), 'too heavy', 'githubGateway'],
  ['query', 503, html, titled('GitHub is down for maintenance'), 'passing', 'githubMaintenance'],
  ['query', 503, html, titled('503 first byte timeout'), 'passing', 'githubMaintenance'],
  ['page', 503, { ...id, 'retry-after': '60' }, { message: 'Service unavailable' }, 'passing', 'githubMaintenance'],
];

const connections: readonly [text: string, trouble: TroubleName][] = [
  ['getaddrinfo ENOTFOUND ghes.example', 'githubHost'],
  ['certificate has expired', 'githubCertificate'],
  ["Hostname/IP does not match certificate's altnames", 'githubCertificate'],
  ['write EPROTO 00E8:error:0A00010B:SSL routines:ssl3_get_record:wrong version number', 'githubProtocol'],
  ['Headers.append: "token x\ny" is an invalid header value.', 'githubToken'],
  ['Invalid URL', 'githubApi'],
  ['bad port', 'githubApi'],
  ['socket hang up', 'githubUnreachable'],
];

const factsOf = ([point, status, headers, body]: (typeof answers)[number]): ErrorFacts =>
  factsOfAnswer({ status, headers: new Headers(headers), body, nowMs: 0, date: new Date(0) }, point);
const oversized = factsOfAnswer(
  { status: 200, headers: new Headers(id), body: '', isOversized: true, nowMs: 0, date: new Date(0) },
  'query',
);

test.each(errors)('the error %j is %s', (error, verdict, trouble) => {
  const facts = factsOfError(error);
  expect(firstFit(githubErrorVerdicts, facts)?.verdict ?? 'passing').toBe(verdict);
  expect(firstFit(githubMeanings, facts)?.trouble).toBe(trouble);
});

/** About a field without which the rest is worth having. */
const optional = (error: AnswerError): ErrorFacts => {
  const facts = factsOfError({ ...error, path: ['r0', 'branches'] });
  return { ...facts, marks: [...(facts.marks ?? []), 'optional'] };
};
const refusals = ['FORBIDDEN', 'INSUFFICIENT_SCOPES', 'NOT_FOUND', 'RESOURCE_LIMITS_EXCEEDED'];

test.each(refusals)('%s of a field that the rest can be without refuses that field', (type) => {
  expect(firstFit(githubErrorVerdicts, optional({ type, message: byToken }))?.verdict).toBe('refused field');
});

test.each(answers)('the answer to a %s of HTTP %i with %j and %j is %s', (...example) => {
  const [, , , , verdict, trouble] = example;
  expect(firstFit(githubAnswerVerdicts, factsOf(example))?.verdict ?? 'passing').toBe(verdict);
  expect(firstFit(githubMeanings, factsOf(example))?.trouble).toBe(trouble);
});

/** Bad credentials of a token of which more is known. */
const mortal = [{ worked: true }, { worked: false, expiredAt: new Date(0) }].map((token) => {
  const head = { status: 401, headers: new Headers(id), nowMs: 0, date: new Date(0) };
  return factsOfAnswer({ ...head, body: { message: 'Bad credentials' }, token }, 'query');
});

test.each(mortal)('a token that worked before, or is known to have expired, is said to have ended: $text', (facts) => {
  expect(firstFit(githubAnswerVerdicts, facts)?.verdict).toBe('final for all');
  expect(firstFit(githubMeanings, facts)?.trouble).toBe('githubTokenExpired');
});

const ofInstallation = factsOfAnswer(
  {
    ...{ status: 401, headers: new Headers(id), nowMs: 0, date: new Date(0) },
    ...{ body: { message: 'Bad credentials' }, token: { worked: false, isInstallation: true } },
  },
  'query',
);

test('a new token of an installation that is refused says to look at the installation', () => {
  expect(firstFit(githubMeanings, ofInstallation)?.trouble).toBe('githubInstallation');
});

test('a body without end is of no server of GitHub', () => {
  expect(firstFit(githubAnswerVerdicts, oversized)?.verdict).toBe('final for all');
  expect(firstFit(githubMeanings, oversized)?.trouble).toBe('githubGateway');
});

test.each(connections)('the connection that failed with %s is %s', (text, trouble) => {
  const error = new TypeError('fetch failed', { cause: new Error(text) });
  expect(firstFit(githubMeanings, factsOfConnection(error))?.trouble).toBe(trouble);
});

describe('each row', () => {
  const errorFacts = [...errors.map(([error]) => factsOfError(error)), ...refusals.map((type) => optional({ type }))];
  const answerFacts = [...answers.map(factsOf), oversized, ...mortal, ofInstallation];
  const connectionFacts = connections.map(([text]) => factsOfConnection(new Error(text)));

  test.each([
    ['of errors', githubErrorVerdicts, errorFacts],
    ['of answers', githubAnswerVerdicts, answerFacts],
    ['of meanings', githubMeanings, [...errorFacts, ...answerFacts, ...connectionFacts]],
  ])('%s decides one of the examples', (_, rows, facts) => {
    const used = new Set(facts.map((one) => firstFit<(typeof rows)[number]>(rows, one)));
    expect(rows.filter((row) => !used.has(row))).toEqual([]);
  });
});

test.each([...contractMetrics, ...extraMetrics].filter((one) => 'source' in one && one.source.includes('totalCount')))(
  'a count that is refused names the permission: $field',
  ({ field }) => {
    const facts = factsOfError({ type: 'FORBIDDEN', path: ['r0', field], message: byIntegration });
    expect(firstFit(githubMeanings, facts)?.trouble).toMatch(
      /^github(Issues|PullRequests|Contents|Discussions|Permission)$/,
    );
  },
);

test('an error on several addresses of a host says why, and one without a word that it says none', () => {
  const refused = Object.assign(new AggregateError([new Error('connect ECONNREFUSED ::1:9')], ''), {
    code: 'ECONNREFUSED',
  });
  expect(factsOfConnection(new TypeError('fetch failed', { cause: refused })).text).toBe('connect ECONNREFUSED ::1:9');
  const silent = new TypeError('fetch failed', { cause: Object.assign(new Error(''), { code: 'EODD' }) });
  expect(factsOfConnection(silent).text).toBe('no reason given (EODD)');
});
