import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../src/github/failures.ts';
import type { Answer, RepositoryName } from '../../../src/model.ts';
import { lostConnection, type Reply, tooHeavy } from './scripted-github.ts';
import { expectAccounted, names, outagePauses, quick, type StatsTrial, startStats, tally } from './stats-trial.ts';

/** GitHub runs out of its ten seconds. */
const outOfTime: Reply = { seconds: 10, failure: tooHeavy };
const unreachable: Reply = { seconds: 0.1, failure: lostConnection };

const namesWith = ({ answers }: StatsTrial, status: Answer['status']): RepositoryName[] =>
  answers.filter(({ answer }) => answer.status === status).map(({ answer }) => answer.asked);

/** When GitHub is given up, what was asked of it without an answer is its error, and what never was is not attempted. */
function expectGivenUp(trial: StatsTrial, all: readonly RepositoryName[], failure: Failure = lostConnection): void {
  const reason = `GitHub does not answer: ${failure.reason}`;
  const asked = new Set(trial.client.asked.flatMap((query) => query.names));
  const left = trial.answers.filter(({ answer }) => answer.status !== 'answered');
  expect(left.every(({ answer }) => 'reason' in answer && answer.reason === reason)).toBe(true);
  const lost = [...asked].filter((name) => !trial.client.answered.has(name));
  expect(namesWith(trial, 'github-error').sort()).toEqual(lost.sort());
  expect(namesWith(trial, 'not-attempted').sort()).toEqual(all.filter((name) => !asked.has(name)).sort());
  expect(trial.ending.reason).toMatchObject({ status: 'failed', reason });
}

