import { fieldsOf, parsed } from './json.ts';

/**
 * When a token expires, by what it holds: that of a GitHub App in long form is `ghs_APPID_JWT`. Of others nothing is known.
 * https://github.blog/changelog/2026-05-15-github-app-installation-tokens-per-request-override-header/
 */
export function expiryInToken(token: string): Date | undefined {
  const [head = '', payload, ...rest] = token.split('.');
  if (!head.startsWith('ghs_') || payload === undefined || rest.length !== 1) return undefined;
  const { exp } = fieldsOf(parsed(Buffer.from(payload, 'base64url').toString('utf8')));
  return typeof exp === 'number' ? dateOf(1000 * exp) : undefined;
}

/**
 * When GitHub says with an answer that the personal access token expires: `2026-11-27 12:00:00 UTC`, or with `-0800`.
 * https://github.blog/changelog/2021-07-26-expiration-options-for-personal-access-tokens/
 */
export function expiryInHeaders(headers: Headers): Date | undefined {
  const text = headers.get('github-authentication-token-expiration') ?? '';
  const [, day, time, zone] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (UTC|[+-]\d{4})$/.exec(text) ?? [];
  return zone === undefined ? undefined : dateOf(Date.parse(`${day}T${time}${zone === 'UTC' ? 'Z' : zone}`));
}

const dateOf = (ms: number): Date | undefined => {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? undefined : date;
};
