import { afterEach, expect, test, vi } from 'vitest';
import type { JobRecord, Plan } from '../../../src/shards/plan-file.ts';
import { showPlan } from '../../../src/steps/show-plan.ts';
import { NotedLog } from '../github/noted-log.ts';
import { runningRun } from '../samples.ts';
import { result } from '../shards/left-folders.ts';

afterEach(() => vi.restoreAllMocks());

const lanes = [{ lane: 'github-token', names: 9, share: 1, spentBefore: 0, concurrency: 4 }];
const shards = [{ shard: 0, unitsShare: 1, lanes }];
const stopped = (status: 'timed out' | 'failed') => ({ status, reason: 'It ended' });

test.each<[string, Partial<Plan>, JobRecord['stop'], boolean]>([
  ['that listed all in time', { shards }, undefined, false],
  ['whose time was over, and that has something for other jobs', { shards }, stopped('timed out'), false],
  ['whose time was over before anything was listed', { shards: [] }, stopped('timed out'), true],
  ['that failed', { shards }, stopped('failed'), true],
  ['that found nothing', { shards: [] }, undefined, true],
])('a plan %s: does its step fail?', async (_, changes, stop, isFailed) => {
  vi.stubEnv('GITHUB_OUTPUT', '').stubEnv('GITHUB_STEP_SUMMARY', '');
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const fail = vi.fn();
  const job = { ...result(), ...(stop && { stop }) };
  const plan = { ...{ run: runningRun(), maxParallel: 1, job, ownersNotListed: [] }, ...changes } as Plan;
  await showPlan(plan, Object.assign(new NotedLog(), { fail }) as never);
  expect(fail).toHaveBeenCalledTimes(isFailed ? 1 : 0);
});
