import type { Dice } from '../chaos/dice.ts';

/** What is out of the ordinary while a run is at work; `none` for most of them. */
export type Disturbance =
  | 'none'
  | 'GitHub errors'
  | 'GitHub outage'
  | 'Cosmos DB throttled'
  | 'Cosmos DB errors'
  | 'Cosmos DB outage'
  | 'killed'
  | 'killed without post step'
  | 'timed out'
  | 'event refused'
  | 'mail refused';

/** What is so for days. */
export type Lasting = 'owner blocked' | 'owner renamed' | 'owner removed' | '65 private not seen' | '3 of 30 not seen';

/** What happens once, before a run, beside ordinary life. */
export type Happening = 'made private' | 'spam removed' | 'sources changed';

export interface Slot {
  day: number;
  startMs: number;
  /** Since the run before, dropped ones left out. */
  hours: number;
  disturbance: Disturbance;
  lasting: Lasting | undefined;
  happenings: readonly Happening[];
}

/** What a table calls the run. */
export const kindOf = ({ lasting, disturbance }: Slot): string => lasting ?? disturbance;

export const dayMs = 86_400_000;
export const runsPerDay = 4;
/** A Monday after the last commit in emulators/data. */
const firstDayMs = Date.UTC(2026, 8, 7);
const hourMs = 3_600_000;
const hoursApart = 24 / runsPerDay;
/** A schedule starts late, and can be dropped: https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule */
const latestMinutes = 20;
const droppedShare = 0.03;

/** Of a run by chance. */
const chances: readonly [Disturbance, number][] = [
  ['GitHub errors', 0.02],
  ['Cosmos DB throttled', 0.03],
  ['Cosmos DB errors', 0.02],
  ['killed', 0.01],
];

/** By the day of the run, so that each is in ninety days. */
const planned: ReadonlyMap<number, Disturbance> = new Map([
  [5, 'GitHub outage'],
  [8.25, 'killed without post step'],
  [12, 'Cosmos DB outage'],
  [16, 'event refused'],
  [24.5, 'timed out'],
  [36, 'killed'],
  [39.5, 'event refused'],
  [52, 'killed without post step'],
  [53.75, 'Cosmos DB outage'],
  [60, 'GitHub outage'],
  [73, 'timed out'],
]);

/** From one day to another. The last one lasts longer than a share that is missing is repeated. */
const spans: readonly [Lasting, from: number, to: number][] = [
  ['owner blocked', 1.25, 1.5],
  ['owner blocked', 28, 31],
  ['owner renamed', 55, 56],
  ['65 private not seen', 62, 65],
  ['3 of 30 not seen', 67, 68],
  ['owner removed', 70, 73.5],
  ['3 of 30 not seen', 76, 85],
];
/** Nobody noticed that the schedule was off. */
const gap = [41, 50] as const;

/** Fifteen repositories become private, as the days go by. */
const daysOfPrivate = [0.75, ...Array.from({ length: 14 }, (_, i) => 3.5 + i * 6)];
const dayOfSpam = 75;
/** A repository is named in the sources, and later not any more. */
const daysOfSources = [20, 33];

/** So that a few days have some of each. */
const early: readonly Disturbance[] = [
  'none',
  'none',
  'killed without post step',
  'none',
  'Cosmos DB throttled',
  'none',
  'GitHub errors',
  'none',
];

export function planCalendar(days: number, dice: Dice): Slot[] {
  const slots: Slot[] = [];
  let lastMs = firstDayMs - hoursApart * hourMs;
  let lastDay = -1;
  for (let n = 0; n < days * runsPerDay; n++) {
    const day = n / runsPerDay;
    const startMs = firstDayMs + n * hoursApart * hourMs + dice.whole(7, 7 + latestMinutes) * 60_000;
    const byChance = chances.find(([, chance]) => dice.chance(chance))?.[0] ?? 'none';
    const isDropped = dice.chance(droppedShare) && n > early.length && !planned.has(day);
    if (isDropped || (day >= gap[0] && day < gap[1])) continue;
    const lasting = spans.find(([, from, to]) => day >= from && day < to)?.[0];
    const disturbance = lasting ? 'none' : (early[n] ?? planned.get(day) ?? disturbanceAt(day, slots, byChance));
    const happenings = happeningsBetween(lastDay, day);
    slots.push({ day, startMs, hours: (startMs - lastMs) / hourMs, disturbance, lasting, happenings });
    lastMs = startMs;
    lastDay = day;
  }
  return slots;
}

/** The first mail about a repository that became private is refused once. */
function disturbanceAt(day: number, slots: readonly Slot[], byChance: Disturbance): Disturbance {
  const wasRefused = slots.some(({ disturbance }) => disturbance === 'mail refused');
  const isDue = day > 30 && happeningsBetween(slots.at(-1)?.day ?? 0, day).includes('made private');
  return isDue && !wasRefused ? 'mail refused' : byChance;
}

function happeningsBetween(after: number, day: number): Happening[] {
  const all: [Happening, number][] = [
    ...daysOfPrivate.map((one): [Happening, number] => ['made private', one]),
    ['spam removed', dayOfSpam],
    ...daysOfSources.map((one): [Happening, number] => ['sources changed', one]),
  ];
  return all.filter(([, one]) => one > after && one <= day).map(([what]) => what);
}
