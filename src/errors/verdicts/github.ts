import type { Pattern } from '../facts.ts';
import type { Verdict, VerdictRow } from './verdict.ts';

const graphqlLimits = 'https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api';
const restLimits = 'https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api';
const troubleshooting = 'https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api';
const apps = 'https://github.com/actions/create-github-app-token/issues';
const http = 'https://www.rfc-editor.org/rfc/rfc9110';

const secondaryText = /secondary rate limit|abuse detection/i;
const limitText = /rate limit/i;
// The two texts with which GitHub says that a query ran out of its ten seconds.
const timeoutText =
  /something went wrong while executing your query|couldn't respond to your request in time|timedout|timeout/i;
/** What an owner or the token's kind rules out; the hour's points may be used up at the same time. */
const refusalText =
  /not accessible by|SAML enforcement|IP allow list|forbids access via|OAuth App access restrictions|suspended|access blocked/i;

const row = (when: Pattern, verdict: Verdict, source: string): VerdictRow => ({ when, verdict, source });

/**
 * Entries of `errors`. `code`: type and codes; the mark `alias`: it is about one repository or owner; `field`: it names a
 * field that was asked for; `optional`: one without which the rest is worth having. Without a row it is passing.
 */
export const githubErrorVerdicts: readonly VerdictRow[] = [
  row({ text: secondaryText }, 'throttled', `${graphqlLimits}#secondary-rate-limits`),
  row({ code: /RATE_LIMIT|graphql_rate_limit/ }, 'used up', `${graphqlLimits}#exceeding-the-rate-limit`),
  row({ code: /MAX_NODE_LIMIT_EXCEEDED/ }, 'too heavy', `${graphqlLimits}#node-limit`),
  row(
    { code: /\b(FORBIDDEN|INSUFFICIENT_SCOPES|NOT_FOUND|RESOURCE_LIMITS_EXCEEDED)\b/, marks: ['alias', 'optional'] },
    'refused field',
    'https://github.com/boostsecurityio/poutine/pull/415',
  ),
  row(
    { code: /\bNOT_FOUND\b/, marks: ['alias'] },
    'missing',
    'https://docs.github.com/en/graphql/reference/queries#repository',
  ),
  row(
    { code: /\b(FORBIDDEN|INSUFFICIENT_SCOPES)\b/, marks: ['alias'] },
    'forbidden',
    'https://github.com/sourcegraph/codenotify/issues/19',
  ),
  row({ text: limitText }, 'used up', `${graphqlLimits}#exceeding-the-rate-limit`),
  row({ code: /RESOURCE_LIMITS_EXCEEDED/ }, 'too heavy', `${graphqlLimits}#other-resource-limits`),
  row({ text: timeoutText }, 'too heavy', `${graphqlLimits}#timeouts`),
  row({ code: /\bFORBIDDEN\b/ }, 'withheld', 'https://github.com/jasperapp/jasper/issues/187'),
  row(
    { code: /INSUFFICIENT_SCOPES/, marks: ['field'] },
    'refused field',
    'https://docs.github.com/en/graphql/guides/forming-calls-with-graphql#authenticating-with-graphql',
  ),
  row(
    { code: /INSUFFICIENT_SCOPES/ },
    'invalid',
    'https://docs.github.com/en/graphql/guides/forming-calls-with-graphql#authenticating-with-graphql',
  ),
  row({ code: /\bundefinedField\b/, marks: ['field'] }, 'unknown field', 'https://github.com/cli/cli/issues/5714'),
  row({ text: /^Field '\w+' doesn't exist on type/ }, 'unknown field', 'https://github.com/cli/cli/issues/5714'),
  // Validation has codes in camel case, as the library of GitHub's server does; what goes wrong later is written otherwise.
  row({ code: /(?:^| )[a-z]+(?:[A-Z][a-z]+)+(?: |$)/ }, 'invalid', 'https://graphql-ruby.org/queries/error_handling'),
  row(
    { code: /MISSING_PAGINATION_BOUNDARIES|EXCESSIVE_PAGINATION|INVALID_CURSOR_ARGUMENTS/ },
    'invalid',
    'https://docs.github.com/en/graphql/guides/using-pagination-in-the-graphql-api',
  ),
];

/**
 * Whole answers. Points: `query` (GraphQL), `page` (REST), `app` (an App as itself). Marks: the class of the status (`4xx`), `html`, `foreign` (not from
 * GitHub), `sign-in` (a form to sign in), `redirect`, `oversized`, `retry-after`, `no points`. Without a row it is passing.
 */
export const githubAnswerVerdicts: readonly VerdictRow[] = [
  row({ status: 401 }, 'final for all', `${troubleshooting}#404-not-found-for-an-existing-resource`),
  row(
    { status: 403, text: refusalText, point: ['page', 'app'] },
    'forbidden',
    `${troubleshooting}#resource-not-accessible`,
  ),
  row({ status: 403, text: refusalText }, 'final for all', `${troubleshooting}#resource-not-accessible`),
  row({ status: [200, 403, 429], text: secondaryText }, 'throttled', `${restLimits}#exceeding-the-rate-limit`),
  row({ status: [200, 403, 429], marks: ['no points'] }, 'used up', `${restLimits}#exceeding-the-rate-limit`),
  row({ status: 429 }, 'throttled', `${restLimits}#exceeding-the-rate-limit`),
  row({ status: [200, 403], text: limitText }, 'throttled', `${restLimits}#exceeding-the-rate-limit`),
  row({ status: 403, marks: ['retry-after'] }, 'throttled', `${restLimits}#exceeding-the-rate-limit`),
  row({ marks: ['oversized'] }, 'final for all', `${graphqlLimits}#node-limit`),
  row({ marks: ['redirect'] }, 'final for all', `${http}#name-redirection-3xx`),
  row({ status: 413, point: 'query' }, 'too heavy', `${http}#name-413-content-too-large`),
  row({ status: [502, 504] }, 'too heavy', `${graphqlLimits}#timeouts`),
  row(
    { status: 503 },
    'passing',
    'https://docs.github.com/en/enterprise-server@latest/admin/administering-your-instance/configuring-maintenance-mode/enabling-and-scheduling-maintenance-mode',
  ),
  row({ marks: ['2xx', 'sign-in'] }, 'final for all', `${http}#name-200-ok`),
  row({ marks: ['2xx', 'html', 'foreign'] }, 'final for all', `${http}#name-200-ok`),
  row({ marks: ['2xx', 'html'] }, 'too heavy', `${graphqlLimits}#timeouts`),
  row({ marks: ['4xx', 'html', 'foreign'] }, 'final for all', `${http}#name-client-error-4xx`),
  row({ text: timeoutText }, 'too heavy', `${graphqlLimits}#timeouts`),
  row({ status: 404, text: /Integration not found/, point: 'app' }, 'final for all', `${apps}/136`),
  row({ status: [403, 451], point: ['page', 'app'] }, 'forbidden', `${troubleshooting}#resource-not-accessible`),
  row(
    { status: [404, 410], point: ['page', 'app'] },
    'missing',
    `${troubleshooting}#404-not-found-for-an-existing-resource`,
  ),
  row({ status: 422, point: ['page', 'app'] }, 'final for one', `${troubleshooting}#validation-failed`),
  row({ status: [408, 409, 421, 423, 425] }, 'passing', `${http}#name-client-error-4xx`),
  row({ marks: ['4xx'] }, 'final for all', `${http}#name-client-error-4xx`),
];
