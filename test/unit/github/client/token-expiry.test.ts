import { describe, expect, test } from 'vitest';
import { expiryInHeaders, expiryInToken } from '../../../../src/github/client/token-expiry.ts';
import { TokenLife } from '../../../../src/github/client/token-life.ts';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (payload: unknown): string => `ghs_12345_${part({ alg: 'RS256' })}.${part(payload)}.c2lnbmF0dXJl`;
const seconds = 1_795_780_800;
const header = (text: string): Headers => new Headers({ 'github-authentication-token-expiration': text });

test.each([
  [token({ exp: seconds, installation: 7 }), '2026-11-27T12:00:00.000Z'],
  [token({ exp: String(seconds) }), undefined],
  [token({ exp: 1e300 }), undefined],
  [token({}), undefined],
  ['ghs_12345_x.no-json.x', undefined],
  ['ghs_Abcdefghijklmnopqrstuvwxyz0123456789', undefined],
  ['github_pat_11AAAAAAA0abcdefghijkl_abcdefghijklmnop', undefined],
  [token({ exp: seconds }).replace('ghs_', 'ghu_'), undefined],
])('the token %s expires at %s', (text, expected) => {
  expect(expiryInToken(text)?.toISOString()).toBe(expected);
});

test.each([
  ['2026-11-27 12:00:00 UTC', '2026-11-27T12:00:00.000Z'],
  ['2026-11-27 04:00:00 -0800', '2026-11-27T12:00:00.000Z'],
  ['2026-99-27 12:00:00 UTC', undefined],
  ['tomorrow', undefined],
])('a header that says %s is %s', (text, expected) => {
  expect(expiryInHeaders(header(text))?.toISOString()).toBe(expected);
});

describe('the life of a token', () => {
  const head = (at: string, headers = new Headers(), status = 200) => ({
    ...{ status, headers, nowMs: 5_000, date: new Date(at) },
  });

  test('is told once, on the clock, by the time of day of GitHub', () => {
    const told: number[] = [];
    const life = new TokenLife('t', (atMs) => told.push(atMs));
    for (let i = 0; i < 2; i++) life.note(head('2026-11-27T11:00:00Z', header('2026-11-27 12:00:00 UTC')));
    expect(told).toEqual([5_000 + 3_600_000]);
  });

  test('is told with the first answer where the token itself says it', () => {
    const told: number[] = [];
    new TokenLife(token({ exp: seconds }), (atMs) => told.push(atMs)).note(head('2026-11-27T11:00:00Z'));
    expect(told).toEqual([5_000 + 3_600_000]);
  });

  test('has an end that answers after it know of', () => {
    const life = new TokenLife(token({ exp: seconds }));
    expect(life.note(head('2026-11-27T11:59:59Z'))).toEqual({ worked: false });
    expect(life.note(head('2026-11-27T12:00:00Z', new Headers(), 401))).toEqual({
      ...{ worked: true, expiredAt: new Date(1000 * seconds) },
    });
  });
});
