import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { type RunOptions, runAction, startAction } from '../../../emulators/runner/runner.ts';

const folders: string[] = [];
afterEach(() => vi.unstubAllEnvs());
afterAll(() => {
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true });
  }
});

const metadata = `
name: fake
inputs:
  github-token: { default: '\${{ github.token }}' }
  max minutes: { default: 330 }
  dry-run: { default: false }
  cosmos-key: { required: false }
runs:
  using: node24
  main: main.mjs
  post: post.mjs
`;

const prelude = `
  import { appendFileSync, writeFileSync, readFileSync } from 'node:fs';
  const set = (file, text) => appendFileSync(process.env['GITHUB_' + file], text);
`;

/** An action in a folder of its own; `main` and `post` are the bodies of modules. */
function createAction(main: string, post = '', yml = metadata): string {
  const folder = mkdtempSync(join(tmpdir(), 'fake-action-'));
  folders.push(folder);
  writeFileSync(join(folder, 'action.yml'), yml);
  writeFileSync(join(folder, 'main.mjs'), prelude + main);
  writeFileSync(join(folder, 'post.mjs'), prelude + post);
  return folder;
}

function run(main: string, options: RunOptions = {}, post = '') {
  const yml = post === '' ? metadata.replace(/ +post: .*\n/, '') : metadata;
  return runAction({ actionPath: createAction(main, post, yml), ...options });
}

test('inputs arrive as the runner names them, with defaults as written, and nothing of this process leaks in', async () => {
  vi.stubEnv('SECRET_OF_THE_TEST', 'x');
  vi.stubEnv('HTTPS_PROXY', 'http://127.0.0.1:9');
  const result = await run('set("OUTPUT", "env=" + JSON.stringify(process.env) + "\\ncwd=" + process.cwd())', {
    inputs: { 'cosmos-key': 'a b' },
    githubToken: 'ghs_x',
    env: { GITHUB_API_URL: 'http://127.0.0.1:1' },
    repository: 'ann/stats',
  });
  const env = JSON.parse(result.outputs.env ?? '') as Record<string, string>;
  expect(env).toMatchObject({
    'INPUT_GITHUB-TOKEN': 'ghs_x',
    INPUT_MAX_MINUTES: '330',
    'INPUT_DRY-RUN': 'false',
    'INPUT_COSMOS-KEY': 'a b',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: 'http://127.0.0.1:1',
    GITHUB_REPOSITORY: 'ann/stats',
    GITHUB_REPOSITORY_OWNER: 'ann',
    GITHUB_WORKSPACE: result.workspace,
  });
  expect(result.outputs.cwd).toBe(result.workspace);
  expect(env).not.toHaveProperty('SECRET_OF_THE_TEST');
  expect(env).not.toHaveProperty('HTTPS_PROXY');
  expect(Object.keys(env).filter((name) => name.startsWith('INPUT_'))).toHaveLength(4);
});

test('an unknown input, a missing build and another kind of action are refused with the reason', () => {
  const actionPath = createAction('');
  expect(() => startAction({ actionPath, inputs: { 'comsos-key': 'x' } })).toThrow('no input comsos-key');
  rmSync(join(actionPath, 'main.mjs'));
  expect(() => startAction({ actionPath })).toThrow('npm run build');
  expect(() => startAction({ actionPath: createAction('', '', 'runs: { using: composite }') })).toThrow('JavaScript');
  expect(() => startAction({ actionPath: createAction('', '', metadata.replace('node24', 'node20')) })).toThrow(
    'Node 20',
  );
});

