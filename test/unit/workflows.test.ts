import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { holds } from '../../emulators/workflow/expressions.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const names = globSync('.github/workflows/*.yml', { cwd: root }).map((name) => name.replaceAll('\\', '/'));

interface Step {
  uses?: string;
  with?: Record<string, unknown>;
}

interface Job {
  if?: string;
  permissions?: Record<string, string>;
  steps: Step[];
  'timeout-minutes'?: number;
}

interface Workflow {
  on: object;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

/** The inputs of the action in a folder of the repository. */
const knownTo = (folder: string): string[] =>
  Object.keys((parse(readFileSync(`${root}${folder}/action.yml`, 'utf8')) as { inputs: object }).inputs);
/** Of the caller's repository, and of the repository of the workflow file. */
const ownAction = /^[.$]\//;

function faultsOf(content: string): string[] {
  const { context } = parseWorkflow({ name: 'workflow.yml', content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

it('there are workflows', () => {
  expect(names.length).toBeGreaterThan(4);
});

describe.each(names)('%s', (name) => {
  const text = readFileSync(`${root}${name}`, 'utf8');
  const workflow = parse(text) as Workflow;
  const jobs = Object.values(workflow.jobs);

  it('is what GitHub takes for a workflow', () => {
    expect(faultsOf(text)).toEqual([]);
    expect(faultsOf(text.replace('jobs:', 'job:'))).not.toEqual([]);
  });

  it('grants nothing at the top, and gives a reason for each grant of a job', () => {
    // What a called workflow asks for beyond its caller's grants, GitHub refuses: it takes what it is given.
    if ('workflow_call' in workflow.on) {
      expect([workflow, ...jobs].map(({ permissions }) => permissions).filter(Boolean)).toEqual([]);
      return;
    }
    expect(workflow.permissions).toEqual({});
    for (const job of jobs) {
      expect(job.permissions).toBeDefined();
      for (const [scope, access] of Object.entries(job.permissions ?? {}))
        expect(text).toMatch(new RegExp(`^ +${scope}: ${access} # \\w`, 'm'));
    }
  });

  it('names each action by its full commit, with its version beside it', () => {
    const used = [...text.matchAll(/^ *-? *uses: *(.*)$/gm)].map(([, what = '']) => what);
    expect(used.length).toBeGreaterThan(0);
    for (const what of used)
      expect(what).toMatch(/^(\.\/|\$\/[\w-]+|[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+){0,2})$/);
  });

  it('leaves no token in the checkout, except where it pushes', () => {
    const checkouts = jobs.flatMap(({ steps }) => steps).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const { with: inputs } of checkouts)
      expect(inputs?.['persist-credentials']).toBe(name.endsWith('dist-push.yml'));
  });

  it('gives the action no input that it does not have', () => {
    const own = jobs.flatMap(({ steps }) => steps).filter(({ uses }) => ownAction.test(uses ?? ''));
    for (const { uses = '', with: inputs = {} } of own)
      expect(knownTo(uses.replace(ownAction, './'))).toEqual(expect.arrayContaining(Object.keys(inputs)));
    if (/repo-stats|\/ci\.yml|sharded/.test(name)) expect(own).not.toEqual([]);
  });

  it('ends in bounded time', () => {
    for (const job of jobs) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  it('takes no expression into a script, where a hostile text would be run', () => {
    const scripts = jobs.flatMap(({ steps }) => steps.map((step) => String((step as { run?: string }).run ?? '')));
    for (const script of scripts) expect(script).not.toContain('${{');
  });
});

it.each([
  ['is planned', 'running', '[0,1]', true],
  ['was canceled while it was planned, or found nothing', 'running', '[]', true],
  ['lost the job that plans', '', '', true],
  ['is a dry run', 'dry run', '[]', false],
  ['could not be opened, or has invalid inputs', 'failed', '[]', false],
])('a run over several jobs that %s is finished if it is open', (_, status, shards, isFinished) => {
  const text = readFileSync(`${root}.github/workflows/collect-sharded.yml`, 'utf8');
  const { finish } = (parse(text) as Workflow).jobs;
  const scope = { success: false, failure: true, cancelled: false, always: true };
  const needs = { plan: { outputs: { status, shards } } };
  expect(holds(finish?.if, { contexts: { needs }, status: scope })).toBe(isFinished);
});
