import { dayText } from './days.ts';
import { isInBoth, riseOf } from './group.ts';
import type { Series } from './series.ts';
import type { Sheet } from './sheet.ts';
import { lettersOf } from './stars-line.ts';
import type { Track } from './tracks.ts';

/** What the tables have of a repository. */
export interface Repository {
  track: Track;
  repo: string;
  isGone: boolean;
  isArchived: boolean;
  /** The first day, and the one on which it was archived or gone last, as places in the calendar; -1 for none. */
  first: number;
  archived: number;
  gone: number;
  /** By metric; NaN where it is not known. */
  values: Float64Array;
  /** By period, and by metric. */
  changes: Float64Array[];
  starsLine: string;
  lastActive: string;
  lastSeen: string | null;
}

export function repositoryOf(track: Track, series: Series, sheet: Sheet): Repository {
  const { today, fields } = sheet;
  const { state, values } = series;
  const { pushed, updated } = track.details;
  const lastDay = sheet.dayOf(track.last);
  const lastState = state[state.findLastIndex((one) => one > 0)];
  return {
    track,
    repo: track.name,
    isGone: state[today] === 0,
    isArchived: lastState === 2,
    first: state.findIndex((one) => one > 0),
    archived: state[today] === 2 ? startOf(state, (one) => one === 2) : -1,
    gone: state[today] === 0 ? startOf(state, (one) => one === 0) : -1,
    values: Float64Array.from(values, (line) => line[today] ?? Number.NaN),
    changes: sheet.periods.map((span) =>
      Float64Array.from(fields, (_, m) => (span && isInBoth(series, span) ? riseOf(series, m, span) : Number.NaN)),
    ),
    starsLine: starsLine(series, sheet),
    lastActive: dayText(pushed ?? updated ?? lastDay),
    lastSeen: lastDay === sheet.calendar.first + today ? null : dayText(lastDay),
  };
}

/** Where the last days that are so began; 0 where all of them are. */
const startOf = (state: Uint8Array, is: (one: number) => boolean): number => state.findLastIndex((one) => !is(one)) + 1;

function starsLine({ state, values }: Series, { fields, linePoints }: Sheet): string {
  const stars = values[fields.indexOf('stars')];
  return lettersOf(
    linePoints.map((day) => {
      const value = stars?.[day] ?? Number.NaN;
      return state[day] && !Number.isNaN(value) ? value : null;
    }),
  );
}
