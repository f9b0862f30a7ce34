import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const read = (name: string): string => readFileSync(join(root, name), 'utf8');

/** What people read about the action, by path. */
export const documents: ReadonlyMap<string, string> = new Map(
  globSync(['*.md', 'docs/*.md', '.github/*.md'], { cwd: root })
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted()
    .map((name) => [name, read(name)]),
);

export interface Block {
  /** Its document, and which one of this language it is there. */
  place: string;
  text: string;
}

/** The code blocks of a language, in one document or in all. */
export function blocksOf(language: string, names: Iterable<string> = documents.keys()): Block[] {
  const pattern = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm');
  return [...names].flatMap((name) =>
    [...(documents.get(name) ?? '').matchAll(pattern)].map(([, text = ''], i) => ({ place: `${name} ${i + 1}`, text })),
  );
}

/** The first two columns of the first table after a heading. */
export function rowsAfter(name: string, heading: string): [string, string][] {
  const [, chapter = ''] = (documents.get(name) ?? '').split(`${heading}\n`);
  const table = chapter.slice(chapter.indexOf('\n| --- ')).split('\n\n')[0] ?? '';
  return [...table.matchAll(/^\| (?!---)(.*?) \| (.*?) \|/gm)].map(([, one = '', other = '']) => [one, other]);
}

/** The names in backticks. */
export const quoted = (text: string): string[] => [...text.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name);
