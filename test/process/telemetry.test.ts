import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { otlpRecords } from '../../emulators/application-insights/otlp.ts';
import { type ApplicationInsights, startApplicationInsights } from '../../emulators/application-insights/server.ts';
import { createServerCertificate, type ServerCertificate } from '../../emulators/certificate.ts';
import { type Collected, collect, type Scenario } from '../../emulators/scenario.ts';
import { endedWhileGitHubHangs } from './hanging-github.ts';
import { annotationsOf } from './left-behind.ts';

let insights: ApplicationInsights;
let certificate: ServerCertificate;
let folder: string;

beforeAll(async () => {
  certificate = await createServerCertificate();
  folder = mkdtempSync(join(tmpdir(), 'telemetry-'));
});
afterAll(() => {
  certificate.remove();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  insights = await startApplicationInsights({ certificate });
  return () => insights.close();
});

const sources = { individualRepos: ['torvalds/linux', 'microsoft/vscode', 'octocat/no-such-repository'] };

const runWith = (scenario: Scenario = {}): Promise<Collected> =>
  collect({
    sources,
    ...scenario,
    // Three seconds are long on a busy machine.
    services: { timeScale: 0.15, ...scenario.services },
    env: { NODE_EXTRA_CA_CERTS: certificate.caPath, ...scenario.env },
    inputs: {
      'application-insights-connection-string': insights.connectionString,
      ...{ 'email-when': 'end', 'max-failed-percent': '50', 'retry-cooldown-seconds': '0' },
      ...scenario.inputs,
    },
  });

const warningsOf = ({ result }: Collected): string[] => annotationsOf(result, 'warning').map(({ message }) => message);

/** The one request of a run, and how it is told. */
function requestOf() {
  const { AppRequests, ...others } = insights.tables();
  expect(insights.requests.map(({ path, status }) => [path, status])).toEqual([['/v2.1/track', 200]]);
  expect(AppRequests).toHaveLength(1);
  const [request] = AppRequests as [Record<string, unknown> & { Properties: Record<string, string> }];
  const items = [request, ...Object.values(others).flat()];
  expect(new Set(items.map(({ OperationId }) => OperationId))).toEqual(new Set([request.OperationId]));
  expect(new Set(items.map(({ AppRoleName }) => AppRoleName))).toEqual(new Set(['repo-stats']));
  return { request, ...others };
}

