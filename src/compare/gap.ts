import type { Gap } from '../model.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Fewer starts say nothing of how often runs start. */
export const fewestStarts = 4;
const recentIntervals = 8;
/** A schedule starts late, most at the top of an hour: https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule */
const timesUsual = 1.75;
const leastMoreMs = 45 * minuteMs;
const lateMs = 90 * minuteMs;
const weekMs = 7 * dayMs;
/** A gap is judged by as long a time before it: runs of someone who tries things out are no schedule. */
const longestNightMs = 1.5 * dayMs;
/** Nights and weekends come again. */
const periodsMs = [dayMs, weekMs];
/** In two of the last five periods: in the others there can have been runs by hand. */
const periodsBack = [1, 2, 3, 4, 5];
const fewestAgain = 2;
/** By so much a night or a weekend can be shorter than the gap. */
const shareOfGap = 0.75;

/** In milliseconds, as all times here are. */
type Interval = readonly [from: number, to: number];

const length = ([from, to]: Interval): number => to - from;

/** Whether the time since the last start is out of the ordinary, or starts this few do not say. */
export function mightBeGap(nowMs: number, starts: readonly number[]): boolean {
  const intervals = intervalsOf(starts);
  if (starts.length < fewestStarts) return true;
  return isLong(nowMs - (starts.at(-1) ?? nowMs), middle(intervals.slice(-recentIntervals).map(length)));
}

/** The gap between the last of the earlier starts, which are in their order, and now; undefined if it is usual. */
export function gapBefore(nowMs: number, starts: readonly number[]): Gap | undefined {
  const [first = nowMs, last = nowMs] = [starts[0], starts.at(-1)];
  const sinceMs = nowMs - last;
  // What is longer than a night can be a weekend, which the first week does not know.
  const neededMs = sinceMs > longestNightMs ? weekMs : sinceMs;
  if (starts.length < fewestStarts || last - first < neededMs) return undefined;
  const intervals = intervalsOf(starts);
  const usualMs = typicalLength(intervals);
  if (!mightBeGap(nowMs, starts) || !isLong(sinceMs, usualMs)) return undefined;
  return periodsMs.some((periodMs) => comesAgain([last, nowMs], periodMs, intervals))
    ? undefined
    : { sinceMs, usualMs, missing: Math.round(sinceMs / usualMs) - 1 };
}

const isLong = (sinceMs: number, usualMs: number): boolean =>
  sinceMs > timesUsual * usualMs && sinceMs - usualMs > leastMoreMs;

const intervalsOf = (starts: readonly number[]): Interval[] =>
  starts.slice(1).map((start, i) => [starts[i] ?? start, start]);

const middle = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** Of the interval in which most moments lie: many runs within an hour are only an hour. */
function typicalLength(intervals: readonly Interval[]): number {
  const lengths = intervals.map(length).toSorted((one, other) => one - other);
  const halfMs = lengths.reduce((sum, one) => sum + one, 0) / 2;
  let passedMs = 0;
  for (const one of lengths) {
    passedMs += one;
    if (passedMs >= halfMs) return one;
  }
  return 0;
}

/** Whether there was the same gap in the periods before, as far as they are known. */
function comesAgain([from, to]: Interval, periodMs: number, intervals: readonly Interval[]): boolean {
  const [first = to] = intervals[0] ?? [];
  const known = periodsBack.filter((n) => first <= from - n * periodMs);
  const again = known.filter((n) =>
    intervals.some(
      (one) =>
        Math.abs(one[0] + n * periodMs - from) <= lateMs &&
        Math.abs(one[1] + n * periodMs - to) <= lateMs &&
        length(one) >= shareOfGap * (to - from),
    ),
  );
  return known.length > 0 && again.length >= Math.min(fewestAgain, known.length);
}
