import { describe, expect, test } from 'vitest';
import { CosmosRequests } from '../../../../src/store/cosmos/requests.ts';
import { FakeClock } from '../../async/fake-clock.ts';
import { NotedLog } from '../../github/noted-log.ts';
import { answered, badBody, lostConnection, timeout } from './cosmos-failures.ts';
import { createRequests, done, NotedBudget, scripted, sendTo, signals } from './cosmos-request-trial.ts';

describe('a request whose answer is unclear', () => {
  test.each([
    ['a lost connection', lostConnection()],
    ['a time-out', timeout()],
    ['408', answered(408)],
    ['410', answered(410)],
    ['500', answered(500)],
    ['503', answered(503)],
    ['an empty body', badBody('')],
    ['a body of HTML', badBody('<html><head><title>502 Bad Gateway</title></head></html>')],
  ])('by %s is sent again', async (_, error) => {
    const { requests, clock } = createRequests();
    const { request, calls } = scripted(error, done);
    expect(await sendTo(requests, clock, request)).toEqual({ status: 'done', response: done });
    expect(calls.count).toBe(2);
  });

  test('is sent again as often as it may be, after waits that grow to a minute', async () => {
    const { requests, clock } = createRequests({ maxRetries: 6 });
    const { request, calls } = scripted(answered(503, { message: 'unavailable' }));
    expect(await sendTo(requests, clock, request)).toEqual({
      status: 'failed',
      failure: expect.objectContaining({ verdict: 'passing', reason: '503: unavailable' }),
      unclear: true,
    });
    expect(calls.count).toBe(7);
    expect(clock.sleeps).toEqual([250, 1000, 4000, 16_000, 60_000, 60_000]);
  });

  test('is told as debug detail each time it is sent again', async () => {
    const { requests, clock, log } = createRequests({ maxRetries: 3 });
    await sendTo(requests, clock, scripted(lostConnection(), lostConnection(), done).request);
    const [first, second, ...more] = log.at('debug');
    expect([first, second, more]).toEqual([
      expect.stringMatching(/^Retry 1 of a request to Cosmos DB: ./),
      expect.stringMatching(/^Retry 2 of a request to Cosmos DB: ./),
      [],
    ]);
  });

  test('is sent once where nothing may be retried', async () => {
    const { requests, clock } = createRequests({ maxRetries: 0 });
    const { request, calls } = scripted(lostConnection());
    expect(await sendTo(requests, clock, request)).toMatchObject({ status: 'failed', unclear: true });
    expect([calls.count, clock.sleeps]).toEqual([1, []]);
  });

  test('waits a part by chance longer, so that several runs do not come back together', async () => {
    const clock = new FakeClock();
    const log = new NotedLog();
    const requests = new CosmosRequests({ budget: new NotedBudget(), clock, log, random: () => 1, maxRetries: 1 });
    await sendTo(requests, clock, scripted(lostConnection(), done).request);
    expect(clock.sleeps).toEqual([312.5]);
  });

  test.each([
    [409, { verdict: 'conflict' }],
    [412, { verdict: 'changed' }],
    [413, { verdict: 'final for one' }],
  ])('leaves it unclear who is the cause of a %i that follows', async (code, failure) => {
    const { requests, clock } = createRequests();
    const { request, calls } = scripted(lostConnection(), answered(code));
    expect(await sendTo(requests, clock, request)).toMatchObject({ status: 'failed', failure, unclear: true });
    expect(calls.count).toBe(2);
  });

  test('does not wait to be sent again where nothing may be begun any more', async () => {
    const stopping = new AbortController();
    const { requests, clock } = createRequests();
    const { request, calls } = scripted(lostConnection());
    const result = requests.send(request, signals({ starting: stopping.signal }));
    await clock.advance(100);
    stopping.abort();
    expect(await result).toMatchObject({ status: 'failed', failure: { verdict: 'passing' }, unclear: true });
    expect([calls.count, clock.sleeping]).toEqual([1, 0]);
  });
});
