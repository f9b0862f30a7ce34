import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { collect, type Scenario } from '../../emulators/scenario.ts';
import { annotationsOf, linesOf, subjectsOf } from './left-behind.ts';
import { limitedNode } from './limited-node.ts';

const repositories = 400;

const run = (scenario: Scenario) =>
  collect({
    sources: { fullOrgs: [{ orgName: 'contoso' }] },
    ...scenario,
    inputs: { 'cosmos-serverless': 'true', 'email-when': 'end', ...scenario.inputs },
    services: {
      github: { populate: [{ owner: 'contoso', count: repositories }] },
      cosmos: { serverless: true, latency: { writeMs: 60, readMs: 60, metadataMs: 60 } },
    },
  });

/** The job's disk takes so many bytes more. */
const diskWith = (room: number): Pick<Scenario, 'env' | 'nodeArguments'> => ({
  env: { TEST_DISK_ROOM: String(room) },
  nodeArguments: ['--import', fileURLToPath(new URL('../../emulators/runner/full-disk.ts', import.meta.url))],
});

describe('a runner with few descriptors', () => {
  it.each([128, 60])('%i: everything is stored, and told everywhere', async (most) => {
    const collected = await run({ nodePath: limitedNode(`-n ${most}`) });
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
    const collected = await run({ ...diskWith(0), inputs: { 'output-directory': 'none' } });
    const { result, documents, runInfos, services } = collected;
    expect(result.main.exitCode, result.log).toBe(0);
    expect(documents).toHaveLength(repositories);
    expect(runInfos).toMatchObject([{ status: 'completed' }]);
    expect(services.eventGrid.received).toHaveLength(1);
    expect(subjectsOf(collected)).toEqual(['completed']);
    expect(annotationsOf(result, 'warning').map(({ message }) => message.replace(/:.*/, ''))).toEqual([
      'The post step cannot finish this run if it is killed',
      'The job summary could not be written',
      'The outputs could not be set',
    ]);
  });

  it('still has the room for what the end of a run tells', async () => {
    const { result } = await run({ ...diskWith(120_000), inputs: { 'cosmos-endpoint': '' } });
    const stored = linesOf(result).length;
    expect(stored).toBeLessThan(repositories);
    expect(result.outputs).toMatchObject({ status: 'partial', 'total-created': String(stored) });
    expect(result.summary).toContain(`${stored} of ${repositories}`);
  });

  it.each(['a dry run', 'a run with bad input'])('ends %s as ever, though it cannot tell the runner', async (kind) => {
    const isDry = kind === 'a dry run';
    const { result } = await run({ ...diskWith(0), inputs: isDry ? { 'dry-run': 'true' } : { compare: 'perhaps' } });
    expect(result.main.exitCode).toBe(isDry ? 0 : 1);
    expect(result.log).not.toMatch(/^\s+at /m);
    expect(annotationsOf(result, 'warning')).toHaveLength(2);
  });
});
