// Builds dist/ from empty: TypeScript 7 emits JavaScript, ncc bundles it. ncc does not clean its output folder.
import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inAscii } from './bundle/ascii.ts';
import { leftOut, withoutImports } from './bundle/left-out.ts';
import { standaloneValidator } from './bundle/standalone-validator.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (script: string, ...args: string[]): void => {
  execFileSync(process.execPath, [`${root}node_modules/${script}`, ...args], { cwd: root, stdio: 'inherit' });
};

const clear = (folder: string): void => rmSync(`${root}${folder}`, { recursive: true, force: true });

clear('build');
run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
writeFileSync(`${root}build/inputs/sources/validator.cjs`, standaloneValidator());
writeFileSync(
  `${root}build/inputs/sources/validator.js`,
  "import validate from './validator.cjs';\nexport const validateSources = validate;\n",
);
clear('dist');
const externals = leftOut.flatMap((name) => ['-e', name]);
run(
  '@vercel/ncc/dist/ncc/cli.js',
  'build',
  'build/index.js',
  '-o',
  'dist',
  '--license',
  'licenses.txt',
  ...externals,
  '--quiet',
);
const bundle = `${root}dist/index.js`;
writeFileSync(bundle, inAscii(withoutImports(readFileSync(bundle, 'utf8'), leftOut)));
// The bundle knows by the name of the file that was started which step it is: see src/index.ts.
writeFileSync(`${root}dist/post.js`, "import './index.js';\n");

// ncc copies the library that draws the report's charts beside the bundle, and takes no notice of its license.
for (const name of ['chart.js', '@kurkle/color']) {
  const license = readFileSync(`${root}node_modules/${name}/LICENSE.md`, 'utf8');
  appendFileSync(`${root}dist/licenses.txt`, `\n${name}\nMIT\n${license}`);
}
