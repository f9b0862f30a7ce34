import { isInBoth } from './group.ts';
import type { Series } from './series.ts';
import type { Sheet } from './sheet.ts';
import { leastForPercent, type Mover, type Overview, periods } from './site-data.ts';
import { byName, TopList } from './top-list.ts';

const most = 20;
const rise = ({ before, after }: Mover): number => Math.abs(after - before);
const part = (mover: Mover): number => rise(mover) / mover.before;

interface Lists {
  absolute: TopList<Mover>;
  percent: TopList<Mover>;
}

/** The biggest changes of repositories that are there at both ends of a period. */
export class Movers {
  readonly #sheet: Sheet;
  /** By metric and period. */
  readonly #lists: Lists[][];

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.#lists = sheet.fields.map(() =>
      periods.map(() => ({
        absolute: new TopList<Mover>(most, (one, other) => rise(other) - rise(one) || byName(one, other)),
        percent: new TopList<Mover>(most, (one, other) => part(other) - part(one) || byName(one, other)),
      })),
    );
  }

  add(repo: string, series: Series): void {
    for (const [p, span] of this.#sheet.periods.entries()) {
      if (!span || !isInBoth(series, span)) continue;
      for (const [m, byPeriod] of this.#lists.entries()) {
        const before = series.values[m]?.[span.from] ?? Number.NaN;
        const after = series.values[m]?.[span.to] ?? Number.NaN;
        if (Number.isNaN(after - before) || after === before) continue;
        byPeriod[p]?.absolute.add({ repo, before, after });
        if (before >= leastForPercent) byPeriod[p]?.percent.add({ repo, before, after });
      }
    }
  }

  get result(): Overview['movers'] {
    const ofPeriods = (byPeriod: Lists[]) =>
      periods.map((period, p) => [
        period,
        { absolute: byPeriod[p]?.absolute.items ?? [], percent: byPeriod[p]?.percent.items ?? [] },
      ]);
    const all = this.#sheet.fields.map((field, m) => [field, Object.fromEntries(ofPeriods(this.#lists[m] ?? []))]);
    return Object.fromEntries(all);
  }
}
