import { describe, expect, test } from 'vitest';
import { signInError } from '../../../../src/errors/sign-in.ts';
import { failureOf, storeError } from '../../../../src/store/cosmos/errors.ts';
import { StoreError } from '../../../../src/store/store.ts';
import { answered, badBody, lostConnection, sendError, timeout } from './cosmos-failures.ts';

const kindOf = (error: unknown): string => failureOf(error).kind;

test.each([
  [409, 'conflict'],
  [404, 'missing'],
  [412, 'changed'],
])('status %i means %s', (code, kind) => {
  expect(failureOf({ code, message: 'text' })).toEqual({ kind, reason: `${code}: text` });
});

describe('throttled', () => {
  test('tells how long to wait, as the SDK or the header says', () => {
    expect(failureOf({ code: 429, retryAfterInMs: 321 })).toMatchObject({ kind: 'throttled', retryAfterMs: 321 });
    expect(failureOf({ code: 429, headers: { 'x-ms-retry-after-ms': '47' } })).toMatchObject({
      kind: 'throttled',
      retryAfterMs: 47,
    });
  });

  test.each([{}, { retryAfterInMs: 0 }, { retryAfterInMs: 'soon' }])('waits a little where %j says nothing', (more) => {
    const failure = failureOf({ code: 429, ...more });
    expect(failure).toMatchObject({ kind: 'throttled', retryAfterMs: 100 });
  });
});

test.each([
  [400, 'partition key', false],
  [401, 'cosmos-key', true],
  [403, 'Cosmos DB Built-in Data Contributor', true],
  [413, 'larger', false],
])('status %i is permanent, its remedy speaks of the %s, and that it concerns all requests is %s', (...expected) => {
  const [code, word, concernsAll] = expected;
  expect(failureOf(answered(code))).toEqual({
    kind: 'permanent',
    reason: `${code}: text`,
    remedy: expect.stringContaining(word),
    concernsAll,
  });
});

test('a firewall is told by its message, which names the address to open', () => {
  const message =
    'Request originated from IP 203.0.113.9 through public internet. This is blocked by your Cosmos DB account firewall settings.\r\nActivityId: 1';
  const failure = failureOf(answered(403, { message, substatus: 0 }));
  expect(failure).toMatchObject({ kind: 'permanent', concernsAll: true, remedy: expect.stringContaining('firewall') });
  expect(failure.reason).toContain('203.0.113.9');
});

test('an identity that may not create resources is told the two commands that do', () => {
  const message = 'Request blocked by Auth account : Request for Write Database is blocked because principal …';
  const failure = failureOf(answered(403, { message, substatus: 5300 }));
  expect(failure).toMatchObject({ kind: 'permanent', concernsAll: true });
  const { remedy } = storeError(failure, 'cannot create the container');
  expect(remedy).toContain('az cosmosdb sql database create');
  expect(remedy).toContain('az cosmosdb sql container create');
});

test.each([
  { code: 'ENOTFOUND', message: 'getaddrinfo ENOTFOUND a.example' },
  { code: 'REQUEST_SEND_ERROR', message: 'getaddrinfo ENOTFOUND a.example' },
])('a host that nobody knows is permanent: $code', (error) => {
  expect(failureOf(error)).toMatchObject({
    kind: 'permanent',
    remedy: expect.stringContaining('cosmos-endpoint'),
    concernsAll: true,
  });
});

test('a host whose name is not found any more, though it answered before, is unclear', () => {
  const error = { code: 'ENOTFOUND', message: 'getaddrinfo ENOTFOUND a.example' };
  expect(failureOf(error, true)).toEqual({ kind: 'unclear', reason: 'ENOTFOUND: getaddrinfo ENOTFOUND a.example' });
});

test('an account that writes in another region now is asked again', () => {
  expect(kindOf(answered(403, { substatus: 3 }))).toBe('unclear');
});

describe('a sign-in', () => {
  test.each([
    ['AADSTS90033: A transient error has occurred. Please try again.', 'unclear', 'AZURE_AUTHORITY_HOST'],
    ['connect ECONNREFUSED 127.0.0.1:9', 'unclear', 'AZURE_AUTHORITY_HOST'],
    ['AADSTS700016: Application with identifier c was not found in the directory', 'permanent', 'azure-client-id'],
  ])('that failed by %s is %s', (message, kind, remedy) => {
    expect(failureOf(signInError('own token', message))).toMatchObject({
      kind,
      reason: `sign-in: ${message}`,
      remedy: expect.stringContaining(remedy),
    });
  });
});

test.each([
  ['408', answered(408)],
  ['410', answered(410)],
  ['449', answered(449)],
  ['500', answered(500)],
  ['502', answered(502)],
  ['503', answered(503)],
  ['a lost connection', lostConnection()],
  ['a connection that is refused', sendError('connect ECONNREFUSED 127.0.0.1:1', 'ECONNREFUSED')],
  ['a time-out of the SDK', timeout()],
  ['a request that was not sent', sendError('read ECONNRESET', 'REQUEST_SEND_ERROR')],
  ['a text', 'text'],
  ['nothing', undefined],
  ['null', null],
])('%s leaves it unclear whether the request was carried out', (_, error) => {
  expect(kindOf(error)).toBe('unclear');
});

test.each([
  ['an empty body', ''],
  ['a page of HTML', '<html><head><title>502 Bad Gateway</title></head></html>'],
])('%s, whose status the SDK loses, is unclear and told in plain words', (_, body) => {
  expect(failureOf(badBody(body))).toEqual({ kind: 'unclear', reason: 'no status: the response is not JSON' });
});

test('the reason is one line, and whole, since a cut could leave a part of a secret', () => {
  const reason = failureOf({ code: 503, message: `first\nActivityId: 1\n${'x'.repeat(1000)}` }).reason;
  expect(reason).toBe('503: first');
  expect(failureOf({ code: 503, message: 'x'.repeat(5000) }).reason).toBe(`503: ${'x'.repeat(5000)}`);
});

test('an error without a status says so', () => {
  expect(failureOf(new Error('odd')).reason).toBe('no status: odd');
});

describe('the error that ends the use of the store', () => {
  test('says what could not be done, why, and what to do', () => {
    const error = storeError(failureOf({ code: 401, message: 'bad key' }), 'cannot create the run info document');
    expect(error).toBeInstanceOf(StoreError);
    expect(error.message).toBe('Cosmos DB: cannot create the run info document: 401: bad key');
    expect(error.remedy).toContain('cosmos-key');
  });

  test('names the sign-in where that is what cannot be reached', () => {
    const failure = failureOf(signInError('own token', 'network_error: no network'));
    expect(storeError(failure, 'cannot read').remedy).toContain('AZURE_AUTHORITY_HOST');
  });

  test('has a remedy also where the answer is unclear', () => {
    expect(storeError({ kind: 'unclear', reason: '503: x' }, 'cannot read').remedy).toContain('cosmos-endpoint');
  });
});