describe('an outage', () => {
  test('pauses everything, longer each time, and the run goes on when it is over', async () => {
    const trial = startStats({
      names: names(200),
      reply: (asked, _, { clock, startMs }) => (clock.now() < startMs + 400_000 ? unreachable : quick(asked)),
    });
    await trial.finish();
    expectAccounted(trial, names(200));
    expect(tally(trial)).toEqual({ answered: 200 });
    expect(trial.ending.reason).toBeUndefined();
    const pauses = trial.log.at('info').filter((line) => line.includes('GitHub is in trouble'));
    expect(
      pauses.map((line) => line.slice('Waiting until '.length, 'Waiting until 2021-01-20T07:22:38Z'.length)),
    ).toEqual(['2021-01-20T07:22:38Z', '2021-01-20T07:24:38Z', '2021-01-20T07:28:38Z']);
  });

  test('of quick time-outs is known by single repositories, and is over with all answered', async () => {
    const trial = startStats({
      names: names(1_000),
      reply: (asked, _, { clock, startMs }) =>
        clock.now() < startMs + 400_000 ? { seconds: 0.1, failure: tooHeavy } : quick(asked),
    });
    await trial.finish();
    expectAccounted(trial, names(1_000));
    expect(tally(trial)).toEqual({ answered: 1_000 });
    expect([trial.ending.reason, outagePauses(trial)]).toEqual([undefined, 3]);
  });

  const short = [400, 1_800].flatMap((seconds) =>
    [20, 100, 140, 1_000].flatMap((count) => [1, 4].map((concurrency) => ({ seconds, count, concurrency }))),
  );

  test.each(short)(
    'of quick time-outs for $seconds s ends with all $count answered, at $concurrency in flight',
    async ({ seconds, count, concurrency }) => {
      const trial = startStats({
        names: names(count),
        concurrency,
        reply: (asked, _, { clock, startMs }) =>
          clock.now() < startMs + seconds * 1000 ? { seconds: 0.1, failure: tooHeavy } : quick(asked),
      });
      await trial.finish();
      expectAccounted(trial, names(count));
      expect(tally(trial)).toEqual({ answered: count });
      expect([trial.ending.reason, outagePauses(trial)]).toEqual([undefined, seconds === 400 ? 3 : 5]);
    },
  );

  const endless = [lostConnection, tooHeavy].flatMap((failure) =>
    [20, 200, 500].flatMap((count) =>
      [1, 5].flatMap((maxRetries) => [1, 4].map((concurrency) => ({ ...failure, count, maxRetries, concurrency }))),
    ),
  );

  test.each(endless)(
    'that does not end ($kind) is told of what was asked alone: $count, $maxRetries retries, $concurrency in flight',
    async ({ kind, reason, count, maxRetries, concurrency }) => {
      const failure = { kind, reason } as Failure;
      const trial = startStats({
        names: names(count),
        maxRetries,
        concurrency,
        reply: () => ({ seconds: 0.1, failure }),
      });
      await trial.finish();
      expectAccounted(trial, names(count));
      expectGivenUp(trial, names(count), failure);
      expect(outagePauses(trial)).toBe(maxRetries);
    },
  );

  test.each([20, 200, 500])(
    'that does not end, without retries: of %i those asked alone before it showed time out, those never asked are not attempted',
    async (count) => {
      const trial = startStats({
        names: names(count),
        maxRetries: 0,
        reply: () => ({ seconds: 0.1, failure: tooHeavy }),
      });
      await trial.finish();
      expectAccounted(trial, names(count));
      const asked = new Set(trial.client.asked.flatMap((query) => query.names));
      expect(namesWith(trial, 'not-attempted').sort()).toEqual(
        names(count)
          .filter((name) => !asked.has(name))
          .sort(),
      );
      expect(tally(trial)).toMatchObject({ timeout: 2, 'github-error': asked.size - 2 });
    },
  );

  test('costs few queries, since everything pauses in it', async () => {
    const trial = startStats({
      names: names(1_000),
      reply: (asked, _, { clock, startMs }) => (clock.now() < startMs + 400_000 ? unreachable : quick(asked)),
    });
    await trial.finish();
    const during = trial.client.asked.filter(({ atMs }) => atMs < trial.startMs + 400_000);
    expect(during.length).toBeLessThan(12);
  });

  test('that does not end ends the run after the retries; what was asked is an error of GitHub, the rest not attempted', async () => {
    const trial = startStats({ names: names(500), reply: () => unreachable, maxRetries: 2 });
    await trial.finish();
    expectAccounted(trial, names(500));
    expectGivenUp(trial, names(500));
    expect(Object.keys(tally(trial)).sort()).toEqual(['github-error', 'not-attempted']);
    expect(trial.ending.reason).toMatchObject({
      status: 'failed',
      reason: 'GitHub does not answer: the connection failed: socket hang up',
      remedy: expect.stringContaining('githubstatus.com'),
    });
    expect(outagePauses(trial)).toBe(2);
  });

  test('that does not end leaves nothing unattempted where all had been asked', async () => {
    const trial = startStats({ names: names(29), reply: () => unreachable });
    await trial.finish();
    expectAccounted(trial, names(29));
    expectGivenUp(trial, names(29));
    expect(tally(trial)).toEqual({ 'github-error': 29 });
    // Before each of the five pauses, and before GitHub is given up.
    expect(trial.client.askedForNothing).toHaveLength(6);
  });

  test.each([0, 1, 4])('is asked about %i times more after it has shown', async (maxRetries) => {
    const failuresUntilItShows = 3;
    const trial = startStats({ names: names(200), reply: () => unreachable, maxRetries, concurrency: 1 });
    await trial.finish();
    expect(trial.client.asked).toHaveLength(failuresUntilItShows + maxRetries);
    expect(trial.client.askedForNothing).toHaveLength(1 + maxRetries);
  });

  test('that comes in mid-run keeps what was answered', async () => {
    const trial = startStats({
      names: names(1_000),
      reply: (asked, _, { clock, startMs }) => (clock.now() < startMs + 8_000 ? quick(asked) : unreachable),
      maxRetries: 1,
    });
    await trial.finish();
    expectAccounted(trial, names(1_000));
    expectGivenUp(trial, names(1_000));
    const { answered = 0, 'github-error': lost = 0, 'not-attempted': left = 0 } = tally(trial);
    expect(answered).toBe(trial.client.answered.size);
    expect([answered > 0, lost > 0, left > 0]).toEqual([true, true, true]);
  });

  test('is not suspected for long: after a failure, names that have not failed are asked first', async () => {
    const trial = startStats({
      names: names(116),
      concurrency: 1,
      reply: (_, nth) => (nth === 1 ? unreachable : { seconds: 2.5 }),
    });
    await trial.finish();
    const [lost, waiting, untried, half, otherHalf] = trial.client.asked.map(({ names: asked }) => asked);
    expect([lost, waiting, untried]).toEqual([names(29), names(29, 29), names(14, 58)]);
    // An answer has come: now the halves of what was lost.
    expect([half, otherHalf]).toEqual([names(15), names(14, 15)]);
    expect(tally(trial)).toEqual({ answered: 116 });
  });

  test('is asked about with names that have not failed, as long as there are any', async () => {
    const trial = startStats({ names: names(500), reply: () => unreachable, concurrency: 1 });
    await trial.finish();
    const asked = trial.client.asked.flatMap((query) => query.names);
    expect(asked).toHaveLength(new Set(asked).size);
    expect(trial.client.askedForNothing).toHaveLength(6);
  });

  test('shows in time-outs only when single repositories run out of time one after another', async () => {
    const trial = startStats({ names: names(500), reply: () => outOfTime, concurrency: 1, maxRetries: 0 });
    await trial.finish();
    expectAccounted(trial, names(500));
    expect(trial.ending.reason).toMatchObject({ status: 'failed' });
    const sizes = trial.client.asked.map((query) => query.names.length);
    expect(sizes.filter((size) => size === 1)).toHaveLength(3);
    expect(sizes.at(-1)).toBe(1);
  });

  test('pauses for a quarter of an hour at the most', async () => {
    const trial = startStats({ names: names(200), reply: () => unreachable, maxRetries: 8, minutes: 10_000 });
    await trial.finish();
    const starts = trial.client.asked.map(({ atMs }) => atMs);
    const gaps = starts.slice(1).map((at, i) => at - (starts[i] ?? at));
    expect(Math.max(...gaps)).toBeGreaterThan(890_000);
    expect(Math.max(...gaps)).toBeLessThan(905_000);
  });
});

