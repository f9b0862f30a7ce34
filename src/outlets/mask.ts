import { getInput, setSecret } from '@actions/core';
import { createRedactor, formsOf, type Redact } from '../text/redact.ts';

/**
 * Hides the values of these inputs from the log, before the first line: a fault may quote what was given. Returns what
 * takes them out of everything else.
 */
export function maskInputs(names: readonly string[]): Redact {
  const secrets = names.map((name) => getInput(name)).filter(Boolean);
  // The runner masks what it is told, not what an encoding makes of it.
  for (const form of secrets.flatMap(formsOf)) setSecret(form);
  return createRedactor(secrets);
}
