import { describe, expect, test } from 'vitest';
import { signInError } from '../../../../src/errors/sign-in.ts';
import { failureOf, storeError } from '../../../../src/store/cosmos/errors.ts';
import { StoreError } from '../../../../src/store/store.ts';
import { answered, badBody, lostConnection, sendError, timeout } from './cosmos-failures.ts';

const failed = (error: unknown) => failureOf(error, 'create');

describe('what Cosmos DB says', () => {
  test.each([
    ['a text', { code: 403, message: 'Forbidden.' }, '403: Forbidden.'],
    ['with a substatus', { code: 403, substatus: 1008, message: 'Gone' }, '403/1008: Gone'],
    ['several lines', { code: 401, message: "string to sign - 'get\ndocs\n\n'" }, "401: string to sign - 'get docs '"],
    [
      'a replica’s list',
      { code: 409, message: 'Message: {"Errors":["Unique index \\/ constraint."]}\r\nActivityId: 1, Microsoft/2.14.0' },
      '409: Unique index / constraint.',
    ],
    ['a list that is none', { code: 409, message: 'Message: {"Errors":[' }, '409: Message: {"Errors":['],
    ['another body', { code: 500, body: { error: { message: 'x' } } }, '500: {"error":{"message":"x"}}'],
    ['nothing', { code: 503 }, '503: no message'],
    ['no status', new Error('odd'), 'no status: odd'],
    ['no object', 'text', 'no status: text'],
  ])('is shown whole, on one line: %s', (_, error, reason) => {
    expect(failed(error).reason).toBe(reason);
  });

  test('is whole, since a cut could leave a part of a secret', () => {
    expect(failed({ code: 503, message: 'x'.repeat(5000) }).reason).toBe(`503: ${'x'.repeat(5000)}`);
  });

  test.each([undefined, null, 'text', Symbol('s'), { marks: 1, substatus: Symbol('s') }])('%s is unclear', (error) => {
    expect(failed(error)).toMatchObject({ verdict: 'passing', mayHaveArrived: true });
  });

  test.each(['', '<html></html>'])('is not known where the body is no JSON: %j', (body) => {
    expect(failed(badBody(body))).toMatchObject({ verdict: 'passing', reason: 'no status: the response is not JSON' });
  });
});

test.each([
  ['408', answered(408), true],
  ['410', answered(410), true],
  ['449', answered(449), false],
  ['503', answered(503), true],
  ['404/1002', answered(404, { substatus: 1002 }), false],
  ['a lost connection', lostConnection(), true],
  ['a time-out', timeout(), true],
  ['a connection that was refused', sendError('connect ECONNREFUSED 127.0.0.1:1', 'ECONNREFUSED'), false],
])('%s: that the request may have been carried out is %s', (_, error, mayHaveArrived) => {
  expect(failed(error)).toMatchObject({ verdict: 'passing', mayHaveArrived });
});

test.each([
  [{ retryAfterInMs: 321 }, 321],
  [{ headers: { 'x-ms-retry-after-ms': '47' } }, 47],
  [{ retryAfterInMs: 1e12 }, 60_000],
  [{ retryAfterInMs: Number.POSITIVE_INFINITY }, 60_000],
  [{ retryAfterInMs: 0 }, 100],
  [{ retryAfterInMs: -5 }, 100],
  [{ retryAfterInMs: Number.NaN }, 100],
  [{ retryAfterInMs: 'soon' }, 100],
  [{}, 100],
] as const)('a request that is throttled with %j waits %i ms', (more, retryAfterMs) => {
  expect(failed({ code: 429, ...more })).toMatchObject({ verdict: 'throttled', retryAfterMs });
});

test.each([
  ['AADSTS90033: A transient error has occurred. Please try again.', 'passing', 'AZURE_AUTHORITY_HOST'],
  ['connect ECONNREFUSED 127.0.0.1:9', 'passing', 'AZURE_AUTHORITY_HOST'],
  ['AADSTS700016: Application with identifier c was not found in the directory', 'final for all', 'azure-client-id'],
])('a sign-in that failed by %s is %s, and the request was not sent', (message, verdict, remedy) => {
  expect(failed(signInError('own token', message))).toMatchObject({
    verdict,
    mayHaveArrived: false,
    reason: `sign-in: ${message}`,
    remedy: expect.stringContaining(remedy),
  });
});

test('the error that ends the use of the store says what could not be done, why, and what to do', () => {
  const error = storeError(failed({ code: 401, message: 'bad key' }), 'cannot create the run info document');
  expect(error).toBeInstanceOf(StoreError);
  expect(error.message).toBe('Cosmos DB: cannot create the run info document: 401: bad key');
  expect(error.remedy).toContain('cosmos-key');
});

test('a certificate for another host, which Node says in the code, is final', () => {
  const error = Object.assign(new Error('Hostname/IP does not match'), { code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
  expect(failureOf(error, 'open')).toMatchObject({ verdict: 'final for all', mayHaveArrived: false });
});
