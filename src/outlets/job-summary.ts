import { summary } from '@actions/core';

/** Shows Markdown on the page of the workflow run. */
export async function writeJobSummary(markdown: string): Promise<void> {
  await summary.addRaw(markdown).write({ overwrite: true });
}
