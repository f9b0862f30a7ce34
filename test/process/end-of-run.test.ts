import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { RunningAction } from '../../emulators/runner/runner.ts';
import { type Collected, collect, type Scenario } from '../../emulators/scenario.ts';
import type { Services } from '../../emulators/services.ts';
import { subjectsOf } from './left-behind.ts';
import { startSilentServer } from './scripted-server.ts';

const sources = { individualRepos: ['torvalds/linux'] };

/** A run whose job is canceled once this holds. */
const canceledWhen = (
  holds: (services: Services, action: RunningAction) => boolean,
  { services, ...scenario }: Scenario,
): Promise<Collected> =>
  collect({
    sources,
    ...scenario,
    // A busy machine needs longer to end what has ended.
    services: { timeScale: 0.5, ...services },
    meanwhile: async (action, running) => {
      while (!holds(running, action)) await sleep(5);
      action.cancel();
    },
  });

describe.concurrent('a job that is canceled', () => {
  const onTime = ({ result: { main } }: Collected): void => {
    expect(main).toMatchObject({ signalsSent: ['SIGINT'], signal: null });
    expect(main.exitCode).not.toBe(0);
  };

  it('while the run info is being created ends before the runner sends more than one signal', async () => {
    const isOpening = ({ cosmos }: Services): boolean => cosmos.requests.length > 0;
    const canceled = await canceledWhen(isOpening, {
      prepare: ({ cosmos }) => {
        cosmos.hang = true;
      },
    });
    onTime(canceled);
    expect(canceled.result.outputs.status).toBe('cancelled');
    expect(subjectsOf(canceled)).toEqual(['cancelled']);
  });

  it('while GitHub hangs ends before the runner sends more than one signal, with its run info and the email that reports a problem', async () => {
    const isAsked = ({ github }: Services): boolean => github.requests.length > 0;
    const canceled = await canceledWhen(isAsked, {
      inputs: { 'email-when': 'problem' },
      services: { github: { faults: [{ do: 'hang', when: {} }] } },
    });
    onTime(canceled);
    expect(canceled.runInfos).toEqual([expect.objectContaining({ status: 'cancelled', totalReceived: 1 })]);
    expect(subjectsOf(canceled)).toEqual(['cancelled']);
  });

  it('while the event hangs, and the email after it, ends before the runner sends more than one signal', async () => {
    const isPublishing = ({ eventGrid }: Services): boolean => eventGrid.requests.length > 0;
    const canceled = await canceledWhen(isPublishing, {
      inputs: { 'email-when': 'end' },
      prepare: ({ eventGrid, sendGrid }) => {
        eventGrid.fail({ do: 'hang' });
        sendGrid.fail({ do: 'hang' });
      },
    });
    onTime(canceled);
    // By the post step.
    expect(canceled.services.eventGrid.received).toHaveLength(1);
    expect(canceled.runInfos).toEqual([expect.objectContaining({ status: 'completed', totalCreatedCount: 1 })]);
  });

  it('while the last email is being sent fails all the same', async () => {
    const isMailing = ({ sendGrid }: Services): boolean => sendGrid.requests.length > 0;
    const canceled = await canceledWhen(isMailing, {
      inputs: { 'email-when': 'end', 'cosmos-endpoint': '' },
      prepare: ({ sendGrid }) => {
        sendGrid.latencyMs = 1_500;
      },
    });
    onTime(canceled);
    expect(subjectsOf(canceled)).toEqual(['completed']);
  });
});

describe.concurrent('the email at the end', () => {
  it('is not sent twice if the job was killed while sending it', async () => {
    const run = await collect({
      sources,
      inputs: { 'email-when': 'end', 'cosmos-endpoint': '' },
      prepare: ({ sendGrid }) => sendGrid.fail({ do: 'hang' }),
      meanwhile: async (action, { sendGrid }) => {
        while (sendGrid.requests.length === 0) await sleep(5);
        action.kill();
      },
    });
    expect(run.services.sendGrid.requests).toHaveLength(1);
    expect(run.result.post?.log).toContain('nothing is left to do');
  });

  it('is sent by the post step if the job was killed before, with the event, all failures and no need of sources.json', async () => {
    const missing = Array.from({ length: 120 }, (_, i) => `torvalds/none-${i}`);
    const run = await collect({
      files: { 'sources.json': JSON.stringify({ individualRepos: ['torvalds/linux', ...missing] }) },
      inputs: { 'email-when': 'problem' },
      prepare: ({ eventGrid }) => eventGrid.fail({ do: 'hang' }),
      meanwhile: async (action, { eventGrid }) => {
        while (eventGrid.requests.length === 0) await sleep(5);
        rmSync(`${action.workspace}/sources.json`);
        action.kill();
      },
    });
    expect(run.runInfos).toEqual([expect.objectContaining({ status: 'partial', totalCreatedCount: 1 })]);
    expect(subjectsOf(run)).toEqual(['partial']);
    expect(run.services.eventGrid.received).toHaveLength(1);
    expect(new Set(run.services.eventGrid.requests.map(({ body }) => JSON.parse(body)[0].id)).size).toBe(1);
    // The run info describes a hundred.
    expect(run.result.post?.summary).toContain(
      'Only 100 of 120 failures are described here; the run info names them all',
    );
    expect(JSON.parse(run.result.post?.outputs['failed-repos'] ?? '[]').toSorted()).toEqual(missing.toSorted());
  });

  it('is sent by the post step of a killed job even if Cosmos DB cannot be reached', async () => {
    const run = await collect({
      sources,
      services: { timeScale: 5, github: { faults: [{ do: 'hang', when: {} }] } },
      inputs: { 'email-when': 'end' },
      meanwhile: async (action, { github, cosmos }) => {
        while (github.requests.length === 0) await sleep(5);
        await cosmos.down('refuse');
        action.kill();
      },
    });
    expect(run.result.post?.exitCode).toBe(0);
    expect(run.result.post?.log).toContain('is left as running');
    expect(subjectsOf(run)).toEqual(['cancelled']);
  });

  it('reports a step that fails though the run is completed', async () => {
    const run = await collect({
      sources,
      inputs: { 'email-when': 'problem', 'event-grid-key': 'd3Jvbmc=', 'cosmos-endpoint': '' },
    });
    expect(run.result.outputs.status).toBe('completed');
    expect(run.result.exitCode).toBe(1);
    expect(subjectsOf(run)).toEqual(['completed']);
  });

  it('does not hold up a run if SendGrid answers byte by byte', async () => {
    const silence = await startSilentServer('drip');
    try {
      const run = await collect({
        sources,
        timeLimitMs: 40_000,
        services: { timeScale: 10 },
        inputs: { 'sendgrid-endpoint': silence.url, 'publish-event': 'false', 'cosmos-endpoint': '' },
      });
      expect(run.result.exitCode, run.result.log).toBe(0);
      expect(run.result.annotations.map(({ message }) => message)).toContainEqual(expect.stringContaining('given up'));
    } finally {
      silence.close();
    }
  });
});
