import { debug, info, notice, warning } from '@actions/core';
import type { Log } from '../log.ts';
import { logLine } from '../report/escape.ts';

/** The log of the workflow run, one line a message. */
export const workflowLog: Log = {
  debug: (message) => debug(logLine(message)),
  info: (message) => info(logLine(message)),
  notice: (message) => notice(logLine(message)),
  warning: (message) => warning(logLine(message)),
};
