import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { clientOf } from '../../emulators/cosmos/client.ts';
import { type Collected, collectFrom, quiet, type Scenario } from '../../emulators/scenario.ts';
import { type Services, startServices } from '../../emulators/services.ts';
import { annotationsOf } from './left-behind.ts';

const sources = { individualRepos: ['torvalds/linux', 'microsoft/vscode'] };
const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

async function services(): Promise<Services> {
  const started = await startServices();
  opened.push(() => started.close());
  return started;
}

function workspaceOf(): string {
  const workspace = mkdtempSync(join(tmpdir(), 'damaged-'));
  opened.push(() => rmSync(workspace, { recursive: true }));
  return workspace;
}

const collect = (from: Services, scenario: Omit<Scenario, 'services'>): Promise<Collected> =>
  collectFrom(from, { sources, ...scenario, inputs: { ...quiet, ...scenario.inputs } });

const warningsOf = ({ result }: Collected): string[] => annotationsOf(result, 'warning').map(({ message }) => message);

describe('a damaged run info of the last run takes nothing from a good run', () => {
  it('without a list, in a file', async () => {
    const field = 'failedList';
    const [from, workspace] = [await services(), workspaceOf()];
    const inputs = { 'cosmos-endpoint': '' };
    await collect(from, { workspace, inputs });
    const path = join(workspace, 'repo-stats/run-info.json');
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), [field]: undefined }));
    const run = await collect(from, { workspace, inputs });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.result.outputs).toMatchObject({ status: 'completed', 'total-created': '2' });
    expect(warningsOf(run)).toEqual([expect.stringMatching(`is damaged.*${field}`)]);
    expect(run.result.summary).not.toMatch(/undefined|NaN|Invalid Date|1970/);
  });

  it('with a list of no shape, in Cosmos DB', async () => {
    const from = await services();
    const { runInfos } = await collect(from, {});
    const damaged = { ...runInfos[0], carriedOver: [{ runId: '../1', startedAt: 'never' }] };
    const container = clientOf(from.cosmos).database('github').container('runInfo');
    await container.items.upsert(damaged);
    const run = await collect(from, {});
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.result.outputs).toMatchObject({ status: 'completed', 'total-created': '2' });
    expect(warningsOf(run)).toEqual([expect.stringMatching('is damaged.*carriedOver')]);
  });
});

it('a state that is none is a warning of the post step', async () => {
  const run = await collect(await services(), { inputs: { 'dry-run': 'true' }, env: { STATE_run: 'no state' } });
  expect(run.result.post?.exitCode).toBe(0);
  expect(warningsOf(run)).toEqual(['The state of the main step cannot be read, so its run might be left as running']);
});

describe('a file of the runner that cannot be written', () => {
  const variables = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
  const pointTo = (path: string): string[] => {
    const script = variables.map((name) => `process.env.${name} = ${JSON.stringify(path)};`).join('');
    return ['--import', `data:text/javascript,${encodeURIComponent(script)}`];
  };

  it('is a warning, and nothing is lost by it', async () => {
    const run = await collect(await services(), { nodeArguments: pointTo('/nonexistent/file') });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.result.post?.exitCode).toBe(0);
    expect(run.result.log).not.toMatch(/^\s+at /m);
    expect(run.runInfos.map(({ status }) => status)).toEqual(['completed']);
    const warnings = [
      'The job summary could not be written: ',
      'The outputs could not be set: ',
      'The post step cannot finish this run if it is killed: ',
    ];
    expect(warningsOf(run)).toHaveLength(warnings.length);
    for (const begin of warnings)
      expect(
        warningsOf(run).some((one) => one.startsWith(begin)),
        begin,
      ).toBe(true);
  });
});
