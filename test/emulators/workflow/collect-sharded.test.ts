import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { runWorkflow, type WorkflowOptions, type WorkflowRun } from '../../../emulators/workflow/workflow.ts';
import { resultsOf } from './fixture.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Stands for the stages: prints its inputs and what it finds, and leaves what they leave. */
const stage = `
const { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const inputs = Object.entries(process.env).filter(([name, value]) => name.startsWith('INPUT_') && value !== '');
console.log(JSON.stringify(Object.fromEntries(inputs.map(([name, value]) => [name.slice(6).toLowerCase(), value]))));
const { INPUT_STAGE: stage, INPUT_SHARD: shard, GITHUB_RUN_ATTEMPT: attempt, GITHUB_OUTPUT: file } = process.env;
const output = (name, value) => appendFileSync(file, name + '=' + value + '\\n');
const leave = (name, text) => { mkdirSync('repo-stats/shards/' + name, { recursive: true }); writeFileSync('repo-stats/shards/' + name + '/result.txt', text); };
const find = (name) => existsSync('repo-stats/shards/' + name + '/result.txt') ? readFileSync('repo-stats/shards/' + name + '/result.txt', 'utf8') : 'nothing';
if (stage === 'plan') {
  console.log('sources: ' + existsSync('sources.json'));
  const none = process.env['INPUT_DRY-RUN'] === 'true';
  if (!none) leave('plan', 'attempt ' + attempt);
  output('run-id', 17); output('status', none ? 'dry run' : 'running'); output('total-received', 9);
  output('shards', none ? '[]' : '[0,1]'); output('max-parallel', 2);
}
if (stage === 'collect') {
  console.log('plan: ' + find('plan'));
  leave(shard, 'attempt ' + attempt);
  process.exitCode = shard === '1' && attempt === '1' ? 1 : 0;
}
if (stage === 'finish') {
  for (const name of ['plan', '0', '1']) console.log('found ' + name + ': ' + find(name));
  writeFileSync('repo-stats/stats.ndjson', 'run ' + process.env.GITHUB_RUN_ID);
  output('run-id', 17); output('status', 'completed');
}`;
const repository = mkdtempSync(join(tmpdir(), 'sharded-fixture-'));
cpSync(join(root, 'shard'), join(repository, 'shard'), { recursive: true });
mkdirSync(join(repository, 'dist'));
writeFileSync(join(repository, 'package.json'), '{}');
writeFileSync(join(repository, 'dist/shard.js'), stage);

const secrets = {
  ...{ STATS_TOKEN: 'token-of-stats', STATS_APP_PRIVATE_KEY: 'key of the App', COSMOS_KEY: 'key of cosmos' },
  ...{ EVENT_GRID_KEY: 'key of the topic', SENDGRID_API_KEY: 'key of sendgrid', SENDGRID_TO: 'a@example.com' },
  ...{ COSMOS_ENDPOINT: 'https://secret', APPLICATION_INSIGHTS_CONNECTION_STRING: 'InstrumentationKey' },
};
const run = (options: Partial<WorkflowOptions> = {}): Promise<WorkflowRun> =>
  runWorkflow({
    ...{ file: join(root, '.github/workflows/collect-sharded.yml'), repository, checkout: { 'sources.json': '{}' } },
    ...options,
  });
const found = (ended: WorkflowRun): string[] => ended.job('Finish').log.match(/^found .*$/gm) ?? [];
const inputsIn = (ended: WorkflowRun, name: string): Record<string, string> =>
  JSON.parse(
    ended
      .job(name)
      .log.split('\n')
      .find((line) => line.startsWith('{')) ?? '{}',
  ) as Record<string, string>;

test('shards find the plan, finish finds the shards, and the artifact has what a run leaves', async () => {
  const ended = await run();
  expect(resultsOf(ended)).toEqual({
    ...{ Plan: 'success', 'Shard 0': 'success', 'Shard 1': 'failure', Finish: 'success' },
  });
  expect(ended.job('Plan').log).toContain('sources: true');
  expect(ended.job('Shard 1').log).toContain('plan: attempt 1');
  const parts = ['plan', '0', '1'].map((name) => `found ${name}: attempt 1`);
  expect(found(ended)).toEqual(parts);
  expect(readdirSync(ended.artifact('repo-stats') ?? '')).toEqual(['stats.ndjson']);
  // A shard that runs again takes the place of its earlier attempt, whichever artifact GitHub hands out first.
  const again = await ended.rerun('failed').done;
  expect(again.jobs.map(({ attempt }) => attempt)).toEqual([1, 1, 2, 2]);
  expect(found(again)).toEqual(parts.map((line) => (line.startsWith('found 1') ? 'found 1: attempt 2' : line)));
  expect(again.result).toBe('success');
});

