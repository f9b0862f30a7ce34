import { describe, expect, test } from 'vitest';
import { MinuteOfResponses, MinuteOfStarts } from '../../../../src/github/pacing/minute.ts';

describe('the starts of a minute', () => {
  test('are full with as many as may begin, until the first of them is a minute old', () => {
    const starts = new MinuteOfStarts(3);
    for (const at of [1_000, 2_000]) starts.note(at);
    expect(starts.fullUntilMs(2_500)).toBeUndefined();
    starts.note(3_000);
    expect(starts.fullUntilMs(3_500)).toBe(61_001);
    expect(starts.fullUntilMs(61_001)).toBeUndefined();
    starts.note(61_001);
    expect(starts.fullUntilMs(61_002)).toBe(62_001);
  });
});

describe('the response seconds of a minute', () => {
  const spent = (...seconds: number[]): MinuteOfResponses => {
    const responses = new MinuteOfResponses();
    for (const [i, one] of seconds.entries()) responses.note(1_000 * (i + 1), one);
    return responses;
  };

  test.each([
    [0, 49.5, true],
    [0, 49.6, false],
    [53.5, 5, true],
    [53.6, 5, false],
  ])('%d s spent leave room for %d s, which may take a fifth more: %s', (past, expected, hasRoom) => {
    expect(spent(past).fullUntilMs(2_000, expected) === undefined).toBe(hasRoom);
  });

  test('come back in the order in which they were spent, as soon as there is enough room', () => {
    const responses = spent(20, 20, 19);
    expect(responses.fullUntilMs(3_000, 10)).toEqual({ untilMs: 61_001, isEnough: true });
    expect(responses.fullUntilMs(3_000, 20)).toEqual({ untilMs: 62_001, isEnough: true });
    expect(responses.fullUntilMs(61_001, 10)).toBeUndefined();
  });

  test('are all free where even a whole minute is not enough', () => {
    expect(spent(20, 10).fullUntilMs(3_000, 90)).toEqual({ untilMs: 62_001, isEnough: false });
    expect(spent().fullUntilMs(3_000, 90)).toEqual({ untilMs: 3_000, isEnough: false });
  });
});