describe('telemetry', () => {
  test('of a run tells all once, to nobody but Application Insights and the collector that is asked for', async () => {
    const file = join(folder, 'hosts');
    const preload = new URL('../../emulators/runner/record-hosts.ts', import.meta.url);
    preload.searchParams.set('file', file);
    const run = await runWith({
      nodeArguments: ['--import', preload.href],
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: insights.otlpEndpoint, OTEL_EXPORTER_OTLP_LOGS_PROTOCOL: 'http/json' },
    });
    expect(run.result.exitCode).toBe(0);
    expect(warningsOf(run)).toEqual([]);

    const track = insights.requests.filter(({ path }) => path === '/v2.1/track');
    expect(track.map(({ status, headers }) => [status, headers['content-encoding']])).toEqual([[200, 'gzip']]);
    expect(insights.otlp.map(({ signal, encoding }) => `${signal} ${encoding}`).toSorted()).toEqual([
      'logs json',
      'metrics protobuf',
      'traces protobuf',
    ]);
    const hosts = new Set(readFileSync(file, 'utf8').trim().split('\n'));
    const { github, cosmos, eventGrid, sendGrid } = run.services;
    const urls = [
      github.apiUrl,
      cosmos.endpoint,
      eventGrid.endpoint,
      sendGrid.endpoint,
      insights.otlpEndpoint,
      insights.endpoint,
    ];
    const known = new Set([...urls.map((url) => new URL(url).host), 'localhost', '127.0.0.1', '::1']);
    expect(hosts.size).toBeGreaterThan(4);
    expect(
      [...hosts].filter((host) => !known.has(host) && !known.has(host.replace(/^(127\.0\.0\.1|::1):/, 'localhost:'))),
    ).toEqual([]);
    expectItems(run);
  });

  test('of a canceled run is sent once, within its seven seconds', async () => {
    const run = await runWith(endedWhileGitHubHangs('cancel', 200));
    expect(run.result.main.signal).toBeNull();
    // GitHub is not waited for.
    expect(run.runInfos[0]).toMatchObject({ status: 'cancelled', totalReceived: 200, totalFailedCount: 200 });
    const { request, AppTraces } = requestOf();
    expect(request).toMatchObject({ Success: false, Properties: { status: 'cancelled', totalCreatedCount: '0' } });
    expect(AppTraces[0]).toMatchObject({ Message: 'Job canceled (SIGINT)', SeverityLevel: 3 });
    expect(AppTraces).toHaveLength(101);
  });

  test('of a run that was killed is sent by the post step, with what is known', async () => {
    const run = await runWith(endedWhileGitHubHangs('kill', 100));
    const { request, AppMetrics, AppTraces } = requestOf();
    expect(request).toMatchObject({ Success: false, Properties: { runId: run.runInfos[0]?.id, status: 'cancelled' } });
    expect(request.Properties).not.toHaveProperty('totalReceived');
    expect(AppMetrics.map(({ Name, Sum }) => [Name, Sum])).toContainEqual(['repositories.stored', 0]);
    expect(AppTraces).toEqual([expect.objectContaining({ Message: expect.stringMatching(/^The job was killed/) })]);
  });

  test('of invalid input is a request and its problems', async () => {
    const faulty = await runWith({ inputs: { 'max-retries': 'many', compare: 'perhaps' } });
    expect(faulty.result.exitCode).toBe(1);
    expect(faulty.services.github.requests).toEqual([]);
    const { request, AppTraces } = requestOf();
    expect(request).toMatchObject({ Success: false, Properties: { status: 'failed' } });
    const messages = annotationsOf(faulty.result, 'error').map(({ message }) => message);
    expect(AppTraces.map(({ Message }) => Message)).toEqual(messages);
    expect(messages).toHaveLength(2);
  });

  const hangs = (): void => insights.fail({ do: 'hang', times: 9 });
  const answers =
    (status: number, body: unknown = '', headers: Record<string, string> = {}) =>
    (): void =>
      insights.fail({ do: 'answer', answer: { status, headers, body } });

  test.each<[string, () => void, RegExp]>([
    ['hangs', hangs, /: No answer within 3 s\. Check IngestionEndpoint/],
    [
      'redirects',
      answers(308, '', { location: 'https://elsewhere.invalid/v2.1/track' }),
      /: 308: .* not the ingestion endpoint/,
    ],
  ])('of an endpoint that %s is one warning, and the run is what it is', async (_, fail, warning) => {
    fail();
    const run = await runWith({ sources: { individualRepos: ['torvalds/linux'] }, services: { timeScale: 0.3 } });
    expect(run.result.exitCode).toBe(0);
    expect(run.result.outputs.status).toBe('completed');
    expect(warningsOf(run)).toEqual([expect.stringMatching(warning)]);
    expect(warningsOf(run)[0]).toMatch(/^Telemetry did not arrive at Application Insights: /);
    expect(insights.requests).toHaveLength(1);
    expect(run.services.sendGrid.received).toHaveLength(1);
  });
});

function expectItems(run: Collected): void {
  const { AppRequests, AppDependencies, AppTraces, AppMetrics, AppExceptions } = insights.tables();
  const workflowRunUrl = 'https://github.com/octo-org/repo-stats/actions/runs/1658821493';
  expect(AppRequests).toHaveLength(1);
  expect(AppRequests[0]).toMatchObject({
    ...{ Name: 'repo-stats run', Success: true, AppRoleName: 'repo-stats' },
    Properties: {
      ...{ runId: String(run.runInfos[0]?.id), status: 'partial', repository: 'octo-org/repo-stats', workflowRunUrl },
      ...{ totalReceived: '3', totalProcessed: '2', totalCreatedCount: '2', totalFailedCount: '1' },
    },
  });
  expect(AppDependencies.map(({ Name }) => Name)).toEqual(
    expect.arrayContaining(['listing', 'querying', 'storing', 'completing', 'notifying']),
  );
  const figures = Object.fromEntries(AppMetrics.map(({ Name, Sum }) => [Name, Sum]));
  expect(figures).toMatchObject({ 'repositories.received': 3, 'repositories.stored': 2, 'repositories.failed': 1 });
  expect(Object.keys(figures).slice(3)).toEqual([
    ...[
      'github.points',
      'github.points_left',
      'github.points_per_hour',
      'github.queries',
      'cosmos.request_units',
      'cosmos.throttled',
      'run.duration',
    ],
  ]);
  expect(AppTraces.map(({ Properties }) => Properties)).toEqual([
    { repository: 'octocat/no-such-repository', status: 'not-found', reason: expect.any(String) },
  ]);
  expect(AppExceptions).toEqual([]);
  const spans = insights.otlp.filter(({ signal }) => signal === 'traces').flatMap(otlpRecords);
  expect(spans.map(({ name }) => name)).toEqual(['repo-stats run', ...AppDependencies.map(({ Name }) => Name)]);
  expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([AppRequests[0]?.OperationId]));
}
