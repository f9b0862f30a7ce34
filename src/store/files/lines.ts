import { closeSync, createReadStream, ftruncateSync, readFileSync } from 'node:fs';
import { openPlain } from '../../disk/whole-file.ts';

const lineEnd = 0x0a;
/** Twice the size that a document can have. */
const longestLine = 4_000_000;

/** The lines of a file, which only a line feed ends; none if it cannot be read. */
export async function* linesIn(path: string): AsyncGenerator<string, void, undefined> {
  const fd = openPlain(path);
  if (fd === undefined) return;
  let rest = '';
  for await (const chunk of createReadStream('', { fd, encoding: 'utf8' })) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length > longestLine) return;
  }
  if (rest !== '') yield rest;
}

/** Takes away what stands behind the last line end. */
export function cutTornLine(path: string): void {
  const descriptor = openPlain(path, 'r+');
  if (descriptor === undefined) return;
  try {
    const bytes = readFileSync(descriptor);
    const wholeBytes = bytes.lastIndexOf(lineEnd) + 1;
    if (wholeBytes < bytes.length) ftruncateSync(descriptor, wholeBytes);
  } finally {
    closeSync(descriptor);
  }
}
