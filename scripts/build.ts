// Builds dist/ from empty: TypeScript 7 emits JavaScript, ncc bundles it. ncc does not clean its output folder.
import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inAscii } from './bundle/ascii.ts';
import { leftOut, withoutImports } from './bundle/left-out.ts';
import { missingLicenses } from './bundle/licenses.ts';
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
const bundle = (entry: string, folder: string, externals: readonly string[] = []): string => {
  const leaves = externals.flatMap((name) => ['-e', name]);
  run('@vercel/ncc/dist/ncc/cli.js', 'build', entry, '-o', folder, '--license', 'licenses.txt', ...leaves, '--quiet');
  return inAscii(withoutImports(readFileSync(`${root}${folder}/index.js`, 'utf8'), externals));
};
writeFileSync(`${root}dist/index.js`, bundle('build/index.js', 'dist', leftOut));
// A bundle of its own, which a thread loads where telemetry is asked for: see src/outlets/telemetry/worker.ts.
writeFileSync(`${root}dist/telemetry.js`, bundle('build/telemetry.js', 'build/telemetry', ['supports-color']));
// The archive is an action of its own, and telemetry the only file that both load.
const archive = bundle('build/archive.js', 'dist/archive', ['open', '@azure/keyvault-keys', 'supports-color']);
writeFileSync(`${root}dist/archive/index.js`, archive);
// The bundle knows by the name of the file that was started which step it is: see src/index.ts.
writeFileSync(`${root}dist/post.js`, "import './index.js';\n");

// ncc copies the library that draws the report's charts beside the bundle, and takes no notice of its license. That of the
// telemetry bundle has parts which are never loaded, so its licenses are not whole.
const licenses = `${root}dist/licenses.txt`;
const besides = ['chart.js', '@azure/monitor-opentelemetry-exporter', '@opentelemetry/otlp-transformer'];
appendFileSync(licenses, missingLicenses(besides, readFileSync(licenses, 'utf8'), root));