describe('an outage of the statistics alone, in which GitHub answers a query for nothing', () => {
  /** GitHub answers a query for nothing, and one for repositories after so many minutes. */
  const outFor =
    (minutes: number, loss: Reply, fromMs = 0) =>
    (asked: readonly RepositoryName[], _: number, { clock, startMs }: StatsTrial): Reply => {
      const passedMs = clock.now() - startMs;
      const isOut = passedMs >= fromMs && passedMs < fromMs + minutes * 60_000;
      if (asked.length === 0) return { seconds: 0.2 };
      return isOut ? loss : quick(asked);
    };
  const ways: [string, Reply][] = [
    ['a lost connection', unreachable],
    ['a quick time-out', { seconds: 0.2, failure: tooHeavy }],
    ['nothing but errors of the repositories', { seconds: 0.2 }],
  ];
  const lossOf = (loss: Reply, asked: readonly RepositoryName[]): Reply =>
    loss.failure
      ? loss
      : {
          ...loss,
          errors: new Map(asked.map((name) => [name, { message: 'Something went wrong while executing your query' }])),
        };
  const replyOf =
    (loss: Reply, minutes: number, fromMs = 0) =>
    (asked: readonly RepositoryName[], nth: number, trial: StatsTrial): Reply =>
      outFor(minutes, lossOf(loss, asked), fromMs)(asked, nth, trial);
  const cases = ways.flatMap(([way, loss]) =>
    [0, 3_000].flatMap((fromMs) => [7, 20].map((minutes) => ({ way, loss, fromMs, minutes }))),
  );

  test.each(cases)(
    '($way) for $minutes minutes from $fromMs ms on pauses everything, and all are answered',
    async (one) => {
      const trial = startStats({ names: names(300), reply: replyOf(one.loss, one.minutes, one.fromMs) });
      await trial.finish();
      expect(tally(trial)).toEqual({ answered: 300 });
      expect(trial.ending.reason).toBeUndefined();
      expect(outagePauses(trial)).toBe(one.minutes === 7 ? 3 : 5);
      expectAccounted(trial, names(300));
      const during = trial.client.asked.filter(
        ({ atMs }) => atMs - trial.startMs - one.fromMs < one.minutes * 60_000 && atMs >= trial.startMs + one.fromMs,
      );
      // A time-out is known for one of GitHub's by single repositories only.
      expect(during.length).toBeLessThan(loss(one) ? 40 : 160);
    },
  );

  const loss = ({ way }: { way: string }): boolean => way === 'a lost connection';

  test.each(ways)('(%s) that does not end gives GitHub up', async (_, endless) => {
    const trial = startStats({ names: names(300), reply: replyOf(endless, 100_000, 3_000) });
    await trial.finish();
    expectAccounted(trial, names(300));
    expect(trial.ending.reason).toMatchObject({
      status: 'failed',
      reason: expect.stringMatching(/^GitHub does not answer/),
    });
    expect(outagePauses(trial)).toBe(5);
    expect(trial.client.probed.length).toBeGreaterThan(5);
    expect(tally(trial).answered).toBe(trial.client.answered.size);
  });
});

