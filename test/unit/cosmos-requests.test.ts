import { describe, expect, test } from 'vitest';
import { CosmosRequests, type RequestResult, type Response } from '../../src/store/cosmos/requests.ts';
import { type RequestUnitBudget, type RequestUnits, unitsOf } from '../../src/store/request-units.ts';
import { StoreError } from '../../src/store/store.ts';
import { answered, badBody, lostConnection, sendError, timeout } from './cosmos-failures.ts';
import { FakeClock, isSettled, settled } from './fake-clock.ts';
import { NotedLog } from './github/noted-log.ts';

const never = new AbortController().signal;
const done: Response = { requestCharge: 5.5 };

/** Lets everything start at once, and notes what it is told. */
class NotedBudget implements RequestUnitBudget {
  readonly notes: string[] = [];

  async admit(expected: RequestUnits, signal: AbortSignal): Promise<boolean> {
    this.notes.push(`admit ${unitsOf(expected)}`);
    return !signal.aborted;
  }

  async admitIdle(expected: RequestUnits, signal: AbortSignal): Promise<boolean> {
    this.notes.push(`admit idle ${unitsOf(expected)}`);
    return !signal.aborted;
  }

  settle(expected: number, charged: number): void {
    this.notes.push(`settle ${expected} ${charged}`);
  }

  backOff(ms: number): void {
    this.notes.push(`back off ${ms}`);
  }
}

interface Setting {
  maxRetries?: number;
  budget?: RequestUnitBudget;
}

function createRequests({ maxRetries = 5, budget = new NotedBudget() }: Setting = {}) {
  const clock = new FakeClock();
  const log = new NotedLog();
  return { clock, log, requests: new CosmosRequests({ budget, clock, log, random: () => 0, maxRetries }) };
}

/** A request that meets these answers, the last of them again and again; an error is thrown. */
function scripted(...answers: (Error | Response)[]) {
  const calls = { count: 0 };
  const request = async (): Promise<Response> => {
    const answer = answers[Math.min(calls.count++, answers.length - 1)];
    if (answer instanceof Error || answer === undefined) throw answer;
    return answer;
  };
  return { request, calls };
}

const signals = ({ starting = never, lasting = never } = {}) => ({ expected: 5, starting, lasting });

/** Sends one request, with time passing as fast as it asks. */
async function sendTo(
  requests: CosmosRequests,
  clock: FakeClock,
  request: () => Promise<Response>,
): Promise<RequestResult<Response>> {
  const result = requests.send(request, signals());
  while (!(await isSettled(result))) await clock.advance(60_000);
  return result;
}

describe('a request that is carried out', () => {
  test('is sent once, and its answer is the result', async () => {
    const { requests, clock } = createRequests();
    const { request, calls } = scripted(done);
    expect(await sendTo(requests, clock, request)).toEqual({ status: 'done', response: done });
    expect(calls.count).toBe(1);
    expect(clock.sleeps).toEqual([]);
  });

  test('starts once the budget admits it, and tells the budget what it cost', async () => {
    const budget = new NotedBudget();
    const { requests, clock } = createRequests({ budget });
    await sendTo(requests, clock, scripted(done).request);
    expect(budget.notes).toEqual(['admit 5', 'settle 5 5.5']);
    expect(requests.usage).toEqual({ requestUnits: 5.5, throttled: 0 });
  });

  test('costs what is known when it starts, not when it began to wait', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const budget = new NotedBudget();
    const admit = async (expected: RequestUnits): Promise<boolean> => {
      await promise;
      unitsOf(expected);
      return true;
    };
    const { requests } = createRequests({ budget: Object.assign(budget, { admit }) });
    let price = 50;
    const result = requests.send(scripted(done).request, { ...signals(), expected: () => price });
    price = 6;
    resolve();
    await result;
    expect(budget.notes).toEqual(['settle 6 5.5']);
  });

  test('takes what is left of the budget where nobody waits for it', async () => {
    const budget = new NotedBudget();
    const { requests } = createRequests({ budget });
    await requests.send(scripted(done).request, { ...signals(), isIdle: true });
    expect(budget.notes).toEqual(['admit idle 5', 'settle 5 5.5']);
  });

  test('is not sent before the budget admits it', async () => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const { requests } = createRequests({ budget: Object.assign(new NotedBudget(), { admit: () => promise }) });
    const { request, calls } = scripted(done);
    const result = requests.send(request, signals());
    await settled();
    expect(calls.count).toBe(0);
    resolve(true);
    await result;
    expect(calls.count).toBe(1);
  });
});

