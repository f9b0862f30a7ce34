import { summary } from '@actions/core';
import type { Log } from '../log.ts';
import { messageOf } from '../text-of.ts';

/** Shows Markdown on the page of the workflow run; where there is no such page, a warning says so. */
export async function writeJobSummary(markdown: string, log: Log): Promise<void> {
  try {
    await summary.addRaw(markdown).write({ overwrite: true });
  } catch (error) {
    log.warning(`The job summary could not be written: ${messageOf(error)}`);
  }
}
