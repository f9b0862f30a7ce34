import { expect, it } from 'vitest';
import { notesOf } from '../../../scripts/release-notes.ts';

const changeLog =
  '# Changes\n\n## [Unreleased]\n\n## [2.0.0] - 2027-01-01\n\n- New.\n\n## [1.0.0] - 2026-11-25\n\n- First.\n';

it('the notes of a release are its section of the change log', () => {
  expect(notesOf(changeLog, '2.0.0')).toBe('- New.');
  expect(notesOf(changeLog, '1.0.0')).toBe('- First.');
});

it('a version without a section, or with an empty one, has no notes', () => {
  expect(notesOf(changeLog, '3.0.0')).toBeUndefined();
  expect(notesOf(changeLog, 'Unreleased')).toBeUndefined();
});
