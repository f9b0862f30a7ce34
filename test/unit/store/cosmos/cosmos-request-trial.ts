import { Ending } from '../../../../src/async/ending.ts';
import type { Response } from '../../../../src/store/cosmos/answer.ts';
import { type RequestUnits, unitsOf } from '../../../../src/store/cosmos/request-units.ts';
import { CosmosRequests, type RequestOptions, type RequestResult } from '../../../../src/store/cosmos/requests.ts';
import { FakeClock, isSettled } from '../../async/fake-clock.ts';
import { NotedLog } from '../../github/noted-log.ts';

const never = new AbortController().signal;
export const done: Response = { requestCharge: 5.5 };

type Budget = RequestOptions['budget'];

/** Lets everything start at once, and notes what it is told. */
export class NotedBudget implements Budget {
  readonly notes: string[] = [];

  async admit(expected: RequestUnits, signal: AbortSignal): Promise<number | undefined> {
    this.notes.push(`admit ${unitsOf(expected)}`);
    return signal.aborted ? undefined : unitsOf(expected);
  }

  async admitIdle(expected: RequestUnits, signal: AbortSignal): Promise<number | undefined> {
    this.notes.push(`admit idle ${unitsOf(expected)}`);
    return signal.aborted ? undefined : unitsOf(expected);
  }

  settle(expected: number, charged: number): void {
    this.notes.push(`settle ${expected} ${charged}`);
  }

  useAtMost(share: number): void {
    this.notes.push(`at most ${share}`);
  }

  backOff(ms: number): void {
    this.notes.push(`back off ${ms}`);
  }
}

interface Setting {
  maxRetries?: number;
  budget?: Budget;
  /** Present where an outage is waited for. */
  coolDownMs?: number;
}

/** Requests on a clock that the test moves, whose waits chance makes no longer. */
export function createRequests({ maxRetries = 5, budget = new NotedBudget(), coolDownMs }: Setting = {}) {
  const clock = new FakeClock();
  const log = new NotedLog();
  const ending = new Ending(clock);
  const patience = coolDownMs === undefined ? undefined : { ending, coolDownMs };
  const requests = new CosmosRequests({ budget, clock, log, random: () => 0, maxRetries, patience });
  return { clock, log, ending, requests };
}

/** A request that meets these answers, the last of them again and again; an error is thrown. */
export function scripted(...answers: (Error | Response)[]) {
  const calls = { count: 0 };
  const request = async (): Promise<Response> => {
    const answer = answers[Math.min(calls.count++, answers.length - 1)];
    if (answer instanceof Error || answer === undefined) throw answer;
    return answer;
  };
  return { request, calls };
}

/** How a request of 5 RU is sent that nothing ends unless told. */
export const signals = ({ starting = never, lasting = never } = {}) =>
  ({ point: 'create', expected: 5, starting, lasting }) as const;

/** Sends one request, with time passing as fast as it asks. */
export async function sendTo(
  requests: CosmosRequests,
  clock: FakeClock,
  request: () => Promise<Response>,
): Promise<RequestResult<Response>> {
  const result = requests.send(request, signals());
  while (!(await isSettled(result))) await clock.advance(60_000);
  return result;
}
