import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../emulators/cosmos/faults.ts';
import { type Collected, collect, type Scenario } from '../../emulators/scenario.ts';
import { listOf } from './left-behind.ts';

const organization = (timeScale: number, scenario: Scenario): Scenario => ({
  sources: { fullOrgs: [{ orgName: 'contoso' }] },
  timeLimitMs: 50_000,
  ...scenario,
  services: {
    timeScale,
    github: { populate: [{ owner: 'contoso', count: 60 }], latency: { queryMs: 100 * timeScale } },
  },
});

const reposOf = ({ documents }: Collected): string[] => documents.map(({ repo }) => String(repo));

describe.concurrent('a write whose answer comes too late', () => {
  it('is not said to be missing', async () => {
    const slow: Fault = {
      do: 'slow',
      // Half a second after it was given up, and a second and a half before it is looked for again.
      slowMs: 30_500,
      times: 1,
      when: { operation: 'create', container: 'repoStats' },
    };
    const run = await collect({
      sources: { individualRepos: ['torvalds/linux', 'microsoft/vscode'] },
      inputs: { 'max-retries': '0' },
      services: { timeScale: 5, cosmos: { faults: [slow] } },
    });
    expect(listOf(run.runInfos[0]?.createdList).toSorted()).toEqual(reposOf(run).toSorted());
  });
});

describe.concurrent('the post step', () => {
  it('ends by itself though Cosmos DB throttles forever', async () => {
    const run = await collect(
      organization(30, {
        meanwhile: async (action, { cosmos, github }) => {
          while (github.usage.queries < 2) await sleep(5);
          cosmos.faults.push({ do: 'throttle-429', when: {} });
          action.kill();
        },
      }),
    );
    expect(run.result.post?.exitCode).toBe(0);
  });

  it('reports what main knew, also without files, if Cosmos DB was down only when the run was to be completed', async () => {
    const run = await collect(
      // The post step has a minute.
      organization(5, {
        inputs: { 'max-retries': '1', 'output-directory': 'none' },
        meanwhile: async (action, { cosmos }) => {
          cosmos.faults.push({ do: 'status-503', when: { operation: 'replace' }, times: 2 });
          await action.done;
        },
      }),
    );
    const { outputs } = run.result;
    expect(outputs.status).toBe('completed');
    expect(run.runInfos[0]).toMatchObject({
      status: outputs.status,
      totalReceived: Number(outputs['total-received']),
      totalCreatedCount: Number(outputs['total-created']),
    });
    expect(listOf(run.runInfos[0]?.createdList).toSorted()).toEqual(reposOf(run).toSorted());
  });
});
