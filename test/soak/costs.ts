import { kindOf, type Slot } from './calendar.ts';
import type { History } from './promises.ts';
import type { Costs, RunRecord } from './run.ts';

const mostGrowth = 1.15;
/** Around a day whose costs are asked for. */
const daysAround = 3;

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

const isCalm = ({ slot, info }: { slot: Slot; info: RunRecord['info'] }): boolean =>
  kindOf(slot) === 'none' && slot.happenings.length === 0 && info?.changes !== undefined && !info.qualityFindings;

/** What a run costs in which nothing was out of the ordinary; the first has none to be compared with. */
export function costsAround(runs: History, day: number): Costs & { documents: number } {
  const calm = runs.filter((one) => isCalm(one) && Math.abs(one.slot.day - day) <= daysAround);
  const of = (value: (run: RunRecord) => number): number => median(calm.map(value));
  return {
    documents: of(({ info }) => info?.totalCreatedCount ?? 0),
    githubRequests: of(({ costs }) => costs.githubRequests),
    points: of(({ costs }) => costs.points),
    cosmosRequests: of(({ costs }) => costs.cosmosRequests),
    requestUnits: of(({ costs }) => costs.requestUnits),
    kilobytes: of(({ costs }) => costs.kilobytes),
    peakMegabytes: of(({ costs }) => costs.peakMegabytes),
    cpuSeconds: of(({ costs }) => costs.cpuSeconds),
  };
}

/** The first day, the calm one nearest to the middle, since schedules can be off for days, and the last. */
export function daysOf(runs: History): readonly number[] {
  const last = Math.floor(runs.at(-1)?.slot.day ?? 0);
  const fromMiddle = (day: number): number => Math.abs(day - last / 2);
  const calm = runs.filter(isCalm).map(({ slot }) => Math.floor(slot.day));
  const [middle = 0] = calm.toSorted((one, other) => fromMiddle(one) - fromMiddle(other));
  return [0, middle, last];
}

/** CPU time depends on what else the machine does, and the peak on when memory is freed; a leak would show all the same. */
const growths: Partial<Record<keyof Costs, number>> = { cpuSeconds: Number.POSITIVE_INFINITY, peakMegabytes: 1.3 };

export function* growingCosts(runs: History): Iterable<string> {
  const [first = 0, , last = 0] = daysOf(runs);
  const [before, after] = [costsAround(runs, first), costsAround(runs, last)];
  for (const name of Object.keys(before) as (keyof Costs)[]) {
    const each = (costs: typeof before): number => costs[name] / costs.documents;
    if (each(after) > each(before) * (growths[name] ?? mostGrowth))
      yield `${name} for a document: ${each(before).toFixed(3)} at first, ${each(after).toFixed(3)} in the end`;
  }
}
