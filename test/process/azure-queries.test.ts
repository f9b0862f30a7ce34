import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApplicationInsights, startApplicationInsights } from '../../emulators/application-insights/server.ts';
import { columns, type TableName } from '../../emulators/application-insights/tables.ts';
import { createServerCertificate, type ServerCertificate } from '../../emulators/certificate.ts';
import { collect, quiet, type Scenario } from '../../emulators/scenario.ts';
import { queryOf, readTemplate } from '../../scripts/azure-template.ts';
import { type Row, runQuery, type Tables } from '../unit/azure/kusto.ts';
import { endedWhileGitHubHangs } from './hanging-github.ts';

let insights: ApplicationInsights;
let certificate: ServerCertificate;
/** What a completed, a partial, a failed, a canceled and a killed run sent. */
let sent: Tables;
/** When they have ended. In the middle of an hour: some queries count by hour and by day. */
const nowMs = Date.parse('2026-05-20T12:30:00Z');

const hoursMs = 3_600_000;
/** Telemetry has three seconds, which a busy machine may need for more. */
const patience = 0.15;
const repositories = { individualRepos: ['torvalds/linux', 'microsoft/vscode'] };
const withDead = { individualRepos: [...repositories.individualRepos, 'octocat/no-such-repository'] };
const stopped = (how: 'cancel' | 'kill'): Scenario => {
  const scenario = endedWhileGitHubHangs(how, 20);
  return { ...scenario, services: { timeScale: patience, ...scenario.services } };
};
const endings: Scenario[] = [
  { sources: repositories, services: { timeScale: patience } },
  { sources: withDead, services: { timeScale: patience } },
  { sources: repositories, services: { timeScale: patience }, inputs: { 'github-token': 'ghp_refused' } },
];

beforeAll(async () => {
  certificate = await createServerCertificate();
  insights = await startApplicationInsights({ certificate });
  const send = (scenario: Scenario) =>
    collect({
      ...scenario,
      env: { NODE_EXTRA_CA_CERTS: certificate.caPath },
      inputs: {
        ...quiet,
        'application-insights-connection-string': insights.connectionString,
        ...scenario.inputs,
      },
    });
  for (const scenario of endings) await send(scenario);
  await Promise.all([send(stopped('cancel')), send(stopped('kill'))]);
  sent = tablesOf(insights, nowMs - Date.now());
});
afterAll(async () => {
  await insights.close();
  certificate.remove();
});

const tablesOf = ({ tables }: ApplicationInsights, laterMs: number): Tables =>
  Object.fromEntries(
    Object.entries(tables()).map(([name, rows]) => [
      name,
      {
        columns: columns[name as TableName],
        rows: rows.map((row) => ({ ...row, TimeGenerated: Date.parse(String(row.TimeGenerated)) + laterMs }) as Row),
      },
    ]),
  );
/** The same rows, with the metrics that have a new value here. */
const withMetrics = (values: Record<string, number>): Tables => {
  const { columns: ofMetrics, rows } = sent.AppMetrics as Tables[string];
  const changed = rows.map((row) => ({ ...row, Sum: values[String(row.Name)] ?? row.Sum }));
  return { ...sent, AppMetrics: { columns: ofMetrics, rows: changed } };
};
const withRuns = (...statuses: string[]): Tables => {
  const { columns: ofRequests, rows } = sent.AppRequests as Tables[string];
  return {
    ...sent,
    AppRequests: { columns: ofRequests, rows: rows.filter((row) => statuses.includes(statusOf(row))) },
  };
};
const statusOf = ({ Properties }: Row): string => String((Properties as Row).status);

