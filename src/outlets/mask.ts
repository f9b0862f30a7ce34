import { getInput, setSecret } from '@actions/core';

/** Hides the values of these inputs from the log, before anything is said: a fault of the input may quote what was given. */
export function maskInputs(names: readonly string[]): void {
  for (const secret of names.map((name) => getInput(name)).filter(Boolean)) {
    // The runner masks what it is told, not what an encoding makes of it.
    const forms = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')];
    for (const form of new Set(forms)) setSecret(form);
  }
}
