import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../emulators/cosmos/faults.ts';
import { type Collected, collect, collectFrom, type Scenario } from '../../emulators/scenario.ts';
import { accounts, inputsOf, startServices } from '../../emulators/services.ts';
import { annotationsOf, subjectsOf } from './left-behind.ts';

const sources = { individualRepos: ['torvalds/linux'] };

/** A run that is killed while GitHub is being asked, and a post step that gets the inputs of the outer action. */
const killed = (outerInputs: Record<string, string>, scenario: Scenario = {}): Scenario => ({
  sources,
  outerInputs,
  services: { github: { faults: [{ do: 'hang', when: {} }] } },
  meanwhile: async (action, { github }) => {
    while (github.requests.length === 0) await sleep(5);
    action.kill();
  },
  ...scenario,
});

const warningsIn = ({ result }: Collected): string =>
  annotationsOf(result.post ?? result, 'warning')
    .map(({ message }) => message)
    .join('\n');

describe('the post step of an action in a nested composite action', () => {
  it('says that it cannot close the run where it has the key of another account alone', async () => {
    const run = await collect(
      killed({ 'cosmos-endpoint': 'https://other.documents.azure.com', 'cosmos-key': 'b3RoZXI=' }),
    );
    expect(run.runInfos).toEqual([expect.objectContaining({ status: 'running' })]);
    const warnings = warningsIn(run);
    expect(warnings).toContain('is left as running: The post step has no `cosmos-key`');
    expect(warnings).toContain('was not sent. The post step has no `sendgrid-api-key`');
    expect(run.result.post?.log).not.toContain('marked as cancelled\n');
    expect(run.result.post?.summary).toContain('is left as running');
    expect(run.result.post?.exitCode).toBe(0);
    expect(run.services.sendGrid.received.map(({ subject }) => subject)).toHaveLength(1);
  });

  it('closes the run in the store of the main step, and sends its email, with the keys that it has', async () => {
    const { apiKey } = accounts.sendGrid;
    const services = await startServices({ github: { faults: [{ do: 'hang', when: {} }] } });
    try {
      const keys = { 'cosmos-key': inputsOf.cosmos(services.cosmos)['cosmos-key'], 'sendgrid-api-key': apiKey };
      const run = await collectFrom(services, killed(keys));
      expect(run.runInfos).toEqual([expect.objectContaining({ status: 'cancelled', totalCreatedCount: 0 })]);
      expect(subjectsOf(run).at(-1)).toMatch(/cancelled/);
      expect(warningsIn(run)).toBe('');
    } finally {
      await services.close();
    }
  });

  it('says that no event is published where main could not complete its run info', async () => {
    const faults: Fault[] = [{ do: 'status-503', when: { operation: 'replace', container: 'runInfo' } }];
    const run = await collect({
      sources,
      outerInputs: { 'github-token': 'ghs_outer' },
      inputs: { 'max-retries': '0', 'send-email': 'false' },
      services: { cosmos: { faults } },
    });
    expect(run.result.main.log).toContain('The post step tries both once more');
    expect(run.runInfos).toEqual([expect.objectContaining({ status: 'running' })]);
    expect(warningsIn(run)).toMatch(/is left as running: .*`cosmos-key`.*\n.*No event was published/);
  });

  it('publishes no event without its key, and says so: main hands over no key and no token', async () => {
    const run = await collect({
      sources,
      outerInputs: { 'github-token': 'ghs_outer' },
      prepare: ({ eventGrid }) => eventGrid.fail({ do: 'hang' }),
      meanwhile: async (action, { eventGrid }) => {
        while (eventGrid.requests.length === 0) await sleep(5);
        action.kill();
      },
    });
    expect(run.runInfos).toEqual([expect.objectContaining({ status: 'completed' })]);
    expect(warningsIn(run)).toMatch(/The event could not be published: .*`event-grid-key`/);
    const state = Object.values(run.result.main.state).join('\n');
    expect(state).toContain('cosmos-endpoint');
    for (const secret of run.result.masks) expect(state).not.toContain(secret);
  });
});