describe('a request that is throttled', () => {
  test('is sent again however often, also where nothing may be retried', async () => {
    const { requests, clock } = createRequests({ maxRetries: 0 });
    const throttled = Array.from({ length: 200 }, () => answered(429, { retryAfterMs: 10 }));
    const { request, calls } = scripted(...throttled, done);
    expect(await sendTo(requests, clock, request)).toEqual({ status: 'done', response: done });
    expect(calls.count).toBe(201);
    expect(requests.usage.throttled).toBe(200);
  });

  test('leaves the wait to the budget, for as long as the service says', async () => {
    const budget = new NotedBudget();
    const { requests, clock } = createRequests({ budget });
    await sendTo(requests, clock, scripted(answered(429, { retryAfterMs: 321 }), done).request);
    expect(budget.notes).toEqual(['admit 5', 'settle 5 0', 'back off 321', 'admit 5', 'settle 5 5.5']);
    expect(clock.sleeps).toEqual([]);
  });

  test('has all its retries for failures that come between', async () => {
    const { requests, clock } = createRequests({ maxRetries: 2 });
    const throttled = answered(429, { retryAfterMs: 10 });
    const { request } = scripted(throttled, answered(503), throttled, throttled, answered(503), throttled, done);
    expect(await sendTo(requests, clock, request)).toMatchObject({ status: 'done' });
  });

  test('was surely not carried out: a conflict that follows is another’s', async () => {
    const { requests, clock } = createRequests();
    const { request } = scripted(answered(429, { retryAfterMs: 10 }), answered(409));
    expect(await sendTo(requests, clock, request)).toEqual({
      status: 'failed',
      failure: { kind: 'conflict' },
      unclear: false,
    });
  });

  test('ends where nothing may be begun any more', async () => {
    const stopping = new AbortController();
    const { requests } = createRequests();
    let count = 0;
    const request = async (): Promise<Response> => {
      if (++count === 3) stopping.abort();
      throw answered(429, { retryAfterMs: 10 });
    };
    const result = await requests.send(request, signals({ starting: stopping.signal }));
    expect([result.status, count]).toEqual(['failed', 3]);
    expect(result).toMatchObject({ failure: { reason: expect.stringContaining('throttled (429)') }, unclear: false });
  });
});

describe('a request whose answer is unclear', () => {
  test.each([
    ['a lost connection', lostConnection()],
    ['a time-out', timeout()],
    ['408', answered(408)],
    ['410', answered(410)],
    ['449', answered(449)],
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
      failure: { kind: 'unclear', reason: '503: unavailable' },
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
    [409, { kind: 'conflict' }],
    [404, { kind: 'missing' }],
    [412, { kind: 'changed' }],
    [413, { kind: 'permanent' }],
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
    expect(await result).toMatchObject({ status: 'failed', failure: { kind: 'unclear' }, unclear: true });
    expect([calls.count, clock.sleeping]).toEqual([1, 0]);
  });
});

test.each([400, 401, 403, 404, 409, 412, 413])('%i is an answer: the request is not sent again', async (code) => {
  const { requests, clock } = createRequests();
  const { request, calls } = scripted(answered(code), done);
  expect(await sendTo(requests, clock, request)).toMatchObject({ status: 'failed', unclear: false });
  expect([calls.count, clock.sleeps]).toEqual([1, []]);
});

test('what a failed request cost counts, and is told to the budget', async () => {
  const budget = new NotedBudget();
  const { requests, clock } = createRequests({ budget });
  await sendTo(requests, clock, scripted(answered(449, { charge: 1.5 }), answered(409, { charge: 1.24 })).request);
  expect(requests.usage.requestUnits).toBeCloseTo(2.74);
  expect(budget.notes.filter((note) => note.startsWith('settle'))).toEqual(['settle 5 1.5', 'settle 5 1.24']);
});

test('an error that is no object costs nothing and is unclear', async () => {
  const { requests, clock } = createRequests({ maxRetries: 0 });
  for (const thrown of [null, undefined, 'text']) {
    const request = (): Promise<Response> => Promise.reject(thrown);
    expect(await sendTo(requests, clock, request)).toMatchObject({ status: 'failed', unclear: true });
  }
  expect(requests.usage.requestUnits).toBe(0);
});

