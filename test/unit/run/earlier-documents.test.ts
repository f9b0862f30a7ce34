import { expect, test } from 'vitest';
import type { StoredName } from '../../../src/model.ts';
import { EarlierDocuments } from '../../../src/run/earlier-documents.ts';

const stored: StoredName[] = [
  { repo: 'o/kept', repoId: 1, visibility: 'public' },
  { repo: 'o/before', repoId: 2, visibility: 'public' },
  { repo: 'o/unnumbered', repoId: null, visibility: null },
];
const earlierOf = (): EarlierDocuments => new EarlierDocuments(stored, [{ asked: 'Old/Name', repo: 'O/Kept' }]);

test.each([
  ['the name', { name: 'O/Kept' }, 'o/kept'],
  ['the number, under a name of today', { name: 'o/after', repoId: 2 }, 'o/before'],
  ['the name, where the document has no number', { name: 'o/unnumbered', repoId: 3 }, 'o/unnumbered'],
  ['the name that was asked for then', { name: 'old/name' }, 'o/kept'],
  ['a name that is another repository’s by now', { name: 'o/before', repoId: 4 }, undefined],
  ['a name of which nothing is stored', { name: 'o/new' }, undefined],
  ['no number, though a document has none', { name: 'o/new', repoId: null }, undefined],
])('a document is found by %s', (_, wanted, repo) => {
  expect(earlierOf().find(wanted)?.repo).toBe(repo);
});

test('each document is there by its own name alone, with the name that was asked for', () => {
  const earlier = earlierOf();
  expect([...earlier.all()]).toEqual(stored);
  expect([earlier.get('O/Kept'), earlier.get('old/name')]).toEqual([stored[0], undefined]);
  expect([earlier.askedFor('o/kept'), earlier.askedFor('o/before')]).toEqual(['Old/Name', 'o/before']);
});
