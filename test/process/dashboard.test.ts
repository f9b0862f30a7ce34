import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApplicationInsights } from '../../emulators/application-insights/server.ts';
import { containerOf, signedFor } from '../../emulators/blob-storage/client.ts';
import { type BlobStorage, startBlobStorage } from '../../emulators/blob-storage/server.ts';
import { type RunOptions, startAction } from '../../emulators/runner/runner.ts';
import { inputsOf } from '../../emulators/services.ts';
import { documentOf, type MadeUpRun, writeArchive } from '../unit/dashboard/made-up-archive.ts';
import { annotationsOf } from './left-behind.ts';

const hostile = '</script><script>alert(1)</script>';
const runs: MadeUpRun[] = ['2026-11-20', '2026-11-26', '2026-11-27'].map((day, i) => ({
  at: `${day}T05:00:00Z`,
  documents: [
    documentOf('contoso/web', { stars: 10 + i, repoId: 1, topics: [hostile, 'cli'], primaryLanguage: hostile }),
    documentOf('contoso/.github--', { stars: 3, repoId: 2 }),
    documentOf('contoso/secret', { repoId: 3, visibility: 'private' }),
    documentOf(`contoso/${hostile}`, { repoId: 4 }),
  ],
}));

let workspace: string;
beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'dashboard-'));
  writeArchive(join(workspace, 'archive'), runs);
});
afterAll(() => rmSync(workspace, { recursive: true }));

const dashboard = (options: RunOptions) =>
  startAction({
    actionPath: fileURLToPath(new URL('../../dashboard', import.meta.url)),
    timeLimitMs: 100_000,
    workspace,
    ...options,
  }).done;

/** The text of all files of a site, by their paths without version and hash. */
function filesOf(folder: string): Map<string, string> {
  const plain = (path: string): string =>
    path.replace(/(?<=^data\/)[^/]+\//, '').replace(/(?<=^app-)[\da-f]{12}/, 'HASH');
  const paths = globSync('**/*.*', { cwd: join(workspace, folder) });
  const files = paths.map((path) => [plain(path), readFileSync(join(workspace, folder, path), 'latin1')] as const);
  return new Map(files.sort(([one], [other]) => (one < other ? -1 : 1)));
}

describe('a dashboard', () => {
  it('is made of an archive in a folder, without what not everyone can see, and hostile text changes nothing', async () => {
    const result = await dashboard({ inputs: { title: `A & ${hostile}` } });
    expect(result.exitCode, result.log).toBe(0);
    expect(result.outputs).toEqual({ repositories: '2', days: '3', 'output-directory': join(workspace, 'site') });
    expect(result.summary).toContain('Dashboard of 2 repositories over 3 days');
    expect(annotationsOf(result, 'warning').map(({ message }) => message)).toEqual([
      expect.stringMatching(/^1 repository left out.*set `include-private` to true/),
    ]);
    const files = filesOf('site');
    expect([...files.keys()]).toEqual([
      ...['app-HASH.css', 'app-HASH.js'],
      ...['data/overview.json', 'data/owners.json', 'data/owners/0.parquet'],
      ...['data/repositories.json', 'data/repositories/0.parquet', 'index.html'],
    ]);
    expect(files.get('index.html')).not.toContain('<script>alert');
    expect([...files].filter(([, text]) => /secret/.test(text)).map(([path]) => path)).toEqual([]);
    expect(JSON.parse(files.get('data/repositories.json') ?? '')).toMatchObject({
      ...{ name: ['web', '.github--'], languages: [hostile], topicNames: [hostile, 'cli'], topics: [[0, 1], []] },
    });
  });

  it('says all at once what is wrong with its inputs, and writes nothing', async () => {
    const inputs = { archive: '../outside', days: '1.5', 'output-directory': 'bad-site', 'storage-key': 'k' };
    const result = await dashboard({ inputs, env: { INPUT_TITLES: 'x' } });
    expect(result.exitCode).toBe(1);
    expect(annotationsOf(result, 'error').map(({ message }) => message)).toEqual([
      expect.stringMatching(/^storage-key: has no use for a folder/),
      'days: must be a whole number from 1 to 3660 (found "1.5")',
    ]);
    expect(annotationsOf(result, 'warning').map(({ message }) => message)).toEqual([
      'title: not given, but "titles" is. If you mean this input, use `title`',
    ]);
    expect(result.outputs).toEqual({ repositories: '0', days: '0', 'output-directory': '' });
    expect(readdirSync(workspace)).not.toContain('bad-site');
  });

  it('of an empty archive is an error that says what to set', async () => {
    const result = await dashboard({ inputs: { archive: 'nothing', 'output-directory': 'no-site' } });
    expect(result.exitCode).toBe(1);
    expect(annotationsOf(result, 'error').map(({ message }) => message)).toEqual([
      '`nothing` has no run with documents. Set `archive` to the `destination` of the archive action, and run that action first.',
    ]);
  });

  describe('of an archive in Blob Storage', () => {
    let storage: BlobStorage;
    beforeAll(async () => {
      storage = await startBlobStorage({ containers: ['archive'] });
      const folder = join(workspace, 'archive');
      for (const path of globSync('**/*.*', { cwd: folder }))
        await containerOf(storage, 'archive').getBlockBlobClient(`of/${path}`).uploadFile(join(folder, path));
    });
    afterAll(() => storage.close());

    it('is the same, by a SAS that can only read and list, and Application Insights hears of it', async () => {
      const insights = await startApplicationInsights();
      const inputs = { archive: `${storage.endpoint}/archive/of`, 'output-directory': 'blob-site' };
      const sas = signedFor(storage, 'archive', { permissions: 'rl' });
      const result = await dashboard({
        inputs: { ...inputs, 'storage-key': sas, ...inputsOf.applicationInsights(insights) },
        env: { NODE_EXTRA_CA_CERTS: insights.caCertificatePath },
        // The 3 seconds that telemetry has are longer, since the machine may be busy.
        timeScale: 0.1,
      });
      expect(result.exitCode, result.log).toBe(0);
      expect(result.visibleLog).not.toContain(sas);
      const data = (folder: string) => [...filesOf(folder)].filter(([path]) => path.startsWith('data/'));
      expect(data('blob-site')).toEqual(data('site'));
      const { AppRequests, AppMetrics = [] } = insights.tables();
      expect(AppRequests).toMatchObject([{ Name: 'repo-stats dashboard', Success: true }]);
      const figures = Object.fromEntries(AppMetrics.map(({ Name, Sum }) => [Name, Sum]));
      expect(figures).toMatchObject({ 'dashboard.repositories': 2, 'dashboard.days': 3, 'dashboard.left_out': 1 });
      await insights.close();
    });
  });
});
