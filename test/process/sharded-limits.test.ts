import { readFileSync } from 'node:fs';
import pLimit from 'p-limit';
import { afterAll, describe, expect, it } from 'vitest';
import { documentWrites } from '../../emulators/cosmos/figures.ts';
import type { RequestRecord } from '../../emulators/cosmos/model.ts';
import type { ActionResult } from '../../emulators/runner/runner.ts';
import { collect, quiet } from '../../emulators/scenario.ts';
import { originalLatencies, type ServiceOptions, startServices } from '../../emulators/services.ts';
import { outputFile } from './left-behind.ts';
import { StagedRun } from './staged-run.ts';

const sources = { fullOrgs: [{ orgName: 'contoso' }] };
const inputs = { ...quiet, compare: 'false' };

const opened: (() => unknown)[] = [];
afterAll(() => Promise.all(opened.map((close) => close())));

async function begin(options: ServiceOptions, more: Record<string, string> = {}) {
  const services = await startServices(options);
  const run = new StagedRun(services, sources, { ...inputs, ...more });
  opened.push(
    () => run.remove(),
    () => services.close(),
  );
  return { services, run };
}

/** The shards in their order, four at a time, as a matrix runs them. */
async function collectAll(run: StagedRun, shards: readonly number[]): Promise<ActionResult[]> {
  const limit = pLimit(4);
  return Promise.all(shards.map((shard) => limit(() => run.collect(shard))));
}

/** What of a report is the same in every run: all but times and what each job came to. */
const lastingPart = (result: ActionResult): string[] =>
  outputFile(result, 'report.md')
    .replace(/repositories stored in .*\./, 'repositories stored.')
    .split(/^(?=### )/m)
    .filter((block) => !/^### (Stages|Shards|Usage)\n/.test(block));

/** What the writes of a shard used, and in how many seconds. */
function paceOf(writes: readonly RequestRecord[], lines: string) {
  const ids = new Set(
    readFileSync(lines, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id),
  );
  const own = writes.filter(({ id, status }) => status === 201 && ids.has(id));
  const seconds = ((own.at(-1)?.at ?? 0) - (own[0]?.at ?? 0)) / 1_000;
  return { stored: own.length, units: own.reduce((sum, { charge }) => sum + charge, 0), seconds };
}

// Both mostly wait.
describe.concurrent('jobs at once with one token', () => {
  it('share an account of 400 RU/s, cost no more than a point each, and are reported as one job is', async () => {
    const github = { populate: [{ owner: 'contoso', count: 320 }] };
    // An account that takes all shows what they would use.
    const cosmos = { throughput: 'unlimited', latency: originalLatencies.cosmos } as const;
    const alone = { ...inputs, 'cosmos-throughput': '4000' };
    const plain = await collect({ sources, inputs: alone, services: { github, cosmos } });
    const { services, run } = await begin({ github, cosmos }, { 'cosmos-throughput': '400' });
    const plan = await run.plan(4);
    expect(plan.outputs['max-parallel']).toBe('4');
    const results = await collectAll(run, plan.shards);
    const writes = documentWrites(services.cosmos);
    const paces = plan.shards.map((shard) => paceOf(writes, run.placeOf(`${shard}/stats.ndjson`)));
    const finish = await run.finish(plan.shards);
    expect([...results, finish].map(({ outcome }) => outcome)).toEqual(Array(5).fill('success'));
    expect(services.github.usage.points).toBeLessThanOrEqual(plain.services.github.usage.points + 4);
    expect(services.github.limiterTrips).toBe(0);
    for (const { stored, units, seconds } of paces) {
      expect(stored).toBe(80);
      // A busy machine can hear late of the first ones. A shard that took all of the account would be done in a second.
      expect(units).toBeLessThanOrEqual(100 * (seconds + 2));
    }
    expect(lastingPart(finish)).toEqual(lastingPart(plain.result));
    expect(outputFile(finish, 'report.md').match(/<td>Shard \d<\/td>/g)).toHaveLength(4);
  });

  it('and a slow GitHub meet no limit, run four at once, and leave no point of the hour to be refused', async () => {
    const latency = { ...originalLatencies.github, speedFactor: 3 };
    const populate = [{ owner: 'contoso', count: 500 }];
    const github = { populate, latency, pointsPerHour: 40, hourMs: 60_000 };
    const { services, run } = await begin({ timeScale: 10, github }, { 'cosmos-endpoint': '', 'cosmos-key': '' });
    const plan = await run.plan(5);
    expect(plan.outputs['max-parallel']).toBe('4');
    const results = await collectAll(run, plan.shards);
    expect(results.map(({ outcome, outputs }) => [outcome, outputs['total-created']])).toEqual(
      Array(5).fill(['success', '100']),
    );
    expect(services.github.peakInFlight).toBeLessThanOrEqual(4);
    expect([services.github.limiterTrips, services.github.primaryRefusals]).toEqual([0, 0]);
  });
});
