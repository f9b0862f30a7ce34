import type { RunInfo } from '../model.ts';
import type { PrivateNames } from './private-names.ts';

/** A run info as everyone can see it: its counts are those of all repositories, and its lists leave out hidden names. */
export function publicRun<Run extends RunInfo>(run: Run, names: PrivateNames): Run {
  if (!names.hides) return run;
  const isShown = (name: string): boolean => !names.isHidden(name);
  const shown = (list: string): string => list.split(',').filter(isShown).join(',');
  const { failures, duplicates, storedAs, qualityFindings, ...rest } = run;
  const lists = { createdList: shown(run.createdList), failedList: shown(run.failedList) };
  return hideIn(
    {
      ...rest,
      ...lists,
      // Also where it is 0: the files of a run that says nothing of it can have any name.
      hiddenNames: countIn(run) - countIn(lists),
      ...(failures && { failures: failures.filter(({ repo }) => isShown(repo)) }),
      ...(storedAs && { storedAs: storedAs.filter(({ asked, repo }) => isShown(asked) && isShown(repo)) }),
      ...(duplicates && { duplicates: duplicates.filter(isShown) }),
      ...(qualityFindings && {
        qualityFindings: qualityFindings.filter(({ about }) => !about.includes('/') || isShown(about)),
      }),
    } as unknown as Run,
    names,
  );
}

const countIn = (run: Pick<RunInfo, 'createdList' | 'failedList'>): number =>
  [run.createdList, run.failedList].flatMap((list) => list.split(',').filter(Boolean)).length;

/** The same value with no hidden name in any of its texts. */
export function hideIn<T>(value: T, names: PrivateNames): T {
  if (typeof value === 'string') return names.hide(value) as T;
  if (Array.isArray(value)) return value.map((one) => hideIn(one, names)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, hideIn(one, names)])) as T;
}
