import type { VerdictRow } from './verdict.ts';

const codes = 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes';
const oauth = 'https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow#error-response';
const msal = 'https://learn.microsoft.com/entra/msal/javascript/node/errors';
const oidc = 'https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token';

/**
 * What becomes of a sign-in that failed. Points: `id token`, at the runner's endpoint; `own token`, by the job's own
 * assertion; `environment`, by AZURE_* variables; `earlier step`, by the command `az`.
 */
export const entraVerdicts: readonly VerdictRow[] = [
  {
    // The runner's service might learn a second late that the job has started.
    when: { point: 'id token', status: 403, text: /in 'Pending' state/i },
    verdict: 'passing',
    source: 'https://github.com/microsoft/azure-pipelines-agent/pull/5508',
  },
  { when: { point: 'id token', status: [400, 401, 403, 404] }, verdict: 'final for all', source: oidc },
  // Service unavailable, time-out, too many requests, and errors that ask to be tried again.
  { when: { code: /^AADSTS(50196|90006|90012|90024|90033|90055)$/ }, verdict: 'passing', source: codes },
  {
    when: { text: /\b(temporarily_unavailable|server_error)\b|\btransient\b|temporarily unavailable/i },
    verdict: 'passing',
    source: oauth,
  },
  { when: { code: /^AADSTS\d+$/ }, verdict: 'final for all', source: codes },
  { when: { status: [408, 429, 500, 502, 503, 504] }, verdict: 'passing', source: oauth },
  {
    when: { text: /\b(endpoints_resolution_error|network_error|post_request_failed)\b/ },
    verdict: 'passing',
    source: msal,
  },
];
