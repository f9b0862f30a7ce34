import { expect } from 'vitest';
import type { Collected } from '../../emulators/scenario.ts';
import type { Services } from '../../emulators/services.ts';
import { listOf } from './left-behind.ts';

interface Outcome {
  repo: string;
  status: string;
  reason: string;
}

export const failuresOf = ({ runInfos }: Collected): Outcome[] => (runInfos[0]?.failures ?? []) as Outcome[];

/**
 * What holds for every run, whatever the services did. `mostTwice`: so many repositories may be asked for again after they
 * were answered, since a client that a busy machine holds up gives up on an answer that has reached it.
 */
export function expectOneOutcomeEach(
  { runInfos, documents, services }: Collected,
  { mostTwice = 0 }: { mostTwice?: number } = {},
): void {
  const [info] = runInfos;
  const created = listOf(info?.createdList);
  const failed = listOf(info?.failedList);
  expect(new Set([...created, ...failed]).size).toBe(Number(info?.totalReceived));
  expect(created.length + failed.length).toBe(Number(info?.totalReceived));
  expect(created.toSorted()).toEqual(documents.map(({ repo }) => repo).toSorted());
  expect(info?.totalFailedCount).toBe(failed.length);
  expect(services.github.limiterTrips).toBe(0);
  expect(earlyRequests(services)).toEqual([]);
  const again = [...services.github.answered.values()].filter((times) => times > 1);
  expect(again.length, 'no repository is asked for again after it was answered').toBeLessThanOrEqual(mostTwice);
}

/** So many queries may have been decided on when the answer with a limit comes: as many as go at once. */
const mostOnTheWay = 4;

/**
 * Requests that were sent before the time that a limit named, in milliseconds after the limit's answer. Those that crossed
 * it on the way do not count, but of them there are no more than go at once.
 */
function earlyRequests({ github, time }: Services): number[] {
  // From the decision to the line, and from the answer to the one who reads it, on a machine that is busy with other runs.
  const onTheWayMs = 1_000 * (time.timeScale ?? 1);
  const limits = github.requests
    .filter(({ fault, refused }) => /rate|secondary/.test(fault ?? refused ?? ''))
    .map(({ endedAt = 0 }) => endedAt);
  const early = github.requests.filter((request) => request.early);
  const byLimit = Map.groupBy(early, ({ startedAt }) => Math.max(...limits.filter((at) => at <= startedAt)));
  return [...byLimit].flatMap(([limitedAt, requests]) => {
    const afterMs = requests.map(({ startedAt }) => startedAt - limitedAt);
    return requests.length > mostOnTheWay ? afterMs : afterMs.filter((ms) => ms > onTheWayMs);
  });
}
