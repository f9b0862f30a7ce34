import type { Quote } from '../../text/redact.ts';

/** A line of the sources as people may see it, and how many characters stand before the place at fault. */
export interface Excerpt {
  line: string;
  column: number;
}

/** The line at an offset; undefined if it is too long for its place to be shown. */
export function excerptAt(text: string, offset: number, quote: Quote): Excerpt | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end < 0 ? undefined : end);
  const indent = line.length - line.trimStart().length;
  if (line.length - indent > longestLine) return undefined;
  // Whole, so that no part of a secret is left, and only then cut.
  const shown = (part: string): string => quote(part).slice(1, -1);
  const excerpt = { line: shown(line.trim()), column: shown(line.slice(indent, offset - start)).length };
  return excerpt.column < excerpt.line.length ? excerpt : undefined;
}

/** A quote has no more. */
const longestLine = 100;
