import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createContainers } from '../../emulators/cosmos/client.ts';
import type { Fault } from '../../emulators/cosmos/faults.ts';
import { type RunningAction, startAction } from '../../emulators/runner/runner.ts';
import { collect } from '../../emulators/scenario.ts';
import type { Services } from '../../emulators/services.ts';
import { listOf, subjectsOf } from './left-behind.ts';
import { startScriptedServer } from './scripted-server.ts';

const sources = { individualRepos: ['torvalds/linux'] };

/** The run info is created, and its answer does not arrive. */
const lostAnswer = (kind: 'reset-after' | 'hang-after', id?: string): Fault => ({
  do: kind,
  when: { operation: 'create', container: 'runInfo', ...(id !== undefined && { id }) },
  times: 1,
});

const hasLostAnswer = ({ cosmos }: Services): boolean =>
  cosmos.requests.some(({ operation, container, fault }) => operation === 'create' && container === 'runInfo' && fault);

/** From the lost answer on, until main has said why it failed. */
async function outage(action: RunningAction, services: Services): Promise<void> {
  while (!hasLostAnswer(services)) await sleep(1);
  await services.cosmos.down('reset');
  while (!action.log.includes('::error')) await sleep(10);
  await services.cosmos.up();
}

/** Runs of other workflows hold the ids of these seconds. */
async function takeIds({ cosmos }: Services, count: number): Promise<string[]> {
  const { runInfo } = await createContainers(cosmos);
  const now = Math.floor(Date.now() / 1000);
  const ids = Array.from({ length: count }, (_, i) => String(now + i));
  const dayOf = (second: number): string => new Date(1000 * second).toISOString().slice(0, 10).replaceAll('-', '');
  // A run that begins before midnight has that day with each id that it tries.
  for (const date of new Set([dayOf(now), dayOf(now + count)]))
    for (const id of ids) await runInfo.items.create({ id, date, status: 'completed', token: 'other', startedAt: 'x' });
  return ids;
}

describe('a run info that was created, and whose answer was lost for good', () => {
  it('is closed by the post step as the run ended, though the first ids were taken', async () => {
    let taken: string[] = [];
    const run = await collect({
      sources,
      inputs: { 'max-retries': '0', 'max-minutes': '1' },
      services: { timeScale: 5 },
      prepare: async (services) => {
        // As many as seconds pass until the run begins, on a busy machine too.
        taken = await takeIds(services, 150);
        services.cosmos.faults.push(lostAnswer('reset-after', String(Number(taken.at(-1)) + 1)));
      },
      meanwhile: outage,
    });
    expect([run.result.exitCode, run.result.outputs.status]).toEqual([1, 'timed out']);
    const own = run.runInfos.filter(({ id }) => !taken.includes(id));
    const id = run.result.outputs['run-id'];
    expect(own).toEqual([expect.objectContaining({ id, status: 'timed out', totalCreatedCount: 0 })]);
    expect(subjectsOf(run)).toEqual(['timed out']);
    expect(run.services.github.usage.queries).toBe(0);
    // The run info can be read, if only now.
    expect(run.services.eventGrid.received.map(({ event }) => event.subject)).toEqual(['RunFailed']);
  });

  it('is closed as `cancelled` if the job was canceled meanwhile', async () => {
    const run = await collect({
      sources,
      services: { cosmos: { faults: [lostAnswer('hang-after')] } },
      meanwhile: async (action, services) => {
        while (!hasLostAnswer(services)) await sleep(1);
        action.cancel();
      },
    });
    expect(run.result.main.signal).toBeNull();
    expect(run.result.main.exitCode).not.toBe(0);
    expect(run.runInfos).toEqual([expect.objectContaining({ status: 'cancelled' })]);
    expect(subjectsOf(run)).toEqual(['cancelled']);
  });

  it('is closed if the job was killed meanwhile, and the email is sent', async () => {
    const run = await collect({
      sources,
      services: { cosmos: { faults: [lostAnswer('hang-after')] } },
      meanwhile: async (action, services) => {
        while (!hasLostAnswer(services)) await sleep(1);
        action.kill();
      },
    });
    expect(run.runInfos).toEqual([expect.objectContaining({ status: 'cancelled', totalReceived: 0 })]);
    expect(subjectsOf(run)).toEqual(['cancelled']);
  });
});

describe('no run info', () => {
  it('and no run results from a job that ends before it began', async () => {
    const run = await collect({ sources, meanwhile: (action) => action.cancel() });
    const { github, cosmos, eventGrid, sendGrid } = run.services;
    expect(run.result.main.exitCode).not.toBe(0);
    expect([github, cosmos, eventGrid, sendGrid].map(({ requests }) => requests.length)).toEqual([0, 0, 0, 0]);
    expect(run.result.post?.log).toContain('handed over no run');
    expect(run.result.post?.exitCode).toBe(0);
  });

  it('is reported as left behind if the job was canceled before it could be created', async () => {
    const server = await startScriptedServer(() => ({ status: 503, body: {} }));
    try {
      const run = await collect({
        sources,
        inputs: { 'cosmos-endpoint': server.url },
        meanwhile: async (action) => {
          while (server.count === 0) await sleep(5);
          action.cancel();
        },
      });
      expect(run.result.main.exitCode).not.toBe(0);
      expect(run.result.log).not.toContain('left as running');
      expect(subjectsOf(run)).toEqual(['cancelled']);
    } finally {
      server.close();
    }
  });
});

describe('two runs that begin in the same second', () => {
  it('have different ids and exact counts, even if an answer is lost', async () => {
    const second = String(1000 * Math.floor(Date.now() / 1000));
    const sameSecond = { TEST_TIME_START: second };
    const outer = await collect({
      sources: { individualRepos: ['torvalds/linux', 'microsoft/vscode'] },
      // A second of these takes ten.
      services: { timeScale: 0.1, cosmos: { faults: [lostAnswer('reset-after')] } },
      env: sameSecond,
      meanwhile: async (_, services) => {
        const other = startAction({
          githubToken: services.token,
          env: { ...services.env, ...sameSecond },
          inputs: { ...services.inputs, sources: JSON.stringify(sources) },
          ...services.time,
        });
        expect((await other.done).exitCode).toBe(0);
      },
    });
    expect(outer.result.exitCode, outer.result.log).toBe(0);
    const ids = outer.runInfos.map(({ id }) => Number(id)).toSorted();
    expect(ids[1]).toBe(Number(ids[0]) + 1);
    expect(ids[0]).toBe(Number(second) / 1000);
    for (const info of outer.runInfos) {
      const own = outer.documents.filter(({ runId }) => runId === info.id).map(({ repo }) => repo);
      expect(listOf(info.createdList).toSorted()).toEqual(own.toSorted());
      expect(info.status).toBe('completed');
    }
    expect(outer.documents).toHaveLength(3);
  });
});
