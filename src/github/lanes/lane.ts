import type { Clock } from '../../async/clock.ts';
import type { WorkEnding } from '../../async/ending.ts';
import type { SelectedNames } from '../../inputs/sources/parse.ts';
import type { Log } from '../../text/log.ts';
import type { GitHubClient } from '../client/client.ts';
import { MetricSet } from '../metrics.ts';
import { GitHubOutages } from '../pacing/outages.ts';
import { QueryGate } from '../pacing/query-gate.ts';
import { BatchSize } from '../stats/batch-size.ts';
import type { StatsOptions } from '../stats/collect-stats.ts';
import type { QueryRecord } from '../stats/query-record.ts';

/** All that is asked with one token: with limits, batch sizes, pauses and health of its own. */
export interface Lane extends StatsOptions {
  /** Whose token it is, as texts name it. */
  readonly name: string;
  readonly isInstallation: boolean;
  /** What it lists, and asks for. */
  readonly sources: SelectedNames;
}

/** What a lane may take of its token's limits. */
export interface LaneLimits {
  /** Queries in flight. */
  concurrency: number;
  /** Of what a minute allows, where other jobs work with the same token: above 0, at most 1; all of it unless given. */
  share?: number;
  /** Of that share, what such a job can have spent in the minute before this one begins: at most 1. */
  spentBefore?: number;
}

/** What all lanes of a run have in common. */
export interface LaneOptions extends LaneLimits {
  clock: Clock;
  log: Log;
  random: () => number;
  maxRetries: number;
  coolDownMs: number;
  reposPerQuery: number;
  extraMetrics: readonly string[];
  record: QueryRecord;
}

export interface LaneIdentity {
  name: string;
  isInstallation: boolean;
  client: GitHubClient;
  ending: WorkEnding;
}

export function createLane(
  { name, isInstallation, client, ending }: LaneIdentity,
  { reposPerQuery, extraMetrics, ...options }: LaneOptions,
): Lane {
  const { clock, log, concurrency, share = 1, spentBefore = 0 } = options;
  const gate = new QueryGate({
    ...{ clock, log, concurrency, share, spentBefore },
    get deadlineMs() {
      return ending.deadlineMs;
    },
  });
  const metrics = new MetricSet(extraMetrics);
  return {
    ...{ ...options, name, isInstallation, client, ending, gate, metrics },
    outages: new GitHubOutages({ ...options, gate, ending }),
    batchSize: new BatchSize(reposPerQuery, metrics),
    sources: { owners: [], repositories: [] },
  };
}
