import { debug, endGroup, error, info, isDebug, notice, setFailed, startGroup, warning } from '@actions/core';
import { logLine } from '../text/escape.ts';
import type { GroupedLog } from '../text/log.ts';
import type { Redact } from '../text/redact.ts';

/** Nobody reads a longer line; GitHub cuts an annotation at 4,096 characters: https://github.com/orgs/community/discussions/26680 */
const longestLine = 2_000;

export interface StepLog extends GroupedLog {
  error(message: string): void;
  fail(message: string): void;
}

/** The log of the workflow run, one line a message, without secrets. */
export function createStepLog(redact: Redact): StepLog {
  const line = (message: string): string => logLine(redact(message, longestLine));
  return {
    // The runner drops it unless RUNNER_DEBUG is 1; a long run would print a lot of it for nothing.
    debug: (message) => isDebug() && debug(line(message)),
    info: (message) => info(line(message)),
    notice: (message) => notice(line(message)),
    warning: (message) => warning(line(message)),
    error: (message) => error(line(message)),
    fail: (message) => setFailed(line(message)),
    // In one go, since stages overlap and a line of another one would stand in it.
    group: (title, lines) => {
      startGroup(line(title));
      for (const one of lines) info(line(one));
      endGroup();
    },
  };
}
