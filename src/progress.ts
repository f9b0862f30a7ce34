import type { Clock } from './clock.ts';
import type { Ledger } from './ledger.ts';
import type { Log } from './log.ts';
import { duration, number } from './report/figures.ts';

const firstMs = 2_000;
const everyMs = 5_000;

export interface ProgressOptions {
  ledger: Ledger;
  services: { clock: Clock; log: Log };
}

/** Says after two seconds and then every five how far the run is while the work goes on; resolves and rejects as the work does. */
export async function withProgress<T>(work: Promise<T>, { ledger, services }: ProgressOptions): Promise<T> {
  const { clock, log } = services;
  const startMs = clock.now();
  const done = new AbortController();
  const tell = async (): Promise<void> => {
    for (let ms = firstMs; ; ms = everyMs) {
      await clock.sleep(ms, done.signal);
      const { received, created } = ledger.totals;
      const perMs = ledger.settled / (clock.now() - startMs);
      const remaining = duration((received - ledger.settled) / perMs);
      const rest = ledger.isListing ? 'still listing' : perMs === 0 ? 'none answered yet' : `about ${remaining} left`;
      const failed = ledger.settled - created;
      log.info(
        `${number(ledger.settled)} of ${number(received)} repositories done (${number(failed)} failed), ${number(perMs * 60_000)} a minute, ${rest}`,
      );
    }
  };
  // It ends by the abort of its sleep.
  tell().catch(() => {});
  return work.finally(() => done.abort());
}
