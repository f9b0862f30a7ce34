import { describe, expect, test } from 'vitest';
import type { RequestFailure } from '../../../../src/github/client/failures.ts';
import { InFlight } from '../../../../src/github/pacing/in-flight.ts';
import { resultOf } from './gate-trial.ts';

const well = resultOf({ seconds: 4.9 });
const limit: RequestFailure = { kind: 'limited', reason: 'limit', secondary: true };
const badly = [
  ['one that failed', resultOf({ isWell: false })],
  ['one that took five seconds', resultOf({ seconds: 5 })],
  ['one that a limit cut short', { ...resultOf(), failure: limit }],
] as const;

function start(inFlight: InFlight, startedMs: number, expectedSeconds = 1) {
  const flight = { startedMs, expectedSeconds };
  inFlight.start(flight);
  return flight;
}

/** Starts queries until it is full. */
function fill(inFlight: InFlight, nowMs = 0) {
  const flights = [];
  while (!inFlight.isFull) flights.push(start(inFlight, nowMs));
  return flights;
}

test('is full with as many queries as are allowed, and empty again when they are over', () => {
  const inFlight = new InFlight(3);
  const flights = fill(inFlight);
  expect([flights.length, inFlight.isEmpty]).toEqual([3, false]);
  for (const flight of flights) inFlight.end(flight, well, 1000);
  expect([inFlight.isFull, inFlight.isEmpty]).toEqual([false, true]);
});

describe.each(badly)('%s', (_, result) => {
  test('halves how many there may be', () => {
    const inFlight = new InFlight(8);
    inFlight.end(start(inFlight, 0), result, 1000);
    expect(fill(inFlight)).toHaveLength(4);
  });

  test('halves once for all that were in flight with it, down to one in the end', () => {
    const inFlight = new InFlight(8);
    const round = fill(inFlight);
    for (const [i, flight] of round.entries()) inFlight.end(flight, result, 1000 + i);
    const next = fill(inFlight, 2000);
    expect(next).toHaveLength(4);
    for (const flight of next) inFlight.end(flight, result, 3000);
    for (let atMs = 4000; atMs < 20_000; atMs += 1000) inFlight.end(start(inFlight, atMs), result, atMs + 500);
    expect(fill(inFlight)).toHaveLength(1);
  });
});

test('allows one more for each round that went well, up to what was allowed at first', () => {
  const inFlight = new InFlight(4);
  for (let i = 0; i < 5; i++) inFlight.end(start(inFlight, i), resultOf({ isWell: false }), i);
  const sizes = Array.from({ length: 6 }, () => {
    const round = fill(inFlight, 100);
    for (const flight of round) inFlight.end(flight, well, 200);
    return round.length;
  });
  expect(sizes).toEqual([1, 2, 2, 3, 4, 4]);
});

test('expects of each query what was thought of it, or what it has taken by now if that is more', () => {
  const inFlight = new InFlight(4);
  start(inFlight, 0, 5);
  start(inFlight, 1_000, 2);
  expect(inFlight.secondsExpected(2_000)).toBe(7);
  expect(inFlight.secondsExpected(4_000)).toBe(5 + 3);
  expect(inFlight.secondsExpected(9_000)).toBe(9 + 8);
});
