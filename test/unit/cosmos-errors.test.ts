import { describe, expect, test } from 'vitest';
import { failureOf, reasonOf, storeError } from '../../src/store/cosmos/errors.ts';
import { StoreError } from '../../src/store/store.ts';

const kindOf = (error: unknown): string => failureOf(error).kind;

test.each([
  [409, 'conflict'],
  [404, 'missing'],
  [412, 'changed'],
])('status %i means %s', (code, kind) => {
  expect(failureOf({ code, message: 'text' })).toEqual({ kind });
});

describe('throttled', () => {
  test('tells how long to wait, as the SDK or the header says', () => {
    expect(failureOf({ code: 429, retryAfterInMs: 321 })).toEqual({ kind: 'throttled', retryAfterMs: 321 });
    expect(failureOf({ code: 429, headers: { 'x-ms-retry-after-ms': '47' } })).toEqual({
      kind: 'throttled',
      retryAfterMs: 47,
    });
  });

  test.each([{}, { retryAfterInMs: 0 }, { retryAfterInMs: 'soon' }])('waits a little where %j says nothing', (more) => {
    const failure = failureOf({ code: 429, ...more });
    expect(failure).toEqual({ kind: 'throttled', retryAfterMs: 100 });
  });
});

test.each([
  [400, 'partition key'],
  [401, 'cosmos-key'],
  [403, 'firewall'],
  [413, 'larger'],
])('status %i is permanent, and its remedy speaks of the %s', (code, word) => {
  expect(failureOf({ code, message: 'text' })).toEqual({
    kind: 'permanent',
    reason: `${code}: text`,
    remedy: expect.stringContaining(word),
  });
});

test.each([
  { code: 'ENOTFOUND', message: 'getaddrinfo ENOTFOUND a.example' },
  { code: 'REQUEST_SEND_ERROR', message: 'getaddrinfo ENOTFOUND a.example' },
])('a host that nobody knows is permanent: $code', (error) => {
  expect(failureOf(error)).toMatchObject({ kind: 'permanent', remedy: expect.stringContaining('cosmos-endpoint') });
});

test.each([
  ['408', { code: 408, message: 'time-out' }],
  ['449', { code: 449, message: 'retry with' }],
  ['500', { code: 500, message: 'error' }],
  ['503', { code: 503, message: 'unavailable' }],
  ['a lost connection', { code: 'ECONNRESET', message: 'socket hang up' }],
  ['a time-out of the SDK', { code: 'TimeoutError', message: 'Timeout Error' }],
  ['a request that was not sent', { code: 'REQUEST_SEND_ERROR', message: 'read ECONNRESET' }],
  ['an empty body, which the SDK turns into', new TypeError('Cannot read properties of null')],
  ['a body of HTML, which the SDK turns into', new SyntaxError('Unexpected token <')],
  ['a text', 'text'],
  ['nothing', undefined],
  ['null', null],
])('%s leaves it unclear whether the request was carried out', (_, error) => {
  expect(kindOf(error)).toBe('unclear');
});

test('the reason is one line of bounded length', () => {
  const reason = reasonOf(failureOf({ code: 503, message: `first\nActivityId: 1\n${'x'.repeat(1000)}` }));
  expect(reason).toBe('503: first');
  expect(reasonOf(failureOf({ code: 503, message: 'x'.repeat(5000) })).length).toBeLessThan(320);
});

test('an error without a status says so', () => {
  expect(reasonOf(failureOf(new Error('odd')))).toBe('no status: odd');
});

test('a failure without a reason of its own is told by its kind', () => {
  expect(reasonOf({ kind: 'conflict' })).toBe('it answers: conflict');
});

describe('the error that ends the use of the store', () => {
  test('says what could not be done, why, and what to do', () => {
    const error = storeError(failureOf({ code: 401, message: 'bad key' }), 'cannot create the run info document');
    expect(error).toBeInstanceOf(StoreError);
    expect(error.message).toBe('Cosmos DB: cannot create the run info document: 401: bad key');
    expect(error.remedy).toContain('cosmos-key');
  });

  test('has a remedy also where the answer is unclear', () => {
    expect(storeError({ kind: 'unclear', reason: '503: x' }, 'cannot read').remedy).toContain('cosmos-endpoint');
  });
});
