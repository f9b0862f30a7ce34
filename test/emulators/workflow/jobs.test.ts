import { expect, test } from 'vitest';
import { job, resultsOf, run, start } from './fixture.ts';

const out = (text: string): string => `echo "${text}" >> "$GITHUB_OUTPUT"`;

test('a matrix takes its values from the output of a job, and its name and outputs follow', async () => {
  const ended = await run(
    job(
      'plan',
      `    outputs: { list: "\${{ steps.p.outputs.list }}" }\n`,
      `- { id: p, run: 'echo list=[0,1] >> "$GITHUB_OUTPUT"' }`,
    ) +
      job(
        'each',
        `    name: Part \${{ matrix.n }}\n    needs: plan\n    strategy: { matrix: { n: "\${{ fromJSON(needs.plan.outputs.list) }}" } }\n    outputs: { n: "\${{ steps.p.outputs.n }}", zero: "\${{ steps.p.outputs.zero }}" }\n`,
        `- { id: p, run: "sleep 0.\${{ matrix.n }}; echo n=\${{ strategy.job-index }}/\${{ strategy.job-total }} >> $GITHUB_OUTPUT; echo zero=\${{ !matrix.n && 1 || null }} >> $GITHUB_OUTPUT" }`,
      ) +
      job(
        'end',
        '    needs: [plan, each]\n',
        `echo "\${{ needs.each.result }} \${{ needs.each.outputs.n }} \${{ needs.each.outputs.zero }}"`,
      ),
    { on: `\n    outputs: { last: { value: "\${{ jobs.each.outputs.n }}" } }` },
  );
  expect(resultsOf(ended)).toEqual({ plan: 'success', 'Part 0': 'success', 'Part 1': 'success', end: 'success' });
  // Of one name, the last that is not empty stays.
  expect(ended.job('end').log).toBe('success 1/2 1');
  expect(ended.outputs).toEqual({ last: '1/2' });
});

test('no more jobs of a matrix run than max-parallel allows', async () => {
  const ended = await run(
    job('each', '    strategy: { max-parallel: 2, matrix: { n: [1, 2, 3] } }\n', 'date +%s%N; sleep 0.1; date +%s%N'),
  );
  const times = ended.jobs.map(({ log }) => log.split('\n').map(BigInt));
  const ends = times.slice(0, 2).map(([, end = 0n]) => end);
  expect(times[2]?.[0]).toBeGreaterThan(ends.reduce((a, b) => (a < b ? a : b)));
});

const slow = 'sleep 30';
test.each([
  [true, { 'each (1)': 'failure', 'each (2)': 'cancelled', 'each (3)': 'cancelled' }],
  [false, { 'each (1)': 'failure', 'each (2)': 'success', 'each (3)': 'success' }],
])('after a failure, fail-fast: %s decides over the other jobs of the matrix', async (failFast, results) => {
  const wait = failFast ? slow : 'true';
  const ended = await run(
    job(
      'each',
      `    strategy: { fail-fast: ${failFast}, max-parallel: 2, matrix: { n: [1, 2, 3] } }\n`,
      `if [ \${{ matrix.n }} = 1 ]; then exit 1; else ${wait}; fi`,
    ),
    { timeScale: 10 },
  );
  expect(resultsOf(ended)).toEqual(results);
  expect(ended.result).toBe('failure');
});

test('a failed or skipped job skips all that come after it, except where a condition says otherwise', async () => {
  const ended = await run(
    job('bad', '', 'exit 1') +
      job('next', '    needs: bad\n', 'true') +
      job('finish', "    needs: next\n    if: always() && needs.next.result == 'skipped'\n", 'true') +
      job('later', '    needs: finish\n', 'true') +
      job('mourn', '    needs: finish\n    if: failure()\n', 'true'),
  );
  expect(resultsOf(ended)).toEqual({
    ...{ bad: 'failure', next: 'skipped', finish: 'success' },
    // As of all ancestors.
    ...{ later: 'skipped', mourn: 'success' },
  });
});

test('an empty matrix fails its job, but not one that is skipped before', async () => {
  const matrix = `    strategy: { matrix: { n: "\${{ fromJSON(inputs.list) }}" } }\n`;
  const ended = await run(job('no', `    if: inputs.list != '[]'\n${matrix}`, 'true') + job('bad', matrix, 'true'), {
    on: '\n    inputs: { list: { type: string, default: "[]" } }',
  });
  expect(resultsOf(ended)).toEqual({ no: 'skipped', bad: 'failure' });
  expect(ended.job('bad').log).toContain('does not contain any values');
});

