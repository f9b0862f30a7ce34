import { type Services, startServices } from '../../emulators/services.ts';
import type { RunInfo } from '../../src/model.ts';
import { Dice } from '../chaos/dice.ts';
import { planCalendar, type Slot } from './calendar.ts';
import { ofAllRuns, ofEachRun } from './promises.ts';
import { type RunRecord, runOnce } from './run.ts';
import { SimulatedClock } from './simulated-clock.ts';
import { World } from './world.ts';

export interface SoakOptions {
  days: number;
  seed: number;
  repositories: number;
  /** Gets each run as it ends, with what speaks against it. */
  onRun?: (run: RunRecord, violations: readonly string[]) => void;
}

export interface Soak {
  runs: RunRecord[];
  violations: string[];
}

/** The action's time and the services' run so many times faster while a run is at work. */
const timeScale = 5;

/** Days of runs against a world that changes, with the truth kept beside it. */
export async function simulate({ days, seed, repositories, onRun }: SoakOptions): Promise<Soak> {
  const clock = new SimulatedClock(timeScale);
  const [first, ...rest] = planCalendar(days, new Dice(seed));
  if (!first) throw new Error('A simulation needs a day');
  clock.jumpTo(first.startMs);
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
    for (const slot of [first, ...rest]) {
      world.pass(slot.hours, slot.startMs);
      prepare(world, slot, runs.at(-1)?.slot);
      const run = await runOnce(
        { slot, truth: world.truth(), sources: world.sources, time: clock.jumpTo(slot.startMs) },
        services,
      );
      const found = findViolations(run, runs);
      violations.push(...found);
      runs.push(run);
      onRun?.(run, found);
    }
    await readAgain(runs, services);
    for (const [name, check] of Object.entries(ofAllRuns))
      for (const found of check(runs)) violations.push(`${name}: ${found}`);
  } finally {
    await services.close();
  }
  return { runs, violations };
}

const findViolations = (run: RunRecord, earlier: readonly RunRecord[]): string[] =>
  Object.entries(ofEachRun).flatMap(([name, check]) =>
    [...check(run, earlier)].map((found) => `day ${run.slot.day}, run ${run.info?.id}: ${name}: ${found}`),
  );

/** What lasts longer than a run begins, or is over. */
function prepare(world: World, { disturbance }: Slot, before: Slot | undefined): void {
  world.block('fabrikam', disturbance === 'owner-blocked' ? 'ip-allow-list' : undefined);
  if (disturbance === 'token-sees-less') world.seeLess();
  else world.seeAll();
  if (disturbance === before?.disturbance) return;
  if (disturbance === 'owner-renamed') world.renameOwner('northwind', 'northwind-traders');
  else world.followRenames();
  if (disturbance === 'spam-removed') world.removeSpam();
}

/** A later run may have closed what an earlier one left. */
async function readAgain(runs: readonly RunRecord[], { cosmos }: Services): Promise<void> {
  const infos = new Map(
    (await cosmos.documents('github', 'runInfo')).map((one) => [one.id, one as unknown as RunInfo]),
  );
  for (const run of runs) run.info = infos.get(run.info?.id ?? '') ?? run.info;
}