const { alerts, workbook } = readTemplate().variables;
/** Of hours (PT2H) or days (P2D). */
const windowMs = (window: string): number => Number(/\d+/.exec(window)) * (window.endsWith('D') ? 24 : 1) * hoursMs;
/** What Azure Monitor lets an alert see: rows whose TimeGenerated is within its window. */
const seenBy = (name: string, tables: Tables, atMs: number): Tables => {
  const alert = alerts.find((it) => name === `alert-${it.name}`);
  const sinceMs = alert ? atMs - windowMs(alert.window) : 0;
  return Object.fromEntries(
    Object.entries(tables).map(([table, { columns: all, rows }]) => [
      table,
      { columns: all, rows: rows.filter(({ TimeGenerated }) => Number(TimeGenerated) >= sinceMs) },
    ]),
  );
};
const longestWithoutRun = Number(readTemplate().parameters.hoursWithoutRun?.maxValue);
const run = (name: string, tables = sent, atMs = nowMs, hoursWithoutRun = 7): Row[] =>
  runQuery(
    queryOf(name)
      .replace('hoursWithoutRun', `${hoursWithoutRun}h`)
      .replace('{PricePerMillion}', '0.25')
      .replace('{PricePerDay}', '1'),
    seenBy(name, tables, atMs),
    atMs,
  );
/** The same runs, begun so much earlier: each is as much longer. */
const begunEarlier = (byMs: number, { AppRequests, ...tables }: Tables = sent): Tables => {
  const { columns: ofRequests, rows } = AppRequests as Tables[string];
  const earlier = rows.map((row) => ({
    ...row,
    TimeGenerated: Number(row.TimeGenerated) - byMs,
    DurationMs: Number(row.DurationMs) + byMs,
  }));
  return { ...tables, AppRequests: { columns: ofRequests, rows: earlier } };
};

describe('every query', () => {
  const names = [
    ...alerts.map(({ name }) => `alert-${name}`),
    ...workbook.items.filter(({ type }) => type === 3).map(({ name }) => name),
  ];

  test.each(names)('%s reads what runs send', (name) => {
    const query = queryOf(name);
    expect(() => run(name)).not.toThrow();
    const table = sent[/^\w+$/m.exec(query)?.[0] ?? ''];
    const properties = [...query.matchAll(/Properties\.(\w+)/g)].map(([, property = '']) => property);
    const known = new Set(table?.rows.flatMap(({ Properties }) => Object.keys(Properties as Row)));
    expect([...known]).toEqual(expect.arrayContaining(properties));
    const metrics = [...query.matchAll(/'((?:github|cosmos|repositories)\.\w+)'/g)].map(([, metric]) => metric);
    expect(table?.rows.map(({ Name }) => Name)).toEqual(expect.arrayContaining(metrics));
  });
});

describe('the workbook', () => {
  test('shows each run with its status and totals, the newest first', () => {
    const rows = run('runs').map(({ Status, Received, Stored, Failed }) => ({ Status, Received, Stored, Failed }));
    expect(rows.map(({ Status }) => Status)).toEqual(['cancelled', 'cancelled', 'failed', 'partial', 'completed']);
    expect(rows[3]).toEqual({ Status: 'partial', Received: 3, Stored: 2, Failed: 1 });
    expect(run('durations').map(({ Status }) => Status)).toEqual(
      expect.arrayContaining(['completed', 'partial', 'failed', 'cancelled']),
    );
    expect(run('repositories')[0]).toMatchObject({ Received: 20 });
  });

  test('counts failures by reason, and shows what to do about problems', () => {
    const failures = run('failures');
    expect(failures[0]).toMatchObject({ Status: 'not-attempted', Failures: 20, Repositories: 20 });
    expect(failures).toContainEqual(
      expect.objectContaining({ Status: 'not-found', Failures: 1, Example: 'octocat/no-such-repository' }),
    );
    const problems = run('problems');
    expect(problems.map(({ Problem }) => Problem).join()).toMatch(/The job was killed/);
    for (const { Remedy } of problems) expect(Remedy).not.toBe('');
  });

  test('adds up points, request units, throttled writes, waits and cost', () => {
    const sum = (metric: string): number =>
      (sent.AppMetrics?.rows ?? []).reduce((total, { Name, Sum }) => total + (Name === metric ? Number(Sum) : 0), 0);
    const total = (name: string, column: string): number =>
      run(name).reduce((all, row) => all + Number(row[column]), 0);
    expect(sum('github.points')).toBeGreaterThan(1);
    expect(total('points', 'Used')).toBe(sum('github.points'));
    expect(total('request-units', 'RequestUnits')).toBeCloseTo(sum('cosmos.request_units'));
    expect(run('throttling', withMetrics({ 'cosmos.throttled': 2 }))[0]).toHaveProperty('ThrottledWrites');
    expect(run('waits').map(({ Name }) => Name)).toEqual(expect.arrayContaining(['listing', 'querying', 'storing']));
    const [day] = run('cost', withMetrics({ 'cosmos.request_units': 1e6 }));
    const runs = sent.AppMetrics?.rows.filter(({ Name }) => Name === 'cosmos.request_units').length ?? 0;
    expect(day).toMatchObject({ RequestUnits: runs * 1e6, Cost: runs * 0.25 + 1 });
  });
});

