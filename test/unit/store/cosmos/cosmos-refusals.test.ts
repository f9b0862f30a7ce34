import { describe, expect, test } from 'vitest';
import { signInError } from '../../../../src/errors/sign-in.ts';
import type { Response } from '../../../../src/store/cosmos/answer.ts';
import { StoreError } from '../../../../src/store/store.ts';
import { answered, sendError } from './cosmos-failures.ts';
import { createRequests, done, scripted, sendTo, signals } from './cosmos-request-trial.ts';

const refused = answered(401);
const unknownHost = sendError('getaddrinfo ENOTFOUND a.example', 'ENOTFOUND');

describe('a refusal that would concern all', () => {
  test.each([0, 5])(
    'is tried again, and loses nothing if it does not come back, with %i retries',
    async (maxRetries) => {
      const { requests, clock, log } = createRequests({ maxRetries });
      const { request, calls } = scripted(refused, done);
      expect(await sendTo(requests, clock, request)).toEqual({ status: 'done', response: done });
      expect([calls.count, requests.health.broken]).toEqual([2, undefined]);
      expect(log.at('debug')).toEqual([expect.stringContaining('401: text')]);
    },
  );

  test.each([
    ['a wrong key', refused],
    ['a firewall', answered(403, { message: 'Request originated from IP 203.0.113.9 through public internet.' })],
    ['an identity without the role', answered(403, { substatus: 5302 })],
    ['a container that was deleted', answered(404, { substatus: 1003 })],
    ['a refused sign-in', signInError('own token', 'AADSTS700016: Application with identifier c was not found')],
  ])('ends the store once it is confirmed, such as %s', async (_, error) => {
    const { requests, clock } = createRequests();
    const { request, calls } = scripted(error);
    await sendTo(requests, clock, request);
    expect(requests.health.broken).toBeInstanceOf(StoreError);
    expect(requests.health.broken?.remedy).not.toBe('');
    expect([calls.count, clock.sleeps]).toEqual([2, [2_500]]);
  });

  test('is not confirmed by what was in flight when it came', async () => {
    const { requests, clock } = createRequests();
    const results = Array.from({ length: 5 }, () => {
      const { request } = scripted(refused, done);
      return requests.send(() => clock.sleep(10).then(request), signals());
    });
    await clock.advance(10);
    expect(requests.health.broken).toBeUndefined();
    await clock.advance(2_510);
    expect(await Promise.all(results)).toEqual(results.map(() => ({ status: 'done', response: done })));
  });

  test('is not confirmed by what is asked in the same two seconds, as while a key is replaced', async () => {
    const { requests, clock } = createRequests();
    const scripts = Array.from({ length: 20 }, (_, i) => ({ about: `o.r${i}.1`, ...scripted(refused, done) }));
    const sent: Promise<unknown>[] = [];
    for (const { about, request } of scripts) {
      sent.push(requests.send(request, { ...signals(), about }));
      await clock.advance(50);
    }
    await clock.advance(2_500);
    expect(await Promise.all(sent)).toEqual(scripts.map(() => ({ status: 'done', response: done })));
    expect(requests.health.broken).toBeUndefined();
  });

  test('is forgotten once a request is answered', async () => {
    const { requests, clock } = createRequests({ maxRetries: 0 });
    const first = requests.send(scripted(refused, answered(409)).request, signals());
    await clock.advance(2_500);
    await first;
    const second = requests.send(scripted(refused, done).request, signals());
    await clock.advance(2_500);
    expect([(await second).status, requests.health.broken]).toEqual(['done', undefined]);
  });

  test('of one document again and again fails that document alone', async () => {
    const { requests, clock } = createRequests({ maxRetries: 2 });
    const { request, calls } = scripted(refused);
    const sending = requests.send(request, { ...signals(), about: 'o.r.1' });
    await clock.advance(60_000);
    expect(await sending).toMatchObject({ status: 'failed', unclear: false, failure: { reason: '401: text' } });
    expect([calls.count, requests.health.broken]).toEqual([3, undefined]);
    await sendTo(requests, clock, scripted(refused).request);
    expect(requests.health.broken).toBeInstanceOf(StoreError);
  });

  test('ends for those that wait as soon as another has confirmed it', async () => {
    const { requests, clock } = createRequests();
    const scripts = ['a', 'b', 'c'].map((about) => ({ about, ...scripted(refused) }));
    const sent = scripts.map(({ about, request }) => requests.send(request, { ...signals(), about }));
    await clock.advance(2_500);
    await Promise.all(sent);
    expect(scripts.reduce((sum, { calls }) => sum + calls.count, 0)).toBeLessThanOrEqual(6);
  });

  test('of a document as it was just read is one, though the SDK takes it for an answer', async () => {
    const { requests, clock } = createRequests();
    const gone = { requestCharge: 1, statusCode: 404, substatus: 1003 } as Response;
    await sendTo(requests, clock, scripted(gone).request);
    expect(requests.health.broken?.message).toContain('404/1003');
  });

  test('stays the reason that came first', async () => {
    const { requests, clock } = createRequests();
    await sendTo(requests, clock, scripted(answered(401, { message: 'first' })).request);
    await sendTo(requests, clock, scripted(answered(403, { message: 'second' })).request);
    await sendTo(requests, clock, scripted(done).request);
    expect(requests.health.broken?.message).toBe('Cosmos DB: all requests are refused: 401: first');
  });
});

describe('what passes', () => {
  test.each([
    ['a session that is behind', answered(404, { substatus: 1002 })],
    ['a region that writes no more', answered(403, { substatus: 3 })],
    ['a write that met another', answered(449)],
  ])('is tried again, and was not carried out: %s', async (_, error) => {
    const { requests, clock } = createRequests({ maxRetries: 1 });
    expect(await sendTo(requests, clock, scripted(error, done).request)).toMatchObject({ status: 'done' });
    expect(await sendTo(requests, clock, scripted(error).request)).toMatchObject({ status: 'failed', unclear: false });
  });

  test.each([
    ['a key', answered(401)],
    ['a container', answered(404, { substatus: 1003 })],
  ])('is %s that is not known everywhere, of a container just made', async (_, error) => {
    const { requests, clock } = createRequests({ maxRetries: 3 });
    const { request, calls } = scripted(error, error, error, done);
    const sending = requests.send(request, { ...signals(), isNew: () => true });
    await clock.advance(60_000);
    expect([(await sending).status, calls.count]).toEqual(['done', 4]);
  });
});

describe('a host without an address', () => {
  test.each([0, 5])('is believed after five look-ups over ten seconds, with %i retries', async (maxRetries) => {
    const { requests, clock } = createRequests({ maxRetries });
    const { request, calls } = scripted(unknownHost);
    await sendTo(requests, clock, request);
    expect([calls.count, clock.sleeps]).toEqual([5, [2_500, 2_500, 2_500, 2_500]]);
    expect(requests.health.broken?.remedy).toContain('the host does not exist');
  });

  test('that answered before, in whatever way, is tried again like any other failure', async () => {
    for (const answer of [answered(409), answered(503)]) {
      const { requests, clock } = createRequests({ maxRetries: 2 });
      await sendTo(requests, clock, scripted(answer).request);
      const { request, calls } = scripted(unknownHost);
      await sendTo(requests, clock, request);
      expect([calls.count, requests.health.broken]).toEqual([3, undefined]);
    }
  });
});
