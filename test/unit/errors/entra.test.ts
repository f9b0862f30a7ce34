import { expect, test } from 'vitest';
import { firstFit } from '../../../src/errors/facts.ts';
import { entraMeanings } from '../../../src/errors/meanings/entra.ts';
import { SignInError, type SignInPoint, signInError, signInFailure } from '../../../src/errors/sign-in.ts';
import { entraVerdicts } from '../../../src/errors/verdicts/entra.ts';
import type { TroubleName } from '../../../src/text/troubles/troubles.ts';

const ids = 'Trace ID: 7bc172dc Correlation ID: 2099c933 Timestamp: 2026-09-03 17:59:55Z';

/** As MSAL words what Entra ID says: https://github.com/AzureAD/microsoft-authentication-library-for-js */
const msal = (error: string, number: number, said: string): string =>
  `${error}: Error(s): ${number} - Timestamp: 2026-09-03 17:59:55Z - Description: AADSTS${number}: ${said} ${ids} - Correlation ID: 2099c933 - Trace ID: 7bc172dc`;

/** As the command az does. */
const az = (number: number, said: string): string =>
  `AADSTS${number}: ${said} ${ids}\nRun the command below to authenticate interactively; additional arguments may be added as needed:\naz logout\naz login`;

const idToken = (status: number, said: string): SignInError =>
  new SignInError({ point: 'id token', status, text: `The job’s OIDC token: HTTP ${status}: ${said}` });

const environment = (inner: string): SignInError =>
  signInError(
    'environment',
    `EnvironmentCredential authentication failed. To troubleshoot, visit https://aka.ms/azsdk/js/identity/environmentcredential/troubleshoot. Status code: 400\nMore details:\n${inner},`,
  );

const own = (message: string): SignInError => signInError('own token', message);
const earlier = (message: string): SignInError => signInError('earlier step', message);

const assertionIsOver =
  'Client assertion is not within its valid time range. Current time: 2026-09-03T17:59:55Z, assertion valid from 2026-09-03T17:04:47Z, expiry time of assertion 2026-09-03T17:09:47Z.';

const passing: readonly [error: SignInError, trouble: TroubleName][] = [
  [idToken(403, "Can't issue ID_TOKEN for job in 'Pending' state."), 'idToken'],
  [idToken(503, 'Service Unavailable'), 'entraUnreachable'],
  [
    own(msal('temporarily_unavailable', 90033, 'A transient error has occurred. Please try again.')),
    'entraUnreachable',
  ],
  [
    own(msal('invalid_request', 50196, 'The server terminated an operation because it encountered a loop.')),
    'entraUnreachable',
  ],
  [own('endpoints_resolution_error: Endpoints cannot be resolved'), 'entraUnreachable'],
  [own('network_error: Network request failed'), 'entraUnreachable'],
  [
    own('server_error: A server error occured.\nHttp status code: 503\nHttp status message: <html>busy</html>'),
    'entraUnreachable',
  ],
  [own('unknown_error: An unknown error occured.\nHttp status code: 504'), 'entraUnreachable'],
  [own('connect ECONNREFUSED 40.126.32.134:443'), 'entraUnreachable'],
  [own('The proxy p.example:3128 of HTTPS_PROXY: socket hang up'), 'proxy'],
  [environment('server_error: unavailable'), 'entraUnreachable'],
  [earlier('az: no answer within 60 s: ETIMEDOUT'), 'entraUnreachable'],
];

const final: readonly [error: SignInError, trouble: TroubleName][] = [
  [idToken(403, 'Resource not accessible by integration'), 'idToken'],
  [idToken(401, 'Unauthorized'), 'idToken'],
  [
    own(
      msal(
        'invalid_client',
        700213,
        "No matching federated identity record found for presented assertion subject 'repo:o/r:ref:refs/heads/main'.",
      ),
    ),
    'entraSubject',
  ],
  [
    own(msal('unauthorized_client', 700016, "Application with identifier 'c' was not found in the directory 'Octo'.")),
    'entraApplication',
  ],
  [own(msal('invalid_client', 700024, assertionIsOver)), 'entraClock'],
  [
    own(
      msal(
        'invalid_resource',
        500011,
        'The resource principal named https://x was not found in the tenant named Octo.',
      ),
    ),
    'entraResource',
  ],
  [own(msal('access_denied', 53003, 'Access has been blocked by Conditional Access policies.')), 'entraPolicy'],
  [own(msal('invalid_grant', 99999999, 'Something new.')), 'entraSignIn'],
  [own('unable to get local issuer certificate'), 'certificate'],
  [
    environment(msal('invalid_client', 7000222, "The provided client secret keys for app 'c' are expired.")),
    'entraSecret',
  ],
  [earlier(az(700024, assertionIsOver)), 'entraExpired'],
  [earlier(az(700082, 'The refresh token has expired due to inactivity.')), 'entraExpired'],
  [earlier("Please run 'az login' to setup account."), 'entraNobody'],
  [earlier('/bin/sh: 1: az: not found'), 'entraNobody'],
  [
    earlier("'az' is not recognized as an internal or external command,\r\noperable program or batch file."),
    'entraNobody',
  ],
];

test.each(passing)('$facts.text: may pass, %s', (error, trouble) => {
  expect(signInFailure(error)).toMatchObject({ trouble, reason: `sign-in: ${error.facts.text}` });
  expect(signInFailure(error)?.verdict).toBe('passing');
});

test.each(final)('$facts.text: is final, %s', (error, trouble) => {
  expect(signInFailure(new Error('wrapped', { cause: error }))).toMatchObject({ trouble, verdict: 'final for all' });
});

test('what Entra ID says is whole, once, and in one line', () => {
  const said = `AADSTS700024: ${assertionIsOver} ${ids}`;
  for (const [point, message] of [
    ['own token', msal('invalid_client', 700024, assertionIsOver)],
    ['earlier step', az(700024, assertionIsOver)],
    ['environment', `Status code: 400\nMore details:\n${msal('x', 700024, assertionIsOver)},`],
  ] as [SignInPoint, string][])
    expect(signInError(point, message).facts).toMatchObject({ text: said, code: 'AADSTS700024' });
  expect(signInError('earlier step', `ERROR\n${' '.repeat(1_000_000)}x`).facts.text).toBe('ERROR');
});

test('another error is none of a sign-in', () => {
  expect(signInFailure(new Error('AADSTS700024'))).toBeUndefined();
  expect(signInFailure(undefined)).toBeUndefined();
});

test('each row is the first that fits one of the examples', () => {
  const facts = [...passing, ...final].map(([error]) => error.facts);
  for (const rows of [entraVerdicts, entraMeanings]) {
    const used = facts.map((one) => firstFit(rows as typeof entraVerdicts, one));
    expect(rows.filter((row) => !used.includes(row as (typeof used)[0]))).toEqual([]);
  }
});
