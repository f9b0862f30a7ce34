import type { Clock } from '../async/clock.ts';
import type { Ending } from '../async/ending.ts';
import { Differences } from '../compare/differences.ts';
import { Findings, type Suspicion, suspicionsOf } from '../compare/findings.ts';
import { CollectionTally } from '../compare/totals.ts';
import type { GitHubApi } from '../github/client/api.ts';
import { Lanes, type LanesOptions } from '../github/lanes/lanes.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { FinishedRun, Problem, RunningRun, RunOrigin, RunReport } from '../model.ts';
import type { PrivateNames } from '../privacy/private-names.ts';
import type { Store } from '../store/store.ts';
import { problemText } from '../text/format.ts';
import type { GroupedLog } from '../text/log.ts';
import type { Redact } from '../text/redact.ts';
import type { Handover } from './handover.ts';
import { Outcomes } from './outcomes.ts';
import { Timeline } from './timeline.ts';

export type PublishOutcome = { status: 'published' } | { status: 'failed'; reason: string; remedy: string };

/** What the world hears of a run, each thing once. None of these throws for what a service does. */
export interface Delivery {
  /** Emails, in the background, that a run has started. */
  started(run: RunningRun): void;
  /** For a job that has nothing to report: resolves once that email is out, or not, and the folder is left to others. */
  leave(): Promise<void>;
  /** Whether an event is to be published for a run that ended so. */
  wantsEvent(run: FinishedRun): boolean;
  /** Publishes that a run is over, for at most so long. */
  publish(run: FinishedRun, longestMs?: number): Promise<PublishOutcome>;
  /** Shows the report in every outlet, and sends the last email. */
  report(report: RunReport): Promise<void>;
}

/** The outside world as the stages see it. Of all this only four methods of the store throw, a `StoreError`. */
export interface Services {
  api: GitHubApi;
  store: Store;
  delivery: Delivery;
  handover: Handover;
  clock: Clock;
  log: GroupedLog;
  random: () => number;
  /** Takes the secrets out of what a service says. */
  redact: Redact;
  /** Which names stay out of what everyone can see. */
  names: PrivateNames;
  newToken(): string;
  workflowRunUrl: string | undefined;
  /** What the end of the run needs, kept until then. */
  reserve: { release(): void };
  /** Which step of which workflow this is. */
  step: Omit<RunOrigin, 'sourcesDigest'>;
}

/** All that the stages of one run work with; each names in its parameters what it takes of it. */
export interface RunContext extends Services {
  inputs: Inputs;
  ending: Ending;
  /** When it began, on the clock and as the time of day. */
  startMs: number;
  startedAt: Date;
  outcomes: Outcomes;
  tally: CollectionTally;
  differences: Differences;
  findings: Findings;
  /** Counts that fell, until it is known whether they are as low as before. */
  suspicions: readonly Suspicion[];
  timeline: Timeline;
  problems: Problem[];
  github: Lanes;
}

/** The rest is told as it is: memory stays flat. */
const maxSuspicions = 1_000;

/** What is different for one job of several. */
export interface Part {
  /** What it may take of each token's limits, by lane. */
  limits?: LanesOptions['limits'];
  /** When the run began, if another job began it. */
  startedAt?: Date;
}

export function createRunContext(inputs: Inputs, services: Services, ending: Ending, part: Part = {}): RunContext {
  const { clock, log, redact, names } = services;
  const { limits, startedAt = clock.date() } = part;
  const startMs = clock.now() - (clock.date().getTime() - startedAt.getTime());
  const problems: Problem[] = [];
  const { maxRetries, coolDownMs, extraMetrics } = inputs;
  const github = new Lanes({
    ...{ ...services, ...inputs.github, ending, maxRetries, coolDownMs, extraMetrics },
    ...(limits && { limits }),
    report: (problem) => {
      problems.push(problem);
      // A dry run shows all of its problems in the end.
      if (!inputs.dryRun) log.warning(problemText(problem));
    },
    found: (login) => names.noteOwner(login),
  });
  const findings = new Findings();
  const suspicions: Suspicion[] = [];
  const differences = new Differences((repo, before, now) => {
    const found = suspicionsOf(repo, before, now);
    if (suspicions.length < maxSuspicions) suspicions.push(...found);
    else findings.add(found.map(({ finding }) => finding));
  });
  if (!inputs.compare) differences.stop();
  return {
    ...services,
    // With `allInstallations`, owners come to the sources.
    inputs: { ...inputs, sources: { ...inputs.sources, owners: [...inputs.sources.owners] } },
    ending,
    startMs,
    startedAt,
    outcomes: new Outcomes(redact),
    tally: new CollectionTally(),
    differences,
    findings,
    suspicions,
    timeline: new Timeline(clock),
    problems,
    github,
  };
}
