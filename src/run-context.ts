import type { Clock } from './clock.ts';
import { CollectionTally } from './collection.ts';
import type { Ending } from './ending.ts';
import { BatchSize } from './github/batch-size.ts';
import { QueryGate } from './github/budget.ts';
import type { GitHubClient } from './github/client.ts';
import { MetricSet } from './github/metrics.ts';
import { QueryRecord } from './github/query-record.ts';
import type { ListingOptions } from './github/repositories.ts';
import type { StatsOptions } from './github/stats.ts';
import type { Inputs } from './inputs.ts';
import { Ledger } from './ledger.ts';
import type { GroupedLog } from './log.ts';
import type { FinishedRun, Problem, RunInfo, RunReport } from './model.ts';
import { Movements } from './movements.ts';
import { checkPair, Findings } from './quality.ts';
import type { Redact } from './redact.ts';
import { RunRecord, type RunState } from './run-state.ts';
import type { Store } from './store/store.ts';
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
  remember(state: RunState): void;
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
  ledger: Ledger;
  /** What is stored, summed up. */
  tally: CollectionTally;
  /** What is stored, against what the last run stored. */
  movements: Movements;
  /** What looks wrong about the numbers. */
  findings: Findings;
  timeline: Timeline;
  problems: Problem[];
  record: RunRecord;
  github: ListingOptions & StatsOptions;
}

export function createRunContext(inputs: Inputs, services: Services, ending: Ending): RunContext {
  const { clock, log, random, github: client } = services;
  const { maxRetries, coolDownMs, maxMinutes } = inputs;
  const { concurrency, reposPerQuery } = inputs.github;
  const startMs = clock.now();
  const gate = new QueryGate({ clock, log, concurrency, deadlineMs: startMs + maxMinutes * 60_000 });
  const metrics = new MetricSet(inputs.extraMetrics);
  const batchSize = new BatchSize(reposPerQuery, metrics.connections);
  const findings = new Findings();
  const movements = new Movements((repo, before, now) => findings.add(checkPair(repo, before, now)));
  if (!inputs.compare) movements.stop();
  return {
    inputs,
    services,
    ending,
    startMs,
    ledger: new Ledger(services.redact),
    tally: new CollectionTally(),
    movements,
    findings,
    timeline: new Timeline(clock),
    problems: [],
    record: new RunRecord(services.remember),
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
