import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../../', import.meta.url));

interface Step {
  name?: string;
  uses?: string;
  run?: string;
}
interface Workflow {
  on: Record<string, unknown>;
  jobs: Record<string, { permissions: Record<string, string>; steps: Step[] }>;
}

const workflow = (name: string): Workflow => parse(readFileSync(`${root}.github/workflows/${name}`, 'utf8'));
const stepsOf = (name: string): Step[] => Object.values(workflow(name).jobs).flatMap(({ steps }) => steps);
const scriptOf = (name: string, step: string): string =>
  stepsOf(name).find((one) => one.name?.startsWith(step))?.run ?? 'exit 99';

let folder: string;
let runnerTemp: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
  runnerTemp = mkdtempSync(join(tmpdir(), 'release-temp-'));
});
afterEach(() => {
  for (const one of [folder, runnerTemp]) rmSync(one, { recursive: true, force: true });
});

const git = (...args: string[]): string => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();

function commit(files: Record<string, string>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  git('add', '--all');
  git('-c', 'user.name=x', '-c', 'user.email=x@example.com', 'commit', '--quiet', '--allow-empty', '--message', 'x');
  return git('rev-parse', 'HEAD');
}

/** Runs a script as the runner does, beside a `gh` that notes its arguments and what it is given, and answers by a script. */
function run(script: string, env: Record<string, string>, answer = '') {
  const bin = join(runnerTemp, 'bin');
  mkdirSync(bin, { recursive: true });
  const log = join(runnerTemp, 'gh.log');
  writeFileSync(log, '');
  const given = '[[ " $* " == *" --input - "* ]] && body="$(cat)"';
  const note = `jq --null-input --compact-output --arg args "$*" --arg body "\${body-}" '[$args, $body]' >> ${log}`;
  writeFileSync(join(bin, 'gh'), `#!/bin/bash\n${given}\n${note}\n${answer}\n`, { mode: 0o755 });
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: `${bin}:${process.env.PATH}`, RUNNER_TEMP: runnerTemp, GITHUB_REPOSITORY: 'octo/stats', ...env },
  });
  const lines = readFileSync(log, 'utf8').split('\n').filter(Boolean);
  const calls = lines.map((line) => JSON.parse(line) as [args: string, body: string]);
  return { status, output: stdout + stderr, calls };
}

