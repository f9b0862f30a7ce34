import { Agent, request } from 'node:http';
import { AzureKeyCredential, EventGridPublisherClient, type SendEventGridEventInput } from '@azure/eventgrid';
import { afterEach, expect, test } from 'vitest';
import { type EventGrid, type EventGridOptions, startEventGrid } from '../../emulators/event-grid/server.ts';

const key = Buffer.from('a key').toString('base64');
let topic: EventGrid;
afterEach(() => topic.close());

async function start(options: Partial<EventGridOptions> = {}): Promise<EventGrid> {
  topic = await startEventGrid({ schema: 'EventGrid', key, ...options });
  return topic;
}

const event = {
  id: '20210120-1611127298',
  subject: 'RunCompleted',
  eventType: 'GithubStats',
  eventTime: new Date('2021-01-20T07:21:44Z'),
  dataVersion: '1.0',
  data: { totalReceived: 1 },
} satisfies SendEventGridEventInput<unknown>;

const cloudEvent = { specversion: '1.0', id: '1', source: 'https://github.com/o/r', type: 'GithubStats', data: {} };

function createClient(clientKey = key, retryOptions = { maxRetries: 3, retryDelayInMs: 5, maxRetryDelayInMs: 10 }) {
  const options = { allowInsecureConnection: true, retryOptions };
  return new EventGridPublisherClient(topic.endpoint, 'EventGrid', new AzureKeyCredential(clientKey), options);
}

interface Post {
  body?: unknown;
  headers?: Record<string, string>;
  path?: string;
  method?: string;
}

