import { ErrorResponse } from '@azure/cosmos';
import { ThroughputWindows } from '../../../../emulators/cosmos/throttle.ts';
import { parallelWritesFor } from '../../../../src/store/cosmos/documents.ts';
import { PacedBudget } from '../../../../src/store/cosmos/request-units.ts';
import { CosmosRequests } from '../../../../src/store/cosmos/requests.ts';
import { WritePrice } from '../../../../src/store/cosmos/write-price.ts';
import { FakeClock } from '../../async/fake-clock.ts';
import { NotedLog } from '../../github/noted-log.ts';

export interface Trial {
  /** RU/s of the account, and of the budgets together. */
  throughput: number;
  /** So many work at once, each with its part of the writes and the budget; 1 where not given. */
  jobs?: number;
  /** RU/s that another client takes, served before this one. */
  othersPerSecond?: number;
  writes: number;
  guess: number;
  charged: number;
  latencyMs: number;
  /** How much longer or shorter each way may be, as a share of the latency; 0 where not given. */
  jitter?: number;
  seed?: number;
  /** How far into a second of the service's clock the run begins. */
  offsetMs?: number;
  /** Figures of what comes before are left out. */
  fromMs?: number;
}

export interface TrialFigures {
  /** Share of the requests sent that were refused. */
  refused: number;
  /** Share of the throughput left over by others that was used while documents waited. */
  used: number;
  seconds: number;
  stored: number;
  /** The most request units charged in one second of the service's clock. */
  dearestSecond: number;
}

interface Sent {
  atMs: number;
  admitted: boolean;
}

const never = new AbortController().signal;

/** Writes as a run does, each as soon as its budget lets it, against a service that counts by the second. */
export async function runTrial(trial: Trial): Promise<TrialFigures> {
  const { throughput, jobs = 1, othersPerSecond = 0, writes, guess, charged, offsetMs = 0 } = trial;
  const clock = new FakeClock(1_611_127_298_000 + offsetMs);
  const startMs = clock.now();
  const windows = new ThroughputWindows(clock, throughput);
  windows.consume(othersPerSecond);
  const sent: Sent[] = [];
  const oneWay = wayOf(trial);
  const request = async (): Promise<{ requestCharge: number }> => {
    await clock.sleep(oneWay());
    const admission = windows.admit();
    sent.push({ atMs: clock.now() - startMs, admitted: admission.admitted });
    if (admission.admitted) windows.spend(charged);
    await clock.sleep(oneWay());
    if (admission.admitted) return { requestCharge: charged };
    throw Object.assign(new ErrorResponse('Request rate is large.'), {
      code: 429,
      retryAfterInMs: admission.retryAfterMs,
    });
  };

  const share = Math.floor(throughput / jobs);
  const workers = parallelWritesFor({ serverless: false, throughput: share, requestUnitsPerWrite: guess });
  let working = 0;
  let stored = 0;
  const startJob = (): void => {
    const budget = new PacedBudget(share, clock);
    const requests = new CosmosRequests({ budget, clock, log: new NotedLog(), random: () => 0.5, maxRetries: 5 });
    const price = new WritePrice(guess);
    const options = { point: 'create', expected: () => price.expected, starting: never, lasting: never } as const;
    let left = writes / jobs;
    const work = async (): Promise<void> => {
      while (left-- > 0) {
        const result = await requests.send(request, options);
        if (result.status !== 'done') continue;
        stored++;
        price.learn(result.response.requestCharge);
      }
      working--;
    };
    for (let i = 0; i < workers; i++, working++) void work();
  };
  for (let i = 0; i < jobs; i++) startJob();
  while (working > 0) await clock.advance(1_000);
  return figuresOf(sent, stored, trial);
}

/** The time that a message takes one way, by numbers that come out the same for the same seed. */
function wayOf({ latencyMs, jitter = 0, seed = 1 }: Trial): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (latencyMs / 2) * (1 + jitter * ((2 * state) / 2 ** 32 - 1));
  };
}

function figuresOf(sent: readonly Sent[], stored: number, trial: Trial): TrialFigures {
  const { throughput, othersPerSecond = 0, charged, offsetMs = 0, fromMs = 0 } = trial;
  const counted = sent.filter(({ atMs }) => atMs >= fromMs);
  const admitted = counted.filter((one) => one.admitted);
  const firstMs = fromMs || (admitted[0]?.atMs ?? 0);
  const lastMs = admitted.at(-1)?.atMs ?? 0;
  const bySecond = new Map<number, number>();
  for (const { atMs } of sent.filter((one) => one.admitted)) {
    const second = Math.floor((atMs + offsetMs) / 1000);
    bySecond.set(second, (bySecond.get(second) ?? 0) + charged);
  }
  return {
    refused: 1 - admitted.length / counted.length,
    // The last one is charged to the time after it.
    used: ((admitted.length - 1) * charged * 1000) / ((lastMs - firstMs) * (throughput - othersPerSecond)),
    seconds: lastMs / 1000,
    stored,
    dearestSecond: Math.max(...bySecond.values()),
  };
}
