import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createContainers } from '../../emulators/cosmos/client.ts';
import { type Collected, collect, quiet } from '../../emulators/scenario.ts';
import type { Services } from '../../emulators/services.ts';
import { listOf } from './left-behind.ts';

const repositories = 120;
const timeScale = 20;
/** Real milliseconds that so many minutes of the run take. */
const minutes = (count: number): number => (count * 60_000) / timeScale;

interface Outage {
  /** When it begins. */
  after: (services: Services) => boolean;
  minutes: number;
}

/** A run through an outage of Cosmos DB: nothing listens. */
const runThrough = ({ after, minutes: length }: Outage, inputs: Record<string, string> = {}): Promise<Collected> =>
  collect({
    sources: { fullOrgs: [{ orgName: 'contoso' }] },
    inputs: { ...quiet, 'max-retries': '2', ...inputs },
    services: { timeScale, github: { populate: [{ owner: 'contoso', count: repositories }] } },
    prepare: async (services) => {
      await createContainers(services.cosmos);
      services.cosmos.faults.push({ do: 'slow', slowMs: 20_000, when: { operation: 'replace' }, times: 1 });
      if (after(services)) await services.cosmos.down('refuse');
    },
    meanwhile: async (_, services) => {
      const { cosmos } = services;
      while (!after(services)) await sleep(1);
      await cosmos.down('refuse');
      await sleep(minutes(length));
      cosmos.faults.length = 0;
      await cosmos.up();
    },
    timeLimitMs: 50_000,
  });

const hasWritten =
  (count: number) =>
  ({ cosmos }: Services): boolean =>
    cosmos.usage.writes > count;
/** While the run info is being completed, which takes a while: see `prepare`. */
const isAtItsEnd = ({ cosmos }: Services): boolean => cosmos.requests.some(({ operation }) => operation === 'replace');

describe('an outage of Cosmos DB loses nothing', () => {
  it.for([
    ['of a minute in the middle', { after: hasWritten(40), minutes: 1 }],
    ['of a minute while the run info is completed', { after: isAtItsEnd, minutes: 1 }],
  ] as [string, Outage][])('%s', async ([, outage]) => {
    const run = await runThrough(outage);
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.runInfos[0]).toMatchObject({ status: 'completed', totalCreatedCount: repositories });
    expect(run.result.visibleLog).toMatch(/Waiting until .*: Cosmos DB is not responding: /);
    expect(listOf(run.runInfos[0]?.createdList).toSorted()).toEqual(run.documents.map(({ repo }) => repo).toSorted());
  });
});

describe('an outage that does not end', () => {
  it('from the start on is waited for through max-retries pauses', async () => {
    const run = await runThrough({ after: () => true, minutes: 3 }, { 'max-retries': '1' });
    expect(run.result.exitCode).toBe(1);
    expect(run.result.outputs.status).toBe('failed');
    expect(run.result.visibleLog.match(/Waiting until .*: Cosmos DB is not responding/g)).toHaveLength(1);
    expect(run.runInfos).toEqual([]);
  });
});
