import { afterEach, describe, expect, it } from 'vitest';
import { storeFiguresOf } from '../../emulators/cosmos/figures.ts';
import type { ActionResult } from '../../emulators/runner/runner.ts';
import { collect, quiet, timesAsked } from '../../emulators/scenario.ts';
import { originalLatencies, type ServiceOptions, type Services, startServices } from '../../emulators/services.ts';
import { outputFile } from './left-behind.ts';
import { StagedRun } from './staged-run.ts';

const sources = { fullOrgs: [{ orgName: 'contoso' }] };
const inputs = { ...quiet, compare: 'false' };

let services: Services;
let run: StagedRun;

async function begin(options: ServiceOptions): Promise<void> {
  services = await startServices(options);
  run = new StagedRun(services, sources, inputs);
}

afterEach(async () => {
  run.remove();
  await services.close();
});

/** The shards in their order, so many at a time, as a matrix runs them. */
async function collectAll(shards: readonly number[], atOnce: number): Promise<ActionResult[]> {
  const results: ActionResult[] = [];
  const waiting = [...shards];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) results.push(await run.collect(next));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

/** What of a report is the same in every run: all but times and what each job came to. */
const lastingPart = (result: ActionResult): string[] =>
  outputFile(result, 'report.md')
    .replace(/repositories stored in .*\./, 'repositories stored.')
    .split(/^(?=### )/m)
    .filter((block) => !/^### (Stages|Shards|Usage)\n/.test(block));

describe('four jobs at once with one token and one account of 400 RU/s', () => {
  it('share both, cost no more than a point each, and are reported as one job is', async () => {
    const populate = [{ owner: 'contoso', count: 400 }];
    const options = { github: { populate }, cosmos: { throughput: 400, latency: originalLatencies.cosmos } };
    const plain = await collect({ sources, inputs, services: options });
    await begin(options);
    const plan = await run.plan(4);
    expect(plan.outputs['max-parallel']).toBe('4');
    const results = await collectAll(plan.shards, 4);
    const figures = storeFiguresOf(services.cosmos, 400);
    const finish = await run.finish(plan.shards);
    expect([...results, finish].map(({ outcome }) => outcome)).toEqual(Array(5).fill('success'));
    expect(services.github.usage.points).toBeLessThanOrEqual(plain.services.github.usage.points + 4);
    expect(services.github.limiterTrips).toBe(0);
    expect(figures.stored).toBe(400);
    // How much is used needs a machine that has time: see test/unit/store/cosmos/throughput.test.ts.
    expect(figures.throttledShare).toBeLessThanOrEqual(0.03);
    expect(lastingPart(finish)).toEqual(lastingPart(plain.result));
    expect(outputFile(finish, 'report.md').match(/<td>Shard \d<\/td>/g)).toHaveLength(4);
  });
});

describe('eight jobs with one token and a slow GitHub', () => {
  it('meet no limit, run four at once, and leave no point of the hour to be refused', async () => {
    const latency = { ...originalLatencies.github, speedFactor: 3 };
    const populate = [{ owner: 'contoso', count: 1_280 }];
    await begin({
      timeScale: 20,
      github: { populate, latency, pointsPerHour: 60, hourMs: 60_000 },
      cosmos: { throughput: 'unlimited' },
    });
    const plan = await run.plan(8);
    expect(plan.outputs['max-parallel']).toBe('4');
    const results = await collectAll(plan.shards, 4);
    expect(results.map(({ outcome }) => outcome)).toEqual(Array(8).fill('success'));
    expect([...timesAsked(services).values()].reduce((sum, times) => sum + times, 0)).toBe(1_280);
    const { github } = services;
    expect(github.peakInFlight).toBeLessThanOrEqual(4);
    expect([github.limiterTrips, github.primaryRefusals]).toEqual([0, 0]);
  });
});