test('slow single repositories are no outage, however many: one that was answered is asked for again', async () => {
  const slow = names(40, 200);
  const trial = startStats({
    names: names(240),
    reply: (asked) => (asked.some((name) => slow.includes(name)) ? outOfTime : quick(asked)),
    minutes: 100_000,
  });
  await trial.finish();
  expectAccounted(trial, names(240));
  expect(tally(trial)).toEqual({ answered: 200, timeout: 40 });
  expect([trial.ending.reason, outagePauses(trial), trial.client.askedForNothing]).toEqual([undefined, 0, []]);
  expect(trial.client.probed.length).toBeGreaterThan(0);
});

test('repositories that are all bad are no outage for the first nine, and fail alone', async () => {
  const trial = startStats({
    names: names(8),
    reply: (asked) => (asked.length === 0 ? { seconds: 0.2 } : outOfTime),
  });
  await trial.finish();
  expect(tally(trial)).toEqual({ timeout: 8 });
  expect([trial.ending.reason, outagePauses(trial)]).toEqual([undefined, 0]);
});

describe('a partial answer with an error of the whole', () => {
  const half = (asked: readonly RepositoryName[], failure: Failure, seconds = 0.5): Reply => ({
    seconds,
    leftOut: new Set(asked.slice(Math.ceil(asked.length / 2))),
    failureOfRest: failure,
  });

  test.each([tooHeavy, lostConnection])(
    '($kind) keeps what was answered, and asks for the rest in smaller queries',
    async (failure) => {
      const trial = startStats({
        names: names(290),
        concurrency: 1,
        reply: (asked) => (asked.length > 10 ? half(asked, failure, 2.5) : { seconds: 2.5 }),
      });
      await trial.finish();
      expectAccounted(trial, names(290));
      expect(tally(trial)).toEqual({ answered: 290 });
      const sizes = trial.client.asked.map(({ names: asked }) => asked.length);
      if (failure === tooHeavy) expect(sizes.filter((size) => size > 15).length).toBeLessThanOrEqual(2);
      expect([outagePauses(trial), trial.ending.reason]).toEqual([0, undefined]);
    },
  );

  test('(a limit) pauses everything for as long as GitHub says, then asks for the rest only', async () => {
    const trial = startStats({
      names: names(29),
      reply: (asked, nth, { startMs }) =>
        nth === 1
          ? half(asked, { kind: 'limited', reason: 'secondary rate limit', secondary: true, untilMs: startMs + 90_000 })
          : quick(asked),
    });
    await trial.finish();
    expectAccounted(trial, names(29));
    expect(trial.client.asked.map(({ names: asked, atMs }) => [asked.length, atMs - trial.startMs])).toEqual([
      [29, 0],
      [14, 95_000],
    ]);
  });

  test('(scopes that do not suffice) ends the run at once, and keeps what was answered', async () => {
    const refused: Failure = { kind: 'refused', what: 'scopes', reason: 'needs repo', remedy: 'another token' };
    const trial = startStats({ names: names(300), concurrency: 1, reply: (asked) => half(asked, refused) });
    await trial.finish();
    expectAccounted(trial, names(300));
    expect(tally(trial)).toEqual({ answered: 15, 'not-attempted': 285 });
    expect(trial.ending.reason).toMatchObject({ status: 'failed', remedy: 'another token' });
  });

  test('(withheld) makes the rest of one owner forbidden, without asking again', async () => {
    const trial = startStats({ names: names(29), reply: (asked) => half(asked, { kind: 'withheld', reason: 'SAML' }) });
    await trial.finish();
    expectAccounted(trial, names(29));
    expect(tally(trial)).toEqual({ answered: 15, forbidden: 14 });
    expect(trial.client.asked).toHaveLength(1);
  });

  test('(withheld) is asked for in halves where it concerns several owners, until it is clear whose it is', async () => {
    const mixed = names(20).map((name, i): RepositoryName => (i % 5 === 0 ? `locked/r${i}` : name));
    const trial = startStats({
      names: mixed,
      reply: (asked) =>
        asked.some((name) => name.startsWith('locked/'))
          ? { seconds: 0.5, failure: { kind: 'withheld', reason: 'SAML' } }
          : quick(asked),
    });
    await trial.finish();
    expectAccounted(trial, mixed);
    expect(tally(trial)).toEqual({ answered: 16, forbidden: 4 });
    expect(namesWith(trial, 'forbidden').every((name) => name.startsWith('locked/'))).toBe(true);
  });
});

