import type { Trouble } from './trouble.ts';

/** GitHub answers with an error, or not at all. */
export const githubTroubles = {
  githubToken: {
    sign: 'GitHub: `HTTP 401` or `Bad credentials`',
    remedy:
      'Set `github-token` to a valid token that can read these repositories. For private repositories of other owners, use a GitHub App or a personal access token.',
  },
  githubTokenExpired: {
    sign: '`github-token` expires at, or GitHub: `HTTP 401` in mid-run',
    remedy:
      'Set `github-token` to a token that is valid for longer than the run and not revoked, or select fewer repositories. A GitHub App’s token is valid for one hour.',
  },
  githubScopes: {
    sign: 'GitHub: `INSUFFICIENT_SCOPES`, or `has not been granted the required scopes`',
    remedy: 'Give the token of `github-token` the scope in the message. For private repositories that is `repo`.',
  },
  githubIssues: {
    sign: 'GitHub: `Resource not accessible` for the number of issues',
    remedy:
      'Give `github-token` or the GitHub App the permission “Issues: read”. For GITHUB_TOKEN, add `issues: read` to `permissions`.',
  },
  githubPullRequests: {
    sign: 'GitHub: `Resource not accessible` for the number of pull requests',
    remedy:
      'Give `github-token` or the GitHub App the permission “Pull requests: read”. For GITHUB_TOKEN, add `pull-requests: read` to `permissions`.',
  },
  githubContents: {
    sign: 'GitHub: `Resource not accessible` for `branches`, `commits`, `releases` and the like',
    remedy:
      'Give `github-token` or the GitHub App the permission “Contents: read”. For GITHUB_TOKEN, add `contents: read` to `permissions`.',
  },
  githubDiscussions: {
    sign: 'GitHub: `Resource not accessible` for `discussions`',
    remedy:
      'Give `github-token` or the GitHub App the permission “Discussions: read”. For GITHUB_TOKEN, add `discussions: read` to `permissions`.',
  },
  githubPermission: {
    sign: 'GitHub: `Resource not accessible by integration` or `by personal access token`',
    remedy:
      'Give `github-token` or the GitHub App access to these repositories, with the permission in the message or “Metadata: read”.',
  },
  githubSso: {
    sign: 'GitHub: `SAML enforcement`',
    remedy:
      'Authorize `github-token` for the organization’s single sign-on. If the message has an address, open it to do so.',
  },
  githubAllowList: {
    sign: 'GitHub: `has an IP allow list enabled`',
    remedy: 'Ask an owner to allow the runner’s IP address, or use a runner whose address is allowed.',
  },
  githubLifetime: {
    sign: 'GitHub: `forbids access … if the token’s lifetime is greater than …`',
    remedy: 'Shorten the lifetime of the token at the address in the message, or use a GitHub App.',
  },
  githubClassicToken: {
    sign: 'GitHub: `forbids access via a personal access token (classic)`',
    remedy: 'Use a GitHub App or a fine-grained personal access token for `github-token`.',
  },
  githubFineGrainedToken: {
    sign: 'GitHub: `forbids access via a personal access token with fine-grained permissions`',
    remedy: 'Use a GitHub App for `github-token`.',
  },
  githubOAuthApp: {
    sign: 'GitHub: `OAuth App access restrictions`',
    remedy: 'Use a GitHub App or a personal access token for `github-token`.',
  },
  githubSuspended: {
    sign: 'GitHub: `suspended`',
    remedy: 'Ask an owner to lift the suspension, or use another token.',
  },
  githubBlocked: {
    sign: 'GitHub: `access blocked` or `HTTP 451`',
    remedy: 'GitHub has disabled this content. Exclude it in the sources.',
  },
  githubQuery: {
    sign: 'GitHub: the server rejects the query',
    remedy:
      'Check GITHUB_GRAPHQL_URL. The server is too old for this query, or GITHUB_GRAPHQL_URL is not a GitHub server.',
  },
  githubTooOld: {
    sign: 'GitHub: `is too old: Field … doesn’t exist`',
    remedy: 'Upgrade GitHub Enterprise Server to version 3.0 or later.',
  },
  githubAddress: {
    sign: 'GitHub: a whole query is refused, for example by an IP allow list',
    remedy: 'Check the token’s permissions, the owner’s IP allow list, and GITHUB_GRAPHQL_URL.',
  },
  githubHost: {
    sign: 'GitHub: `ENOTFOUND`',
    remedy: 'Check GITHUB_API_URL and GITHUB_GRAPHQL_URL. If the runner reaches GitHub by a proxy, set HTTPS_PROXY.',
  },
  githubApi: {
    sign: 'GitHub: a redirect, or a status such as `HTTP 404` or `HTTP 406` for a whole query',
    remedy: 'Check GITHUB_API_URL and GITHUB_GRAPHQL_URL: they must be the addresses of GitHub’s APIs.',
  },
  githubGateway: {
    sign: 'GitHub: a page that is not from GitHub, for example a form to sign in',
    remedy:
      'A proxy, a gateway or another server answered instead of GitHub. Check HTTPS_PROXY, GITHUB_API_URL and GITHUB_GRAPHQL_URL.',
  },
  githubCertificate: {
    sign: 'GitHub: `certificate has expired` or `does not match certificate`',
    remedy: 'Check GITHUB_API_URL and GITHUB_GRAPHQL_URL, and the certificate of that server.',
  },
  githubProtocol: {
    sign: 'GitHub: `wrong version number` or `HTTP/1.1 protocol`',
    remedy: 'Check `http:` and `https:` and the port in HTTPS_PROXY, GITHUB_API_URL and GITHUB_GRAPHQL_URL.',
  },
  githubMaintenance: {
    sign: '`GitHub is not responding` with `HTTP 503`',
    remedy: 'Wait until the maintenance of the server is over, or check https://www.githubstatus.com. Then run again.',
  },
  githubUnreachable: {
    sign: '`GitHub is not responding: The connection failed`',
    remedy:
      'Check that the runner can reach GitHub, and HTTPS_PROXY if it needs a proxy. See https://www.githubstatus.com.',
  },
  githubDown: {
    sign: '`GitHub is not responding`, or `max-minutes (…) reached while GitHub was returning errors`',
    remedy: 'Check https://www.githubstatus.com, then run again.',
  },
} as const satisfies Record<string, Trouble>;
