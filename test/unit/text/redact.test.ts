import { describe, expect, test } from 'vitest';
import { createQuote, createRedactor, withoutSuspects } from '../../../src/text/redact.ts';

const key = Buffer.from('the planted key of Cosmos DB, with ÿþ~ and more').toString('base64');
const webToken = `eyJhbGciOiJSUzI1NiJ9.${'eyJhdWQiOiJhcGk'.repeat(3)}.${'s1gn-_'.repeat(20)}`;

describe('a secret', () => {
  test.each([
    ['as it is', key],
    ['as a URL has it', encodeURIComponent(key)],
    ['in Base64', Buffer.from(key).toString('base64')],
  ])('is taken out %s', (_, form) => {
    expect(createRedactor([key])(`before ${form} after`)).toBe('before *** after');
  });

  test.each([498, 490, 470, 440])('leaves no part of itself at the cut, where it begins at %i', (at) => {
    const text = createRedactor([key])(`${'x'.repeat(at)}${key}${'y'.repeat(100)}`);
    expect(text.length).toBe(500);
    expect(text).not.toContain(key.slice(0, 2));
  });

  test('that is too short to be one is left where it is', () => {
    expect(createRedactor(['abc'])('abcabc')).toBe('abcabc');
  });
});

test.each([webToken, webToken.slice(0, 60), `sig%3D${webToken}`])(
  'a web token is taken out, whole or in part',
  (text) => {
    const left = createRedactor([])(`type=aad ${text} end`);
    expect(left).toMatch(/^type=aad (sig%3D)?\*\*\* end$/);
  },
);

test('a cut does not halve a character', () => {
  expect(createRedactor([])(`${'x'.repeat(8)}😀 and more`, 10)).toBe(`${'x'.repeat(8)}�…`);
});

describe('what looks like a secret', () => {
  test.each([
    ['ghp_16C7e42F292c6912E7710c838347Ae178B4a', '***'],
    ['github_pat_11ABCDEFG0abcdefghijkl_xyz', '***'],
    ['SG.pl4nted-key.of_SendGrid', '***'],
    ['AccountEndpoint=https://a.example/;AccountKey=U2VjcmV0;', 'AccountEndpoint=https://a.example/;AccountKey=***;'],
    ['https://t.example/api?key=abc&r=x', 'https://t.example/api?key=***&r=x'],
    [key, '***'],
    [Buffer.from('a'.repeat(64)).toString('base64'), '***'],
  ])('%s is taken out', (text, left) => {
    expect(withoutSuspects(text)).toBe(left);
  });

  test.each(['microsoft/vscode', 'https://account.documents.azure.com:443/', 'a'.repeat(60), 'ann@example.com'])(
    '%s does not',
    (text) => {
      expect(withoutSuspects(text)).toBe(text);
    },
  );
});

test('a value is quoted without the secrets that are known, also where a part of one looks like another', () => {
  const known = 'secret SG.abcdefghij secret';
  expect(createQuote(createRedactor([known]))(known)).toBe('"***"');
});
