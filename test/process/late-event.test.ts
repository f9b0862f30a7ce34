import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf } from '../../emulators/cosmos/client.ts';
import { type Collected, collectFrom, ownFields, type StoredDocument } from '../../emulators/scenario.ts';
import { type Services, startServices } from '../../emulators/services.ts';
import { outputFile, runInfoFile } from './left-behind.ts';

const refused = { do: 'answer', answer: { status: 404 } } as const;
const always = { ...refused, times: Number.POSITIVE_INFINITY };
const idOf = (run: Collected | undefined): string => String(run?.result.outputs['run-id']);

/** Runs of the same sources, with the run ids of the events that each sent, and of those that the topic took. */
class Runs {
  readonly #services: Services;
  readonly #inputs: Record<string, string>;
  readonly done: Collected[] = [];
  readonly ids: { sent: string[]; received: string[] }[] = [];

  constructor(services: Services, inputs: Record<string, string> = {}) {
    this.#services = services;
    this.#inputs = { 'send-email': 'false', 'max-retries': '0', ...inputs };
  }

  async run(): Promise<Collected> {
    const { requests, received } = this.#services.eventGrid;
    const [first] = this.done;
    const run = await collectFrom(this.#services, {
      sources: { individualRepos: ['torvalds/linux'] },
      inputs: this.#inputs,
      ...(first && { workspace: first.result.workspace }),
    });
    this.#services.eventGrid.recover();
    this.done.push(run);
    this.ids.push({
      sent: requests.splice(0).map(({ body }) => JSON.parse(body)[0].id.split('-')[1]),
      received: received.splice(0).map(({ id }) => String(id.split('-')[1])),
    });
    return run;
  }
}

/** Run infos of which each says one thing that no run says, but for the first. */
const changes: object[] = [
  {},
  { status: 'cancelled' },
  { totalReceived: 'many' },
  { completedAt: '9999-01-01T00:00:00Z' },
  { startedAt: '2020-01-01 (any text)' },
  { workflowRunUrl: 'https://elsewhere.example/' },
  { countsKnown: false },
];

async function leaveUnpublished({ cosmos }: Services, info: StoredDocument | undefined): Promise<string[]> {
  const runInfo = clientOf(cosmos).database('github').container('runInfo');
  const ids = changes.map((_, i) => String(Number(info?.id) - 1 - i));
  for (const [i, id] of ids.entries())
    await runInfo.items.create({ ...ownFields(info as never), id, eventPublished: false, ...changes[i] });
  return ids;
}

describe('an event that the topic refused, with Cosmos DB', () => {
  let services: Services;
  let runs: Runs;
  let left: string[];

  beforeAll(async () => {
    services = await startServices();
    runs = new Runs(services);
    services.eventGrid.fail(refused);
    const { runInfos } = await runs.run();
    services.eventGrid.fail(always);
    await runs.run();
    left = await leaveUnpublished(services, runInfos[0]);
    await runs.run();
  });
  afterAll(() => services.close());

  it('is not published by the next run if the topic took it in the post step', () => {
    const [first, second] = runs.done;
    expect(runs.ids[0]).toEqual({ sent: [idOf(first), idOf(first)], received: [idOf(first)] });
    expect(first?.result.post?.log).toContain('which the main step had not published');
    expect([first?.runInfos[0]?.eventPublished, first && runInfoFile(first.result).eventPublished]).toEqual([
      true,
      true,
    ]);
    expect(runs.ids[1]?.sent).not.toContain(idOf(first));
    expect(idOf(second)).not.toBe(idOf(first));
  });

  it('fails the step, is tried again by the post step, and stays due', () => {
    const second = runs.done[1];
    expect([second?.result.exitCode, second?.result.outputs.status]).toEqual([1, 'completed']);
    expect(runs.ids[1]).toEqual({ sent: [idOf(second), idOf(second)], received: [] });
    expect(second?.result.post?.log).toContain('The event could not be published: 404');
    expect(JSON.parse(second?.result.outputs['run-info'] ?? '')).toMatchObject({ eventPublished: false });
  });

  it('is published by the next run, but for run infos that say what no run says', () => {
    const [second, last] = runs.done.slice(1) as [Collected, Collected];
    const ids = [String(left[0]), idOf(second), idOf(last)];
    expect(runs.ids[2]).toEqual({ sent: ids, received: ids });
    expect(last.result.exitCode).toBe(0);
    expectNamed(last, second);
    const published = last.runInfos.filter(({ eventPublished }) => eventPublished === true).map(({ id }) => id);
    expect(published.toSorted()).toEqual([idOf(runs.done[0]), ...ids].toSorted());
  });
});

it('an event that the topic refused, with files, is published by the next run of the same sources', async () => {
  const services = await startServices();
  try {
    const runs = new Runs(services, { 'cosmos-endpoint': '' });
    services.eventGrid.fail(always);
    const first = await runs.run();
    const last = await runs.run();
    const ids = [idOf(first), idOf(last)];
    expect(runs.ids).toEqual([
      { sent: [idOf(first), idOf(first)], received: [] },
      { sent: ids, received: ids },
    ]);
    expectNamed(last, first);
  } finally {
    await services.close();
  }
});

/** The log and the report say which event was published late. */
function expectNamed(last: Collected, earlier: Collected): void {
  for (const text of [last.result.log, outputFile(last.result, 'report.md')])
    expect(text).toContain(`Published the event of run ${idOf(earlier)}`);
  expect(runInfoFile(last.result)).toMatchObject({ id: idOf(last), eventPublished: true });
}
