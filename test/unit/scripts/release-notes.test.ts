import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { notesOf } from '../../../scripts/release-notes.ts';

const read = (name: string): string => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');
const changeLog =
  '# Changes\n\n## [3.0.0] - unreleased\n\n- Soon.\n\n## [2.0.0] - 2027-01-01\n\n- New.\n\n## [1.0.0] - 2026-11-25\n\n- First.\n';

it('the notes of a release are its section of the change log', () => {
  expect(notesOf(changeLog, '2.0.0')).toBe('- New.');
  expect(notesOf(changeLog, '1.0.0')).toBe('- First.');
});

it('a version without a section, without notes or without a date has no notes', () => {
  expect(notesOf(changeLog, '4.0.0')).toBeUndefined();
  expect(notesOf(changeLog, '3.0.0')).toBeUndefined();
  expect(notesOf('## [1.0.0] - 2026-11-25\n\n## [0.1.0] - 2026-11-24\n\n- Old.\n', '1.0.0')).toBeUndefined();
});

it('the change log begins with the version of package.json, which has notes once it is dated', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  const own = read('CHANGELOG.md');
  const [, first] = /^## \[(.*?)\] - /m.exec(own) ?? [];
  expect(first).toBe(version);
  expect(notesOf(own.replace('unreleased', '2026-12-01'), version)).toMatch(/^- /);
});
