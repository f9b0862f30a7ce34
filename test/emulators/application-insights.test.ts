import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ApplicationInsights, startApplicationInsights } from '../../emulators/application-insights/server.ts';
import { columns } from '../../emulators/application-insights/tables.ts';

let insights: ApplicationInsights;
beforeAll(async () => {
  insights = await startApplicationInsights();
});
afterAll(() => insights.close());
beforeEach(() => {
  insights.items.length = 0;
  insights.refuse = undefined;
});

const iKey = (): string => /InstrumentationKey=([^;]+)/.exec(insights.connectionString)?.[1] ?? '';
const request = { ver: 2, id: 'a1', name: 'run', duration: '1.02:03:04.5', success: true, responseCode: '0' };
const item = (changes: object = {}, data: object = {}, baseType = 'RequestData') => ({
  ...{ ver: 1, name: `Microsoft.ApplicationInsights.${baseType.replace('Data', '')}`, time: new Date().toISOString() },
  ...{
    iKey: iKey(),
    tags: { 'ai.operation.id': 'op' },
    data: { baseType, baseData: { ...request, ...data } },
    ...changes,
  },
});

/** Without TLS, by which the emulator is behind a front that is tested in process tests. */
async function track(body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  const answer = await fetch(`${insights.url}/v2.1/track`, { method: 'POST', headers, body: text as string });
  return {
    status: answer.status,
    ...((await answer.json()) as { errors: { message: string }[]; itemsAccepted: number }),
  };
}

describe('the emulated ingestion endpoint', () => {
  test('takes an array or an item a line, packed or not', async () => {
    expect(await track([item(), item()])).toMatchObject({
      status: 200,
      itemsReceived: 2,
      itemsAccepted: 2,
      errors: [],
    });
    const lines = `${JSON.stringify(item())}\n${JSON.stringify(item())}\n`;
    expect(await track(gzipSync(lines), { 'content-encoding': 'gzip' })).toMatchObject({
      status: 200,
      itemsAccepted: 2,
    });
    expect(await track('{"cut')).toMatchObject({ status: 400, itemsAccepted: 0 });
  });

  test.each<[string, () => unknown]>([
    ['Invalid instrumentation key', () => item({ iKey: 'another' })],
    ['older than the allowed min date', () => item({ time: new Date(Date.now() - 50 * 3_600_000).toISOString() })],
    ['newer than the max date', () => item({ time: new Date(Date.now() + 3 * 3_600_000).toISOString() })],
    ['not a valid time', () => item({ time: 'yesterday' })],
    ["'ver' on type 'Envelope'", () => item({ ver: 2 })],
    ["'ver' on type 'RequestData'", () => item({}, { ver: 1 })],
    ["'duration' on type 'RequestData' is not a valid duration", () => item({}, { duration: '63 s' })],
    ["'id' on type 'RequestData' is required", () => item({}, { id: undefined })],
    ["'id' on type 'RequestData' is too long", () => item({}, { id: 'x'.repeat(129) })],
    ["Unknown field 'ok'", () => item({}, { ok: true })],
    ["value of 'n' on type 'RequestData' has a wrong type", () => item({}, { properties: { n: 5 } })],
    ["'n' on type 'RequestData' is too long", () => item({}, { properties: { n: 'x'.repeat(8_193) } })],
    ['name in a dictionary', () => item({}, { properties: { ['n'.repeat(151)]: '' } })],
    ["'message' on type 'MessageData' is too long", () => messageOf('x'.repeat(32_769))],
    ["Unknown baseType 'OtherData'", () => item({}, {}, 'OtherData')],
    ['larger than 65536 bytes', () => item({ seq: 'x'.repeat(70_000) })],
  ])('refuses an item: %s', async (message, wrong) => {
    const { status, itemsAccepted, errors } = await track([item(), wrong()]);
    expect({ status, itemsAccepted }).toEqual({ status: 206, itemsAccepted: 1 });
    expect(errors).toEqual([{ index: 1, statusCode: 400, message: expect.stringContaining(message) }]);
    expect((await track([wrong()])).status).toBe(400);
  });

  test('shows its items as the tables of a workspace', async () => {
    await track([item({}, { properties: { a: '1' } }), messageOf('hello'), metricOf()]);
    const { AppRequests, AppTraces, AppMetrics, ...others } = insights.tables();
    expect(AppRequests).toEqual([
      expect.objectContaining({
        Name: 'run',
        Success: true,
        DurationMs: 93_784_500,
        PerformanceBucket: '>=5min',
        Properties: { a: '1' },
      }),
    ]);
    expect(AppTraces).toEqual([
      expect.objectContaining({ Message: 'hello', SeverityLevel: 2, OperationId: 'op', ItemCount: 1 }),
    ]);
    expect(AppMetrics).toEqual([expect.objectContaining({ Name: 'points', Sum: 12, ItemCount: 1, Min: 12, Max: 12 })]);
    expect(others).toEqual({ AppDependencies: [], AppExceptions: [] });
    for (const [table, rows] of Object.entries(insights.tables()))
      for (const row of rows)
        expect(Object.keys(columns[table as 'AppRequests'])).toEqual(expect.arrayContaining(Object.keys(row)));
  });
});

const without = { id: undefined, name: undefined, duration: undefined, success: undefined, responseCode: undefined };
const messageOf = (message: string) => item({}, { ...without, message, severityLevel: 'Warning' }, 'MessageData');
const metricOf = () =>
  item({}, { ...without, metrics: [{ name: 'points', kind: 'Aggregation', value: 12, count: 1 }] }, 'MetricData');
