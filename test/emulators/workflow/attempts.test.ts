import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Caches } from '../../../emulators/workflow/caches.ts';
import { job, resultsOf, run, start } from './fixture.ts';

const upload = (name: string, path = 'out', more = ''): string =>
  `- { if: always(), uses: actions/upload-artifact@v7, with: { name: ${name}, path: ${path}${more} } }`;
const download = (keys: string): string => `- { uses: actions/download-artifact@v8, with: { ${keys} } }`;
/** As a job asks that may be run again. */
const anyAttempt = `, run-id: "\${{ github.run_id }}", github-token: "\${{ github.run_attempt != 1 && github.token || '' }}"`;
const write = 'mkdir -p out && echo $GITHUB_JOB $GITHUB_RUN_ATTEMPT > out/file.txt';

/** Fails in the first attempt, and finishes whatever happens. */
const flow =
  job('plan', `    outputs: { attempt: "\${{ github.run_attempt }}" }\n`, write, upload('plan')) +
  job(
    'each',
    `    needs: plan\n    strategy: { fail-fast: false, matrix: { n: [0, 1] } }\n`,
    write,
    `'[ "\${{ matrix.n }} $GITHUB_RUN_ATTEMPT" != "1 1" ]'`,
    upload(`"part-\${{ matrix.n }}"`),
  ) +
  job(
    'finish',
    '    needs: [plan, each]\n    if: always()\n',
    `echo plan \${{ needs.plan.outputs.attempt }}, each \${{ needs.each.result }}`,
    download(`name: plan, path: plan${anyAttempt}`),
    download(`pattern: part-*, path: parts${anyAttempt}`),
    'head parts/*/file.txt plan/file.txt',
  );

test('failed jobs and those that need them run again, with the outputs and artifacts of the others', async () => {
  const first = await run(flow);
  expect(resultsOf(first)).toEqual({
    plan: 'success',
    'each (0)': 'success',
    'each (1)': 'failure',
    finish: 'success',
  });
  const second = await first.rerun('failed').done;
  expect(second).toMatchObject({ attempt: 2, result: 'success' });
  expect(second.jobs.map(({ name, attempt }) => `${name}: ${attempt}`)).toEqual([
    ...['plan: 1', 'each (0): 1', 'each (1): 2', 'finish: 2'],
  ]);
  const { log } = second.job('finish');
  expect(log).toContain('plan 1, each success');
  expect(log).toMatch(/plan 1$/m);
  // Of one name, the highest ID counts, which here is that of the earlier attempt.
  expect(log.match(/each \d/g)).toEqual(['each 1', 'each 1']);
  expect(() => second.rerun('failed')).toThrow('no job has failed');
});

test('one job runs again with those that need it; all jobs see nothing of earlier attempts', async () => {
  const first = await run(flow);
  const second = await first.rerun('each (0)').done;
  expect(second.jobs.map(({ attempt }) => attempt)).toEqual([1, 1, 2, 2]);
  expect(second.job('each (1)').result).toBe('failure');
  const all = await second.rerun('all').done;
  expect(all.job('finish').log.match(/(plan|each) \d$/gm)).toEqual(['each 3', 'each 3', 'plan 3']);
  const without = await first.rerun('all', { artifactFault: ({ job }) => (job === 'plan' ? 'lost' : undefined) }).done;
  expect(without.job('plan').result).toBe('failure');
  expect(without.job('finish').log).toContain('Artifact not found for name: plan');
});

test('artifacts of earlier attempts are listed, and only the REST API hands them out, to whom may read actions', async () => {
  const two = (keys: string): string =>
    job('one', '', write, upload('plan')) +
    job('two', '    needs: one\n', download(`name: plan${keys}`), `'[ "$GITHUB_RUN_ATTEMPT" != 1 ]'`);
  const direct = await (await run(two(''))).rerun('failed').done;
  expect(direct.job('two').log).toContain('(404) Not Found: workflow run not found');
  const first = await run(two(anyAttempt), { permissions: ['contents: read'] });
  expect((await first.rerun('failed').done).job('two').log).toContain('Resource not accessible by integration');
  const granted = await first.rerun('failed', { permissions: ['actions: read'] }).done;
  expect(granted.job('two').result).toBe('success');
});

