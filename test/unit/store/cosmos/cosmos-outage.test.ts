import { describe, expect, test } from 'vitest';
import type { Response } from '../../../../src/store/cosmos/answer.ts';
import { isSettled } from '../../async/fake-clock.ts';
import { answered } from './cosmos-failures.ts';
import { createRequests, done, scripted, sendTo, signals } from './cosmos-request-trial.ts';

const minuteMs = 60_000;

/** Requests to a service that is down until told; what it had answered before the outage is up to the test. */
function createTrial({ maxRetries = 5 } = {}) {
  const trial = createRequests({ maxRetries, coolDownMs: minuteMs });
  const service = { isDown: true, calls: 0 };
  const answer = async (ifWell: Response | Error): Promise<Response> => {
    service.calls++;
    if (service.isDown) throw answered(503);
    if (ifWell instanceof Error) throw ifWell;
    return ifWell;
  };
  const probe = () => answer(answered(409));
  return { ...trial, service, probe, request: () => answer(done) };
}

async function answeredOnce({ requests, clock }: ReturnType<typeof createTrial>): Promise<void> {
  await sendTo(requests, clock, scripted(done).request);
}

describe('a service that has never answered', () => {
  test.each([
    [0, 0],
    [1, 60],
    [5, 60 + 120 + 240 + 480 + 900],
  ])('is waited for through %i pauses, and %i seconds beside the retries', async (maxRetries, seconds) => {
    const { requests, clock, request, service } = createTrial({ maxRetries });
    const sending = requests.send(request, signals());
    while (!(await isSettled(sending))) await clock.advance(1_000);
    expect(await sending).toMatchObject({ status: 'failed', failure: { reason: '503: text' } });
    expect(service.calls).toBe(1 + 2 * maxRetries);
    const pauses = clock.sleeps.slice(maxRetries);
    expect(pauses.reduce((sum, ms) => sum + ms, 0) / 1000).toBe(seconds);
  });

  test('loses nothing by an outage of two minutes', async () => {
    const { requests, clock, request, service, log } = createTrial();
    const sending = requests.send(request, signals());
    await clock.advance(2 * minuteMs);
    service.isDown = false;
    while (!(await isSettled(sending))) await clock.advance(1_000);
    expect(await sending).toEqual({ status: 'done', response: done });
    expect(log.at('info')[0]).toMatch(
      /^Waiting until .*: Cosmos DB is not responding: 503: text\. It began at .*\. Pause 1 of 5\.$/,
    );
  });
});

describe('a service that has answered', () => {
  test.each([0, 5])('is waited for as long as the run goes on, with %i retries', async (maxRetries) => {
    const trial = createTrial({ maxRetries });
    const { requests, clock, request, service, probe } = trial;
    await answeredOnce(trial);
    const sending = Array.from({ length: 40 }, (_, i) =>
      requests.send(request, { ...signals(), about: `o.r${i}.1`, probe }),
    );
    await clock.advance(5 * 60 * minuteMs);
    expect(await isSettled(Promise.race(sending))).toBe(false);
    service.isDown = false;
    await clock.advance(2 * minuteMs);
    expect(await Promise.all(sending)).toEqual(sending.map(() => ({ status: 'done', response: done })));
    expect(requests.health.broken).toBeUndefined();
  });

  test('comes back for a request whose last retry was part of the outage, though it is over by then', async () => {
    const trial = createTrial({ maxRetries: 0 });
    const { requests, clock, request, service, probe } = trial;
    await answeredOnce(trial);
    const first = requests.send(request, { ...signals(), about: 'o.a.1', probe });
    const late = requests.send(
      () => (service.isDown ? clock.sleep(minuteMs).then(() => Promise.reject(answered(503))) : request()),
      {
        ...{ ...signals(), about: 'o.b.1', probe },
      },
    );
    await clock.advance(10_000);
    service.isDown = false;
    await clock.advance(2 * minuteMs);
    expect((await Promise.all([first, late])).map(({ status }) => status)).toEqual(['done', 'done']);
  });

  test('is looked at by one request each minute, and gets no others meanwhile', async () => {
    const trial = createTrial({ maxRetries: 0 });
    const { requests, clock, request, service, probe } = trial;
    await answeredOnce(trial);
    void requests.send(request, { ...signals(), probe });
    await clock.advance(10 * minuteMs);
    const before = service.calls;
    for (let i = 0; i < 100; i++) void requests.send(request, { ...signals(), about: `o.r${i}.1`, probe });
    await clock.advance(10 * minuteMs);
    expect(service.calls - before).toBeLessThanOrEqual(11);
  });

  test('that is well answers the probe, so that a request which fails alone fails', async () => {
    const trial = createTrial({ maxRetries: 1 });
    const { requests, clock, service, probe } = trial;
    await answeredOnce(trial);
    service.isDown = false;
    const { request, calls } = scripted(answered(503));
    const sending = requests.send(request, { ...signals(), about: 'o.r.1', probe });
    await clock.advance(minuteMs);
    expect(await sending).toMatchObject({ status: 'failed', failure: { reason: '503: text' }, unclear: true });
    expect([calls.count, service.calls]).toEqual([2, 1]);
  });

  test('is given up with what ends the run, and what was in doubt stays so', async () => {
    const trial = createTrial({ maxRetries: 0 });
    const { requests, clock, request, ending, probe } = trial;
    await answeredOnce(trial);
    const sending = requests.send(request, { ...signals(), probe });
    await clock.advance(10 * minuteMs);
    expect(await isSettled(sending)).toBe(false);
    ending.stop({ status: 'timed out', reason: 'the time is over' });
    expect(ending.reason).toMatchObject({
      reason: 'the time is over while Cosmos DB was not responding: 503: text',
      remedy: expect.stringContaining('azure.status'),
    });
    expect(await sending).toMatchObject({ status: 'failed', unclear: true });
  });

  test('keeps nobody waiting whose own time is over', async () => {
    const trial = createTrial({ maxRetries: 0 });
    const { requests, clock, request, probe } = trial;
    await answeredOnce(trial);
    const canceled = new AbortController();
    const options = { ...signals({ starting: canceled.signal, lasting: canceled.signal }), probe };
    const [first, second] = [requests.send(request, options), requests.send(request, options)];
    await clock.advance(10 * minuteMs);
    const third = requests.send(request, options);
    canceled.abort();
    expect((await Promise.all([first, second, third])).map(({ status }) => status)).toEqual(Array(3).fill('failed'));
  });
});

test('requests made aside wait for no outage', async () => {
  const trial = createTrial({ maxRetries: 1 });
  await answeredOnce(trial);
  const { requests, clock, request, service } = trial;
  expect(await sendTo(requests.aside(), clock, request)).toMatchObject({ status: 'failed' });
  expect(service.calls).toBe(2);
});
