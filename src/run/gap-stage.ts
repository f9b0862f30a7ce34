import { aborted, after, race } from '../async/abort.ts';
import { fewestStarts, gapBefore, mightBeGap } from '../compare/gap.ts';
import type { Gap, RunningRun } from '../model.ts';
import { ago, problemText, span } from '../text/format.ts';
import { troubles } from '../text/troubles/troubles.ts';
import type { RunContext } from './context.ts';

/** Nearly every run knows by the last two days that nothing is missing; a schedule can be off for months. */
const fewDays = 2;
const daysBack = [fewDays, 60, 400];
const longestMs = 10_000;

type Needs = Pick<RunContext, 'store' | 'ending' | 'clock' | 'problems' | 'log'>;

/** Looks, while the run is at work, how long ago the last one was. What it returns is to be asked for at the end. */
export function watchGap(run: RunningRun, needs: Needs): () => Promise<Gap | undefined> {
  const { ending, clock, problems, log } = needs;
  const over = new AbortController();
  const signal = AbortSignal.any([ending.cancelled, over.signal]);
  const finding = findGap(run, needs, signal);
  // What goes wrong there is met where it is waited for.
  finding.catch(() => {});
  return async () => {
    const clear = after(clock, longestMs, () => over.abort());
    const gap = await race(finding, signal).finally(clear);
    if (gap === aborted || gap === undefined) return undefined;
    const message = `The last run was ${ago(gap.sinceMs)}; runs usually start every ${span(gap.usualMs)}`;
    const problem = { message, remedy: troubles.runsMissing.remedy, failsStep: false };
    problems.push(problem);
    log.warning(problemText(problem));
    return gap;
  };
}

async function findGap(run: RunningRun, { store }: Needs, signal: AbortSignal): Promise<Gap | undefined> {
  const nowMs = Date.parse(run.startedAt);
  for (const days of daysBack) {
    const starts = await store.runs.starts(run, days, signal);
    if (!mightBeGap(nowMs, starts)) return undefined;
    if (days > fewDays && starts.length >= fewestStarts) return gapBefore(nowMs, starts);
  }
  return undefined;
}
