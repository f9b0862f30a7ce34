import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Collected, collect, ownFields, type StoredDocument, timesAsked } from '../../emulators/scenario.ts';
import { originalLatencies } from '../../emulators/services.ts';
import { outputFile } from './left-behind.ts';

const workflowRunUrl = 'https://github.com/octo-org/repo-stats/actions/runs/1658821493';
const isoSeconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

describe('a run over 195 repositories with the defaults', () => {
  let run: Collected;
  let info: StoredDocument;
  const file = (name: string): string => outputFile(run.result, name);

  beforeAll(async () => {
    run = await collect({
      sources: { fullOrgs: [{ orgName: 'contoso' }] },
      services: {
        github: { latency: originalLatencies.github, populate: [{ owner: 'contoso', count: 195 }] },
        cosmos: { latency: originalLatencies.cosmos },
      },
    });
    info = run.runInfos[0] as StoredDocument;
  });

  it('ends well, without a warning', () => {
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.result.annotations).toEqual([]);
    expect(run.result.log).not.toContain('::debug::');
    expect(run.result.summaryDropped).toBe(false);
  });

  it('stores one document a repository, with the fields, order and types of the contract', () => {
    expect(run.documents).toHaveLength(195);
    const fields =
      'id repo isArchived isTemplate repoUpdatedAt openIssues closedIssues totalIssues openPRs closedPRs mergedPRs totalPRs stars runId collectedAt repoId visibility';
    for (const document of run.documents) expect(Object.keys(ownFields(document)).join(' ')).toBe(fields);
  });

  it('stores the numbers that GitHub has', () => {
    for (const document of run.documents) {
      const { repo, runId, collectedAt } = document as StoredDocument & {
        repo: string;
        runId: string;
        collectedAt: string;
      };
      const fixture = run.services.github.repositories.get(repo.toLowerCase());
      if (!fixture) throw new Error(`GitHub has no ${repo}`);
      const { openIssues, closedIssues, openPRs, closedPRs, mergedPRs, stars, isArchived, isTemplate } = fixture;
      expect(ownFields(document)).toEqual({
        id: `${repo.replace('/', '.')}.${info.id}`,
        repo: `${fixture.owner}/${fixture.name}`,
        isArchived,
        isTemplate,
        repoUpdatedAt: fixture.updatedAt,
        openIssues,
        closedIssues,
        totalIssues: openIssues + closedIssues,
        openPRs,
        closedPRs,
        mergedPRs,
        totalPRs: openPRs + closedPRs + mergedPRs,
        stars,
        runId: info.id,
        collectedAt,
        repoId: fixture.id,
        visibility: 'public',
      });
      expect(runId).toBe(info.id);
      expect(collectedAt).toMatch(isoSeconds);
    }
  });

  it('completes one run info document', () => {
    const { github } = run.services;
    expect(run.runInfos).toHaveLength(1);
    const started = new Date(Number(info.id) * 1000).toISOString();
    expect(info).toMatchObject({
      date: started.slice(0, 10).replaceAll('-', ''),
      status: 'completed',
      totalReceived: 195,
      totalProcessed: 195,
      totalCreatedCount: 195,
      totalFailedCount: 0,
      failedList: '',
      failures: [],
      workflowRunUrl,
      startedAt: expect.stringMatching(isoSeconds),
      completedAt: expect.stringMatching(isoSeconds),
      usage: {
        graphqlQueries: github.usage.queries,
        restCalls: 2,
        points: github.usage.points,
        throttledWrites: expect.any(Number),
      },
    });
    expect(Math.abs(Date.parse(String(info.startedAt)) / 1000 - Number(info.id))).toBeLessThanOrEqual(1);
    const created = String(info.createdList).split(',');
    expect(created.toSorted()).toEqual(run.documents.map(({ repo }) => repo).toSorted());
  });

  it('creates the run info before it asks GitHub for statistics, and completes it after the last document', () => {
    const { cosmos, github } = run.services;
    const [created] = cosmos.requests.filter(
      ({ operation, container }) => operation === 'create' && container === 'runInfo',
    );
    const [replaced] = cosmos.requests.filter(
      ({ operation, container }) => operation === 'replace' && container === 'runInfo',
    );
    const writes = cosmos.requests.filter(
      ({ operation, container }) => operation === 'create' && container === 'repoStats',
    );
    const firstQuery = Math.min(
      ...github.requests.filter(({ repositories }) => repositories.length > 0).map(({ startedAt }) => startedAt),
    );
    expect(created?.at).toBeLessThan(firstQuery);
    expect(replaced?.at).toBeGreaterThan(Math.max(...writes.map(({ at, durationMs = 0 }) => at + durationMs)) - 1);
    expect(replaced?.ifMatch).toBeTruthy();
  });

  it('asks for each repository once, in queries of one point, within every limit', () => {
    const { github } = run.services;
    expect(github.usage).toMatchObject({ points: github.usage.queries, restCalls: 2 });
    // Eight beside the two for their number, or a few more: a machine that is slow looks like a GitHub that is.
    expect(github.usage.queries).toBeLessThanOrEqual(2 + 195 / 10);
    expect(github.limiterTrips).toBe(0);
    expect([...github.gaps]).toEqual([]);
    expect(new Set(timesAsked(run.services).values())).toEqual(new Set([1]));
    expect(timesAsked(run.services).size).toBe(195);
    // 5 RU a document; the run info is created, and replaced with 195 names; earlier and abandoned runs are looked for.
    expect(Number((info.usage as Record<string, number>).requestUnits)).toBeLessThan(5 * 195 + 60);
  });

  it('queries while it lists, and stores while it queries', () => {
    const { github, cosmos } = run.services;
    const queries = github.requests.filter(({ route }) => route === 'graphql');
    const pages = github.requests.filter(({ route }) => route === 'rest');
    const firstWrite = cosmos.requests.find(
      ({ operation, container }) => operation === 'create' && container === 'repoStats',
    );
    expect(Math.min(...queries.map(({ startedAt }) => startedAt))).toBeLessThan(
      Math.max(...pages.map(({ endedAt }) => endedAt ?? 0)),
    );
    expect(firstWrite?.at).toBeLessThan(Math.max(...queries.map(({ startedAt }) => startedAt)));
  });

  it('publishes one event that names the run', () => {
    expect(run.services.eventGrid.received.map(({ event }) => event)).toEqual([
      {
        id: `${info.date}-${info.id}`,
        subject: 'RunCompleted',
        eventType: 'GithubStats',
        dataVersion: '1.0',
        eventTime: expect.any(String),
        data: {
          runInfoId: info.id,
          runInfoDate: info.date,
          status: 'completed',
          totalReceived: 195,
          totalProcessed: 195,
          totalCreatedCount: 195,
          totalFailedCount: 0,
          workflowRunUrl,
        },
      },
    ]);
    const replaced = run.services.cosmos.requests.find(({ operation }) => operation === 'replace');
    expect(run.services.eventGrid.received[0]?.at).toBeGreaterThan(replaced?.at ?? Number.POSITIVE_INFINITY);
  });

  it('emails the start, and as the very last step the end', () => {
    const [start, end, ...more] = run.services.sendGrid.received;
    const day = String(info.startedAt).slice(0, 10);
    expect(more).toEqual([]);
    expect(start).toMatchObject({
      subject: `GitHub repo stats: started, ${day} (run ${info.id})`,
      to: ['office@example.com', 'platform@example.com'],
    });
    expect(end?.subject).toBe(
      `GitHub repo stats: completed, ${info.totalCreatedCount} of ${info.totalReceived} stored, ${day} (run ${info.id})`,
    );
    for (const part of [end?.text, end?.html]) {
      expect(part).toContain('195 of 195 repositories stored');
      expect(part).toContain(workflowRunUrl);
      for (const total of ['Received', 'Processed', 'Stored', 'Failed']) expect(part).toContain(total);
      expect(part).toMatch(/195 repositories stored in \d+\.\d s/);
    }
    expect(end?.at).toBeGreaterThan(run.services.eventGrid.received[0]?.at ?? Number.POSITIVE_INFINITY);
  });

  it('sets the outputs', () => {
    const { 'run-info': runInfo, ...outputs } = run.result.outputs;
    expect(outputs).toEqual({
      'run-id': info.id,
      status: 'completed',
      'total-received': '195',
      'total-processed': '195',
      'total-created': '195',
      'total-failed': '0',
      'failed-repos': '[]',
      'output-directory': join(run.result.workspace, 'repo-stats'),
    });
    const { createdList, failedList, ...short } = ownFields(info);
    expect(JSON.parse(runInfo ?? '')).toEqual(short);
  });

  it('writes the summary with the portfolio, totals, duration and, on demand, the stages', () => {
    const { summary } = run.result;
    expect(summary).toMatch(/^## ✅ 195 repositories with [\d,]+ stars\n/);
    expect(summary).toMatch(/<p>Completed: 195 of 195 repositories stored in \d/);
    const cells = ['195', '195', '195', '0'].map((total) => `<td align="right">${total}</td>`).join('');
    expect(summary).toContain(`<tr>${cells}`);
    expect(summary.match(/<table>/g)?.length).toBe(summary.match(/<\/table>/g)?.length);
    const [, stages = ''] = summary.split('<details><summary>Show the stages</summary>');
    for (const stage of ['Listing', 'Querying', 'Storing', 'Completing', 'Notifying'])
      expect(stages).toContain(`<tr><td>${stage}</td>`);
    expect(summary).not.toContain('Failures');
  });

  it('writes the same documents to files', () => {
    const lines = file('stats.ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as StoredDocument);
    expect(lines.toSorted(byId)).toEqual(run.documents.map(ownFields).toSorted(byId));
    expect(file('stats.csv').split('\n')).toHaveLength(195 + 2);
    expect(JSON.parse(file('run-info.json'))).toEqual(ownFields(info));
    expect(file('report.md')).toBe(run.result.summary);
  });

  it('shows no secret in the log', () => {
    const { cosmos, eventGrid, sendGrid, token } = run.services;
    for (const secret of [cosmos.key, eventGrid.key, sendGrid.apiKey, token])
      expect(run.result.visibleLog).not.toContain(secret);
  });
});

const byId = (one: Record<string, unknown>, other: Record<string, unknown>): number =>
  String(one.id).localeCompare(String(other.id));
