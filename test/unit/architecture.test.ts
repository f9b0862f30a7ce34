import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const textOf = (file: string): string => readFileSync(`${root}${file}`, 'utf8');
const sources = globSync('src/**/*.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'));

interface Arrow {
  from: string;
  /** A file of the repository, or a package. */
  to: string;
}

const statement = /^(?:import|export)\s+(?:[^;'"]*?\s+from\s+)?'([^']+)'/gm;
const lateImport = /\bimport\(\s*'([^']+)'/g;

/** What a file imports or passes on, types and SDKs that it loads later included; Biome has put each import statement at the begin of a line. */
function arrowsOf(from: string): Arrow[] {
  const text = textOf(from);
  return [...text.matchAll(statement), ...text.matchAll(lateImport)]
    .filter(([, to]) => to !== './index.js')
    .map(([, target = '']) => ({
      from,
      to: target.startsWith('.') ? posix.join(posix.dirname(from), target) : target,
    }));
}

const arrows = sources.flatMap(arrowsOf);
const shown = (found: readonly Arrow[]): string[] => found.map(({ from, to }) => `${from} -> ${to}`).sort();

/**
 * Rooms from the top to the bottom, each with those that it imports, types included. An arrow that is not named here is a
 * decision: it needs a place in this list, and points down.
 */
const arrowsOfRooms: Readonly<Record<string, string>> = {
  'index.ts': 'steps',
  'post.ts': 'outlets',
  'shard.ts': '',
  'archive.ts': 'steps',
  'dashboard.ts': 'steps',
  'telemetry.ts': 'outlets',
  steps:
    'shards dashboard dashboard/static-files archive archive/places outlets run store privacy report/summary report/email report/telemetry store/files store/cosmos report/text github/client store/archive-source store/store report/content inputs errors network disk async text model',
  dashboard:
    'archive archive/places dashboard/static-files dashboard/site-data dashboard/stale dashboard/days github/metrics errors disk async text model',
  archive: 'archive/places store/archive-source store/store store/own-kind github/metrics async text model',
  'archive/places': 'outlets inputs errors network disk async text',
  outlets: 'run report/email report/page report/telemetry store/stored-run inputs errors network disk async text model',
  shards: 'run github/lanes github/pacing store/store inputs disk async text model',
  run: 'github/lanes github/stats github/listing compare github/client store/store store/own-kind privacy report/content inputs async text model',
  'github/lanes': 'github/stats github/listing github/pacing github/client inputs github/metrics async text model',
  'github/stats': 'github/pacing github/client github/metrics async text model',
  'github/listing': 'github/pacing github/client inputs github/metrics async text model',
  compare: 'text model',
  store: 'store/files store/store privacy model',
  'report/summary': 'report/content text model',
  'report/email': 'report/text report/content text model',
  'report/page': 'report/content text model',
  'report/telemetry': 'model',
  'github/pacing': 'github/client async text model',
  'store/files': 'store/archive-source store/stored-run store/store store/own-kind errors disk async text model',
  'store/cosmos':
    'store/archive-source store/stored-run store/store store/own-kind inputs errors disk async text model',
  'store/stored-run': 'store/archive-source store/store model',
  'store/archive-source': 'store/store model',
  'report/text': 'report/content text model',
  'github/client': 'errors async text model',
  'store/store': 'store/own-kind model',
  'report/content': 'text model',
  'dashboard/app/main.ts': 'dashboard/app dashboard/site-data',
  'dashboard/app': 'dashboard/site-data dashboard/stale dashboard/days text',
  'dashboard/static-files': 'dashboard/index-page dashboard/site-data',
  'dashboard/index-page': 'dashboard/site-data text',
  'dashboard/site-data': '',
  'dashboard/stale': 'dashboard/days',
  'dashboard/days': '',
  inputs: 'github/metrics network text model',
  'github/metrics': 'model',
  errors: 'text',
  network: 'text',
  disk: '',
  'store/own-kind': 'model',
  async: 'text model',
  privacy: 'model',
  text: 'model',
  model: '',
};
const entries = [
  'src/index.ts',
  'src/post.ts',
  'src/shard.ts',
  'src/archive.ts',
  'src/dashboard.ts',
  'src/telemetry.ts',
  'src/dashboard/app/main.ts',
];
const order = Object.keys(arrowsOfRooms);
const roomsBelow = (room: string): string[] => (arrowsOfRooms[room] ?? '').split(' ').filter(Boolean);
const rooms = order.toSorted((one, other) => other.length - one.length);

/** The room in which a file is: an entry, a folder or a single file of the list above. */
const roomOf = (file: string): string | undefined => {
  if (entries.includes(file)) return file.replace(/^src\//, '');
  const path = file.replace(/^src\//, '').replace(/\.ts$/, '');
  return rooms.find((room) => path === room || path.startsWith(`${room}/`));
};
const inside = arrows.filter(({ to }) => to.startsWith('src/'));

test('the arrows are read from the sources, those of types included', () => {
  expect(shown(arrows)).toContain('src/index.ts -> src/steps/main.ts');
  expect(inside.filter(({ to }) => !sources.includes(to))).toEqual([]);
  expect(shown(arrows)).toContain('src/async/wake-up.ts -> src/async/clock.ts');
  expect(shown(arrows)).toContain('src/run/outcomes.ts -> src/model.ts');
});

test('every file is in a room, and each room has files', () => {
  expect(sources.filter((file) => roomOf(file) === undefined)).toEqual([]);
  expect(rooms.filter((room) => !sources.some((file) => roomOf(file) === room))).toEqual([]);
});

test('only the entries and the model stand outside of a folder', () => {
  expect(sources.filter((file) => /^src\/[^/]+$/.test(file)).toSorted()).toEqual(
    [...entries.filter((file) => !file.includes('/app/')), 'src/model.ts'].toSorted(),
  );
});

test('arrows point down', () => {
  const upward = order.flatMap((room, i) => roomsBelow(room).filter((other) => order.indexOf(other) <= i));
  expect(upward).toEqual([]);
});

test('a room imports the rooms that are named for it, types included, and no others', () => {
  const across = inside.filter(({ from, to }) => roomOf(from) !== roomOf(to));
  expect(shown(across.filter(({ from, to }) => !roomsBelow(roomOf(from) ?? '').includes(roomOf(to) ?? '')))).toEqual(
    [],
  );
  const drawn = new Set(across.map(({ from, to }) => `${roomOf(from)} -> ${roomOf(to)}`));
  const named = order.flatMap((room) => roomsBelow(room).map((other) => `${room} -> ${other}`));
  expect(named.filter((arrow) => !drawn.has(arrow))).toEqual([]);
});

test('model.ts imports nothing', () => {
  expect(shown(arrows.filter(({ from }) => from === 'src/model.ts'))).toEqual([]);
});

test('the stages of a run pass values by the pipeline, and do not import one another', () => {
  const stages = ['receive-names', 'store-answers', 'compare-stage', 'run-info-stage'].map(
    (name) => `src/run/${name}.ts`,
  );
  expect(sources).toEqual(expect.arrayContaining(stages));
  expect(shown(inside.filter(({ from, to }) => stages.includes(from) && stages.includes(to)))).toEqual([]);
});

test('report/ imports no SDK', () => {
  expect(shown(arrows.filter(({ from, to }) => from.startsWith('src/report/') && !to.startsWith('src/')))).toEqual([]);
});

test('no file imports itself by way of others, types included', () => {
  const beside = globSync('{emulators,scripts}/**/*.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  const all = Map.groupBy([...inside, ...beside.flatMap(arrowsOf)], ({ from }) => from);
  const reached = (file: string, seen: Set<string>): Set<string> => {
    for (const { to } of all.get(file) ?? []) {
      if (seen.has(to)) continue;
      seen.add(to);
      reached(to, seen);
    }
    return seen;
  };
  expect([...sources, ...beside].filter((file) => reached(file, new Set()).has(file))).toEqual([]);
});

test('src/, scripts/ and emulators/ import nothing from test/, and src/ nothing from the others', () => {
  const others = globSync('{scripts,emulators}/**/*.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  expect(others.length).toBeGreaterThan(50);
  const outward = [...arrows, ...others.flatMap(arrowsOf)];
  expect(shown(outward.filter(({ to }) => to.startsWith('test/')))).toEqual([]);
  expect(shown(arrows.filter(({ to }) => /^(scripts|emulators)\//.test(to)))).toEqual([]);
});

test('each package is imported where it is named, and nowhere else', () => {
  const places: Readonly<Record<string, string>> = {
    '@actions/core': 'outlets steps',
    '@azure/cosmos': 'store/cosmos',
    '@azure/eventgrid': 'outlets',
    '@azure/identity': 'outlets',
    '@azure/monitor-opentelemetry-exporter': 'outlets',
    '@azure/storage-blob': 'archive/places',
    '@octokit/auth-app': 'github/client',
    '@octokit/graphql': 'github/client',
    '@octokit/request': 'github/client',
    '@opentelemetry/api': 'outlets',
    '@opentelemetry/otlp-transformer': 'outlets',
    '@opentelemetry/resources': 'outlets',
    '@opentelemetry/sdk-logs': 'outlets',
    '@opentelemetry/sdk-metrics': 'outlets',
    '@opentelemetry/sdk-trace-base': 'outlets',
    '@sendgrid/mail': 'outlets',
    ajv: 'inputs',
    'csv-stringify': 'store/files',
    'fastest-levenshtein': 'inputs',
    hyparquet: 'archive dashboard/app',
    'hyparquet-writer': 'archive dashboard',
    'jsonc-parser': 'inputs',
    'p-limit': 'archive async github/listing run',
    undici: 'network',
    uplot: 'dashboard/app',
  };
  const outside = arrows.filter(({ to }) => !to.startsWith('node:') && !/^(src|\.|sources\.schema)/.test(to));
  const found = Map.groupBy(outside, ({ to }) => to);
  const shownPlaces = [...found].map(([name, some]) => [name, [...new Set(some.map(({ from }) => roomOf(from)))]]);
  const sorted = shownPlaces.map(([name, where]) => [name, (where as string[]).toSorted().join(' ')]);
  expect(Object.fromEntries(sorted)).toEqual(places);
});

test('imported where it is needed is an SDK that few runs need, and the action by its post step and by one job of several; nothing else is', () => {
  const found = sources.filter((file) => /\bimport\s*\(|\brequire\s*\(/.test(textOf(file)));
  const targets = found.flatMap((from) => [...textOf(from).matchAll(lateImport)].map(([, to]) => `${from} -> ${to}`));
  expect(targets.sort()).toEqual([
    'src/archive/places/blob.ts -> @azure/storage-blob',
    'src/github/client/app-client.ts -> @octokit/auth-app',
    'src/network/connections.ts -> undici',
    'src/outlets/azure-credential.ts -> @azure/identity',
    'src/outlets/email.ts -> @sendgrid/mail',
    'src/outlets/event-grid.ts -> @azure/eventgrid',
    'src/post.ts -> ./index.js',
    'src/shard.ts -> ./index.js',
    'src/store/cosmos/cosmos-store.ts -> @azure/cosmos',
  ]);
  // One import at the start would load it in every run.
  const sdks = targets.flatMap((target) => / -> ([^.].+)$/.exec(target)?.[1] ?? []);
  const early = /^import\s+(?!type\b)[^;'"]*?\s+from\s+'([^']+)'/gm;
  const atStart = sources.flatMap((file) => [...textOf(file).matchAll(early)].map(([, to = '']) => to));
  expect(atStart).toContain('csv-stringify');
  expect(sdks.filter((name) => atStart.includes(name))).toEqual([]);
});

test('only the entries act on import: all other modules load without a word, a listener or a wait', () => {
  const others = sources.filter((file) => !entries.includes(file));
  const script = `${others.map((file) => `import './${file}';`).join('\n')}
    const names = process.eventNames().filter((name) => /^SIG|exit|^uncaught|^unhandled/i.test(String(name)));
    console.log(JSON.stringify({ names, exitCode: process.exitCode ?? 0 }));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    encoding: 'utf8',
    env: {},
    timeout: 100_000,
  });
  expect({ stdout: stdout.trim(), stderr, status }).toEqual({
    stdout: '{"names":[],"exitCode":0}',
    stderr: '',
    status: 0,
  });
});

test('no statement outside of a function calls something for its effect, except in the entries', () => {
  const acts = /^(?:await|void|if|for|while|try|new|[A-Za-z_$][\w$.]*\s*\()(?:\b|$)/m;
  expect(sources.filter((file) => acts.test(textOf(file)) && !entries.includes(file))).toEqual([]);
});

test('no file is named after what it is not about', () => {
  const files = globSync('{src,test,scripts,emulators}/**/*.ts', { cwd: root });
  expect(files.length).toBeGreaterThan(sources.length);
  expect(files.filter((file) => /(^|[/\\.-])(utils?|helpers?|commons?|managers?|misc)([/\\.-]|$)/i.test(file))).toEqual(
    [],
  );
});

test('no test is run again after it failed: what needs luck is a defect of the test or of the product', () => {
  const files = globSync(['vitest*.config.ts', 'test/**/*.ts', 'package.json', '.github/workflows/*.yml'], {
    cwd: root,
  });
  expect(files).toContain('vitest.config.ts');
  expect(files.filter((file) => /\bretry: [\d{]|--retr[y]\b/.test(textOf(file)))).toEqual([]);
});

test('no module of the tests cleans up after the file that loads it first, since others share it', () => {
  const shared = globSync('test/**/*.ts', { cwd: root }).filter((file) => !file.endsWith('.test.ts'));
  expect(shared.length).toBeGreaterThan(50);
  expect(shared.filter((file) => /^(after|before)(All|Each)\(/m.test(textOf(file)))).toEqual([]);
});
