import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readAudience } from '../../../src/inputs/workflow-repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'audience-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  [{ visibility: 'public' }, 'public'],
  [{ visibility: 'internal', private: false }, 'not public'],
  [{ private: false }, 'public'],
  [{ private: true }, 'not public'],
  [{}, 'unknown'],
  [undefined, 'unknown'],
])('who sees a workflow is what the event says of its repository: %j', (repository, audience) => {
  const path = join(folder, 'event.json');
  writeFileSync(path, JSON.stringify({ repository }));
  expect(readAudience({ GITHUB_EVENT_PATH: path })).toBe(audience);
});

test.each([undefined, '/nonexistent', folder])('of an event that cannot be read, nobody knows: %s', (path) => {
  expect(readAudience({ GITHUB_EVENT_PATH: path })).toBe('unknown');
});
