import type { Case, Target } from './cases.ts';
import { type Figures, mediansOf } from './figures.ts';

export interface RunResult {
  name: string;
  median: Figures;
  samples: Figures[];
}

export interface TargetResult extends Omit<Target, 'measured'> {
  measured: number;
  isMet: boolean;
}

export interface CaseResult {
  title: string;
  runs: RunResult[];
  targets: TargetResult[];
}

/** Runs a case so many times, and logs each run as it ends. */
export async function measure(one: Case, rounds: number, log: (text: string) => void): Promise<CaseResult> {
  const samples = new Map(Object.keys(one.runs).map((name) => [name, [] as Figures[]]));
  for (let round = 1; round <= rounds; round++) {
    for (const [name, run] of Object.entries(one.runs)) {
      const figures = await run();
      samples.get(name)?.push(figures);
      log(`${one.title}: ${name}, round ${round}: ${figures.seconds.toFixed(2)} s`);
    }
  }
  const runs = [...samples].map(([name, some]) => ({ name, samples: some, median: mediansOf(some) }));
  const medians = Object.fromEntries(runs.map(({ name, median }) => [name, median]));
  return { title: one.title, runs, targets: one.targets.map((target) => judge(target, target.measured(medians))) };
}

function judge({ what, bound, value }: Target, measured: number): TargetResult {
  return { what, bound, value, measured, isMet: bound === 'at least' ? measured >= value : measured <= value };
}
