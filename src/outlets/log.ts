import * as core from '@actions/core';
import { logLine } from '../text/escape.ts';
import type { GroupedLog } from '../text/log.ts';
import { createRedactor, type Redact } from '../text/redact.ts';
import { masksOf } from '../text/secret-forms.ts';

/** Nobody reads a longer line; GitHub cuts an annotation at 4,096 characters: https://github.com/orgs/community/discussions/26680 */
const longestLine = 2_000;

/**
 * Hides secrets from the log, before its first line: a fault may quote what was given. Returns what takes them out of
 * everything else.
 */
export function maskSecrets(secrets: readonly string[]): Redact {
  for (const mask of secrets.flatMap(masksOf)) core.setSecret(mask);
  return createRedactor(secrets);
}

/** Hides a token that is made in mid-run from the log; whatever looks like one is taken out of everything else. */
export function maskToken(token: string): void {
  for (const mask of masksOf(token)) core.setSecret(mask);
}

export interface StepLog extends GroupedLog {
  error(message: string): void;
  fail(message: string): void;
}

/** The log of the workflow run, one line a message, without secrets. */
export function createStepLog(redact: Redact): StepLog {
  const line = (message: string): string => logLine(redact(message, longestLine));
  return {
    // The runner drops it unless RUNNER_DEBUG is 1; a long run would print a lot of it for nothing.
    debug: (message) => core.isDebug() && core.debug(line(message)),
    info: (message) => core.info(line(message)),
    notice: (message) => core.notice(line(message)),
    warning: (message) => core.warning(line(message)),
    error: (message) => core.error(line(message)),
    fail: (message) => core.setFailed(line(message)),
    // In one go, since stages overlap and a line of another one would stand in it.
    group: (title, lines) => {
      core.startGroup(line(title));
      for (const one of lines) core.info(line(one));
      core.endGroup();
    },
  };
}
