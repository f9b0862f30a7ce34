import { expect, test } from 'vitest';
import { startCosmos } from '../../../../emulators/cosmos/server.ts';
import { emulatedStore } from '../../../../scripts/bench/emulated-store.ts';
import { runningRun } from '../../samples.ts';

const step = { workflow: 'o/r/.github/workflows/stats.yml', job: 'collect', step: 'stats' };
const hour = 3_600;
const newest = Number(runningRun().id);

test('a schedule goes on while its sources change: starts of the same step count, and of the same sources elsewhere', async () => {
  const cosmos = await startCosmos({ throughput: 'unlimited' });
  try {
    const store = emulatedStore(cosmos);
    const at = (seconds: number, changes: object) => {
      const date = new Date(seconds * 1_000).toISOString().slice(0, 10).replaceAll('-', '');
      return store.runs.open(runningRun({ id: String(seconds), date, token: String(seconds), ...changes }));
    };
    await at(newest - 80 * hour, { ...step, sourcesDigest: 'first' });
    await at(newest - 24 * hour, { ...step, sourcesDigest: 'first' });
    await at(newest - 18 * hour, { ...step, sourcesDigest: 'second' });
    await at(newest - 12 * hour, { ...step, job: 'other', sourcesDigest: 'second' });
    await at(newest - 6 * hour, { ...step, job: 'other', sourcesDigest: 'first' });
    const run = await at(newest, { ...step, sourcesDigest: 'first' });
    const signal = new AbortController().signal;
    const expected = [24, 18, 6].map((hours) => 1_000 * (newest - hours * hour));
    expect(await store.runs.starts(run, 2, signal)).toEqual(expected);
    const elsewhere = { ...run, sourcesDigest: 'third' };
    expect(await store.runs.starts({ ...elsewhere, step: 'new' }, 2, signal)).toEqual([]);
  } finally {
    await cosmos.close();
  }
});
