// Builds dist/ from empty: TypeScript 7 emits JavaScript, ncc bundles it. ncc does not clean its output folder.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (script: string, ...args: string[]): void => {
  execFileSync(process.execPath, [`${root}node_modules/${script}`, ...args], { cwd: root, stdio: 'inherit' });
};

const clear = (folder: string): void => rmSync(`${root}${folder}`, { recursive: true, force: true });

clear('build');
run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
clear('dist');
// @azure/identity opens a browser by `open`, which never happens here; its dynamic import would split the bundle.
run(
  '@vercel/ncc/dist/ncc/cli.js',
  'build',
  'build/index.js',
  '-o',
  'dist',
  '--license',
  'licenses.txt',
  '-e',
  'open',
  '--quiet',
);
