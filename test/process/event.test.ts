import { EventGridDeserializer } from '@azure/eventgrid';
import { afterEach, describe, expect, test } from 'vitest';
import { type EventGrid, startEventGrid } from '../../emulators/event-grid/server.ts';
import { systemClock } from '../../src/async/clock.ts';
import type { EndedRun, FinalStatus } from '../../src/model.ts';
import { createConnections } from '../../src/network/connections.ts';
import { type EventOptions, publishRunEvent } from '../../src/outlets/event-grid.ts';
import { finishedRun } from '../unit/samples.ts';
import { startScriptedServer } from './scripted-server.ts';

const key = Buffer.from('a key').toString('base64');
const source = 'https://github.com/octo-org/repo-stats';
const workflowRunUrl = `${source}/actions/runs/1658821493`;
const deserializer = new EventGridDeserializer();

const options: EventOptions = {
  connections: createConnections(() => undefined),
  createCredential: () => {
    throw new Error('nobody signed in');
  },
  maxRetries: 0,
  source,
  clock: systemClock,
  endMs: Number.POSITIVE_INFINITY,
  signal: new AbortController().signal,
};

let topic: EventGrid | undefined;
afterEach(async () => {
  await topic?.close();
  topic = undefined;
});

/** The body of the request with which a run with this status is told of, as the topic received it. */
async function published(
  schema: EventGrid['schema'],
  status: FinalStatus,
  more: Partial<EndedRun> = {},
): Promise<string> {
  topic = await startEventGrid({ schema, key });
  const { endpoint } = topic;
  const outcome = await publishRunEvent(
    finishedRun({ status, workflowRunUrl, ...more }),
    { endpoint, key, schema },
    options,
  );
  expect(outcome).toEqual({ status: 'published' });
  return topic.requests[0]?.body ?? '';
}

const statuses: [FinalStatus, string][] = [
  ['completed', 'RunCompleted'],
  ['partial', 'RunCompleted'],
  ['timed out', 'RunCompleted'],
  ['failed', 'RunFailed'],
];

/** What Event Grid puts into an event before it delivers it: https://learn.microsoft.com/azure/event-grid/event-schema#event-properties */
const addedByTheService = {
  topic: '/subscriptions/0/resourceGroups/stats/providers/Microsoft.EventGrid/topics/stats',
  metadataVersion: '1',
};

const dataOf = (status: FinalStatus) => ({
  runInfoId: '1611127298',
  runInfoDate: '20210120',
  status,
  totalReceived: 1234,
  totalProcessed: 1230,
  totalCreatedCount: 1220,
  totalFailedCount: 14,
  workflowRunUrl,
});

describe.each(statuses)('the event of a run that is %s', (status, subject) => {
  test('is read by the SDK as an event of the EventGrid schema', async () => {
    const [event] = JSON.parse(await published('EventGrid', status)) as object[];
    const events = await deserializer.deserializeEventGridEvents({ ...event, ...addedByTheService });
    expect(events).toEqual([
      {
        id: '20210120-1611127298',
        subject,
        eventType: 'GithubStats',
        dataVersion: '1.0',
        eventTime: expect.any(Date),
        data: dataOf(status),
        ...addedByTheService,
      },
    ]);
    expect(Math.abs(Number(events[0]?.eventTime) - Date.now())).toBeLessThan(60_000);
  });

  test('is read by the SDK as a CloudEvent', async () => {
    const events = await deserializer.deserializeCloudEvents(await published('CloudEvent', status));
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      id: '20210120-1611127298',
      subject,
      type: 'GithubStats',
      source,
      time: expect.any(Date),
      data: dataOf(status),
    });
  });
});

test('a run that timed out with nothing stored failed', async () => {
  const [event] = JSON.parse(await published('EventGrid', 'timed out', { totalCreatedCount: 0 })) as object[];
  expect(event).toMatchObject({ subject: 'RunFailed', data: { status: 'timed out' } });
});

describe('an event that is not accepted', () => {
  test.each([
    [{ status: 401, body: { error: { code: 'Unauthorized', message: 'the key is wrong' } } }, '401: the key is wrong'],
    [{ status: 413, body: '' }, '413: no reason given'],
    [
      { status: 403, headers: { 'content-type': 'text/plain' }, body: 'blocked by a firewall' },
      '403: blocked by a firewall',
    ],
  ])('has a reason that begins with the answer’s status: %j', async (answer, reason) => {
    const server = await startScriptedServer(() => answer);
    const event = { endpoint: server.url, key, schema: 'EventGrid' as const };
    expect(await publishRunEvent(finishedRun(), event, options)).toMatchObject({ status: 'failed', reason });
    server.close();
  });

  test('has a reason even if sign-in failed', async () => {
    const event = { endpoint: 'https://127.0.0.1:9', key: undefined, schema: 'EventGrid' as const };
    const outcome = await publishRunEvent(finishedRun(), event, options);
    expect(outcome).toMatchObject({ status: 'failed', reason: 'nobody signed in' });
  });
});
