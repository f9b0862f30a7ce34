import { debug, info, warning } from '@actions/core';
import type { Log } from '../log.ts';
import { logLine } from '../report/escape.ts';

/** The log of the workflow run, one line a message. */
export const workflowLog: Log = {
  debug: (message) => debug(logLine(message)),
  info: (message) => info(logLine(message)),
  warning: (message) => warning(logLine(message)),
};
