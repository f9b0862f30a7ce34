// Builds dist/ from empty: the actions, what they share in shared/, and each SDK in a file of its own in sdk/, which a run
// loads where it needs it. https://rolldown.rs/in-depth/manual-code-splitting
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CodeSplittingOptions, type OutputOptions, rolldown } from 'rolldown';
import { inAscii } from './bundle/ascii.ts';
import { bundleDashboardPage } from './bundle/dashboard-page.ts';
import { filesBeside } from './bundle/files-beside.ts';
import { leaveOut, leftOut, leftOutOfTelemetry } from './bundle/left-out.ts';
import { licensesOf, packagesOf } from './bundle/licenses.ts';
import { withStandaloneValidator } from './bundle/standalone-validator.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist/`;
const actions = { index: 'src/index.ts', 'archive/index': 'src/archive.ts', 'dashboard/index': 'src/dashboard.ts' };

/** Packages that several SDKs load have names here, and what several actions load is named after them. */
const codeSplitting: CodeSplittingOptions = {
  groups: [
    { name: 'sdk/debug', test: /node_modules\/(?:debug|ms)\//, priority: 3 },
    {
      name: 'sdk/azure-core',
      test: /node_modules\/(?:@azure\/(?:core-|abort-|logger)|@typespec\/|tslib\/)/,
      priority: 2,
    },
    { name: 'sdk/octokit-request', test: /node_modules\/@octokit\//, minShareCount: 2, priority: 2 },
    { name: 'shared', minShareCount: 2, entriesAware: true, priority: 1 },
  ],
};

const output: OutputOptions = {
  format: 'esm',
  comments: false,
  minifyInternalExports: false,
  entryFileNames: '[name].js',
  chunkFileNames: ({ name, facadeModuleId }) => {
    const [, sdk] = /.*\/node_modules\/@?((?:[^/]+\/)?[^/]+)\/(?:dist|index)/.exec(facadeModuleId ?? '') ?? [];
    if (sdk) return `sdk/${sdk.replace('/', '-')}.js`;
    const path = name.replaceAll('/index', '').replace('~', '/').replaceAll('~', '-');
    return path.includes('/') ? `${path}.js` : `shared/${path}.js`;
  },
};

interface Bundling {
  leftOut?: readonly string[];
  external?: string[];
  codeSplitting?: CodeSplittingOptions;
}

/** Writes entries with all that they need, and returns the files that came in. */
async function bundle(input: Record<string, string>, options: Bundling = {}): Promise<string[]> {
  const bundler = await rolldown({
    cwd: root,
    input,
    external: options.external ?? [],
    platform: 'node',
    // As ES modules, packages bring no more than what is used of them.
    resolve: { mainFields: ['module', 'main'] },
    // For tokens that nothing asks for, it would bring a client of its own.
    treeshake: { moduleSideEffects: [{ test: /node_modules\/@actions\//, sideEffects: false }] },
    plugins: [
      leaveOut(options.leftOut ?? []),
      withStandaloneValidator(),
      filesBeside({ root, built: { 'src/telemetry.ts': 'telemetry.js' } }),
    ],
  });
  const { output: files } = await bundler.generate({ ...output, codeSplitting: options.codeSplitting ?? false });
  await bundler.close();
  for (const file of files) write(file.fileName, file.type === 'chunk' ? inAscii(file.code) : file.source);
  return files.flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : file.originalFileNames));
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(`${dist}${file}`), { recursive: true });
  writeFileSync(`${dist}${file}`, content);
}

rmSync(dist, { recursive: true, force: true });
const files = await Promise.all([
  bundle(actions, { codeSplitting, leftOut }),
  // A thread, which loads nothing that a newer version of the action might have put in the place of this one.
  bundle({ telemetry: 'src/telemetry.ts' }, { leftOut: leftOutOfTelemetry }),
  // Most post steps have nothing to do, and load nothing of the action.
  bundle({ post: 'src/post.ts' }, { external: ['./index.js'] }),
  bundle({ shard: 'src/shard.ts' }, { external: ['./index.js'] }),
  bundleDashboardPage(root),
]);
write('package.json', '{ "type": "module" }\n');
write('licenses.txt', licensesOf(packagesOf(files.flat())));
