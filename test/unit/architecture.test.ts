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
  /** A file of src/, or a package. */
  to: string;
  isType: boolean;
}

/** What a file imports or passes on; Biome has put each import statement at the begin of a line. */
function arrowsOf(from: string): Arrow[] {
  const statements = textOf(from).matchAll(/^(?:import|export)\s+(?:([^;'"]*?)\s+from\s+)?'([^']+)'/gm);
  return [...statements].map(([, what = '', target = '']) => {
    const names =
      /^\{(.*)\}$/s
        .exec(what)?.[1]
        ?.split(',')
        .map((name) => name.trim()) ?? [];
    const areTypes =
      names.filter(Boolean).length > 0 && names.filter(Boolean).every((name) => name.startsWith('type '));
    const to = target.startsWith('.') ? posix.join(posix.dirname(from), target) : target;
    return { from, to, isType: what.startsWith('type ') || areTypes };
  });
}

const arrows = sources.flatMap(arrowsOf);
const isFile = (to: string): boolean => to.startsWith('src/');
const shown = (found: readonly Arrow[]): string[] => found.map(({ from, to }) => `${from} -> ${to}`).sort();

/** The folder of src/ in which a file is; undefined for those that stand beside the folders. */
const roomOf = (file: string): string | undefined => /^src\/([^/]+)\//.exec(file)?.[1];

/** Where the rooms are put together; nothing else knows them all. */
const composition = [
  'index',
  'main',
  'post',
  'pipeline',
  'dry-run',
  'services',
  'run-context',
  'report-page',
  'settling',
].map((name) => `src/${name}.ts`);

test('the arrows are read from the sources', () => {
  expect(shown(arrows)).toContain('src/index.ts -> src/main.ts');
  expect(arrows.filter(({ to }) => to.startsWith('src/') && !sources.includes(to))).toEqual([]);
  expect(arrows).toContainEqual({ from: 'src/bell.ts', to: 'src/clock.ts', isType: true });
  expect(arrows).toContainEqual({ from: 'src/ledger.ts', to: 'src/model.ts', isType: false });
});

test('model.ts imports nothing', () => {
  expect(shown(arrows.filter(({ from }) => from === 'src/model.ts'))).toEqual([]);
});

test('report/ imports only itself and the model', () => {
  const inside = arrows.filter(({ from }) => roomOf(from) === 'report');
  expect(inside).not.toEqual([]);
  expect(shown(inside.filter(({ to }) => roomOf(to) !== 'report' && to !== 'src/model.ts'))).toEqual([]);
});

test('the rooms do not import one another, except types and the one escape.ts', () => {
  const across = arrows.filter(({ from, to }) => roomOf(from) && roomOf(to) && roomOf(from) !== roomOf(to));
  expect(shown(across.filter(({ to, isType }) => !isType && to !== 'src/report/escape.ts'))).toEqual([]);
});

test('a room of services knows another by type only where it sends what that one makes, or signs in with it', () => {
  const known = ['outlets -> report', 'outlets -> azure', 'store -> azure'];
  const across = arrows.filter(({ from, to }) => roomOf(from) && roomOf(to) && roomOf(from) !== roomOf(to));
  expect(shown(across.filter(({ from, to }) => !known.includes(`${roomOf(from)} -> ${roomOf(to)}`)))).toEqual([]);
});

test('no room imports what puts the rooms together', () => {
  expect(shown(arrows.filter(({ from, to }) => roomOf(from) && composition.includes(to)))).toEqual([]);
});

test('beside the rooms, only what puts them together imports from them, except types and lists of words', () => {
  const wordLists = ['src/report/figures.ts', 'src/github/metrics.ts'];
  const shared = arrows.filter(({ from, to }) => !roomOf(from) && !composition.includes(from) && roomOf(to));
  expect(shown(shared.filter(({ to, isType }) => !isType && !wordLists.includes(to)))).toEqual([]);
  const behind = arrows.filter(({ from, to, isType }) => wordLists.includes(from) && roomOf(to) && !isType);
  expect(shown(behind.filter(({ from, to }) => roomOf(from) !== roomOf(to)))).toEqual([]);
});

test('no file imports itself by way of others', () => {
  const reached = (file: string, seen: Set<string>): Set<string> => {
    for (const { to } of arrows.filter(({ from, isType }) => from === file && !isType)) {
      if (!isFile(to) || seen.has(to)) continue;
      seen.add(to);
      reached(to, seen);
    }
    return seen;
  };
  expect(sources.filter((file) => reached(file, new Set()).has(file))).toEqual([]);
});

test.each([
  [/^@azure\/cosmos$/, /^src\/store\/cosmos\//],
  [/^@azure\/identity$/, /^src\/azure\//],
  [/^@azure\/eventgrid$/, /^src\/outlets\//],
  [/^@sendgrid\//, /^src\/outlets\//],
  [/^@octokit\/|^@actions\/github$/, /^src\/github\//],
  [/^@actions\/core$/, /^src\/(outlets\/|azure\/|main\.ts$|post\.ts$)/],
])('%s is imported by %s only', (name, place) => {
  expect(shown(arrows.filter(({ from, to }) => name.test(to) && !place.test(from)))).toEqual([]);
});

test('no import is dynamic', () => {
  expect(sources.filter((file) => /\bimport\s*\(|\brequire\s*\(/.test(textOf(file)))).toEqual([]);
});

test('only index.ts acts on import: all other modules load without a word, a listener or a wait', () => {
  const others = sources.filter((file) => file !== 'src/index.ts');
  const script = `${others.map((file) => `import './${file}';`).join('\n')}
    const names = process.eventNames().filter((name) => /^SIG|exit|^uncaught|^unhandled/i.test(String(name)));
    console.log(JSON.stringify({ names, exitCode: process.exitCode ?? 0 }));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    encoding: 'utf8',
    env: {},
    timeout: 30_000,
  });
  expect({ stdout: stdout.trim(), stderr, status }).toEqual({
    stdout: '{"names":[],"exitCode":0}',
    stderr: '',
    status: 0,
  });
});

test('no statement outside of a function calls something for its effect, except in index.ts', () => {
  const acts = /^(?:await|void|if|for|while|try|new|[A-Za-z_$][\w$.]*\s*\()(?:\b|$)/m;
  expect(sources.filter((file) => acts.test(textOf(file)))).toEqual(['src/index.ts']);
});

test('no file is named after what it is not about', () => {
  const files = globSync('{src,test,scripts}/**/*.ts', { cwd: root });
  expect(files.length).toBeGreaterThan(sources.length);
  expect(files.filter((file) => /(^|[/\\.-])(utils?|helpers?|commons?|managers?|misc)([/\\.-]|$)/i.test(file))).toEqual(
    [],
  );
});
