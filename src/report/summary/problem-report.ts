import { html } from '../../text/escape.ts';
import { number } from '../../text/format.ts';
import { maxSummaryBytes } from './summary.ts';

/** What a run shows that did not begin, since its input is at fault; faults that do not fit are counted. */
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
  const cut = more > 0 ? `\nand ${number(more)} more, which the log tells\n` : '';
  return `## Failed: the input is at fault, nothing was collected\n\n<ul>\n${rows.join('\n')}\n</ul>\n${cut}`;
}

/** What a run shows that broke by a bug; the post step tells what it has stored. */
export const bugSummary = (message: string): string => `## Failed: a fault of the action\n\n<p>${html(message)}</p>\n`;