async function post({ body, headers = {}, path = '/api/events?api-version=2018-01-01', method = 'POST' }: Post) {
  const response = await fetch(topic.url + path, {
    method,
    headers: { 'aeg-sas-key': key, 'content-type': 'application/json', ...headers },
    ...(method === 'GET' ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, text, error: text.startsWith('{') ? JSON.parse(text).error : undefined };
}

test('the SDK publishes events of both schemas', async () => {
  await start();
  await createClient().send([event]);
  expect(topic.received).toMatchObject([
    { id: event.id, duplicate: false, event: { ...event, eventTime: '2021-01-20T07:21:44.000Z' } },
  ]);
  expect(topic.requests).toMatchObject([{ method: 'POST', path: '/api/events?api-version=2018-01-01', status: 200 }]);
  await topic.close();

  await start({ schema: 'CloudEvent' });
  const options = { allowInsecureConnection: true };
  const client = new EventGridPublisherClient(topic.endpoint, 'CloudEvent', new AzureKeyCredential(key), options);
  await client.send([
    { id: '7', type: 'GithubStats', source: 'https://github.com/o/r', subject: 'RunFailed', data: { a: 1 } },
  ]);
  expect(topic.received[0]?.event).toMatchObject({ specversion: '1.0', id: '7', subject: 'RunFailed', data: { a: 1 } });
});

test('a wrong or missing key is refused as the service does, and tokens are taken by option', async () => {
  await start({ acceptedTokens: ['entra', 'r=x&e=y&s=z'] });
  await expect(createClient('d3Jvbmc=').send([event])).rejects.toMatchObject({ statusCode: 401, code: 'Unauthorized' });
  const refused = await post({ body: [event], headers: { 'aeg-sas-key': 'd3Jvbmc=' } });
  expect(refused.error).toMatchObject({ code: 'Unauthorized', details: [{ code: 'Unauthorized' }] });
  expect(refused.error.message).toContain('The request authorization key is not authorized for 127.0.0.1');
  const send = (headers: Record<string, string>) =>
    fetch(`${topic.endpoint}?api-version=2018-01-01`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify([event]),
    }).then((response) => response.status);
  expect(await send({})).toBe(401);
  expect(await send({ authorization: 'Bearer other' })).toBe(401);
  expect(await send({ authorization: 'Bearer entra' })).toBe(200);
  expect(await send({ 'aeg-sas-token': 'r=x&e=y&s=z' })).toBe(200);
  expect(topic.received.map(({ duplicate }) => duplicate)).toEqual([false, true]);
});

test.each([
  ['a single object', event, 'Token Expected: StartArray'],
  ['no JSON', '[{', 'does not conform'],
  ['a number', [1], 'StartObject'],
  ['no id', [{ ...event, id: undefined }], "'id'"],
  ['an empty subject', [{ ...event, subject: '' }], "'subject'"],
  ['no event type', [{ ...event, eventType: undefined }], "'eventType'"],
  ['a time of another form', [{ ...event, eventTime: '20.01.2021' }], "'eventTime'"],
  ['a date without a time', [{ ...event, eventTime: '2021-01-20' }], "'eventTime'"],
  ['no data version', [{ ...event, dataVersion: undefined }], "'dataVersion'"],
  ['no data', [{ ...event, data: undefined }], "'data'"],
  ['another topic', [{ ...event, topic: '/subscriptions/other' }], "'topic'"],
  ['another metadata version', [{ ...event, metadataVersion: '2' }], "'metadataVersion'"],
  ['an unknown property', [{ ...event, sasUrl: 'x' }], "unexpected property 'sasUrl'"],
  ['a good and a bad event', [event, { ...event, id: '' }], "'id'"],
  ['a cloud event', [cloudEvent], "unexpected property 'specversion'"],
])('an EventGrid topic refuses %s', async (_, body, message) => {
  await start();
  const { status, error } = await post({ body });
  expect({ status, code: error.code, detail: error.details[0].code }).toEqual({
    status: 400,
    code: 'BadRequest',
    detail: 'InputJsonInvalid',
  });
  expect(error.message).toContain(message);
  expect(topic.received).toEqual([]);
});

const batch = 'application/cloudevents-batch+json; charset=utf-8';
const one = 'application/cloudevents+json';

test.each([
  ['an EventGrid event', [event], batch, "unexpected property 'eventType'"],
  ['plain JSON', [cloudEvent], 'application/json', 'application/json'],
  ['an array as one event', [cloudEvent], one, 'Token Expected: StartObject'],
  ['one event as a batch', cloudEvent, batch, 'Token Expected: StartArray'],
  ['another version', [{ ...cloudEvent, specversion: '0.3' }], batch, "'specversion'"],
  ['no source', [{ ...cloudEvent, source: undefined }], batch, "'source'"],
  ['no type', [{ ...cloudEvent, type: '' }], batch, "'type'"],
  ['no id', [{ ...cloudEvent, id: undefined }], batch, "'id'"],
  ['a bad time', [{ ...cloudEvent, time: 'today' }], batch, "'time'"],
  ['an attribute in capitals', [{ ...cloudEvent, runId: '1' }], batch, "'runId'"],
  ['data twice', [{ ...cloudEvent, data_base64: 'eA==' }], batch, 'data_base64'],
])('a CloudEvent topic refuses %s', async (_, body, type, message) => {
  await start({ schema: 'CloudEvent' });
  const { status, error } = await post({ body, headers: { 'content-type': type } });
  expect(status).toBe(400);
  expect(error.message).toContain(message);
  expect(topic.received).toEqual([]);
});

test('a CloudEvent topic takes a single event and a batch with extension attributes', async () => {
  await start({ schema: 'CloudEvent' });
  expect((await post({ body: cloudEvent, headers: { 'content-type': one } })).status).toBe(200);
  expect((await post({ body: [{ ...cloudEvent, runid: '1' }], headers: { 'content-type': batch } })).status).toBe(200);
  expect(topic.received).toHaveLength(2);
});

test('address, method, version, content type and size are checked', async () => {
  await start();
  expect((await post({ body: [event], path: '/api/event?api-version=2018-01-01' })).status).toBe(404);
  expect((await post({ method: 'GET' })).status).toBe(405);
  expect((await post({ body: [event], path: '/api/events' })).status).toBe(400);
  expect((await post({ body: [event], headers: { 'content-type': 'text/plain' } })).status).toBe(415);
  const padding = 1024 * 1024 - Buffer.byteLength(JSON.stringify([{ ...event, data: '' }]));
  expect((await post({ body: [{ ...event, data: 'x'.repeat(padding) }] })).status).toBe(200);
  const large = await post({ body: [{ ...event, data: 'x'.repeat(padding + 1) }] });
  expect(large).toMatchObject({ status: 413, error: { code: 'RequestEntityTooLarge' } });
  expect(topic.received).toHaveLength(1);
});

test('an error status takes no event; the SDK tries again with the same id', async () => {
  await start();
  topic.fail({ do: 'status-500', times: 2 });
  topic.fail({ do: 'status-503' });
  await createClient().send([event]);
  expect(topic.requests.map(({ status }) => status)).toEqual([500, 500, 503, 200]);
  expect(topic.received.map(({ id }) => id)).toEqual([event.id]);
  topic.fail({ do: 'status-429', retryAfterSeconds: 7 });
  const refused = await fetch(topic.endpoint, { method: 'POST' });
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7']);
});

test('an answer lost on the way makes a duplicate that can be told by its id', async () => {
  await start();
  topic.fail({ do: 'reset-after' });
  await createClient().send([event]);
  expect(topic.received.map(({ id, duplicate }) => [id, duplicate])).toEqual([
    [event.id, false],
    [event.id, true],
  ]);
  expect(topic.requests.map(({ status }) => status)).toEqual([undefined, 200]);
});

test('the other faults take no event: reset before, hang, a proxy page, a cut body', async () => {
  await start();
  const noRetries = createClient(key, { maxRetries: 0, retryDelayInMs: 1, maxRetryDelayInMs: 1 });
  topic.fail({ do: 'reset-before' });
  await expect(noRetries.send([event])).rejects.toMatchObject({ code: 'ECONNRESET' });
  topic.fail({ do: 'hang' });
  const client = new AbortController();
  const sending = expect(noRetries.send([event], { abortSignal: client.signal })).rejects.toThrow(/abort/i);
  await expect.poll(() => topic.requests.length, { timeout: 30_000 }).toBe(2);
  client.abort();
  await sending;
  topic.fail({ do: 'html-502', after: 1 });
  expect((await post({ body: [event] })).status).toBe(200);
  expect(await post({ body: [event] })).toMatchObject({ status: 502, text: expect.stringContaining('<html>') });
  topic.fail({ do: 'garbage-200' });
  const garbage = await fetch(`${topic.endpoint}?api-version=2018-01-01`, { method: 'POST' });
  await expect(garbage.json()).rejects.toThrow();
  topic.fail({ do: 'status-500', times: Number.POSITIVE_INFINITY });
  topic.recover();
  expect((await post({ body: [event] })).status).toBe(200);
  expect(topic.received).toHaveLength(2);
});

test('latency is waited by the clock', async () => {
  const slept: number[] = [];
  await start({
    latencyMs: 40,
    clock: {
      now: () => 1_611_127_304_000,
      sleep: async (ms) => {
        slept.push(ms);
      },
    },
  });
  expect((await post({ body: [event] })).status).toBe(200);
  topic.latencyMs = 80;
  expect((await post({ body: [event] })).status).toBe(200);
  expect(slept).toEqual([40, 80]);
  expect(topic.received.map(({ at }) => at)).toEqual([1_611_127_304_000, 1_611_127_304_000]);
});

test('a connection is kept for the next request', async () => {
  await start();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let i = 0; i < 3; i += 1) {
    await new Promise((resolve, reject) => {
      const send = request(topic.endpoint, { agent, method: 'POST' }, (response) =>
        response.resume().on('end', resolve),
      );
      send.on('error', reject).end();
    });
  }
  agent.destroy();
  expect(new Set(topic.requests.map(({ clientPort }) => clientPort)).size).toBe(1);
});
