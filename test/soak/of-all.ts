import { runsPerDay } from './calendar.ts';
import { growingCosts } from './costs.ts';
import { judge } from './findings.ts';
import type { History } from './promises.ts';

/** Of so many scheduled runs a share says something; schedules are dropped, and what happens meanwhile is found after that. */
const enoughRuns = 100;
const mostWithFindings = 0.05;

/** Kept by all runs together. */
export const ofAllRuns: Record<string, (runs: History) => Iterable<string>> = {
  'each run has an id of its own': function* (runs) {
    const ids = runs.flatMap(({ info }) => info?.id ?? []);
    if (new Set(ids).size < ids.length) yield 'an id is used twice';
  },

  'nothing costs more with the days': growingCosts,

  'few runs have a finding about unusual numbers': function* (runs) {
    const some = runs.filter((run) => {
      const { right, wrong } = judge(run, []);
      return right.length + wrong.length > 0;
    });
    const [first = 0, last = 0] = [runs[0]?.slot.day, runs.at(-1)?.slot.day];
    const scheduled = runsPerDay * (last - first) + 1;
    if (scheduled >= enoughRuns && some.length > mostWithFindings * scheduled) yield `${some.length} of ${scheduled}`;
  },
};
