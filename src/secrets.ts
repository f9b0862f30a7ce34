import { getInput, setSecret } from '@actions/core';
import { secretInputs } from './inputs.ts';

/** Hides every secret input from the log, before anything is said: a fault of the input may quote what was given. */
export function maskSecrets(): void {
  for (const secret of secretInputs.map((name) => getInput(name)).filter(Boolean)) {
    // The runner masks what it is told, not what an encoding makes of it.
    const forms = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')];
    for (const form of new Set(forms)) setSecret(form);
  }
}
