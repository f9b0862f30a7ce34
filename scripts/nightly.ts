// What takes too long for each change: runs it part by part, and adds its figures to the job summary.
import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { parseArgs, stripVTControlCharacters } from 'node:util';

/** Each with how it is run, and from where on its output is figures. */
const parts = {
  tests: { command: 'npx vitest run --config vitest.nightly.config.ts', figures: /^The \d+ slowest/ },
  chaos: { command: 'npm run chaos -- --plans 1000 --seed 1', figures: /^┌/ },
  soak: { command: 'npm run soak -- --days 90 --seed', figures: /^`npm run soak/ },
  mutation: { command: 'npm run mutation', figures: /^Faults that/ },
  bench: { command: 'npm run bench', figures: /^\d{4}-\d\d-\d\d, Node/ },
} as const;
type Part = keyof typeof parts;

const usage = `npm run nightly -- [options]
  --only A,B   run only these parts: ${Object.keys(parts).join(', ')}
  --seed N     seed of the days that are simulated (default: 1)
  --help       show this text`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(parts).join(',') },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});

const isPart = (name: string): name is Part => Object.hasOwn(parts, name);

/** Runs a part, with its output passed on. */
function outputOf(command: string): Promise<{ passed: boolean; text: string }> {
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (some: string) => {
    text += some;
    process.stdout.write(some);
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ passed: code === 0, text })));
}

/** The end of the output from the first line of figures on; of a part that failed, what it printed last. */
function figuresIn(output: string, first: RegExp, passed: boolean): string {
  const lines = stripVTControlCharacters(output).trimEnd().split('\n');
  const from = lines.findIndex((line) => first.test(line));
  return lines.slice(passed && from >= 0 ? from : -60).join('\n');
}

async function run(name: Part): Promise<boolean> {
  const { command, figures } = parts[name];
  const startedAt = performance.now();
  const { passed, text } = await outputOf(name === 'soak' ? `${command} ${Number(values.seed)}` : command);
  const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1);
  const shown = figuresIn(text, figures, passed);
  // Its figures are tables of Markdown.
  const block = passed && name === 'soak' ? shown : `\`\`\`text\n${shown}\n\`\`\``;
  const summary = `## ${passed ? '✅' : '❌'} ${name}, ${minutes} min\n\n\`${command}\`\n\n${block}\n\n`;
  if (process.env.GITHUB_STEP_SUMMARY) appendFileSync(process.env.GITHUB_STEP_SUMMARY, summary);
  return passed;
}

async function main(): Promise<void> {
  const names = values.only.split(',');
  const unknown = names.filter((name) => !isPart(name));
  if (values.help || unknown.length > 0) {
    console.log(unknown.length > 0 ? `Unknown part: ${unknown.join(', ')}\n${usage}` : usage);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const failed: string[] = [];
  for (const name of names.filter(isPart)) if (!(await run(name))) failed.push(name);
  console.log(failed.length === 0 ? `Passed: ${names.join(', ')}` : `Failed: ${failed.join(', ')}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

await main();
