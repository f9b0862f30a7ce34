import { type Services, startServices } from '../../emulators/services.ts';
import { Dice } from '../chaos/dice.ts';
import { planCalendar } from './calendar.ts';
import { aboutMessages } from './messages.ts';
import { ofAllRuns } from './of-all.ts';
import { aboutDocuments, type History } from './promises.ts';
import { documentsOf, infoOf, type RunRecord, runOnce } from './run.ts';
import { SimulatedClock } from './simulated-clock.ts';
import { World } from './world.ts';

export interface SoakOptions {
  days: number;
  seed: number;
  repositories: number;
  /** The first day on which a run starts; the world is as it was at first. */
  from?: number;
  /** Gets each run as it ends, with what speaks against it. */
  onRun?: (run: RunRecord, violations: readonly string[]) => void;
}

export interface Soak {
  runs: RunRecord[];
  violations: string[];
}

/** Of so many runs the documents are kept: no run is compared with one of before that. */
const keptRuns = 40;

/** Days of runs against a world that changes, with the truth kept beside it. */
export async function simulate({ days, seed, repositories, from = 0, onRun }: SoakOptions): Promise<Soak> {
  const clock = new SimulatedClock();
  const slots = planCalendar(days, new Dice(seed)).filter(({ day }) => day >= from);
  clock.jumpTo(slots[0]?.startMs ?? 0, 1);
  const services = await startServices({
    github: { clock, realRepositories: false, record: 'summary' },
    cosmos: { clock, serverless: true, throughput: 'unlimited' },
    eventGrid: { clock },
    sendGrid: { clock },
  });
  const runs: RunRecord[] = [];
  const violations: string[] = [];
  try {
    const world = new World(services.github, new Dice(seed + 1), repositories);
    for (const slot of slots) {
      const notable = world.pass(slot);
      const { sources, unseen } = world;
      const run = await runOnce({ slot, notable, unseen, truth: world.truth(), sources, clock }, services);
      await readAgain(runs, services);
      const found = findViolations(run, runs);
      violations.push(...found);
      runs.push(run);
      forget(runs.at(-keptRuns));
      onRun?.(run, found);
    }
    for (const [name, check] of Object.entries(ofAllRuns))
      for (const found of check(runs)) violations.push(`${name}: ${found}`);
  } finally {
    await services.close();
  }
  return { runs, violations };
}

const findViolations = (run: RunRecord, earlier: History): string[] =>
  Object.entries({ ...aboutDocuments, ...aboutMessages }).flatMap(([name, check]) =>
    [...check(run, earlier)].map((found) => `day ${run.slot.day}, run ${run.info?.id}: ${name}: ${found}`),
  );

/** A later run can have closed what an earlier one left; what was under way when that was killed has been stored meanwhile. */
async function readAgain(runs: readonly RunRecord[], services: Services): Promise<void> {
  for (const run of runs) {
    if (run.info?.status !== 'running') continue;
    run.documents = await documentsOf(run.info, services);
    run.info = await infoOf(run.info.id, services);
  }
}

/** 90 days are 160,000 documents. */
function forget(run: RunRecord | undefined): void {
  if (!run) return;
  Object.assign(run, { documents: [], lines: [], truth: new Map() });
  Object.assign(run.result, { log: '', visibleLog: '' });
}