test('steps share a folder, an environment and a path, end as GitHub lets them, and have their post steps at the end, the last first', async () => {
  const ended = await run(
    job(
      'one',
      '    env: { A: job }\n',
      '- { uses: $/act, with: { text: a } }',
      'echo B=set >> "$GITHUB_ENV"; mkdir bin; printf "#!/bin/sh\\necho found" > bin/tool; chmod +x bin/tool; echo "$PWD/bin" >> "$GITHUB_PATH"',
      `echo "$A $B \${{ env.B }} $(tool) $GITHUB_JOB $GITHUB_RUN_ATTEMPT"`,
      '- { id: soft, run: exit 3, continue-on-error: true }',
      `echo \${{ steps.soft.outcome }} \${{ steps.soft.conclusion }}`,
      'exit 1',
      'echo never',
      '- { if: failure(), run: echo mourned }',
      `- { if: "always()", uses: $/act, with: { text: "\${{ job.status }}" } }`,
    ),
  );
  expect(ended.job('one').log.split('\n')).toEqual([
    'act a',
    'job set set found one 1',
    'failure success',
    'mourned',
    ...['act failure', 'post failure', 'post a'],
  ]);
  expect(ended.result).toBe('failure');
});

test('./ is the checkout of the caller, and a bare $/ is refused', async () => {
  const checkout = '- uses: actions/checkout@v7';
  const ended = await run(
    job('without', '', '- uses: ./act') + job('with', '', checkout, 'cat sources.json', '- uses: ./act'),
    { checkout: { 'sources.json': '{}' } },
  );
  expect(ended.job('without').log).toContain('Did you forget to run actions/checkout?');
  expect(ended.job('with').log).toContain('act none');
  expect(ended.job('with').log).toMatch(/^\{\}$/m);
  await expect(run(job('one', '', '- uses: $/'))).rejects.toThrow('refused');
  await expect(run(job('one', '', '- uses: some/action@v1'))).rejects.toThrow('not emulated');
});

test('inputs have their types, and what a caller leaves out or misspells is refused', async () => {
  const on =
    '\n    inputs: { s: { type: string, required: true }, n: { type: number, default: 2 }, b: { type: boolean } }\n    secrets: { KEY: { required: true } }';
  const print = job(
    'one',
    '',
    `echo "\${{ toJSON(inputs) == '' }} \${{ inputs.s }} \${{ inputs.n }} \${{ inputs.b }}"`,
  );
  const given = { on, inputs: { s: true }, secrets: { KEY: 'abc' } };
  expect((await run(print, given)).job('one').log).toBe('false true 2 false');
  const refused = (options: object, message: string) =>
    expect(() => start(print, { ...given, ...options })).toThrow(message);
  refused({ inputs: {} }, 'Input s is required');
  refused({ inputs: { s: '', x: 1 } }, 'x is not defined');
  refused({ inputs: { s: '', n: '2' } }, 'n must be a number');
  refused({ secrets: {} }, 'Secret KEY is required');
});

test('a secret is hidden in the log, leaves no job as an output, and no condition can name it', async () => {
  const ended = await run(
    job(
      'one',
      `    outputs: { key: "\${{ steps.p.outputs.key }}", run: "\${{ github.run_id }}-\${{ github.run_attempt }}" }\n`,
      `- { id: p, run: '${out(`key=\${{ secrets.KEY }}!`)}; echo "\${{ secrets.KEY }} of \${{ secrets.OTHER }}"' }`,
    ) + job('bad', '    if: secrets.KEY == 1\n', 'true'),
    { secrets: { KEY: 'abc' }, runId: '7' },
  );
  expect(ended.job('one').log).toContain('*** of');
  expect(ended.job('one').outputs).toEqual({ run: '7-1' });
  expect(resultsOf(ended)).toMatchObject({ bad: 'failure' });
});

test('outputs of more than 1 MB fail the job', async () => {
  const big = `- { id: p, run: 'echo "text=$(head -c 600000 /dev/zero | tr "\\\\0" x)" >> "$GITHUB_OUTPUT"' }`;
  const ended = await run(job('one', `    outputs: { text: "\${{ steps.p.outputs.text }}" }\n`, big));
  expect(ended.result).toBe('failure');
});

test('what is not emulated is refused, not ignored', async () => {
  const bad = [job('one', '    container: node\n', 'true'), job('one', '    needs: other\n', 'true')];
  expect(() => start(bad[0] ?? '')).toThrow("'container' is not emulated");
  expect(() => start(bad[1] ?? '')).toThrow('which is no job');
  await expect(run(job('one', '', '- { run: dir, shell: cmd }'))).rejects.toThrow('not emulated');
});