test('a bug in the listing reaches whoever takes the answers, and ends the run', async () => {
  const trial = startStats({
    names: (async function* () {
      yield* names(40);
      throw new TypeError('bug');
    })(),
    reply: quick,
  });
  const over = expect(trial.over).rejects.toThrow('bug');
  await trial.clock.advance(60_000);
  await over;
  expect(trial.ending.reason).toMatchObject({ status: 'failed' });
  trial.ending.finish();
  await trial.clock.advance(0);
  expect(trial.clock.sleeping).toBe(0);
});

test('a bug while an answer is read reaches whoever takes the answers', async () => {
  const trial = startStats({
    names: names(40),
    reply: () => {
      throw new TypeError('bug');
    },
  });
  const over = expect(trial.over).rejects.toThrow('bug');
  await trial.clock.advance(60_000);
  await over;
});

describe('a rate limit', () => {
  const limit = (untilMs: number): Failure => ({
    kind: 'limited',
    reason: 'API rate limit',
    secondary: false,
    untilMs,
  });

  test('is waited for until the moment that GitHub states; then the same is asked again, unhalved', async () => {
    const trial = startStats({
      names: names(29),
      reply: (asked, nth, { startMs }) =>
        nth === 1 ? { seconds: 0.1, failure: limit(startMs + 1_800_000) } : quick(asked),
    });
    await trial.finish();
    expect(trial.client.asked.map(({ names: asked }) => asked.length)).toEqual([29, 29]);
    expect((trial.client.asked[1]?.atMs ?? 0) - trial.startMs).toBe(1_805_000);
    expectAccounted(trial, names(29));
  });

  test('is told of without GitHub’s words, which may be long, hostile, or hold a secret', async () => {
    const trial = startStats({
      names: names(20),
      reply: (asked, nth) =>
        nth === 1 ? { seconds: 0.1, failure: { kind: 'limited', reason: 'said', secondary: true } } : quick(asked),
    });
    await trial.finish();
    expect(Object.keys(trial.gate.waits)).toEqual(["GitHub's rate limit"]);
  });

  test('holds back all queries together', async () => {
    const trial = startStats({
      names: names(500),
      reply: (asked, _, { clock, startMs }) =>
        clock.now() < startMs + 5_000 && clock.now() > startMs
          ? { seconds: 0.1, failure: limit(startMs + 600_000) }
          : quick(asked),
    });
    await trial.finish();
    expectAccounted(trial, names(500));
    const early = trial.client.asked.filter(({ atMs }) => atMs < trial.startMs + 605_000);
    expect(early.every(({ atMs }) => atMs < trial.startMs + 5_000)).toBe(true);
    expect(early.length).toBeLessThanOrEqual(8);
  });

  test('without a stated end is waited for longer each time it comes', async () => {
    const trial = startStats({
      names: names(20),
      reply: (asked, nth) =>
        nth <= 5 ? { seconds: 0.1, failure: { kind: 'limited', reason: 'limit', secondary: true } } : quick(asked),
    });
    await trial.finish();
    const gaps = trial.client.asked.slice(1).map(({ atMs }, i) => atMs - (trial.client.asked[i]?.atMs ?? 0));
    expect(gaps.map((ms) => Math.floor(ms / 1000))).toEqual([60, 120, 240, 480, 900]);
  });

  test('whose stated end is wrong for ever is waited for longer and longer, from the third time on', async () => {
    const trial = startStats({
      names: names(20),
      reply: (asked, nth, { clock }) =>
        nth <= 7 ? { seconds: 0.1, failure: limit(clock.now() + 1_000) } : quick(asked),
    });
    await trial.finish();
    const gaps = trial.client.asked.slice(1).map(({ atMs }, i) => atMs - (trial.client.asked[i]?.atMs ?? 0));
    expect(gaps.map((ms) => Math.floor(ms / 1000))).toEqual([6, 6, 240, 480, 900, 900, 900]);
  });

  test('is not charged: what it refused was not carried out', async () => {
    const trial = startStats({
      names: names(20),
      reply: (asked, nth) =>
        nth <= 3 ? { seconds: 0.1, failure: { kind: 'limited', reason: 'limit', secondary: true } } : quick(asked),
    });
    await trial.finish();
    expect(trial.gate.points.used).toBe(1);
  });

  test('that comes again after an answer is waited for as if it were the first', async () => {
    const trial = startStats({
      names: names(58),
      concurrency: 1,
      reply: (asked, nth) =>
        [1, 2, 4].includes(nth)
          ? { seconds: 0.1, failure: { kind: 'limited', reason: 'limit', secondary: true } }
          : quick(asked),
    });
    await trial.finish();
    const waits = trial.client.asked.slice(1).map(({ atMs }, i) => atMs - (trial.client.asked[i]?.atMs ?? 0));
    expect(waits.map((ms) => Math.floor(ms / 10_000))).toEqual([6, 12, 0, 6]);
  });

  test('that four queries in flight hear at once pauses for one cool-down', async () => {
    const trial = startStats({
      names: names(300),
      reply: (_, nth) =>
        nth <= 4
          ? { seconds: 0.2 + nth / 100, failure: { kind: 'limited', reason: 'limit', secondary: true } }
          : { seconds: 2 },
    });
    await trial.finish();
    expectAccounted(trial, names(300));
    const starts = trial.client.asked.map(({ atMs }) => atMs - trial.startMs);
    expect(starts.slice(0, 5)).toEqual([0, 0, 0, 0, 60_240]);
    expect(tally(trial)).toEqual({ answered: 300 });
  });

  test('that rounds of four hear again and again makes one wait longer for each round', async () => {
    const trial = startStats({
      names: names(300),
      minutes: 10_000,
      reply: (asked, _, { clock, startMs }) =>
        clock.now() < startMs + 400_000
          ? { seconds: 0.1, failure: { kind: 'limited', reason: 'limit', secondary: true } }
          : quick(asked),
    });
    await trial.finish();
    const moments = [...new Set(trial.client.asked.map(({ atMs }) => atMs))].slice(0, 4);
    expect(moments.map((at) => at - trial.startMs)).toEqual([0, 60_100, 180_200, 420_300]);
  });

  test('that is met again is waited for longer, although others in flight with it were answered', async () => {
    const moments: number[] = [];
    const trial = startStats({
      names: names(600),
      reply: (_, __, { clock, startMs }) => {
        const atMs = clock.now() - startMs;
        if (moments.at(-1) === atMs || atMs > 300_000) return { seconds: 2.5 };
        moments.push(atMs);
        return { seconds: 0.1, failure: { kind: 'limited', reason: 'limit', secondary: true } };
      },
    });
    await trial.finish();
    expectAccounted(trial, names(600));
    expect(tally(trial)).toEqual({ answered: 600 });
    expect(moments).toEqual([0, 60_100, 180_200]);
    const starts = trial.client.asked.map(({ atMs }) => atMs - trial.startMs);
    // In each round others were in flight.
    for (const moment of moments) expect(starts.filter((at) => at === moment).length).toBeGreaterThan(1);
    expect(starts.find((at) => at > 180_200)).toBe(420_300);
  });

  describe.each([60_000, 1, 0])('whose stated end was %i ms ago', (agoMs) => {
    const limitedMs = 60_000;
    const askedInVain = async (coolDownMs: number, concurrency: number): Promise<number[]> => {
      const trial = startStats({
        names: names(500),
        coolDownMs,
        concurrency,
        reply: (asked, _, { clock, startMs }) =>
          clock.now() < startMs + limitedMs ? { seconds: 0.1, failure: limit(clock.now() - agoMs) } : quick(asked),
      });
      await trial.finish();
      expect(tally(trial)).toEqual({ answered: 500 });
      return trial.client.asked.map(({ atMs }) => atMs - trial.startMs).filter((at) => at < limitedMs);
    };

    test('is waited for as one without a stated end', async () => {
      expect(await askedInVain(60_000, 4)).toEqual([0, 0, 0, 0]);
    });

    test.each([0, 10, 1_000])('is not asked about more than once a second, with a cool-down of %i ms', async (ms) => {
      const starts = await askedInVain(ms, 1);
      const gaps = starts.slice(1).map((at, i) => at - (starts[i] ?? at));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
    });

    test.each([0, 10, 1_000])('nor by several in flight on the whole, with a cool-down of %i ms', async (ms) => {
      const starts = await askedInVain(ms, 4);
      const moments = [...new Set(starts)];
      const gaps = moments.slice(1).map((at, i) => at - (moments[i] ?? at));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
      expect(starts.length).toBeLessThanOrEqual(limitedMs / 1000);
    });
  });

  test('is no failure: however often it comes, no repository is given up', async () => {
    const trial = startStats({
      names: names(20),
      maxRetries: 0,
      minutes: 10_000,
      reply: (asked, nth, { clock }) =>
        nth <= 30 ? { seconds: 0.1, failure: limit(clock.now() + 600_000) } : quick(asked),
    });
    await trial.finish();
    expect(tally(trial)).toEqual({ answered: 20 });
  });

  test('that ends after the deadline ends the run at once', async () => {
    const trial = startStats({
      names: names(200),
      minutes: 30,
      reply: (_, __, { startMs }) => ({ seconds: 0.1, failure: limit(startMs + 3_000_000) }),
    });
    await trial.finish();
    expectAccounted(trial, names(200));
    expect(tally(trial)).toEqual({ 'not-attempted': 200 });
    expect(trial.ending.reason).toMatchObject({ status: 'timed out' });
    expect(Math.max(...trial.answers.map(({ atSeconds }) => atSeconds))).toBeLessThan(60);
  });
});

