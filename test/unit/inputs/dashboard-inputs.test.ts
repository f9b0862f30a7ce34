import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDashboardInputs } from '../../../src/inputs/dashboard.ts';

const workspace = mkdtempSync(join(tmpdir(), 'dashboard-inputs-'));
const read = (given: Record<string, string>) =>
  readDashboardInputs({
    get: (name) => given[name] ?? '',
    redact: (text) => text,
    env: { GITHUB_WORKSPACE: workspace },
  });

test('without any input the archive and the site have their usual folders', () => {
  expect(read({})).toMatchObject({
    warnings: [],
    inputs: {
      ...{ days: 365, title: 'Repository statistics', includePrivate: false, server: 'https://github.com' },
      archive: { kind: 'folder', path: join(workspace, 'archive') },
      outputDirectory: join(workspace, 'site'),
    },
  });
});

test('the repository of the workflow is named only if everyone can see it', () => {
  const event = join(workspace, 'event.json');
  const env = { GITHUB_WORKSPACE: workspace, GITHUB_REPOSITORY: 'contoso/stats', GITHUB_EVENT_PATH: event };
  const urls = ['public', 'private', 'internal'].map((visibility) => {
    writeFileSync(event, JSON.stringify({ repository: { visibility } }));
    const source = { get: () => '', redact: (text: string) => text, env };
    const read = readDashboardInputs(source);
    return 'inputs' in read && read.inputs.publicRepositoryUrl;
  });
  expect(urls).toEqual(['https://github.com/contoso/stats', undefined, undefined]);
});

test('all faults are found at once', () => {
  const given = { archive: '../x', 'storage-key': '', days: '0', title: 'a\nb', 'include-private': 'yes' };
  expect(read({ ...given, 'output-directory': '/etc', 'azure-client-id': 'a' })).toMatchObject({
    faults: [
      expect.stringMatching(/^archive: must be a folder inside the workspace/),
      expect.stringMatching(/^azure-tenant-id: required with `azure-client-id`/),
      expect.stringMatching(/^days: must be a whole number from 1 to 3660 \(found "0"\)/),
      expect.stringMatching(/^title: must be one line/),
      expect.stringMatching(/^output-directory: must be a folder inside the workspace/),
      expect.stringMatching(/^include-private: must be true or false/),
    ],
  });
});

test.each(['archive', 'archive/site', '.', 'archive/../archive/'])(
  'the site in %s is refused, since it would publish the archive, or be part of it',
  (directory) => {
    expect(read({ 'output-directory': directory })).toMatchObject({
      faults: [expect.stringMatching(/^output-directory: must/)],
    });
  },
);

test('a site beside the archive is fine, also with a name that begins alike', () => {
  expect(read({ 'output-directory': 'archive-site' })).toHaveProperty('inputs');
});
