import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { startApplicationInsights } from '../../emulators/application-insights/server.ts';
import { type Collected, collect, type Scenario } from '../../emulators/scenario.ts';
import { inputsOf } from '../../emulators/services.ts';

const dry = (scenario: Scenario): Promise<Collected> =>
  collect({ ...scenario, inputs: { 'dry-run': 'true', ...scenario.inputs } });

const owners = [
  { login: 'contoso', repositories: Array.from({ length: 195 }, (_, i) => `tool-${i}`) },
  { login: 'ann', type: 'User' as const, repositories: ['notes', 'blog'] },
];
const sources = { fullOrgs: [{ orgName: 'contoso' }], users: [{ login: 'ann', exclude: 'blog' }] };

/** Nothing may reach the store, the topic or anybody’s mailbox. */
function expectNothingSent({ services, result }: Collected): void {
  expect(services.cosmos.requests).toHaveLength(0);
  expect(services.eventGrid.received).toHaveLength(0);
  expect(services.sendGrid.received).toHaveLength(0);
  expect(existsSync(join(result.workspace, 'repo-stats'))).toBe(false);
  expect(services.github.requests.flatMap(({ repositories }) => repositories)).toEqual([]);
}

describe('a dry run', () => {
  test('lists, counts and estimates; stores and sends nothing but telemetry', async () => {
    const insights = await startApplicationInsights();
    const run = await dry({
      sources,
      inputs: inputsOf.applicationInsights(insights),
      env: { NODE_EXTRA_CA_CERTS: insights.caCertificatePath },
      // The 3 seconds that telemetry has are longer, since the machine may be busy.
      services: { timeScale: 0.3, github: { owners } },
    });
    const { AppRequests, ...others } = insights.tables();
    await insights.close();
    expect(AppRequests).toMatchObject([{ Success: true, Properties: { status: 'dry run', totalReceived: '196' } }]);
    expect(Object.values(others).flat()).toEqual([]);
    const { result } = run;
    expect(result.exitCode, result.log).toBe(0);
    expectNothingSent(run);
    // The number of repositories that GitHub states, before and after the listing of several pages.
    expect(run.services.github.requests.filter(({ route }) => route === 'graphql')).toHaveLength(2);
    expect(result.outputs).toEqual({
      'run-id': '',
      status: 'dry run',
      'total-received': '196',
      'total-processed': '0',
      'total-created': '0',
      'total-failed': '0',
      'failed-repos': '[]',
      'output-directory': '',
      'run-info': '{}',
    });
    expect(result.summary).toMatch(
      /^## 🔎 Dry run: 196 repositories of 2 owners, counted in [\d.]+ s; nothing was stored/,
    );
    expect(result.summary).toContain('<tr><td>contoso</td><td align="right">195</td></tr>');
    expect(result.summary).toContain('<tr><td>ann</td><td align="right">1</td></tr>');
    expect(result.summary).toMatch(/<td>GraphQL points<\/td><td>1\d \([\d,]+ of [\d,]+ left this hour\)/);
    // 5 RU for each document, and one for each that it is compared with.
    expect(result.summary).toContain('<td>Request units</td><td>1,176</td>');
    expect(result.visibleLog).toMatch(/GraphQL points: 1\d/);
    expect(result.annotations).toEqual([]);
    expect(result.post?.visibleLog).toContain('nothing to close');
  });

  test('warns of an owner that cannot be listed, and of what is too much for the limits', async () => {
    const run = await dry({
      sources: { fullOrgs: [{ orgName: 'contoso' }, { orgName: 'nobody' }] },
      inputs: { 'max-minutes': '0.05' },
      services: { github: { owners, pointsPerHour: 9 } },
    });
    const { result } = run;
    expect(result.exitCode, result.log).toBe(0);
    expectNothingSent(run);
    const messages = result.annotations.map(({ level, message }) => `${level}: ${message}`);
    expect(messages).toContainEqual(expect.stringMatching(/^warning: 1 owner could not be listed/));
    expect(messages).toContainEqual(expect.stringMatching(/^warning: A run would need 1\d points/));
    expect(messages).toContainEqual(expect.stringMatching(/^warning: A run would take about .*`max-minutes` \(0.05\)/));
    expect(result.summary).toMatch(
      /<th align="left">The organization could not be listed: [^<]*<\/th><\/tr>\n<tr><td>nobody<\/td>/,
    );
  });

  test('fails with a token that GitHub refuses, and still stores and sends nothing', async () => {
    const individualRepos = ['contoso/tool-0'];
    const run = await dry({ sources: { individualRepos }, inputs: { 'github-token': 'ghp_wrong' } });
    expect(run.result.exitCode).toBe(1);
    expect(run.result.outputs.status).toBe('failed');
    expect(run.result.annotations).toEqual([
      expect.objectContaining({ level: 'error', message: expect.stringMatching(/^Dry run, failed: .*401/) }),
    ]);
    expect(run.result.summary).toMatch(/^## ❌ Dry run, failed: /);
    expectNothingSent(run);
  });

  test('of single repositories asks for the points of the hour, and logs the same if there is no job summary', async () => {
    const individualRepos = Array.from({ length: 300 }, (_, i) => `contoso/tool-${i}`);
    const { result, services } = await dry({
      sources: { individualRepos },
      nodeArguments: ['--import', 'data:text/javascript,delete process.env.GITHUB_STEP_SUMMARY'],
      services: { github: { owners, pointsPerHour: 9 } },
    });
    expect([result.exitCode, result.outputs.status], result.log).toEqual([0, 'dry run']);
    expect(services.github.requests).toHaveLength(1);
    expect(result.visibleLog).toMatch(/GraphQL points: 1\d/);
    expect(result.annotations.map(({ message }) => message).toSorted()).toEqual([
      expect.stringMatching(/^A run would need 1\d points, more than are left in this hour/),
      expect.stringMatching(/^The job summary could not be written/),
    ]);
    expect(result.log).not.toMatch(/^ +at .*:\d+:\d+/m);
  });

  test('ends within the seven seconds of a canceled job', async () => {
    const run = await dry({
      sources,
      services: { github: { owners, latency: { restPageMs: 30_000 } } },
      meanwhile: async (action, { github }) => {
        while (github.requests.length === 0) await sleep(20);
        action.cancel();
      },
    });
    expect(run.result.outputs.status).toBe('cancelled');
    expect(run.result.exitCode).not.toBe(0);
    expect(run.result.main.signalsSent).toEqual(['SIGINT']);
    expect(run.result.summary).toMatch(/^## ❌ Dry run, canceled/);
  });
});
