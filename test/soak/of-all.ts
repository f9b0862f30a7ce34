import { growingCosts } from './costs.ts';
import { judge } from './findings.ts';
import type { History } from './promises.ts';

/** Of so many runs a share says something. */
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
    if (runs.length >= enoughRuns && some.length > mostWithFindings * runs.length)
      yield `${some.length} of ${runs.length}`;
  },
};
