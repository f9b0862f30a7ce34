import { expect, test } from 'vitest';
import { nearest } from '../../../src/inputs/nearest.ts';

const names = ['exclude', 'include', 'archived', 'forks', 'topics'];

test.each([
  ['excludes', 'exclude'],
  ['includ', 'include'],
  ['archive', 'archived'],
  ['fork', 'forks'],
  ['topic', 'topics'],
])('who wrote %s most likely meant %s', (typed, meant) => {
  expect(nearest(typed, names)).toBe(meant);
});

test('a name in another case is nearer than one with other letters', () => {
  expect(nearest('FORKS', ['FORK', 'forks'])).toBe('forks');
  expect(nearest('orgname', ['orgNames', 'ogname', 'orgName'])).toBe('orgName');
});
