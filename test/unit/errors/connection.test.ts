import { describe, expect, test } from 'vitest';
import { Confirmation } from '../../../src/errors/confirmation.ts';
import { type ErrorFacts, firstFit } from '../../../src/errors/facts.ts';
import { connectionMeanings } from '../../../src/errors/meanings/connection.ts';
import { connectionVerdict, connectionVerdicts } from '../../../src/errors/verdicts/connection.ts';
import type { Verdict } from '../../../src/errors/verdicts/verdict.ts';

/** What Node, its `fetch` and the libraries above it say of connections that failed, in their own words. */
const examples: readonly [text: string, verdict: Verdict, mayHaveArrived: boolean][] = [
  ['getaddrinfo ENOTFOUND ghes.corp.example', 'unknown host', false],
  ['The proxy 10.0.0.1:3128 of HTTPS_PROXY: connect ECONNREFUSED 10.0.0.1:3128', 'unknown host', false],
  ['The proxy p.example:3128 of http_proxy: getaddrinfo ENOTFOUND p.example', 'unknown host', false],
  ['The proxy p.example:3128 of HTTPS_PROXY: HTTP 429 Too Many Requests for a:443', 'passing', false],
  ['unable to get issuer certificate', 'final for all', false],
  ['certificate revoked: CERT_REVOKED', 'final for all', false],
  ['The proxy p.example:3128 of HTTPS_PROXY: HTTP 407 Proxy Authentication Required for a:443', 'final for all', false],
  ['The proxy p.example:3128 of ALL_PROXY: HTTP 403 Forbidden for a:443', 'final for all', false],
  ['The proxy p.example:3128 of https_proxy: HTTP 302 for a:443', 'final for all', false],
  ['The proxy p.example of https_proxy: HTTP 503 Service Unavailable for a:443', 'passing', false],
  ['The proxy p.example:3128 of https_proxy: socket hang up', 'passing', false],
  ['The proxy p.example:3128 of https_proxy: self-signed certificate', 'final for all', false],
  ['self-signed certificate in certificate chain', 'final for all', false],
  ['unable to get local issuer certificate', 'final for all', false],
  ['certificate has expired', 'final for all', false],
  [
    "Hostname/IP does not match certificate's altnames: ERR_TLS_CERT_ALTNAME_INVALID api.example.com",
    'final for all',
    false,
  ],
  ['write EPROTO 00E8:error:0A00010B:SSL routines:ssl3_get_record:wrong version number', 'final for all', false],
  ['Response does not match the HTTP/1.1 protocol (Expected HTTP/)', 'final for all', false],
  ['Invalid character in header content ["authorization"]', 'final for all', false],
  [
    'Cannot convert argument to a ByteString because the character at index 6 has a value of 8220 which is greater than 255.',
    'final for all',
    false,
  ],
  ['Headers.append: "bearer x\ny" is an invalid header value.', 'final for all', false],
  ['Failed to parse URL from api.github.com/graphql', 'final for all', false],
  ['bad port', 'final for all', false],
  ['connect ECONNREFUSED 127.0.0.1:443', 'passing', false],
  ['getaddrinfo EAI_AGAIN api.github.com', 'passing', false],
  ['connect ENETUNREACH 140.82.121.6:443', 'passing', false],
  ['connect EMFILE 140.82.121.6:443 - Local (undefined:undefined)', 'passing', false],
  ['Connect Timeout Error (attempted address: api.github.com:443, timeout: 10000ms)', 'passing', false],
  ['read ECONNRESET', 'passing', true],
  ['socket hang up', 'passing', true],
  ['write EPIPE', 'passing', true],
  ['other side closed UND_ERR_SOCKET', 'passing', true],
  ['terminated', 'passing', true],
  ['Something that nobody has seen yet', 'passing', true],
];

const factsOf = (text: string): ErrorFacts => ({ text });

test.each(examples)('%s: %s; it may have been carried out: %s', (text, verdict, mayHaveArrived) => {
  expect(connectionVerdict(factsOf(text))).toMatchObject({ verdict, mayHaveArrived });
});

test('each row decides one of the examples', () => {
  const used = examples.map(([text]) => firstFit(connectionVerdicts, factsOf(text)));
  expect(connectionVerdicts.filter((row) => !used.includes(row))).toEqual([]);
});

test.each([
  [examples[1]?.[0] ?? '', 'proxy'],
  ['unable to get local issuer certificate', 'certificate'],
  ['The proxy p:443 of HTTPS_PROXY: self-signed certificate', 'certificate'],
])('%s: the trouble is %s', (text, trouble) => {
  expect(firstFit(connectionMeanings, factsOf(text))?.trouble).toBe(trouble);
});

describe('a failure that would concern all is believed', () => {
  test('once a request that began seconds after the first failed has met it, and none was answered in between', () => {
    const confirmation = new Confirmation();
    expect(confirmation.isConfirmed(0, 10)).toBe(false);
    expect(confirmation.isConfirmed(5, 12)).toBe(false);
    confirmation.answered();
    expect(confirmation.isConfirmed(20, 25)).toBe(false);
    // What is asked in the same moment gets the same answer.
    expect(confirmation.isConfirmed(25, 30)).toBe(false);
    expect(confirmation.isConfirmed(2_025, 2_030)).toBe(true);
  });

  test('of an unknown host after five look-ups over ten seconds, and never once it had an address', () => {
    const confirmation = new Confirmation();
    expect([0, 1, 2, 3, 4].map((ms) => confirmation.isUnknown(ms))).not.toContain(true);
    expect([confirmation.isUnknown(9_999), confirmation.isUnknown(10_000)]).toEqual([false, true]);
    confirmation.resolved();
    expect([confirmation.isUnknown(20_000), confirmation.hasResolved]).toEqual([false, true]);
  });
});
