// Builds dist/ from empty: TypeScript 7 emits JavaScript, ncc bundles it. ncc does not clean its output folder.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inAscii } from './bundle/ascii.ts';
import { bundleDashboardPage } from './bundle/dashboard-page.ts';
import { leftOut, leftOutOfArchive, leftOutOfDashboard, withoutImports } from './bundle/left-out.ts';
import { missingLicenses } from './bundle/licenses.ts';
import { standaloneValidator } from './bundle/standalone-validator.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = async (script: string, ...args: string[]): Promise<void> => {
  const child = spawn(process.execPath, [`${root}node_modules/${script}`, ...args], { cwd: root, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
};

const clear = (folder: string): void => rmSync(`${root}${folder}`, { recursive: true, force: true });

clear('build');
await run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
writeFileSync(`${root}build/inputs/sources/validator.cjs`, standaloneValidator());
writeFileSync(
  `${root}build/inputs/sources/validator.js`,
  "import validate from './validator.cjs';\nexport const validateSources = validate;\n",
);
clear('dist');
const bundle = async (entry: string, folder: string, externals: readonly string[] = []): Promise<string> => {
  const leaves = externals.flatMap((name) => ['-e', name]);
  await run(
    '@vercel/ncc/dist/ncc/cli.js',
    'build',
    entry,
    '-o',
    folder,
    '--license',
    'licenses.txt',
    ...leaves,
    '--quiet',
  );
  return inAscii(withoutImports(readFileSync(`${root}${folder}/index.js`, 'utf8'), externals));
};
// Bundles of their own: a thread loads that of telemetry where it is asked for (src/outlets/telemetry/worker.ts), and the
// post step that of the action where something is left to do (src/post.ts). The archive and the dashboard are
// actions of their own, and telemetry the only file that all of them load.
const bundles = {
  'index.js': bundle('build/index.js', 'dist', leftOut),
  'post.js': bundle('build/post.js', 'build/post'),
  'shard.js': bundle('build/shard.js', 'build/shard'),
  'telemetry.js': bundle('build/telemetry.js', 'build/telemetry', ['supports-color']),
  'archive/index.js': bundle('build/archive.js', 'dist/archive', leftOutOfArchive),
  'dashboard/index.js': bundle('build/dashboard.js', 'dist/dashboard', leftOutOfDashboard),
};
for (const [file, text] of Object.entries(bundles)) writeFileSync(`${root}dist/${file}`, await text);

// ncc copies the library that draws the report's charts beside the bundle, and takes no notice of its license. That of the
// telemetry bundle has parts which are never loaded, so its licenses are not whole.
const licenses = `${root}dist/licenses.txt`;
const besides = ['chart.js', '@azure/monitor-opentelemetry-exporter', '@opentelemetry/otlp-transformer'];
appendFileSync(licenses, missingLicenses(besides, readFileSync(licenses, 'utf8'), root));
await bundleDashboardPage(root);
