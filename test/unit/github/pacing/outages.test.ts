import { describe, expect, test, vi } from 'vitest';
import { Ending } from '../../../../src/async/ending.ts';
import type { Look } from '../../../../src/async/outage.ts';
import type { RequestFailure } from '../../../../src/github/client/failures.ts';
import { pauseForLimit, retryWaitMs } from '../../../../src/github/pacing/access.ts';
import { GitHubOutages, lookOf } from '../../../../src/github/pacing/outages.ts';
import { probePage, probeQuery } from '../../../../src/github/pacing/probe.ts';
import { troubles } from '../../../../src/text/troubles/troubles.ts';
import { FakeClock, isSettled } from '../../async/fake-clock.ts';
import { cheap, gateOf, never, resultOf } from './gate-trial.ts';

const limited = { kind: 'limited', reason: 'wait', secondary: true } as const;
const down: RequestFailure = { kind: 'unclear', reason: '503', untilMs: 7 };
const refused: RequestFailure = { kind: 'refused', what: 'all', reason: '401', remedy: 'Renew' };

test.each<[{ failure?: RequestFailure } | undefined, object]>([
  [undefined, { status: 'stopped' }],
  [{ failure: { kind: 'stopped', reason: '' } }, { status: 'stopped' }],
  [{}, { status: 'well' }],
  [{ failure: refused }, { status: 'well' }],
  [{ failure: down }, { status: 'down', reason: '503', untilMs: 7 }],
])('the result of a probe, %j, shows %j', (result, look) => {
  expect(lookOf(result)).toEqual(look);
});

function createTrial(maxRetries = 1) {
  const { gate, clock, log } = gateOf();
  const ending = new Ending(clock);
  const options = { gate, clock, log, ending, maxRetries, coolDownMs: 60_000, random: () => 0 };
  const outages = new GitHubOutages(options);
  const outlast = (asked: 'queries' | 'pages', ...looks: Look[]) => {
    const look = async (): Promise<Look> => looks.shift() ?? { status: 'down' };
    return outages.outlast(asked, { reason: '503' }, { startedMs: clock.now(), look });
  };
  return { ...options, outages, outlast };
}

describe.each([
  ['queries', 'pages', 'returning errors'],
  ['pages', 'queries', 'returning errors to REST calls'],
] as const)('an outage of %s', (asked, other, is) => {
  test(`holds them and no ${other}, and ends the run where GitHub never answered`, async () => {
    const { outages, outlast, gate, clock, ending, log } = createTrial();
    const outlasting = outlast(asked);
    expect(await isSettled(outlasting)).toBe(false);
    const stop = new AbortController();
    const admitted = { queries: gate.admit(cheap, stop.signal), pages: gate.admitPage(stop.signal) };
    expect(await isSettled(admitted[other])).toBe(true);
    expect([await isSettled(admitted[asked]), outages.covers(asked, clock.now()), outages.covers(other, 0)]).toEqual([
      ...[false, true, false],
    ]);
    expect(gate.heldFor).toBe(asked === 'queries' ? `GitHub is ${is}` : undefined);
    expect(log.at('info')).toEqual([expect.stringContaining(`: GitHub is ${is}: 503. It began`)]);
    await clock.advance(60_000);
    expect(await outlasting).toBe('given up');
    expect(outages.givenUp).toBe('GitHub is not responding: 503');
    expect(ending.reason).toEqual({
      ...{ status: 'failed', reason: outages.givenUp, remedy: troubles.githubDown.remedy },
    });
    stop.abort();
  });

  test(`is waited for where ${other} were answered, but has no more pauses by that`, async () => {
    const { outages, outlast, clock } = createTrial();
    outages.answered(other);
    const outlasting = outlast(asked, ...Array.from({ length: 5 }, (): Look => ({ status: 'down' })), {
      status: 'well',
    });
    await clock.advance(600_000);
    expect(await outlasting).toBe('over');
    expect(outages.givenUp).toBeUndefined();
  });
});

test('what to do about the failure is what to do about the end', async () => {
  const { outages, clock, ending } = createTrial(0);
  const failure = { reason: '503', remedy: 'Wait until the maintenance is over.' };
  const look = async (): Promise<Look> => ({ status: 'down' });
  expect(await outages.outlast('pages', failure, { startedMs: clock.now(), look })).toBe('given up');
  expect(ending.reason).toMatchObject({ reason: 'GitHub is not responding: 503', remedy: failure.remedy });
});

