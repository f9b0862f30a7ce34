import type { Clock } from '../clock.ts';
import type { Ending } from '../ending.ts';
import type { Log } from '../log.ts';
import type { QueryGate } from './budget.ts';
import type { GitHubClient, PageResult } from './client.ts';
import type { Failure } from './failures.ts';
import { type Backoff, coolDown, pauseForLimit } from './limits.ts';

export interface ListingOptions extends Backoff {
  client: GitHubClient;
  gate: QueryGate;
  clock: Clock;
  ending: Ending;
  log: Log;
  maxRetries: number;
}

/**
 * One page of a REST listing, asked again where that can help: after a limit as long as it takes, after trouble
 * `maxRetries` times. A token that GitHub refuses, and a wait beyond the deadline, end the run.
 */
export async function requestPage(url: string, options: ListingOptions): Promise<PageResult> {
  const { client, ending, maxRetries } = options;
  for (let retry = 1, limits = 0; ; ) {
    if (!(await isAdmitted(options))) return stoppedAs(ending.reason?.reason);
    const result = await client.page(url, ending.cancelled);
    if (result.status === 'answered') return result;
    const { failure } = result;
    if (failure.kind === 'refused') ending.stop({ status: 'failed', ...failure });
    const isTrouble = failure.kind === 'too-heavy' || failure.kind === 'unclear';
    if (failure.kind !== 'limited' && (!isTrouble || retry > maxRetries)) return result;
    await waitAfter(failure, isTrouble ? retry++ : ++limits, options);
  }
}

async function isAdmitted({ gate, ending }: ListingOptions): Promise<boolean> {
  const admitted = await gate.admitPage(ending.taking);
  if (!admitted && !ending.taking.aborted) ending.stop(pastDeadline);
  return admitted;
}

async function waitAfter(failure: Failure, retry: number, options: ListingOptions): Promise<void> {
  const { gate, clock, ending, log } = options;
  log.debug(`Retry ${retry} of a page: ${failure.reason}`);
  if (failure.kind !== 'limited') return clock.sleep(coolDown(options, retry), ending.taking).catch(() => {});
  const pause = failure.secondary ? gate.pause : gate.restPause;
  pauseForLimit(pause, failure, retry, options);
}

const pastDeadline = {
  status: 'timed out',
  reason: 'the next page of the listing could not be asked for before the deadline',
} as const;

const stoppedAs = (reason = 'the run ended'): PageResult => ({
  rate: {},
  status: 'failed',
  failure: { kind: 'stopped', reason },
});
