import { cellText } from '../../text/escape.ts';

export type CsvCell = string | number | null;

/** A table as RFC 4180 has it, whose texts no spreadsheet takes for formulas. */
export const csv = (rows: readonly (readonly CsvCell[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

function cell(value: CsvCell): string {
  if (typeof value !== 'string') return String(value ?? '');
  const text = cellText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