test('an answer gives its kind all its pauses again', async () => {
  const { outages, outlast, clock } = createTrial();
  for (let outage = 1; outage <= 2; outage++) {
    const outlasting = outlast('pages', { status: 'down', isUnproven: true }, { status: 'well' });
    await clock.advance(60_000);
    expect(await outlasting).toBe('over');
    outages.answered('pages');
  }
});

test('what is held starts when the last word is spoken, and the time counts as a wait; probes go on', async () => {
  const { gate, clock } = gateOf();
  const release = { queries: gate.hold('queries', 'trouble'), pages: gate.hold('pages', 'trouble') };
  const [query, page] = [gate.admit(cheap, never), gate.admitPage(never)];
  expect([await gate.admitPageProbe(never), (await gate.admitProbe(cheap, never)) !== undefined]).toEqual([true, true]);
  await clock.advance(5_000);
  expect([await isSettled(query), await isSettled(page)]).toEqual([false, false]);
  release.pages();
  expect([await isSettled(query), await isSettled(page), gate.heldFor]).toEqual([false, true, 'trouble']);
  release.queries();
  expect([await isSettled(query), gate.heldFor, gate.waits.seconds]).toEqual([true, undefined, { trouble: 5 }]);
});

test('the first retry waits as long as told, and none longer than a quarter of an hour', () => {
  const waits = [1, 2, 9].map((retry) => retryWaitMs({ coolDownMs: 10_000, random: () => 0 }, retry));
  expect(waits).toEqual([10_000, 20_000, 900_000]);
});

test.each([
  [1, 0, 1_000],
  [2, 0, 5_100],
  [3, 0, 5_100],
  [3, 5_000, 20_000],
  [2, 5_000, 5_100],
])(
  'a limit that is met %i times in a row with a wait of %i ms and an end in 0.1 s is waited for: %i ms',
  (inRow, coolDownMs, ms) => {
    const clock = new FakeClock();
    const { gate } = gateOf();
    const extend = vi.spyOn(gate.pause, 'extend');
    const untilMs = inRow === 1 ? undefined : clock.now() + 100;
    pauseForLimit({ pause: gate.pause, limit: { ...limited, untilMs }, inRow }, { coolDownMs, random: () => 0 });
    expect(gate.pause.untilMs - clock.now()).toBe(ms);
    expect(extend).toHaveBeenCalledWith("GitHub's rate limit", expect.objectContaining({ said: 'wait' }));
  },
);

describe.each(['query', 'page'] as const)('a probe by a %s', (what) => {
  const probe = async (failures: (RequestFailure | undefined)[], stops = false) => {
    const { gate, ending, clock, ...options } = createTrial();
    const finish = vi.fn();
    vi.spyOn(gate, 'admitProbe').mockImplementation(async () => (stops ? undefined : { finish }));
    vi.spyOn(gate, 'admitPageProbe').mockImplementation(async () => !stops);
    const answer = vi.fn(async () => ({ ...resultOf(), ...(failures.length > 0 && { failure: failures.shift() }) }));
    const client = { query: answer, page: answer };
    const access = { ...options, gate, ending, clock, client } as never;
    const result =
      what === 'query' ? await probeQuery({ text: 'q', variables: {} }, access) : await probePage('p', access);
    return { result, answer, finish, gate, clock, ending };
  };

  test('waits for limits, longer each time, and brings what comes after them', async () => {
    const { result, answer, finish, gate, clock } = await probe([limited, limited, refused]);
    expect([result?.failure, answer.mock.calls.length]).toEqual([refused, 3]);
    expect(gate.pause.untilMs - clock.now()).toBe(120_000);
    expect(finish).toHaveBeenCalledTimes(what === 'query' ? 3 : 0);
  });

  test('is stopped with the run, and without a permit nothing is sent', async () => {
    const { answer, ending, gate } = await probe([]);
    expect(answer).toHaveBeenCalledExactlyOnceWith(
      what === 'query' ? { text: 'q', variables: {} } : 'p',
      ending.cancelled,
    );
    if (what === 'query') expect(gate.admitProbe).toHaveBeenCalledWith({ points: 1, seconds: 0 }, ending.taking);
    const none = await probe([], true);
    expect([none.result, none.answer.mock.calls.length]).toEqual([undefined, 0]);
  });
});
