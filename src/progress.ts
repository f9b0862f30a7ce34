import type { Clock } from './clock.ts';
import type { Ledger } from './ledger.ts';
import type { Log } from './log.ts';
import { isoSeconds } from './model.ts';
import { duration, number } from './report/figures.ts';

const firstMs = 2_000;
const everyMs = 5_000;
/** Where nothing moves, as in a wait for a limit that was announced, one line in five minutes is enough. */
const unchangedMs = 5 * 60_000;

export interface ProgressOptions {
  ledger: Ledger;
  services: { clock: Clock; log: Log };
}

/** Says every five seconds at the most how far the run is while the work goes on; resolves and rejects as the work does. */
export async function withProgress<T>(work: Promise<T>, { ledger, services }: ProgressOptions): Promise<T> {
  const { clock, log } = services;
  const startMs = clock.now();
  const done = new AbortController();
  const tell = async (): Promise<void> => {
    let said = { text: '', atMs: 0 };
    for (let ms = firstMs; ; ms = everyMs) {
      await clock.sleep(ms, done.signal);
      const text = countsOf(ledger);
      if (text === said.text && clock.now() - said.atMs < unchangedMs) continue;
      said = { text, atMs: clock.now() };
      log.info(`${text}; ${paceOf(ledger, startMs, clock.now())}`);
    }
  };
  // It ends by the abort of its sleep.
  tell().catch(() => {});
  return work.finally(() => done.abort());
}

function countsOf({ settled, totals }: Ledger): string {
  return `${number(settled)} of ${number(totals.received)} repositories done (${number(settled - totals.created)} failed)`;
}

function paceOf({ settled, totals, isListing }: Ledger, startMs: number, nowMs: number): string {
  const perMs = settled / (nowMs - startMs);
  const pace = `${number(Math.round(perMs * 60_000))} a minute`;
  if (isListing) return `${pace}, still listing`;
  if (perMs === 0) return 'none answered yet';
  const leftMs = (totals.received - settled) / perMs;
  return `${pace}, about ${duration(leftMs)} left, until ${isoSeconds(nowMs + leftMs).slice(11, 19)} UTC`;
}
