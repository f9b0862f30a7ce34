// Builds dist/ from empty: TypeScript 7 emits JavaScript, ncc bundles it. ncc does not clean its output folder.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (script: string, ...args: string[]): void => {
  execFileSync(process.execPath, [`${root}node_modules/${script}`, ...args], { cwd: root, stdio: 'inherit' });
};

const clear = (folder: string): void => rmSync(`${root}${folder}`, { recursive: true, force: true });

clear('build');
run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
clear('dist');
// @azure/identity can open a browser with the package `open`, which never happens here. Bundled, its dynamic import would
// split the bundle; left out, ncc imports it at the start, and there is no node_modules beside the action: so it is empty.
const bundle = `${root}dist/index.js`;
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
const text = readFileSync(bundle, 'utf8');
const importOfOpen = /^import \* as (\w+) from "open";$/m;
if (!importOfOpen.test(text)) throw new Error('the bundle does not import `open` any more: take this step out');
writeFileSync(bundle, text.replace(importOfOpen, 'const $1 = {};'));
