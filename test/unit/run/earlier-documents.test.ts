import { expect, test } from 'vitest';
import type { StoredName } from '../../../src/model.ts';
import { EarlierDocuments } from '../../../src/run/earlier-documents.ts';

const stored: StoredName[] = [
  { repo: 'o/kept', repoId: 1, visibility: 'public' },
  { repo: 'o/before', repoId: 2, visibility: 'public' },
  { repo: 'o/unnumbered', repoId: null, visibility: null },
];
const earlier = new EarlierDocuments(stored, [{ asked: 'Old/Name', repo: 'O/Kept' }]);

test.each([
  ['the name', { name: 'O/Kept' }, 'o/kept'],
  ['the number, under a name of today', { name: 'o/after', repoId: 2 }, 'o/before'],
  ['the name, where the document has no number', { name: 'o/unnumbered', repoId: 3 }, 'o/unnumbered'],
  ['the name that was asked for then', { name: 'old/name' }, 'o/kept'],
  ['a name that is another repository’s by now', { name: 'o/before', repoId: 4 }, undefined],
  ['a name of which nothing is stored', { name: 'o/new' }, undefined],
])('a document is found by %s', (_, wanted, repo) => {
  expect(earlier.find(wanted)?.repo).toBe(repo);
});
