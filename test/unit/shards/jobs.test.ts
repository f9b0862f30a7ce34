import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Ending } from '../../../src/async/ending.ts';
import type { EndedRun, RunInfo, RunReport } from '../../../src/model.ts';
import { PrivateNames } from '../../../src/privacy/private-names.ts';
import { conclude } from '../../../src/run/conclude.ts';
import { createRunContext, type Services } from '../../../src/run/context.ts';
import { Handover } from '../../../src/run/handover.ts';
import { collectShard } from '../../../src/shards/collect.ts';
import { finishRun } from '../../../src/shards/finish.ts';
import { planFolder, writeLines } from '../../../src/shards/folders.ts';
import type { Plan } from '../../../src/shards/plan-file.ts';
import { readFailures, writeResult } from '../../../src/shards/result-file.ts';
import { FakeClock, isSettled } from '../async/fake-clock.ts';
import { NotedLog } from '../github/noted-log.ts';
import { ScriptedGitHub } from '../github/scripted-github.ts';
import { cosmos, event, inputsOf } from '../inputs/given-inputs.ts';
import { document, finishedRun, startMs } from '../samples.ts';
import { leave, result, run } from './left-folders.ts';

/** A store with one run info, beside outlets that take everything. */
function servicesWith(found: RunInfo) {
  const clock = new FakeClock(startMs + 60_000);
  const closed: EndedRun[] = [];
  const runs = {
    ...{ join: async () => {}, find: async () => found, close: async (info: EndedRun) => void closed.push(info) },
    ...{ unpublished: async () => [], notePublished: async () => {}, starts: async () => [] },
  };
  const documents = { adopt: async () => ({ status: 'stored' }), readAll: async () => undefined };
  const services = {
    ...{ clock, store: { runs, documents }, handover: new Handover(() => {}), reserve: { release: () => {} } },
    delivery: { wantsEvent: () => true, publish: async () => ({ status: 'published' }), report: async () => {} },
    ...{
      api: { token: 't', connect: () => ({ sent: { queries: 0, restCalls: 0 } }) },
      log: Object.assign(new NotedLog(), { group: () => {} }),
    },
    ...{ names: new PrivateNames(false), redact: (text: string) => text },
  } as unknown as Services;
  return { services, closed, ending: new Ending(clock) };
}

test('a shard that begins as another ends waits for its minute, and says what it had and could not store', async () => {
  const folder = await leave({ names: [['o/a', 1, 'public']] });
  const { services, ending } = servicesWith(run);
  const clock = services.clock as FakeClock;
  const github = new ScriptedGitHub(clock, {});
  const write = async () => ({ status: 'failed', reason: 'The disk is full' });
  const lane = { lane: 'github-token', names: 1, share: 0.2, spentBefore: 1, concurrency: 1 };
  const startMs = clock.now();
  const collected = collectShard(
    { plan: planOf(), part: { ...part(0), lanes: [lane] }, outputDirectory: folder, attempt: 1 },
    inputsOf({ compare: 'false' }),
    {
      ...services,
      api: { ...services.api, connect: () => github },
      delivery: { ...services.delivery, leave: async () => {} },
      store: { ...services.store, documents: { parallelWrites: 1, fields: {}, write } as never },
    },
    ending,
  );
  while (!(await isSettled(collected))) await clock.advance(10_000);
  expect(github.asked.map(({ names }) => names)).toEqual([['o/a']]);
  expect((github.asked[0]?.atMs ?? 0) - startMs).toBeGreaterThan(50_000);
  const failures: unknown[] = [];
  for await (const one of readFailures(folder, 0)) failures.push(one);
  expect(failures).toEqual([{ repo: 'o/a', status: 'store-error', reason: 'The disk is full', isProcessed: true }]);
});

const used = (points: number) => ({ usage: { ...result().usage, points } });
const part = (shard: number) => ({ shard, unitsShare: 0.5, lanes: [] });
const planOf = (): Plan =>
  ({
    ...{ run, job: result(used(1)), shards: [part(0), part(1)], maxParallel: 2 },
    ...{ lanes: { installations: [], assigned: [] }, duplicates: [], ownersNotListed: [] },
  }) as object as Plan;

/** What the last job of the second attempt makes of two shards, of which the second failed, and ran in this attempt. */
async function finish(found: RunInfo, hasStore = true): Promise<{ report: RunReport; closed: EndedRun[] }> {
  const own = result({ ...used(5), attempt: 1 });
  const folder = await leave({ names: [['o/a', 1, 'public']], lines: [document('o/a')], result: own });
  await writeLines(join(planFolder(folder), 'names-1.ndjson'), [['o/b', 2, 'public']]);
  const stop = { status: 'failed', reason: 'The token was refused', remedy: 'Renew it.' } as const;
  await writeResult(folder, result({ ...used(7), attempt: 2, shard: 1, stop }), [
    { repo: 'o/b', status: 'not-attempted', reason: stop.reason },
  ]);
  const { services, closed, ending } = servicesWith(found);
  const inputs = inputsOf({ ...(hasStore && cosmos), ...event, compare: 'false', 'max-failed-percent': '60' });
  const report = await finishRun({ plan: planOf(), outputDirectory: folder, attempt: 2 }, inputs, services, ending);
  return { report, closed };
}

test('a shard that failed leaves the others what they are, and the report names it; each attempt says what it used', async () => {
  const { report, closed } = await finish(finishedRun({ eventPublished: true }));
  expect(closed).toMatchObject([{ status: 'partial', createdList: 'o/a', failedList: 'o/b', events: 2 }]);
  expect(report.problems).toEqual([
    { message: 'Shard 1 ended early: The token was refused', remedy: 'Renew it.', failsStep: false },
  ]);
  expect([report.newUsage?.points, report.info.usage?.points]).toEqual([7, 13]);
});

test('without a store, each attempt of the last job has an event of its own', async () => {
  expect((await finish(run, false)).closed).toMatchObject([{ events: 2 }]);
});

test('a run whose documents are in the archive alone is not finished again', async () => {
  const archive = { path: 'p', documents: 1, bytes: 1, sha256: 's', archivedAt: '2021-01-21T00:00:00Z' };
  const { report, closed } = await finish(finishedRun({ archive: { ...archive, deletedAt: '2021-02-20T00:00:00Z' } }));
  expect([closed, report.info.status]).toEqual([[], 'failed']);
  expect(report.problems[0]?.message).toMatch(/ in the archive alone$/);
});

test('a run that was taken up reports what this attempt used, beside what all of them did', async () => {
  const { services, ending } = servicesWith(run);
  const context = createRunContext(inputsOf({ compare: 'false' }), services, ending);
  const info = { ...run, takenUp: { firstToken: 'first', at: run.startedAt, ...used(5) } };
  const report = await conclude({ status: 'not-open', info }, {}, context);
  expect([report.newUsage?.points, report.info.usage?.points]).toEqual([0, 5]);
  expect(await conclude({ status: 'not-open', info: run }, {}, context)).not.toHaveProperty('newUsage');
});
