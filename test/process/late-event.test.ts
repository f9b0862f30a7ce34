import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf } from '../../emulators/cosmos/client.ts';
import { type Collected, collectFrom, ownFields } from '../../emulators/scenario.ts';
import { type Services, startServices } from '../../emulators/services.ts';
import { outputFile, runInfoFile } from './left-behind.ts';

const files = { 'cosmos-endpoint': '', 'cosmos-key': '' };
const silent = { 'publish-event': 'false' };

describe.each<[string, inputs: Record<string, string>[]]>([
  ['Cosmos DB, after a run that publishes none', [{}, silent, {}]],
  ['files', [files, files]],
])('an event that the topic refused, with %s', (store, inputs) => {
  let services: Services;
  const runs: Collected[] = [];
  /** The run ids of the events that were sent, and of those that the topic took. */
  const ids: { sent: string[]; received: string[] }[] = [];

  beforeAll(async () => {
    services = await startServices();
    services.eventGrid.fail({ do: 'answer', answer: { status: 404 }, times: Number.POSITIVE_INFINITY });
    for (const more of inputs) {
      const { requests, received } = services.eventGrid;
      runs.push(
        await collectFrom(services, {
          sources: { individualRepos: ['torvalds/linux'] },
          inputs: { 'send-email': 'false', 'max-retries': '0', ...more },
          ...(runs[0] && { workspace: runs[0].result.workspace }),
        }),
      );
      services.eventGrid.recover();
      ids.push({
        sent: requests.splice(0).map(({ body }) => JSON.parse(body)[0].id.split('-')[1]),
        received: received.splice(0).map(({ id }) => String(id.split('-')[1])),
      });
    }
  });
  afterAll(() => services.close());

  const idOf = (run: Collected | undefined): string => String(run?.result.outputs['run-id']);

  it('fails the step, is tried again by the post step, and stays due', () => {
    const [first] = runs;
    expect([first?.result.exitCode, first?.result.outputs.status]).toEqual([1, 'completed']);
    expect(ids[0]).toEqual({ sent: [idOf(first), idOf(first)], received: [] });
    expect(first?.result.post?.log).toContain('The event could not be published: 404');
    expect(JSON.parse(first?.result.outputs['run-info'] ?? '')).toMatchObject({ eventPublished: false });
  });

  it('is published by the next run of the same sources that publishes events', () => {
    const [first, last] = [runs[0], runs.at(-1)] as [Collected, Collected];
    expect(ids.at(-1)).toEqual({ sent: [idOf(first), idOf(last)], received: [idOf(first), idOf(last)] });
    expect(last.result.exitCode).toBe(0);
    for (const text of [last.result.log, outputFile(last.result, 'report.md')])
      expect(text).toContain(`Published the event of run ${idOf(first)}`);
    expect(runInfoFile(last.result)).toMatchObject({ id: idOf(last), eventPublished: true });
    const published = last.runInfos.map(({ id, eventPublished }) => [id, eventPublished]);
    const expected = [idOf(first), idOf(runs[1]), idOf(last)].map((id, i) => [id, i === 1 ? undefined : true]);
    if (store !== 'files') expect(published).toEqual(expected);
  });
});

it('an event that the topic takes in the post step is not published by the next run', async () => {
  const services = await startServices();
  try {
    services.eventGrid.fail({ do: 'answer', answer: { status: 404 } });
    const inputs = { 'send-email': 'false', 'max-retries': '0' };
    const scenario = { sources: { individualRepos: ['torvalds/linux'] }, inputs };
    const { result, runInfos } = await collectFrom(services, scenario);
    expect(services.eventGrid.received).toHaveLength(1);
    expect(result.post?.log).toContain('which the main step had not published');
    expect([runInfos[0]?.eventPublished, runInfoFile(result).eventPublished]).toEqual([true, true]);
    await collectFrom(services, scenario);
    expect(services.eventGrid.received.map(({ duplicate }) => duplicate)).toEqual([false, false]);
  } finally {
    await services.close();
  }
});

it('no event is published of a run info that says what no run says', async () => {
  const services = await startServices();
  try {
    const scenario = { sources: { individualRepos: ['torvalds/linux'] }, inputs: { 'send-email': 'false' } };
    const { runInfos } = await collectFrom(services, scenario);
    const runInfo = clientOf(services.cosmos).database('github').container('runInfo');
    const changes: object[] = [
      {},
      { status: 'cancelled' },
      { totalReceived: 'many' },
      { completedAt: '9999-01-01T00:00:00Z' },
      { startedAt: '2020-01-01 (any text)' },
      { workflowRunUrl: 'https://elsewhere.example/' },
      { countsKnown: false },
    ];
    const idOf = (i: number): string => String(Number(runInfos[0]?.id) - 1 - i);
    for (const [i, changed] of changes.entries())
      await runInfo.items.create({
        ...ownFields(runInfos[0] as never),
        id: idOf(i),
        eventPublished: false,
        ...changed,
      });
    services.eventGrid.received.length = 0;
    const { result } = await collectFrom(services, scenario);
    const published = services.eventGrid.received.map(({ id }) => String(id.split('-')[1]));
    expect(published).toEqual([idOf(0), result.outputs['run-id']]);
    expect(result.exitCode).toBe(0);
  } finally {
    await services.close();
  }
});
