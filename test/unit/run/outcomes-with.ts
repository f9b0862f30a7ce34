import { Outcomes } from '../../../src/run/outcomes.ts';
import { stats } from '../samples.ts';

/** So many repositories that were stored, and so many that failed. */
export function outcomesWith({ stored, failed }: { stored: number; failed: number }): Outcomes {
  const outcomes = new Outcomes();
  for (let i = 0; i < stored + failed; i++) outcomes.receive(`o/r${i}`);
  for (let i = 0; i < stored; i++)
    outcomes.claim({ asked: `o/r${i}`, stats: stats(`o/r${i}`) })?.({ status: 'stored' });
  for (let i = stored; i < stored + failed; i++) outcomes.fail(`o/r${i}`, { status: 'not-found', reason: 'none' });
  return outcomes;
}