test('a request function that throws before it promises anything is a failure like others', async () => {
  const { requests, clock } = createRequests({ maxRetries: 0 });
  const request = (): Promise<Response> => {
    throw answered(401);
  };
  expect(await sendTo(requests, clock, request)).toMatchObject({ failure: { kind: 'permanent' }, unclear: false });
});

describe('the end of a run', () => {
  test('nothing is begun once starting is over, and it is clear that nothing was done', async () => {
    const budget = new NotedBudget();
    const { requests } = createRequests({ budget });
    const { request, calls } = scripted(done);
    const result = await requests.send(request, signals({ starting: AbortSignal.abort() }));
    expect(result).toMatchObject({
      status: 'failed',
      unclear: false,
      failure: { reason: expect.stringMatching(/time/) },
    });
    expect([calls.count, budget.notes]).toEqual([0, []]);
  });

  test('a request that waits for its turn is not begun either', async () => {
    const stopping = new AbortController();
    const turn = Promise.withResolvers<boolean>();
    const budget = Object.assign(new NotedBudget(), { admit: () => turn.promise });
    const { requests } = createRequests({ budget });
    const { request, calls } = scripted(done);
    const result = requests.send(request, signals({ starting: stopping.signal }));
    stopping.abort();
    turn.resolve(false);
    expect(await result).toMatchObject({ status: 'failed', unclear: false });
    expect(calls.count).toBe(0);
  });

  test('a request in flight is given up, and may have been carried out', async () => {
    const [stopping, givingUp] = [new AbortController(), new AbortController()];
    const { requests } = createRequests();
    const hanging = (): Promise<Response> => new Promise(() => {});
    const result = requests.send(hanging, signals({ starting: stopping.signal, lasting: givingUp.signal }));
    stopping.abort();
    expect(await isSettled(result)).toBe(false);
    givingUp.abort();
    expect(await result).toMatchObject({
      status: 'failed',
      failure: { kind: 'unclear', reason: expect.stringContaining('given up') },
      unclear: true,
    });
  });

  test('an answer that comes between the two still counts', async () => {
    const stopping = new AbortController();
    const { promise, resolve } = Promise.withResolvers<Response>();
    const { requests } = createRequests();
    const result = requests.send(() => promise, signals({ starting: stopping.signal }));
    stopping.abort();
    await settled();
    resolve(done);
    expect(await result).toEqual({ status: 'done', response: done });
  });

  test('an answer that comes after it was given up harms nobody', async () => {
    const late = Promise.withResolvers<Response>();
    const { requests } = createRequests({ maxRetries: 0 });
    const givingUp = new AbortController();
    const result = requests.send(() => late.promise, signals({ lasting: givingUp.signal }));
    await settled();
    givingUp.abort();
    await result;
    late.reject(lostConnection());
    await settled();
    expect(await result).toMatchObject({ status: 'failed', unclear: true });
  });
});

