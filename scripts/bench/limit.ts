import type { Services } from '../../emulators/services.ts';

export interface LimitOptions {
  /** What a Node without anything to do takes from its start to its end, in emulated seconds. */
  nodeSeconds: number;
  concurrency: number;
  /** Request units a second; Infinity for no limit. */
  throughput: number;
  /** Whether GitHub allows 60 s of response time in any minute only. */
  isLimited: boolean;
}

/**
 * No run of these requests could have been faster, by the emulators' own figures: the run info is created while the
 * first page is listed; the queries take their response time, or the writes the throughput, whichever is longer; then
 * each stage that needs the one before takes a round trip.
 */
export function limitSeconds({ github, cosmos }: Services, options: LimitOptions): number {
  const { nodeSeconds, concurrency, throughput, isLimited } = options;
  const stats = github.requests.filter(({ repositories }) => repositories.length > 0);
  const serverSeconds = stats.reduce((sum, { simulatedMs }) => sum + simulatedMs, 0) / 1_000;
  const firstAnswerSeconds = Math.min(...stats.map(({ simulatedMs }) => simulatedMs)) / 1_000;
  const { metadataMs, writeMs } = cosmos.latency;
  const runInfoSeconds = (metadataMs + writeMs) / 1_000;
  const opening = Math.max(runInfoSeconds, (github.latency.restPageMs ?? 0) / 1_000);
  const querying = isLimited ? limitedSeconds(serverSeconds, concurrency) : serverSeconds / concurrency;
  const storing = firstAnswerSeconds + cosmos.usage.requestUnits / throughput;
  // The last document's write, and the run info. The emulated Event Grid and SendGrid answer at once.
  const closing = (2 * writeMs) / 1_000;
  return nodeSeconds + opening + Math.max(querying, storing) + closing;
}

/** The least time for so much response time, of which any minute can hold 60 s. */
export function limitedSeconds(serverSeconds: number, concurrency: number): number {
  const fullMinutes = Math.floor(serverSeconds / 60);
  return 60 * fullMinutes + (serverSeconds - 60 * fullMinutes) / concurrency;
}
