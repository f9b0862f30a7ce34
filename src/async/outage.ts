import { isoSeconds } from '../model.ts';
import { duration, sentence } from '../text/format.ts';
import type { Log } from '../text/log.ts';
import { race } from './abort.ts';
import { type Backoff, backoffMs, msUntilStated } from './backoff.ts';
import type { Clock } from './clock.ts';
import type { Ending } from './ending.ts';

/** How long a service that is down as a whole is waited for. */
export interface Patience {
  /** Nothing new starts after it, so that nothing is waited for: at `max-minutes`, or with what else ends the run. */
  ending: Pick<Ending, 'taking' | 'deadlineMs' | 'waitFor'>;
  /** The first pause. */
  coolDownMs: number;
}

export interface OutageOptions {
  /** Which service is doing what, such as `GitHub` and `returning errors`. */
  service: { name: string; is: string };
  clock: Clock;
  log: Log;
  random: () => number;
  maxRetries: number;
  patience?: Patience | undefined;
  /** Holds everything else back; ended by the function that it returns. */
  hold?: () => () => void;
  /** Called while everything is still held. */
  onGivenUp?: (trouble: Trouble) => void;
}

/** Why a request failed with all its retries, and what to do. */
export interface Trouble {
  reason: string;
  remedy?: string | undefined;
  /** The moment that the service names, on the clock. */
  untilMs?: number | undefined;
}

/** What a look at a service shows. `isUnproven`: it answers, but never what it is asked for. */
export type Look =
  | { status: 'well' | 'stopped' }
  | ({ status: 'down'; isUnproven?: boolean } & Partial<Pick<Trouble, 'reason' | 'untilMs'>>);

/**
 * `over`: the same request is worth sending again. `own`: the service is well, so that the failure is the request's own.
 * `stopped`: the run starts nothing new.
 */
export type Outlasted = 'over' | 'own' | 'given up' | 'stopped';

const longestPauseMs = 15 * 60_000;
/** A service that has answered comes back: it is looked at each minute. */
const everyMs = 60_000;
/** To look more often helps nobody. */
const shortestPauseMs = 5_000;
const logEveryMs = 5 * 60_000;

/**
 * Waits while a service as a whole is down. One that has answered in this run is waited for until the run starts nothing new;
 * one that never has, through `max-retries` pauses. One look at a time shows whether it is back.
 */
export class Outage {
  readonly #options: OutageOptions;
  #hasAnswered = false;
  #pauses = 0;
  /** When the last one was over. */
  #overMs = Number.NEGATIVE_INFINITY;
  #waiting: Promise<Outlasted> | undefined;

  constructor(options: OutageOptions) {
    this.#options = options;
  }

  /** The service has answered something in this run, if not what is asked for here. */
  heard(): void {
    this.#hasAnswered = true;
  }

  answered(): void {
    this.#hasAnswered = true;
    this.#pauses = 0;
  }

  get isOn(): boolean {
    return this.#waiting !== undefined;
  }

  /** Whether a request that began then and failed did so in an outage, as far as that is known. */
  covers(startedMs: number): boolean {
    return this.isOn || startedMs < this.#overMs;
  }

  /** Resolves when there is none any more, or when the signal aborts. */
  async isOver(signal: AbortSignal): Promise<void> {
    if (this.#waiting) await race(this.#waiting, signal);
  }

  /** A request that began at `startedMs` failed; what `look` shows tells whether the service as a whole is down. */
  async outlast(trouble: Trouble, startedMs: number, look: () => Promise<Look>): Promise<Outlasted> {
    const { patience } = this.#options;
    if (!patience) return 'own';
    if (startedMs < this.#overMs) return 'over';
    this.#waiting ??= this.#wait(trouble, look, patience).finally(() => {
      this.#waiting = undefined;
    });
    return this.#waiting;
  }

  async #wait(trouble: Trouble, look: () => Promise<Look>, patience: Patience): Promise<Outlasted> {
    const { clock, log, service, hold } = this.#options;
    const { ending } = patience;
    const sinceMs = clock.now();
    let seen = await look();
    if (seen.status === 'well') return 'own';
    const { reason, remedy } = trouble;
    const ends = [hold?.(), ending.waitFor({ reason: `${service.name} was ${service.is}: ${reason}`, remedy })];
    const tell = this.#teller(sinceMs, patience);
    try {
      while (seen.status === 'down' && !ending.taking.aborted) {
        const latest: Trouble = { ...trouble, ...seen };
        const ms = this.#nextPauseMs(seen, latest, patience);
        if (ms === undefined) return this.#giveUp(trouble);
        tell(ms, latest.reason, this.#isPatient(seen));
        await clock.sleep(ms, ending.taking).catch(() => {});
        if (!ending.taking.aborted) seen = await look();
      }
      if (seen.status !== 'well') return 'stopped';
      this.#overMs = clock.now();
      log.info(`${service.name} is responding again after ${duration(this.#overMs - sinceMs)}`);
      return 'over';
    } finally {
      for (const end of ends) end?.();
    }
  }

  #giveUp(trouble: Trouble): 'given up' {
    this.#options.onGivenUp?.(trouble);
    return 'given up';
  }

  #isPatient({ isUnproven = false }: Look & { status: 'down' }): boolean {
    return this.#hasAnswered && !isUnproven;
  }

  #nextPauseMs(seen: Look & { status: 'down' }, { untilMs }: Trouble, { coolDownMs }: Patience): number | undefined {
    const { clock, maxRetries, random } = this.#options;
    const pause = ++this.#pauses;
    const isPatient = this.#isPatient(seen);
    if (!isPatient && pause > maxRetries) return undefined;
    const backoff: Backoff = isPatient
      ? { firstMs: Math.max(shortestPauseMs, coolDownMs), longestMs: Math.max(everyMs, coolDownMs) }
      : { firstMs: coolDownMs, longestMs: longestPauseMs };
    return msUntilStated(untilMs, clock.now()) ?? backoffMs(backoff, pause, random);
  }

  /** Logs each pause of few, and every five minutes one of many. */
  #teller(sinceMs: number, { ending }: Patience): (ms: number, reason: string, isPatient: boolean) => void {
    const { clock, log, service, maxRetries } = this.#options;
    const at = (ms: number): string => isoSeconds(clock.date(ms));
    let nextMs = sinceMs;
    return (ms, reason, isPatient) => {
      const nowMs = clock.now();
      if (isPatient && nowMs < nextMs) return;
      nextMs = nowMs + logEveryMs;
      const end = Number.isFinite(ending.deadlineMs) ? ` The run waits until ${at(ending.deadlineMs)} at most.` : '';
      const limit = isPatient ? end : ` Pause ${this.#pauses} of ${maxRetries}.`;
      const what = sentence(`${service.name} is ${service.is}: ${reason}`);
      log.info(`Waiting until ${at(nowMs + ms)}: ${what} It began at ${at(sinceMs)}.${limit}`);
    };
  }
}
