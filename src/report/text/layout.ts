/** A longer cell does not push all the others to the right. */
const widestCell = 44;

/** Breaks text into lines of so many characters, as far as its words allow; all but the first line begin with `indent`. */
export function wrapped(text: string, columns: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = indent + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

/** A narrower last column would be one word below the other. */
const narrowestCell = 24;

/**
 * Lines in which the cells of a column stand below one another: numbers to the right, text to the left. Text in the last
 * column goes on below itself where it would pass so many characters.
 */
export function aligned(
  rows: readonly (readonly string[])[],
  areNumbers: readonly boolean[],
  columns: number,
): string[] {
  const widths = areNumbers.map((_, i) =>
    Math.max(...rows.map((row) => row[i]?.length ?? 0).filter((length) => length <= widestCell), 0),
  );
  const last = areNumbers.length - 1;
  const before = 2 + widths.slice(0, last).reduce((sum, width) => sum + width + 2, 0);
  const pad = (cell: string, i: number): string => {
    if (areNumbers[i]) return cell.padStart(widths[i] ?? 0);
    if (i < last || i === 0) return cell.padEnd(widths[i] ?? 0);
    return wrapped(cell, Math.max(narrowestCell, columns - before)).replaceAll('\n', `\n${' '.repeat(before)}`);
  };
  return rows.map((row) => `  ${row.map(pad).join('  ')}`.trimEnd());
}
