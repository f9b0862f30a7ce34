import { readFileSync, truncateSync } from 'node:fs';

const lineEnd = 0x0a;
const quote = 0x22;

/** Takes away the part of a line that a process may have left at the end of a file when it was killed. */
export function cutTornLine(path: string, kind: 'lines' | 'table'): void {
  const bytes = readFileSync(path);
  const whole = kind === 'lines' ? bytes.lastIndexOf(lineEnd) + 1 : wholeRows(bytes);
  if (whole < bytes.length) truncateSync(path, whole);
}

/** The length of all whole rows: a line end between quotes belongs to a value. */
function wholeRows(bytes: Buffer): number {
  let isQuoted = false;
  let whole = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === quote) isQuoted = !isQuoted;
    else if (bytes[i] === lineEnd && !isQuoted) whole = i + 1;
  }
  return whole;
}