test('a name is taken in its attempt, unless it is overwritten, and stays taken where an upload was lost', async () => {
  const again = (overwrite: boolean): string => upload('same', 'out', `, overwrite: ${overwrite}`);
  const jobs =
    job('one', '', write, upload('same'), again(false)) +
    job('two', '    needs: one\n    if: always()\n', write, again(true));
  const ended = await run(jobs);
  expect(resultsOf(ended)).toEqual({ one: 'failure', two: 'success' });
  expect(ended.job('one').log).toContain('(409) Conflict');
  expect(readFileSync(join(ended.artifact('same') ?? '', 'file.txt'), 'utf8')).toBe('two 1\n');
  const lost = await run(jobs, { artifactFault: ({ job: name }) => (name === 'one' ? 'lost' : undefined) });
  expect(lost.job('two').log).toContain('(409) Conflict');
});

test('a halved artifact leaves what came of it, and fails its download before the next five', async () => {
  const fetch = `- { uses: actions/download-artifact@v8, with: { pattern: "*" }, continue-on-error: true }`;
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const ended = await run(
    job(
      'one',
      '',
      'mkdir out; for n in 1 2 3; do echo 123456789 > out/$n; done',
      ...names.map((name) => upload(name)),
    ) + job('two', '    needs: one\n', fetch, 'ls; ls c; cat c/2', download('name: c')),
    { artifactFault: ({ name }) => (name === 'c' ? 'halved' : undefined) },
  );
  // The highest ID comes first.
  expect(ended.job('two').log).toMatch(/digest validation failed\nb\nc\nd\ne\nf\n1\n2\n12345\n/);
  expect(ended.job('two').steps.map(({ outcome }) => outcome)).toEqual(['failure', 'success', 'failure']);
  expect(ended.job('two').steps[0]?.conclusion).toBe('success');
});

test('an artifact has the files of its paths from their common folder, without hidden ones', async () => {
  const files = 'mkdir -p a/b a/c; touch a/1.txt a/b/2.txt a/c/3.txt a/.hidden a/b/4.log';
  const ended = await run(
    job(
      'one',
      '',
      files,
      upload('folder', '"a\\n!a/c"'),
      upload('two', '"a/b\\na/c"'),
      upload('wild', '"a/*/*.txt"'),
      upload('file', 'a/b/2.txt'),
      upload('all', 'a', ', include-hidden-files: true'),
      upload('none', 'nothing'),
      upload('must', 'nothing', ', if-no-files-found: error'),
    ) + job('two', '    needs: one\n    if: always()\n', download('path: all'), 'cd all && find . -type f | sort'),
  );
  expect(
    ended
      .job('two')
      .log.split('\n')
      .filter((line) => line.startsWith('./')),
  ).toEqual([
    ...['./all/.hidden', './all/1.txt', './all/b/2.txt', './all/b/4.log', './all/c/3.txt', './file/2.txt'],
    ...['./folder/1.txt', './folder/b/2.txt', './folder/b/4.log', './two/b/2.txt', './two/b/4.log', './two/c/3.txt'],
    ...['./wild/b/2.txt', './wild/c/3.txt'],
  ]);
  expect(ended.job('one').annotations.map(({ level }) => level)).toEqual(['warning', 'error']);
});

