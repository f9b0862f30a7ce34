import { summary } from '@actions/core';
import { messageOf } from '../text/error-text.ts';
import type { Log } from '../text/log.ts';

/** Shows Markdown on the page of the workflow run; where there is no such page, a warning says so. */
export async function writeJobSummary(markdown: string, log: Log): Promise<void> {
  try {
    await summary.addRaw(markdown).write({ overwrite: true });
  } catch (error) {
    log.warning(`The job summary could not be written: ${messageOf(error)}`);
  }
}
