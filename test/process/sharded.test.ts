import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApplicationInsights, startApplicationInsights } from '../../emulators/application-insights/server.ts';
import { ownFields, quiet, readBack, type StoredDocument, timesAsked } from '../../emulators/scenario.ts';
import { inputsOf, type Services, startServices } from '../../emulators/services.ts';
import type { WorkflowRun } from '../../emulators/workflow/workflow.ts';
import type { Usage } from '../../src/model.ts';
import { namesOf } from './compared-runs.ts';
import { listOf } from './left-behind.ts';
import { startSharded } from './sharded-run.ts';

const workflowRunUrl = 'https://github.com/octo-org/repo-stats/actions/runs/1658821493';
const repositories = 90;
const shards = 2;
/** In the first shard; its repository is in the last one. */
const oldName = 'contoso/old';

describe('a run over several jobs', () => {
  let services: Services;
  let insights: ApplicationInsights;
  let run: WorkflowRun;
  let documents: StoredDocument[];
  let info: StoredDocument;

  beforeAll(async () => {
    services = await startServices({ github: { populate: [{ owner: 'contoso', count: repositories }] } });
    services.github.renames.set(oldName, namesOf(services).at(-1) ?? '');
    insights = await startApplicationInsights();
    run = await startSharded(services, {
      sources: { fullOrgs: [{ orgName: 'contoso' }], individualRepos: [oldName] },
      inputs: { shards: String(shards), ...inputsOf.applicationInsights(insights) },
      env: { NODE_EXTRA_CA_CERTS: insights.caCertificatePath },
    }).done;
    const { runInfos, ...stored } = await readBack(services);
    expect(runInfos, run.jobs.map(({ log }) => log).join('\n')).toHaveLength(1);
    documents = stored.documents;
    info = runInfos[0] as StoredDocument;
  });
  afterAll(() => Promise.all([services.close(), insights.close()]));

  const file = (name: string): string => readFileSync(join(run.artifact('repo-stats') ?? '', name), 'utf8');
  const summaryOf = (job: string): string =>
    run
      .job(job)
      .steps.map(({ summary }) => summary)
      .join('');

  test('ends well in every job, without a warning', () => {
    expect(run.jobs.map(({ name, result }) => `${name}: ${result}`).toSorted()).toEqual(
      ['Finish', 'Plan', 'Shard 0', 'Shard 1'].map((name) => `${name}: success`),
    );
    expect(run.jobs.flatMap(({ annotations }) => annotations)).toEqual([]);
  });

  test('asks for each repository and stores it once, in about as many points as one job', () => {
    expect(new Set(documents.map(({ repo }) => repo)).size).toBe(repositories);
    expect(documents).toHaveLength(repositories);
    expect(new Set(documents.map(({ runId }) => runId))).toEqual(new Set([info.id]));
    expect([...timesAsked(services).values()]).toEqual(Array.from({ length: repositories + 1 }, () => 1));
    expect(services.github.limiterTrips).toBe(0);
  });

  test('counts a repository once that two jobs met under its old and its new name', () => {
    expect(info).toMatchObject({ totalReceived: repositories, duplicates: [oldName] });
  });

  test('completes its run info with the totals and the usage of all jobs', () => {
    const { github, cosmos } = services;
    const total = { totalReceived: repositories, totalProcessed: repositories, totalCreatedCount: repositories };
    expect(info).toMatchObject({ ...total, status: 'completed', totalFailedCount: 0, failedList: '', workflowRunUrl });
    expect(info).toMatchObject({
      shards,
      usage: { graphqlQueries: github.usage.queries, points: github.usage.points },
    });
    // But for those of its own completion. A shard uses more than 200.
    const { requestUnits } = info.usage as Usage;
    expect(Math.abs(requestUnits - cosmos.usage.requestUnits)).toBeLessThan(60);
    expect(listOf(info.createdList).toSorted()).toEqual(documents.map(({ repo }) => repo).toSorted());
  });

  test('publishes one event, emails the start and the end, and tells the caller how it ended', () => {
    const { eventGrid, sendGrid } = services;
    expect(eventGrid.received.map(({ event }) => event)).toMatchObject([
      { id: `${info.date}-${info.id}`, subject: 'RunCompleted', data: { runInfoId: info.id, workflowRunUrl } },
    ]);
    expect(sendGrid.received.map(({ subject }) => subject.replace(/, \d{4}-.*/, ''))).toEqual([
      'GitHub repo stats: started',
      `GitHub repo stats: completed, ${repositories} of ${repositories} stored`,
    ]);
    const { 'run-info': text = '', ...outputs } = run.outputs;
    const numbers = Object.fromEntries(['received', 'processed', 'created'].map((one) => [`total-${one}`, '90']));
    const none = { 'total-failed': '0', 'failed-repos': '[]' };
    expect(outputs).toEqual({ 'run-id': info.id, status: 'completed', ...numbers, ...none });
    const { createdList, failedList, ...short } = ownFields(info);
    expect(JSON.parse(text)).toEqual(short);
  });

  test('leaves the files of one run, and a report with a row for each shard', () => {
    const lines = file('stats.ndjson').trimEnd().split('\n');
    expect(lines.toSorted()).toEqual(documents.map((one) => JSON.stringify(ownFields(one))).toSorted());
    expect(file('stats.csv').split('\n')).toHaveLength(repositories + 2);
    expect(JSON.parse(file('run-info.json'))).toEqual(ownFields(info));
    expect(file('report.md')).toBe(summaryOf('Finish'));
    for (let shard = 0; shard < shards; shard++) {
      expect(summaryOf('Finish')).toContain(`<tr><td>Shard ${shard}</td><td align="right">45</td>`);
      // The one that met the old name does not know that another has the new one.
      const own = shard === 0 ? 46 : 45;
      expect(summaryOf(`Shard ${shard}`)).toContain(`${own} of ${own} repositories stored`);
    }
    expect(summaryOf('Finish')).toMatch(/^## ✅ 90 repositories with [\d,]+ stars\n/);
  });

  test('sends telemetry of one operation', () => {
    const { AppRequests = [], ...others } = insights.tables();
    const items = [...AppRequests, ...Object.values(others).flat()];
    expect(new Set(items.map(({ OperationId }) => OperationId)).size).toBe(1);
    expect(AppRequests).toHaveLength(shards + 1);
  });
});

test('without a database, a lost shard that runs again completes its run, which is compared with the run before', async () => {
  const services = await startServices({ github: { populate: [{ owner: 'contoso', count: 30 }] } });
  const scenario = {
    sources: { fullOrgs: [{ orgName: 'contoso' }] },
    inputs: { shards: '2', 'cosmos-endpoint': '', 'cosmos-key': '' },
  };
  const alone = { ...scenario.inputs, ...quiet, shards: '1' };
  const before = await startSharded(services, { ...scenario, inputs: alone, runId: '1' }).done;
  const kill = { job: 'Shard 1', when: (log: string) => log.includes('Querying'), how: 'kill' } as const;
  const next = { ...scenario, runId: '2', caches: before.caches, disturbances: [kill] };
  const lost = await startSharded(services, next).done;
  expect(lost.outputs).toMatchObject({ status: 'partial', 'total-created': '15', 'total-failed': '15' });
  expect(lost.job('Finish').annotations.map(({ message }) => message)).toEqual([
    expect.stringContaining('15 of 30 repositories stored'),
  ]);
  const whole = await lost.rerun('failed').done;
  expect(whole.result).toBe('success');
  expect(whole.outputs).toMatchObject({ status: 'completed', 'total-created': '30', 'run-id': lost.outputs['run-id'] });
  const lines = readFileSync(join(whole.artifact('repo-stats') ?? '', 'stats.ndjson'), 'utf8')
    .trimEnd()
    .split('\n');
  expect(new Set(lines.map((line) => (JSON.parse(line) as { repo: string }).repo)).size).toBe(30);
  expect(lines).toHaveLength(30);
  // Not with its own earlier end.
  expect(whole.job('Finish').log).toContain(`Compared 30 repositories with run ${before.outputs['run-id']}`);
  const [event, corrected] = services.eventGrid.received.map(({ event: one }) => String(one.id));
  expect(corrected).toBe(`${event}-2`);
  await services.close();
});