describe('what cannot be helped', () => {
  test.each([
    { kind: 'refused', what: 'token', reason: 'HTTP 401: Bad credentials', remedy: 'another token' },
    { kind: 'forbidden', reason: 'HTTP 403: no' },
    { kind: 'not-found', reason: 'HTTP 404: no such address' },
    { kind: 'unknown-field', reason: "Field 'stargazerCount' doesn't exist", field: 'stargazerCount' },
  ] satisfies Failure[])('$kind ends the run at once, with what to do', async (failure) => {
    const trial = startStats({ names: names(500), reply: () => ({ seconds: 0.5, failure }) });
    await trial.finish();
    expectAccounted(trial, names(500));
    expect(trial.ending.reason).toMatchObject({ status: 'failed', reason: failure.reason, remedy: expect.any(String) });
    expect(trial.client.sent.queries).toBeLessThanOrEqual(4);
  });

  test("an extra metric's field that the server lacks is left out, told once, and the run goes on", async () => {
    let isLacking = true;
    const trial = startStats({
      names: names(100),
      extraMetrics: ['discussions'],
      reply: (asked, _, { log }) => {
        isLacking = log.at('warning').length === 0;
        const failure: Failure = { kind: 'unknown-field', reason: 'no such field', field: 'discussions' };
        return isLacking ? { seconds: 0.5, failure } : quick(asked);
      },
    });
    await trial.finish();
    expectAccounted(trial, names(100));
    expect(trial.answers.map(({ answer }) => answer.status === 'answered' && answer.extras.discussions)).toEqual(
      names(100).map(() => null),
    );
    expect(trial.log.at('warning')).toEqual([expect.stringContaining('discussions')]);
  });
});

