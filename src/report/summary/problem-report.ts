import { html } from '../../text/escape.ts';
import { number } from '../../text/format.ts';
import { maxSummaryBytes } from './summary.ts';

/** What a run shows that did not start since its input is invalid; faults that do not fit are counted. */
export function badInputSummary(faults: readonly string[]): string {
  const rows: string[] = [];
  let bytes = 1000;
  for (const fault of faults) {
    const row = `<li>${html(fault)}</li>`;
    bytes += Buffer.byteLength(row) + 1;
    if (bytes > maxSummaryBytes) break;
    rows.push(row);
  }
  const more = faults.length - rows.length;
  const cut = more > 0 ? `\nand ${number(more)} more (see the log)\n` : '';
  return `## Failed: invalid input. Nothing was collected.\n\n<ul>\n${rows.join('\n')}\n</ul>\n${cut}`;
}

/** What a run shows that a bug broke; the post step reports what it stored. */
export const bugSummary = (message: string): string => `## Failed: internal error\n\n<p>${html(message)}</p>\n`;
