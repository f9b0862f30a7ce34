import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { documents, root } from './documents.ts';

const linksIn = (text: string): string[] =>
  [...text.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);

/** As GitHub makes them from headings. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#{1,4} (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );

test.each([...documents])('the links and pictures of %s lead somewhere', (name, text) => {
  for (const target of linksIn(text)) {
    const [file = '', anchor] = target.split('#');
    const path = file === '' ? name : posix.join(posix.dirname(name), file);
    // Pages of the repository on GitHub, such as its issues, are above the files.
    if (target.startsWith('https://') || path.startsWith('../')) continue;
    expect(existsSync(join(root, path)), target).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(documents.get(path) ?? ''), target).toContain(anchor);
  }
});

test('every document is linked from another one', () => {
  const targets = [...documents].flatMap(([name, text]) =>
    linksIn(text).map((target) => posix.join(posix.dirname(name), target.split('#')[0] ?? '')),
  );
  const found = ['README.md', 'CODE_OF_CONDUCT.md', '.github/PULL_REQUEST_TEMPLATE.md'];
  expect([...documents.keys()].filter((name) => !targets.includes(name) && !found.includes(name))).toEqual([]);
});
