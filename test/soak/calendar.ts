import type { Dice } from '../chaos/dice.ts';

/** What is out of the ordinary while a run is at work; `none` for most of them. */
export type Disturbance =
  | 'none'
  | 'github-outage'
  | 'cosmos-throttled'
  | 'cosmos-errors'
  | 'killed'
  | 'killed-with-post'
  | 'owner-blocked'
  | 'owner-renamed'
  | 'token-sees-less'
  | 'spam-removed';

export interface Slot {
  day: number;
  startMs: number;
  /** Since the run before, dropped ones left out. */
  hours: number;
  disturbance: Disturbance;
}

const firstDayMs = Date.UTC(2026, 0, 5);
const hourMs = 3_600_000;
const runsPerDay = 4;
/** A schedule starts late, and can be dropped: https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule */
const latestMinutes = 20;
const droppedShare = 0.03;

/** Of a run by chance; what lasts for days has its place below. */
const chances: readonly [Disturbance, number][] = [
  ['github-outage', 0.02],
  ['cosmos-throttled', 0.03],
  ['cosmos-errors', 0.02],
  ['killed', 0.01],
  ['killed-with-post', 0.005],
];

/** What happens from one day to another, of ninety. */
const spans: readonly [Disturbance, from: number, to: number][] = [
  ['owner-blocked', 28, 31],
  ['owner-renamed', 55, 56],
  ['token-sees-less', 62, 64],
  ['spam-removed', 75, 75.25],
];
/** Nobody noticed that the schedule was off. */
const gap = [41, 50] as const;

/** So that a few days have some of each. */
const early: readonly Disturbance[] = [
  'none',
  'none',
  'killed',
  'none',
  'cosmos-throttled',
  'owner-blocked',
  'github-outage',
  'none',
];

export function planCalendar(days: number, dice: Dice): Slot[] {
  const slots: Slot[] = [];
  let lastMs = firstDayMs - 6 * hourMs;
  for (let n = 0; n < days * runsPerDay; n++) {
    const day = n / runsPerDay;
    const startMs = firstDayMs + n * 6 * hourMs + dice.whole(7, 7 + latestMinutes) * 60_000;
    const isDropped = n > early.length && (dice.chance(droppedShare) || (day >= gap[0] && day < gap[1]));
    const disturbance = early[n] ?? spanOf(day) ?? chances.find(([, chance]) => dice.chance(chance))?.[0] ?? 'none';
    if (isDropped) continue;
    slots.push({ day, startMs, hours: (startMs - lastMs) / hourMs, disturbance });
    lastMs = startMs;
  }
  return slots;
}

const spanOf = (day: number): Disturbance | undefined => spans.find(([, from, to]) => day >= from && day < to)?.[0];
