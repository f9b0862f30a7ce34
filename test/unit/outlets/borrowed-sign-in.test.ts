import { expect, test } from 'vitest';
import { signInError } from '../../../src/errors/sign-in.ts';
import type { CliToken } from '../../../src/outlets/azure-cli.ts';
import { BorrowedSignIn, reserveMs } from '../../../src/outlets/borrowed-sign-in.ts';
import { FakeClock } from '../async/fake-clock.ts';

const minuteMs = 60_000;

/** A sign-in whose answers come in this order, the last for ever; a token lasts so many minutes from now, or from the start. */
function signIn(...answers: ({ minutes: number; isRenewable?: boolean; isKept?: boolean } | Error)[]) {
  const clock = new FakeClock();
  const ends: number[] = [];
  const asked: number[] = [];
  const startMs = clock.now();
  const get = async (): Promise<CliToken> => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] as (typeof answers)[0];
    asked.push((clock.now() - startMs) / minuteMs);
    if (answer instanceof Error) throw answer;
    const { minutes, isRenewable = true, isKept } = answer;
    const expiresOnTimestamp = clock.date(isKept ? startMs : clock.now()).getTime() + minutes * minuteMs;
    return { token: `token ${asked.length}`, expiresOnTimestamp, isRenewable };
  };
  const borrowed = new BorrowedSignIn({ clock, get, ends: (atMs) => ends.push((atMs - startMs) / minuteMs) });
  return { clock, borrowed, ends, asked };
}

const over = signInError('earlier step', 'AADSTS700024: Client assertion is not within its valid time range.');
const busy = signInError('earlier step', 'AADSTS90033: A transient error has occurred. Please try again.');

test('a token is asked for once while it is good, by however many', async () => {
  const { borrowed, asked } = signIn({ minutes: 60 });
  const tokens = await Promise.all(['a', 'a', 'b'].map((scope) => borrowed.getToken(scope)));
  expect(tokens.map(({ token }) => token)).toEqual(['token 1', 'token 1', 'token 2']);
  expect(asked).toHaveLength(2);
});

test('one that cannot be renewed says at once when it ends', async () => {
  const { borrowed, ends, asked, clock } = signIn({ minutes: 60, isRenewable: false });
  await borrowed.getToken('a');
  expect(ends).toEqual([60]);
  await clock.advance(59 * minuteMs);
  expect(asked).toHaveLength(1);
});

test('one that is renewed in time goes on', async () => {
  const { borrowed, ends, asked, clock } = signIn({ minutes: 60 });
  await borrowed.getToken('a');
  await clock.advance(56 * minuteMs);
  expect((await borrowed.getToken('a')).token).toBe('token 2');
  expect([asked, ends]).toEqual([[0, 55.5], []]);
});

test('one that turns out to be the last says so while there is time to close the run', async () => {
  const { borrowed, ends, clock } = signIn({ minutes: 60 }, over);
  await borrowed.getToken('a');
  await clock.advance(55.5 * minuteMs);
  expect(ends).toEqual([60]);
  expect((await borrowed.getToken('a')).token).toBe('token 1');
});

test.each([
  ['a moment of trouble', busy],
  ['the same token again', { minutes: 60, isKept: true }],
])('%s is asked about again, until there is no more time', async (_, answer) => {
  const { borrowed, ends, asked, clock } = signIn({ minutes: 60 }, answer);
  await borrowed.getToken('a');
  await clock.advance(60 * minuteMs - reserveMs - 1);
  expect(asked.length).toBeGreaterThan(2);
  await clock.advance(minuteMs);
  expect(ends.length).toBeGreaterThan(0);
});

test('a failed first sign-in is tried again when it is needed again', async () => {
  const { borrowed } = signIn(busy, { minutes: 60 });
  await expect(borrowed.getToken('a')).rejects.toBe(busy);
  expect((await borrowed.getToken('a')).token).toBe('token 2');
});