describe('a stop in mid-run', () => {
  test.each(['cancelled', 'timed out', 'failed'] as const)(
    '(%s) leaves what has no answer not attempted, with the reason',
    async (status) => {
      const trial = startStats({ names: names(1_000), reply: quick });
      await trial.clock.advance(10_000);
      trial.ending.stop({ status, reason: 'somebody stopped it' });
      await trial.finish();
      expectAccounted(trial, names(1_000));
      const { answered = 0, 'not-attempted': left = 0 } = tally(trial);
      expect([answered > 0, left > 0, answered + left]).toEqual([true, true, 1_000]);
      const reasons = new Set(trial.answers.flatMap(({ answer }) => ('reason' in answer ? [answer.reason] : [])));
      expect([...reasons]).toEqual(['somebody stopped it']);
    },
  );

  test('by a deadline lets the queries in flight end, and starts no other', async () => {
    const trial = startStats({ names: names(1_000), reply: () => ({ seconds: 4 }) });
    await trial.clock.advance(2_000);
    trial.ending.stop({ status: 'timed out', reason: 'deadline' });
    await trial.finish();
    expect(trial.client.sent.queries).toBe(4);
    expect(tally(trial)).toMatchObject({ answered: 12 + 18 + 24 + 29 });
  });

  test('by a cancel gives up the queries in flight too', async () => {
    const trial = startStats({ names: names(1_000), reply: () => ({ seconds: 4 }) });
    await trial.clock.advance(2_000);
    trial.ending.stop({ status: 'cancelled', reason: 'cancelled' });
    await trial.finish();
    expect(tally(trial)).toEqual({ 'not-attempted': 1_000 });
    expect(Math.max(...trial.answers.map(({ atSeconds }) => atSeconds))).toBe(2);
  });

  test('ends a wait for a retry, and a pause', async () => {
    const trial = startStats({ names: names(100), reply: () => outOfTime });
    await trial.clock.advance(100_000);
    trial.ending.stop({ status: 'cancelled', reason: 'cancelled' });
    await trial.clock.advance(0);
    expectAccounted(trial, names(100));
    trial.ending.finish();
    await trial.clock.advance(0);
    expect(trial.clock.sleeping).toBe(0);
  });
});