test('outputs, state and environment pass through the command files in both forms, and state reaches post', async () => {
  const result = await run(
    `set("OUTPUT", "plain=a=b<<c\\nlist<<EOF\\none\\n\\ntwo=2\\nEOF\\n");
     set("STATE", "run<<X\\n1611127298\\nX\\n");
     set("ENV", "FOO=bar\\n"); set("PATH", "/opt/tool/bin\\n");
     set("STEP_SUMMARY", "# main\\n"); console.log("main"); process.exitCode = 3;`,
    { files: { 'data/sources.json': '{}' } },
    `console.log("post", process.env.STATE_run, process.env.FOO, process.env.PATH.split(":")[0], readFileSync("data/sources.json", "utf8"));
     set("STEP_SUMMARY", "# post\\n"); set("OUTPUT", "late=1\\n");`,
  );
  expect(result).toMatchObject({
    exitCode: 3,
    signal: null,
    outcome: 'failure',
    outputs: { plain: 'a=b<<c', list: 'one\n\ntwo=2' },
    state: { run: '1611127298' },
    summary: '# main\n# post\n',
    log: 'main\npost 1611127298 bar /opt/tool/bin {}\n',
  });
  expect(result.outputs).not.toHaveProperty('late');
  expect(result.main.log).toBe('main\n');
  expect(result.post?.exitCode).toBe(0);
});

test('post-if decides whether post runs', async () => {
  const yml = metadata.replace('post: post.mjs', 'post: post.mjs\n  post-if: success()');
  const post = 'console.log("post")';
  expect((await runAction({ actionPath: createAction('', post, yml) })).log).toBe('post\n');
  expect((await runAction({ actionPath: createAction('process.exitCode = 1', post, yml) })).post).toBeUndefined();
});

test('the log is shown with commands rendered and values masked from the mask onwards', async () => {
  const result = await run(
    `console.log("early s3cret"); console.log("::add-mask::s3cret%0Aline-two"); console.log("a s3cret, line-two");
     console.log("::group::Stage"); console.log("inside"); console.log("::endgroup::"); console.log("outside");
     console.log("::debug::quiet"); console.log("::unknown::kept");
     console.log("::error title=Bad%3A input,file=a%2Cb.json,line=7::first%0Asecond 100%25 s3cret");
     console.log("::stop-commands::tok"); console.log("::warning::not a command"); console.log("::tok::"); console.log("::warning::real");`,
    {},
    'console.log("post s3cret")',
  );
  expect(result.visibleLog).toBe(
    'early s3cret\na ***, ***\n##[group]Stage\ninside\n##[endgroup]\noutside\n::unknown::kept\n##[error]first\nsecond 100% ***\n' +
      '::stop-commands::tok\n::warning::not a command\n::tok::\n##[warning]real\npost ***\n',
  );
  expect(result.masks).toEqual(['s3cret\nline-two', 's3cret', 'line-two']);
  expect(result.groups).toEqual({ Stage: ['inside'] });
  expect(result.annotations).toEqual([
    {
      level: 'error',
      title: 'Bad: input',
      message: 'first\nsecond 100% ***',
      file: 'a,b.json',
      line: 7,
      shown: true,
      cut: false,
    },
    expect.objectContaining({ level: 'warning', message: 'real', title: undefined, file: undefined, line: undefined }),
  ]);
});

test('the limits of annotations and of the summary are marked, and the rest is kept', async () => {
  const result = await run(
    `for (let i = 0; i < 12; i += 1) console.log("::error::" + "x".repeat(4090 + i)); console.log("::warning::one");
     set("STEP_SUMMARY", "x".repeat(1024 * 1024 + 1));`,
  );
  expect(result.annotations.map(({ shown }) => shown)).toEqual([...Array(10).fill(true), false, false, true]);
  expect(result.annotations.map(({ cut }) => cut)).toEqual([...Array(7).fill(false), ...Array(5).fill(true), false]);
  expect(result.summaryDropped).toBe(true);
  expect((await run('set("STEP_SUMMARY", "x".repeat(1024 * 1024))')).summaryDropped).toBe(false);
});

test('outputs above 1 MB in UTF-16 and a broken command file fail the run, after post', async () => {
  const post = 'writeFileSync("post-ran", "")';
  const started = startAction({ actionPath: createAction('set("OUTPUT", "x=" + "y".repeat(600_000))', post) });
  await expect(started.done).rejects.toThrow('outputs take 1200002 bytes');
  expect(existsSync(join(started.workspace, 'post-ran'))).toBe(true);
  await expect(run('set("OUTPUT", "x<<EOF\\nno end\\n")')).rejects.toThrow("Matching delimiter not found 'EOF'");
  await expect(run('set("STATE", "no sign\\n")')).rejects.toThrow("Invalid format 'no sign'");
  expect((await run('set("OUTPUT", "x=" + "y".repeat(500_000))')).outcome).toBe('success');
});

