import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf } from '../../emulators/cosmos/client.ts';
import { type Collected, collectFrom, quiet, type Scenario } from '../../emulators/scenario.ts';
import { type Services, startServices } from '../../emulators/services.ts';
import { annotationsOf } from './left-behind.ts';

const sources = { individualRepos: ['torvalds/linux', 'microsoft/vscode'] };
const warningsOf = ({ result }: Collected): string[] => annotationsOf(result, 'warning').map(({ message }) => message);

describe('what is damaged takes nothing from a good run', () => {
  const workspace = mkdtempSync(join(tmpdir(), 'damaged-'));
  let from: Services;
  const next = (scenario: Omit<Scenario, 'services'> = {}): Promise<Collected> =>
    collectFrom(from, { sources, workspace, ...scenario, inputs: { ...quiet, ...scenario.inputs } });

  beforeAll(async () => {
    from = await startServices();
  });
  afterAll(async () => {
    await from.close();
    rmSync(workspace, { recursive: true });
  });

  it('is a warning: a file of the runner that cannot be written, and a state that is none', async () => {
    const variables = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
    const script = variables.map((name) => `process.env.${name} = "/nonexistent/file";`).join('');
    const run = await next({
      nodeArguments: ['--import', `data:text/javascript,${encodeURIComponent(script)}`],
      env: { STATE_run: 'no state' },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.result.post?.exitCode).toBe(0);
    expect(run.result.log).not.toMatch(/^\s+at /m);
    expect(run.runInfos.map(({ status }) => status)).toEqual(['completed']);
    const warnings = [
      'The job summary could not be written: ',
      'The outputs could not be set: ',
      'The post step cannot finish this run if it is killed: ',
      'The state of the main step cannot be read, so its run might be left as running',
    ];
    expect(warningsOf(run)).toHaveLength(warnings.length);
    for (const begin of warnings)
      expect(
        warningsOf(run).some((one) => one.startsWith(begin)),
        begin,
      ).toBe(true);
  });

  it('is a warning: a list of no shape in the last run info, in Cosmos DB', async () => {
    const container = clientOf(from.cosmos).database('github').container('runInfo');
    const { resources } = await container.items.readAll().fetchAll();
    await container.items.upsert({ ...resources[0], carriedOver: [{ runId: '../1', startedAt: 'never' }] });
    const run = await next();
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.result.outputs).toMatchObject({ status: 'completed', 'total-created': '2' });
    expect(warningsOf(run)).toEqual([expect.stringMatching('is damaged.*carriedOver')]);
  });

  it('is a warning: a list that is missing in the last run info, in a file', async () => {
    const path = join(workspace, 'repo-stats/run-info.json');
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), failedList: undefined }));
    const run = await next({ inputs: { 'cosmos-endpoint': '' } });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.result.outputs).toMatchObject({ status: 'completed', 'total-created': '2' });
    expect(warningsOf(run)).toEqual([expect.stringMatching('is damaged.*failedList')]);
    expect(run.result.summary).not.toMatch(/undefined|NaN|Invalid Date|1970/);
  });
});