// The scripts run on Ubuntu, with GNU's tools.
describe.skipIf(process.platform !== 'linux')('a release', () => {
  const repository = (tags: readonly string[] = []): string[] => {
    git('init', '--quiet', '--initial-branch=main');
    return tags.map((tag) => {
      const made = commit({ version: tag });
      git('tag', tag);
      return made;
    });
  };

  test('attests every file that runs, the archive that has them all, and the list of what is bundled', () => {
    repository();
    for (const name of [
      'dist',
      'action.yml',
      'LICENSE',
      'scripts',
      'CHANGELOG.md',
      'package.json',
      'package-lock.json',
    ])
      cpSync(join(root, name), join(folder, name), { recursive: true });
    const sha = commit({ 'shard/action.yml': 'name: x', 'dist/shard/index.js': '1', 'deep/er/action.yml': 'name: y' });
    git('tag', 'v1.0.0');
    const notes = 'node() { echo notes; }\n';
    const script = notes + scriptOf('release.yml', 'Collect what is released');
    const { status, output } = run(script, { GITHUB_REF_NAME: 'v1.0.0', GITHUB_SHA: sha });
    expect(status, output).toBe(0);
    const attested = new Map(
      readFileSync(join(runnerTemp, 'checksums.txt'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => [line.slice(66), line.slice(0, 64)]),
    );
    const released = git('ls-files', 'dist', 'action.yml', 'LICENSE', 'shard').split('\n');
    expect([...attested.keys()].toSorted()).toEqual([...released, 'dist.tar.gz', 'sbom.spdx.json'].toSorted());
    const archive = join(runnerTemp, 'dist.tar.gz');
    const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
    for (const name of released) expect(attested.get(name)).toBe(digest(join(folder, name)));
    expect(attested.get('dist.tar.gz')).toBe(digest(archive));
    const bill = readFileSync(join(runnerTemp, 'sbom.spdx.json'), 'utf8');
    const { packages } = JSON.parse(bill) as { packages: { name: string }[] };
    const listed = new Set(packages.map(({ name }) => name));
    // The name of each package stands above its license.
    const licenses = readFileSync(join(root, 'dist/licenses.txt'), 'utf8');
    const bundled = [...licenses.matchAll(/^(@?[a-z][\w./-]+)\n(?:\(?[A-Z]+[\w.-]*)/gm)].map(([, name = '']) => name);
    expect(bundled.length).toBeGreaterThan(50);
    expect(bundled.filter((name) => !listed.has(name))).toEqual([]);
    expect(listed).not.toContain('vitest');
    expect(attested.get('sbom.spdx.json')).toBe(digest(join(runnerTemp, 'sbom.spdx.json')));
    const packed = execFileSync('tar', ['--list', '--file', archive], { encoding: 'utf8' }).trim().split('\n');
    expect(packed.toSorted()).toEqual(released.toSorted());
    run(`npm() { :; }\n${script}`, { GITHUB_REF_NAME: 'v1.0.0', GITHUB_SHA: sha });
    expect(digest(archive), 'built again it is the same').toBe(attested.get('dist.tar.gz'));
  });

  test('of a tag that has moved since does not begin', () => {
    const [first = ''] = repository(['v1.0.0', 'v1.0.1']);
    const script = scriptOf('release.yml', 'Collect what is released');
    expect(run(script, { GITHUB_REF_NAME: 'v1.0.1', GITHUB_SHA: first }).status).not.toBe(0);
  });

  test.each([
    { tag: 'v1.10.0', major: 'v1.9.0', moves: true },
    { tag: 'v1.9.1', major: 'v1.10.0', moves: false },
    { tag: 'v2.0.0', major: undefined, moves: true },
  ])('$tag after $major moves the major tag: $moves', ({ tag, major, moves }) => {
    repository(['v1.0.0-beta.9', ...(major ? [major] : [])]);
    if (major) git('tag', 'v1');
    const sha = commit({});
    git('tag', tag);
    const env = { GITHUB_REF_NAME: tag, GITHUB_SHA: sha, BUNDLE: '/dev/null' };
    const { status, output, calls } = run(scriptOf('release.yml', 'Move the major tag'), env);
    expect(status, output).toBe(0);
    const moved = major
      ? `api --method PATCH repos/octo/stats/git/refs/tags/v1 -f sha=${sha} -F force=false --silent`
      : `api --method POST repos/octo/stats/git/refs -f ref=refs/tags/v2 -f sha=${sha} --silent`;
    expect(calls.map(([args]) => args)).toEqual(moves ? [moved] : []);
    const published = run(scriptOf('release.yml', 'Publish the release'), env);
    expect(published.calls.at(-1)?.[0]).toBe(`release edit ${tag} --draft=false --latest=${moves}`);
    expect(published.calls[0]?.[0]).toMatch(/--draft --verify-tag/);
  });

  test('beside the line of the major tag does not move it', () => {
    repository(['v1.0.0']);
    git('branch', 'aside');
    commit({ more: '1' });
    git('tag', 'v1');
    git('checkout', '--quiet', 'aside');
    const sha = commit({ other: '1' });
    git('tag', 'v1.2.0');
    const { status, calls } = run(scriptOf('release.yml', 'Move the major tag'), {
      GITHUB_REF_NAME: 'v1.2.0',
      GITHUB_SHA: sha,
    });
    expect([status === 0, calls]).toEqual([false, []]);
  });
});

describe('the workflow that pushes a rebuilt dist/', () => {
  const script = scriptOf('dist-push.yml', 'Put dist/ on the branch');
  const head = 'c0ffee';
  const env = { BRANCH: 'dependabot/npm_and_yarn/ajv-9.0.0', COMMIT: head, GH_REPO: 'octo/stats', GH_TOKEN: 'x' };
  /** As GitHub answers; a tree is told by what it has. */
  const answer = (pull = `dependabot[bot] ${head}`, tree = 'new'): string => `case "$*" in
    *pulls*) echo '${pull}' ;;
    *git/commits/*) echo old ;;
    *git/trees*) [[ "$body" == *base_tree* ]] && echo ${tree} || echo dist-tree ;;
    *git/blobs*) echo blob ;;
    *git/commits*) echo commit ;;
  esac`;
  const build = (files: Record<string, string>): void => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, 'dist', name, '..'), { recursive: true });
      writeFileSync(join(folder, 'dist', name), text);
    }
  };

  test('has one other action, which brings data, and checks nothing out', () => {
    const [job] = Object.values(workflow('dist-push.yml').jobs);
    expect(job?.steps.flatMap(({ uses = [] }) => uses)).toEqual([
      expect.stringMatching(/^actions\/download-artifact@/),
    ]);
    expect(script).not.toMatch(/\b(git|node|npm|npx|source|eval)\b (?!\/)/);
    expect(job?.permissions).toEqual({ contents: 'write', 'pull-requests': 'read', actions: 'write' });
  });

  const onLinux = test.skipIf(process.platform !== 'linux');

  onLinux('puts the files in the place of dist/, in one commit on the branch as it was', () => {
    build({ 'index.js': 'one', 'a1b2.css': 'two', 'shard/index.js': 'three' });
    const { status, output, calls } = run(script, env, answer());
    expect(status, output).toBe(0);
    const sent = (path: string): unknown[] =>
      calls.filter(([args]) => args.includes(path)).map(([, body]) => body && JSON.parse(body));
    const base64 = (text: string): string => Buffer.from(text).toString('base64');
    expect(sent('git/blobs')).toEqual(
      ['two', 'one', 'three'].map((text) => ({ content: base64(text), encoding: 'base64' })),
    );
    const blob = (path: string) => ({ path, mode: '100644', type: 'blob', sha: 'blob' });
    expect(sent('git/trees')).toEqual([
      { tree: ['a1b2.css', 'index.js', 'shard/index.js'].map(blob) },
      { base_tree: 'old', tree: [{ path: 'dist', mode: '040000', type: 'tree', sha: 'dist-tree' }] },
    ]);
    expect(sent('POST repos/octo/stats/git/commits')).toEqual([
      { message: 'Rebuild dist', tree: 'new', parents: [head] },
    ]);
    expect(calls.slice(-2).map(([args]) => args)).toEqual([
      `api --method PATCH repos/octo/stats/git/refs/heads/${env.BRANCH} -f sha=commit -F force=false --silent`,
      `workflow run ci.yml --ref ${env.BRANCH}`,
    ]);
  });

  onLinux('does nothing where dist/ is the same', () => {
    build({ 'index.js': 'one' });
    const { status, calls } = run(script, env, answer(undefined, 'old'));
    expect(status).toBe(0);
    expect(calls.some(([args]) => /PATCH|workflow/.test(args))).toBe(false);
  });

  onLinux.each([
    ['a branch of another kind', { BRANCH: 'main' }, answer()],
    ['a branch that leads elsewhere', { BRANCH: 'dependabot/npm_and_yarn/x?y#z' }, answer()],
    ['a pull request of someone else', {}, answer(`mallory ${head}`)],
    ['a branch that has moved since', {}, answer('dependabot[bot] another')],
    ['no pull request', {}, answer('')],
  ])('writes nothing for %s', (_, changes, answers) => {
    build({ 'index.js': 'one' });
    const { status, calls } = run(script, { ...env, ...changes }, answers);
    expect(status).not.toBe(0);
    expect(calls.filter(([args]) => /POST|PATCH|workflow/.test(args))).toEqual([]);
  });

  onLinux.each(['.github', '..js', 'a b.js', 'a/b/c.js', '$(x).js', 'UP/x.js', 'a.js\nb.js'])(
    'takes no file of the name %s',
    (name) => {
      build({ 'index.js': 'one', [name]: 'x' });
      const { status, calls } = run(script, env, answer());
      expect(status).not.toBe(0);
      expect(calls.filter(([args]) => /PATCH|workflow/.test(args))).toEqual([]);
    },
  );

  onLinux('takes no link', () => {
    build({ 'index.js': 'one' });
    symlinkSync('/etc/passwd', join(folder, 'dist', 'link.js'));
    expect(run(script, env, answer()).calls.filter(([args]) => /POST|PATCH/.test(args))).toEqual([]);
  });
});
