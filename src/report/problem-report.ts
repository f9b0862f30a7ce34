import { html } from './escape.ts';

/** What a run shows that did not begin, since its input is at fault. */
export function badInputSummary(faults: readonly string[]): string {
  return `## Failed: the input is at fault, nothing was collected\n\n<ul>\n${faults.map((fault) => `<li>${html(fault)}</li>`).join('\n')}\n</ul>\n`;
}
