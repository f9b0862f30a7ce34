import type { Coverage } from './run-info.ts';
import type { Track, Tracks } from './tracks.ts';

/** The days of the site. */
export interface Calendar {
  /** The first and the last run's day, in days since 1970. */
  first: number;
  count: number;
  /** Places of the days with a run. */
  runs: readonly number[];
  hasRun: readonly boolean[];
}

/** What became of a repository day by day; a day without a run is as the one before. */
export interface Series {
  /** 0: not there, 1: there, 2: there and archived. */
  state: Uint8Array;
  /** Above 0 on the days with a document of it. */
  stored: Float64Array;
  /** For each metric. NaN where no repository has it in that run, or it is not known yet. What is gone keeps its last. */
  values: Float64Array[];
}

export interface SeriesSource {
  calendar: Calendar;
  fields: readonly string[];
  tracks: Pick<Tracks, 'grids' | 'stored' | 'collected'>;
  /** Where the first day of the calendar is in the grids. */
  offset: number;
  /** By place of the day; only for days with a run. */
  coverage: readonly (Coverage | undefined)[];
}

/** Carries forward what a run did not store, until a run says that the repository is gone. */
export function seriesOf(track: Track, source: SeriesSource): Series {
  const { calendar, fields, tracks, offset } = source;
  const stored = new Float64Array(calendar.count);
  tracks.stored.read(track.row, offset, stored);
  const state = stateOf(stored, track, source);
  const values = fields.map((field) => {
    const line = new Float64Array(calendar.count);
    tracks.grids.get(field)?.read(track.row, offset, line);
    const collected = tracks.collected.get(field)?.subarray(offset);
    fill(line, calendar, collected);
    return line;
  });
  return { state, stored, values };
}

function stateOf(raw: Float64Array, track: Track, { calendar, coverage, offset }: SeriesSource): Uint8Array {
  const state = new Uint8Array(calendar.count);
  let now = 0;
  for (let day = 0; day < state.length; day++) {
    const stored = raw[day] ?? Number.NaN;
    if (stored > 0) now = stored;
    else if (now > 0 && isGoneBy(coverage[day], track, day + offset)) now = 0;
    state[day] = now;
  }
  return state;
}

/** Between the last document with a name and the first with the next one it can have had either. A run can have asked for it by any. */
function isGoneBy(run: Coverage | undefined, track: Track, day: number): boolean {
  if (!run?.lists(nameOn(track, day))) return false;
  const names = track.earlierNames;
  const isListed = names.every(({ until, next, name }) => day <= until || day >= next || run.lists(name));
  return isListed && !run.excuses(track.name) && !names.some(({ name }) => run.excuses(name));
}

/** The name that a repository had on a day. */
export const nameOn = ({ name, earlierNames }: Track, day: number): string =>
  earlierNames.findLast(({ until }) => day <= until)?.name ?? name;

function fill(line: Float64Array, { hasRun }: Calendar, collected: Uint8Array | undefined): void {
  let known = Number.NaN;
  for (let day = 0; day < line.length; day++) {
    const value = line[day] ?? Number.NaN;
    if (!Number.isNaN(value)) known = value;
    if (!hasRun[day]) line[day] = day > 0 ? (line[day - 1] ?? Number.NaN) : Number.NaN;
    else line[day] = collected?.[day] ? known : Number.NaN;
  }
}