describe('the alert', () => {
  test('of no run begins after seven hours without one, however long the last run took', () => {
    expect(run('alert-no-run')).toEqual([]);
    expect(run('alert-no-run', sent, nowMs + 6.9 * hoursMs)).toEqual([]);
    expect(run('alert-no-run', sent, nowMs + 7.1 * hoursMs)).toEqual([{ Runs: 0 }]);
    expect(run('alert-no-run', begunEarlier(3 * hoursMs), nowMs + 6.9 * hoursMs)).toEqual([]);
    const longest = begunEarlier(5.5 * hoursMs);
    expect(run('alert-no-run', longest, nowMs + (longestWithoutRun - 0.1) * hoursMs, longestWithoutRun)).toEqual([]);
  });

  test('of a failed run names the runs whose step failed in the last hour', () => {
    const failed = run('alert-run-failed');
    expect(failed.map(({ Status }) => Status).toSorted()).toEqual(['cancelled', 'cancelled', 'failed', 'partial']);
    // An email shows the dimensions alone, and each value of them is an alert of its own.
    expect(alerts.find(({ name }) => name === 'run-failed')?.dimensions).toMatchObject([{ name: 'WorkflowRun' }]);
    expect(failed[0]?.WorkflowRun).toMatch(/^https:.*\/actions\/runs\/\d+$/);
    expect(run('alert-run-failed', begunEarlier(5.5 * hoursMs))).toHaveLength(failed.length);
    expect(run('alert-run-failed', sent, nowMs + 2 * hoursMs)).toEqual([]);
    expect(run('alert-run-failed', withRuns('completed'))).toEqual([]);
  });

  test('of many failures needs two runs in a row', () => {
    expect(run('alert-many-failed', withRuns('partial'))).toEqual([]);
    expect(run('alert-many-failed', withRuns('completed', 'partial'))).toEqual([]);
    const [many] = run('alert-many-failed', withRuns('partial', 'cancelled'));
    expect(many).toEqual({ Runs: 2, LeastFailedPercent: expect.closeTo(33.3, 1) });
  });

  test('of points and of throttling look at each run alone', () => {
    expect(run('alert-points-used-up')).toEqual([]);
    const points = (left: number, used: number) =>
      run(
        'alert-points-used-up',
        withMetrics({ 'github.points': used, 'github.points_left': left, 'github.points_per_hour': 5_000 }),
      );
    // Others used the token too, and a run of some hours used the points of each.
    expect(points(499, 10)[0]).toMatchObject({ Left: 499, PerHour: 5_000 });
    expect(points(501, 15_000)).toEqual([]);
    expect(run('alert-cosmos-throttles')).toEqual([]);
    const refused = withMetrics({ 'repositories.stored': 90, 'cosmos.throttled': 10 });
    expect(run('alert-cosmos-throttles', refused)[0]).toMatchObject({ Stored: 90, Throttled: 10 });
  });
});
