import type { MeaningRow } from './meaning.ts';

const codes = 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes';
const federation = 'https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust';
const oidc = 'https://docs.github.com/en/actions/reference/security/oidc';

/** What a sign-in that failed means; the points are those of the verdicts. */
export const entraMeanings: readonly MeaningRow[] = [
  { when: { point: 'id token', status: [400, 401, 403, 404] }, trouble: 'idToken', source: oidc },
  // An assertion of a few minutes, or a refresh token that is over.
  {
    when: { point: 'earlier step', code: /^AADSTS(50173|50078|500133|700024|70008|70043|700082|700084)$/ },
    trouble: 'entraExpired',
    source: 'https://github.com/Azure/login/issues/180',
  },
  { when: { code: /^AADSTS(500133|700024)$/ }, trouble: 'entraClock', source: codes },
  { when: { code: /^AADSTS(70021|70021[1-3]|700223|700238)$/ }, trouble: 'entraSubject', source: federation },
  { when: { code: /^AADSTS(50059|90002|700016|700027|7000112|7000229)$/ }, trouble: 'entraApplication', source: codes },
  { when: { code: /^AADSTS(7000215|7000222)$/ }, trouble: 'entraSecret', source: codes },
  { when: { code: /^AADSTS(500011|500014|50001)$/ }, trouble: 'entraResource', source: codes },
  { when: { code: /^AADSTS(53003|530003|50105|50005|50097)$/ }, trouble: 'entraPolicy', source: codes },
  // Neither variables nor the command, or nobody is signed in.
  {
    when: { point: 'earlier step', text: /az: (command )?not found|is not recognized|ENOENT|Please run 'az login'/i },
    trouble: 'entraNobody',
    source: 'https://learn.microsoft.com/cli/azure/authenticate-azure-cli',
  },
  {
    when: { status: [408, 429, 500, 502, 503, 504] },
    trouble: 'entraUnreachable',
    source: 'https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow#error-response',
  },
  {
    when: {
      text: /\b(endpoints_resolution_error|network_error|post_request_failed|temporarily_unavailable|server_error)\b|\btransient\b/,
    },
    trouble: 'entraUnreachable',
    source: 'https://learn.microsoft.com/entra/msal/javascript/node/errors',
  },
  {
    when: { code: /^AADSTS(50196|90006|90012|90024|90033|90055)$/ },
    trouble: 'entraUnreachable',
    source: codes,
  },
  {
    when: { text: /\b(E(AI_AGAIN|CONN[A-Z]+|NOTFOUND|HOSTUNREACH|NETUNREACH|PIPE|TIMEDOUT)|socket hang up)\b/ },
    trouble: 'entraUnreachable',
    source: 'https://nodejs.org/api/errors.html#common-system-errors',
  },
];
