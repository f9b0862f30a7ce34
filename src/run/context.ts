import type { Clock } from '../async/clock.ts';
import type { Ending } from '../async/ending.ts';
import { Differences } from '../compare/differences.ts';
import { checkPair, Findings } from '../compare/findings.ts';
import { CollectionTally } from '../compare/totals.ts';
import type { GitHubClient } from '../github/client/client.ts';
import { MetricSet } from '../github/metrics.ts';
import { QueryGate } from '../github/pacing/query-gate.ts';
import { BatchSize } from '../github/stats/batch-size.ts';
import type { StatsOptions } from '../github/stats/collect-stats.ts';
import { QueryRecord } from '../github/stats/query-record.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { FinishedRun, Problem, RunInfo, RunReport } from '../model.ts';
import type { Store } from '../store/store.ts';
import type { GroupedLog } from '../text/log.ts';
import type { Redact } from '../text/redact.ts';
import { Handover, type HandoverState } from './handover.ts';
import { Outcomes } from './outcomes.ts';
import { Timeline } from './timeline.ts';

/** The outside world as the stages see it. Of all this only the store's `open`, `find` and `close` throw, a `StoreError`. */
export interface Services {
  github: GitHubClient;
  store: Store;
  /** Email; absent where nobody wants one. */
  mailStart?: ((run: RunInfo) => Promise<void>) | undefined;
  mailEnd?: ((report: RunReport) => Promise<void>) | undefined;
  /** Publishes that the run is over, and resolves to what went wrong; absent where nobody listens. */
  publish?: ((run: FinishedRun) => Promise<Problem | undefined>) | undefined;
  /** Tells the post step how far the run is. */
  handOver(state: HandoverState): void;
  /** Job summary, outputs and files. */
  show(report: RunReport): Promise<void>;
  clock: Clock;
  log: GroupedLog;
  random: () => number;
  /** Takes the secrets out of what a service says. */
  redact: Redact;
  /** A text that no other run has. */
  newToken(): string;
  workflowRunUrl: string | undefined;
}

/** What the stages of one run work with. */
export interface RunContext {
  inputs: Inputs;
  services: Services;
  ending: Ending;
  startMs: number;
  outcomes: Outcomes;
  /** What is stored, summed up. */
  tally: CollectionTally;
  /** What is stored, against what the last run stored. */
  differences: Differences;
  /** What looks wrong about the numbers. */
  findings: Findings;
  timeline: Timeline;
  problems: Problem[];
  record: Handover;
  github: StatsOptions;
}

export function createRunContext(inputs: Inputs, services: Services, ending: Ending): RunContext {
  const { clock, log, random, github: client } = services;
  const { maxRetries, coolDownMs, maxMinutes } = inputs;
  const { concurrency, reposPerQuery } = inputs.github;
  const startMs = clock.now();
  const gate = new QueryGate({ clock, log, concurrency, deadlineMs: startMs + maxMinutes * 60_000 });
  const metrics = new MetricSet(inputs.extraMetrics);
  const batchSize = new BatchSize(reposPerQuery, metrics);
  const findings = new Findings();
  const differences = new Differences((repo, before, now) => findings.add(checkPair(repo, before, now)));
  if (!inputs.compare) differences.stop();
  return {
    inputs,
    services,
    ending,
    startMs,
    outcomes: new Outcomes(services.redact),
    tally: new CollectionTally(),
    differences,
    findings,
    timeline: new Timeline(clock),
    problems: [],
    record: new Handover(services.handOver),
    github: {
      client,
      gate,
      batchSize,
      metrics,
      record: new QueryRecord(log),
      clock,
      log,
      random,
      ending,
      concurrency,
      maxRetries,
      coolDownMs,
    },
  };
}
