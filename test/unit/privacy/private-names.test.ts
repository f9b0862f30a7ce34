import { describe, expect, test } from 'vitest';
import { PrivateNames } from '../../../src/privacy/private-names.ts';

function namesWith(...hidden: string[]): PrivateNames {
  const names = new PrivateNames(true);
  names.note('contoso/open', 'public');
  for (const name of hidden) names.note(name, 'private');
  return names;
}

describe('a text', () => {
  const names = namesWith('contoso/secret', 'contoso/s.e-c_ret');

  test.each([
    ['Could not resolve contoso/secret.', 'Could not resolve private repository 1.'],
    ["'Contoso/SECRET'", "'private repository 1'"],
    ['https://github.com/contoso/secret/issues/3', 'https://github.com/private repository 1/issues/3'],
    ['https://github.com/contoso/secret.git', 'https://github.com/private repository 1.git'],
    ['repos%2Fcontoso%2Fsecret%2Fissues', 'repos%2Fprivate repository 1%2Fissues'],
    ['docs/contoso.secret.1611127298: 429', 'docs/private repository 1: 429'],
    ['contoso.s.e-c_ret.1611127298', 'private repository 2'],
    ['contoso/open, contoso/secret, contoso/s.e-c_ret', 'contoso/open, private repository 1, private repository 2'],
    ['contoso/secret/contoso/secret', 'private repository 1/private repository 1'],
    ['contoso\\/secret contoso&#x2F;secret', 'private repository 1 private repository 1'],
    ['repos%252fcontoso%252fsecret', 'repos%252fprivate repository 1'],
    ['contoso/secret and contoso/sec…', 'private repository 1 and contoso/…'],
    ['docs/contoso.sec… contoso%2Fsec…', 'docs/contoso.… contoso%…'],
    ['Sign in to contoso / secret · GitHub', 'Sign in to private repository 1 · GitHub'],
    ['head contoso:secret, contoso:sec…', 'head private repository 1, contoso:…'],
    ['contoso: secret, https://contoso:443/', 'contoso: secret, https://contoso:443/'],
    // A name alone can be any word.
    ['contoso/secrets and secret', 'contoso/secrets and secret'],
    ['application/json; 1/2', 'application/json; 1/2'],
  ])('shows no hidden name: %s', (text, shown) => {
    expect(names.hide(text)).toBe(shown);
  });

  test('that is long takes no time', () => {
    const before = process.cpuUsage();
    for (const text of [
      'a/'.repeat(200_000),
      'a.'.repeat(500_000),
      'a / '.repeat(200_000),
      'a:'.repeat(300_000),
      '%2f'.repeat(200_000),
      'a'.repeat(1_000_000),
      'a%25'.repeat(300_000),
      `${'a'.repeat(1_000_000)}/b…`,
    ])
      names.hide(text);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(5_000);
  });
});

test('a name is hidden until it is known to be public, and shown from then on', () => {
  const names = new PrivateNames(true);
  names.note('contoso/new');
  expect(names.hide('contoso/new')).toBe('private repository 1');
  names.note('Contoso/New', 'public');
  names.note('contoso/new');
  expect([names.hide('contoso/new'), names.isHidden('contoso/new')]).toEqual(['contoso/new', false]);
  expect(names.isHidden('contoso/never-met')).toBe(true);
});

test.each([
  ['Contoso/lost: 500', 'private repository 1: 500'],
  ['GET /orgs/contoso/repos?page=2', 'GET /orgs/contoso/repos?page=2'],
  ['https://github.com/contoso', 'https://github.com/contoso'],
  ['contoso/open. contoso/open.git', 'contoso/open. contoso/open.git'],
  ['fabrikam/lost', 'fabrikam/lost'],
  ['https://github.com/contoso/stats/actions', 'https://github.com/contoso/stats/actions'],
])('a name of a listed owner is hidden before it is listed: %s', (text, shown) => {
  const names = new PrivateNames(true);
  names.noteOwners(['contoso'], 'Contoso/stats');
  names.note('contoso/open', 'public');
  expect(names.hide(text)).toBe(shown);
});

test.each(['private', 'internal'])('%s repositories are counted, each once', (visibility) => {
  for (const hides of [true, false]) {
    const names = new PrivateNames(hides);
    for (const name of ['o/a', 'O/A', 'o/b']) names.note(name, visibility);
    names.note('o/c', 'public');
    names.note('o/d');
    expect([names.count, names.isHidden('o/a')]).toEqual([2, hides]);
  }
});

test('an owner that the run meets is as one that its sources name', () => {
  const names = new PrivateNames(true);
  names.noteOwners([], 'contoso/stats');
  names.noteOwner('Met');
  expect(names.hide('met/secret, other/open, contoso/stats')).toBe('private repository 1, other/open, contoso/stats');
});
