import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type RunningWorkflow,
  startWorkflow,
  type WorkflowOptions,
  type WorkflowRun,
} from '../../../emulators/workflow/workflow.ts';

const repository = mkdtempSync(join(tmpdir(), 'workflow-fixture-'));

/** An action that prints its input and says when it is canceled; its post step tells its turn. */
mkdirSync(join(repository, 'act'));
writeFileSync(
  join(repository, 'act/action.yml'),
  `inputs: { text: { default: none } }\nruns: { using: node24, main: main.mjs, post: post.mjs }`,
);
writeFileSync(
  join(repository, 'act/main.mjs'),
  `import { appendFileSync } from 'node:fs';
  const text = process.env.INPUT_TEXT;
  appendFileSync(process.env.GITHUB_OUTPUT, 'text=' + text + '\\n');
  appendFileSync(process.env.GITHUB_STATE, 'text=' + text + '\\n');
  if (text === 'wait') {
    process.once('SIGINT', () => { console.log('canceled'); process.exit(1); });
    setInterval(() => {}, 1000);
  }
  console.log('act ' + text);`,
);
writeFileSync(join(repository, 'act/post.mjs'), `console.log('post ' + process.env.STATE_text);`);

let files = 0;

/** Starts a called workflow with these jobs. */
export function start(jobs: string, options: Partial<WorkflowOptions> & { on?: string } = {}): RunningWorkflow {
  const file = join(repository, `workflow-${++files}.yml`);
  writeFileSync(file, `name: Fixture\non:\n  workflow_call:${options.on ?? ''}\njobs:\n${jobs}`);
  return startWorkflow({ file, repository, ...options });
}

export const run = (jobs: string, options: Partial<WorkflowOptions> & { on?: string } = {}): Promise<WorkflowRun> =>
  start(jobs, options).done;

/** Names and results of all jobs. */
export const resultsOf = ({ jobs }: WorkflowRun): Record<string, string> =>
  Object.fromEntries(jobs.map(({ name, result }) => [name, result]));

/** A job with script steps. */
export const job = (id: string, keys: string, ...scripts: string[]): string =>
  [
    `  ${id}:\n    runs-on: ubuntu-latest\n${keys}    steps:\n`,
    ...scripts.map((script) => (script.startsWith('- ') ? `      ${script}\n` : `      - run: ${script}\n`)),
  ].join('');
