import type { TroubleName } from '../../text/troubles/troubles.ts';
import type { Pattern } from '../facts.ts';
import type { MeaningRow } from './meaning.ts';

const troubleshooting = 'https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api';
const permissions =
  'https://docs.github.com/en/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens';
const tokenPolicy =
  'https://docs.github.com/en/organizations/managing-programmatic-access-to-your-organization/setting-a-personal-access-token-policy-for-your-organization';
const graphqlLimits = 'https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api';
const apps = 'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app';
const http = 'https://www.rfc-editor.org/rfc/rfc9110';
const node = 'https://nodejs.org/api/errors.html';

const row = (when: Pattern, trouble: TroubleName, source: string): MeaningRow => ({ when, trouble, source });

const connection = (text: RegExp): Pattern => ({ text, marks: ['connection'] });

const notAccessible = /not accessible by/i;

/**
 * What a failed request to GitHub means: an entry of `errors`, a whole answer, or an error of the connection. `point`: the metric
 * that was asked for, by its field of the document, else `query` or `page`.
 */
export const githubMeanings: readonly MeaningRow[] = [
  row({ text: notAccessible, point: ['openIssues', 'closedIssues'] }, 'githubIssues', permissions),
  row({ text: notAccessible, point: ['openPRs', 'closedPRs', 'mergedPRs'] }, 'githubPullRequests', permissions),
  row(
    { text: notAccessible, point: ['branches', 'commits', 'defaultBranch', 'releases', 'latestRelease'] },
    'githubContents',
    permissions,
  ),
  row({ text: notAccessible, point: 'discussions' }, 'githubDiscussions', permissions),
  row({ text: notAccessible }, 'githubPermission', `${troubleshooting}#resource-not-accessible`),
  row(
    { text: /SAML enforcement/i },
    'githubSso',
    'https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api#authorizing-a-personal-access-token-for-saml-sso',
  ),
  row(
    { text: /IP allow list/i },
    'githubAllowList',
    'https://docs.github.com/en/enterprise-cloud@latest/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/managing-allowed-ip-addresses-for-your-organization',
  ),
  row({ text: /forbids access via[^.]*lifetime/i }, 'githubLifetime', 'https://github.com/NixOS/org/issues/247'),
  row({ text: /forbids access via[^.]*\(classic\)/i }, 'githubClassicToken', tokenPolicy),
  row({ text: /forbids access via[^.]*fine-grained/i }, 'githubFineGrainedToken', tokenPolicy),
  row(
    { text: /OAuth App access restrictions/i },
    'githubOAuthApp',
    'https://docs.github.com/en/organizations/managing-oauth-access-to-your-organizations-data/about-oauth-app-access-restrictions',
  ),
  row(
    { text: /suspended/i },
    'githubSuspended',
    'https://docs.github.com/en/apps/maintaining-github-apps/suspending-a-github-app-installation',
  ),
  row(
    { text: /access blocked|DMCA/i },
    'githubBlocked',
    'https://docs.github.com/en/rest/repos/repos#get-a-repository--status-codes',
  ),
  row({ status: 451 }, 'githubBlocked', `${http}#name-client-error-4xx`),
  row(
    { code: /INSUFFICIENT_SCOPES/ },
    'githubScopes',
    'https://docs.github.com/en/graphql/guides/forming-calls-with-graphql#authenticating-with-graphql',
  ),
  row({ marks: ['redirect'] }, 'githubApi', `${http}#name-redirection-3xx`),
  row(
    { status: 503 },
    'githubMaintenance',
    'https://docs.github.com/en/enterprise-server@latest/admin/administering-your-instance/configuring-maintenance-mode/enabling-and-scheduling-maintenance-mode',
  ),
  row({ marks: ['sign-in'] }, 'githubGateway', `${http}#name-200-ok`),
  row({ marks: ['oversized'] }, 'githubGateway', `${graphqlLimits}#node-limit`),
  row({ marks: ['html', 'foreign'] }, 'githubGateway', `${http}#name-client-error-4xx`),
  row(
    { status: 401, text: /claim \('(?:iat|exp)'\)/, point: 'app' },
    'githubAppClock',
    'https://github.com/octokit/auth-app.js/issues/146',
  ),
  row({ status: 401, point: 'app' }, 'githubAppKey', `${apps}/authenticating-as-a-github-app`),
  row(
    { status: 404, text: /Integration not found/, point: 'app' },
    'githubAppId',
    'https://github.com/actions/create-github-app-token/issues/136',
  ),
  row({ status: 404, point: 'app' }, 'githubInstallation', `${apps}/authenticating-as-a-github-app-installation`),
  row(
    { status: 401, marks: ['installation'] },
    'githubInstallation',
    `${apps}/authenticating-as-a-github-app-installation`,
  ),
  row(
    { status: 401, marks: ['expired'] },
    'githubTokenExpired',
    'https://docs.github.com/en/rest/apps/apps#create-an-installation-access-token-for-an-app',
  ),
  row(
    { status: 401, marks: ['worked'] },
    'githubTokenExpired',
    'https://github.com/actions/create-github-app-token/issues/121',
  ),
  row({ status: 401 }, 'githubToken', `${troubleshooting}#404-not-found-for-an-existing-resource`),
  row({ status: [400, 404, 405, 406, 410, 415, 426], point: 'query' }, 'githubApi', `${http}#name-client-error-4xx`),
  row({ status: [400, 405, 406, 415, 426], point: 'page' }, 'githubApi', `${http}#name-client-error-4xx`),
  row(
    { code: /(?:^| )[a-z]+(?:[A-Z][a-z]+)+(?: |$)|PAGINATION|CURSOR/ },
    'githubQuery',
    'https://graphql-ruby.org/queries/error_handling',
  ),
  row(connection(/\bENOTFOUND\b/), 'githubHost', `${node}#common-system-errors`),
  row(
    connection(/certificate|CERT_/i),
    'githubCertificate',
    'https://nodejs.org/api/tls.html#x509-certificate-error-codes',
  ),
  row(
    connection(/\bEPROTO\b|wrong version number|HPE_INVALID|Expected HTTP|HTTP\/1\.1 protocol/),
    'githubProtocol',
    `${node}#openssl-error-codes`,
  ),
  row(connection(/header|ByteString/), 'githubToken', `${node}#err_invalid_char`),
  row(
    connection(/ERR_INVALID_(URL|PROTOCOL)|Invalid URL|Failed to parse URL|bad port|unknown scheme/),
    'githubApi',
    `${node}#err_invalid_url`,
  ),
  row({ marks: ['connection'] }, 'githubUnreachable', `${node}#common-system-errors`),
];