test('a lost runner leaves no outputs and no artifacts, and its processes end', async () => {
  const ended = await run(
    job('one', `    outputs: { a: "1" }\n`, write, "'sleep 600 & echo started $!; wait'", upload('one')) +
      job(
        'two',
        '    needs: one\n    if: always()\n',
        `echo "\${{ needs.one.result }}\${{ needs.one.outputs.a }}"`,
        download('name: one'),
      ),
    { disturbances: [{ job: 'one', when: (log) => log.includes('started'), how: 'kill' }] },
  );
  expect(ended.job('one')).toMatchObject({ result: 'failure', outputs: {} });
  const [, pid] = /started (\d+)/.exec(ended.job('one').log) ?? [];
  // A process that has ended has no command line any more, even if nobody has waited for it.
  const command = `/proc/${pid}/cmdline`;
  expect(existsSync(command) ? readFileSync(command, 'utf8') : '').toBe('');
  expect(ended.job('two').log).toMatch(/^failure\n.*Artifact not found/s);
});

test('a canceled job gets its signals, and goes on with what runs always', async () => {
  const ended = await run(
    job(
      'one',
      '',
      '- { uses: $/act, with: { text: wait } }',
      'echo never',
      `- { if: always(), run: "echo \${{ job.status }}" }`,
    ),
    { disturbances: [{ job: 'one', when: (log) => log.includes('act wait'), how: 'cancel' }] },
  );
  expect(ended.job('one').log.split('\n')).toEqual(['act wait', 'canceled', 'cancelled', 'post wait']);
  expect(ended.result).toBe('cancelled');
});

test('what runs always has five minutes in a canceled job, and in a canceled run', async () => {
  const always = "- { if: always(), run: 'echo always; sleep 30' }";
  const step = await run(job('one', '', 'exit 1', always, upload('late')), {
    timeScale: 3000,
    disturbances: [{ job: 'one', when: (log) => log.includes('always'), how: 'cancel' }],
  });
  expect(step.job('one')).toMatchObject({ result: 'cancelled', steps: [{ outcome: 'failure' }] });
  const running = start(job('one', '    if: always()\n', 'echo started; sleep 30', 'echo never'), {
    timeScale: 3000,
    onLine: () => running.cancel(),
  });
  expect((await running.done).job('one')).toMatchObject({ result: 'cancelled', log: 'started' });
});

test('a canceled run ends its jobs, and starts only those that run always', async () => {
  const running = start(
    job('one', '', '- { uses: $/act, with: { text: wait } }') +
      job('two', '    needs: one\n', 'true') +
      job('three', '    needs: one\n    if: always()\n', `echo \${{ needs.one.result }}`),
    { onLine: (_, line) => line === 'act wait' && running.cancel() },
  );
  const ended = await running.done;
  expect(resultsOf(ended)).toEqual({ one: 'cancelled', two: 'cancelled', three: 'success' });
});

test('a job is canceled after its time', async () => {
  const ended = await run(
    job('one', '    timeout-minutes: 1\n', 'trap "exit 1" INT; while true; do sleep 0.01; done'),
    {
      timeScale: 200,
    },
  );
  expect(ended.job('one').log).toContain('exceeded the maximum execution time of 1 minutes');
  expect(ended.result).toBe('cancelled');
});

test('a cache is found by its key or its beginnings, the newest first, by those that restore the same paths', async () => {
  const caches = new Caches(mkdtempSync(join(tmpdir(), 'caches-')));
  const save = `- { uses: actions/cache/save@v6, with: { path: out/*.*, key: "k-\${{ github.run_id }}" } }`;
  const restore = (path: string): string =>
    `- { uses: actions/cache/restore@v6, with: { path: "${path}", key: k-9, restore-keys: k- } }`;
  for (const runId of ['1', '2'])
    await run(job('one', '', 'mkdir -p out/sub; echo $GITHUB_RUN_ID > out/a.txt; touch out/sub/b.txt', save), {
      caches,
      runId,
    });
  const ended = await run(job('one', '', restore('other'), restore('out/*.*'), 'ls out; cat out/a.txt'), {
    caches,
    runId: '9',
  });
  expect(ended.job('one').log.split('\n')).toEqual([
    'Cache not found for input keys: k-9',
    'Cache restored from key: k-2',
    'a.txt',
    '2',
  ]);
  expect(caches.keys).toEqual(['k-1', 'k-2']);
});