test('cancel sends SIGINT, SIGTERM 7.5 s later and ends the process tree 2.5 s after that, then post runs', async () => {
  const stubborn = `
    import { spawn } from 'node:child_process';
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
    writeFileSync('child', String(child.pid));
    for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => console.log(name));
    setInterval(() => {}, 1000); console.log('ready');`;
  const result = await run(
    stubborn,
    { cancelAfter: (log) => log.includes('ready'), timeScale: 4 },
    'console.log("post")',
  );
  expect(result).toMatchObject({ outcome: 'cancelled', exitCode: null, signal: 'SIGKILL' });
  expect(result.log.match(/SIG\w+/g)).toEqual(['SIGINT', 'SIGTERM']);
  // Seven and a half seconds, and two and a half more, but for the scale.
  expect(result.main.durationMs).toBeGreaterThanOrEqual(2500);
  expect(result.log.endsWith('post\n')).toBe(true);
  const child = Number(readFileSync(join(result.workspace, 'child'), 'utf8'));
  await expect.poll(() => isRunning(child), { timeout: 30_000 }).toBe(false);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

test('a post step that runs in a canceled job too goes on when the job is canceled', async () => {
  const post = 'console.log("post"); await new Promise((done) => setTimeout(done, 500)); console.log("done");';
  const action = startAction({
    actionPath: createAction('', post),
    onOutput: (line) => {
      if (line === 'post\n') action.cancel();
    },
  });
  expect(await action.done).toMatchObject({ outcome: 'success', log: 'post\ndone\n', post: { exitCode: 0 } });
});

test('an action that obeys SIGINT ends by itself', async () => {
  const obedient = `process.on('SIGINT', () => { console.log('stopping'); process.exit(130); }); setInterval(() => {}, 1000); console.log('ready');`;
  const result = await run(obedient, { cancelAfter: (log) => log.includes('ready') });
  expect(result).toMatchObject({ outcome: 'cancelled', exitCode: 130, log: 'ready\nstopping\n' });
});

test('a killed action still has its post step, and its output is streamed meanwhile', async () => {
  const lines: string[] = [];
  const action = startAction({
    actionPath: createAction(
      'set("STATE", "run=7\\n"); console.log("ready"); setInterval(() => {}, 1000);',
      'console.log("post " + process.env.STATE_run)',
    ),
    onOutput: (text) => {
      lines.push(text);
    },
  });
  await expect.poll(() => action.log, { timeout: 30_000 }).toBe('ready\n');
  action.kill();
  const result = await action.done;
  expect(result).toMatchObject({ outcome: 'failure', signal: 'SIGKILL', exitCode: null, log: 'ready\npost 7\n' });
  expect(lines).toEqual(['ready\n', 'post 7\n']);
  const again = await run('console.log("go"); setInterval(() => {}, 1000);', {
    killAfter: (log) => log.includes('go'),
  });
  expect(again.signal).toBe('SIGKILL');
});

test('main and post share one scaled clock', async () => {
  const wait =
    'const from = Date.now(); await new Promise((done) => setTimeout(done, 60_000)); console.log(from, Date.now());';
  const result = await run(wait, { timeScale: 200 }, wait);
  const [mainFrom = 0, mainTo = 0, postFrom = 0] = (result.log.match(/\d+/g) ?? []).map(Number);
  expect(mainTo - mainFrom).toBeGreaterThanOrEqual(60_000);
  expect(postFrom).toBeGreaterThan(mainTo);
  expect(result.durationMs).toBeLessThan(50_000);
});

test('a step that never ends is killed at the time limit', async () => {
  await expect(run('console.log("stuck"); setInterval(() => {}, 1000)', { timeLimitMs: 4_000 })).rejects.toThrow(
    /4000 ms[\s\S]*stuck/,
  );
});

test('a workspace can be used again', async () => {
  const first = await run('writeFileSync("kept", "1")');
  const second = await run('console.log(readFileSync("kept", "utf8"))', { workspace: first.workspace });
  expect(second.log).toBe('1\n');
});
