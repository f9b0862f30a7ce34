import { describe, expect, test } from 'vitest';
import { createQuote, createRedactor, withoutSuspects } from '../../../src/text/redact.ts';

const key = Buffer.from('the planted key of Cosmos DB, with ÿþ~ and more').toString('base64');
const webToken = `eyJhbGciOiJSUzI1NiJ9.${'eyJhdWQiOiJhcGk'.repeat(3)}.${'s1gn-_'.repeat(20)}`;

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const inUrl = encodeURIComponent;
const lower = (text: string): string => text.replace(/%[\dA-F]{2}/g, (one) => one.toLowerCase());
const everyOne = (text: string, write: (code: number) => string): string =>
  [...text].map((one) => write(one.charCodeAt(0))).join('');
const hex = (code: number): string => code.toString(16).padStart(2, '0');

describe('a secret', () => {
  test.each([
    ['as it is', key],
    ['as a URL has it', inUrl(key)],
    ['as a URL has it in lower case', lower(inUrl(key))],
    ['as a URL within a URL has it', inUrl(inUrl(key))],
    ['as a URL within a URL within a URL has it, in lower case', lower(inUrl(inUrl(inUrl(key))))],
    ['with each letter as a URL can have it', everyOne(key, (code) => `%${hex(code)}`)],
    ['in Base64', base64(key)],
    ['in Base64 without padding', base64(key).replace(/=+$/, '')],
    ['in Base64 for URLs', Buffer.from(key).toString('base64url')],
    ['in Base64 after a colon', base64(`:${key}`)],
    ['in Base64 after a user', base64(`apikey:${key}`)],
    ['in Base64 after a longer user', base64(`x-access-token:${key}`)],
    ['in Base64 within more', base64(`{"user":"me","key":"${key}"}`)],
    ['in Base64 as a URL has it', base64(`user:${inUrl(key)}`)],
    ['in Base64 of Base64', base64(base64(key))],
    ['in Base64, in a URL', inUrl(base64(`:${key}`))],
    ['in hexadecimal digits', Buffer.from(key).toString('hex')],
    ['in hexadecimal digits in capitals', Buffer.from(`:${key}`).toString('hex').slice(2).toUpperCase()],
    ['as JSON can have it', key.replaceAll('+', '\\u002B').replaceAll('/', '\\/').replaceAll('=', '\\u003d')],
    [
      'as JSON within JSON can have it',
      JSON.stringify(key.replaceAll('+', '\\u002B').replaceAll('/', '\\/')).slice(1, -1),
    ],
    ['with each letter as JavaScript can have it', everyOne(key, (code) => `\\x${hex(code)}`)],
    ['with each letter as JSON can have it', everyOne(key, (code) => `\\u00${hex(code)}`)],
    ['as HTML can have it', key.replaceAll('+', '&#43;').replaceAll('/', '&#x2F;').replaceAll('=', '&equals;')],
    ['as HTML within HTML can have it', key.replaceAll('+', '&amp;#43;').replaceAll('/', '&amp;sol;')],
    ['as HTML with JSON can have it', key.replaceAll('+', '&#92;u002b')],
    ['wrapped', key.replace(/.{20}/g, '$&\n')],
    ['wrapped within JSON', key.replace(/.{20}/g, '$&\\r\\n')],
    ['in Base64, wrapped', base64(`:${key}`).replace(/.{19}/g, '$&\n')],
    ['in another case', key.toUpperCase()],
    ['byte by byte, in decimal digits', [...Buffer.from(key)].join(', ')],
    ...[':', '-', ' ', ', '].map((between): [string, string] => [
      `byte by byte, in hexadecimal digits with ${between}`,
      everyOne(key, (code) => `${hex(code)}${between}`).slice(0, -between.length),
    ]),
    ['in hexadecimal digits of what a URL has', Buffer.from(inUrl(key)).toString('hex')],
    ['in hexadecimal digits of Base64', Buffer.from(base64(key).replace(/=+$/, '')).toString('hex')],
    ['in Base64 of hexadecimal digits', base64(Buffer.from(key).toString('hex'))],
    ['in UTF-16', [...key].join('\0')],
    ['in Base64 of UTF-16', Buffer.from(key, 'utf16le').toString('base64')],
    ['in Base64 of UTF-16, the other way round', Buffer.from(key, 'utf16le').swap16().toString('base64')],
    ['with each letter in octal digits', everyOne(key, (code) => `\\${code.toString(8).padStart(3, '0')}`)],
    ['with each letter as an old browser writes it', everyOne(key, (code) => `%u00${hex(code)}`)],
    ['as HTML can have it, with zeros', key.replaceAll('+', '&#x0000002b;').replaceAll('=', '&#00000061;')],
    ['as a shell can have it', key.replace(/[+/=]/g, '\\$&')],
    ['as a form has it', key.replaceAll('+', ' ')],
    ['with letters that nobody sees', key.replace(/.{10}/g, '$&&shy;\u200b\u00a0\u00ad\ufeff')],
  ])('is taken out %s', (_, form) => {
    expect(createRedactor([key])(`before ${form} after`)).toBe('before *** after');
    expect(createRedactor(['another secret', key])(`{"x":"${form}"}, größer ${form}`)).toBe('{"x":"***"}, größer ***');
  });

  test.each([
    [
      'with a space in it',
      'my pass word',
      ['my pass word', 'my%20pass%20word', 'my+pass&#32;word'.replace('+', '%20')],
    ],
    [
      'with letters beyond ASCII',
      'größe-ß12',
      ['größe-ß12', inUrl('größe-ß12'), 'gr\\u00f6\\u00dfe-\\u00df12', base64('u:größe-ß12')],
    ],
    ['that looks like an escape', 'a%41bcd&amp;e', ['a%41bcd&amp;e', inUrl('a%41bcd&amp;e')]],
    ['that is short', 'Pa55+w', ['Pa55+w', 'Pa55%2bw', 'Pa55\\u002Bw', base64('user:Pa55+w')]],
  ])('%s is taken out, too', (_, secret, forms) => {
    for (const form of forms) expect(createRedactor([secret])(`before ${form} after`)).toBe('before *** after');
  });

  test('that is a GUID is taken out without its dashes, too', () => {
    const guid = '3f2b8c1e-0d94-4c57-9a6e-5b7d1f0c2e48';
    const name = `Microsoft.ApplicationInsights.${guid.replaceAll('-', '')}.Request`;
    expect(createRedactor([guid])(`${name} {${guid.toUpperCase()}}`)).toBe(
      'Microsoft.ApplicationInsights.***.Request {***}',
    );
  });

  test('is taken out where an escape ends right before it, and several times', () => {
    expect(createRedactor([key])(`key=%22${inUrl(key)}%22\\n${key}\\n&quot;${key}&quot;`)).toBe(
      'key=%22***%22\\n***\\n&quot;***&quot;',
    );
  });

  test('is taken out whole where another stands within it, or at its end', () => {
    const [whole, inner, across] = ['the whole secret', 'the whole', 'secret 2'];
    for (const secrets of [
      [whole, inner, across],
      [across, inner, whole],
    ])
      expect(createRedactor(secrets)(`a ${whole}, b ${inner}, c ${whole} 2`)).toBe('a ***, b ***, c ***');
  });

  test('leaves other text as it is, with its escapes', () => {
    const text = 'größer %41 &amp; \\u0041 \n 😀';
    expect(createRedactor([key])(text)).toBe(text);
    expect(createRedactor([key])(`${text} ${key}`)).toBe(`${text} ***`);
  });

  test('that is short is not seen where white space parts its letters, nor in another case', () => {
    expect(createRedactor(['theend'])('the end, THEEND')).toBe('the end, THEEND');
  });

  test.each([498, 490, 470, 440])('leaves no part of itself at the cut, where it begins at %i', (at) => {
    const text = createRedactor([key])(`${'x'.repeat(at)}${key}${'y'.repeat(100)}`);
    expect(text.length).toBe(500);
    expect(text).not.toContain(key.slice(0, 2));
  });

  test('leaves no part of itself at the end of what is read of a long text', () => {
    for (let at = 19_000; at < 33_000; at += 53) {
      const text = createRedactor([key])(`${'x'.repeat(at)}${inUrl(inUrl(key))}${'y'.repeat(40_000)}`, 20_000);
      expect(text).toMatch(/^x+(\*\*\*)?(y*)…$/);
    }
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

test.each([`ghs_${'a1'.repeat(18)}`, `ghs_12345_${webToken}`, `github_pat_${'x'.repeat(30)}`])(
  'a token of GitHub is taken out, as %s',
  (token) => {
    expect(createRedactor([])(`bearer ${token} end`)).toBe('bearer *** end');
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