test('the copy for GitHub Enterprise Server runs the same stages', async () => {
  const file = join(root, 'docs/collect-sharded-enterprise-server.yml');
  const ended = await run({ file, repositoryName: 'OWNER/github-repo-stats' });
  expect(resultsOf(ended)).toMatchObject({ Plan: 'success', 'Shard 0': 'success', Finish: 'success' });
  expect(found(ended)).toEqual(['plan', '0', '1'].map((name) => `found ${name}: attempt 1`));
});

describe('a run whose shards are lost', () => {
  const inputs = { shards: '3', 'send-email': true, 'publish-event': true, 'cosmos-endpoint': 'https://input' };
  let ended: WorkflowRun;
  beforeAll(async () => {
    ended = await run({
      ...{ secrets, inputs: { ...inputs, sources: '{}', 'max-minutes': 20 } },
      disturbances: [{ job: 'Shard 0', when: (log) => log.includes('plan:'), how: 'kill' }],
      artifactFault: ({ job }) => (job === 'Shard 1' ? 'lost' : undefined),
    });
  });

  test('gives each stage the inputs and secrets that it uses, and the caller the results', () => {
    const plan = inputsIn(ended, 'Plan');
    expect(plan).toMatchObject({
      stage: 'plan',
      shards: '3',
      'max-minutes': '20',
      'github-token': '***',
      sources: '{}',
    });
    expect(plan).toMatchObject({ 'cosmos-endpoint': 'https://input', 'sendgrid-to': '***', 'cosmos-key': '***' });
    expect(ended.job('Plan').log).toContain('sources: false');
    const shard = inputsIn(ended, 'Shard 0');
    expect(shard).toMatchObject({ stage: 'collect', shard: '0', 'cosmos-key': '***', 'github-app-private-key': '***' });
    expect(Object.keys(shard).filter((name) => /^(sendgrid|event-grid)-(api-)?key$|^sources$/.test(name))).toEqual([]);
    // Asks for no email and no event, so that no key is missing.
    expect(shard).toMatchObject({ 'send-email': 'false', 'publish-event': 'false' });
    const finish = inputsIn(ended, 'Finish');
    expect(finish).toMatchObject({ stage: 'finish', 'sendgrid-api-key': '***', 'event-grid-key': '***' });
    expect(ended.outputs).toMatchObject({ 'run-id': '17', status: 'completed', 'total-received': '9' });
  });

  test('is finished without what they did not leave', async () => {
    expect(resultsOf(ended)).toMatchObject({ 'Shard 0': 'failure', 'Shard 1': 'failure', Finish: 'success' });
    expect(found(ended)).toEqual(['found plan: attempt 1', 'found 0: nothing', 'found 1: nothing']);
    // The plan runs again, and with it all others: what shards of the earlier plan left is not theirs.
    const again = await ended.rerun('Plan', {
      disturbances: [{ job: 'Shard 0', attempt: 2, when: () => true, how: 'kill' }],
      artifactFault: () => undefined,
    }).done;
    expect(found(again)).toEqual(['found plan: attempt 2', 'found 0: nothing', 'found 1: attempt 2']);
  });
});

test('finish runs after a plan that was lost, and not after a dry run', async () => {
  const lost = await run({ disturbances: [{ job: 'Plan', when: (log) => log.includes('sources:'), how: 'kill' }] });
  expect(resultsOf(lost)).toEqual({ Plan: 'failure', collect: 'skipped', Finish: 'success' });
  expect(found(lost)).toEqual(['plan', '0', '1'].map((name) => `found ${name}: nothing`));
  const dry = await run({ inputs: { 'dry-run': 'true' } });
  expect(resultsOf(dry)).toEqual({ Plan: 'success', collect: 'skipped', finish: 'skipped' });
  expect(dry.outputs).toMatchObject({ status: 'dry run', 'total-received': '9' });
});
