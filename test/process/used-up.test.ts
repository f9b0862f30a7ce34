import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ActionResult } from '../../emulators/runner/runner.ts';
import { collect, type Scenario } from '../../emulators/scenario.ts';
import { annotationsOf, linesOf, listOf, outputFile, runInfoFile, subjectsOf } from './left-behind.ts';
import { diskWith, limitedNode } from './limited-node.ts';

const repositories = 200;

const run = (scenario: Scenario, count = repositories) =>
  collect({
    sources: { fullOrgs: [{ orgName: 'contoso' }] },
    ...scenario,
    inputs: { 'cosmos-serverless': 'true', 'email-when': 'end', ...scenario.inputs },
    services: {
      github: { populate: [{ owner: 'contoso', count }] },
      cosmos: { serverless: true, latency: { writeMs: 60, readMs: 60, metadataMs: 60 } },
    },
  });

const filesOf = ({ workspace }: ActionResult): string[] => readdirSync(join(workspace, 'repo-stats')).toSorted();

/** The log names each file that is there, and as missing each that is not; each is whole. */
function expectWhole(result: ActionResult): void {
  const names = filesOf(result);
  const all = ['stats.ndjson', 'stats.csv', 'run-info.json', 'report.md', 'report.html'];
  expect(names.filter((name) => !all.includes(name))).toEqual([]);
  const listed = /^Files in \S+: (.*)$/m
    .exec(result.log)?.[1]
    ?.replace(/ \(\d+ documents?\)/g, '')
    .split(', ');
  expect(listed?.toSorted()).toEqual(names);
  const warnings = annotationsOf(result, 'warning').map(({ message }) => message);
  const missing = warnings.flatMap((message) => [...message.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(missing.toSorted()).toEqual(all.filter((name) => !names.includes(name)).toSorted());
  for (const name of names)
    expect(wholeEnd[name.replace(/.*\./, '')], name).toSatisfy((end: RegExp) => end.test(outputFile(result, name)));
}

const wholeEnd: Record<string, RegExp> = { ndjson: /\}\n$/, csv: /\n$/, json: /\}\n$/, md: /\n$/, html: /<\/html>\n$/ };

describe('a runner with few descriptors', () => {
  it('stores everything, and tells it everywhere', async () => {
    const collected = await run({ nodePath: limitedNode('-n 60'), inputs: { 'max-retries': '0' } });
    const { result, documents, runInfos } = collected;
    expect(result.exitCode, result.log).toBe(0);
    expect(result.annotations).toEqual([]);
    expect(documents).toHaveLength(repositories);
    expect(result.outputs).toMatchObject({ status: 'completed', 'total-created': String(repositories) });
    expect(runInfos).toMatchObject([{ status: 'completed', totalCreatedCount: repositories }]);
    expect(subjectsOf(collected)).toEqual(['completed']);
    expect(linesOf(result)).toHaveLength(repositories);
    expect(readdirSync(join(result.workspace, 'repo-stats')).sort()).toEqual([
      ...['report.html', 'report.md', 'run-info.json', 'stats.csv', 'stats.ndjson'],
    ]);
  });
});

describe('a runner whose disk is full', () => {
  it('is one warning for each thing that the runner cannot be told, and stops nothing', async () => {
    const collected = await run({ ...diskWith(0), inputs: { 'output-directory': 'none' } }, 3);
    const { result, documents, runInfos, services } = collected;
    expect(result.main.exitCode, result.log).toBe(0);
    expect(documents).toHaveLength(3);
    expect(runInfos).toMatchObject([{ status: 'completed' }]);
    expect(services.eventGrid.received).toHaveLength(1);
    expect(subjectsOf(collected)).toEqual(['completed']);
    expect(annotationsOf(result, 'warning').map(({ message }) => message.replace(/:.*/, ''))).toEqual([
      'The post step cannot finish this run if it is killed',
      'The outputs could not be set',
      'The job summary could not be written',
    ]);
  });

  it('has whole files or none where they are the only store, and says which', async () => {
    const { result } = await run({ ...diskWith(60_000), inputs: { 'cosmos-endpoint': '', 'publish-event': 'false' } });
    const info = runInfoFile(result);
    expect(info).toMatchObject({ status: 'partial', totalReceived: repositories });
    const names = linesOf(result).map((line) => JSON.parse(line).repo);
    expect(listOf(info.createdList).toSorted()).toEqual(names.toSorted());
    expect(info.totalCreatedCount).toBe(linesOf(result).length);
    expect(result.log).toMatch(new RegExp(`stats.ndjson \\(${info.totalCreatedCount} documents?\\)`));
    expectWhole(result);
    expect(annotationsOf(result, 'error')[0]?.message).toMatch(/ENOSPC.*Free disk space/);
  });

  it('has all in Cosmos DB, and one warning of the files', async () => {
    const { result, documents, runInfos } = await run(diskWith(40_000));
    expect(result.exitCode, result.log).toBe(0);
    expect(documents).toHaveLength(repositories);
    expect(runInfos).toMatchObject([{ status: 'completed', totalCreatedCount: repositories }]);
    expect(result.outputs.status).toBe('completed');
    expect(filesOf(result)).not.toContain('stats.ndjson');
    expectWhole(result);
    expect(annotationsOf(result, 'warning')).toHaveLength(1);
  });

  it('ends a run with bad input as ever, though it cannot tell the runner', async () => {
    const { result } = await run({ ...diskWith(0), inputs: { compare: 'perhaps' } }, 3);
    expect(result.main.exitCode).toBe(1);
    expect(result.log).not.toMatch(/^\s+at /m);
    expect(annotationsOf(result, 'warning')).toHaveLength(2);
  });
});