describe('a store that is down', () => {
  const failing = (): Promise<Response> => Promise.reject(answered(503));
  const pass =
    ({ clock }: ReturnType<typeof createRequests>) =>
    async (result: Promise<unknown>): Promise<void> => {
      while (!(await isSettled(result))) await clock.advance(100);
    };
  const send = ({ requests, clock }: ReturnType<typeof createRequests>, request: () => Promise<Response>) =>
    sendTo(requests, clock, request);

  test('is broken after 20 requests in a row that failed with all their retries', async () => {
    const setting = createRequests({ maxRetries: 2 });
    for (let i = 0; i < 19; i++) await send(setting, failing);
    expect(setting.requests.broken).toBeUndefined();
    await send(setting, failing);
    expect(setting.requests.broken).toBeInstanceOf(StoreError);
    expect(setting.requests.broken).toMatchObject({
      message: expect.stringContaining('does not answer: 503: text'),
      remedy: expect.stringContaining('cosmos-endpoint'),
    });
  });

  test.each([0, 1])('is not broken by what is lost in one moment, with %i retries', async (maxRetries) => {
    const setting = createRequests({ maxRetries });
    await Promise.all(Array.from({ length: 100 }, () => setting.requests.send(failing, signals())).map(pass(setting)));
    expect(setting.requests.broken).toBeUndefined();
  });

  test('is broken where nothing was answered for ten seconds, also with requests sent together', async () => {
    const setting = createRequests({ maxRetries: 0 });
    const round = () => Promise.all(Array.from({ length: 20 }, () => setting.requests.send(failing, signals())));
    await round();
    await setting.clock.advance(9_000);
    await round();
    expect(setting.requests.broken).toBeUndefined();
    await setting.clock.advance(1_000);
    await round();
    expect(setting.requests.broken).toBeInstanceOf(StoreError);
  });

  test('is not broken by what was lost long ago, before it answered again', async () => {
    const setting = createRequests({ maxRetries: 0 });
    await setting.requests.send(failing, signals());
    await setting.clock.advance(60_000);
    await setting.requests.send(scripted(answered(409)).request, signals());
    for (let i = 0; i < 30; i++) await setting.requests.send(failing, signals());
    expect(setting.requests.broken).toBeUndefined();
  });

  test('is not broken where one in 20 is carried out, be it after a retry', async () => {
    const setting = createRequests({ maxRetries: 1 });
    for (let round = 0; round < 5; round++) {
      for (let i = 0; i < 19; i++) await send(setting, failing);
      await send(setting, scripted(answered(503), done).request);
    }
    expect(setting.requests.broken).toBeUndefined();
  });

  test('is not broken by requests that a retry saved, however many', async () => {
    const setting = createRequests({ maxRetries: 1 });
    for (let i = 0; i < 50; i++) await send(setting, scripted(answered(503), done).request);
    expect(setting.requests.broken).toBeUndefined();
  });

  test('is not broken by requests that the end of the run gave up', async () => {
    const stopping = new AbortController();
    const { requests } = createRequests();
    const hanging = (): Promise<Response> => new Promise(() => {});
    const options = signals({ starting: stopping.signal, lasting: stopping.signal });
    const results = Array.from({ length: 50 }, () => requests.send(hanging, options));
    await settled();
    stopping.abort();
    await Promise.all(results);
    await requests.send(hanging, options);
    expect(requests.broken).toBeUndefined();
  });

  test('stays broken, for the reason that came first', async () => {
    const setting = createRequests();
    await send(setting, scripted(answered(401, { message: 'first' })).request);
    await send(setting, scripted(answered(403, { message: 'second' })).request);
    await send(setting, scripted(done).request);
    expect(setting.requests.broken?.message).toContain('401: first');
  });
});

describe('requests that are made aside', () => {
  test('leave the store as it is, whatever comes of them, and count in what is used', async () => {
    const { requests, clock } = createRequests();
    const aside = requests.aside();
    await sendTo(aside, clock, scripted(answered(403, { charge: 2 })).request);
    await sendTo(aside, clock, scripted(done).request);
    expect(aside.broken).toBeInstanceOf(StoreError);
    expect(requests.broken).toBeUndefined();
    expect(requests.usage.requestUnits).toBe(7.5);
  });
});

describe('one failure for good', () => {
  test.each([
    ['a wrong key', answered(401)],
    ['a firewall', answered(403, { message: 'Request originated from IP 203.0.113.9 through public internet.' })],
    ['an identity without the role', answered(403, { substatus: 5300 })],
    ['an unknown host', sendError('getaddrinfo ENOTFOUND a.example', 'ENOTFOUND')],
    ['a refused sign-in', new Error('AADSTS700016: Application with identifier c was not found in the directory')],
  ])('breaks the store at once where it concerns all, such as %s', async (_, error) => {
    const { requests, clock } = createRequests();
    const { request, calls } = scripted(error);
    await sendTo(requests, clock, request);
    expect(requests.broken).toBeInstanceOf(StoreError);
    expect(requests.broken?.remedy).not.toBe('');
    expect([calls.count, clock.sleeps]).toEqual([1, []]);
  });

  test('is no such thing where a host is not found that answered before', async () => {
    const { requests, clock } = createRequests();
    await sendTo(requests, clock, scripted(answered(409)).request);
    const { request, calls } = scripted(sendError('getaddrinfo ENOTFOUND a.example', 'ENOTFOUND'), done);
    expect(await sendTo(requests, clock, request)).toMatchObject({ status: 'done' });
    expect([calls.count, requests.broken]).toEqual([2, undefined]);
  });

  test.each([400, 413, 404, 409, 412])('with %i, which concerns one document, breaks nothing', async (code) => {
    const { requests, clock } = createRequests();
    for (let i = 0; i < 30; i++) await sendTo(requests, clock, scripted(answered(code)).request);
    expect(requests.broken).toBeUndefined();
  });
});
