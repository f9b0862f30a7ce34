import { setImmediate as turn } from 'node:timers/promises';
import type { Place } from '../archive/places/place.ts';
import { sameName } from '../model.ts';
import { number } from '../text/format.ts';
import type { Log } from '../text/log.ts';
import { runsIn } from './archived-runs.ts';
import { dayText } from './days.ts';
import { type CountingRun, type DayOptions, type ReadDay, readDay } from './read-day.ts';
import { type Coverage, coverageOf, OwnerSets, runRow } from './run-info.ts';
import type { Calendar } from './series.ts';
import type { RunRow } from './site-data.ts';
import { Tracks } from './tracks.ts';

export interface GatherOptions extends DayOptions {
  place: Pick<Place, 'list' | 'read'>;
  /** So many days up to that of the last run. */
  days: number;
  includePrivate: boolean;
  log: Log;
  signal: AbortSignal;
}

/** All that the site is made of. */
export interface Gathered {
  calendar: Calendar;
  tracks: Tracks;
  /** Where the first day of the calendar is in the grids. */
  offset: number;
  /** For each day; undefined for one without a run. */
  coverage: (Coverage | undefined)[];
  /** The last first. */
  runs: RunRow[];
}

const runRowDays = 90;
const daysAhead = 4;
const daysPerLine = 50;

/** Reads the last run of each day that counts, from the last day on. Undefined if there is none. */
export async function gather(options: GatherOptions): Promise<Gathered | undefined> {
  const { place, log, signal } = options;
  const days = [...Map.groupBy(runsIn(await place.list('')), ({ day }) => day).values()];
  const dayOf = (i: number): number => days.at(i)?.[0]?.day ?? 0;
  const runs: RunRow[] = [];
  const load = (some: (typeof days)[number]): Promise<ReadDay> =>
    readDay(some, { allInfos: (some[0]?.day ?? 0) > dayOf(0) - runRowDays }, options);
  let counted: CountedDays | undefined;
  for await (const [i, read] of ahead(days, load)) {
    // Reading from a folder never waits, and a signal of the job is to be noticed.
    await turn();
    signal.throwIfAborted();
    if (counted?.isBefore(read.day)) break;
    if (read.day > dayOf(0) - runRowDays) for (const { run, info } of read.infos) runs.push(runRow(run.id, info));
    if (!read.counting) continue;
    counted ??= new CountedDays(read.day, dayOf(-1), options);
    await counted.add(read.day, read.counting);
    if ((i + 1) % daysPerLine === 0)
      log.info(`${number(i + 1)} of ${number(days.length)} days read, back to ${dayText(read.day)}`);
  }
  return counted && { ...counted.result(), runs };
}

/** A few are on their way while one is used. */
async function* ahead<T, U>(items: readonly T[], load: (item: T) => Promise<U>): AsyncGenerator<[number, U]> {
  const loading: Promise<U>[] = [];
  for (let i = 0; i < items.length; i++) {
    for (const item of items.slice(i + loading.length, i + daysAhead)) {
      const promise = load(item);
      // It is waited for later, or not at all.
      promise.catch(() => {});
      loading.push(promise);
    }
    yield [i, await (loading.shift() as Promise<U>)];
  }
}

/** The days that count, the last first. */
class CountedDays {
  readonly #first: number;
  readonly #tracks: Tracks;
  readonly #coverage: (Coverage | undefined)[];
  readonly #owners = new OwnerSets();

  constructor(last: number, oldest: number, { days, includePrivate }: GatherOptions) {
    this.#first = Math.max(oldest, last - days + 1);
    const count = last - this.#first + 1;
    this.#tracks = new Tracks({ days: count, includePrivate });
    this.#coverage = Array.from({ length: count });
  }

  isBefore(day: number): boolean {
    return day < this.#first;
  }

  async add(day: number, { info, tables }: CountingRun): Promise<void> {
    const place = day - this.#first;
    for (const table of tables) await this.#tracks.add(place, table);
    const stored = new Set(tables.flatMap(({ rows, repo }) => rows.map((row) => sameName(repo[row] ?? ''))));
    this.#coverage[place] = coverageOf(info, stored, this.#owners);
  }

  result(): Omit<Gathered, 'runs'> {
    const offset = this.#coverage.findIndex((one) => one !== undefined);
    const coverage = this.#coverage.slice(offset);
    const hasRun = coverage.map((one) => one !== undefined);
    const runs = hasRun.flatMap((has, day) => (has ? [day] : []));
    const calendar = { first: this.#first + offset, count: coverage.length, runs, hasRun };
    return { calendar, tracks: this.#tracks, offset, coverage };
  }
}
