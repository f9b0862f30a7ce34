import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type ActionResult, startAction } from '../../emulators/runner/runner.ts';
import { inputsOf, type Services, startServices } from '../../emulators/services.ts';
import { blocksOf } from '../unit/docs/documents.ts';

interface Step {
  uses?: string;
  with?: Record<string, unknown>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const [azure = '', dataBranch = ''] = blocksOf('yaml', ['docs/dashboard.md']).map(({ text }) => text);
const owners = [{ login: 'octokit', repositories: ['octokit.rb', 'rest.js'] }];

/** Runs the actions of a workflow of the documentation one after another in one workspace, with some inputs of the emulators. */
async function runPipeline(workflow: string, services: Services, own: Record<string, string>): Promise<ActionResult[]> {
  const { steps } = (parse(workflow) as { jobs: { stats: { steps: Step[] } } }).jobs.stats;
  const workspace = mkdtempSync(join(tmpdir(), 'pipeline-'));
  const results: ActionResult[] = [];
  for (const { uses = '', with: given = {} } of steps.filter(({ uses }) => uses?.startsWith('OWNER/'))) {
    const [, action = ''] = /^OWNER\/github-repo-stats\/?(\w*)@v1$/.exec(uses) ?? [];
    const actionPath = join(root, action);
    const texts = Object.entries(given).map(([name, value]) => [name, String(value)]);
    const known: Record<string, unknown> = parse(readFileSync(join(actionPath, 'action.yml'), 'utf8')).inputs;
    const others = Object.entries(own).filter(([name]) => name in known);
    const inputs = Object.fromEntries([...texts, ...others]) as Record<string, string>;
    const files = { 'sources.json': '{ "fullOrgs": [{ "orgName": "octokit" }] }' };
    results.push(
      await startAction({ actionPath, inputs, workspace, files, githubToken: services.token, env: services.env }).done,
    );
  }
  rmSync(workspace, { recursive: true });
  return results;
}

test.each([
  ['Azure', azure],
  ['a data branch', dataBranch],
])('the pipeline with %s collects, archives and shows every repository', async (name, workflow) => {
  const isAzure = name === 'Azure';
  const services = await startServices({
    github: { owners },
    ...(isAzure && { blobStorage: { containers: ['archive'] } }),
  });
  const { blobStorage, cosmos } = services;
  const { destination, ...storage } = blobStorage ? inputsOf.blobStorage(blobStorage, 'archive') : {};
  const own = blobStorage && { ...inputsOf.cosmos(cosmos), ...storage, destination, archive: destination };
  const results = await runPipeline(workflow, services, {
    ...own,
    'azure-tenant-id': '',
    'azure-client-id': '',
  } as Record<string, string>);
  expect(
    results.map(({ exitCode }) => exitCode),
    results.map(({ log }) => log).join(''),
  ).toEqual([0, 0, 0]);
  expect(results.map(({ outputs }) => outputs)).toMatchObject([
    { 'total-created': '2' },
    { 'runs-archived': '1', 'documents-archived': '2' },
    { repositories: '2', days: '1', 'output-directory': expect.stringMatching(/site$/) },
  ]);
  expect(results[0]?.summary).toContain('<a href="https://OWNER.github.io/REPO/">dashboard</a>');
  await services.close();
});
