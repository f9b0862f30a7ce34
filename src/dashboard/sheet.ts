import type { Gathered } from './gather.ts';
import { metricsFor } from './metrics.ts';
import type { SeriesSource } from './series.ts';
import type { SiteMetric } from './site-data.ts';
import { linePoints, periodSpans, type Span, type WeekSpan, weekSpans } from './spans.ts';

/** What is the same for all repositories. */
export interface Sheet extends SeriesSource {
  metrics: readonly SiteMetric[];
  /** For each metric and day: whether any repository has it in that run. */
  known: readonly Uint8Array[];
  /** In the order of `periods`. */
  periods: readonly (Span | undefined)[];
  weeks: readonly WeekSpan[];
  linePoints: readonly number[];
  /** The last day. */
  today: number;
  /** In days since 1970, from a place in the grids. */
  dayOf(place: number): number;
}

export function sheetOf(gathered: Gathered): Sheet {
  const { calendar, tracks, offset } = gathered;
  const metrics = metricsFor([...tracks.collected.keys()]);
  const known = metrics.map(({ field }) => {
    const days = Uint8Array.from(tracks.collected.get(field) ?? []).subarray(offset);
    for (let day = 1; day < days.length; day++) if (!calendar.hasRun[day]) days[day] = days[day - 1] ?? 0;
    return days;
  });
  return {
    ...gathered,
    metrics,
    fields: metrics.map(({ field }) => field),
    known,
    periods: periodSpans(calendar),
    weeks: weekSpans(calendar),
    linePoints: linePoints(calendar),
    today: calendar.count - 1,
    dayOf: (place) => calendar.first - offset + place,
  };
}
